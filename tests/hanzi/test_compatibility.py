"""Radicals and compatibility ideographs are mended as repairs and found as what they mean."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.articles.scripts import fold
from reader.core.variants import Script
from reader.hanzi.mending.repair import compatibility_characters, mend_text


@pytest.mark.parametrize(
    ("text", "meant"),
    [("⼀⾞⻑⾨", "一車長門"), ("⻓⻔⻢⻩", "长门马黄"), ("\uf900\ufa0c", "豈兀"), ("一車", "")],
)
def test_what_is_meant(text: str, meant: str) -> None:
    assert "".join(character for _, character in compatibility_characters(text)) == meant


@given(st.text(st.characters(min_codepoint=0x2E80, max_codepoint=0xFAFF), max_size=20))
def test_every_find_is_one_character_that_is_not_meant_itself(text: str) -> None:
    for place, meant in compatibility_characters(text):
        assert len(meant) == 1
        assert unicodedata.normalize("NFC", meant) == meant != text[place]


def test_searching_finds_them() -> None:
    assert fold("⾞⻑") == fold("车长") == fold("車長")
    assert len(fold("⼀⾞⻑⾨")) == 4


def test_they_are_repairs_that_can_be_taken_back(converter) -> None:
    mended = mend_text("⻋⼦停在⻔前。", converter)
    assert [(r.original, r.repaired, r.rule) for r in mended.repairs] == [
        ("⻋", "车", "compatibility_character"),
        ("⼦", "子", "compatibility_character"),
        ("⻔", "门", "compatibility_character"),
    ]
    assert mended.script is not Script.HANT
