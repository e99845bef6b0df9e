"""What is far too long is cut where it can be, and nothing of it is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.characters.cutting import LONGEST_CODE, LONGEST_PIECE, cut_code, cuts

SENTENCE = "渡口的木船每天清早来回六趟。"


@given(st.text("字a 。\u0301\n”", max_size=300), st.integers(2, 40))
def test_the_pieces_are_the_whole(text: str, longest: int) -> None:
    ranges = list(cuts(text, longest))
    assert "".join(text[start:end] for start, end in ranges) == text
    assert all(0 < end - start <= longest for start, end in ranges if text)


@pytest.mark.parametrize(
    ("text", "longest", "first"),
    [
        ("短", 10, "短"),
        ("一二。三四五六七八九", 9, "一二三"[:0] + "一二。三四五六七八"),
        ("一二三四五。七八九十", 9, "一二三四五。"),
        ("一二三四。”七八九十", 9, "一二三四。”七八九"),
        ("aaaaaa bbbbbb", 9, "aaaaaa "),
        ("aaaaaae\u0301\u0301bb", 8, "aaaaaa"),
    ],
)
def test_where_a_text_is_cut(text: str, longest: int, first: str) -> None:
    start, end = next(cuts(text, longest))
    assert text[start:end] == first


def test_sentences_stay_whole() -> None:
    text = SENTENCE * 10_000
    assert all(text[:end].endswith("。") for _, end in cuts(text))


def test_code_is_cut_at_line_ends() -> None:
    line = "x = 1; " * 100
    code = "\n".join([line] * (3 * LONGEST_CODE // len(line)))
    pieces = list(cut_code(code))
    assert len(pieces) == 4
    assert "\n".join(pieces) == code


def test_a_line_of_code_that_no_person_wrote_is_cut_by_itself() -> None:
    code = "first\n" + "a" * (LONGEST_PIECE * 2 + 5) + "\nlast"
    pieces = list(cut_code(code))
    assert [len(piece) for piece in pieces] == [5, LONGEST_PIECE, LONGEST_PIECE, 5, 4]
    assert "".join(pieces) == code.replace("\n", "")
