import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.ui.typography import Adjustment, adjustments

HALF, GAP = Adjustment.HALF_WIDTH, Adjustment.GAP_AFTER


def found(text, *, squeeze=True):
    return [(text[a.offset], a.adjustment) for a in adjustments(text, squeeze_marks=squeeze)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("他說：「好。」（真的）", [("：", HALF), ("。", HALF), ("」", HALF)]),
        ("（《书》）", [("《", HALF), ("》", HALF)]),
        ("好，不好。", []),
        ("用Python写", [("用", GAP), ("n", GAP)]),
        ("2022年", [("2", GAP)]),
        ("a b，c", []),
        ("（a）", []),
    ],
)
def test_marks_are_squeezed_and_latin_stands_apart(text, expected):
    assert found(text) == expected


def test_taiwan_keeps_its_marks_whole():
    assert found("他說：「好。」", squeeze=False) == []


@given(st.text(max_size=60))
def test_offsets_lie_in_the_text_in_order(text):
    offsets = [a.offset for a in adjustments(text, squeeze_marks=True)]
    assert offsets == sorted(offsets)
    assert all(0 <= offset < len(text) - 1 or offset == len(text) - 1 for offset in offsets)
