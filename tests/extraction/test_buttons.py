"""Each word of buttons makes a line of buttons, and none makes one of a line of an article."""

from __future__ import annotations

import re

import pytest

from reader.core.articles.prose import plain
from reader.extraction.lines.buttons import BUTTONS
from reader.extraction.lines.vocabulary import is_furniture

TOLD = [line for row in BUTTONS for line in row.told]
KEPT = [(row.words, line) for row in BUTTONS for line in row.kept]
WORDS = [(word, row.told) for row in BUTTONS for word in row.words.split()]


@pytest.mark.parametrize("line", TOLD)
def test_a_line_of_buttons_is_told(line: str) -> None:
    assert is_furniture(plain(line))


@pytest.mark.parametrize(("words", "line"), KEPT)
def test_a_line_of_an_article_is_kept_though_it_has_such_a_word(words: str, line: str) -> None:
    assert any(re.search(word, plain(line)) for word in words.split())
    assert not is_furniture(plain(line))


@pytest.mark.parametrize(("word", "told"), WORDS)
def test_no_word_is_without_an_example(word: str, told: tuple[str, ...]) -> None:
    parts = [part for line in told for part in plain(line).split(" · ")]
    assert any(re.fullmatch(word, part) and is_furniture(part) for part in parts)


def test_a_word_stands_in_one_row() -> None:
    words = [word for word, _ in WORDS]
    assert sorted(words) == sorted(set(words))
