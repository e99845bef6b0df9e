"""The few things a reader reaches for: open, outline, script, size, theme."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolBar, QToolButton, QWidget

from reader.core.settings import Theme
from reader.core.variants import Variant
from reader.translation import Translate
from reader.ui.bars.actions import Actions, plain_words
from reader.ui.bars.bar_room import ICON_SIZE
from reader.ui.look.choices import VARIANT_NAMES
from reader.ui.look.icons import line_icon
from reader.ui.look.theme import Colours

_NATIVE = QKeySequence.SequenceFormat.NativeText
_ICONS = {"outline": "outline", "open": "open", "smaller": "smaller", "larger": "larger"}


class ToolBar(QToolBar):
    """A fixed bar at the top of the window."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMovable(False)
        self.setIconSize(ICON_SIZE)
        self.toggleViewAction().setEnabled(False)
        self._actions = actions
        self.addAction(actions["outline"])
        self.addAction(actions["open"])
        space = QWidget(self)
        space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(space)
        self._script = self._menu_button([f"variant:{v.value}" for v in Variant])
        self._script.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.addAction(actions["smaller"])
        self.addAction(actions["larger"])
        self._page = QToolButton(self)
        self._page.setText("Aa")
        self._page.clicked.connect(actions["page_settings"].trigger)
        self.addWidget(self._page)
        self._theme = self._menu_button([f"theme:{t.value}" for t in Theme])
        for button in self.findChildren(QToolButton):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def retranslate(self, tr: Translate, variant: Variant) -> None:
        """Say everything in another interface language."""
        self.setWindowTitle(tr("Tools"))
        self._script.setText(tr(VARIANT_NAMES[variant]))
        self._script.setToolTip(tr("Script"))
        page_key = self._actions["page_settings"].shortcut()
        self._page.setToolTip(f"{tr('Page')} ({page_key.toString(_NATIVE)})")
        self._page.setAccessibleName(tr("Page"))
        self._theme.setToolTip(tr("Theme"))
        self._theme.setAccessibleName(tr("Theme"))
        for name in _ICONS:
            action = self._actions[name]
            words = plain_words(action.text())
            action.setIconText(words)  # what assistive technology calls the button
            action.setToolTip(f"{words} ({action.shortcut().toString(_NATIVE)})")

    def set_colours(self, colours: Colours) -> None:
        """Draw the icons in the theme's colour."""
        for name, icon in _ICONS.items():
            self._actions[name].setIcon(line_icon(icon, colours.text))
        self._script.setIcon(line_icon("script", colours.text))
        self._theme.setIcon(line_icon("theme", colours.text))

    def _menu_button(self, names: list[str]) -> QToolButton:
        button = QToolButton(self)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        menu.addActions([self._actions[name] for name in names])
        button.setMenu(menu)
        self.addWidget(button)
        return button
