"""A part of an article has the words between two places, and each in its block."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.article import Divider, Figure, Heading, ListBlock, Note, Paragraph, Quote, Table
from reader.core.articles.excerpt import excerpt
from reader.core.articles.walk import iter_texts
from reader.core.text import Mark, Span, Text
from tests.exporting.articles import everything

MARK = Span(3, 4, Mark.NOTE_REF, "n1")
BLOCKS = (
    Paragraph("b1", Text("船来了①。", (Span(0, 2, Mark.STRONG), MARK))),
    Heading("b2", Text("二、桥"), 2),
    Figure("b3", caption=Text("渡船靠岸"), credit=Text("周渡 摄")),
    Divider("b4"),
    ListBlock(
        "b5",
        ((Paragraph("b6", Text("上船")),), (Paragraph("b7", Text("下船")),)),
        ordered=True,
        start=3,
    ),
    Quote("b8", (Paragraph("b9", Text("慢走。")),)),
    Table("c1", ((Text("年"), Text("人")), (Text("一"), Text("二"))), 1, Text("过渡的人")),
)
ARTICLE = everything(blocks=BLOCKS, notes=(Note("n1", "①", (Paragraph("d1", Text("注。")),)),))
ORDER = ["b1", "b2", "b3", "b3.credit", "b6", "b7", "b9", "c1.caption"]
ORDER += [f"c1.r{row}c{column}" for row in range(2) for column in range(2)]
TEXTS = {name: text.text for name, text in iter_texts(ARTICLE)}


def test_a_text_is_cut_at_both_ends_with_its_marks():
    found = excerpt(ARTICLE, ("b1", 1), ("b1", 4))
    assert found.blocks == (
        Paragraph("b1", Text("来了①", (Span(0, 1, Mark.STRONG), Span(2, 3, Mark.NOTE_REF, "n1")))),
    )
    assert [note.note_id for note in found.notes] == ["n1"]
    assert found.metadata.title == ""


def test_containers_keep_what_is_within():
    found = excerpt(ARTICLE, ("b3.credit", 3), ("c1.r0c1", 1))
    figure, divider, items, quote, table = found.blocks
    assert figure == Figure("b3", credit=Text("摄"))
    assert divider == BLOCKS[3]
    assert items == BLOCKS[4]
    assert quote == BLOCKS[5]
    assert table == Table("c1", ((Text("年"), Text("人")),), 1, Text("过渡的人"))
    assert found.notes == ()


def test_a_list_counts_on():
    (items,) = excerpt(ARTICLE, ("b7", 0), ("b7", 2)).blocks
    assert items == ListBlock("b5", ((Paragraph("b7", Text("下船")),),), ordered=True, start=4)


def test_the_title_is_there_when_it_is_chosen():
    found = excerpt(ARTICLE, ("title", 1), ("b1", 2))
    assert found.metadata.title == ARTICLE.metadata.title[1:]
    assert found.metadata.authors == ()


def test_notes_are_blocks_when_they_are_chosen():
    found = excerpt(ARTICLE, ("d1", 0), ("d1", 2))
    assert isinstance(found.blocks[0], ListBlock)


@pytest.mark.parametrize("gone", [("zz", 0), ("b1", 99)])
def test_places_that_are_nowhere_give_nothing(gone):
    assert excerpt(ARTICLE, gone, ("b1", 1)).blocks == ()


@given(st.data())
def test_the_words_are_those_between(data: st.DataObject):
    first = data.draw(st.integers(0, len(ORDER) - 1))
    last = data.draw(st.integers(first, len(ORDER) - 1))
    start = data.draw(st.integers(0, len(TEXTS[ORDER[first]])))
    end = data.draw(st.integers(start if first == last else 0, len(TEXTS[ORDER[last]])))
    found = excerpt(ARTICLE, (ORDER[first], start), (ORDER[last], end))
    words = "".join(t.text for name, t in iter_texts(found) if name in ORDER)
    parts = [TEXTS[name] for name in ORDER[first : last + 1]]
    parts[-1] = parts[-1][:end]
    parts[0] = parts[0][start:]
    assert words == "".join(parts)
