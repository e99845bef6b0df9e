from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.core.articles.prose import any_of, is_link, is_prose, letters_of, plain
from reader.core.characters.kinds import count_letters
from reader.core.text import Mark, Span, Text

SENTENCE = "老船匠把刨花扫到一边，坐下来喝茶，顺手指给我们看墙上的旧图纸和几把生了锈的刨子。"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("責編：梅雨", "责编:梅雨"),
        ("ＡＰＰ　下載", "app 下载"),
        ("首頁│新聞｜生活", "首页|新闻|生活"),
        ("莱昂・托尔", "莱昂·托尔"),
    ],
)
def test_one_script_one_width_one_bar(text, expected):
    assert plain(text) == expected


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=40))
def test_offsets_are_kept(text):
    assert len(plain(text)) == len(text)


def test_letters_are_counted_and_kept():
    assert count_letters("木船 2 条，a_b。") == 6
    assert letters_of("木船「Ａ」。") == "木船a"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (SENTENCE, True),
        (SENTENCE[:-1], True),
        (SENTENCE.replace("，", "").replace("。", ""), False),
        ("他来了。", False),
        ("，" * 50, False),
    ],
)
def test_prose_is_long_and_has_stops(text, expected):
    assert is_prose(Text(text)) is expected


def test_a_link_is_no_prose():
    linked = Text(SENTENCE, (Span(0, len(SENTENCE), Mark.LINK, "a.html"),))
    half = Text(SENTENCE, (Span(0, 9, Mark.LINK, "a.html"),))
    assert (is_link(linked), is_prose(linked)) == (True, False)
    assert (is_link(half), is_prose(half)) == (False, True)
    assert not is_link(Text(SENTENCE, (Span(0, len(SENTENCE), Mark.STRONG),)))


def test_any_of_keeps_to_the_first_that_fits():
    assert re.fullmatch(any_of("木船 木"), "木船")
    assert re.fullmatch(any_of("木 木船"), "木船") is None
