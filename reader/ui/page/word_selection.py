"""A double click selects a word and a third one its paragraph, as a reader of Chinese means it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QMouseEvent, QTextCursor
from PySide6.QtWidgets import QApplication

from reader.ui.page.page_view import PageView
from reader.ui.typesetting.document import ArticleDocument
from reader.ui.typesetting.placed import PlacedText

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
        document, position = self._view.article_document, self._position_at(at)
        text = _text_at(document, position)
        if document is None or text is None:
            return False
        if text.text:
            place = min(text.offset_at(position), len(text.text) - 1)
            self._select(document, text, *self._find_word(text.text, place))
        return True

    def _select_paragraph(self, at: QPoint) -> bool:
        document = self._view.article_document
        text = _text_at(document, self._position_at(at))
        if document is None or text is None:
            return False
        self._select(document, text, 0, len(text.text))
        return True

    def _select(self, document: ArticleDocument, text: PlacedText, start: int, end: int) -> None:
        cursor = QTextCursor(document)
        cursor.setPosition(text.position_of(start))
        cursor.setPosition(text.position_of(end), QTextCursor.MoveMode.KeepAnchor)
        self._view.setTextCursor(cursor)

    def _position_at(self, at: QPoint) -> int:
        """Return the document position of the character at ``at``, not of the nearest gap."""
        cursor = self._view.cursorForPosition(at)
        on_the_left = at.x() < self._view.cursorRect(cursor).left()
        return cursor.position() - (1 if on_the_left and not cursor.atBlockStart() else 0)


def _text_at(document: ArticleDocument | None, position: int) -> PlacedText | None:
    """Return the text of the article that stands at ``position``; code, for one, is none."""
    place = document.place_at(position) if document else None
    if document is None or place is None:
        return None
    text = next(text for text in document.texts() if text.text_id == place.text_id)
    return text if position <= text.position_of(len(text.text)) else None
