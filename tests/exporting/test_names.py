"""Names that every system takes."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.exporting.file_names import LONGEST_NAME, file_name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("渡口的老人", "渡口的老人"),
        ("问：他/她 <去> 哪?", "问：他／她 ＜去＞ 哪？"),
        ("  两\n行\t题 ", "两 行 题"),
        ("...隐藏. ", "隐藏"),
        ("CON", "_CON"),
        ("aux.渡口", "_aux.渡口"),
        ("COM1", "_COM1"),
        ("CONTENT", "CONTENT"),
        ("\u202e倒\u200b字\x07", "倒字"),
        ("。。", "。。"),
        ("", "page"),
        ("\x00. ", "page"),
    ],
)
def test_a_title_becomes_a_name(title: str, name: str):
    assert file_name(title, "page") == name


def test_a_long_title_is_cut_between_characters():
    name = file_name("渡" * 100, "page")
    assert name == "渡" * 39 + "…"
    accents = file_name("a" * 116 + "é".join(["e\u0323\u0301"] * 9), "page")
    assert not unicodedata.combining(accents[-1])


@given(st.text(), st.just("page"))
def test_no_name_is_refused(title: str, fallback: str):
    name = file_name(title, fallback)
    assert name
    assert len(name.encode()) <= LONGEST_NAME + 1
    assert not set(name) & set('\\/:*?"<>|\0\n')
    assert name == name.strip(" .")
