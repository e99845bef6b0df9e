"""A flow whose tables and code fit the paper, which nobody can scroll."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from reader.core.article import CodeBlock
from reader.ui.page.layout.boxes import (
    CELL_PADDING,
    ColumnWidths,
    SetBox,
    column_widths,
    set_code,
    set_grid,
)
from reader.ui.page.layout.flow import Flow
from reader.ui.page.order.blocks import Grid
from reader.ui.page.text.words import WordSetter

_NARROWEST = 3.0
"""Characters of a column; a table that has no room for them is set smaller."""
_SMALLEST = 0.45
"""Of the size of the text."""
_STEP = 0.9
_VERTICAL_SHARE = 0.55
"""Of the page's width, which a table in vertical lines takes if its words fit."""


class PaperFlow(Flow):
    """One article on paper: what is wider than a column is broken or set smaller."""

    def _code_box(self, code: CodeBlock, indent: float) -> SetBox:
        return set_code(code, self.setter, self._box_room(indent), wrapped=True)

    def _grid_box(self, grid: Grid, indent: float) -> SetBox:
        """Return rows none of which is higher than the page, if need be in smaller letters."""
        room = self._free(indent) - 1
        setter = self._setter_for(grid, room)
        while True:
            box = set_grid(grid, setter, self._fitting(grid, setter, indent))
            size = setter.style.page.font_size
            rows = [bottom - top for top, bottom in pairwise(box.rows)]
            whole = box.height if self.room.vertical else max(rows, default=0.0)
            most = self.room.measure - indent if self.room.vertical else self.room.across
            if whole <= most or size <= _SMALLEST * self.style.page.font_size:
                return box
            setter = _smaller(setter, _STEP * size)
            self._columns.pop(grid.table.block_id, None)

    def _box_room(self, indent: float) -> float:
        """Return the room that a table fills: in vertical lines it takes no more than it needs."""
        if self.room.vertical:
            return self.room.across * _VERTICAL_SHARE
        return self.room.measure - indent

    def _free(self, indent: float) -> float:
        return self.room.across if self.room.vertical else self.room.measure - indent

    def _setter_for(self, grid: Grid, room: float) -> WordSetter:
        """Return what sets a table of so many columns."""
        style = self.style
        wanted = grid.columns * style.em(_NARROWEST + 2 * CELL_PADDING)
        if wanted <= room:
            return self.setter
        return _smaller(self.setter, max(_SMALLEST, room / wanted) * style.page.font_size)

    def _fitting(self, grid: Grid, setter: WordSetter, indent: float) -> ColumnWidths:
        key = grid.table.block_id
        found = self._columns.get(key)
        if found is None:
            free = self._free(indent) - 1
            found = column_widths(grid.table, setter, self._box_room(indent) - 1, free)
            found = self._columns[key] = _narrowed(found, setter, free)
        return found


def _smaller(setter: WordSetter, size: float) -> WordSetter:
    """Return what sets as ``setter`` does, in letters of ``size``."""
    page = replace(setter.style.page, font_size=max(1, round(size)))
    return WordSetter(setter.style._replace(page=page), setter.book)


def _narrowed(columns: ColumnWidths, setter: WordSetter, room: float) -> ColumnWidths:
    """Return ``columns`` in ``room``: the widest give most."""
    over = sum(columns.widths) - room
    if over <= 0 or not columns.widths:
        return columns
    least = min(
        setter.style.em(_NARROWEST + 2 * CELL_PADDING),
        room / len(columns.widths),
    )
    spare = [max(0.0, width - least) for width in columns.widths]
    share = min(1.0, over / sum(spare)) if sum(spare) else 0.0
    widths = [width - more * share for width, more in zip(columns.widths, spare, strict=True)]
    scale = min(1.0, room / sum(widths))
    return columns._replace(widths=tuple(width * scale for width in widths))
