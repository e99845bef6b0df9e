"""A picture of a passage, set as the page is, with title and source below it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPalette

from reader.core.article import Article, Block, Divider, Figure, Table
from reader.core.messages.errors import ReaderError
from reader.core.messages.translatable import translatable
from reader.core.settings import PageSettings, bounds_of
from reader.core.text import Text
from reader.hanzi.presentation import Presentation
from reader.translation import Translate
from reader.ui.look.fonts import FontBook
from reader.ui.look.theme import Colours
from reader.ui.page.layout.block_setting import BOTTOM_MARGIN, TOP_MARGIN
from reader.ui.page.view.article_page import ArticlePage

SHARPNESS = 2.0
"""Pixels of the picture for one of the page's: sharp on telephones, and lines break the same."""
NARROWEST, WIDEST = 320, 960
"""Of the page, in its own pixels."""
LONGEST = 15_000
"""In pixels of the page: 30,000 of the picture, 80 MB for the narrowest; messengers take less."""


class PassageTooLongError(ReaderError):
    """The picture would be larger than programs take."""

    sentence = translatable("This is too long for one picture. Select less of it.")


def passage_picture(
    passage: Article,
    source: str,
    width: int,
    page: PageSettings,
    colours: Colours,
    fonts: FontBook,
    tr: Translate,
) -> QImage:
    """Return ``passage`` set in ``colours``, with ``source`` in small type below it.

    ``width`` is the length of the side that lines run along, margins included, in the page's own
    pixels. Raises PassageTooLongError.
    """
    page = replace(page, paged=False, line_characters=int(bounds_of("line_characters")[1]))
    sheet = _PassageSheet(fonts, tr)
    try:
        return sheet.picture(_with_source(passage, source), width, page, colours)
    finally:
        sheet.deleteLater()


def _with_source(passage: Article, source: str) -> Article:
    """Return ``passage`` with its source below a rule; small type is that of captions."""
    blocks = [block for block in passage.blocks if not _says_nothing(block, passage)]
    if source:
        blocks += [Divider("z.rule"), Table("z.source", (), caption=Text(source))]
    return replace(passage, blocks=tuple(blocks), notes=())


def _says_nothing(block: Block, passage: Article) -> bool:
    """Whether a block only tells that a picture is missing."""
    if not isinstance(block, Figure) or block.asset_id in passage.assets:
        return False
    return not (block.caption or block.credit)


class _PassageSheet(ArticlePage):
    """A page that nobody sees, as long as what is on it."""

    def __init__(self, fonts: FontBook, tr: Translate) -> None:
        super().__init__(fonts, tr)
        self.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)

    def devicePixelRatioF(self) -> float:
        """Return the sharpness of the picture, whatever the screen's is."""
        return SHARPNESS

    def picture(self, article: Article, width: int, page: PageSettings, colours: Colours) -> QImage:
        """Return a picture of ``article`` as it is shown."""
        room = width if page.vertical else LONGEST  # pictures as tall as they are
        self._fit(width, room, vertical=page.vertical)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, colours.paper)
        palette.setColor(QPalette.ColorRole.Text, colours.text)
        self.setPalette(palette)
        self.show()
        self.show_article(Presentation(article), page, colours)
        self._fit(width, room, vertical=page.vertical)
        length = self._length()
        if length > LONGEST:
            raise PassageTooLongError
        self._fit(width, length, vertical=page.vertical)
        self.put(self.place)
        image = QImage(self.viewport().size() * SHARPNESS, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(SHARPNESS)
        image.fill(colours.paper)
        painter = QPainter(image)
        painter.setClipRect(QRectF(self.viewport().rect()))
        self.paint(painter)
        painter.end()
        self.hide()
        return image

    def _fit(self, along: int, across: int, *, vertical: bool) -> None:
        """Make what is painted so large, whatever the bars take beside it."""
        wanted = QSize(across, along) if vertical else QSize(along, across)
        self.resize(wanted)
        self.resize(wanted + (wanted - self.viewport().size()))

    def _length(self) -> int:
        """Return what all blocks take across lines, the margin behind as wide as that before."""
        flow = self.flow
        if flow is None:
            return 1
        length = 0.0
        for index in range(len(flow)):
            length += flow[index].extent
            if length > 2 * LONGEST:
                break
        return round(length - flow.style.em(BOTTOM_MARGIN - TOP_MARGIN))
