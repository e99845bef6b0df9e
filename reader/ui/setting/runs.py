"""Glyph runs of placed lines: what a view, a page of PDF and a printer draw alike."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QGlyphRun, QRawFont

from reader.ui.setting.clusters import Line
from reader.ui.setting.glyphs import Glyph
from reader.ui.setting.shaping import Dress, Shaped

DROP = 0.38
"""The baseline below the middle of a character's square: 880 to 120 of 1000 units."""


class Ink(NamedTuple):
    """Glyphs drawn alike; (0, 0) is the start of the line on its middle."""

    run: QGlyphRun
    ink: str
    turned: bool
    """To be drawn under a quarter turn clockwise, where x runs down the line."""
    stroke: float = 0.0
    """How thick an outline makes it bold, where the face alone would not be; in pixels."""


class SetCluster(NamedTuple):
    """A cluster of a line as it is drawn; (0, 0) is the start of the line on its middle."""

    place: int
    """Among those of its text."""
    dress: Dress
    turned: bool
    """Whether it is drawn under a quarter turn clockwise, where x runs down the line."""
    glyphs: tuple[tuple[QRawFont, int, float, float], ...]
    """The face, the number and the place of each."""


def clusters_of(line: Line, made: Shaped, *, vertical: bool) -> Iterator[SetCluster]:
    """Yield the clusters of ``line`` in the order of the text, for what is not only looked at."""
    for first, last, dress in _stretches(made, line):
        for index in range(first, last):
            turned = vertical and made.turn[index]
            left, down = _origin(line, made, index, dress, upright=vertical and not turned)
            many = made.many.get(index)
            if many is None:
                many = (Glyph(made.glyph[index], made.raw[index]),)
            glyphs = tuple((g.raw, g.number, left + g.dx, down + g.dy) for g in many)
            yield SetCluster(index, dress, turned, glyphs)


def _origin(
    line: Line, made: Shaped, index: int, dress: Dress, *, upright: bool
) -> tuple[float, float]:
    x = line.edge[index - line.first] - made.lead[index]
    size = dress.han.pixels
    if not upright:
        return x, DROP * size - dress.rise
    aside = made.aside.get(index, 0.0)
    return aside - size / 2, x + size / 2 + DROP * size - aside


def inks_of(line: Line, made: Shaped, *, vertical: bool) -> tuple[Ink, ...]:
    """Return the glyph runs of ``line``, whose clusters are those of ``made``."""
    found: dict[tuple[int, str, bool], tuple[QRawFont, list[int], list[QPointF], Dress]] = {}
    for first, last, dress in _stretches(made, line):
        raws, points = (
            made.raw[first:last],
            _points(line, made, first, last, dress, vertical=vertical),
        )
        turns = made.turn[first:last] if vertical else ()
        if (
            raws.count(raws[0]) == len(raws)
            and not any(turns)
            and made.many.keys().isdisjoint(range(first, last))
        ):  # nothing but Han and its marks, as in most lines
            key = id(raws[0]), dress.ink, False
            _, numbers, places, _ = found.setdefault(key, (raws[0], [], [], dress))
            numbers += made.glyph[first:last]
            places += points
            continue
        for index, point in zip(range(first, last), points, strict=True):
            glyphs = made.many.get(index)
            turned = vertical and made.turn[index]
            if glyphs is None:
                raw = made.raw[index]
                key = id(raw), dress.ink, turned
                entry = found.get(key)
                if entry is None:
                    entry = found[key] = (raw, [], [], dress)
                entry[1].append(made.glyph[index])
                entry[2].append(point)
                continue
            for glyph in glyphs:
                key = id(glyph.raw), dress.ink, turned
                entry = found.setdefault(key, (glyph.raw, [], [], dress))
                entry[1].append(glyph.number)
                entry[2].append(point + QPointF(glyph.dx, glyph.dy))
    inks = []
    for (_, ink, turned), (raw, indexes, points, dress) in found.items():
        run = QGlyphRun()
        run.setRawFont(raw)
        run.setGlyphIndexes(indexes)
        run.setPositions(points)
        inks.append(Ink(run, ink, turned, dress.han.stroke))
    return tuple(inks)


def _points(
    line: Line, made: Shaped, first: int, last: int, dress: Dress, *, vertical: bool
) -> list[QPointF]:
    """Return where the glyphs of the clusters from ``first`` to before ``last`` begin."""
    if vertical:
        turn = made.turn
        return [
            QPointF(*_origin(line, made, index, dress, upright=not turn[index]))
            for index in range(first, last)
        ]
    edge = line.edge[first - line.first : last - line.first]
    down = DROP * dress.han.pixels - dress.rise
    return [QPointF(x - lead, down) for x, lead in zip(edge, made.lead[first:last], strict=True)]


def _stretches(made: Shaped, line: Line) -> list[tuple[int, int, Dress]]:
    """Return the clusters of ``line`` in stretches that wear the same."""
    dressed = made.dressed
    if len(dressed) == 1:
        return [(line.first, line.last, dressed[0][1])]
    found = []
    for number, (first, dress) in enumerate(dressed):
        behind = dressed[number + 1][0] if number + 1 < len(dressed) else len(made)
        begin, stop = max(first, line.first), min(behind, line.last)
        if begin < stop:
            found.append((begin, stop, dress))
    return found
