"""What is printed is UTF-8, whatever is in it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.console import utf8


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("讀", "讀"),
        ("\ud842", "\ufffd"),
        ("a\udfb7b", "a\ufffdb"),
        ("\ud842\ud842", "\ufffd\ufffd"),
        ("\ud842\udfb7", "𠮷"),
        ("\ud842\ud842\udfb7讀", "\ufffd𠮷讀"),
    ],
)
def test_surrogates(text: str, written: str) -> None:
    assert utf8(text).decode() == written


@given(st.text())
def test_text_comes_back(text: str) -> None:
    assert utf8(text).decode() == text


@given(st.lists(st.sampled_from("\ud800\udbff讀a𠮷\n\ufeff"), max_size=8).map("".join))
def test_every_lone_surrogate_is_one_replacement(text: str) -> None:
    assert utf8(text).decode() == text.replace("\ud800", "\ufffd").replace("\udbff", "\ufffd")
