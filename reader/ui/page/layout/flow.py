"""The blocks of a page, set one by one when they come near the eye.

The place that is read is a block and the pixels into it; that is the truth. A scroll bar shows
estimates and is moved to agree, so nothing that is set later moves the line that is read.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection
from math import ceil
from typing import NamedTuple

from reader.core.article import Article
from reader.ui.page.layout.block_setting import BlockSetter, Room, SetBlock
from reader.ui.page.order.blocks import (
    Grid,
    PageBlock,
    Passage,
    Picture,
    Position,
    part_count,
    passage_of,
)
from reader.ui.page.order.plan import Plan
from reader.ui.page.text.words import WordSetter
from reader.ui.typesetting.placed import TextPlace

CLOSELY_ESTIMATED = 600
"""Blocks of an article whose heights are estimated one by one; of a longer one all at once."""
MOST_SET, LEAST_SET = 400, 40
"""Blocks that are kept set: never more, and no fewer however long they are. The rest is set again
when it is wanted."""
MOST_CHARACTERS = 16_000
"""Of blocks that are kept set, some fifteen screens; each takes 200 bytes as long as it is set."""


class Place(NamedTuple):
    """What stands at the beginning of the view: a block, and the pixels into it."""

    block: int
    into: float


class Flow(BlockSetter):
    """One article in one style and room."""

    def __init__(
        self,
        article: Article,
        plan: Plan,
        setter: WordSetter,
        room: Room,
        removed: Collection[str] = (),
    ) -> None:
        """Set an article in the style of ``setter``; blocks whose ids are ``removed`` quietly."""
        super().__init__(article, plan, setter, room, removed)
        self._set: dict[int, SetBlock] = {}
        self._set_characters = 0
        style = setter.style
        pitch = style.em(style.page.line_height)
        self._each = style.em(style.paragraph_gap) + pitch / 2  # of a block: gap, half a last line
        self._character = pitch * style.page.font_size / room.measure
        self._sums = self._estimates(pitch) if len(plan) <= CLOSELY_ESTIMATED else ()

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
            self._make_room()
            made = self._set[index] = self.set_block(index)
            self._set_characters += self._characters(index)
        return made

    def _make_room(self) -> None:
        """Forget the older half of the blocks when too much is set."""
        number = len(self._set)
        if number >= MOST_SET or (number > LEAST_SET and self._set_characters > MOST_CHARACTERS):
            for old in list(self._set)[: number // 2]:
                del self._set[old]
                self._set_characters -= self._characters(old)

    def _characters(self, index: int) -> int:
        return self.plan.sums[index + 1] - self.plan.sums[index]

    def shared_bars(self, index: int, step: int) -> int:
        """Return how many bars of quotes a block shares with the one before (-1) or after (1)."""
        other = index + step
        if not 0 <= other < len(self.plan):
            return 0
        both = zip(self.plan.around(index).bars, self.plan.around(other).bars, strict=False)
        return len([1 for one, another in both if one == another])

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


def _cell_part(grid: Grid, text_id: str) -> int | None:
    suffix = text_id.rpartition(".r")[2]
    row, _, column = suffix.partition("c")
    if not (row.isdigit() and column.isdigit()):
        return None
    r, c = int(row) - grid.first, int(column)
    inside = 0 <= r < grid.end - grid.first and c < grid.columns
    return r * grid.columns + c if inside else None
