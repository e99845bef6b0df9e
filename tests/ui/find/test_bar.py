"""The bar that asks what to find: typing, keys, buttons, input methods, words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QToolButton

from reader.translation import Language
from reader.ui.finding.bar import FindBar
from tests.ui.looks import appearance_in

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def appearance():
    return appearance_in()


@pytest.fixture
def bar(qtbot, appearance):
    bar = FindBar(appearance)
    qtbot.addWidget(bar)
    return bar


@pytest.fixture
def asked(bar):
    """Return the words searched for and the steps, as the bar asks for them."""
    asked: list[str | int] = []
    bar.search_changed.connect(asked.append)
    bar.step_requested.connect(asked.append)
    return asked


@pytest.fixture
def field(bar):
    return bar.findChild(QLineEdit)


def button(bar: FindBar, name: str) -> QToolButton:
    return next(b for b in bar.findChildren(QToolButton) if b.accessibleName() == name)


def shown_words(bar: FindBar) -> list[str]:
    return [label.text() for label in bar.findChildren(QLabel) if label.text()]


def test_beginning_searches_for_what_is_selected(bar, asked, field):
    bar.begin("頭髮")
    assert asked == ["頭髮"]
    assert field.selectedText() == "頭髮"


@pytest.mark.parametrize("selected", ["", "兩段\n文字", "長" * 200])
def test_beginning_with_nothing_to_look_for_keeps_the_last_words(bar, asked, field, selected):
    bar.begin("頭髮")
    bar.begin(selected)
    assert asked == ["頭髮", "頭髮"]
    assert field.selectedText() == "頭髮"


def test_typing_is_searched_once_it_rests(bar, asked, field, qtbot):
    bar.begin()
    with qtbot.waitSignal(bar.search_changed):
        qtbot.keyClicks(field, "hair")
    assert asked == ["", "hair"]


@pytest.mark.parametrize(
    ("key", "modifiers", "step"),
    [
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, 1),
        (Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier, 1),
        (Qt.Key.Key_Return, SHIFT, -1),
        (Qt.Key.Key_F3, Qt.KeyboardModifier.NoModifier, 1),
        (Qt.Key.Key_F3, SHIFT, -1),
    ],
)
def test_keys_step(bar, asked, field, qtbot, key, modifiers, step):
    bar.begin("a")
    qtbot.keyClick(field, key, modifiers)
    assert asked == ["a", step]


def test_enter_before_the_typing_rests_searches_first(bar, asked, field, qtbot):
    bar.begin()
    qtbot.keyClicks(field, "ha")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert asked == ["", "ha"]
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert asked == ["", "ha", 1]


def test_buttons_step_and_close(bar, asked, qtbot):
    bar.begin("a")
    bar.show_count(1, 2)
    left = Qt.MouseButton.LeftButton
    qtbot.mouseClick(button(bar, "Next find"), left)
    qtbot.mouseClick(button(bar, "Previous find"), left)
    assert asked == ["a", 1, -1]
    with qtbot.waitSignal(bar.closed):
        qtbot.mouseClick(button(bar, "Close"), left)
    assert bar.isHidden()


def test_esc_closes_and_does_not_reach_the_window_s_shortcuts(bar, field, qtbot):
    bar.begin("a")
    esc = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Escape, Qt.KeyboardModifier(0))
    esc.ignore()
    QApplication.sendEvent(field, esc)
    assert esc.isAccepted()
    with qtbot.waitSignal(bar.closed):
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert bar.isHidden()


def test_hiding_leaves_nothing_running_and_showing_catches_up(bar, asked, field, qtbot):
    bar.begin()
    qtbot.keyClicks(field, "ha")
    bar.hide()
    qtbot.wait(150)
    assert asked == [""]
    with qtbot.waitSignal(bar.search_changed):
        bar.show()
    assert asked == ["", "ha"]


def test_an_input_method_searches_when_its_word_is_committed(bar, asked, field, qtbot):
    bar.begin("頭髮")
    QApplication.sendEvent(field, QInputMethodEvent("fa'xian", []))
    qtbot.wait(150)
    assert asked == ["頭髮"], "neither what is composed nor what it replaces is searched for"
    committed = QInputMethodEvent()
    committed.setCommitString("发现")
    with qtbot.waitSignal(bar.search_changed):
        QApplication.sendEvent(field, committed)
    assert asked == ["頭髮", "发现"]


@pytest.mark.parametrize(
    ("words", "count", "shown"),
    [("", (0, 0), []), ("a", (0, 0), ["Not found"]), ("a", (3, 17), ["3 / 17"])],
)
def test_the_count_is_said_in_words(bar, words, count, shown):
    bar.begin(words)
    bar.show_count(*count)
    assert shown_words(bar) == shown
    assert button(bar, "Next find").isEnabled() == (count[1] > 0)


def test_wrapping_is_said_until_the_next_count(bar):
    bar.begin("a")
    bar.show_count(1, 2)
    bar.say_wrapped(1)
    assert shown_words(bar) == ["1 / 2", "Went on from the beginning"]
    bar.show_count(2, 2)
    bar.say_wrapped(-1)
    assert shown_words(bar) == ["2 / 2", "Went on from the end"]
    bar.show_count(1, 2)
    assert shown_words(bar) == ["1 / 2"]


def test_everything_has_a_name_in_every_language(bar, field, appearance):
    bar.begin("a")
    bar.show_count(3, 17)
    appearance.speak(Language.TRADITIONAL)
    names = [b.accessibleName() for b in bar.findChildren(QToolButton) if b.parent() is bar]
    assert [field.accessibleName(), *names] == [
        "尋找",
        "上一處",
        "下一處",
        "關閉",
    ]
    spoken = [label.accessibleName() for label in bar.findChildren(QLabel) if label.text()]
    assert spoken == ["第 3 處，共 17 處"]
