"""Tables and code in lists and quotes: below the words they belong to, scrolled by themselves."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from reader.core.article import (
    Article,
    Block,
    CodeBlock,
    Figure,
    Heading,
    ListBlock,
    Metadata,
    Paragraph,
    Quote,
    Table,
)
from reader.core.text import Text
from reader.core.variants import Region, Script
from reader.ui.page.order.blocks import Position
from tests.ui.boxed_reading import COLUMNS, LONG_LINE, Reading
from tests.ui.on_page import rect_of

NESTED = Article(
    "0" * 64,
    Metadata(title="里面的"),
    (
        Paragraph("b0001", Text("前面一段。" * 20)),
        ListBlock(
            "b0002",
            (
                (Paragraph("b0003", Text("代码：")), CodeBlock("b0004", LONG_LINE)),
                (CodeBlock("b0005", LONG_LINE),),
                (
                    Paragraph("b0006", Text("引文：")),
                    Quote("b0007", (CodeBlock("b0008", LONG_LINE),)),
                ),
            ),
            ordered=True,
        ),
        Quote(
            "b0009",
            (
                Paragraph("b0010", Text("引文。" * 60)),
                Quote("b0011", (Paragraph("b0012", Text("里面的引文。")),)),
                Table("b0013", (tuple(Text(f"第{c}栏的名称") for c in range(COLUMNS)),)),
            ),
        ),
        Paragraph("b0014", Text("后面一段。" * 20)),
    ),
    Script.HANS,
    Region.CHINA,
)


@pytest.fixture
def nested(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    reading = Reading(window, NESTED)
    window.resize(900, 1400)
    return reading


def left_of_line(view, text_id):
    return rect_of(view, text_id).left()


def marks(view):
    """Return the numbers and bullets of the page with the words behind them."""
    found = []
    for index in range(len(view.flow)):
        block = view.flow.block(index)
        if block.around.mark:
            words = view.flow.passage(Position(index, 0, 0)).text.text
            found.append((block.around.mark, words))
    return found


def test_boxes_stand_below_the_words_of_their_item_or_quote(nested):
    view = nested.view
    lefts = {box.block_id: box.seen.left() for box in nested.wide_boxes}
    assert list(lefts) == ["b0004", "b0005", "b0008", "b0013"]
    assert lefts["b0004"] == lefts["b0005"] == left_of_line(view, "b0003")
    assert left_of_line(view, "b0003") > left_of_line(view, "b0001") + nested.page.font_size
    assert lefts["b0008"] > left_of_line(view, "b0006")
    assert lefts["b0013"] == left_of_line(view, "b0010") > left_of_line(view, "b0014")
    (right,) = {box.seen.right() for box in nested.wide_boxes}
    column = nested.page.font_size * nested.page.line_characters
    assert right == left_of_line(view, "b0001") + column


def test_a_box_in_a_quote_scrolls_and_the_words_beside_it_stay(nested):
    view = nested.view
    box = nested.wide_boxes[-1]
    before = left_of_line(view, "b0010")
    view.bars.move(box, box.hidden)
    at = nested.point_at(f"b0013.r0c{COLUMNS - 1}", 1)
    assert box.seen.left() < at.x() < box.seen.right()
    assert left_of_line(view, "b0010") == before


def test_an_item_that_begins_with_a_box_keeps_its_number(nested):
    assert marks(nested.view) == [("1.", "代码："), ("2.", ""), ("3.", "引文：")]


def test_an_item_that_begins_with_a_heading_has_its_number_there_and_a_picture_no_bullet(nested):
    heading = (Heading("b2", Text("一步"), 3), Paragraph("b3", Text("说明。")))
    picture = (Figure("b4", None, Text("没有存下来的图")),)
    blocks = (ListBlock("b1", (heading,), ordered=True, start=9), ListBlock("b5", (picture,)))
    nested.show(replace(NESTED, blocks=blocks))
    assert marks(nested.view) == [("9.", "一步")]


def test_a_bar_stands_beside_all_that_is_quoted(nested):
    view = nested.view
    picture = view.viewport().grab().toImage()
    bar = QColor(nested.colours.border).name()
    column = round(left_of_line(view, "b0014"))
    box = nested.wide_boxes[-1]

    def is_bar(x, text_id):
        return picture.pixelColor(round(x), nested.point_at(text_id, 1).y()).name() == bar

    assert [is_bar(column + 1, text_id) for text_id in ("b0010", "b0012", "b0014")] == [
        True, True, False,
    ]  # fmt: skip
    assert picture.pixelColor(column + 1, round(box.seen.bottom()) - 4).name() == bar
    first, last = rect_of(view, "b0010").bottom(), rect_of(view, "b0012").top()
    between = round((first + last) / 2)
    assert picture.pixelColor(column + 1, between).name() == bar
    inner = left_of_line(view, "b0010")
    assert is_bar(inner + 1, "b0012")
    assert not is_bar(inner + 1, "b0014")


def test_what_is_copied_has_a_line_for_each_block_and_row(nested):
    view = nested.view
    view.select_all()
    names = "\t".join(f"第{c}栏的名称" for c in range(COLUMNS))
    assert view.selected_text().split("\n") == [
        "里面的", "前面一段。" * 20, "代码：", LONG_LINE, LONG_LINE, "引文：", LONG_LINE,
        "引文。" * 60, "里面的引文。", names, "后面一段。" * 20,
    ]  # fmt: skip


@pytest.mark.parametrize("size", [20, 60])
def test_however_deep_it_is_half_of_the_column_is_left(nested, size):
    block: Block = Paragraph("b1", Text("很深的一项，写得长一些。" * 4))
    for depth in range(40):
        name = f"b{depth + 2}"
        block = Quote(name, (block,)) if depth % 2 else ListBlock(name, ((block,),))
    nested.window.resize(480, 600)
    nested.show(replace(NESTED, blocks=(block,)), font_size=size)
    flow = nested.view.flow
    made = flow[flow.plan.index_of("b1")]
    assert flow.room.measure - made.indent >= 0.45 * (480 - 6 * size)
