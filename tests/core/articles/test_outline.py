"""The outline deepens by one at most, whatever levels the page jumps over."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.article import Article, Heading, Metadata, Quote
from reader.core.articles.outline import OutlineEntry, outline_of
from reader.core.text import Text
from reader.core.variants import Script


def depths(levels: list[int]) -> list[int]:
    blocks = tuple(Heading(f"b{i}", Text(str(i)), level) for i, level in enumerate(levels))
    article = Article("0" * 64, Metadata(), blocks, Script.NONE)
    return [entry.depth for entry in outline_of(article)]


@pytest.mark.parametrize(
    ("levels", "expected"),
    [
        ([], []),
        ([2, 2], [0, 0]),
        ([1, 2, 3, 2, 1], [0, 1, 2, 1, 0]),
        ([2, 5, 3, 3], [0, 1, 1, 1]),
        ([4, 2, 3], [0, 0, 1]),
        ([1, 4, 4, 2], [0, 1, 1, 1]),
    ],
)
def test_depth(levels: list[int], expected: list[int]) -> None:
    assert depths(levels) == expected


@given(st.lists(st.integers(1, 6), max_size=12))
def test_no_depth_is_left_out(levels: list[int]) -> None:
    found = depths(levels)
    assert found[:1] in ([], [0])
    assert all(b <= a + 1 for a, b in pairwise(found))


def test_a_heading_in_a_quote_is_in_the_outline() -> None:
    blocks = (Quote("b1", (Heading("b2", Text("題"), 3),)),)
    article = Article("0" * 64, Metadata(), blocks, Script.NONE)
    assert outline_of(article) == (OutlineEntry("b2", "題", 0),)
