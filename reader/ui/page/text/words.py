"""Words set in lines: where each of them is, and what is found where."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF

from reader.core.pattern import Pattern
from reader.core.text import Text
from reader.ui.page.text.dressing import Decoration, Dressed, Dresser, Look
from reader.ui.setting import ruby as ruby_setting
from reader.ui.setting.balancing import Together, balanced_lines
from reader.ui.setting.breaking import Measure, break_lines
from reader.ui.setting.clusters import GAP, NO_LINE, Line
from reader.ui.setting.glyphs import GlyphBook, Typeface
from reader.ui.setting.marks import Kind, Kinds, kinds_table
from reader.ui.setting.placing import Align, place_line
from reader.ui.setting.regions import Habits, Kinsoku
from reader.ui.setting.ruby import PlacedRuby, Ruby
from reader.ui.setting.runs import Ink, inks_of
from reader.ui.setting.shaping import Shaped, shaped, space_interpuncts
from reader.ui.typesetting.page_style import HEADING_LINE_HEIGHT, PageStyle

_TALL = 1.16
"""Height of what is painted behind words, in characters."""
_BETWEEN = 0.25
"""Above and below what is higher than its line, together, in characters."""
_DOT = "·"
_PART = Pattern("[^、\u3000]+")
_UNSETTABLE = Pattern("[\ud800-\udfff\ufdd0\ufdd1]")
"""Lone surrogates and what Qt keeps for itself."""
_PLAIN_HABITS = Habits(squeeze=False, trim_line_ends=False)
_ENDLESS = 1e6


@dataclass(slots=True)
class SetWords:
    """One text in lines; all lengths are along (u) and across (v) lines, in pixels."""

    made: Shaped
    lines: tuple[Line, ...]
    pitch: float
    """From line to line."""
    vertical: bool
    decorations: tuple[Decoration, ...] = ()
    rubies: tuple[Ruby, ...] = ()
    _inks: dict[int, tuple[Ink, ...]] = field(default_factory=dict)

    @property
    def em(self) -> float:
        """The size of a character."""
        return self.made.em

    @property
    def height(self) -> float:
        """What all lines take across."""
        return self.pitch * len(self.lines)

    @property
    def width(self) -> float:
        """The length of the longest line."""
        return max(line.edge[-1] for line in self.lines)

    def inks(self, number: int) -> tuple[Ink, ...]:
        """Return the glyph runs of a line, made when they are first asked for."""
        found = self._inks.get(number)
        if found is None:
            line = self.lines[number]
            found = self._inks[number] = inks_of(line, self.made, vertical=self.vertical)
        return found

    def middle(self, number: int) -> float:
        """Return where the middle of a line is across."""
        return (number + 0.5) * self.pitch

    def rubies_on(self, number: int) -> tuple[PlacedRuby, ...]:
        """Return the readings beside a line."""
        if not self.rubies:
            return ()
        line = self.lines[number]
        return ruby_setting.rubies_on(line, self.made, self.rubies, vertical=self.vertical)

    def line_of(self, offset: int) -> int:
        """Return the number of the line that ``offset`` stands on; at an end, of the next one."""
        number = bisect_right(self.lines, offset, key=lambda line: line.start) - 1
        return max(0, number)

    def hit(self, u: float, v: float) -> int:
        """Return the offset that a click at (``u``, ``v``) means: the nearest gap."""
        line = self.lines[self._line_at(v)]
        index = min(bisect_right(line.edge, u), line.last - line.first) - 1
        if index < 0:
            return line.start
        begin, end = line.edge[index], line.edge[index + 1]
        start, stop = self._cluster(line, index)
        if stop - start > 1:  # drawn as one, such as —— or two digits
            part = round((u - begin) / max(0.1, end - begin) * (stop - start))
            return min(self._limit(line, stop), start + max(0, part))
        return self._limit(line, stop if u > (begin + end) / 2 else start)

    def over(self, u: float, v: float) -> int | None:
        """Return the offset of the character that is at (``u``, ``v``); None beside the words."""
        if not 0 <= v < self.height:
            return None
        line = self.lines[self._line_at(v)]
        index = bisect_right(line.edge, u) - 1
        if index < 0 or u >= line.edge[-1]:
            return None
        start, stop = self._cluster(line, min(index, line.last - line.first - 1))
        begin, end = line.edge[index], line.edge[index + 1]
        part = int((u - begin) / max(0.1, end - begin) * (stop - start))
        return start + min(max(0, part), stop - start - 1)

    def edge_of(self, number: int, offset: int) -> float:
        """Return where ``offset`` is along a line that it stands on."""
        line = self.lines[number]
        if offset >= line.end:
            return line.edge[-1]
        at = self.made.at
        index = bisect_right(at, offset, line.first, max(line.first, line.last)) - 1
        if index < line.first:
            return line.edge[0]
        start, stop = self._cluster(line, index - line.first)
        begin, end = line.edge[index - line.first], line.edge[index - line.first + 1]
        if stop - start > 1:
            return begin + (end - begin) * min(1.0, (offset - start) / (stop - start))
        return begin

    def area_of(self, offset: int) -> QRectF:
        """Return the area of the character at ``offset``."""
        number = self.line_of(offset)
        line = self.lines[number]
        begin = self.edge_of(number, offset)
        end = self.edge_of(number, min(line.end, offset + 1))
        return QRectF(begin, number * self.pitch, max(0.0, end - begin), self.pitch)

    def areas(self, start: int, end: int) -> Iterator[tuple[int, QRectF]]:
        """Yield the lines that ``start`` to ``end`` stand on, and where on each."""
        if end <= start:
            return
        for number in range(self.line_of(start), self.line_of(end - 1) + 1):
            line = self.lines[number]
            begin = self.edge_of(number, max(start, line.start))
            stop = self.edge_of(number, min(end, line.end))
            height = min(self.pitch, _TALL * self.em)
            yield number, QRectF(begin, self.middle(number) - height / 2, stop - begin, height)

    def _line_at(self, v: float) -> int:
        return max(0, min(len(self.lines) - 1, int(v // self.pitch)))

    def _cluster(self, line: Line, index: int) -> tuple[int, int]:
        at, place = self.made.at, line.first + index
        stop = at[place + 1] if place + 1 < len(at) else len(self.made.text)
        return at[place], stop

    def _limit(self, line: Line, offset: int) -> int:
        """Return ``offset``, or what is before it where it would be on the next line."""
        behind = self.made.text[line.end - 1 : line.end] in ("\n", "\r", "\u2028", "\u2029")
        return min(offset, line.end - 1 if behind and line.end > line.start else line.end)


class Manner(NamedTuple):
    """How words are set that are no running text."""

    look: Look
    align: Align = Align.START
    balanced: bool = False
    pitch: float | None = None
    """From line to line, in pixels; None for what the page has at that size."""
    as_it_is: bool = False
    """Whether no rule of clreq applies, as in code."""
    parts: bool = False
    """Whether it is a line of parts with dots or commas between, none of which is broken."""


class Readings:
    """Chooses what readings stand beside words; none unless they are asked for."""

    def of(self, text: Text) -> tuple[Ruby, ...]:
        """Return the readings to put beside ``text``."""
        return ()


def _hold_parts_together(made: Shaped, length: float) -> None:
    """Let no line end inside a part that a line can hold, and let dots go where one ends."""
    inside: set[int] = set()
    for part in _PART.finditer(made.text):
        first, end = made.index_of(part.start()), made.index_of(part.end())
        if part[0] == _DOT:
            made.kind[first] = Kind.SPACE
        elif sum(made.advance[first:end]) <= length:
            inside.update(range(part.start() + 1, part.end()))
    made.unbroken |= inside


def _leave_out_last_dots(made: Shaped, lines: Sequence[Line]) -> None:
    """Draw no dot between two parts where a line ends behind it."""
    for line in lines[:-1]:
        last = line.last - 1
        while last > line.first and made.kind[last] is Kind.SPACE:
            if made.text[made.at[last]] == _DOT:
                made.many[last] = ()
            last -= 1


class WordSetter:
    """Sets words for a page in ``style``."""

    def __init__(self, style: PageStyle, book: GlyphBook, readings: Readings | None = None) -> None:
        """Set words with glyphs of ``book``; whoever sets them asks ``readings`` what is read."""
        self.style = style
        self.readings = readings or Readings()
        self.dresser = Dresser(style, book)
        self.book = book
        self._kinds: dict[tuple[Habits, bool], Kinds] = {}

    def set(
        self,
        text: Text,
        manner: Manner,
        measure: Measure,
        *,
        vertical: bool = False,
        rubies: Sequence[Ruby] = (),
        dressed: Dressed | None = None,
        together: Together | None = None,
    ) -> SetWords:
        """Return ``text`` in lines of ``measure``; ``rubies`` come beside the page's own.

        ``together`` tells where balanced lines had better not end.
        """
        habits = _PLAIN_HABITS if manner.as_it_is else self.style.habits
        if manner.balanced:
            habits = habits._replace(kinsoku=Kinsoku.STRICT)
        dressed = dressed or self.dresser.dressed(text, manner.look, measure.length)
        words = _UNSETTABLE.sub("\ufffd", text.text)
        pitch = self.pitch_of(manner)
        if not words:
            em = float(self.style.em(manner.look.scale))
            return SetWords(Shaped("", em, [], [], []), (NO_LINE,), pitch, vertical)
        made = shaped(words, dressed.worn, self._kinds_of(habits, vertical), vertical=vertical)
        gap = GAP if self.style.page.han_latin_gap and not manner.as_it_is else 0.0
        if self.style.page.letter_spacing and not manner.as_it_is:
            made.space_out(self.style.page.letter_spacing)
        if not manner.as_it_is:
            space_interpuncts(made, habits.interpunct)
        made.adjust(habits, gap)
        if manner.as_it_is:
            made.unbroken = frozenset()
        all_rubies = (*dressed.rubies, *rubies)
        if all_rubies:
            self._make_room(made, all_rubies, vertical=vertical)
            pitch = max(pitch, made.em * (1.9 if not vertical else 1.7))
        if made.formulas:
            pitch = max(pitch, *(f.pitch + _BETWEEN * made.em for f in made.formulas.values()))
        if manner.parts:
            _hold_parts_together(made, measure.length)
        broken: Iterable[tuple[int, int]] = break_lines(made, measure, habits)
        if manner.balanced:
            broken = balanced_lines(made, measure, habits, together)
        lines = tuple(
            place_line(made, first, end, number, measure, manner.align, habits)
            for number, (first, end) in enumerate(broken)
        )
        if manner.parts:
            _leave_out_last_dots(made, lines)
        return SetWords(made, lines or (NO_LINE,), pitch, vertical, dressed.decorations, all_rubies)

    def pitch_of(self, manner: Manner) -> float:
        """Return how far it is from line to line."""
        if manner.pitch is not None:
            return manner.pitch
        scale = manner.look.scale
        height = self.style.page.line_height if scale <= 1.0 else HEADING_LINE_HEIGHT
        return float(self.style.em(scale * height))

    def width_of(self, text: Text, manner: Manner) -> float:
        """Return how wide ``text`` is when only its own lines break."""
        return self.set(text, manner._replace(balanced=False), Measure(_ENDLESS)).width

    def ruby_face(self, em: float) -> tuple[Sequence[str], float]:
        """Return families and size of the letters of a reading above the line."""
        return (*self.style.latin_families, *self.style.families), em * ruby_setting.SIZE

    def zhuyin_faces(self, em: float) -> tuple[Typeface, Typeface]:
        """Return what the letters of zhuyin are drawn in, and their tones."""
        letters, tones = (
            self.book.face(self.style.families, em * size)
            for size in (ruby_setting.ZHUYIN_SIZE, ruby_setting.TONE_SIZE)
        )
        return letters, tones

    def _make_room(self, made: Shaped, rubies: Sequence[Ruby], *, vertical: bool) -> None:
        families, size = self.ruby_face(made.em)
        metrics = QFontMetricsF(self.book.face(families, size).font)
        ruby_setting.make_room(made, rubies, metrics.horizontalAdvance, vertical=vertical)

    def _kinds_of(self, habits: Habits, vertical: bool) -> Kinds:
        key = habits, vertical
        if key not in self._kinds:
            self._kinds[key] = kinds_table(habits, vertical=vertical)
        return self._kinds[key]
