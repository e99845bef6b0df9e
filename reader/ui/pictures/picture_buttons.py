"""The buttons over a picture: the one before, the one after, and playing one that moves."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QToolButton, QWidget

from reader.ui.look.appearance import Appearance
from reader.ui.look.icons import line_icon
from reader.ui.pictures.viewer_bar import name_button


class PictureButtons:
    """Stand at the edges of ``canvas``, which lays them out."""

    def __init__(self, canvas: QWidget, appearance: Appearance) -> None:
        self._appearance = appearance
        self.previous, self.next, self.play = (QToolButton(canvas) for _ in range(3))
        for button, side in ((self.previous, 40), (self.next, 40), (self.play, 56)):
            button.setFixedSize(side, side)
            button.resize(side, side)
            button.setIconSize(QSize(side // 2, side // 2))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setCursor(Qt.CursorShape.ArrowCursor)
        grid = QGridLayout(canvas)
        grid.setContentsMargins(12, 12, 12, 12)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(0, 1)
        grid.addWidget(self.previous, 0, 0, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self.next, 0, 2, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self.play, 1, 1, Qt.AlignmentFlag.AlignHCenter)

    def dress(self, *, playing: bool) -> None:
        """Take the language and the colours in force."""
        tr, colours = self._appearance.tr, self._appearance.colours
        name_button(self.previous, tr("Previous picture"), "←")
        name_button(self.next, tr("Next picture"), "→")
        self.previous.setIcon(line_icon("previous", colours.text))
        self.next.setIcon(line_icon("next", colours.text))
        self.tell_playing(playing=playing)
        for button in (self.previous, self.next, self.play):
            button.setStyleSheet(
                f"QToolButton {{ background: {colours.panel}; border: 1px solid {colours.border};"
                f" border-radius: {button.height() // 2}px; padding: 0; }}"
                f"QToolButton:hover {{ background: {colours.hover}; }}"
                f"QToolButton:focus {{ border: 2px solid {colours.accent}; }}"
            )

    def tell_playing(self, *, playing: bool) -> None:
        """Say of the lowest button what a press of it does."""
        tr, colours = self._appearance.tr, self._appearance.colours
        name_button(self.play, tr("Pause") if playing else tr("Play"), tr("Space"))
        self.play.setIcon(line_icon("pause" if playing else "play", colours.text))

    def tell_place(self, index: int, pictures: int) -> None:
        """Offer what there is before and after the picture at ``index``; one alone has none."""
        self.previous.setEnabled(index > 0)
        self.next.setEnabled(index + 1 < pictures)
        for button in (self.previous, self.next):
            button.setVisible(pictures > 1)
