"""The menu bar, and the context menu of the page, made of the rows of commands."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QMenuBar

from reader.ui.bars.actions import Actions
from reader.ui.bars.marking_bar import swatch
from reader.ui.commands.command import Choice, ContextGroup, ListMenu, MenuName, Submenu
from reader.ui.commands.desk import Desk
from reader.ui.commands.table import COMMANDS
from reader.ui.commands.teaching import OF_REMOVED
from reader.ui.look.words import set_tip

_FOLDED = frozenset({Submenu.COPYING, Submenu.TEACHING, Submenu.MARKING})
"""The menus within menus that are so in the context menu, too; of others it has single rows."""


def build_menus(bar: QMenuBar, actions: Actions, desk: Desk) -> None:
    """Fill ``bar`` anew in the interface's language."""
    before = [menu for action in bar.actions() if isinstance(menu := action.menu(), QMenu)]
    bar.clear()
    for menu in before:
        menu.deleteLater()  # Qt keeps those that it took out of the bar
    for name in MenuName:
        _fill(bar.addMenu(desk.tr(name.value)), name, actions, desk)


def _fill(menu: QMenu, name: MenuName, actions: Actions, desk: Desk) -> None:
    submenus: dict[Submenu, QMenu] = {}
    for command in COMMANDS:
        if command.menu is not name:
            continue
        target = submenus.get(command.submenu, menu) if command.submenu else menu
        if command.is_separated:
            target.addSeparator()
        if command.submenu and target is menu:
            target = submenus[command.submenu] = menu.addMenu(desk.tr(command.submenu.value))
        target.addAction(actions.of(command))
        if command.list_below:
            _add_list(menu, command.list_below, desk)


def _add_list(menu: QMenu, rows: ListMenu, desk: Desk) -> None:
    """Add a menu that is filled when it opens."""
    below = menu.addMenu(desk.tr(rows.words))

    def fill() -> None:
        below.clear()
        for entry in rows.entries(desk):
            if entry.is_last:
                below.addSeparator()
            action = below.addAction(entry.words)
            set_tip(action, entry.tip)
            action.triggered.connect(lambda _=False, do=entry.do: do())
        if below.isEmpty():
            below.addAction(desk.tr("None yet")).setEnabled(False)

    below.aboutToShow.connect(fill)


def script_menu(actions: Actions, desk: Desk) -> QMenu:
    """Return the scripts to choose from."""
    menu = QMenu(desk.window)
    menu.addActions([actions.of(row) for row in COMMANDS if row.choice is Choice.VARIANT])
    return menu


def removal_menu(actions: Actions, desk: Desk) -> QMenu:
    """Return what a row of the list of what was removed offers."""
    menu = QMenu(desk.window)
    menu.addActions([actions.of(row) for row in COMMANDS if row.name in OF_REMOVED])
    return menu


def context_menu(where: QPoint, actions: Actions, desk: Desk) -> QMenu:
    """Return what a click with the right button at ``where`` on the screen offers.

    What lies there comes first, then what the words allow.
    """
    view, tr = desk.view, desk.tr
    menu = QMenu(desk.window)
    at = view.viewport().mapFromGlobal(where)
    if address := view.anchorAt(at):
        menu.addAction(tr("Follow the &link")).triggered.connect(
            lambda: view.anchorClicked.emit(QUrl(address))
        )
        menu.addAction(tr("Copy the link's a&ddress")).triggered.connect(
            lambda: QGuiApplication.clipboard().setText(address)
        )
    if block_id := view.figure_at(QPointF(at)):
        menu.addAction(tr("Show the &picture")).triggered.connect(
            lambda: desk.tab.open_figure(block_id)
        )
    for group in ContextGroup:
        if not menu.isEmpty():
            menu.addSeparator()
        folded: dict[Submenu, QMenu] = {}
        for row in COMMANDS:
            if row.context is not group:
                continue
            target = menu
            if row.submenu in _FOLDED:
                if row.submenu not in folded:
                    folded[row.submenu] = menu.addMenu(tr(row.submenu.value))
                target = folded[row.submenu]
            action = actions.of(row)
            if row.submenu is Submenu.MARKING:
                action.setIcon(swatch(row.name, desk.shared.appearance.colours))
                action.setIconVisibleInMenu(True)
            target.addAction(action)
    return menu
