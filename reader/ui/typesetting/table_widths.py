"""How wide the columns of a table are that does not fit the column of text."""

from __future__ import annotations

from collections.abc import Sequence

READABLE = 8.0
"""Characters of a cell that a line must hold to be readable; a table that allows less is wide."""
LONGEST_LINE = 16.0
"""Characters at which a line of a cell breaks in a wide table."""


def wide_columns(widths: Sequence[float], room: float, em: float, beside: float) -> list[int]:
    """Return the columns' widths in pixels; none when the table is readable in ``room``.

    ``widths`` are those of the columns when no line breaks, ``em`` is that of a full-width
    character in a cell, ``beside`` what every column takes beside its words.
    """
    needed = sum(min(width, READABLE * em) + beside for width in widths)
    if needed <= room:
        return []
    longest = min(LONGEST_LINE * em, max(em, room - beside))
    return [round(min(width, longest) + beside + 1) for width in widths]
