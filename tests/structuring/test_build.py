from __future__ import annotations

import pytest

from reader.core.article import (
    CodeBlock,
    Divider,
    Figure,
    Heading,
    ListBlock,
    Metadata,
    Paragraph,
    Quote,
    Table,
)
from reader.core.draft import (
    Draft,
    DraftCode,
    DraftDivider,
    DraftList,
    DraftQuote,
    DraftTable,
)
from reader.core.text import Text
from reader.structuring.build import structure
from tests.structuring.drafts import PROSE, picture, structured, text


def test_every_kind_of_block_keeps_its_id():
    rows = ((Text("月"), Text("风")), (Text("一"), Text("北")))
    found = structured(
        text(1, "塔", "h2"),
        text(2, PROSE[0]),
        picture(3, asset="a"),
        DraftQuote("b00004", (text(5, "灯在人在。"),)),
        DraftList("b00006", ((text(7, "擦玻璃"),), (text(8, "看潮水"),)), ordered=True, start=3),
        DraftTable("b00009", rows, 1, Text("风向")),
        DraftCode("b00010", "light()"),
        DraftDivider("b00011"),
        text(12, PROSE[1]),
    )
    assert found.blocks == (
        Heading("b00001", Text("塔"), 2),
        Paragraph("b00002", Text(PROSE[0])),
        Figure("b00003", "a"),
        Quote("b00004", (Paragraph("b00005", Text("灯在人在。")),)),
        ListBlock(
            "b00006",
            ((Paragraph("b00007", Text("擦玻璃")),), (Paragraph("b00008", Text("看潮水")),)),
            ordered=True,
            start=3,
        ),
        Table("b00009", rows, 1, Text("风向")),
        CodeBlock("b00010", "light()"),
        Divider("b00011"),
        Paragraph("b00012", Text(PROSE[1])),
    )
    assert found.asset_ids == ("a",)


def test_pictures_and_headings_inside_quotes_and_lists():
    found = structured(
        text(1, PROSE[0]),
        DraftQuote("b00002", (picture(3, asset="a"), text(4, "塔下", "figcaption"))),
        DraftList("b00005", ((text(6, "灯", "h3"), text(7, "塔上", bold=True)),)),
    )
    assert found.blocks[1:] == (
        Quote("b00002", (Figure("b00003", "a", Text("塔下")),)),
        ListBlock(
            "b00005",
            (
                (
                    Heading("b00006", Text("灯"), 5),
                    Paragraph("b00007", text(7, "塔上", bold=True).text),
                ),
            ),
        ),
    )
    assert found.asset_ids == ("a",)


def test_dividers_that_divide_nothing_are_left_out():
    found = structured(
        DraftDivider("b00001"),
        text(2, PROSE[0]),
        DraftDivider("b00003"),
        DraftDivider("b00004"),
        text(5, PROSE[1]),
        DraftDivider("b00006"),
    )
    assert [block.block_id for block in found.blocks] == ["b00002", "b00003", "b00005"]


@pytest.mark.parametrize(
    "blocks",
    [
        (),
        (DraftDivider("b00001"),),
        (picture(1, alt="塔"),),
        (text(1, "——"),),
        (DraftCode("b1", ""),),
    ],
)
def test_a_draft_with_nothing_to_read_gives_no_blocks(blocks):
    metadata = Metadata(title="守塔人")
    found = structure(Draft(metadata, blocks))
    assert found.blocks == ()
    assert found.metadata == metadata


def test_a_saved_picture_alone_is_something_to_see():
    assert structured(picture(1, asset="a")).blocks == (Figure("b00001", "a"),)


def test_metadata_passes_through():
    metadata = Metadata(title="守塔人", site="海声网")
    assert structure(Draft(metadata, (text(1, PROSE[0]),))).metadata == metadata
