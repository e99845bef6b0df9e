import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.ui.typesetting.typography import (
    Adjustment,
    adjustments,
    stuck_spaces,
    unstartable,
    with_stuck_spaces,
)

HALF, GAP = Adjustment.HALF_WIDTH, Adjustment.GAP_AFTER


def found(text, *, squeeze=True):
    return [(text[a.start : a.end], a.adjustment) for a in adjustments(text, squeeze_marks=squeeze)]


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


def test_latin_runs_may_have_a_face_of_their_own():
    runs = adjustments("读 Python 3.11 吧", squeeze_marks=True, latin_face=True)
    assert [(r.start, r.end) for r in runs if r.adjustment is Adjustment.LATIN_FACE] == [(2, 13)]


def test_without_the_gap_han_and_latin_touch():
    assert adjustments("用Python写", squeeze_marks=True, han_latin_gap=False) == []


def test_no_line_may_begin_with_a_dot_or_a_wave():
    assert unstartable("列奥纳多·达·芬奇，3～5天") == [4, 6, 11]
    assert unstartable("·点") == []


def test_no_line_may_begin_with_the_mark_of_a_note():
    assert unstartable("建成。[2][5]启用[3-4]，见[附录]") == [3, 6, 11]
    assert stuck_spaces("建成。 [2] [5]") == [3, 7]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("慈文店 ，又", [3]),
        ("慈文店  。", [3, 4]),
        ("他說「 好 」了", [3, 5]),
        ("列奥纳多 ·达", [4]),
        ("好， 不 好", []),
        (" a b", []),
    ],
)
def test_no_line_breaks_between_a_space_and_the_mark_beside_it(text, expected):
    assert stuck_spaces(text) == expected
    set_as = with_stuck_spaces(text)
    assert [i for i, character in enumerate(set_as) if character == "\u00a0"] == expected
    assert set_as.replace("\u00a0", " ") == text


@given(st.text(max_size=60), st.booleans(), st.booleans())
def test_runs_lie_in_the_text_in_order(text, squeeze, latin):
    runs = adjustments(text, squeeze_marks=squeeze, latin_face=latin)
    assert [r.start for r in runs] == sorted(r.start for r in runs)
    assert all(0 <= r.start < r.end <= len(text) for r in runs)
