"""The word that a click means."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.hanzi.converter import Converter


@pytest.fixture(scope="module")
def converter():
    return Converter()


@pytest.mark.parametrize(
    ("text", "place", "word"),
    [
        ("简体和繁体之间只要查一张表", 2, "和"),
        ("简体和繁体之间只要查一张表", 4, "繁体"),
        ("繁體字和簡體字可以互相轉換", 10, "互相"),
        ("我的頭髮很長，電腦很新", 2, "頭髮"),
        ("我的頭髮很長，電腦很新", 7, "電腦"),
        ("這種藥被發明了以後", 4, "發明"),
        ("你说什么呢", 2, "什么"),
        ("你說什麼呢", 3, "什麼"),
        ("人为什么要读书", 2, "为什么"),
        ("整顿乾坤的志向", 2, "乾坤"),
        ("一部名著的译本", 3, "名著"),
        ("旅客纷纷离开", 2, "纷纷"),
        ("旅客紛紛離開", 3, "紛紛"),
        ("民众排队买票", 2, "排队"),
        ("路上的计程车很多", 4, "计程车"),
        ("这一版是简体的", 4, "简体"),
        ("好，不好", 1, "，"),
        ("他用GB18030编码写成", 4, "GB18030"),
        ("他说I don't know就走了", 5, "don't"),
        ("圆周率是3.14左右", 5, "3.14"),
        ("a b", 1, " "),
        ("𠮷野家", 0, "𠮷"),
    ],
)
def test_the_word_under_a_click(converter, text, place, word):
    start, end = converter.word_bounds(text, place)
    assert text[start:end] == word


@given(st.text("头髮和，。 a1-𠮷\n", min_size=1, max_size=60), st.data())
@settings(max_examples=60, deadline=None)
def test_a_word_covers_the_place_and_has_no_marks_in_it(converter, text, data):
    place = data.draw(st.integers(0, len(text) - 1))
    start, end = converter.word_bounds(text, place)
    assert 0 <= start <= place < end <= len(text)
    assert end - start == 1 or all(char.isalnum() or char in "-" for char in text[start:end])
