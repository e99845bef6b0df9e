"""Parts become one article, every block once and in order."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.core.article import (
    Article,
    Asset,
    Block,
    Figure,
    ListBlock,
    Metadata,
    Note,
    Paragraph,
    Part,
)
from reader.core.articles.joining import are_parts_of_one, join, join_readings
from reader.core.articles.walk import iter_blocks, iter_texts
from reader.core.report import Reading, Removal
from reader.core.text import Mark, Span, Text
from reader.core.variants import Script


def part(number: int, of: int | None = 3, title: str = "山路", *blocks: Block) -> Article:
    metadata = Metadata(title=title, authors=(f"作者{number}",), part=Part(number, of))
    picture = Asset("a.png", "image/png", bytes([number]))
    shown = blocks or (Paragraph("b00001", Text(f"第{number}段")), Figure("b00002", "a.png"))
    return Article(f"id{number}", metadata, shown, Script.HANS, assets={"a.png": picture})


def test_parts_are_joined_in_the_order_of_their_numbers() -> None:
    joined = join([part(3), part(1), part(2, title="山路(2)")])
    texts = [block.text.text for block in joined.blocks if isinstance(block, Paragraph)]
    assert texts == ["第1段", "第2段", "第3段"]
    ids = [block.block_id for block in joined.blocks]
    assert ids == sorted(set(ids))
    assert joined.metadata == Metadata(title="山路", authors=("作者1", "作者2", "作者3"))
    assert joined.article_id not in {"id1", "id2", "id3"}
    assert joined.article_id == join([part(1), part(2), part(3)]).article_id


def test_what_only_a_later_part_says_is_known() -> None:
    told = replace(part(2).metadata, source="山报", published="2026-11-25", editors=("编",))
    parts = [part(1), replace(part(2), metadata=told), part(3)]
    assert join(parts).metadata == replace(
        told, authors=("作者1", "作者2", "作者3"), part=None, title="山路"
    )
    assert join([part(1), part(2)]).metadata.published is None


def test_every_figure_keeps_its_own_picture() -> None:
    joined = join([part(1), part(2)])
    figures = [block for block in joined.blocks if isinstance(block, Figure)]
    assert [joined.assets[f.asset_id or ""].data for f in figures] == [b"\1", b"\2"]


def test_ids_inside_containers_and_targets_of_notes_are_told_apart() -> None:
    note = Text("注", (Span(0, 1, Mark.NOTE_REF, "b00009"), Span(0, 1, Mark.LINK, "#n")))
    inside = ListBlock("b00003", ((Paragraph("b00004", note),),))
    joined = join([part(1, 3, "山路", inside), part(2, 3, "山路", inside)])
    blocks = list(iter_blocks(joined.blocks))
    assert len({block.block_id for block in blocks}) == 4
    last = blocks[-1]
    assert isinstance(last, Paragraph)
    assert [span.target for span in last.text.spans] == ["p002b00009", "#n"]


def test_marks_lead_to_the_notes_of_their_own_part() -> None:
    text = Text("注", (Span(0, 1, Mark.NOTE_REF, "b00004"),))
    note = Note("b00004", "1", (Paragraph("b00005", Text("見下")),))
    noted = (
        replace(part(n, 2), blocks=(Paragraph("b00003", text),), notes=(note,)) for n in (1, 2)
    )
    joined = join(list(noted))
    assert [n.note_id for n in joined.notes] == ["p001b00004", "p002b00004"]
    marks = [s.target for _, t in iter_texts(joined) for s in t.spans]
    assert marks == ["p001b00004", "p002b00004"]
    assert {text_id for text_id, _ in iter_texts(joined)} >= {"p001b00005", "p002b00005"}


def test_removals_keep_their_places() -> None:
    removal = Removal("pager", "", "【1】", "b00003")
    joined = join_readings([Reading(part(n), (removal,), "utf-8") for n in (2, 1)])
    assert [r.block_id for r in joined.removals] == ["p001b00003", "p002b00003"]


def test_nothing_cannot_be_joined() -> None:
    with pytest.raises(ValueError, match="nothing"):
        join([])


@pytest.mark.parametrize(
    ("articles", "expected"),
    [
        ([part(1), part(2), part(3)], True),
        ([part(1), part(2, title="山路（2）")], True),
        ([part(1, None), part(2, 3)], True),
        ([part(1)], False),
        ([part(1), part(1)], False),
        ([part(1), part(2, 4)], False),
        ([part(1), part(2, title="水路")], False),
        ([part(1), replace(part(2), metadata=Metadata(title="山路"))], False),
    ],
)
def test_which_articles_are_parts_of_one(articles: list[Article], expected: bool) -> None:
    assert are_parts_of_one(articles) is expected
