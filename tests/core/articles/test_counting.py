"""How long an article is."""

from __future__ import annotations

import pytest

from reader.core.article import Article, Block, CodeBlock, Figure, Metadata, Paragraph, Table
from reader.core.articles.walk import CHARACTERS_PER_MINUTE, count_characters, reading_minutes
from reader.core.text import Text
from reader.core.variants import Script


@pytest.mark.parametrize(
    ("title", "block", "characters"),
    [
        ("", Paragraph("b1", Text("讀書，A1　。")), 4),
        ("題目", Paragraph("b1", Text("讀")), 3),
        ("", Paragraph("b1", Text("𠮷野家")), 3),
        ("", Figure("b1", None, Text("圖說"), Text("攝影"), "不顯示"), 4),
        ("", Table("b1", ((Text("甲"), Text("乙")),), 0, Text("表")), 3),
        ("", CodeBlock("b1", "x = 1"), 2),
    ],
)
def test_what_a_reader_reads_is_counted(title: str, block: Block, characters: int) -> None:
    metadata = Metadata(title=title, site="不算", authors=("不算",))
    assert count_characters(Article("0" * 64, metadata, (block,), Script.NONE)) == characters


@pytest.mark.parametrize(
    ("characters", "minutes"),
    [(0, 1), (1, 1), (CHARACTERS_PER_MINUTE, 1), (CHARACTERS_PER_MINUTE + 1, 2), (2550, 10)],
)
def test_minutes_are_rounded_up(characters: int, minutes: int) -> None:
    assert reading_minutes(characters) == minutes
