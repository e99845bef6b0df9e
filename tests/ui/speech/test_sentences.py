"""A text is said sentence by sentence, and nothing of it is left out or said twice."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.ui.speech.sentences import sentences


def words_of(text: str) -> list[str]:
    return [sentence.words for sentence in sentences("b1", text)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("今天出門。明天回來！", ["今天出門。", "明天回來！"]),
        ("他說：「走吧。」我們就走了。", ["他說：「走吧。」", "我們就走了。"]),
        ("真的嗎？！真的……也許吧", ["真的嗎？！", "真的……", "也許吧"]),
        ("圓周率是3.14，記住。", ["圓周率是3.14，記住。"]),
        ("——\n。。\n", []),
        ("", []),
    ],
)
def test_sentences_end_where_their_marks_end(text, said):
    assert words_of(text) == said


def test_a_sentence_without_end_is_cut_where_it_pauses():
    said = words_of("一二三四五六七八九，" * 40)
    assert all(len(words) <= 160 for words in said)
    assert all(words.endswith("，") for words in said)


def test_only_a_part_is_said():
    assert [s.words for s in sentences("b1", "甲乙。丙丁。戊己。", 4, 8)] == ["丁。", "戊己"]


@given(st.text(alphabet="甲乙丙。，！」\n a3—", max_size=600))
def test_every_letter_is_said_once_and_in_its_place(text):
    found = list(sentences("b1", text))
    assert [s.words for s in found] == [text[s.start : s.end].strip() for s in found]
    assert all(a.end <= b.start for a, b in pairwise(found))
    letters = [c for c in text if c.isalnum()]
    assert [c for s in found for c in s.words if c.isalnum()] == letters
