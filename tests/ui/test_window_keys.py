"""Every key of the table, pressed for real in the real window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QKeySequence, QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QListWidget

from reader.core.settings import DEFAULT_FONT_SIZE
from reader.core.variants import Variant
from reader.ui.commands.table import COMMANDS
from reader.ui.panels.character_card import CharacterCard
from reader.ui.panels.outline import OutlinePanel
from tests.ui.on_page import choose_words

NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def view(window):
    return window.tab.view


@pytest.mark.parametrize(
    ("key", "variant", "title"),
    [
        (Qt.Key.Key_1, Variant.ORIGINAL, "测试用的文章：头发与历史"),
        (Qt.Key.Key_2, Variant.SIMPLIFIED, "测试用的文章：头发与历史"),
        (Qt.Key.Key_3, Variant.TRADITIONAL, "測試用的文章：頭髮與歷史"),
        (Qt.Key.Key_4, Variant.TAIWAN, "測試用的文章：頭髮與歷史"),
        (Qt.Key.Key_5, Variant.TAIWAN_WORDS, "測試用的文章：頭髮與歷史"),
        (Qt.Key.Key_6, Variant.HONG_KONG, "測試用的文章：頭髮與歷史"),
        (Qt.Key.Key_7, Variant.SIMPLIFIED_WORDS, "测试用的文章：头发与历史"),
    ],
)
def test_ctrl_and_a_digit_choose_the_script(window, view, press, settings, key, variant, title):
    other = Variant.TRADITIONAL if variant is Variant.ORIGINAL else Variant.ORIGINAL
    window.tab.session.show_variant(other)
    press(key, CTRL)
    assert window.tab.session.variant is variant
    assert settings.settings.variant is variant
    assert window.windowTitle().startswith(title)
    assert view.plain_text().startswith(title)


def test_a_word_half_in_bold_converts_as_one(view, press):
    press(Qt.Key.Key_3, CTRL)
    assert "他的頭髮很長，後來在圖書館裏發現了五千年歷史的記載" in view.plain_text()


def test_t_goes_between_the_two_scripts_used_last(window, press):
    press(Qt.Key.Key_4, CTRL)
    press(Qt.Key.Key_2, CTRL)
    seen = []
    for _ in range(4):
        press(Qt.Key.Key_T)
        seen.append(window.tab.session.variant)
    assert seen == [Variant.TAIWAN, Variant.SIMPLIFIED] * 2


def test_original_comes_back_the_same(view, press):
    before = view.plain_text()
    for key in (Qt.Key.Key_3, Qt.Key.Key_5, Qt.Key.Key_6, Qt.Key.Key_2):
        press(key, CTRL)
    press(Qt.Key.Key_1, CTRL)
    assert view.plain_text() == before


@pytest.mark.parametrize("key", [Qt.Key.Key_Plus, Qt.Key.Key_Equal])
def test_ctrl_plus_makes_the_text_larger(press, settings, key):
    press(key, CTRL)
    assert settings.settings.page.font_size > DEFAULT_FONT_SIZE


def test_ctrl_minus_makes_it_smaller_and_ctrl_0_normal(press, settings):
    press(Qt.Key.Key_Minus, CTRL)
    assert settings.settings.page.font_size < DEFAULT_FONT_SIZE
    press(Qt.Key.Key_0, CTRL)
    assert settings.settings.page.font_size == DEFAULT_FONT_SIZE


@pytest.mark.parametrize(("turned", "sign"), [(120, 1), (-120, -1)])
def test_ctrl_and_the_wheel_change_the_size(view, settings, turned, sign):
    event = QWheelEvent(
        QPointF(50, 50),
        view.mapToGlobal(QPointF(50, 50)),
        QPoint(),
        QPoint(0, turned),
        Qt.MouseButton.NoButton,
        CTRL,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003 - not inverted; Qt takes it by position only
    )
    QApplication.sendEvent(view.viewport(), event)
    assert (settings.settings.page.font_size - DEFAULT_FONT_SIZE) * sign > 0


def test_f9_shows_and_hides_the_outline(window, press, settings):
    outline = window.findChild(OutlinePanel)
    assert outline.isVisible()
    press(Qt.Key.Key_F9)
    assert not outline.isVisible()
    assert not settings.settings.outline_shown
    press(Qt.Key.Key_F9)
    assert outline.isVisible()


@pytest.mark.parametrize(
    ("down", "down_modifiers", "up", "up_modifiers"),
    [
        (Qt.Key.Key_Space, NONE, Qt.Key.Key_Space, SHIFT),
        (Qt.Key.Key_PageDown, NONE, Qt.Key.Key_PageUp, NONE),
        (Qt.Key.Key_Down, NONE, Qt.Key.Key_Up, NONE),
        (Qt.Key.Key_J, NONE, Qt.Key.Key_K, NONE),
    ],
)
def test_keys_scroll_down_and_up(view, press, down, down_modifiers, up, up_modifiers):
    bar = view.verticalScrollBar()
    press(down, down_modifiers)
    assert 0 < bar.value() < view.viewport().height()
    press(up, up_modifiers)
    assert bar.value() == 0


def test_end_and_home_go_to_the_ends(view, press):
    bar = view.verticalScrollBar()
    press(Qt.Key.Key_End)
    assert bar.value() == bar.maximum() > 0
    press(Qt.Key.Key_Home)
    assert bar.value() == 0


def test_ctrl_page_keys_go_from_section_to_section(window, view, press):
    outline = window.findChild(OutlinePanel)
    seen = []
    for key in [Qt.Key.Key_PageDown] * 3 + [Qt.Key.Key_PageUp]:
        press(key, CTRL)
        seen.append(outline.current_section())
    sections = list(dict.fromkeys(seen))
    assert len(sections) == 3
    assert seen == [*sections, sections[1]]
    for _ in range(2):
        press(Qt.Key.Key_PageUp, CTRL)
    assert view.verticalScrollBar().value() == 0


def test_f11_fills_the_screen_and_esc_leaves(window, press):
    press(Qt.Key.Key_F11)
    assert window.isFullScreen()
    assert not window.menuBar().isVisible()
    press(Qt.Key.Key_Escape)
    assert not window.isFullScreen()
    assert window.menuBar().isVisible()


def test_esc_leads_from_a_panel_back_to_the_page_before_it_leaves_full_screen(
    window, view, press, qtbot
):
    press(Qt.Key.Key_F11)
    press(Qt.Key.Key_F7)
    account = window.findChild(QListWidget, "removed")
    account.setFocus()
    qtbot.keyClick(account, Qt.Key.Key_Escape)
    assert view.hasFocus()
    assert window.isFullScreen()
    press(Qt.Key.Key_Escape)
    assert not window.isFullScreen()


def test_keys_work_in_full_screen_where_the_menus_are_hidden(window, press):
    press(Qt.Key.Key_F11)
    press(Qt.Key.Key_3, CTRL)
    assert window.tab.session.variant is Variant.TRADITIONAL


def test_the_question_mark_lists_the_keys(press, answers):
    press(Qt.Key.Key_Question)
    assert answers.asked == ["keys"]


def test_ctrl_o_opens_what_was_chosen(window, press, answers, qtbot, tmp_path):
    other = tmp_path / "另一篇.txt"
    other.write_text(
        "另一篇文章的标题\n\n" + "这一段文字足够长，可以算作一篇文章的正文。" * 8, "utf-8"
    )
    answers.files = [other]
    press(Qt.Key.Key_O, CTRL)
    qtbot.waitUntil(lambda: window.tab.title() == "另一篇文章的标题")
    assert len(window.workspace.tabs()) == 2


@pytest.mark.parametrize("key", [Qt.Key.Key_Q, Qt.Key.Key_W])
def test_ctrl_q_and_ctrl_w_close_the_window(window, press, qtbot, key):
    with qtbot.waitSignal(window.closed):
        press(key, CTRL)
    assert not window.isVisible()


def test_no_key_is_given_twice():
    keys = [QKeySequence(key).toString() for command in COMMANDS for key in command.keys]
    assert len(keys) == len(set(keys))


def test_the_selection_is_counted_in_characters_and_nothing_else(window, view, press):
    press(Qt.Key.Key_A, CTRL)
    labels = [label.text() for label in window.statusBar().findChildren(QLabel)]
    whole = window.tab.session.opened.characters
    assert f"{whole:,} selected" in labels, "as many as the article has"
    choose_words(view, "五千年历史的记载，回到家里")
    labels = [label.text() for label in window.statusBar().findChildren(QLabel)]
    assert "12 selected" in labels, "marks are not read"


def test_a_character_is_looked_up_in_the_word_it_is_part_of(window, view, press):
    choose_words(view, "发很长", 0, 1)  # half in bold, behind 头
    press(Qt.Key.Key_L, CTRL)
    card = window.findChild(CharacterCard)
    lines = card.words().splitlines()
    assert lines[0].startswith("头发 頭髮"), "the word, and not the character alone"
    assert lines[1].split()[:2] == ["发", "fà"]
    assert not any(line.startswith("头 ") for line in lines)


def test_the_card_says_which_list_made_the_word(window, view, press):
    press(Qt.Key.Key_3, CTRL)
    choose_words(view, "髮很長", 0, 1)
    press(Qt.Key.Key_L, CTRL)
    card = window.findChild(CharacterCard)
    expected = "头发 → 頭髮: STPhrases of opencc-python-reimplemented"
    assert expected in card.words().splitlines()


def test_what_was_said_of_a_change_goes_with_the_change(window, view, press):
    choose_words(view, "这是第一节的第1段")
    press(Qt.Key.Key_Delete, CTRL)
    assert "Removed." in window.tab.message.sentence()
    press(Qt.Key.Key_Z, CTRL)
    assert window.tab.message.sentence() == ""
    assert "这是第一节的第1段" in view.plain_text()
