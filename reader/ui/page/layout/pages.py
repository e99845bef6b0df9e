"""Where pages end: between lines, rows and pictures, never through one that a page can hold."""

from __future__ import annotations

from reader.ui.page.layout.block_setting import SetBlock
from reader.ui.page.layout.flow import Flow, Place
from reader.ui.page.order.blocks import Grid, Picture, Role, Words

_TALLEST = 1.3
"""What letters with all that goes up and down take, in their size."""
_ROUNDING = 1.0
"""Pixels by which a page may be overfull."""


def next_page(flow: Flow, place: Place, extent: float) -> Place | None:
    """Return where the page after the one at ``place`` begins; None when that is the last.

    A heading goes with what it is above, and so do a table's caption and a picture that has one. A
    row of a table that is higher than a page goes on where a line of it ends.
    """
    at, index = -place.into, place.block
    going: list[int] = []
    while index < len(flow):
        made = flow[index]
        for top, bottom in made.units(flow.room):
            if at + bottom <= extent + _ROUNDING:
                continue
            if at + top <= _ROUNDING:
                end = _end_of_line(made, top, extent - at)
                if end is not None and end > max(place.into, top) and index == place.block:
                    return Place(index, end)
            elif top <= made.top + _ROUNDING and going and going[0] > place.block:
                return Place(going[0], flow[going[0]].top)
            else:
                return Place(index, top)
        going = [*going, index] if _goes_with_next(flow, index) else []
        at += made.extent
        index += 1
    return None


def _goes_with_next(flow: Flow, index: int) -> bool:
    match flow[index].block:
        case Words(role=Role.HEADING):
            return True
        case Words(role=Role.CAPTION | Role.MISSING) | Picture():
            last = len(flow) - 1
            return index < last and flow.plan.owner(index) == flow.plan.owner(index + 1)
        case _:
            return False


def _end_of_line(made: SetBlock, top: float, most: float) -> float | None:
    """Return where the last line ends that begins at ``top`` or below, ``most`` at most.

    None but for the rows of a table.
    """
    if made.box is None or not isinstance(made.block, Grid):
        return None
    above, pitch = made.box.cells[0].y, made.box.cells[0].words.pitch
    lines = (most - top - above) // pitch
    return top + above + lines * pitch if lines > 0 else None


def page_before(flow: Flow, place: Place, extent: float) -> Place:
    """Return where a page begins that ends at ``place``, not within what goes together."""
    index, above, best = place.block, place.into, place
    while True:
        for top, _ in reversed(list(flow[index].units(flow.room))):
            if top < above - _ROUNDING or index < place.block:
                if above - top > extent + _ROUNDING:
                    return best if best != place else Place(index, top)
                is_first = top <= flow[index].top + _ROUNDING
                if not (is_first and index > 0 and _goes_with_next(flow, index - 1)):
                    best = Place(index, top)
        if index == 0:
            return Place(0, 0.0)
        index -= 1
        above += flow[index].extent


def clear_above(flow: Flow, place: Place) -> float:
    """Return how many pixels above the line at ``place`` nothing of the line before reaches."""
    made = flow[place.block]
    words = made.words
    if words is None and made.box is not None and made.box.is_code:
        words = made.box.cells[0].words
    if words is None or place.into <= made.top:
        return flow.style.em(1)
    return max(0.0, (words.pitch - _TALLEST * words.em) / 2)


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
