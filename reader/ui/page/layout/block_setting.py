"""Sets one block of an article in a room: its words, picture or box, and the gaps round it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QRectF

from reader.core.article import Article, CodeBlock
from reader.core.articles.walk import is_metadata, iter_texts
from reader.core.text import Mark, Text
from reader.ui.page.layout.boxes import ColumnWidths, SetBox, column_widths, set_code, set_grid
from reader.ui.page.order.blocks import (
    Around,
    Code,
    Grid,
    PageBlock,
    Picture,
    Role,
    Rule,
    Words,
)
from reader.ui.page.order.plan import Plan
from reader.ui.page.order.planning import BULLETS
from reader.ui.page.text.dressing import Look
from reader.ui.page.text.words import Manner, SetWords, WordSetter
from reader.ui.setting.breaking import Measure
from reader.ui.setting.placing import Align
from reader.ui.setting.ruby import RubyKind
from reader.ui.typesetting.page_style import (
    FIRST_LINE_INDENT,
    HEADING_SCALES,
    PARAGRAPH_GAP,
    SMALL_SCALE,
    TITLE_SCALE,
    PageStyle,
)

TOP_MARGIN, BOTTOM_MARGIN = 2.2, 6.0
"""Before the title and behind the last line, in characters."""
BOX_BAR = 0.9
"""Below a box that scrolls, for its bar, in characters."""
DEEPEST_INDENT = 0.5
"""Of the column, which is left to what is written however deep quotes and lists are."""
SHORTEST_LINE = 16
"""Characters that a line in them keeps, as long as half of that indent is left."""
RULE_HEIGHT = 1.0
_LONG_PICTURE = 3.0
"""Height over width above which a picture, such as a drawn story, is scrolled along, not fitted."""
_PROSE_LOOKED_AT = 20_000
"""Characters that tell which characters of a title stand together in words."""
_KEPT_WHOLE = frozenset((Role.TITLE, Role.SUBTITLE, Role.HEADING, Role.CAPTION, Role.MISSING))
_WHOLE = 0.4
"""Of a page that a heading or a caption is no longer than if no page may cut it."""
_MARK_GAP = 0.55
"""Between a bullet or number and its words, in characters."""


class Room(NamedTuple):
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
            pitch, is_short = self.words.pitch, self.words.height <= room.across * _WHOLE
            if is_short and isinstance(self.block, Words) and self.block.role in _KEPT_WHOLE:
                yield self.top, self.top + self.words.height
                return
            for number in range(len(self.words.lines)):
                yield self.top + number * pitch, self.top + (number + 1) * pitch
        elif self.box is not None and self.area is not None and not room.vertical:
            for top, bottom in self.box.units():
                yield self.top + top, self.top + bottom
        else:
            yield self.top, self.top + self.inner


class BlockSetter:
    """Sets blocks of one article in one style and room."""

    def __init__(
        self,
        article: Article,
        plan: Plan,
        setter: WordSetter,
        room: Room,
        removed: Collection[str] = (),
    ) -> None:
        """Set an article in the style of ``setter``; blocks whose ids are ``removed`` quietly."""
        self.article, self.plan, self.room, self.setter = article, plan, room, setter
        self._removed = removed
        self._columns: dict[str, ColumnWidths] = {}
        self._prose: str | None = None
        style, measure = setter.style, room.measure
        readable = min(measure * DEEPEST_INDENT, measure - style.em(SHORTEST_LINE))
        self._deepest_indent = max(measure * DEEPEST_INDENT / 2, readable)
        self._head = float(style.em(TOP_MARGIN))
        self._foot = float(style.em(BOTTOM_MARGIN if not room.paged else 0.0))

    @property
    def style(self) -> PageStyle:
        """What it is set in."""
        return self.setter.style

    def set_block(self, index: int) -> SetBlock:
        """Return the ``index``-th block of the page, set now."""
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
                made.words = self._words(block, indent, index)
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
        has_bar = self.hidden_below(made) if self.room.vertical else self.hidden(made)
        if has_bar > 0:
            below += style.em(BOX_BAR)
        foot = self._foot if index == len(self.plan) - 1 else 0.0
        made.extent = top + made.inner + below + foot
        return made

    def _words(self, block: Words, indent: float, index: int) -> SetWords:
        manner, measure = self.manner_of(block), Measure(self.room.measure - indent)
        style, words = self.style, block.passage.text
        if block.role is Role.BODY and style.first_line_indent and not block.around.inside:
            first = style.em(FIRST_LINE_INDENT * (1 + style.page.letter_spacing))
            if _is_verse(words, style.page.line_characters):
                measure = Measure(measure.length, first, first)
            else:
                measure = Measure(measure.length, first)
        if words.covered_by(Mark.FORMULA) and "\n" not in words.text:
            manner, measure = manner._replace(align=Align.CENTRE), Measure(measure.length)
        if block.role is Role.CAPTION and self.room.vertical and self._is_above_grid(index):
            manner = manner._replace(align=Align.START)  # where the table begins, too
        readings = self.setter.readings.of(words) if block.role is not Role.MISSING else ()
        if any(reading.kind is RubyKind.ZHUYIN for reading in readings):  # too small beside small
            manner = manner._replace(look=manner.look._replace(scale=max(1.0, manner.look.scale)))
        return self.setter.set(
            words,
            manner,
            measure,
            vertical=self.room.vertical,
            rubies=readings,
            together=self._together,
        )

    def _together(self, pair: str) -> int:
        """Return how often two characters stand side by side in the article's first part."""
        if self._prose is None:
            texts, length = [], 0
            for text_id, text in iter_texts(self.article):
                if not is_metadata(text_id):
                    texts.append(text.text)
                    length += len(text.text)
                if length > _PROSE_LOOKED_AT:
                    break
            self._prose = "\n".join(texts)[:_PROSE_LOOKED_AT]
        return self._prose.count(pair)

    def _is_above_grid(self, index: int) -> bool:
        after = index + 1
        return after < len(self.plan) and isinstance(self.plan.block(self.article, after), Grid)

    def manner_of(self, block: Words) -> Manner:
        """Return how words with a role are set."""
        body = Align.JUSTIFIED if self.style.page.justified else Align.START
        match block.role:
            case Role.TITLE:
                return Manner(Look(TITLE_SCALE, bold=True), balanced=True)
            case Role.SUBTITLE:
                return Manner(Look(1.0, "quiet"), balanced=True)
            case Role.BYLINE:
                return Manner(Look(SMALL_SCALE, "quiet"), balanced=True, parts=True)
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
        elif height <= _LONG_PICTURE * width:
            scale = min(scale, most_across / height)
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
        """Return how much of a box's width cannot be seen at once, in pixels."""
        if made.box is None or made.area is None:
            return 0.0
        wide = made.area.height() if self.room.vertical else made.area.width()
        return max(0.0, made.box.width - wide)

    def hidden_below(self, made: SetBlock) -> float:
        """Return how much of a box's height is scrolled to, which it is in vertical setting."""
        if made.box is None or made.area is None or not self.room.vertical:
            return 0.0
        return max(0.0, made.box.height - made.area.width())

    def _columns_of(self, grid: Grid, indent: float) -> ColumnWidths:
        key = grid.table.block_id
        if key not in self._columns:
            room = self._box_room(indent)
            self._columns[key] = column_widths(grid.table, self.setter, room, self._free(indent))
        return self._columns[key]

    def _below(self, around: Around, block: PageBlock | None) -> float:
        if around.below is not None:
            return around.below
        return PARAGRAPH_GAP if around.inside else self.style.paragraph_gap

    def _gap_above(self, index: int) -> float:
        around = self.plan.around(index)
        if index == 0:
            return self._head
        before = self.plan.around(index - 1)
        gap = max(0.0, around.above - self._below(before, None))
        return float(round(gap * self.style.page.font_size))


def _is_verse(text: Text, characters: int) -> bool:
    """Whether ``text`` has short lines of its own, as poems and addresses have."""
    lines = text.text.splitlines()
    return len(lines) > 1 and max(map(len, lines)) < characters
