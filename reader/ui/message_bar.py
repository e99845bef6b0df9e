"""One sentence over the article that does not stop anyone from reading on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from reader.translation import Translate


class MessageBar(QFrame):
    """Hidden until something is to be said; closed by its button or Esc."""

    def __init__(self, tr: Translate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message_bar")
        self._label = QLabel(self)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setWordWrap(True)
        self._offer = QToolButton(self)
        self._offer.clicked.connect(self._on_offer_taken)
        self._do: Callable[[], object] | None = None
        self._close = QToolButton(self)
        self._close.setText("✕")
        self._close.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 2, 8, 2)
        layout.addWidget(self._label, 1)
        layout.addWidget(self._offer)
        layout.addWidget(self._close)
        self.retranslate(tr)
        self.hide()

    def retranslate(self, tr: Translate) -> None:
        """Name the button in another interface language."""
        self._close.setAccessibleName(tr("Close"))
        self._close.setToolTip(tr("Close"))

    def say(self, sentence: str) -> None:
        """Show ``sentence`` until it is closed or another takes its place."""
        self._do = None
        self._offer.hide()
        self._label.setText(sentence)
        self._label.setAccessibleName(sentence)
        self.show()

    def offer(self, sentence: str, words: str, do: Callable[[], object]) -> None:
        """Show ``sentence`` with a button that says ``words`` and does ``do``."""
        self.say(sentence)
        self._do = do
        self._offer.setText(words)
        self._offer.show()

    def sentence(self) -> str:
        """Return what is being said; empty when nothing is."""
        return "" if self.isHidden() else self._label.text()

    def _on_offer_taken(self) -> None:
        self.hide()
        if self._do is not None:
            self._do()
