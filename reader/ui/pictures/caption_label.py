"""What is written under a picture: its caption and who it is by."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPalette, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from reader.ui.look.appearance import Appearance
from reader.ui.look.fonts import set_families
from reader.ui.look.theme import paint_words
from reader.ui.look.words import PlainLabel

_LARGER = 1.15
"""Captions are read, as the titles in the outline are."""


class FigureWords(QScrollArea):
    """Caption and credit, as high as they are up to a limit."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._limit = 200
        self._caption, self._credit = PlainLabel(), PlainLabel()
        self._page = QWidget()
        self._layout = QVBoxLayout(self._page)
        self._layout.setContentsMargins(28, 10, 28, 16)
        self._layout.setSpacing(4)
        for label in (self._caption, self._credit):
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            self._layout.addWidget(label)
        self.setWidget(self._page)
        self._dress()
        appearance.changed.connect(self._dress)

    def say(self, caption: str, credit: str) -> None:
        """Show what is not empty of both; nothing at all takes no room."""
        for label, words in ((self._caption, caption), (self._credit, credit)):
            label.setText(words)
            label.setVisible(bool(words))
        self.setAccessibleName(" ".join(filter(None, (caption, credit))))
        self.setVisible(bool(caption or credit))
        self.verticalScrollBar().setValue(0)
        self._measure()

    def set_families(self, families: tuple[str, ...]) -> None:
        """Set the words in the article's typeface; () means the interface's."""
        for label, scale in ((self._caption, _LARGER), (self._credit, 1.0)):
            font = QFont(self.font())
            if families:
                set_families(font, families)
            font.setPointSizeF(self.font().pointSizeF() * scale)
            label.setFont(font)
        self._measure()

    def _dress(self) -> None:
        """Take the theme's colours."""
        colours = self._appearance.colours
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, QColor(colours.window))
        for widget in (self, self.viewport(), self._page):
            widget.setPalette(palette)
        paint_words(self._caption, colours.text)
        paint_words(self._credit, colours.secondary_text)

    def limit_height(self, limit: int) -> None:
        """Scroll what is higher than ``limit`` pixels."""
        self._limit = limit
        self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure the lines again in another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._measure()

    def _measure(self) -> None:
        height = self._layout.totalHeightForWidth(self.width())
        policies = Qt.ScrollBarPolicy
        # Left to itself, a bar that was needed for a moment makes the lines so short that it stays.
        scrolls = height > self._limit
        self.setVerticalScrollBarPolicy(
            policies.ScrollBarAlwaysOn if scrolls else policies.ScrollBarAlwaysOff
        )
        self.setFixedHeight(max(0, min(self._limit, height)))
