"""Where the lines of a paragraph end."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from reader.ui.setting.clusters import Clusters
from reader.ui.setting.marks import HANGING, STOPS, WORDS, Kind, may_break
from reader.ui.setting.regions import Habits

_SLACK = 0.01
"""What is taken for rounding, in pixels."""
_INNER_MARK = 0.25
"""What a mark inside a line gives up at most so that one more fits, in characters."""


class Measure(NamedTuple):
    """How long the lines of a paragraph are, in pixels."""

    length: float
    first: float = 0.0
    """Of which the first line leaves so much free at its start; less than 0 stands out."""
    others: float = 0.0
    """What every other line leaves free."""

    def indent(self, line: int) -> float:
        """Return what the ``line``-th line leaves free at its start."""
        return self.others if line else self.first


def break_lines(clusters: Clusters, measure: Measure, habits: Habits) -> Iterator[tuple[int, int]]:
    """Yield the first cluster of each line and the one behind its last.

    A line takes what fits. A mark that may not begin the next one gives up its blank half, or
    hangs, or has the marks before it give up a quarter; else a character goes with it to the next.
    """
    kind, advance, before = clusters.kind, clusters.advance, clusters.before
    lead, trail, em, count = clusters.lead, clusters.trail, clusters.em, len(clusters)
    blank = clusters.blank
    closing, space, line_end = Kind.CLOSE, Kind.SPACE, Kind.BREAK
    first, line = 0, 0
    while first < count:
        room = measure.length - measure.indent(line) + _SLACK
        x, index, can, give = -opening_trim(clusters, first, habits), first, first, 0.0
        while index < count:
            this = kind[index]
            if this is line_end:
                can = index = index + 1
                break
            width = advance[index] - lead[index] - trail[index]
            if index > first:
                width += before[index]
            if x + width > room and this is not space:
                over = x + width - room
                is_close = this is closing and habits.squeeze
                own = (
                    blank[index] if is_close and habits.trim_line_ends and not trail[index] else 0.0
                )
                hangs = habits.hang and clusters.text[clusters.at[index]] in HANGING and over <= em
                if not hangs and not (is_close and over <= own + give):
                    break
            elif this is closing and habits.squeeze and not trail[index]:
                give += em * _INNER_MARK
            x += width
            index += 1
            if index < count and _may_break_before(clusters, index, habits):
                can = index
        end = count if index >= count else can if can > first else max(index, first + 1)
        yield first, end
        first, line = end, line + 1


def _may_break_before(clusters: Clusters, index: int, habits: Habits) -> bool:
    offset = clusters.at[index]
    if clusters.kind[index - 1] is Kind.SPACE and _is_behind_an_opening(clusters, index):
        return False
    if may_break(clusters.kind[index - 1], clusters.kind[index], habits.kinsoku):
        return offset not in clusters.unbroken
    return offset in clusters.broken and clusters.kind[index] in WORDS


def _is_behind_an_opening(clusters: Clusters, index: int) -> bool:
    """Whether nothing but spaces is between an opening mark and the cluster at ``index``."""
    while index > 0 and clusters.kind[index - 1] is Kind.SPACE:
        index -= 1
    return index > 0 and clusters.kind[index - 1] in (Kind.OPEN, Kind.NARROW_OPEN)


def opening_trim(clusters: Clusters, first: int, habits: Habits) -> float:
    """Return how far an opening mark at a line's start stands out with its blank (3.1.6.2)."""
    if clusters.kind[first] is Kind.OPEN and habits.trim_line_ends:
        return clusters.blank[first] - clusters.lead[first]
    return 0.0


def balanced_lines(clusters: Clusters, measure: Measure, habits: Habits) -> list[tuple[int, int]]:
    """Return the lines of a heading: no more than need be, and none much shorter than the rest.

    Two lines part behind a mark or a space where there is one that serves; so no name is broken
    that need not be.
    """
    lines = list(break_lines(clusters, measure, habits))
    if len(lines) < 2 or Kind.BREAK in clusters.kind:
        return lines
    if len(lines) == 2 and (parted := _parted_at_a_mark(clusters, measure, habits)):
        return parted
    low, high = measure.length / 2, measure.length
    while high - low > clusters.em / 4:
        middle = (low + high) / 2
        tried = list(break_lines(clusters, Measure(middle, measure.first, measure.others), habits))
        if len(tried) > len(lines):
            low = middle
        else:
            high = middle
    return list(break_lines(clusters, Measure(high, measure.first, measure.others), habits))


_LEAST_SHARE = 0.4
"""Of the longer of two lines that the shorter one has at least where they part at a mark."""


def _parted_at_a_mark(
    clusters: Clusters, measure: Measure, habits: Habits
) -> list[tuple[int, int]]:
    count = len(clusters)
    widths = [
        clusters.advance[n] - clusters.lead[n] - clusters.trail[n] + clusters.before[n]
        for n in range(count)
    ]
    whole, before, best = sum(widths), 0.0, (measure.length, 0)
    for index in range(1, count):
        before += widths[index - 1]
        after = whole - before
        kind = clusters.kind[index - 1]
        ends = kind in (Kind.CLOSE, Kind.SPACE) or clusters.text[clusters.at[index - 1]] in STOPS
        begins = clusters.kind[index] is Kind.OPEN
        if (ends or begins) and _may_break_before(clusters, index, habits):
            fits = max(before, after) <= measure.length
            even = min(before, after) >= _LEAST_SHARE * max(before, after)
            if fits and even:
                best = min(best, (abs(before - after), index))
    return [(0, best[1]), (best[1], count)] if best[1] else []
