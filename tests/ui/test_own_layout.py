"""What one article remembers of how it is laid out, and which of its words are read."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QPushButton

from reader.core.settings import PageSettings, Reading
from reader.core.variants import Variant
from reader.opening.opened import Opened
from reader.ui.panels.page_settings import PagePanel
from tests.ui.on_page import choose_words, find_words

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
KEYS = Qt.Key


@pytest.fixture
def view(window):
    return window.tab.view


@pytest.fixture
def panel(window, press):
    press(KEYS.Key_Comma, CTRL)
    panel = window.findChild(PagePanel)
    yield panel
    panel.hide()


def check_of(panel, words):
    return next(check for check in panel.findChildren(QCheckBox) if words in check.text())


def do(window, words):
    action = next(a for a in window.actions() if a.text().replace("&", "") == words)
    assert action.isEnabled()
    action.trigger()


def room_of(window):
    return window.tab.view.flow.room.vertical, window.tab.view.flow.room.paged


def test_an_article_remembers_how_it_was_laid_out_and_others_are_as_before(
    window, press, settings, open_page, page, second, qtbot
):
    press(KEYS.Key_L, CTRL | SHIFT)
    press(KEYS.Key_B, CTRL | SHIFT)
    assert room_of(window) == (True, True)
    assert settings.settings.page == PageSettings()
    window.open(second)
    qtbot.waitUntil(lambda: window.tab.session.opened is not None)
    assert room_of(window) == (False, False)
    assert room_of(open_page(page)) == (True, True)


def test_the_same_line_stays_at_the_edge_through_both(window, view, press):
    for _ in range(3):
        press(KEYS.Key_Space)
    top = view.top_place()
    for key in (KEYS.Key_L, KEYS.Key_B, KEYS.Key_L, KEYS.Key_B):
        press(key, CTRL | SHIFT)
        assert view.top_place() == top


def test_all_articles_can_be_laid_out_like_this_one_and_this_one_like_all(window, press, settings):
    press(KEYS.Key_L, CTRL | SHIFT)
    do(window, "All articles like this one")
    assert settings.settings.page == PageSettings(vertical=True)
    assert not window.tab.own_layout.is_own
    press(KEYS.Key_B, CTRL | SHIFT)
    assert room_of(window) == (True, True)
    do(window, "This one like others")
    assert room_of(window) == (True, False)


def test_resetting_the_page_resets_the_article_in_front(window, press):
    press(KEYS.Key_L, CTRL | SHIFT)
    press(KEYS.Key_0, CTRL | SHIFT)
    assert room_of(window) == (False, False)
    assert not window.tab.own_layout.is_own


def test_without_an_article_all_are_meant(qingdu, settings, qtbot):
    window = qingdu.open_window()
    qtbot.waitUntil(lambda: any("Vertical" in action.text() for action in window.actions()))
    do(window, "Vertical lines")
    assert settings.settings.page.vertical


def test_while_an_article_is_opened_nothing_is_meant(qingdu, settings, page, qtbot):
    window = qingdu.open_window()
    qtbot.waitUntil(lambda: any("Vertical" in action.text() for action in window.actions()))
    window.open(page)
    assert window.tab.session.is_opening
    do(window, "Vertical lines")
    assert not settings.settings.page.vertical
    qtbot.waitUntil(lambda: window.tab.session.opened is not None, timeout=20_000)


def test_an_article_that_is_not_to_be_remembered_is_laid_out_all_the_same(
    settings, open_page, page, qtbot
):
    settings.change(library_kept=False)
    window = open_page(page)
    qtbot.keyClick(window.tab.view, KEYS.Key_L, CTRL | SHIFT)
    assert room_of(window) == (True, False)
    assert room_of(open_page(page)) == (False, False)


def test_the_panel_lays_the_article_out_and_all_like_it(window, panel, settings):
    for_all = panel.findChild(QPushButton, "for_all")
    assert not for_all.isEnabled()
    check_of(panel, "Vertical").click()
    check_of(panel, "Turn pages").click()
    assert room_of(window) == (True, True)
    assert settings.settings.page == PageSettings()
    assert for_all.isEnabled()
    check_of(panel, "Hanging").click()  # for all, and nothing of this article's layout with it
    assert settings.settings.page == PageSettings(hanging=True)
    for_all.click()
    assert settings.settings.page == PageSettings(hanging=True, vertical=True, paged=True)
    assert not for_all.isEnabled()
    assert check_of(panel, "Vertical").isChecked()


def test_the_panel_has_the_readings(panel, settings):
    rare = check_of(panel, "rare")
    assert not rare.isEnabled()
    readings = next(c for c in panel.findChildren(QComboBox) if c.findData(Reading.ZHUYIN) >= 0)
    readings.setCurrentIndex(readings.findData(Reading.ZHUYIN))
    rare.click()
    assert settings.settings.page == PageSettings(reading=Reading.ZHUYIN, rare_only=True)


# Chosen words


def said(view, words):
    """Return what is said beside the lines in which ``words`` first stand."""
    at = find_words(view, words)
    set_words = view.flow[at.block].words
    lines = range(len(set_words.lines))
    return [reading.words for number in lines for reading in set_words.rubies_on(number)]


def read(view, press, words, start=0, end=None):
    choose_words(view, words, start, end)
    press(KEYS.Key_Y, CTRL | SHIFT)


def test_a_chosen_word_is_read_wherever_it_stands(window, view, press):
    read(view, press, "头发")
    assert said(view, "测试用的文章") == ["tóu", "fà"]
    assert said(view, "这是第三节的第2段") == ["tóu", "fà"] * 3
    assert said(view, "第三节　发展") == []
    choose_words(view, "头发很长")
    view.copy()
    assert QApplication.clipboard().text() == "头发很长"


def test_a_part_of_it_takes_that_back_and_ctrl_z_brings_it_again(window, view, press):
    read(view, press, "头发")
    read(view, press, "头发很长", 1, 2)
    assert said(view, "头发很长") == []
    press(KEYS.Key_Z, CTRL)
    assert said(view, "头发很长") == ["tóu", "fà"] * 3
    press(KEYS.Key_Z, CTRL)
    assert said(view, "头发很长") == []
    press(KEYS.Key_Y, CTRL)
    assert said(view, "头发很长") == ["tóu", "fà"] * 3


def test_more_than_a_word_takes_its_place(window, view, press):
    read(view, press, "头发")
    read(view, press, "头发很长")
    assert window.tab.session.opened.record.read_words == ("头发很长",)


def test_the_word_is_read_in_every_script_as_its_region_does(window, view, press):
    read(view, press, "头发")
    window.tab.session.show_variant(Variant.TAIWAN)
    first, second = said(view, "頭髮很長")[:2]
    assert first == "ㄊㄡˊ"
    assert second.startswith("ㄈㄚ")


def test_the_word_is_read_besides_rare_characters(window, view, press, settings):
    read(view, press, "头发")
    settings.change_page(reading=Reading.PINYIN, rare_only=True)
    assert said(view, "头发很长") == ["tóu", "fà"] * 3
    settings.change_page(rare_only=False)
    assert len(said(view, "头发很长")) > 50


def test_chosen_words_are_remembered_with_the_article(view, press, open_page, page):
    read(view, press, "头发")
    again = open_page(page)
    assert isinstance(again.tab.session.opened, Opened)
    assert said(again.tab.view, "头发很长") == ["tóu", "fà"] * 3


def test_where_no_chinese_word_is_selected_it_is_said(window, view, press):
    press(KEYS.Key_Y, CTRL | SHIFT)
    assert "Select" in window.tab.message.sentence()
    assert window.tab.session.opened.record.read_words == ()


@pytest.mark.parametrize(
    ("words", "copied"),
    [
        ("头发很长，后来", "头发（tóu fà）很长，后来"),
        ("记载，回到", "记载（jì zǎi），回到（huí dào）"),
    ],
)
def test_words_can_be_copied_with_their_readings(window, view, press, words, copied):
    read(view, press, "头发")
    choose_words(view, words)
    do(window, "Copy with readings")
    assert QApplication.clipboard().text() == copied


def test_what_is_not_selected_has_no_readings_to_copy(window, view):
    do(window, "Copy with readings")
    assert "Select" in window.tab.message.sentence()
