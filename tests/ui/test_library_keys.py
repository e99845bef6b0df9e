"""While the library is in the page's place, no key does anything to the page behind it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox

from reader.ui.commands.command import plain_words
from reader.ui.commands.table import COMMANDS
from reader.ui.home.home_page import HomePage
from reader.ui.home.search_field import SearchField
from tests.ui.on_page import choose_words
from tests.ui.test_commands import actions_of

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
OF_THE_PAGE = (
    "take_out",
    "mark_yellow",
    "write_note",
    "copy",
    "copy_plain",
    "select_all",
    "undo",
    "redo",
    "bookmark",
    "find_next",
    "look_up",
    "print",
    "info",
    "next_section",
    "not_article_page",
    "not_article_site",
    "as_saved",
    "read_word",
)


@pytest.fixture
def home(window, press, qtbot):
    library = window.tab.session.library
    qtbot.waitUntil(lambda: bool(library.entries([1])), timeout=20_000)
    choose_words(window.tab.view, "头发")
    press(Qt.Key.Key_B, CTRL)
    home = window.tab.findChild(HomePage)
    qtbot.waitUntil(lambda: bool(home.view.model().numbers))
    return home


def test_what_is_done_with_the_page_cannot_be_done(window, home, press):
    by_words = actions_of(window)
    actions = {each.name: by_words[plain_words(each.words)] for each in COMMANDS}
    assert [name for name in OF_THE_PAGE if actions[name].isEnabled()] == []
    press(Qt.Key.Key_B, CTRL)
    assert actions["take_out"].isEnabled()
    assert actions["copy"].isEnabled()


def test_all_of_the_list_is_selected_by_its_key(window, home, qtbot):
    home.view.setFocus()
    chosen = window.tab.view.selected_text()
    qtbot.keyClick(home.view, Qt.Key.Key_A, CTRL)
    assert len(home.chosen()) == len(home.view.model().numbers)
    assert window.tab.view.selected_text() == chosen


def test_finding_is_finding_in_the_library(window, home, press):
    home.view.setFocus()
    press(Qt.Key.Key_F, CTRL)
    assert not window.tab.is_finding
    assert isinstance(QApplication.focusWidget(), SearchField)


def test_back_leads_to_the_page(window, home, press):
    press(Qt.Key.Key_Left, ALT)
    assert not window.tab.home.is_shown
    assert window.tab.view.hasFocus()


def test_exporting_offers_what_is_selected(home, press, answers, monkeypatch, qtbot):
    dialogs = []
    monkeypatch.setattr(type(answers), "show_batch", lambda _, dialog: dialogs.append(dialog))
    home.view.choose([0])
    press(Qt.Key.Key_E, CTRL)
    (dialog,) = dialogs
    qtbot.addWidget(dialog)
    assert "Selected in the library" in dialog.findChildren(QComboBox)[0].currentText()


def test_the_find_bar_is_none_of_the_library(window, press, qtbot):
    window.tab.finder.begin("头发")
    assert window.tab.is_finding
    press(Qt.Key.Key_B, CTRL)
    assert not window.tab.is_finding
