"""Pages drawn into a PDF."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF
from PySide6.QtGui import QImage, QImageWriter, QPainterPath, QRawFont

from reader.core.article import Article, Asset
from reader.exporting.markup import followed_address
from reader.exporting.pdf.content import Manner, SetGlyph
from reader.exporting.pdf.document import TaggedPage
from reader.exporting.pdf.pictures import PackedPicture, packed_jpeg, packed_png
from reader.ui.pictures.picture_levels import visible_on_paper
from reader.ui.pictures.pictures import decode, is_transformed
from reader.ui.printing.canvas import Drawn, Pen
from reader.ui.printing.raw_faces import BOLDER, FaceBook, RawFace, operators_of

_SHARPEST = 300 / 72
"""Points of a picture to each point of the page: what a printer shows."""


class PdfCanvas:
    """One page of a PDF."""

    def __init__(
        self, page: TaggedPage, faces: FaceBook, article: Article, scale: float, prefix: str
    ) -> None:
        """Draw on ``page`` of ``article``, whose places have names that begin with ``prefix``."""
        self._page = page
        self._faces = faces
        self._scale = scale
        self._prefix = prefix
        self._pictures_of = article.article_id
        self._notes = {
            note.note_id: note.blocks[0].block_id for note in article.notes if note.blocks
        }

    def glyphs(self, glyphs: Sequence[Drawn], pen: Pen) -> None:
        """Draw glyphs, which are read in their order."""
        for manner, together in self._alike(glyphs, pen):
            self._page.content.glyphs(together, manner)

    @contextmanager
    def spoken(self, text: str) -> Iterator[None]:
        """Draw what stands for ``text`` as a whole, whatever its glyphs are one by one."""
        self._page.content.begin_words(text)
        yield
        self._page.content.end()

    def _alike(self, glyphs: Sequence[Drawn], pen: Pen) -> Iterator[tuple[Manner, list[SetGlyph]]]:
        """Yield glyphs in stretches that are drawn in one manner."""
        found: list[SetGlyph] = []
        now: Manner | None = None
        manners: dict[tuple[RawFace, float], Manner] = {}
        sizes: dict[int, tuple[QRawFont, RawFace, float]] = {}
        for raw, number, x, y, text in glyphs:
            known = sizes.get(id(raw))
            if known is None:
                known = sizes[id(raw)] = raw, self._faces.face(raw), raw.pixelSize()
            _, face, size = known
            manner = manners.get((face, size))
            if manner is None:
                manner = manners[face, size] = _manner(face, size, pen)
            if manner != now:
                if now is not None:
                    yield now, found
                now, found = manner, []
            found.append(SetGlyph(face, number, x, y, size, text))
        if now is not None:
            yield now, found

    def outline(self, path: QPainterPath, colour: str) -> None:
        """Fill the inside of a path."""
        content = self._page.content
        content.outline(operators_of(path, content.place), channels(colour))

    @contextmanager
    def formula(self, text_id: str, words: str) -> Iterator[None]:
        """Draw a formula of a text, which ``words`` describe."""
        with self._page.marked_as(self._page.inner_element(text_id, "Formula", words)):
            yield

    def fill(self, area: QRectF, colour: str) -> None:
        """Fill a rectangle."""
        self._page.content.rectangle(
            area.left(), area.top(), area.width(), area.height(), channels(colour)
        )

    def disc(self, centre: QPointF, radius: float, colour: str, *, hollow: bool = False) -> None:
        """Draw a disc, or a ring."""
        content = self._page.content
        draw = content.ring if hollow else content.disc
        draw(centre.x(), centre.y(), radius, channels(colour))

    def picture(self, area: QRectF, name: str, asset: Asset) -> None:
        """Draw a picture; each is put into the file once."""
        document = self._page.document
        known = f"{self._pictures_of} {name}"
        if not document.has_picture(known):
            document.put_picture(known, _packed(asset, area, self._scale))
        ref = document.picture(known)
        if ref is not None:
            self._page.content.picture(
                f"P{ref.number}", ref, area.left(), area.top(), area.width(), area.height()
            )

    def part(self, text_id: str) -> AbstractContextManager[object]:
        """Draw what belongs to a text of the article."""
        return self._page.part(text_id)

    def artifact(self) -> AbstractContextManager[object]:
        """Draw what is not read."""
        return self._page.artifact()

    @contextmanager
    def link(
        self, text_id: str, target: str, words: str, areas: Sequence[QRectF]
    ) -> Iterator[None]:
        """Draw words that lead to a web address, or to a note of the same article."""
        goal = self._goal(target)
        if not goal:
            with self.part(text_id):
                yield
            return
        element = self._page.inner_element(text_id, "Link")
        with self._page.marked_as(element):
            yield
        for area in areas:
            sides = area.left(), area.top(), area.right(), area.bottom()
            self._page.link(sides, goal, words, element)

    def _goal(self, target: str) -> str:
        if target.startswith("#"):
            block = self._notes.get(target[1:])
            return f"#{self._prefix}{block}" if block else ""
        return followed_address(target)

    def begins(self, text_id: str, place: QPointF) -> None:
        """Note where a text begins, for what leads to it."""
        x, y = self._page.point(place.x(), place.y())
        if text_id in self._notes.values():
            self._page.document.goal(f"#{self._prefix}{text_id}", self._page.ref, x, y)

    @contextmanager
    def shrunk(self, by: float, about: QPointF) -> Iterator[None]:
        """Draw everything ``by`` times as large."""
        self._page.content.shrink(by, about.x(), about.y())
        yield
        self._page.content.shrink()


def channels(colour: str) -> tuple[int, int, int]:
    """Return red, green and blue of #rrggbb."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _manner(face: RawFace, size: float, pen: Pen) -> Manner:
    return Manner(
        channels(pen.colour),
        pen.posture,
        size * BOLDER if pen.bold and not face.is_bold else 0.0,
        pen.slanted and not face.is_italic,
    )


def _packed(asset: Asset, area: QRectF, scale: float) -> PackedPicture | None:
    """Return a picture for the file; a JPEG and a plain PNG have their own bytes."""
    if not is_transformed(asset):
        packed = packed_jpeg(asset.data) or packed_png(asset.data)
        if packed is not None:
            return packed
    width, height = (
        max(1, round(side * scale * _SHARPEST)) for side in (area.width(), area.height())
    )
    image = decode(asset, width, height, 1.0)
    if image.isNull():
        return None
    return _of_image(visible_on_paper(image, dark=False))


def _of_image(image: QImage) -> PackedPicture | None:
    mask = None
    if image.hasAlphaChannel():
        alpha = image.convertToFormat(QImage.Format.Format_Alpha8)
        alpha.reinterpretAsFormat(QImage.Format.Format_Grayscale8)
        mask = packed_png(_png(alpha))
    grey = image.isGrayscale()
    plain = QImage.Format.Format_Grayscale8 if grey else QImage.Format.Format_RGB888
    return packed_png(_png(image.convertToFormat(plain)), mask)


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())
