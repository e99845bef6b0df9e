"""Each expression of the lines of pages means its examples, and no line of an article."""

from __future__ import annotations

import re

import pytest

from reader.core.articles.prose import plain
from reader.extraction.lines.examples import EXAMPLES, Phrases


def is_meant(row: Phrases, line: str) -> bool:
    is_whole = row is not EXAMPLES["caption"]  # which is told by how a line begins or ends
    find = row.pattern.fullmatch if is_whole else row.pattern.search
    return find(plain(line)) is not None


@pytest.mark.parametrize(
    ("name", "line"), [(name, line) for name, row in EXAMPLES.items() for line in row.told]
)
def test_an_example_is_told(name: str, line: str) -> None:
    assert is_meant(EXAMPLES[name], line)


@pytest.mark.parametrize(
    ("name", "line"), [(name, line) for name, row in EXAMPLES.items() for line in row.kept]
)
def test_a_line_of_an_article_is_not(name: str, line: str) -> None:
    assert not is_meant(EXAMPLES[name], line)


@pytest.mark.parametrize(
    ("name", "word"),
    [(n, w) for n, row in EXAMPLES.items() for words in row.lists for w in words.split()],
)
def test_no_word_of_a_list_is_without_an_example(name: str, word: str) -> None:
    row = EXAMPLES[name]
    assert any(re.search(word, plain(line)) and is_meant(row, line) for line in row.told)
