"""Where a line of Chinese needs more than a font: squeezed marks and gaps beside Latin.

Rules by the W3C's Requirements for Chinese Text Layout (clreq): of two adjacent full-width marks
one gives up half its width, which publications in Taiwan do not do; Han and Latin stand apart by
up to a quarter of a character, here a sixth, as spacing and never as a character.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

CLOSING_MARKS = "，。、；：！？」』）》〉】〕”’"
OPENING_MARKS = "「『（《〈【〔“‘"

_HAN = "\u2e80-\u2fdf\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_LATIN = "0-9A-Za-z\u00c0-\u024f\u0370-\u03ff\u0400-\u04ff%‰°$€£¥+&@#"
_AFTER_CLOSING = re.compile(f"[{CLOSING_MARKS}](?=[{CLOSING_MARKS}{OPENING_MARKS}])")
_OPENING_AFTER_OPENING = re.compile(f"(?<=[{OPENING_MARKS}])[{OPENING_MARKS}]")
_BORDER = re.compile(f"[{_HAN}](?=[{_LATIN}])|[{_LATIN}](?=[{_HAN}])")


class Adjustment(Enum):
    """What is done to one character."""

    HALF_WIDTH = auto()
    """Takes half its width (OpenType ``halt``)."""
    GAP_AFTER = auto()
    """Is followed by a sixth of a character."""


@dataclass(frozen=True, slots=True)
class Adjusted:
    """One adjusted character, by its code-point offset."""

    offset: int
    adjustment: Adjustment


def adjustments(text: str, *, squeeze_marks: bool) -> list[Adjusted]:
    """Return the characters of ``text`` that are not set as they come, sorted by offset."""
    found = [Adjusted(m.start(), Adjustment.GAP_AFTER) for m in _BORDER.finditer(text)]
    if squeeze_marks:
        for pattern in (_AFTER_CLOSING, _OPENING_AFTER_OPENING):
            found += [Adjusted(m.start(), Adjustment.HALF_WIDTH) for m in pattern.finditer(text)]
    return sorted(found, key=lambda adjusted: adjusted.offset)
