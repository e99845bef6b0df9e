"""Each phrase of the lines around an article means the lines that it says, and no others."""

from __future__ import annotations

import re

import pytest

from reader.core.articles.prose import plain
from reader.extraction.lines import page_words
from reader.extraction.lines.page_words import LinePhrases

ROWS = {name: row for name, row in vars(page_words).items() if isinstance(row, LinePhrases)}
TOLD = [(name, line) for name, row in ROWS.items() for line in row.told]
KEPT = [(name, line) for name, row in ROWS.items() for line in row.kept]


@pytest.mark.parametrize(("name", "line"), TOLD)
def test_an_example_is_told(name: str, line: str) -> None:
    assert ROWS[name].pattern.fullmatch(plain(line))


@pytest.mark.parametrize(("name", "line"), KEPT)
def test_a_line_of_an_article_is_not(name: str, line: str) -> None:
    assert not any(row.pattern.fullmatch(plain(line)) for row in ROWS.values())


@pytest.mark.parametrize("name", ROWS)
def test_no_phrase_is_without_an_example(name: str) -> None:
    lines = [plain(line) for line in ROWS[name].told]
    idle = [p for p in ROWS[name].phrases.split() if not any(re.fullmatch(p, x) for x in lines)]
    assert idle == []
