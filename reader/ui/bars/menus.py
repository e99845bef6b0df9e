"""Builds the menu bar from the table of commands."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QMenu, QMenuBar

from reader.translation import Translate
from reader.ui.bars.actions import COMMANDS, Actions, MenuName


class Menus:
    """The menus of one window; ``recent`` and ``bookmarks`` are filled anew when they open."""

    def __init__(self, bar: QMenuBar, actions: Actions) -> None:
        self._bar = bar
        self._actions = actions
        for command in COMMANDS:
            actions[command.name].setIconVisibleInMenu(False)  # only the bar's few have one
        self.recent = QMenu()
        self.bookmarks = QMenu()

    def build(self, tr: Translate) -> None:
        """Build everything in the interface's language."""
        self._bar.clear()
        for name in MenuName:
            self._fill(self._bar.addMenu(tr(name.value)), name, tr)

    def _fill(self, menu: QMenu, name: MenuName, tr: Translate) -> None:
        submenus: dict[str, QMenu] = {}
        for command in COMMANDS:
            if command.menu is not name:
                continue
            if command.separated:
                menu.addSeparator()
            target = menu
            if command.submenu:
                if command.submenu not in submenus:
                    submenus[command.submenu] = menu.addMenu(tr(command.submenu))
                target = submenus[command.submenu]
            target.addAction(self._actions[command.name])
            self._add_lists(menu, command.name, tr)

    def _add_lists(self, menu: QMenu, after: str, tr: Translate) -> None:
        if after == "open":
            self.recent.setTitle(tr("Open &recent"))
            menu.addMenu(self.recent)
        elif after == "bookmark":
            self.bookmarks.setTitle(tr("B&ookmarks"))
            menu.addMenu(self.bookmarks)


def fill(
    menu: QMenu, entries: Iterable[tuple[str, str, Callable[[], object]]], nothing: str
) -> None:
    """Put (words, tool tip, what to do) into ``menu``; ``nothing`` says that there are none."""
    menu.clear()
    for words, tip, do in entries:
        action = menu.addAction(words.replace("&", "&&"))
        action.setToolTip(tip)
        action.triggered.connect(lambda _=False, do=do: do())
    if menu.isEmpty():
        menu.addAction(nothing).setEnabled(False)
