"""Each word of captions makes a caption of its example, and none of a line of an article."""

from __future__ import annotations

import re

import pytest

from reader.core.articles.prose import plain
from reader.structuring.caption_words import ROWS
from reader.structuring.captions import is_worded


@pytest.mark.parametrize("line", [line for row in ROWS for line in row.told])
def test_an_example_is_a_caption(line: str) -> None:
    assert is_worded(line)


@pytest.mark.parametrize("line", [line for row in ROWS for line in row.kept])
def test_a_line_of_an_article_is_none(line: str) -> None:
    assert not is_worded(line)


@pytest.mark.parametrize(
    ("word", "told"), [(word, row.told) for row in ROWS for word in row.words.split()]
)
def test_no_word_is_without_an_example(word: str, told: tuple[str, ...]) -> None:
    assert any(re.search(word, plain(line)) and is_worded(line) for line in told)
