"""The traversal meets every text once, under an id of its own, and changes nothing else."""

from __future__ import annotations

from dataclasses import replace

from reader.core.article import (
    Article,
    CodeBlock,
    Divider,
    Figure,
    Heading,
    ListBlock,
    Metadata,
    Note,
    Paragraph,
    Quote,
    Table,
)
from reader.core.articles.walk import (
    first_words,
    is_metadata,
    is_read,
    iter_blocks,
    iter_texts,
    map_texts,
    read_blocks,
)
from reader.core.text import Mark, Span, Text
from reader.core.variants import Script

ARTICLE = Article(
    "0" * 64,
    Metadata(
        title="題",
        subtitle="副題",
        authors=("作者甲", "作者乙"),
        editors=("編者",),
        site="站",
        section=("欄",),
        source="源",
        published="2022-10-12",
        url="https://a.example/",
    ),
    (
        Heading("b01", Text("標題"), 2),
        Figure("b02", "pic", Text("圖說"), Text("攝影"), "代替"),
        Quote("b03", (Paragraph("b04", Text("引文")),)),
        ListBlock("b05", ((Paragraph("b06", Text("一")),), (Paragraph("b07", Text("二")),))),
        Table("b08", ((Text("格"), Text("")), (Text("子"),)), 1, Text("表")),
        CodeBlock("b09", "code"),
        Divider("b10"),
        Paragraph("b11", Text("末段", (Span(0, 1, Mark.STRONG),))),
    ),
    Script.HANT,
)

IDS = [
    "title",
    "subtitle",
    "site",
    "section.0",
    "source",
    "authors.0",
    "authors.1",
    "editors.0",
    "b01",
    "b02",
    "b02.alt",
    "b02.credit",
    "b04",
    "b06",
    "b07",
    "b08.r0c0",
    "b08.r1c0",
    "b08.caption",
    "b11",
]


def test_every_text_has_one_id() -> None:
    ids = [text_id for text_id, _ in iter_texts(ARTICLE)]
    assert sorted(ids) == sorted(IDS)
    assert len(set(ids)) == len(ids)


def test_changing_nothing_gives_the_same_article() -> None:
    assert map_texts(ARTICLE, lambda _, text: text) == ARTICLE


def test_every_text_and_nothing_else_is_changed() -> None:
    changed = map_texts(ARTICLE, lambda text_id, _: Text(f"<{text_id}>"))
    assert {text.text for _, text in iter_texts(changed)} == {f"<{text_id}>" for text_id in IDS}
    assert changed.metadata.url == ARTICLE.metadata.url
    assert changed.metadata.published == ARTICLE.metadata.published
    assert [b.block_id for b in iter_blocks(changed.blocks)] == [
        b.block_id for b in iter_blocks(ARTICLE.blocks)
    ]
    assert CodeBlock("b09", "code") in changed.blocks


def test_an_empty_text_is_not_asked_for() -> None:
    bare = Article("0" * 64, Metadata(), (Figure("b1"),), Script.NONE)
    assert list(iter_texts(bare)) == []


def test_blocks_come_in_reading_order() -> None:
    ids = [block.block_id for block in iter_blocks(ARTICLE.blocks)]
    assert ids == [f"b{number:02d}" for number in range(1, 12)]


def test_title_text_and_captions_are_read_from_beginning_to_end() -> None:
    read = {text_id for text_id, _ in iter_texts(ARTICLE) if is_read(text_id)}
    left = {text_id for text_id, _ in iter_texts(ARTICLE)} - read
    assert {"title", "subtitle"} <= read
    assert {"authors.0", "authors.1", "editors.0", "site", "section.0", "source"} <= left
    assert {text_id.partition(".")[2] for text_id in left - {"site", "source"}} <= {"0", "1", "alt"}
    assert any(text_id.endswith(".alt") for text_id in left)
    assert any(text_id.endswith(".credit") for text_id in read)


def test_the_metadata_s_texts_come_first_and_are_told_apart() -> None:
    told = [is_metadata(text_id) for text_id, _ in iter_texts(ARTICLE)]
    assert told == sorted(told, reverse=True)
    assert sum(told) == len(IDS[: IDS.index("b01")])
    assert not is_metadata("b02.title")


def test_the_first_line_that_is_read_is_cut_to_what_there_is_room_for() -> None:
    untitled = replace(ARTICLE, metadata=replace(ARTICLE.metadata, title="", subtitle=" "))
    assert first_words(ARTICLE, 9) == "題"
    assert first_words(untitled, 2) == "標題"
    long = replace(untitled, blocks=(Paragraph("b01", Text(" 守塔人的本子 ")),))
    assert (first_words(long, 6), first_words(long, 5)) == ("守塔人的本子", "守塔人的…")
    assert first_words(replace(untitled, blocks=()), 5) == ""


def test_notes_are_read_behind_the_blocks() -> None:
    assert read_blocks(ARTICLE) is ARTICLE.blocks
    note = Note("n1", "1", (Paragraph("n1.b", Text("註")),))
    *blocks, divider, notes = read_blocks(replace(ARTICLE, notes=(note,)))
    assert tuple(blocks) == ARTICLE.blocks
    assert isinstance(divider, Divider)
    assert isinstance(notes, ListBlock)
    assert (notes.items, notes.ordered) == ((note.blocks,), True)
