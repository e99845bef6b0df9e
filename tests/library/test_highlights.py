"""Marks and notes come back, and follow their article when it is cleaned anew."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.library.records.highlights import Colour, Highlights, new_highlight, placed_again
from reader.library.searching.query import parse
from reader.library.searching.search import search

TEXTS = [
    ("title", "海邊的燈塔"),
    ("b00002", "燈塔看守人每天早晨都去海邊，晚上點亮燈塔。" * 3),
    ("b00003", "風浪大的時候他整夜不睡，聽著海的聲音，直到天亮。" * 3),
]
LONG = "這是一段足夠長的文字，讓清理的規則知道它是正文而不是別的什麼東西。"


@pytest.fixture
def marks(library):
    return Highlights(library.database)


def test_marks_come_back(marks, add):
    number = add("題目", LONG)
    one = new_highlight(TEXTS, ("b00002", 3), ("b00002", 7), Colour.GREEN, "*記*\n第二行")
    over_two = new_highlight(TEXTS, ("b00002", 50), ("b00003", 9), Colour.UNDERLINE)
    marks.put(number, one)
    marks.put(number, over_two)
    assert marks.of(number) == [one, over_two]
    assert over_two.quote.count(" … ") == 1
    marks.take([one.id])
    assert marks.of(number) == [over_two]


def test_what_was_changed_last_stays(marks, add):
    number = add("題目", LONG)
    mark = replace(new_highlight(TEXTS, ("b00002", 3), ("b00002", 7), Colour.RED), changed=100)
    marks.put(number, replace(mark, note="later", changed=200))
    marks.put(number, replace(mark, note="earlier", changed=150))
    (kept,) = marks.of(number)
    assert kept.note == "later"


def test_marks_follow_their_words_and_are_lost_with_them(marks, add):
    number = add("題目", LONG)
    one = new_highlight(TEXTS, ("b00003", 0), ("b00003", 8), Colour.BLUE)
    over_two = new_highlight(TEXTS, ("b00002", 50), ("b00003", 9), Colour.RED)
    for mark in (one, over_two):
        marks.put(number, mark)
    moved = [("b00001", "新的第一段。"), TEXTS[0], ("b00004", TEXTS[1][1]), ("b00007", TEXTS[2][1])]
    again, again_two = marks.place_again(number, moved)
    assert (again.start.text_id, again.start.start, again.start.end) == ("b00007", 0, 8)
    assert (again_two.start.text_id, again_two.end.text_id) == ("b00004", "b00007")
    lost, _ = marks.place_again(number, [("b1", "完全是別的文章了。" * 9)])
    assert lost.is_lost
    assert lost.start == again.start, "what it was is kept"
    found, _ = marks.place_again(number, moved)
    assert not found.is_lost


def test_ends_in_the_wrong_order_are_lost():
    mark = new_highlight(TEXTS, ("b00002", 50), ("b00003", 9), Colour.RED)
    assert placed_again(mark, [TEXTS[0], TEXTS[2], TEXTS[1]]).is_lost


def test_an_article_with_a_note_is_found(library, marks, add):
    number = add("題目", LONG)
    add("別的", LONG + "又")
    marks.put(number, new_highlight(TEXTS, ("b00002", 3), ("b00002", 7), Colour.RED, "記"))
    assert [each.number for each in search(library.database, parse("has:note"))] == [number]
    assert len(search(library.database, parse("-has:note 正文"))) == 1
