"""The buttons by which tabs are closed; each has the bar laid out anew, so they come one a turn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtWidgets import QTabBar, QTabWidget, QToolButton, QWidget

from reader.ui.look.appearance import Appearance
from reader.ui.look.words import set_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

CLOSE_ICON = 14
"""Pixels."""
_RIGHT = QTabBar.ButtonPosition.RightSide


class CloseButtons(QObject):
    """Stand in the bar of ``tabs``; of one tab alone the bar is not shown."""

    pressed = Signal(int)
    """The index of the tab whose button was."""

    def __init__(self, tabs: QTabWidget, appearance: Appearance) -> None:
        super().__init__(tabs)
        self._tabs = tabs
        self._appearance = appearance

    def add(self, index: int, tab: QWidget) -> None:
        """Give the ``tab`` at ``index`` its button."""
        button = QToolButton(self._tabs)
        button.setIconSize(QSize(CLOSE_ICON, CLOSE_ICON))
        button.clicked.connect(lambda: self.pressed.emit(self._tabs.indexOf(tab)))
        self._tabs.tabBar().setTabButton(index, _RIGHT, button)

    def add_missing(self) -> None:
        """Give the next tab without a button one, and in later turns those after it."""
        for index in range(self._tabs.count()):
            widget = self._tabs.widget(index)
            if widget is not None and self._at(index) is None:
                self.add(index, widget)
                self.dress()
                QTimer.singleShot(0, self, self.add_missing)
                return

    def dress(self, *, anew: bool = False) -> None:
        """Give icon and name to the buttons that have none yet, or to all in another look."""
        if self._tabs.count() < 2:
            return
        words, icon = self._appearance.tr("Close"), None
        for index in range(self._tabs.count()):
            button = self._at(index)
            if button is not None and (anew or button.icon().isNull()):
                icon = icon or self._icon()
                button.setIcon(icon)
                set_tip(button, words)
                button.setAccessibleName(words)

    def _at(self, index: int) -> QToolButton | None:
        button = self._tabs.tabBar().tabButton(index, _RIGHT)
        return button if isinstance(button, QToolButton) else None

    def _icon(self) -> QIcon:
        from reader.ui.look.icons import line_icon

        return line_icon("close", self._appearance.colours.secondary_text)
