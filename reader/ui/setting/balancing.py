"""Where the lines of a heading, a caption and a byline end: evenly, and not within a word."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from math import log
from typing import NamedTuple

from reader.core.characters.kinds import HAN
from reader.core.pattern import Pattern
from reader.ui.setting.breaking import Measure, break_lines, may_break_before
from reader.ui.setting.clusters import Clusters
from reader.ui.setting.marks import STOPS, Kind
from reader.ui.setting.regions import Habits

Together = Callable[[str], int]
"""Tells how often two characters stand side by side in the article."""

_LEAST_SHARE = 0.4
"""Of the longer of two lines that the shorter one has at least where they part at a mark."""
_REACH = 3
"""Characters that a line's end is moved at most to fall between two words."""
_A_CHARACTER = 0.5
"""What it costs to move it by one; two characters that stand together once cost .7."""
_PAIR = Pattern(f"[{HAN}]{{2}}")
_NUMBER = Pattern(f"[0-9][{HAN}]")
_OF_A_NUMBER = 8
"""How often a number and what is counted by it would stand together: 3000 and 亿, 5 and 月."""


class _Lines(NamedTuple):
    """A text whose lines are being balanced."""

    clusters: Clusters
    measure: Measure
    habits: Habits

    def width(self, first: int, end: int) -> float:
        """Return what the clusters from ``first`` to before ``end`` take on a line."""
        made = self.clusters
        taken = sum(
            made.advance[n] - made.lead[n] - made.trail[n] + (made.before[n] if n > first else 0.0)
            for n in range(first, end)
        )
        last = end - 1
        if made.kind[last] is Kind.CLOSE and self.habits.trim_line_ends and not made.trail[last]:
            taken -= made.blank[last]
        return taken

    def fits(self, first: int, end: int) -> bool:
        """Whether they have room on a line."""
        return self.width(first, end) <= self.measure.length - self.measure.indent(1)

    def forced(self, lines: Sequence[tuple[int, int]]) -> int:
        """Return how many of ``lines`` end where none should, since nothing else fits."""
        ends = (end for _, end in lines[:-1])
        return sum(not may_break_before(self.clusters, end, self.habits) for end in ends)


def balanced_lines(
    clusters: Clusters, measure: Measure, habits: Habits, together: Together | None = None
) -> list[tuple[int, int]]:
    """Return the lines of a heading: no more than need be, and none much shorter than the rest.

    Two lines part behind a mark or a space where there is one that serves. Else a line ends where
    the characters on both sides stand ``together`` seldom, so that no word is broken that need not
    be, and no name.
    """
    lines = list(break_lines(clusters, measure, habits))
    if len(lines) < 2 or Kind.BREAK in clusters.kind:
        return lines
    set_lines = _Lines(clusters, measure, habits)
    if len(lines) == 2 and (parted := _parted_at_a_mark(set_lines)):
        return parted
    low, high = measure.length / 2, measure.length
    while high - low > clusters.em / 4:
        middle = (low + high) / 2
        tried = list(break_lines(clusters, Measure(middle, measure.first, measure.others), habits))
        if len(tried) > len(lines) or set_lines.forced(tried) > set_lines.forced(lines):
            low = middle
        else:
            high = middle
    even = list(break_lines(clusters, Measure(high, measure.first, measure.others), habits))
    return even if together is None else _between_words(set_lines, even, together)


def _parted_at_a_mark(lines: _Lines) -> list[tuple[int, int]]:
    clusters, count = lines.clusters, len(lines.clusters)
    best = (lines.measure.length, 0)
    for index in range(1, count):
        kind = clusters.kind[index - 1]
        ends = kind in (Kind.CLOSE, Kind.SPACE) or clusters.text[clusters.at[index - 1]] in STOPS
        begins = clusters.kind[index] is Kind.OPEN
        if not (ends or begins) or not may_break_before(clusters, index, lines.habits):
            continue
        before, after = lines.width(0, index), lines.width(index, count)
        even = min(before, after) >= _LEAST_SHARE * max(before, after)
        if even and max(before, after) <= lines.measure.length:
            best = min(best, (abs(before - after), index))
    return [(0, best[1]), (best[1], count)] if best[1] else []


def _between_words(
    lines: _Lines, even: Sequence[tuple[int, int]], together: Together
) -> list[tuple[int, int]]:
    """Return ``even`` lines with each end moved to where two words meet, if that is near."""
    borders = [0, *(end for _, end in even)]
    for number in range(1, len(borders) - 1):
        before, here, after = borders[number - 1 : number + 2]
        near = range(max(before + 2, here - _REACH), min(after - 1, here + _REACH + 1))
        borders[number] = min(
            (
                at
                for at in near
                if at == here
                or (
                    may_break_before(lines.clusters, at, lines.habits)
                    and lines.fits(before, at)
                    and lines.fits(at, after)
                )
            ),
            key=lambda at: (
                log(1 + _pairs(lines.clusters, at, together)) + _A_CHARACTER * abs(at - here),
                at,
            ),
            default=here,
        )
    return list(pairwise(borders))


def _pairs(clusters: Clusters, at: int, together: Together) -> int:
    offset = clusters.at[at]
    pair = clusters.text[offset - 1 : offset + 1]
    if _NUMBER.fullmatch(pair):
        return _OF_A_NUMBER
    return together(pair) if _PAIR.fullmatch(pair) else 0
