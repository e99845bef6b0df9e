"""One sentence over the article that does not stop anyone from reading on."""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from reader.ui.look.appearance import Appearance
from reader.ui.look.words import PlainLabel, set_tip


class Topic(IntEnum):
    """What a message is about. Of each there is the newest; the greatest is shown first."""

    MENDING = 0
    """What more could be mended."""
    PARTS = 1
    """The article's other parts."""
    WORDS = 2
    """The reader's own list of words."""
    NOTICES = 3
    """What reading the page had to tell besides its article."""
    FILE = 4
    """What became of the file since it was read."""
    PLACE = 5
    """That the place of a file does not answer."""
    RECORDS = 6
    """What the reader does cannot be remembered."""
    CRASH = 7
    """How the last run ended."""
    TAUGHT = 8
    """The rule that the reader has just taught."""
    ANSWER = 9
    """To what the reader has just done, who would wonder if nothing came of it."""


_OF_PROGRAM = frozenset({Topic.WORDS, Topic.RECORDS, Topic.CRASH})
"""These stay when another article takes the page."""
_OF_PAGE = frozenset({Topic.MENDING, Topic.PARTS, Topic.NOTICES})
"""These wait while something else stands in the page's place."""


class _Message(NamedTuple):
    sentence: str
    offer: str = ""
    """What a button says; empty without one."""
    do: Callable[[], object] = lambda: None


class MessageBar(QFrame):
    """Hidden until something is to be said; closing a message brings the next one up."""

    closed = Signal()
    """The last message was closed by its button or its offer, which may have had the focus."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message_bar")
        self._appearance = appearance
        self._messages: dict[Topic, _Message] = {}
        self._is_page_covered = False
        self._label = PlainLabel(parent=self)
        self._label.setWordWrap(True)
        self._offer = QToolButton(self)
        self._offer.clicked.connect(self._on_offer_taken)
        self._close = QToolButton(self)
        self._close.setText("✕")
        self._close.clicked.connect(self._on_close_clicked)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 2, 8, 2)
        layout.addWidget(self._label, 1)
        layout.addWidget(self._offer)
        layout.addWidget(self._close)
        self._dress()
        appearance.changed.connect(self._dress)
        self.hide()

    def _dress(self) -> None:
        """Name the button in the interface's language."""
        tr = self._appearance.tr
        self._close.setAccessibleName(tr("Close"))
        set_tip(self._close, tr("Close"))

    def say(self, sentence: str, topic: Topic = Topic.ANSWER) -> None:
        """Show ``sentence`` until it is closed, at once or after what matters more."""
        self._messages[topic] = _Message(sentence)
        self._show_first()

    def offer(
        self, sentence: str, words: str, do: Callable[[], object], topic: Topic = Topic.ANSWER
    ) -> None:
        """Show ``sentence`` with a button that says ``words`` and does ``do``."""
        self._messages[topic] = _Message(sentence, words, do)
        self._show_first()

    def dismiss(self) -> None:
        """Close the message that is shown; the next one, if there is one, takes its place."""
        if (first := self._first()) is not None:
            del self._messages[first]
        self._show_first()

    def take_back(self, topic: Topic) -> None:
        """Close what was said of ``topic``, which holds no longer."""
        self._messages.pop(topic, None)
        self._show_first()

    def forget_page(self) -> None:
        """Close what was said of the page, since another takes its place."""
        self._messages = {t: said for t, said in self._messages.items() if t in _OF_PROGRAM}
        self._show_first()

    def cover_page(self, *, covered: bool) -> None:
        """Keep what is said of the page for when it is seen again."""
        self._is_page_covered = covered
        self._show_first()

    def sentence(self) -> str:
        """Return what is being said; empty when nothing is."""
        return "" if self.isHidden() else self._label.text()

    def _first(self) -> Topic | None:
        """Return what the message is about that is to be shown."""
        waiting = _OF_PAGE if self._is_page_covered else frozenset()
        return max(self._messages.keys() - waiting, default=None)

    def _show_first(self) -> None:
        first = self._first()
        if first is None:
            self.hide()
            return
        message = self._messages[first]
        is_new = self.sentence() != message.sentence
        self._label.setText(message.sentence)
        self._label.setAccessibleName(message.sentence)
        self._offer.setText(message.offer)
        self._offer.setVisible(bool(message.offer))
        self.show()
        if is_new:
            self._announce(message.sentence)

    def _announce(self, sentence: str) -> None:
        """Have a screen reader say ``sentence``, which takes no focus and is not found else."""
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def _on_close_clicked(self) -> None:
        self.dismiss()
        if self.isHidden():
            self.closed.emit()

    def _on_offer_taken(self) -> None:
        first = self._first()
        if first is not None:
            do = self._messages[first].do
            self._on_close_clicked()
            do()
