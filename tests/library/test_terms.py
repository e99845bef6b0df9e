"""Whatever is in a text is found by the index's terms, in either script."""

from __future__ import annotations

import sqlite3

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.core.articles.scripts import fold
from reader.library.content.terms import index_terms, is_exact, pattern_of, query_terms

CHARS = st.sampled_from("头頭发髮發里裡裏台臺 aAｂ1ｈoT，。（-iphoneß")


@pytest.fixture(scope="module")
def has():
    """Return what asks a real index whether a text of such terms is found by such a query."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute(
        "CREATE VIRTUAL TABLE w USING fts5 "
        "(terms, content='', columnsize=0, detail=none, tokenize='ascii')"
    )

    def asked(text, words):
        terms = index_terms([text])
        connection.execute("INSERT INTO w (rowid, terms) VALUES (1, ?)", (terms,))
        match = " AND ".join(query_terms(words))
        found = connection.execute("SELECT 1 FROM w WHERE w MATCH ?", (match,)).fetchall()
        connection.execute("INSERT INTO w (w, rowid, terms) VALUES ('delete', 1, ?)", (terms,))
        left = connection.execute("SELECT 1 FROM w WHERE w MATCH ?", (match,)).fetchall()
        assert left == []
        return bool(found)

    yield asked
    connection.close()


@settings(deadline=None)
@given(text=st.text(CHARS, min_size=1, max_size=20), data=st.data())
def test_a_stretch_of_a_text_that_begins_at_a_word_is_found(has, text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    words = text[start:end]
    before, first = fold(text)[start - 1 : start], fold(words)[0]
    inside_word = before.isalnum() and before < "\u0250" > first and first.isalnum()
    if query_terms(words) and not inside_word:
        assert has(text, words)
        assert pattern_of(words).search(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("她的頭髮很長", "头发"),
        ("她的头发很长", "頭髮"),
        ("她的頭髮很長", "髮"),
        ("ｈｏｔ pot", "hot"),
        ("書裏", "书裡"),
        ("新的iPhone手機", "iphone手机"),
        ("安裝簡單", "简单"),
        ("ShangHai", "shang"),
    ],
)
def test_words_are_found_whatever_script_width_and_case(has, text, words):
    assert has(text, words)
    assert pattern_of(words).search(text)


@pytest.mark.parametrize(("text", "words"), [("發展頭腦", "头发"), ("abc", "bc"), ("头", "发")])
def test_other_words_are_not(has, text, words):
    assert not has(text, words)


def test_only_a_run_of_one_or_two_frequent_characters_is_exact():
    words = ("发", "頭髮", "头发长", "ab", "头a", "", "燚", "燚燚")
    exact = [True, True, False, False, False, False, True, False]
    assert list(map(is_exact, words)) == exact
