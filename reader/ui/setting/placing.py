"""Where each character of a line stands."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from itertools import accumulate
from operator import add

from reader.ui.setting.breaking import Measure, opening_trim
from reader.ui.setting.clusters import Clusters, Line
from reader.ui.setting.marks import HANGING, WORDS, Kind
from reader.ui.setting.regions import Habits

_SPACE_GROWS, _GAP_GROWS = 0.25, 0.125
_SPACE_SHRINKS, _MARK_SHRINKS = 0.125, 0.25
"""How far spaces, Han–Latin gaps and marks give or take when a line is justified, in characters."""
_LOOSEST = 0.5
"""What all gaps of a line give at most; a line that would need more is left as it is."""
_NOTHING = 0.05
"""Pixels that nobody sees."""


class Align(Enum):
    """How lines that are not full stand in the column."""

    START = "start"
    JUSTIFIED = "justified"
    CENTRE = "centre"
    END = "end"


def place_line(
    clusters: Clusters,
    first: int,
    end: int,
    number: int,
    measure: Measure,
    align: Align,
    habits: Habits,
) -> Line:
    """Place the clusters from ``first`` to before ``end``, which are the ``number``-th line."""
    kind, advance, before = clusters.kind, clusters.advance, clusters.before
    lead, trail, at = clusters.lead, clusters.trail, clusters.at
    last = end
    while last > first + 1 and kind[last - 1] in (Kind.SPACE, Kind.BREAK):
        last -= 1  # spaces at the end of a line take no room
    final = last - 1
    x = measure.indent(number) - opening_trim(clusters, first, habits)
    inner = advance[first:final], lead[first:final], trail[first:final], before[first + 1 : last]
    steps = (a - b - c + d for a, b, c, d in zip(*inner, strict=True))
    edge = list(accumulate(steps, initial=x))
    natural = edge[-1] + advance[final] - lead[final] - trail[final]
    is_close = kind[final] is Kind.CLOSE and habits.trim_line_ends and not trail[final]
    ends_paragraph = end >= len(clusters) or kind[end - 1] is Kind.BREAK
    if is_close and habits.squeeze:
        natural -= clusters.blank[final]
    hangs = habits.hang and clusters.text[at[final]] in HANGING
    if hangs and natural > measure.length + _NOTHING:
        natural = edge[-1] if len(edge) > 1 else natural
    slack = measure.length - natural
    is_full = align is Align.JUSTIFIED and not ends_paragraph
    if (is_full and slack > _NOTHING) or slack < -_NOTHING:
        _justify(clusters, edge, first, last, slack)
    elif align in (Align.CENTRE, Align.END):
        shift = slack / 2 if align is Align.CENTRE else slack
        edge = [place + max(0.0, shift) for place in edge]
    x = edge[-1] + advance[final] - lead[final] - trail[final]
    edge += [x] * (end - last + 1)
    stop = at[end] if end < len(clusters) else len(clusters.text)
    return Line(at[first], stop, first, end, edge)


def _justify(clusters: Clusters, edge: list[float], first: int, last: int, slack: float) -> None:
    """Give ``slack`` to spaces, then to Han–Latin gaps, then evenly to all (clreq 3.2.2).

    Words of Latin, pairs of dashes and what belongs to a number never come apart. What is too much
    is taken from spaces, then from the marks' blanks.
    """
    em, kind, trail = clusters.em, clusters.kind, clusters.trail
    space, latin, close = Kind.SPACE, Kind.LATIN, Kind.CLOSE
    spaces: list[int] = []
    gaps: list[int] = []
    others: list[int] = []
    marks: list[int] = []
    before = kind[first]
    for index, this in enumerate(kind[first + 1 : last], first + 1):
        if before is space:
            beside = kind[index - 2] if index - 2 >= first else space
            is_gap = {beside, this} == {Kind.HAN, latin}  # one that the page wrote itself
            is_nothing = not clusters.advance[index - 1]
            (others if is_nothing else gaps if is_gap else spaces).append(index)
        elif this is not space:
            if (before is latin) != (this is latin) and clusters.before[index]:
                gaps.append(index)
            elif before is this is Kind.HAN or _parts(before, this):
                others.append(index)
        if before is close and not trail[index - 1]:
            marks.append(index)
        before = this
    extra = [0.0] * len(edge)
    if slack > 0:
        grow = (
            (spaces, _SPACE_GROWS * em),
            (gaps, _GAP_GROWS * em),
            (spaces + gaps + others, _LOOSEST * em),
        )
        if slack > sum(len(places) * most for places, most in grow):
            return
        _share(extra, first, slack, grow)
    else:
        shrink = (spaces, _SPACE_SHRINKS * em), (marks, _MARK_SHRINKS * em)
        _share(extra, first, slack, shrink)
    edge[:] = map(add, edge, accumulate(extra))


def _parts(before: Kind, this: Kind) -> bool:
    """Whether a line that is justified may put room between two characters."""
    if this in (Kind.SUFFIX, Kind.NARROW_CLOSE) or before in (Kind.PREFIX, Kind.NARROW_OPEN):
        return False
    if before in WORDS and this in WORDS:
        return False
    return not (before is Kind.DASH and this is Kind.DASH)


def _share(
    extra: list[float],
    first: int,
    slack: float,
    orders: Sequence[tuple[Sequence[int], float]],
) -> None:
    for places, most in orders:
        if places and abs(slack) > _NOTHING / 10:
            share = max(-most, min(most, slack / len(places)))
            for index in places:
                extra[index - first] += share
            slack -= share * len(places)
