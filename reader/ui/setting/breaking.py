"""Where the lines of a paragraph end."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple

from reader.ui.setting.clusters import Clusters
from reader.ui.setting.marks import HANGING, WORDS, Kind, may_break
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
    kind, before, trail = clusters.kind, clusters.before, clusters.trail
    em, count = clusters.em, len(clusters)
    blank, closing, space = clusters.blank, Kind.CLOSE, Kind.SPACE
    ends = ends_of(clusters)
    ended = [index for index, this in enumerate(kind) if this is Kind.BREAK]
    first, line = 0, 0
    while first < count:
        trim = opening_trim(clusters, first, habits)
        base = ends[first] + before[first] + trim  # no gap stands in front of a line
        room = measure.length - measure.indent(line) + _SLACK
        index = bisect_right(ends, room + base, first + 1) - 1  # the first that has no room
        stop = bisect_left(ended, first)
        if stop < len(ended) and ended[stop] <= index:
            yield first, ended[stop] + 1
            first, line = ended[stop] + 1, line + 1
            continue
        give = -1.0
        while index < count:
            this = kind[index]
            if this is Kind.BREAK:
                break
            over = ends[index + 1] - base - room
            if over > 0 and this is not space:
                is_close = this is closing and habits.squeeze
                own = (
                    blank[index] if is_close and habits.trim_line_ends and not trail[index] else 0.0
                )
                hangs = habits.hang and clusters.text[clusters.at[index]] in HANGING and over <= em
                if give < 0:
                    give = em * _INNER_MARK * _marks_between(clusters, first, index, habits)
                if not hangs and not (is_close and over <= own + give):
                    break
            index += 1
        can = index
        if index < count:
            can = (
                index + 1
                if kind[index] is Kind.BREAK
                else _last_break(clusters, first, index, habits)
            )
        end = can if can > first else max(index, first + 1)
        yield first, end
        first, line = end, line + 1


def ends_of(clusters: Clusters) -> list[float]:
    """Return where each cluster would end on a line of them all, behind the line's begin, 0."""
    widths = zip(clusters.advance, clusters.lead, clusters.trail, clusters.before, strict=True)
    return list(accumulate((a - b - c + d for a, b, c, d in widths), initial=0.0))


def _marks_between(clusters: Clusters, first: int, end: int, habits: Habits) -> int:
    """Return how many marks of a line have a blank of which they may give a part."""
    if not habits.squeeze:
        return 0
    kind, trail = clusters.kind, clusters.trail
    return sum(kind[at] is Kind.CLOSE and not trail[at] for at in range(first, end))


def _last_break(clusters: Clusters, first: int, index: int, habits: Habits) -> int:
    """Return the last place up to ``index`` where a line may begin; ``first`` if there is none."""
    while index > first and not may_break_before(clusters, index, habits):
        index -= 1
    return index


def may_break_before(clusters: Clusters, index: int, habits: Habits) -> bool:
    """Whether a line may begin with the cluster at ``index``."""
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
