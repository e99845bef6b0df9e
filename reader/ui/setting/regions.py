"""What each region's publications do, where clreq lets them differ."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from reader.core.variants import Region, Script


class Kinsoku(Enum):
    """How much may not begin a line (clreq 3.1.4)."""

    BASIC = "basic"
    """Closing marks and stops."""
    STRICT = "strict"
    """Dashes and ellipses neither."""


class Habits(NamedTuple):
    """How marks stand and what they give up."""

    squeeze: bool = True
    """Whether adjacent marks give up their blank halves; seldom in Taiwan (clreq 3.1.6.1)."""
    trim_line_ends: bool = True
    """Whether a mark at a line's end takes half a square (clreq 3.1.6.2; GB/T 15834 5.1.10)."""
    centred_stops: bool = False
    """Whether ，。 stand in the middle of their square (clreq 3.1.2)."""
    hang: bool = False
    """Whether ，。、 may stand beyond a line's end (clreq 3.1.7)."""
    kinsoku: Kinsoku = Kinsoku.BASIC
    interpunct: float = 0.5
    """What · takes between Han, in characters: half a one on the mainland (GB/T 15834 5.1.7)."""


def habits_of(script: Script, region: Region | None) -> Habits:
    """Return the habits of a script and region; Traditional without one follows Taiwan's."""
    if script is not Script.HANT:
        return Habits()
    if region is Region.HONG_KONG:
        return Habits(centred_stops=True, interpunct=1.0)
    return Habits(squeeze=False, trim_line_ends=False, centred_stops=True, interpunct=1.0)
