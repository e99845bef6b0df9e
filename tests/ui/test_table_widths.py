"""How wide a table's columns are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.ui.typesetting.table_widths import LONGEST_LINE, READABLE, wide_columns

EM, BESIDE = 10.0, 10.0


@pytest.mark.parametrize(
    ("widths", "room", "expected"),
    [
        ([], 300, []),
        ([40, 40], 300, []),
        ([4000, 40], 300, []),  # prose beside a word: the prose wraps, and the table fits
        ([60] * 6, 300, [71] * 6),  # short words are never broken
        ([60, 60, 60, 60, 4000], 300, [71, 71, 71, 71, 171]),  # prose breaks at 16 characters
        ([4000], 60, [61]),  # a cell is no wider than what is seen at once
    ],
)
def test_a_table_is_wide_only_when_it_would_be_hard_to_read(widths, room, expected):
    assert wide_columns(widths, room, EM, BESIDE) == expected


@given(st.lists(st.floats(0, 5000), max_size=30), st.integers(1, 1000))
def test_a_wide_table_has_readable_columns_within_bounds(widths, room):
    found = wide_columns(widths, room, EM, BESIDE)
    assert not found or len(found) == len(widths)
    for width, natural in zip(found, widths, strict=False):
        assert width <= LONGEST_LINE * EM + BESIDE + 2
        assert width >= min(natural, READABLE * EM, room - BESIDE)
