"""Lends Qt's own text interface to the parts of a page, so that screen readers can read in them.

PySide6 6.11 binds neither ``selection()`` nor ``attributes()`` of QAccessibleTextInterface: a
subclass in Python answers GetSelection with whatever lies in memory. Qt's own interface of a
QTextEdit has them all. So one QTextEdit that is never shown takes the words of the part that is
asked about, with its lines laid where the view has them.
"""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QPointF
from PySide6.QtGui import QAccessible, QTextCursor, QTextFrameFormat, QTextOption
from PySide6.QtWidgets import QTextEdit

from reader.ui.page.order.blocks import Position
from reader.ui.page.sheets.chosen_sheet import ChosenSheet
from reader.ui.typesetting.placed import TextPlace

_LAST_BMP = "\uffff"


class TextLender(QTextEdit):
    """Speaks of one text at a time: Qt asks for its interface at every call."""

    def __init__(self, view: ChosenSheet) -> None:
        super().__init__(view.viewport())
        self.hide()
        self.setReadOnly(True)
        self.setFrameShape(self.Shape.NoFrame)
        self.document().setDocumentMargin(0)
        self._view = view
        self._place: TextPlace | None = None
        self._words = ""
        self._is_filling = False
        self.selectionChanged.connect(self._on_selection_changed)
        self.cursorPositionChanged.connect(self._on_caret_moved)

    def pointer_for(self, text_id: str, words: str) -> int:
        """Return Qt's text interface as C++ has it, which now speaks of ``words``; 0 for none."""
        position = self._position_of(text_id)
        if position is None:
            return 0
        self._is_filling = True
        place = TextPlace(text_id, 0)
        if place != self._place or words != self._words:
            self._place, self._words = place, words
            self.setPlainText(words)
        self._lay_out(position)
        self._give_selection(position)
        self._is_filling = False
        interface = QAccessible.queryAccessibleInterface(self).textInterface()
        address: int = shiboken6.getCppPointer(interface)[0]
        return address

    def _position_of(self, text_id: str) -> Position | None:
        flow = self._view.flow
        return None if flow is None else flow.position_of(TextPlace(text_id, 0))

    def _lay_out(self, position: Position) -> None:
        """Lay a line of Qt's where each of ours is; in vertical lines one for each character."""
        flow = self._view.flow
        assert flow is not None
        self.setGeometry(self._view.viewport().rect())
        style = flow.style
        self.document().setDefaultFont(self._view.book.face(style.families, style.em(1)).font)
        whole = QTextFrameFormat()  # as large as the view: what is beside it is at no character
        whole.setHeight(self.height())
        whole.setWidth(self.width())
        self.document().rootFrame().setFrameFormat(whole)
        self.document().setTextWidth(self.width())
        self.document().documentLayout().documentSize()  # once, before it is done again
        layout, option = self.document().firstBlock().layout(), QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            offset = from_utf16(self._words, line.textStart())
            at = position._replace(offset=position.offset + offset)
            line.setNumColumns(self._columns(at))
            rect = self._view.rect_of(at)
            if rect is not None:
                line.setPosition(QPointF(rect.left(), rect.center().y() - line.height() / 2))
        layout.endLayout()
        layout.setPosition(QPointF(0, 0))

    def _columns(self, at: Position) -> int:
        """Return how many characters our line has from ``at`` on."""
        flow = self._view.flow
        assert flow is not None
        words = flow[at.block].words
        if words is None or flow.room.vertical:
            return 1
        return max(1, words.lines[words.line_of(at.offset)].end - at.offset)

    def _give_selection(self, position: Position) -> None:
        cursor, length = QTextCursor(self.document()), len(self._words)
        if self._view.chosen is not None:
            ends = []
            for end in self._view.chosen:
                inside = end.offset - position.offset
                if end[:2] != position[:2]:
                    inside = 0 if end[:2] < position[:2] else length
                ends.append(to_utf16(self._words, min(max(0, inside), length)))
            cursor.setPosition(ends[0])
            cursor.setPosition(ends[1], QTextCursor.MoveMode.KeepAnchor)
        elif (caret := self._view.caret) is not None and caret[:2] == position[:2]:
            inside = min(max(0, caret.offset - position.offset), length)
            cursor.setPosition(to_utf16(self._words, inside))
        self.setTextCursor(cursor)

    def _on_selection_changed(self) -> None:
        """Select on the page what assistive technology selects."""
        if self._is_filling or self._place is None:
            return
        position = self._position_of(self._place.text_id)
        if position is not None:
            cursor = self.textCursor()
            ends = (cursor.anchor(), cursor.position())
            begin, end = (position.offset + from_utf16(self._words, unit) for unit in ends)
            self._view.choose((position._replace(offset=begin), position._replace(offset=end)))

    def _on_caret_moved(self) -> None:
        """Put the page's caret where assistive technology puts it."""
        if self._is_filling or self._place is None or self.textCursor().hasSelection():
            return
        position = self._position_of(self._place.text_id)
        if position is not None:
            inside = from_utf16(self._words, self.textCursor().position())
            self._view.set_caret(position._replace(offset=position.offset + inside))


def utf16_length(text: str) -> int:
    """Return the number of UTF-16 code units of ``text``; 𠮷 counts two."""
    return len(text) if text.isascii() else len(text) + sum(char > _LAST_BMP for char in text)


def to_utf16(text: str, offset: int) -> int:
    """Return the UTF-16 offset of the code-point ``offset`` in ``text``."""
    return utf16_length(text[:offset])


def from_utf16(text: str, offset: int) -> int:
    """Return the code-point offset of the UTF-16 ``offset``; inside a pair, that of its start."""
    if offset <= 0:
        return 0
    units = 0
    for index, char in enumerate(text):
        units += 2 if char > _LAST_BMP else 1
        if units > offset:
            return index
    return len(text)
