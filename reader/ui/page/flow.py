"""The blocks of a page, set one by one when they come near the eye.

The place that is read is a block and the pixels into it; that is the truth. A scroll bar shows
estimates and is moved to agree, so nothing that is set later moves the line that is read.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QRectF

from reader.core.article import Article, CodeBlock
from reader.core.text import Mark, Text
from reader.ui.page.blocks import (
    Around,
    Code,
    Grid,
    PageBlock,
    Passage,
    Picture,
    Position,
    Role,
    Rule,
    Words,
    part_count,
    passage_of,
)
from reader.ui.page.boxes import ColumnWidths, SetBox, column_widths, set_code, set_grid
from reader.ui.page.dressing import Look
from reader.ui.page.plan import BULLETS, Plan
from reader.ui.page.words import Manner, SetWords, WordSetter
from reader.ui.setting.breaking import Measure
from reader.ui.setting.placing import Align
from reader.ui.setting.ruby import Ruby
from reader.ui.typesetting.page_style import (
    FIRST_LINE_INDENT,
    HEADING_SCALES,
    PARAGRAPH_GAP,
    SMALL_SCALE,
    TITLE_SCALE,
    PageStyle,
)
from reader.ui.typesetting.placed import TextPlace

TOP_MARGIN, BOTTOM_MARGIN = 2.2, 6.0
"""Before the title and behind the last line, in characters."""
CLOSELY_ESTIMATED = 600
"""Blocks of an article whose heights are estimated one by one; of a longer one all at once."""
MOST_SET = 400
"""Blocks that are kept set, some forty screens; the rest is set again when it is wanted."""
BOX_BAR = 0.9
"""Below a box that scrolls, for its bar, in characters."""
DEEPEST_INDENT = 0.5
"""Of the column, which is left to what is written however deep quotes and lists are."""
SHORTEST_LINE = 16
"""Characters that a line in them keeps, as long as half of that indent is left."""
RULE_HEIGHT = 1.0


@dataclass(frozen=True, slots=True)
class Room:
    """What there is to set a page in, in pixels."""

    measure: float
    """The length of a full line."""
    along: float
    """Of the view, along lines."""
    across: float
    """Of the view, from line to line; in pages, of one."""
    vertical: bool = False
    paged: bool = False
    density: float = 1.0
    """Pixels of ours to each of a picture's."""

    @property
    def start(self) -> float:
        """Where the column begins along the lines of a view."""
        return max(0.0, (self.along - self.measure) / 2)


class Place(NamedTuple):
    """What stands at the beginning of the view: a block, and the pixels into it."""

    block: int
    into: float


@dataclass(slots=True)
class SetBlock:
    """A block that is set. Lengths are in pixels, from its own beginning across."""

    block: PageBlock
    extent: float
    """With the gaps round it."""
    top: float
    """The gap before what it holds."""
    indent: float = 0.0
    """Of what it holds from the column's start."""
    mark_indent: float = 0.0
    words: SetWords | None = None
    mark: SetWords | None = None
    """The bullet or number in front of it."""
    box: SetBox | None = None
    area: QRectF | None = None
    """Of a picture or a box: (u, v) of what is seen of it, u from the column's start."""

    @property
    def around(self) -> Around:
        """How it stands among the others."""
        return self.block.around

    @property
    def inner(self) -> float:
        """What it takes across without its gaps."""
        if self.words is not None:
            return self.words.height
        return self.area.height() if self.area is not None else RULE_HEIGHT

    def units(self, room: Room) -> Iterator[tuple[float, float]]:
        """Yield what no page cuts, from and to, across."""
        if self.words is not None:
            pitch = self.words.pitch
            for number in range(len(self.words.lines)):
                yield self.top + number * pitch, self.top + (number + 1) * pitch
        elif self.box is not None and self.area is not None and not room.vertical:
            for top, bottom in self.box.units():
                yield self.top + top, self.top + bottom
        else:
            yield self.top, self.top + self.inner


class Readings:
    """Chooses what readings stand beside words; none unless they are asked for."""

    def of(self, text: Text) -> tuple[Ruby, ...]:
        """Return the readings to put beside ``text``."""
        return ()


class Flow:
    """One article in one style and room."""

    def __init__(
        self,
        article: Article,
        plan: Plan,
        setter: WordSetter,
        room: Room,
        readings: Readings,
        removed: Collection[str] = (),
    ) -> None:
        """Set an article in the style of ``setter``; blocks whose ids are ``removed`` quietly."""
        self.article, self.plan, self.room, self.setter = article, plan, room, setter
        self._readings = readings
        self._removed = removed
        self._set: dict[int, SetBlock] = {}
        self._columns: dict[str, ColumnWidths] = {}
        style = setter.style
        pitch = style.em(style.page.line_height)
        self._each = style.em(style.paragraph_gap) + pitch / 2  # of a block: gap, half a last line
        measure = room.measure
        readable = min(measure * DEEPEST_INDENT, measure - style.em(SHORTEST_LINE))
        self._deepest_indent = max(measure * DEEPEST_INDENT / 2, readable)
        self._character = pitch * style.page.font_size / room.measure
        self._head = float(style.em(TOP_MARGIN))
        self._foot = float(style.em(BOTTOM_MARGIN if not room.paged else 0.0))
        self._sums = self._estimates(pitch) if len(plan) <= CLOSELY_ESTIMATED else ()

    @property
    def style(self) -> PageStyle:
        """What it is set in."""
        return self.setter.style

    def __len__(self) -> int:
        return len(self.plan)

    @property
    def set_count(self) -> int:
        """How many blocks are set now."""
        return len(self._set)

    def block(self, index: int) -> PageBlock:
        """Return a block without setting it."""
        made = self._set.get(index)
        return made.block if made else self.plan.block(self.article, index)

    def __getitem__(self, index: int) -> SetBlock:
        made = self._set.get(index)
        if made is None:
            if len(self._set) >= MOST_SET:
                for old in list(self._set)[: MOST_SET // 2]:
                    del self._set[old]
            made = self._set[index] = self._make(index)
        return made

    # Setting

    def _make(self, index: int) -> SetBlock:
        block = self.plan.block(self.article, index)
        style, around = self.style, block.around
        top = self._gap_above(index)
        below = self._below(around, block) * style.page.font_size
        indent = min(around.indent * style.page.font_size, self._deepest_indent)
        made = SetBlock(block, 0.0, top, indent)
        if around.mark and around.mark not in BULLETS:
            made.mark = self._mark(around.mark)
            made.mark_indent = max(0.0, indent - made.mark.width - style.em(_MARK_GAP))
        match block:
            case Words():
                made.words = self._words(block, indent)
            case Picture():
                made.area = self._picture_area(block, top, indent)
            case Code(block=code):
                made.box = self._code_box(code, indent)
                made.area = self._box_area(made.box, top, indent)
            case Grid():
                made.box = self._grid_box(block, indent)
                made.area = self._box_area(made.box, top, indent)
            case Rule():
                pass
        if made.box is not None and made.area is not None and self.hidden(made) > 0:
            below += style.em(BOX_BAR)
        foot = self._foot if index == len(self.plan) - 1 else 0.0
        made.extent = top + made.inner + below + foot
        return made

    def _words(self, block: Words, indent: float) -> SetWords:
        manner, measure = self.manner_of(block), Measure(self.room.measure - indent)
        style, words = self.style, block.passage.text
        if block.role is Role.BODY and style.first_line_indent and not block.around.inside:
            first = style.em(FIRST_LINE_INDENT * (1 + style.page.letter_spacing))
            if _is_verse(words, style.page.line_characters):
                measure = Measure(measure.length, first, first)
            else:
                measure = Measure(measure.length, first)
        if words.covered_by(Mark.FORMULA) and "\n" not in words.text:
            manner, measure = replace(manner, align=Align.CENTRE), Measure(measure.length)
        readings = self._readings.of(words) if block.role is not Role.MISSING else ()
        return self.setter.set(words, manner, measure, vertical=self.room.vertical, rubies=readings)

    def manner_of(self, block: Words) -> Manner:
        """Return how words with a role are set."""
        body = Align.JUSTIFIED if self.style.page.justified else Align.START
        match block.role:
            case Role.TITLE:
                return Manner(Look(TITLE_SCALE, bold=True), balanced=True)
            case Role.SUBTITLE:
                return Manner(Look(1.0, "quiet"), balanced=True)
            case Role.BYLINE:
                return Manner(Look(SMALL_SCALE, "quiet"), balanced=True)
            case Role.HEADING:
                scale = HEADING_SCALES[min(block.depth, len(HEADING_SCALES) - 1)]
                return Manner(Look(scale, bold=True), balanced=True)
            case Role.CAPTION:
                return Manner(Look(SMALL_SCALE, "quiet"), Align.CENTRE, balanced=True)
            case Role.MISSING:
                return Manner(Look(SMALL_SCALE, "quiet"), Align.CENTRE, balanced=True)
            case Role.MARK | Role.BODY:
                is_removed = block.passage.first_id in self._removed
                return Manner(Look(ink="quiet" if is_removed else "text"), body)

    def _mark(self, mark: str) -> SetWords:
        return self.setter.set(
            Text(mark.rstrip(".") if self.room.vertical else mark),
            Manner(Look()),
            Measure(self.room.measure),
            vertical=self.room.vertical,
        )

    def _picture_area(self, block: Picture, top: float, indent: float) -> QRectF:
        """Return where a picture stands: as large as it is, or as there is room."""
        room, figure = self.room, block.figure
        size = self.plan.size_of(self.article, figure)
        most_along = room.measure - indent
        most_across = room.across - 2 * self.style.em(1)
        width, height = size.width() * room.density, size.height() * room.density
        if room.vertical:
            scale = min(1.0, most_across * 0.8 / width, most_along / height)
            width, height = max(1.0, width * scale), max(1.0, height * scale)
            return QRectF(indent + (most_along - height) / 2, top, height, width)
        scale = min(1.0, most_along / width)
        if room.paged:
            scale = min(scale, most_across * 0.86 / height)
        width, height = max(1.0, width * scale), max(1.0, height * scale)
        return QRectF(indent + (most_along - width) / 2, top, width, height)

    def _code_box(self, code: CodeBlock, indent: float) -> SetBox:
        return set_code(code, self.setter, self._box_room(indent))

    def _grid_box(self, grid: Grid, indent: float) -> SetBox:
        return set_grid(grid, self.setter, self._columns_of(grid, indent))

    def _box_room(self, indent: float) -> float:
        """Return how wide code is that has short lines."""
        if self.room.vertical:
            return min(self.room.across * 0.8, self.style.em(self.style.page.line_characters))
        return self.room.measure - indent

    def _free(self, indent: float) -> float:
        """Return how wide a table may be before it is scrolled: the window's free width too."""
        room, margin = self.room, self.style.em(1.2)
        if room.vertical:
            return room.across - 2 * margin
        return room.measure - indent if indent else max(room.measure, room.along - 2 * margin - 2)

    def _box_area(self, box: SetBox, top: float, indent: float) -> QRectF:
        room = self.room
        if room.vertical:
            wide = min(box.width, self._free(indent))
            high = min(box.height, room.measure - indent)
            return QRectF(indent, top, high, wide)
        width = room.measure - indent
        if box.columns:
            width = min(box.width, self._free(indent))
        left = indent if indent or width <= room.measure else (room.measure - width) / 2
        return QRectF(left, top, width, box.height)

    def hidden(self, made: SetBlock) -> float:
        """Return how much of a box cannot be seen at once, in pixels."""
        if made.box is None or made.area is None:
            return 0.0
        if self.room.vertical:
            return max(0.0, made.box.height - made.area.width())
        return max(0.0, made.box.width - made.area.width())

    def _columns_of(self, grid: Grid, indent: float) -> ColumnWidths:
        key = grid.table.block_id
        if key not in self._columns:
            room = self._box_room(indent)
            self._columns[key] = column_widths(grid.table, self.setter, room, self._free(indent))
        return self._columns[key]

    def _gap_above(self, index: int) -> float:
        around = self.plan.around(index)
        if index == 0:
            return self._head
        before = self.plan.around(index - 1)
        gap = max(0.0, around.above - self._below(before, None))
        return float(round(gap * self.style.page.font_size))

    def shared_bars(self, index: int, step: int) -> int:
        """Return how many bars of quotes a block shares with the one before (-1) or after (1)."""
        other = index + step
        if not 0 <= other < len(self.plan):
            return 0
        both = zip(self.plan.around(index).bars, self.plan.around(other).bars, strict=False)
        return len([1 for one, another in both if one == another])

    def _below(self, around: Around, block: PageBlock | None) -> float:
        if around.below is not None:
            return around.below
        return PARAGRAPH_GAP if around.inside else self.style.paragraph_gap

    # Estimates

    def before(self, index: int) -> float:
        """Return about how much the blocks before ``index`` take; of all for their number."""
        if self._sums:
            return self._sums[index]
        margins = self._head if index else 0.0
        if index == len(self.plan):
            margins += self._foot
        return margins + index * self._each + self.plan.sums[index] * self._character

    def _estimates(self, pitch: float) -> tuple[float, ...]:
        """Return about how much is before each block, line by line as far as that can be told."""
        sums, em = self.plan.sums, self.style.page.font_size
        a_line = max(1.0, self.room.measure / em)
        before, found = 0.0, [0.0]
        for index in range(len(self.plan)):
            characters = sums[index + 1] - sums[index]
            below = self._below(self.plan.around(index), None) * em
            inner = ceil(characters / a_line) * pitch
            if self.plan.has_picture(index):
                block = self.plan.block(self.article, index)
                if isinstance(block, Picture):
                    inner = self._picture_area(block, 0.0, 0.0).height()
            before += self._gap_above(index) + inner + below
            found.append(before)
        found[-1] += self._foot
        return tuple(found)

    def estimated(self, place: Place) -> float:
        """Return about how far from the beginning of the page ``place`` is."""
        begin, end = self.before(place.block), self.before(place.block + 1)
        share = min(1.0, place.into / max(1.0, self[place.block].extent))
        return begin + (end - begin) * share

    def place_of_estimate(self, value: float) -> Place:
        """Return the place that is about ``value`` from the beginning."""
        low = bisect_right(range(len(self.plan)), value, key=self.before) - 1
        index = max(0, low)
        begin, end = self.before(index), self.before(index + 1)
        share = min(1.0, max(0.0, (value - begin) / max(1.0, end - begin)))
        return Place(index, share * self[index].extent)

    # Moving

    def moved(self, place: Place, by: float, view: float) -> Place:
        """Return the place ``by`` pixels on; the last block ends at the end of ``view`` at most."""
        index, into = place.block, place.into + by
        while into < 0 and index > 0:
            index -= 1
            into += self[index].extent
        into = max(0.0, into)
        last = len(self.plan) - 1
        while index < last and into >= self[index].extent:
            into -= self[index].extent
            index += 1
        if by >= 0:
            short, at = view + into, index
            while at <= last and short > 0:
                short -= self[at].extent
                at += 1
            if short > 0:
                return self.moved(Place(index, into), -short, 0.0)
        return Place(index, into)

    def distance(self, begin: Place, end: Place, most: float) -> float:
        """Return the pixels from one place to a later one; beyond ``most`` it is only more."""
        if end < begin:
            return -self.distance(end, begin, most)
        gone, index = -begin.into, begin.block
        while index < end.block and gone < most:
            gone += self[index].extent
            index += 1
        return gone + end.into if index == end.block else max(gone, most)

    # Texts

    def position_of(self, place: TextPlace) -> Position | None:
        """Return where a character of the article (as it is shown) stands; None if it does not."""
        index = self.plan.index_of(place.text_id)
        if index is None:
            return None
        owner = self.plan.owner(index)
        for at in range(index, len(self.plan)):
            if self.plan.owner(at) != owner:
                return None
            if ".r" in place.text_id:
                block = self.block(at)
                part = _cell_part(block, place.text_id) if isinstance(block, Grid) else None
                if part is not None:
                    return Position(at, part, place.offset)
                continue
            found = self.plan.passage(self.article, at).offset_of(place.text_id, place.offset)
            if found is not None:
                return Position(at, 0, found)
        return None

    def place_at(self, position: Position) -> TextPlace | None:
        """Return which character of the article stands at ``position``."""
        at = position.block
        found = passage_of(self.block(at), position.part).place_at(position.offset)
        while found is None and at > 0:  # what the page adds belongs to what is before it
            at -= 1
            block = self.block(at)
            words = passage_of(block, part_count(block) - 1)
            found = words.place_at(len(words.text.text))
        return None if found is None else TextPlace(*found)

    def passage(self, position: Position) -> Passage:
        """Return the words that ``position`` is in."""
        return passage_of(self.block(position.block), position.part)

    def end(self) -> Position:
        """Return the position behind the last character."""
        last = len(self.plan) - 1
        block = self.block(last)
        part = part_count(block) - 1
        return Position(last, part, len(passage_of(block, part).text.text))

    def share_of(self, position: Position) -> float:
        """Return about how far into the article ``position`` is, 0 to 1."""
        sums = self.plan.sums
        own = sums[position.block + 1] - sums[position.block]
        return (sums[position.block] + min(own, position.offset)) / max(1, sums[-1])

    def line_top(self, position: Position) -> tuple[float, float]:
        """Return where the line of ``position`` is in its block across, and its height."""
        made = self[position.block]
        if made.words is not None:
            number = made.words.line_of(position.offset)
            return made.top + number * made.words.pitch, made.words.pitch
        if made.box is not None and not self.room.vertical:
            cell = made.box.cells[min(position.part, len(made.box.cells) - 1)]
            number = cell.words.line_of(position.offset)
            return made.top + cell.y + number * cell.words.pitch, cell.words.pitch
        return made.top, max(1.0, made.inner)

    def position_at(self, place: Place) -> Position:
        """Return the first character of the line at ``place``; above a block's first, of that."""
        made = self[place.block]
        if made.words is not None:
            number = int((place.into - made.top) // made.words.pitch)
            number = max(0, min(len(made.words.lines) - 1, number))
            return Position(place.block, 0, made.words.lines[number].start)
        if made.box is not None and not self.room.vertical:
            v = place.into - made.top
            for part, cell in enumerate(made.box.cells):
                if cell.y + cell.words.height > v:
                    number = max(0, int((v - cell.y) // cell.words.pitch))
                    return Position(place.block, part, cell.words.lines[number].start)
        return Position(place.block, 0, 0)


_MARK_GAP = 0.55
"""Between a bullet or number and its words, in characters."""


def _is_verse(text: Text, characters: int) -> bool:
    """Whether ``text`` has short lines of its own, as poems and addresses have."""
    lines = text.text.splitlines()
    return len(lines) > 1 and max(map(len, lines)) < characters


def _cell_part(grid: Grid, text_id: str) -> int | None:
    suffix = text_id.rpartition(".r")[2]
    row, _, column = suffix.partition("c")
    if not (row.isdigit() and column.isdigit()):
        return None
    r, c = int(row) - grid.first, int(column)
    inside = 0 <= r < grid.end - grid.first and c < grid.columns
    return r * grid.columns + c if inside else None
