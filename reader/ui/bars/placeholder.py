"""Empty bars, as high as those that come later, so that the page is painted where it stays."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QMainWindow,
    QStatusBar,
    QToolBar,
    QToolButton,
)

from reader.ui.look.words import PlainLabel

ICON_SIZE = QSize(20, 20)
"""Device-independent pixels of the tool bar's icons."""


class BarPlaceholder:
    """What holds the room of menu bar, tool bar and status line in one window."""

    def __init__(self, window: QMainWindow) -> None:
        """Put empty bars into ``window``, with the kinds of widgets that the real ones have."""
        self._window = window
        window.menuBar().addMenu(" ")
        self._tools = QToolBar(window)
        self._tools.setMovable(False)
        self._tools.setIconSize(ICON_SIZE)
        self._tools.addWidget(QToolButton(self._tools))
        window.addToolBar(self._tools)
        status = QStatusBar(window)
        status.setSizeGripEnabled(False)
        badge, length = QToolButton(status), PlainLabel(parent=status)
        badge.setAutoRaise(True)
        badge.setText(" ")
        length.setText(" ")
        for widget in (badge, length):
            status.addPermanentWidget(widget)
        window.setStatusBar(status)

    def clear(self) -> None:
        """Make room: the menu bar is empty again, the tool bar gone; a status line is replaced."""
        self._window.menuBar().clear()
        self._window.removeToolBar(self._tools)
        self._tools.deleteLater()
