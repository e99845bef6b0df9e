"""The rows of commands: what menus, bars and keys are made of them."""

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolBar, QToolButton

from reader.ui.commands.command import MenuName, plain_words
from reader.ui.commands.table import COMMANDS
from reader.ui.look.icons import line_icon

NEEDING_AN_ARTICLE = {"Article information", "Show what was removed", "Select all"}


def actions_of(window) -> dict[str, QAction]:
    return {plain_words(action.text()).partition("\t")[0]: action for action in window.actions()}


def entries_of(menu: QMenu) -> list[QAction]:
    """Return the actions of ``menu`` and of the menus in it."""
    found = []
    for action in menu.actions():
        below = action.menu()
        found += entries_of(below) if isinstance(below, QMenu) else [action]
    return found


def test_every_row_has_a_name_of_its_own_and_stands_in_the_order_of_the_menus():
    assert len({command.name for command in COMMANDS}) == len(COMMANDS)
    order = list(MenuName)
    places = [order.index(command.menu) for command in COMMANDS]
    assert places == sorted(places)


def test_every_row_is_in_the_menu_bar(window):
    menus = [action.menu() for action in window.menuBar().actions()]
    assert [menu.title() for menu in menus] == [name.value for name in MenuName]
    entries = [entry for menu in menus for entry in entries_of(menu)]
    for action in window.actions():
        assert action in entries, action.text()
    assert len(window.actions()) == len(COMMANDS)


LONGEST = 22
"""Entries of a menu; more do not fit a screen of 600 pixels."""


def test_no_menu_is_longer_than_a_low_screen(window):
    menus = [action.menu() for action in window.menuBar().actions()]
    for menu in menus:
        assert len([entry for entry in menu.actions() if not entry.isSeparator()]) <= LONGEST
        entries = [entry.isSeparator() for entry in menu.actions()]
        assert not entries[0]
        assert not entries[-1]
        assert not any(one and other for one, other in pairwise(entries))


def test_a_new_tab_comes_by_key_and_goes_by_key(open_page, page, qtbot):
    window = open_page(page)
    qtbot.keyClick(window, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert window.workspace.count() == 2
    assert window.tab.session.opened is None
    qtbot.keyClick(window, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    assert window.workspace.count() == 1
    assert window.tab.session.opened is not None


def test_every_button_of_the_tool_bar_is_a_row(window):
    rows = [(row, row.button) for row in COMMANDS if row.button]
    bar = window.findChild(QToolBar)
    names = [tool.accessibleName() for tool in bar.findChildren(QToolButton)]
    for row, button in rows:
        assert plain_words(row.words) in names
        assert row.keys, "its tool tip names a key"
        assert not line_icon(button.icon, "#000000").isNull()


def test_what_needs_an_article_waits_for_one(qingdu, page: Path, qtbot):
    window = qingdu.open_window()
    actions = actions_of(window)
    assert all(not actions[words].isEnabled() for words in NEEDING_AN_ARTICLE)
    with qtbot.waitSignal(window.tab.session.article_opened):
        window.open(page)
    assert all(actions[words].isEnabled() for words in NEEDING_AN_ARTICLE)


@pytest.mark.parametrize("name", [row.name for row in COMMANDS if row.is_on and not row.choice])
def test_a_switch_is_on_after_it_was_chosen_and_off_after_it_was_chosen_again(window, name):
    words = next(plain_words(row.words) for row in COMMANDS if row.name == name)
    action = actions_of(window)[words]
    before = action.isChecked()
    action.trigger()
    assert action.isChecked() is not before
    action.trigger()
    assert action.isChecked() is before


def test_choosing_what_is_chosen_leaves_it_chosen(window):
    action = actions_of(window)["Sepia"]
    for _ in range(2):
        action.trigger()
        assert action.isChecked()
    assert not actions_of(window)["Light"].isChecked()
