"""One page of paper drawn whole: its columns, its running title, its number."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from reader.ui.page.layout.flow import Place
from reader.ui.printing.canvas import Canvas
from reader.ui.printing.drawing import PageDrawer
from reader.ui.printing.paginating import ROUNDING
from reader.ui.printing.setting_pages import Column, SetArticle, Sheet


def draw_sheet(made: SetArticle, sheet: Sheet, canvas: Canvas) -> None:
    """Draw ``sheet`` of an article."""
    typesetter = made.typesetter
    drawer = PageDrawer(canvas, made.flow, typesetter.colours)
    for column in sheet.columns:
        _draw_column(made, column, drawer)
    drawer.aside(*made.page_number(sheet.number))
    title = None if sheet.first else made.running_title()
    if title is not None:
        drawer.aside(*title)


def _draw_column(made: SetArticle, column: Column, drawer: PageDrawer) -> None:
    for part in parts_of(made, column):
        drawer.block(part.block, column.frame.moved(0.0, part.at), part.first, part.last)


class ColumnPart(NamedTuple):
    """What of a block stands in a column."""

    block: int
    at: float
    """Where the block's own beginning would be across the column, even if it is on another."""
    first: float
    last: float
    """From where to where of the block."""


def parts_of(made: SetArticle, column: Column) -> Iterator[ColumnPart]:
    """Yield what stands in ``column``."""
    flow, begin = made.flow, column.begin
    end = column.end or Place(len(flow), 0.0)
    at, index = -begin.into, begin.block
    while index < len(flow) and index <= end.block:
        block = flow[index]
        first = begin.into if index == begin.block else 0.0
        last = end.into if index == end.block else block.extent
        if last > max(first, block.top + ROUNDING):
            yield ColumnPart(index, at, first, last)
        at += block.extent
        index += 1
