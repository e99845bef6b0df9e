"""An article set as a QTextDocument, with a way from every character back to the article."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import TypeAlias, cast

from PySide6.QtCore import QObject, QPointF, QUrl
from PySide6.QtGui import QImage, QTextCursor, QTextDocument

from reader.core.article import Article
from reader.translation import Translate
from reader.ui.pictures.pictures import decode, draw_placeholder
from reader.ui.typesetting.page_style import PageStyle
from reader.ui.typesetting.placed import PlacedPicture, PlacedText, TextPlace
from reader.ui.typesetting.prepared import Preparer
from reader.ui.typesetting.stretch import Stretch
from reader.ui.typesetting.typesetter import Typesetter
from reader.ui.typesetting.typography import stuck_spaces

_PLAIN = str.maketrans(
    {"\u2028": "\n", "\u2029": "\n", "\ufdd0": "\n", "\ufdd1": "\n", "\ufffc": None}
)
"""Qt's marks of lines and blocks, of a cell's begin and a table's end, and of pictures."""
_NEEDLESS = re.compile("(^|[\u2029\ufdd1])\ufdd0")
"""The begin of a table where a line begins anyway."""
_SPACE, _TAB = " ".encode("utf-16-le"), "\t".encode("utf-16-le")
_Cells: TypeAlias = tuple[int, int, int, int]
"""First row, rows, first column, columns: what Qt gives back, and its type stubs do not know."""


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
        self.quotes = typesetter.quotes
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

        The cells of a table's row are in one line, with tabs between them; of a part of a table it
        is the cells that Qt selects. What the page adds (pictures' stand-ins, word joiners) is left
        out, and the spaces at which it breaks no line are the article's own again.
        """
        cursor = QTextCursor(self)
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        if cursor.hasComplexSelection():
            return self._text_of_cells(cursor)
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        units = cursor.selectedText().encode("utf-16-le", "surrogatepass")
        changed = dict.fromkeys(self._cell_borders(start, end), _TAB)
        first = max(0, bisect_right(self._starts, start) - 1)
        for text in self._texts[first : bisect_right(self._starts, end)]:
            changed |= dict.fromkeys(text.positions_of(stuck_spaces(text.text)), _SPACE)
            changed |= dict.fromkeys(text.joiner_positions(), b"")
        kept = b"".join(
            changed.get(start + i, units[2 * i : 2 * i + 2]) for i in range(len(units) // 2)
        )
        return _NEEDLESS.sub(r"\1", kept.decode("utf-16-le", "replace")).translate(_PLAIN)

    def _text_of_cells(self, cursor: QTextCursor) -> str:
        table, selected = cursor.currentTable(), cast("_Cells", cursor.selectedTableCells())
        first_row, rows, first_column, columns = selected
        lines = []
        for row in range(first_row, first_row + rows):
            cells = (table.cellAt(row, first_column + index) for index in range(columns))
            lines.append(
                "\t".join(self.text_between(c.firstPosition(), c.lastPosition()) for c in cells)
            )
        return "\n".join(lines)

    def _cell_borders(self, start: int, end: int) -> Iterator[int]:
        """Yield the document positions between the cells of a row."""
        for box in self.boxes:
            table = box.table
            if table.lastPosition() >= start and table.firstPosition() <= end:
                for row in range(table.rows()):
                    for column in range(1, table.columns()):
                        yield table.cellAt(row, column).firstPosition() - 1

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
                from reader.ui.pictures.picture_levels import visible_on_paper

                return visible_on_paper(image, dark=picture.placeholder.colours.dark)
            if not image.isNull():
                return image
        return draw_placeholder(picture.placeholder, *size)
