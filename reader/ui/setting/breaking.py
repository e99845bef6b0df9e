"""Where the lines of a paragraph end."""

from __future__ import annotations

from collections.abc import Iterator
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
            if index < count and may_break_before(clusters, index, habits):
                can = index
        end = count if index >= count else can if can > first else max(index, first + 1)
        yield first, end
        first, line = end, line + 1


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
