"""Pictures, code and tables: upright in either direction, scrolled by themselves when too large."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF

from reader.core.article import CodeBlock, Table
from reader.core.pattern import Pattern
from reader.core.text import Text
from reader.ui.page.layout.frames import Frame
from reader.ui.page.order.blocks import Grid
from reader.ui.page.text.dressing import Dressed, Look
from reader.ui.page.text.words import Manner, SetWords, WordSetter
from reader.ui.setting.breaking import Measure
from reader.ui.setting.marks import kinds_table
from reader.ui.setting.placing import Align
from reader.ui.setting.regions import Habits
from reader.ui.setting.shaping import Worn
from reader.ui.typesetting.page_style import SMALL_SCALE

CODE_PADDING = 0.6
"""Round code, in characters."""
LONGEST_CODE_LINE = 1000
"""Characters; code with a longer line is wrapped."""
TAB = 4
"""Columns to which a tab goes on."""
CELL_PADDING, CELL_TOP = 0.5, 0.2
"""Beside and above the words of a cell, in characters."""
READABLE, LONGEST_LINE = 8.0, 16.0
"""Characters of a cell that a line must hold to be readable, and at which one breaks in a table
that scrolls, unless the cell is long."""
LONGEST_CELL, FEWEST_LINES = 36, 4
"""A column of a table that scrolls is so many characters wide that its longest cell has no more
lines than this, but no wider than a line of text."""
TALL = 6
"""Lines of a cell; a table with a taller one takes all of the free width."""
EXACTLY_MEASURED = 400
"""Cells of a table whose widths are measured; of a larger one they are estimated."""
_ESTIMATED_CELLS = 4_000
"""Cells of a table that are looked at to tell how wide its columns are, of rows all over it."""
_NUMBER = Pattern(r"[-+−±~≈<>]?[¥￥$€£]?\d[\d,.\s]*(?:%|％|‰|[a-zA-Z万亿萬億元]{0,2})?|[-–—/]?")
_ENDLESS = 1e6
_LOOKED_AT = 400
"""Characters of a cell that are counted to tell its width."""
_KINDS = kinds_table(Habits(), vertical=False)


class Cell(NamedTuple):
    """Words in a box, and where they begin in it."""

    x: float
    y: float
    words: SetWords

    @property
    def rect(self) -> QRectF:
        """Where its words are in the box."""
        return QRectF(self.x, self.y, self.words.width, self.words.height)


class SetBox(NamedTuple):
    """What a box holds, upright, from (0, 0) on; it may be larger than what is seen of it."""

    width: float
    height: float
    cells: tuple[Cell, ...] = ()
    """Their number is the part of the block that they are."""
    columns: tuple[float, ...] = ()
    """Of a table: its upright lines."""
    rows: tuple[float, ...] = ()
    """Of a table: its level lines."""
    header_rows: int = 0
    is_code: bool = False

    def cell_at(self, point: QPointF) -> int:
        """Return the cell at ``point``, or the nearest one."""
        if len(self.cells) == 1 or not self.columns:
            return 0
        last = len(self.columns) - 2
        column = min(last, max(0, bisect_right(self.columns, point.x()) - 1))
        row = min(len(self.rows) - 2, max(0, bisect_right(self.rows, point.y()) - 1))
        return row * (last + 1) + column

    def units(self) -> Iterator[tuple[float, float]]:
        """Yield the stretches from top to bottom that no page cuts: rows and lines of code."""
        if self.rows:
            for top, bottom in zip(self.rows, self.rows[1:], strict=False):
                yield top, bottom + 1
        elif self.is_code:
            cell = self.cells[0]
            pitch = cell.words.pitch
            count = len(cell.words.lines)
            for number in range(count):
                top = cell.y + number * pitch if number else 0.0
                yield top, self.height if number == count - 1 else cell.y + (number + 1) * pitch
        else:
            yield 0.0, self.height


def set_code(block: CodeBlock, setter: WordSetter, room: float, *, wrapped: bool = False) -> SetBox:
    """Return a piece of code as it is; only a line without end is broken, or all if ``wrapped``."""
    padding = setter.style.em(CODE_PADDING)
    lines = block.code.split("\n")
    longest = max(map(len, lines), default=0)
    manner = Manner(
        Look(SMALL_SCALE, mono=True),
        pitch=float(setter.style.em(SMALL_SCALE * 1.5)),
        as_it_is=True,
    )
    endless = longest <= LONGEST_CODE_LINE and not wrapped
    measure = _ENDLESS if endless else room - 2 * padding
    code = _expanded(block.code)
    dressed = _coloured(code, block.language, manner.look, setter)
    words = setter.set(Text(code), manner, Measure(measure), dressed=dressed)
    width = max(room, words.width + 2 * padding)
    cell = Cell(padding, padding, words)
    return SetBox(width, words.height + 2 * padding, (cell,), is_code=True)


def _coloured(code: str, language: str, look: Look, setter: WordSetter) -> Dressed | None:
    """Return ``code`` with what stands out of it in its own ink; None where nothing is known."""
    if not language:
        return None
    from reader.ui.page.layout.code_parts import code_parts

    plain, worn, at = setter.dresser.dress(look), list[Worn](), 0
    for part in code_parts(code, language):
        if part.start > at:
            worn.append((at, part.start, plain))
        worn.append((part.start, part.end, plain._replace(ink=part.what)))
        at = part.end
    return Dressed((*worn, (at, len(code), plain)), (), ()) if worn else None


def _expanded(code: str) -> str:
    """Return ``code``, character for character, as it is set."""
    return code.replace("\t", "\u2003")


class ColumnWidths(NamedTuple):
    """How wide the columns of a table are, with what is beside their words."""

    widths: tuple[float, ...]
    ends: frozenset[int] = frozenset()
    """The columns of numbers, which stand at the right."""


def column_widths(table: Table, setter: WordSetter, room: float, free: float) -> ColumnWidths:
    """Return the widths of a table's columns for a column of text of ``room`` pixels.

    A table takes ``free`` pixels before it is scrolled. Where its words do not fit in one line
    each, every column has what it needs to be readable, and of the rest as much as it lacks.
    """
    count = max((len(row) for row in table.rows), default=0)
    em = setter.style.em(SMALL_SCALE)
    beside = 2 * setter.style.em(CELL_PADDING) + 1
    natural = [0.0] * count
    exact = count * len(table.rows) <= EXACTLY_MEASURED
    for r, row in _some_rows(table, count):
        manner = Manner(_cell_look(table, r))
        for c, cell in enumerate(row):
            if exact and len(cell.text) < 2 * LONGEST_LINE:
                width = setter.width_of(cell, manner) + 1
            else:
                width = _estimated(cell.text) * em
            natural[c] = max(natural[c], width)
    natural = [width + beside for width in natural]
    least = [min(width, READABLE * em + beside) for width in natural]
    free -= 1
    room -= 1
    if sum(natural) <= room:
        widths = [width * room / sum(natural) for width in natural]
    elif sum(least) > free:
        room_for_one = max(em, free - beside)
        widths = []
        for width in natural:
            most = min(LONGEST_CELL * em, max(LONGEST_LINE * em, (width - beside) / FEWEST_LINES))
            widths.append(min(width, min(most, room_for_one) + beside))
    else:
        widths = _shared_out(least, natural, max(room, min(free, 1.5 * room)))
        if any(
            full - beside > TALL * (width - beside)
            for full, width in zip(natural, widths, strict=True)
        ):
            widths = _shared_out(least, natural, free)
    return ColumnWidths(tuple(widths), _number_columns(table, count))


def _shared_out(least: Sequence[float], natural: Sequence[float], room: float) -> list[float]:
    """Return at least ``least`` of each width, and of the rest of ``room`` as much as it lacks."""
    lacking = sum(natural) - sum(least)
    share = (min(sum(natural), max(room, sum(least))) - sum(least)) / lacking if lacking else 0.0
    return [low + (full - low) * share for low, full in zip(least, natural, strict=True)]


def _some_rows(table: Table, columns: int) -> Iterator[tuple[int, Sequence[Text]]]:
    """Yield the rows of a table by which its columns are measured: all, or some all over it."""
    step = max(1, len(table.rows) * columns // _ESTIMATED_CELLS)
    for r in (*range(min(table.header_rows, step)), *range(0, len(table.rows), step)):
        yield r, table.rows[r][:_ESTIMATED_CELLS]


def set_grid(grid: Grid, setter: WordSetter, columns: ColumnWidths) -> SetBox:
    """Return the rows of ``grid`` as a table with lines round its cells."""
    table = grid.table
    beside, above = setter.style.em(CELL_PADDING), setter.style.em(CELL_TOP)
    lefts = [0.0, *accumulate(columns.widths)]
    cells: list[Cell] = []
    tops = [0.0]
    for r in range(grid.first, grid.end):
        row = table.rows[r]
        top, height = tops[-1], 0.0
        for c in range(len(columns.widths)):
            text = row[c] if c < len(row) else Text()
            align = Align.END if c in columns.ends else Align.START  # a header as its column
            room = max(1.0, columns.widths[c] - 2 * beside)
            manner = Manner(
                _cell_look(table, r), align, pitch=float(setter.style.em(SMALL_SCALE * 1.55))
            )
            words = setter.set(text, manner, Measure(room))
            cells.append(Cell(lefts[c] + beside, top + above, words))
            height = max(height, words.height)
        tops.append(top + height + 2 * above)
    return SetBox(
        lefts[-1] + 1,
        tops[-1] + 1,
        tuple(cells),
        tuple(lefts),
        tuple(tops),
        max(0, table.header_rows - grid.first),
    )


def cell_frame(frame: Frame, cell: Cell) -> Frame:
    """Return the frame of a cell's words in the box whose frame is ``frame``."""
    return Frame(frame.x + cell.x, frame.y + cell.y)


def _cell_look(table: Table, row: int) -> Look:
    return Look(SMALL_SCALE, bold=row < table.header_rows)


def _number_columns(table: Table, count: int) -> frozenset[int]:
    """Return the columns whose cells below the header are all numbers, and two at least."""
    body: Sequence[Sequence[Text]] = table.rows[table.header_rows :]
    if len(body) <= 1:
        return frozenset()
    left, told = set(range(count)), set[int]()
    for row in body:
        if not left:
            break
        for c in left & set(range(len(row))):
            words = row[c].text.strip()
            if not _NUMBER.fullmatch(words):
                left.discard(c)
            elif words:
                told.add(c)
    return frozenset(left & told)


def _estimated(text: str) -> float:
    """Return how wide ``text`` is about, in characters."""
    longest = max(text.split("\n"), key=len, default="")
    return sum(0.56 if char < "\u2e80" else 1.0 for char in longest[:_LOOKED_AT]) + 0.5
