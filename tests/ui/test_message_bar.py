"""What is said over the page: one thing at a time, the rest after it, and never the focus."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from reader.ui.tabs.message_bar import MessageBar, Topic
from tests.ui.looks import appearance_in


def untranslated(sentence: str) -> str:
    return sentence


@pytest.fixture
def bar(qtbot):
    made = MessageBar(appearance_in())
    qtbot.addWidget(made)
    return made


def offered(bar: MessageBar) -> list[str]:
    return [button.text() for button in bar.findChildren(QToolButton) if not button.isHidden()]


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ([("a", Topic.CRASH)], ["a"]),
        ([("a", Topic.CRASH), ("b", Topic.PARTS)], ["a", "b"]),
        ([("a", Topic.PARTS), ("b", Topic.CRASH)], ["b", "a"]),
        ([("a", Topic.CRASH), ("b", Topic.ANSWER)], ["b", "a"]),
        ([("a", Topic.ANSWER), ("b", Topic.ANSWER)], ["b"]),
        (
            [("a", Topic.WORDS), ("b", Topic.FILE), ("c", Topic.PARTS), ("d", Topic.CRASH)],
            ["d", "b", "a", "c"],
        ),
    ],
)
def test_what_matters_most_is_shown_and_the_rest_comes_after_it(bar, said, shown):
    for sentence, topic in said:
        bar.say(sentence, topic)
    found = []
    while sentence := bar.sentence():
        found.append(sentence)
        bar.dismiss()
    assert found == shown
    assert bar.isHidden()


def test_nothing_is_left_to_close(bar):
    bar.dismiss()
    assert bar.isHidden()


def test_another_article_takes_what_was_said_of_this_one_along(bar):
    for topic in Topic:
        bar.say(topic.name, topic)
    bar.forget_page()
    assert bar.sentence() == "CRASH"
    bar.dismiss()
    assert bar.sentence() == "RECORDS"
    bar.dismiss()
    assert bar.sentence() == "WORDS"
    bar.dismiss()
    assert bar.sentence() == ""


def test_an_offer_that_waits_comes_back_with_its_button(bar):
    done = []
    bar.offer("a crash", "Show", lambda: done.append("shown"), Topic.CRASH)
    bar.say("an answer")
    assert offered(bar) == ["✕"]
    bar.dismiss()
    assert offered(bar) == ["Show", "✕"]
    bar.findChildren(QToolButton)[0].click()
    assert done == ["shown"]
    assert bar.sentence() == ""


def test_an_offer_may_say_something_itself(bar):
    bar.offer("taken out", "Undo", lambda: bar.say("brought back"))
    bar.findChildren(QToolButton)[0].click()
    assert bar.sentence() == "brought back"


def test_the_report_of_a_crash_comes_back_after_an_answer(window, qingdu, tmp_path, qtbot):
    state = tmp_path / "state"
    state.mkdir()
    (state / "crash-1.txt").write_text("Qingdu 0\nIn main thread:\n", "utf-8")
    qingdu.offer_report(state)
    view = window.tab.view
    qtbot.keyClick(view, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert "Select some words first" in window.tab.message.sentence()
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert "ended unexpectedly" in window.tab.message.sentence()
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert window.tab.message.sentence() == ""


def test_a_message_leaves_the_focus_where_it_is_and_gives_it_back(window, qtbot):
    window.tab.finder.begin()
    focused = window.focusWidget()
    window.tab.message.say("…")
    assert window.focusWidget() is focused
    close = window.tab.message.findChildren(QToolButton)[-1]
    close.setFocus()
    qtbot.keyClick(close, Qt.Key.Key_Space)
    assert window.tab.view.hasFocus()
