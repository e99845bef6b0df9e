"""The few things a reader reaches for: open, outline, script, size, theme."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolBar, QToolButton, QWidget

from reader.ui.bars.actions import Actions
from reader.ui.bars.placeholder import ICON_SIZE
from reader.ui.commands.command import Choice, native_keys, plain_words
from reader.ui.commands.desk import Desk
from reader.ui.commands.table import COMMANDS
from reader.ui.look.choices import VARIANT_NAMES
from reader.ui.look.icons import IconBook
from reader.ui.look.words import set_tip

_ROOM_FOR_NAMES = 600
"""The bar's width in pixels from which a name fits beside the icons."""
_MORE = "qt_toolbar_ext_button"
"""What Qt calls the button for those that have no room."""


class ToolBar(QToolBar):
    """A fixed bar at the top of the window, with the commands whose rows name a place in it."""

    def __init__(self, actions: Actions, desk: Desk) -> None:
        super().__init__(desk.window)
        self.setMovable(False)
        self.setIconSize(ICON_SIZE)
        self.toggleViewAction().setEnabled(False)
        self._actions = actions
        self._desk = desk
        self._icons = IconBook()
        rows = [(row.button, row) for row in COMMANDS if row.button]
        self._buttons = sorted(rows, key=lambda pair: pair[0].place)
        self.addActions([actions.of(row) for button, row in self._buttons if button.place < 0])
        space = QWidget(self)
        space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(space)
        self._script = self._menu_button(Choice.VARIANT)
        self._script.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.addActions([actions.of(row) for button, row in self._buttons if button.place > 0])
        self._theme = self._menu_button(Choice.THEME)
        for button in self.findChildren(QToolButton):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def dress(self) -> None:
        """Take the language and the colours in force, once the commands have their words."""
        tr, colour = self._desk.tr, self._desk.shared.appearance.colours.text
        self.setWindowTitle(tr("Tools"))
        set_tip(self._script, tr("Script"))
        set_tip(self._theme, tr("Theme"))
        self._theme.setAccessibleName(tr("Theme"))
        if (more := self.findChild(QToolButton, _MORE)) is not None:
            more.setAccessibleName(tr("More"))
        self._script.setIcon(self._icons.get("script", colour))
        self._theme.setIcon(self._icons.get("theme", colour))
        for button, command in self._buttons:
            action = self._actions.of(command)
            words = plain_words(action.text())
            action.setIconText(words)
            set_tip(action, f"{words} ({native_keys(command.keys[0])})")
            action.setIcon(self._icons.get(button.icon, colour))
            self.widgetForAction(action).setAccessibleName(words)
        self.follow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the script's sign alone where its name has no room beside the other buttons."""
        style = Qt.ToolButtonStyle
        named = event.size().width() >= _ROOM_FOR_NAMES
        self._script.setToolButtonStyle(
            style.ToolButtonTextBesideIcon if named else style.ToolButtonIconOnly
        )
        super().resizeEvent(event)

    def follow(self) -> None:
        """Name the script in force."""
        self._script.setText(self._desk.tr(VARIANT_NAMES[self._desk.tab.session.variant]))

    def _menu_button(self, choice: Choice) -> QToolButton:
        """Add a button with a menu of what can be chosen."""
        button = QToolButton(self)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        menu.addActions([self._actions.of(row) for row in COMMANDS if row.choice is choice])
        button.setMenu(menu)
        self.addWidget(button)
        return button
