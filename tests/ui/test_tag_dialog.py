"""Tags are written with the keys alone, and no tag is there twice in two scripts."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QWidget

from reader.ui.home.tag_dialog import TagDialog

KNOWN = [("旅遊", 12), ("臺灣 歷史", 3), ("Python", 2), ("遊記", 1)]
KEY = Qt.Key


@pytest.fixture
def dialog(qtbot):
    over = QWidget()
    qtbot.addWidget(over)

    def made(common=(), known=KNOWN):
        dialog = TagDialog(over, "一字兩形", common, known, lambda words: words)
        dialog.show()
        return dialog, dialog.findChild(QLineEdit)

    return made


def test_what_is_known_is_offered_in_either_script(dialog):
    shown, field = dialog()
    assert shown.offered == ["旅遊", "臺灣 歷史", "Python", "遊記"]
    field.insert("游")
    assert shown.offered == ["遊記", "旅遊"]
    field.insert("记")
    assert shown.offered == ["遊記"]


def test_tab_completes_what_is_begun_and_one_goes_on_typing(dialog, qtbot):
    shown, field = dialog()
    field.insert("海洋 py")
    qtbot.keyClick(field, KEY.Key_Tab)
    assert field.text() == "海洋 Python "
    assert "Python" not in shown.offered
    field.insert("史")
    qtbot.keyClick(field, KEY.Key_Tab)
    assert shown.tags() == {"海洋", "Python", "臺灣 歷史"}


def test_arrows_choose_enter_takes_and_enter_again_saves(dialog, qtbot):
    shown, field = dialog()
    qtbot.keyClick(field, KEY.Key_Down)
    qtbot.keyClick(field, KEY.Key_Down)
    qtbot.keyClick(field, KEY.Key_Up)
    qtbot.keyClick(field, KEY.Key_Return)
    assert field.text() == "旅遊 "
    assert shown.isVisible()
    qtbot.keyClick(field, KEY.Key_Return)
    assert not shown.isVisible()
    assert shown.tags() == {"旅遊"}


def test_up_from_the_first_leads_back_to_the_field(dialog, qtbot):
    shown, field = dialog()
    field.insert("旅")
    qtbot.keyClick(field, KEY.Key_Down)
    qtbot.keyClick(field, KEY.Key_Up)
    qtbot.keyClick(field, KEY.Key_Return)
    assert shown.result() == TagDialog.DialogCode.Accepted
    assert shown.tags() == {"旅"}


def test_a_tag_in_the_middle_is_completed_where_it_stands(dialog, qtbot):
    _shown, field = dialog()
    field.setText("甲 旅 乙")
    field.setCursorPosition(3)
    qtbot.keyClick(field, KEY.Key_Tab)
    assert field.text() == "甲 旅遊 乙"


def test_a_click_takes_a_tag(dialog, qtbot):
    shown, field = dialog()
    rows = shown.findChild(QListWidget)
    place = rows.visualItemRect(rows.item(2)).center()
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert field.text() == "Python "


def test_tab_leaves_the_field_where_nothing_is_begun(dialog, qtbot):
    _shown, field = dialog()
    field.insert("海 ")
    qtbot.keyClick(field, KEY.Key_Tab)
    assert field.text() == "海 "


def test_the_same_tag_in_another_script_or_case_is_the_known_one(dialog):
    shown, field = dialog()
    field.setText("旅游、PYTHON；新 #海")
    assert shown.tags() == {"旅遊", "Python", "新", "海"}


def test_a_tag_that_all_have_can_be_spelt_anew(dialog):
    shown, field = dialog(common=["Python"])
    assert field.text() == "Python "
    field.setText("python")
    assert shown.tags() == {"python"}


def test_what_is_typed_first_stands_behind_the_tags_that_are_there(dialog, qtbot):
    shown, field = dialog(common=["Python"])
    with qtbot.waitActive(shown):
        shown.activateWindow()
    qtbot.keyClicks(field, "new")
    assert shown.tags() == {"Python", "new"}


def test_a_tag_with_a_space_stays_one(dialog):
    shown, field = dialog(common=["臺灣 歷史", "海"])
    assert field.text() == '海 "臺灣 歷史" '
    assert shown.tags() == {"臺灣 歷史", "海"}


def test_without_tags_there_is_nothing_to_choose(dialog, qtbot):
    shown, field = dialog(known=[])
    assert not shown.findChild(QListWidget).isVisible()
    qtbot.keyClick(field, KEY.Key_Down)
    field.insert("海")
    qtbot.keyClick(field, KEY.Key_Tab)
    assert shown.tags() == {"海"}
