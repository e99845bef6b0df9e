"""Where the columns of paper end: no lonely heading, no picture parted from its words.

A page on the screen may end anywhere between lines; on paper a paragraph leaves no single line
before or behind a page's end (clreq 4.2 asks for more than one character of a last line).
"""

from __future__ import annotations

from reader.ui.page.layout.block_setting import SetBlock
from reader.ui.page.layout.flow import Flow, Place
from reader.ui.page.order.blocks import Code, Grid, Picture, Role, Words

ROUNDING = 1.0
"""Units by which a column may be overfull."""
_TOGETHER = 2
"""Lines that stand together at least, before a column's end and behind it."""
_HEADS = frozenset({Role.TITLE, Role.SUBTITLE, Role.BYLINE, Role.HEADING, Role.MARK})


def column_end(flow: Flow, place: Place, extent: float) -> Place | None:
    """Return where the column after the one at ``place`` begins; None when that is the last."""
    at, index = -place.into, place.block
    best: Place | None = None
    while index < len(flow):
        made = flow[index]
        units = list(made.units(flow.room))
        for number, (top, bottom) in enumerate(units):
            if at + bottom <= ROUNDING:
                continue
            begins = at + top <= ROUNDING
            if not begins and _may_part(flow, index, number, made, len(units)):
                best = Place(index, top)
            if at + bottom > extent + ROUNDING and not begins:
                return best or Place(index, top)
        at += made.extent
        index += 1
    return None


def _may_part(flow: Flow, index: int, number: int, made: SetBlock, count: int) -> bool:
    """Whether a column may end before a unit of a block."""
    if number == 0:
        return index == 0 or not _goes_with_next(flow, index - 1)
    match made.block:
        case Words(role=Role.BODY) | Code():
            return number >= _TOGETHER and count - number >= _TOGETHER
        case Words():
            return False
        case Grid():
            return number >= made.block.table.header_rows - made.block.first + 1
        case _:
            return True


def _goes_with_next(flow: Flow, index: int) -> bool:
    """Whether a block stands in the same column as what follows it."""
    if index + 1 >= len(flow):
        return False
    block, following = flow.block(index), flow.block(index + 1)
    if isinstance(block, Words) and block.role in _HEADS:
        return True
    same = flow.plan.owner(index) == flow.plan.owner(index + 1)
    if isinstance(block, Words) and block.role is Role.CAPTION:
        return same and (isinstance(following, Grid) or _is_caption(following))
    if isinstance(block, Picture) or (isinstance(block, Words) and block.role is Role.MISSING):
        return same and _is_caption(following)
    return False


def _is_caption(block: object) -> bool:
    return isinstance(block, Words) and block.role is Role.CAPTION
