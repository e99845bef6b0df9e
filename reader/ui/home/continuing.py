"""What was begun and not read to the end: each at one click, at the place it was left."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from reader.library.articles.entries import Entry
from reader.ui.home.shown_words import ShownWords
from reader.ui.look.appearance import Appearance
from reader.ui.look.words import PlainLabel, set_tip

_LONGEST = 18
"""Characters of a title; the tool tip has all of it."""


class Continuing(QWidget):
    """A row of titles, hidden when nothing was begun."""

    entry_chosen = Signal(object)
    """The Entry."""

    def __init__(self, appearance: Appearance, shown: ShownWords, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("continuing")
        self._appearance = appearance
        self._shown = shown
        self._entries: Sequence[Entry] = ()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._label = PlainLabel(parent=self)
        self._row.addWidget(self._label)
        self._buttons = QWidget(self)
        self._row.addWidget(self._buttons)
        self._row.addStretch(1)
        appearance.changed.connect(self._dress)
        shown.ready.connect(self._dress)
        self.hide()

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Offer ``entries``."""
        self._entries = entries
        self._dress()

    def _dress(self) -> None:
        self._label.setText(self._appearance.tr("Continue reading") + ":")
        old, self._buttons = self._buttons, QWidget(self)
        self._row.replaceWidget(old, self._buttons)
        old.hide()
        old.deleteLater()
        row = QHBoxLayout(self._buttons)
        row.setContentsMargins(0, 0, 0, 0)
        for entry in self._entries:
            title = " ".join(self._shown.title(entry).split())
            short = title if len(title) <= _LONGEST else f"{title[: _LONGEST - 1]}…"
            button = QToolButton(self._buttons)
            button.setText(f"{short}  {entry.progress:.0%}".replace("&", "&&"))
            set_tip(button, title)
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.clicked.connect(lambda _on=False, entry=entry: self.entry_chosen.emit(entry))
            row.addWidget(button)
        self.setVisible(bool(self._entries))
