"""Articles written as PDF, and what other programs find in them."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontDatabase, QImage, QPainter

from reader.core.article import Article
from reader.core.settings import Face
from reader.exporting.destination import new_file
from reader.paths import resource_path
from reader.ui.look.fonts import BUNDLED_FONT, FontBook
from reader.ui.page.layout.boxes import cell_frame
from reader.ui.page.layout.frames import Frame
from reader.ui.page.paint.picture_cache import PictureCache
from reader.ui.page.text.words import SetWords
from reader.ui.printing.drawing_sheets import draw_sheet, parts_of
from reader.ui.printing.painter_canvas import PainterCanvas
from reader.ui.printing.pdf_book import write_book
from reader.ui.printing.raw_faces import FaceBook
from reader.ui.printing.setting_pages import UNITS, PaperChoice, SetArticle, Sheet, Typesetter


def has_poppler() -> bool:
    return shutil.which("pdftotext") is not None


needs_poppler = pytest.mark.skipif(not has_poppler(), reason="poppler-utils is not installed")


class Faces(FontBook):
    """Sets everything in the families that it is given, code too."""

    def __init__(self, *families: str) -> None:
        super().__init__()
        self._families = [*families]

    def families_for(self, article: Article, face: Face, chosen: str = "") -> list[str]:
        return self._families

    def latin_families(self, face: Face, chosen: str = "") -> list[str]:
        return []


def bundled_family() -> str:
    number = QFontDatabase.addApplicationFont(str(resource_path(BUNDLED_FONT)))
    return QFontDatabase.applicationFontFamilies(number)[0]


def require_family(family: str) -> None:
    if family not in QFontDatabase.families():
        pytest.skip(f"{family} is not installed")


def write(
    path: Path,
    articles: Sequence[Article],
    choice: PaperChoice,
    fonts: FontBook | None = None,
    title: str = "",
) -> Path:
    with new_file(path, overwrite=True) as target:
        for _ in write_book(articles, target, Typesetter(choice, fonts), title):
            pass
    return path


@dataclass(frozen=True)
class PaperLine:
    """One line as it was set: what it says, on which page and where, in points."""

    text: str
    page: int
    area: QRectF


def set_lines(
    article: Article, choice: PaperChoice, fonts: FontBook | None = None
) -> list[PaperLine]:
    made = Typesetter(choice, fonts).set(article)
    return [line for sheet in made.sheets() for line in _lines_of(made, sheet)]


def _lines_of(made: SetArticle, sheet: Sheet) -> Iterator[PaperLine]:
    page = sheet.number
    for column in sheet.columns:
        for part in parts_of(made, column):
            block = made.flow[part.block]
            frame = column.frame.moved(0.0, part.at)
            begin, end = part.first - block.top, part.last - block.top
            if block.words is not None:
                inside = frame.moved(block.indent, block.top)
                yield from _of(block.words, inside, page, begin, end)
            elif block.box is not None and block.area is not None:
                seen = frame.rect(block.area)
                if made.flow.room.vertical:
                    begin, end = 0.0, block.box.height
                for cell in block.box.cells:
                    inside = cell_frame(Frame(seen.left(), seen.top()), cell)
                    yield from _of(cell.words, inside, page, begin - cell.y, end - cell.y)


def _of(words: SetWords, frame: Frame, page: int, begin: float, end: float) -> Iterator[PaperLine]:
    for number, line in enumerate(words.lines):
        middle = words.middle(number)
        text = words.made.text[line.start : line.end].strip()
        if text and begin <= middle <= end:
            along = line.edge[-1] - line.edge[0]
            area = frame.rect(QRectF(line.edge[0], middle - words.em / 2, along, words.em))
            yield PaperLine(text, page, scaled(area, 1 / UNITS))


def scaled(area: QRectF, by: float) -> QRectF:
    return QRectF(area.x() * by, area.y() * by, area.width() * by, area.height() * by)


def poppler_text(path: Path, *options: str) -> str:
    found = subprocess.run(
        ["pdftotext", "-enc", "UTF-8", *options, str(path), "-"], capture_output=True, check=True
    )
    return found.stdout.decode("utf-8").replace("\r\n", "\n")


def pdfium_text(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    try:
        texts = []
        for page in document:
            text_page = page.get_textpage()
            texts.append(text_page.get_text_range())
            text_page.close()
            page.close()
        return "\n".join(texts).replace("\r\n", "\n")
    finally:
        document.close()


def pdfium_pictures(path: Path, scale: float) -> list[QImage]:
    document = pypdfium2.PdfDocument(path)
    try:
        pictures = []
        for page in document:
            bitmap = page.render(scale=scale, grayscale=True)
            data = bytes(bitmap.buffer)
            image = QImage(
                data, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_Grayscale8
            )
            pictures.append(image.copy())
            bitmap.close()
            page.close()
        return pictures
    finally:
        document.close()


def painted(
    article: Article, choice: PaperChoice, fonts: FontBook | None, scale: float
) -> list[QImage]:
    made = Typesetter(choice, fonts).set(article)
    faces, pictures, images = FaceBook(), PictureCache(), []
    for sheet in made.sheets():
        paper = choice.paper
        image = QImage(
            ceil(paper.width * scale), ceil(paper.height * scale), QImage.Format.Format_Grayscale8
        )
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.scale(scale * choice.scale, scale * choice.scale)
        draw_sheet(made, sheet, PainterCanvas(painter, faces, pictures))
        painter.end()
        images.append(image)
    return images


def ink_in(image: QImage, area: QRectF) -> float:
    """How dark an area of a picture is, from 0 for paper to 1."""
    inside = image.copy(area.toAlignedRect()).scaled(
        1, 1, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    return 1 - inside.pixelColor(0, 0).lightnessF()
