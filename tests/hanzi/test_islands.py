"""Stretches that the dictionaries leave alone lie apart, the more certain kinds first."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.variants import Variant
from reader.hanzi.converting.islands import find_islands

WORDS = {"头发": "頭髮", "很长": "很長"}


def shown(text: str, kept: tuple[tuple[int, int], ...] = ()) -> list[tuple[str, str]]:
    islands = find_islands(text, Variant.TAIWAN, kept, WORDS)
    return [(text[island.start : island.end], island.shown) for island in islands]


@pytest.mark.parametrize(
    ("text", "kept", "expected"),
    [
        ("头发很长", (), [("头发", "頭髮"), ("很长", "很長")]),
        ("头发很长", ((1, 2),), [("发", "发"), ("很长", "很長")]),
        ("头发很长", ((1, 3),), [("发很", "发很")]),
        ("头发很长", ((2, 2),), [("头发", "頭髮"), ("很长", "很長")]),
        ("很长-{头发}-很长", (), [("很长", "很長"), ("-{头发}-", "头发"), ("很长", "很長")]),
        ("-{}-很长", (), [("-{}-", ""), ("很长", "很長")]),
        ("看www.a.cn/头发", (), [("www.a.cn/头发", "www.a.cn/头发")]),
        ("看 a.cn/头发", (), [("头发", "頭髮")]),
        ("⿰头⿱发很长", (), [("⿰头⿱发很", "⿰头⿱发很")]),
        ("⿲头发很长⿰水", (), [("⿲头发很", "⿲头发很"), ("⿰水", "⿰水")]),
        ("⿾发很长", (), [("⿾发", "⿾发"), ("很长", "很長")]),
        ("⿰甲乙⿰丙丁", (), [("⿰甲乙", "⿰甲乙"), ("⿰丙丁", "⿰丙丁")]),
    ],
)
def test_islands(text, kept, expected) -> None:
    assert shown(text, kept) == expected


@given(
    st.text("头发很长⿰⿲-{}:;|zhwwa./", max_size=24),
    st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=3),
)
def test_islands_are_sorted_and_apart(text: str, kept: list[tuple[int, int]]) -> None:
    places = [(start, min(end, len(text))) for start, end in kept if start < min(end, len(text))]
    islands = find_islands(text, Variant.TAIWAN, places, WORDS)
    for one, other in pairwise(islands):
        assert one.end <= other.start
    assert all(0 <= island.start < island.end <= len(text) for island in islands)
