"""A line break is dropped where a browser of Chinese shows no blank, and only there."""

from __future__ import annotations

import pytest

from reader.core.characters.line_breaks import is_no_blank, join_lines


@pytest.mark.parametrize(
    ("before", "after", "dropped"),
    [
        ("火", "場", True),
        ("，", "在", True),
        ("，", "P", True),
        ("n", "。", True),
        ("火", "P", False),
        ("n", "火", False),
        ("a", "b", False),
        ("火", "”", True),
        ("“", "火", True),
        ("a", "”", False),
        ("가", "나", False),
        ("火", "나", False),
        ("か", "カ", True),
        ("\u200b", "a", True),
        ("火", "3", False),
        ("火", "(", False),
        ("火", "", False),
        ("", "火", False),
    ],
)
def test_which_break_is_no_blank(before: str, after: str, dropped: bool) -> None:
    assert is_no_blank(before, after) is dropped


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("從火\n  場中", "從火場中"),
        ("好，\r\n居民", "好，居民"),
        ("read \n\n it", "read it"),
        ("用 Python\n寫", "用 Python 寫"),
        ("一 二", "一 二"),
        ("\n一\n", " 一 "),
    ],
)
def test_lines_are_joined(text: str, joined: str) -> None:
    assert join_lines(text) == joined
