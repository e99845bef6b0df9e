"""Writes blocks and texts into a document, one after another, and notes where the texts stand."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextImageFormat,
    QTextLength,
    QTextList,
    QTextListFormat,
    QTextTable,
    QTextTableFormat,
)

from reader.core.text import Text
from reader.ui.typesetting.looks import Look, Looks
from reader.ui.typesetting.page_style import PARAGRAPH_GAP, PageStyle
from reader.ui.typesetting.placed import PlacedText, settable
from reader.ui.typesetting.prepared import Prepared, Preparer

LONGEST_LIST = 300
"""Items of one list of Qt's, which looks at all of them whenever one is added."""
DEEPEST_INDENT = 0.5
"""Of the column, which is left to what is written however deep quotes and lists are."""


class Pen:
    """Stands behind what has been written of a page."""

    def __init__(
        self, document: QTextDocument, style: PageStyle, column_width: int, preparer: Preparer
    ) -> None:
        self.style = style
        self.looks = Looks(style)
        self.texts: list[PlacedText] = []
        self.indent = 0
        """From the column's left edge to what is written, in pixels."""
        self._column_width = column_width
        self._preparer = preparer
        self._cursor = QTextCursor(document)
        self._at_start = True
        """Whether the cursor stands in an empty block that is to be used, not followed."""

    @property
    def room(self) -> int:
        """How wide what is written may be, in pixels."""
        return self._column_width - self.indent

    @property
    def position(self) -> int:
        """The document position behind what has been written."""
        return self._cursor.position()

    @property
    def last(self) -> int:
        """The document position of the end of what is shown, which may be in a table."""
        return self._cursor.position() - self._at_start

    @contextmanager
    def editing(self) -> Iterator[None]:
        """Have Qt take everything that is written meanwhile for one change."""
        self._cursor.beginEditBlock()
        yield
        self._cursor.endEditBlock()

    @contextmanager
    def indented(self, width: int) -> Iterator[None]:
        """Write ``width`` pixels further to the right, as far as enough of the column is left."""
        before = self.indent
        self.indent = min(before + width, round(self._column_width * DEEPEST_INDENT))
        yield
        self.indent = before

    def open_block(self, lines: QTextBlockFormat) -> None:
        """Begin a block."""
        lines.setLeftMargin(self.indent)
        if lines.alignment() & Qt.AlignmentFlag.AlignHCenter:
            lines.setRightMargin(self.style.overhang)
        if self._at_start:
            self._cursor.setBlockFormat(lines)
            self._at_start = False
        else:
            self._cursor.insertBlock(lines, QTextCharFormat())

    def keep_apart_above(self, position: int) -> None:
        """Leave a gap above the block at ``position``; a table has one anyway."""
        cursor = QTextCursor(self._cursor)
        cursor.setPosition(position)
        if cursor.currentTable() is None:
            lines = cursor.blockFormat()
            lines.setTopMargin(max(lines.topMargin(), self.style.em(PARAGRAPH_GAP)))
            cursor.setBlockFormat(lines)

    def keep_apart_below(self) -> None:
        """Leave a gap below what was written last; a table has one anyway."""
        if not self._at_start:
            lines = self._cursor.blockFormat()
            lines.setBottomMargin(max(lines.bottomMargin(), self.style.em(PARAGRAPH_GAP)))
            self._cursor.setBlockFormat(lines)

    def set_letters(self, look: Look) -> None:
        """Have the mark of an item without words of its own look like ``look``."""
        self._cursor.setBlockCharFormat(self.looks.format_of(look))

    def mark_item(self, marks: QTextListFormat, items: QTextList | None) -> QTextList:
        """Make the block that was written an item of ``items``, or of a new list that goes on."""
        if items is not None and items.count() < LONGEST_LIST:
            items.add(self._cursor.block())
            return items
        if items is not None:
            marks.setStart(marks.start() + items.count())
        return self._cursor.createList(marks)

    def put(self, text_id: str, text: Text, look: Look) -> None:
        """Write a text of the article."""
        if not text.text:
            return
        prepared = self._prepared(text)
        plain = self.looks.format_of(look)
        self.texts.append(PlacedText(self.position, text_id, text.text, prepared.joiners))
        self._cursor.setBlockCharFormat(plain)
        for run in prepared.runs:
            piece = self.looks.format_of(look, run.adjusted) if run.adjusted else plain
            if run.spans:
                piece = self.looks.marked(piece, run.spans)
            self._cursor.insertText(run.string, piece)

    def width_of(self, text: Text, look: Look, enough: float) -> float:
        """Return how wide ``text`` is when only its own lines break; more than ``enough`` is so."""
        widest = width = 0.0
        for run in self._prepared(text).runs:
            for index, piece in enumerate(run.string.split("\u2028")):
                width = (0.0 if index else width) + self.looks.width_of(piece, look, run.adjusted)
                widest = max(widest, width)
            if widest > enough:
                break
        return widest

    def put_as_it_is(self, text_id: str, string: str, characters: QTextCharFormat) -> None:
        """Write a text of the article that is no running text."""
        self.texts.append(PlacedText(self.position, text_id, string))
        self.add(string, characters)

    def add(self, string: str, characters: QTextCharFormat) -> None:
        """Write what is no text of the article."""
        self._cursor.insertText(settable(string), characters)

    def put_picture(self, text_id: str, image: QTextImageFormat) -> None:
        """Set a picture into the line."""
        self.texts.append(PlacedText(self.position, text_id, ""))
        self._cursor.insertImage(image)

    def open_table(
        self,
        rows: int,
        columns: int,
        look: QTextTableFormat,
        above: float = PARAGRAPH_GAP,
        below: float = PARAGRAPH_GAP,
    ) -> QTextTable:
        """Insert a table that fills the column, with gaps in characters.

        Columns of ``look`` that say how wide they are may make it wider.
        """
        look.setLeftMargin(self.indent)
        look.setCellSpacing(0)
        look.setTopMargin(self.style.em(above))
        look.setBottomMargin(self.style.em(below))
        widths = [column.rawValue() for column in look.columnWidthConstraints()]
        width = self.indent + max(self.room, sum(widths))
        look.setWidth(QTextLength(QTextLength.Type.FixedLength, width))
        return self._cursor.insertTable(rows, columns, look)

    def open_cell(self, table: QTextTable, row: int, column: int, lines: QTextBlockFormat) -> None:
        """Write into a cell from now on, which is one block."""
        self._cursor = table.cellAt(row, column).firstCursorPosition()
        self._cursor.setBlockFormat(lines)

    def close_table(self, table: QTextTable) -> None:
        """Move behind ``table``, where Qt keeps an empty block that the next one uses."""
        self._cursor = table.lastCursorPosition()
        self._cursor.movePosition(QTextCursor.MoveOperation.NextBlock)
        self._at_start = True
        if self._cursor.block().length() == 1:
            invisible = QTextBlockFormat()
            invisible.setLineHeight(1, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
            self._cursor.setBlockFormat(invisible)

    def _prepared(self, text: Text) -> Prepared:
        return self._preparer.prepare(
            text,
            squeeze_marks=self.style.squeeze_marks,
            han_latin_gap=self.style.page.han_latin_gap,
            latin_face=bool(self.style.latin_families),
        )
