"""Plain text: every word, no markup, each kind of block told apart."""

from __future__ import annotations

import pytest

from reader.core.article import (
    Article,
    Block,
    CodeBlock,
    Divider,
    Figure,
    Heading,
    ListBlock,
    Medium,
    Metadata,
    Note,
    Paragraph,
    Part,
    Quote,
    Table,
)
from reader.core.report import Removal
from reader.core.text import Mark, Span, Text
from reader.core.variants import Script
from reader.rendering.plain_text import render_plain_text, render_removals

P = Paragraph("b1", Text("甲乙", (Span(0, 1, Mark.STRONG),)))
Q = Paragraph("b2", Text("丙\n丁"))


def text(*blocks: Block, metadata: Metadata | None = None) -> str:
    article = Article("0" * 64, metadata or Metadata(), blocks, Script.NONE)
    return render_plain_text(article, lambda sentence: sentence)


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        ((P, Q), "甲乙\n\n丙\n丁\n"),
        ((P, Heading("b3", Text("題"), 2), P), "甲乙\n\n\n題\n\n甲乙\n"),
        ((Figure("b3", None, Text("說"), Text("攝")),), "▣ 說\n  攝\n"),
        ((Figure("b3", None, alt="代"),), "▣ 代\n"),
        ((Figure("b3"),), "▣\n"),
        ((Figure("b3", None, Text("說"), medium=Medium.AUDIO, address="u"),), "♪ 說\n  u\n"),
        ((Quote("b3", (P, Q)),), "│ 甲乙\n│\n│ 丙\n│ 丁\n"),
        ((ListBlock("b3", ((P,), (Q,))),), "• 甲乙\n• 丙\n  丁\n"),
        ((ListBlock("b3", ((P, P), (P,)), ordered=True),), "1. 甲乙\n\n   甲乙\n\n2. 甲乙\n"),
        ((ListBlock("b3", ((P,), (P,)), ordered=True, start=9),), "9. 甲乙\n10. 甲乙\n"),
        (
            (Table("b3", ((Text("a"), Text("甲\n乙")), (Text("讀書"),)), 1, Text("表")),),
            "表\na    │ 甲 乙\n讀書\n",
        ),
        ((CodeBlock("b3", "a\n\n  b"),), "    a\n\n      b\n"),
        ((P, Divider("b3"), P), "甲乙\n\n* * *\n\n甲乙\n"),
        ((), "\n"),
    ],
)
def test_blocks(blocks: tuple[Block, ...], expected: str) -> None:
    assert text(*blocks) == expected


def test_notes_stand_below_all_else() -> None:
    notes = (Note("b8", "[1]", (P, Q)), Note("b9", "注", (P,)))
    article = Article("0" * 64, Metadata(), (P,), Script.NONE, notes=notes)
    written = render_plain_text(article, str)
    assert written == "甲乙\n\n* * *\n\n[1] 甲乙\n\n  丙\n  丁\n注 甲乙\n"


def test_the_head_says_what_the_page_says() -> None:
    metadata = Metadata(
        "題", "副", ("甲", "乙"), ("丙",), "站", ("一", "二"), "源", "2022-10-12T15:17", "u"
    )
    assert text(P, metadata=metadata) == (
        "題\n\n副\n\n站 › 一 › 二\n"
        "2022-10-12 15:17 · Source: 源 · Author: 甲、乙 · Editors: 丙\nu\n\n甲乙\n"
    )


@pytest.mark.parametrize(("part", "said"), [(Part(1, 4), "Part 1 of 4"), (Part(2), "Part 2")])
def test_a_part_says_that_it_is_one(part: Part, said: str) -> None:
    assert text(P, metadata=Metadata("題", part=part)) == f"題\n\n{said}\n\n甲乙\n"


def test_removals_say_why_and_by_which_rule() -> None:
    removals = (Removal("a_rule", "Because.", "甲\n乙", "b1"), Removal("b_rule", "So.", "丙", "b2"))
    assert render_removals(removals, str.upper) == (
        "NO PART OF THE ARTICLE\n\n- BECAUSE. (a_rule)\n  甲\n  乙\n- SO. (b_rule)\n  丙\n"
    )
