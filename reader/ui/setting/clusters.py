"""A paragraph as the rules of lines see it: characters in order, with classes and widths."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from reader.ui.setting.marks import SQUARES, STOPS, Kind, glued, stands_apart, trims, word_breaks
from reader.ui.setting.regions import Habits

GAP = 0.25
"""Between Han and Latin, in characters: at most a quarter (clreq 3.2.2)."""

_FULL_WIDTH = 0.6
"""Of a character; a narrower mark of some face has no blank half."""


@dataclass(slots=True)
class Clusters:
    """The clusters of one text; a cluster is a character, or several that are drawn as one.

    All lists are as long as there are clusters; widths are in pixels.
    """

    text: str
    em: float
    at: list[int]
    """The code point at which each begins."""
    kind: list[Kind]
    advance: list[float]
    blank: list[float] = field(default_factory=list)
    """The half of a full-width mark that has no ink, which it may give up."""
    lead: list[float] = field(default_factory=list)
    """What each gives up of its blank front, wherever it stands."""
    trail: list[float] = field(default_factory=list)
    """What each gives up of its blank back."""
    before: list[float] = field(default_factory=list)
    """The gap in front of each, which is none at a line's start."""
    apart: frozenset[int] = frozenset()
    """Clusters that stand apart from Han whatever character they begin with."""
    unbroken: frozenset[int] = frozenset()
    """The code points before which no line begins."""
    broken: frozenset[int] = frozenset()
    """The code points inside words before which a line may begin."""

    def __len__(self) -> int:
        return len(self.at)

    def index_of(self, offset: int) -> int:
        """Return the cluster that begins at the code point ``offset``, or next after it."""
        return bisect_left(self.at, offset)

    def space_out(self, by: float) -> None:
        """Let ``by`` characters more stand behind each that takes a square."""
        for index, kind in enumerate(self.kind):
            if kind in SQUARES and self.advance[index]:
                self.advance[index] += by * self.em

    def adjust(self, habits: Habits, gap: float) -> None:
        """Squeeze adjacent marks and put ``gap`` characters between Han and Latin."""
        marks = (Kind.OPEN, Kind.CLOSE)
        wide = _FULL_WIDTH * self.em
        self.blank = blank = [
            min(width, self.em) / 2 if kind in marks and width > wide else 0.0
            for kind, width in zip(self.kind, self.advance, strict=True)
        ]
        self.lead, self.trail = trims(self.kind, blank, squeeze=habits.squeeze)
        self.before = [0.0] * len(self.kind)
        self._add_gaps(gap * self.em)
        self.unbroken, self.broken = glued(self.text), word_breaks(self.text)

    def widen(self, starts: Iterable[tuple[int, int, float]]) -> None:
        """Make room for what stands beside ``text[start:end]`` and is ``width`` pixels wide."""
        for start, end, width in starts:
            first, behind = self.index_of(start), self.index_of(end)
            own = sum(self.advance[first:behind])
            if behind > first and width > own:
                self.before[first] += (width - own) / 2
                self.advance[behind - 1] += (width - own) / 2

    def _add_gaps(self, gap: float) -> None:
        """Part Han from Latin; a space that a page has there is as wide as the gap (3.2.2).

        Beside a full-width mark, whose blank parts enough, such a space is nothing.
        """
        kind, before, text, at = self.kind, self.before, self.text, self.at
        apart = self.apart
        han, latin, space = Kind.HAN, Kind.LATIN, Kind.SPACE
        last = len(kind) - 1
        for index in range(1, len(kind)):
            one, other = kind[index - 1], kind[index]
            if one is han and other is latin:
                if index in apart or stands_apart(text[at[index]]):
                    before[index] = gap
            elif one is latin and other is han:
                if index - 1 in apart or stands_apart(text[at[index] - 1]):
                    before[index] = gap
            elif other is space and index < last and gap and text[at[index]] == " ":
                sides = one, kind[index + 1]
                if sides == (han, latin) or sides == (latin, han):
                    self.advance[index] = gap
                elif self._is_wide_mark(index - 1) or self._is_wide_mark(index + 1):
                    self.advance[index] = 0.0

    def _is_wide_mark(self, index: int) -> bool:
        """Whether a mark has its blank in its glyph, on one side or, in the middle, on both."""
        is_centred = self.kind[index] is Kind.MIDDLE and self.text[self.at[index]] in STOPS
        return self.blank[index] > 0 or (is_centred and self.advance[index] > _FULL_WIDTH * self.em)


class Line(NamedTuple):
    """One line as it is placed; ``edge`` says where each of its clusters begins along it."""

    start: int
    end: int
    """The first code point and the one behind the last."""
    first: int
    last: int
    """The first cluster and the one behind the last."""
    edge: Sequence[float]
    """Along the line from the column's edge; one more than clusters, for the end."""


NO_LINE = Line(0, 0, 0, 0, (0.0,))
