"""An article set as a QTextDocument, with a way from every character back to the article."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from PySide6.QtCore import QObject, QPointF, QUrl
from PySide6.QtGui import QImage, QTextCursor, QTextDocument

from reader.core.article import Article
from reader.translation import Translate
from reader.ui.page_style import PageStyle
from reader.ui.pictures import decode, draw_placeholder
from reader.ui.placed import PlacedPicture, PlacedText
from reader.ui.prepared import Preparer
from reader.ui.stretch import Stretch
from reader.ui.typesetter import Typesetter
from reader.ui.typography import stuck_spaces

_PLAIN = str.maketrans(
    {"\u2028": "\n", "\u2029": "\n", "\ufdd0": None, "\ufdd1": "\n", "\ufffc": None}
)
"""Qt's marks of lines, blocks, frames and pictures."""
_SPACE = " ".encode("utf-16-le")


@dataclass(frozen=True, slots=True)
class TextPlace:
    """A character of the article as it is shown: a text's id and a code-point offset in it."""

    text_id: str
    offset: int


class ArticleDocument(QTextDocument):
    """``article``, or a stretch of it, in ``style`` for a column of ``column_width`` pixels."""

    def __init__(
        self,
        article: Article,
        style: PageStyle,
        column_width: int,
        device_pixel_ratio: float,
        tr: Translate,
        parent: QObject | None = None,
        preparer: Preparer | None = None,
        stretch: Stretch | None = None,
    ) -> None:
        super().__init__(parent)
        self._assets = article.assets
        self._device_pixel_ratio = device_pixel_ratio
        self.setUndoRedoEnabled(False)
        self.setDocumentMargin(0)
        self.setDefaultFont(style.font())
        typesetter = Typesetter(self, article, style, column_width, tr, preparer or Preparer())
        typesetter.set_article(stretch)
        self._pictures = typesetter.pictures
        self._texts = typesetter.texts
        self.boxes = typesetter.boxes
        self._starts = [text.position for text in self._texts]
        self._by_id = {text.text_id: text for text in self._texts}

    def position_of(self, place: TextPlace) -> int | None:
        """Return the document position of ``place``; None when its text is not shown."""
        text = self._by_id.get(place.text_id)
        return None if text is None else text.position_of(place.offset)

    def place_at(self, position: int) -> TextPlace | None:
        """Return what stands at the document ``position``, or last before it."""
        index = bisect_right(self._starts, position) - 1
        if index < 0:
            return None
        text = self._texts[index]
        return TextPlace(text.text_id, text.offset_at(position))

    def figure_at(self, point: QPointF) -> str | None:
        """Return the block id of the figure whose saved picture is at ``point``, if any is."""
        name = self.documentLayout().imageAt(point)
        picture = self._pictures.get(name)
        return None if picture is None or picture.asset_id is None else picture.block_id

    def text_between(self, start: int, end: int) -> str:
        """Return the article's text between two document positions, a line for each block.

        What the page adds (pictures' stand-ins, word joiners) is left out, and the spaces at which
        it breaks no line are the article's own again.
        """
        cursor = QTextCursor(self)
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        units = cursor.selectedText().encode("utf-16-le", "surrogatepass")
        added = {
            position
            for text in self._texts
            if text.joiners and text.position <= end
            for position in text.joiner_positions()
        }
        spaces = {
            position
            for text in self._texts
            if text.position <= end
            for position in text.positions_of(stuck_spaces(text.text))
        }
        kept = b"".join(
            _SPACE if start + i in spaces else units[2 * i : 2 * i + 2]
            for i in range(len(units) // 2)
            if start + i not in added
        )
        return kept.decode("utf-16-le", "replace").translate(_PLAIN)

    def texts(self) -> list[PlacedText]:
        """Return every text as it was set, in document order."""
        return list(self._texts)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Decode a picture at the moment it is painted; Qt keeps it afterwards."""
        url = QUrl(name)
        picture = self._pictures.get(url.toString())
        if kind != QTextDocument.ResourceType.ImageResource.value or picture is None:
            return None  # a document shows nothing that the article does not hold
        image = self._paint(picture)
        self.addResource(kind, url, image)
        return image

    def _paint(self, picture: PlacedPicture) -> QImage:
        size = (picture.width, picture.height, self._device_pixel_ratio)
        if picture.asset_id is not None:
            image = decode(self._assets[picture.asset_id], *size)
            if image.hasAlphaChannel():
                from reader.ui.picture_levels import visible_on_paper  # few pictures have holes

                return visible_on_paper(image, dark=picture.placeholder.colours.dark)
            if not image.isNull():
                return image
        return draw_placeholder(picture.placeholder, *size)
