"""Where pages end: between lines, rows and pictures, never through one."""

from __future__ import annotations

from reader.ui.page.blocks import Role, Words
from reader.ui.page.flow import Flow, Place

_ROUNDING = 1.0
"""Pixels by which a page may be overfull."""


def next_page(flow: Flow, place: Place, extent: float) -> Place | None:
    """Return where the page after the one at ``place`` begins; None when that is the last.

    A heading goes with what it is above.
    """
    at, index = -place.into, place.block
    headings: list[int] = []
    while index < len(flow):
        made = flow[index]
        is_heading = isinstance(made.block, Words) and made.block.role is Role.HEADING
        for top, bottom in made.units(flow.room):
            begins = at + top <= _ROUNDING
            if at + bottom > extent + _ROUNDING and not begins:
                if top <= made.top + _ROUNDING and headings and headings[0] > place.block:
                    first = headings[0]
                    return Place(first, flow[first].top)
                return Place(index, top)
        headings = [*headings, index] if is_heading else []
        at += made.extent
        index += 1
    return None


def page_before(flow: Flow, place: Place, extent: float) -> Place:
    """Return where a page begins that ends at ``place``."""
    index, above, best = place.block, place.into, place
    while True:
        for top, _ in reversed(list(flow[index].units(flow.room))):
            if top < above - _ROUNDING or index < place.block:
                if above - top > extent + _ROUNDING:
                    return best if best != place else Place(index, top)
                best = Place(index, top)
        if index == 0:
            return Place(0, 0.0)
        index -= 1
        above += flow[index].extent


def whole_place(flow: Flow, place: Place) -> Place:
    """Return the beginning of the line that ``place`` is on, for a page to begin with."""
    if place.block == 0 and place.into <= flow[0].top:
        return Place(0, 0.0)
    found = flow[place.block].top
    for top, bottom in flow[place.block].units(flow.room):
        if bottom > place.into + _ROUNDING:
            return Place(place.block, top)
        found = top
    if place.block + 1 < len(flow):
        return Place(place.block + 1, flow[place.block + 1].top)
    return Place(place.block, found)
