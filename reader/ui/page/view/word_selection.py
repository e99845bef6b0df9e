"""A double click selects a word and a third one its paragraph, as a reader of Chinese means it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from reader.ui.page.order.blocks import Position
from reader.ui.page.view.page_view import PageView

FindWord = Callable[[str, int], tuple[int, int]]
"""Takes a text and an offset in it, returns start and end of the word there."""


class WordSelection(QObject):
    """Watches the clicks on ``view``; Qt alone would select everything up to the next space."""

    def __init__(self, view: PageView, find_word: FindWord) -> None:
        super().__init__(view)
        self._view = view
        self._find_word = find_word
        self._since = QElapsedTimer()
        self._clicked_at = QPoint()
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the second and the third of three clicks for words and paragraphs."""
        if not isinstance(event, QMouseEvent) or event.button() is not Qt.MouseButton.LeftButton:
            return False
        at = event.position().toPoint()
        match event.type():
            case QEvent.Type.MouseButtonDblClick:
                self._since.start()
                self._clicked_at = at
                return self._select_word(at)
            case QEvent.Type.MouseButtonPress if self._is_third(at):
                self._since.invalidate()
                return self._select_paragraph(at)
            case _:
                return False

    def _is_third(self, at: QPoint) -> bool:
        near = (at - self._clicked_at).manhattanLength() < QApplication.startDragDistance()
        interval = QApplication.doubleClickInterval()
        return self._since.isValid() and near and not self._since.hasExpired(interval)

    def _select_word(self, at: QPoint) -> bool:
        view, position = self._view, self._position_at(at)
        if view.flow is None or position is None:
            return False
        passage = view.flow.passage(position)
        text = passage.text.text
        if not any(piece.length for piece in passage.pieces):
            return False  # words of the page's own, such as that a picture is missing
        if text:
            place = min(position.offset, len(text) - 1)
            start, end = self._find_word(text, place)
            view.choose((position._replace(offset=start), position._replace(offset=end)))
        return True

    def _select_paragraph(self, at: QPoint) -> bool:
        view, position = self._view, self._position_at(at)
        if view.flow is None or position is None:
            return False
        length = len(view.flow.passage(position).text.text)
        view.choose((position._replace(offset=0), position._replace(offset=length)))
        return True

    def _position_at(self, at: QPoint) -> Position | None:
        """Return the character at ``at``, or else the nearest gap."""
        point = QPointF(at)
        return self._view.character_at(point) or self._view.position_at(point)
