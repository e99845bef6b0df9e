"""The parts of a view that text flows down in, and the room that a page has there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from reader.ui.page.layout.block_setting import Room, SetBlock
from reader.ui.page.layout.frames import Frame
from reader.ui.typesetting.page_style import PageStyle

PAGE_MARGIN, GUTTER = 1.6, 2.5
"""Above and below a page, and between two columns, in characters."""
SHORTEST_COLUMN = 20
"""Characters that a line of two columns has at least."""


class Port(NamedTuple):
    """What a view is seen through, in pixels."""

    width: float
    height: float
    covered: float
    """At the top, under something that lies over it."""


class Column(NamedTuple):
    """A part of the view that text flows down in."""

    frame: Frame
    """(0, 0) is where its first line begins."""
    extent: float
    """How far it goes across lines, in pixels."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A block in view."""

    index: int
    made: SetBlock
    frame: Frame
    """(0, 0) is its beginning."""
    seen: tuple[float, float]
    """What of it the column has room for, from and to across, in its own frame."""


def room_in(port: Port, style: PageStyle) -> tuple[Room, int]:
    """Return the room that ``port`` has for a page in ``style``, and in how many columns."""
    page = style.page
    along, across = port.width, port.height
    if page.vertical or page.paged:
        across -= port.covered
    if page.vertical:
        along, across = across, along
    number = 1
    if page.paged:
        across -= 2 * style.em(PAGE_MARGIN)
        half = (along - style.em(GUTTER)) / 2
        if not page.vertical and half >= style.em(SHORTEST_COLUMN + 2):
            number, along = 2, half
    measure = float(style.column_width(round(along)))
    return Room(measure, along, max(1.0, across), page.vertical, page.paged), number


def columns_in(port: Port, style: PageStyle, room: Room, number: int) -> list[Column]:
    """Return the ``number`` columns of ``room`` in reading order."""
    margin = float(style.em(PAGE_MARGIN)) if room.paged else 0.0
    if room.vertical:
        top = port.covered + room.start
        return [Column(Frame(port.width - margin, top, vertical=True), room.across)]
    top = margin + (port.covered if room.paged else 0.0)
    step = room.along + style.em(GUTTER)
    return [Column(Frame(room.start + n * step, top), room.across) for n in range(number)]
