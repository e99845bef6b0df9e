"""Where pages end, and boxes that are larger than a page of vertical lines."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QScrollBar, QToolButton, QWidget

from reader.core.article import (
    Article,
    Asset,
    Block,
    CodeBlock,
    Figure,
    Heading,
    Metadata,
    Paragraph,
    Table,
)
from reader.core.text import Text
from reader.core.variants import Script
from reader.ui.page.layout.pages import next_page
from reader.ui.page.order.blocks import Grid, Picture, Role, Words
from reader.ui.page.sheets.sheet import TOP
from tests.ui.boxed_reading import Reading
from tests.ui.drawn_pictures import plain
from tests.ui.on_page import find_words

SENTENCE = "窗前的灯亮了一夜，天亮时雨还没有停。"
FIGURE = Figure("f{}", "红.png", Text("图里是窗前的灯，摄于雨夜，窗外没有一个人。"))
TABLE = Table("t{}", ((Text("甲"), Text("乙")), (Text("一"), Text("二"))), 1, Text("表的说明"))


def article(*blocks):
    assets = {"红.png": Asset("红.png", "image/png", plain(300, 200))}
    return Article("0" * 64, Metadata(title="夜里"), blocks, Script.HANS, assets=assets)


def mixed():
    """Return headings, pictures, tables and paragraphs of many lengths, one after the other."""
    blocks: list[Block] = []
    for n in range(24):
        blocks.append(Paragraph(f"p{n}", Text(SENTENCE * (1 + n * 7 % 11))))
        match n % 3:
            case 0:
                blocks.append(Heading(f"h{n}", Text(f"第{n}节"), 2))
            case 1:
                blocks.append(Figure(f"f{n}", "红.png", FIGURE.caption))
            case _:
                blocks.append(Table(f"t{n}", TABLE.rows, 1, TABLE.caption))
    blocks.append(Paragraph("last", Text(SENTENCE)))
    return article(*blocks)


@pytest.fixture
def reading(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    return Reading(window, mixed())


def pages_of(view):
    """Return the beginnings of all pages of one column."""
    flow, (column, *_) = view.flow, view.columns()
    pages, place = [TOP], next_page(view.flow, TOP, column.extent)
    while place is not None:
        assert place > pages[-1]
        pages.append(place)
        place = next_page(flow, place, column.extent)
    return pages


@pytest.mark.parametrize("vertical", [False, True])
@pytest.mark.parametrize("height", [400, 477, 560, 700])
def test_what_belongs_together_is_on_one_page(reading, vertical, height):
    reading.window.resize(700, height)
    reading.show(mixed(), paged=True, vertical=vertical)
    flow = reading.view.flow
    pages = pages_of(reading.view)
    assert len(pages) > 5
    begins = {place.block for place in pages if place.into <= flow[place.block].top}
    for index in begins - {0}:
        before, block = flow[index - 1].block, flow[index].block
        is_caption = isinstance(block, Words) and block.role is Role.CAPTION
        assert not (isinstance(before, Picture) and is_caption)
        if isinstance(before, Words):
            assert before.role is not Role.HEADING
            assert not (before.role is Role.CAPTION and isinstance(block, Grid))


@pytest.mark.parametrize("vertical", [False, True])
def test_no_page_cuts_a_caption(reading, vertical):
    reading.window.resize(420, 500)
    reading.show(mixed(), paged=True, vertical=vertical)
    flow = reading.view.flow
    for place in pages_of(reading.view):
        block = flow[place.block].block
        if isinstance(block, Words) and block.role is Role.CAPTION:
            assert place.into <= flow[place.block].top


def test_the_last_page_does_not_begin_with_a_caption(reading):
    blocks = [Paragraph(f"p{n}", Text(SENTENCE * 9)) for n in range(9)]
    figure = Figure("f1", "红.png", FIGURE.caption)
    after = [Paragraph(f"q{n}", Text(SENTENCE)) for n in range(2)]
    for height in range(300, 620, 20):
        reading.window.resize(520, height)
        reading.show(article(*blocks, figure, *after), paged=True)
        view = reading.view
        view.go_to_end()
        block = view.flow[view.place.block].block
        assert not (isinstance(block, Words) and block.role is Role.CAPTION)


def test_nothing_lies_on_a_page_for_code_that_begins_on_the_next(reading):
    reading.window.resize(520, 500)
    blocks = (Paragraph("p0", Text(SENTENCE * 14)), CodeBlock("c1", "x = 1\n" * 12))
    reading.show(article(*blocks), vertical=True, paged=True)
    view = reading.view
    for _ in range(3):
        seen = [box for box in view.boxes() if box.code is not None]
        buttons = [b for b in view.findChildren(QToolButton, "copy_code") if b.isVisible()]
        assert len(buttons) == len(seen)
        assert all(box.seen.width() > 1 for box in seen)
        view.turn(1)


def test_a_row_that_is_higher_than_a_page_goes_on_on_the_next(reading):
    rows = ((Text("题"), Text("文")), (Text("长"), Text(SENTENCE * 90)))
    reading.window.resize(520, 480)
    reading.show(article(Table("t1", rows, 1), Paragraph("p1", Text(SENTENCE))), paged=True)
    view = reading.view
    index = view.flow.plan.index_of("t1")
    made, seen = view.flow[index], []
    for _ in range(60):
        seen += [shown.seen for shown in view.shown() if shown.index == index]
        if view.is_at_end():
            break
        view.turn(1)
    ends = [end for _, end in seen]
    assert len(seen) > 2
    assert ends[-1] >= made.top + made.inner
    assert all(begin == end for (begin, _), end in zip(seen[1:], ends, strict=False))
    pitch = made.box.cells[0].words.pitch
    lines = [(begin - made.top - made.box.cells[2].y) / pitch for begin, _ in seen[2:]]
    assert lines == pytest.approx([round(line) for line in lines], abs=0.01)


# Vertical lines


WIDE = Table("t1", tuple(tuple(Text(f"第{r}行第{c}格") for c in range(20)) for r in range(3)), 1)
CODE = CodeBlock("c1", "\n".join(f"x{n} = " + "1 + " * 60 + str(n) for n in range(40)))


@pytest.mark.parametrize("paged", [False, True])
@pytest.mark.parametrize(
    ("block", "words"), [(WIDE, "第2行第19格"), (CODE, "x39"), (CODE, "1 + 30")]
)
def test_all_of_a_box_can_be_seen_in_vertical_lines(reading, block, words, paged):
    reading.window.resize(700, 500)
    reading.show(article(Paragraph("p0", Text(SENTENCE)), block), vertical=True, paged=paged)
    view = reading.view
    at = find_words(view, words)
    last = at._replace(offset=at.offset + len(words) - 1)
    view.caret_moved(at)
    view.show_in_box(last)
    rect = view.rect_of(last)
    (box,) = view.boxes()
    assert box.is_scrolled
    assert box.seen.adjusted(-1, -1, 1, 1).contains(rect)
    assert view.viewport().rect().contains(rect.toRect())


def test_each_side_of_a_box_has_its_bar(reading, qtbot):
    reading.window.resize(700, 500)
    reading.show(article(CODE), vertical=True)
    view = reading.view
    (box,) = view.boxes()
    assert box.hidden > 1
    assert box.below > 1
    bars = [b for b in view.findChildren(QScrollBar, "box_bar") if b.isVisible()]
    ways = {bar.orientation(): bar for bar in bars}
    assert set(ways) == {Qt.Orientation.Horizontal, Qt.Orientation.Vertical}
    for way, upright in ((Qt.Orientation.Horizontal, False), (Qt.Orientation.Vertical, True)):
        ways[way].setValue(30)
        most = box.most(upright=upright)
        assert view.bars.offset_of(box.block_id, most, upright=upright) == 30
    shift = view.shift_of(next(view.shown()).made)
    assert shift in (QPointF(30, 30), QPointF(0, 0))  # the title is first in view


def test_the_caption_of_a_table_begins_where_the_table_does(reading):
    reading.show(article(Table("t1", TABLE.rows, 1, TABLE.caption)), vertical=True)
    flow = reading.view.flow
    index = flow.plan.index_of("t1.caption")
    caption, table = flow[index], flow[index + 1]
    assert caption.words.lines[0].edge[0] == 0
    assert table.area.left() == 0
    reading.show_again(vertical=False)
    assert reading.view.flow[index].words.lines[0].edge[0] > 0


@pytest.mark.parametrize(
    ("block", "line_height"),
    [
        (CodeBlock("c1", "\n".join(["(gjpqy) {|} _"] * 90)), 1.75),
        (Paragraph("p1", Text("gjpqy鬱們國(gjpqy) " * 400)), 1.3),
        (Paragraph("p1", Text("gjpqy鬱們國(gjpqy) " * 400)), 2.2),
    ],
)
def test_nothing_of_the_line_before_is_at_the_top_after_a_page(reading, block, line_height):
    reading.window.resize(700, 471)
    reading.show(article(block), line_height=line_height)
    view = reading.view
    for _ in range(3):
        view.turn_page(1)
        image = QImage(view.viewport().size(), QImage.Format.Format_Grayscale8)
        image.fill(255)
        painter = QPainter(image)
        view.paint(painter)
        painter.end()
        width = image.width() - 60  # beside buttons of code
        assert all(image.pixelColor(x, y).value() > 150 for y in range(2) for x in range(width))
