"""What a reader puts right by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.core.article import Article, Heading, ListBlock, Metadata, Paragraph
from reader.core.report import Removal
from reader.core.text import Text
from reader.core.variants import Script
from reader.opening.hand_edits import correct, metadata_line, restore, take_out

ARTICLE = Article(
    "0" * 64,
    Metadata(title="题目", authors=("甲", "乙"), published="2022-10-12"),
    (
        Paragraph("b00002", Text("第一段")),
        Heading("b00004", Text("小标题"), 2),
        ListBlock("b00005", ((Paragraph("b00006", Text("一项")),),)),
    ),
    Script.HANS,
)
REMOVALS = [
    Removal("spam", "Spam.", "前面的", "b00001"),
    Removal("share", "Share.", "中间的", "b00003"),
    Removal("share", "Share.", "也在中间", "b00003"),
]


def ids(article):
    return [block.block_id for block in article.blocks]


def test_removals_come_back_where_they_stood():
    article = restore(ARTICLE, enumerate(REMOVALS))
    assert ids(article) == ["b00001~0", "b00002", "b00003~1", "b00003~2", "b00004", "b00005"]
    assert article.blocks[0] == Paragraph("b00001~0", Text("前面的"))


def test_nothing_brought_back_is_the_same_article():
    assert restore(ARTICLE, []) is ARTICLE


def test_blocks_are_taken_out_with_an_account():
    article, removals = take_out(ARTICLE, {"b00002", "b00005"})
    assert ids(article) == ["b00004"]
    assert [(r.block_id, r.text) for r in removals] == [("b00002", "第一段"), ("b00005", "一项")]


@pytest.mark.parametrize(
    ("corrections", "expected"),
    [
        ([("title", " 新题目 ")], {"title": "新题目"}),
        ([("authors", "丙、丁,戊")], {"authors": ("丙", "丁", "戊")}),
        ([("published", "")], {"published": None}),
        ([("url", "x"), ("nothing", "y")], {}),
    ],
)
def test_metadata_is_corrected(corrections, expected):
    assert correct(ARTICLE, corrections).metadata == replace(ARTICLE.metadata, **expected)


def test_a_field_is_one_line():
    assert metadata_line(ARTICLE.metadata, "authors") == "甲、乙"
    assert metadata_line(Metadata(), "published") == ""
