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

_HAN = (
    ("\u4e00", "\u9fff"),
    ("\u3400", "\u4dbf"),
    ("\u2e80", "\u2fdf"),
    ("\u3005", "\u3007"),
    ("\uf900", "\ufaff"),
    ("\U00020000", "\U0003ffff"),
)
"""First and last characters; as a pattern, they take longer to compile than a page to set."""
_LATIN = "0-9A-Za-z\u00c0-\u024f\u0370-\u03ff\u0400-\u04ff%‰°$€£¥+&@#"
_AFTER_CLOSING = re.compile(f"[{CLOSING_MARKS}](?=[{CLOSING_MARKS}{OPENING_MARKS}])")
_OPENING_AFTER_OPENING = re.compile(f"(?<=[{OPENING_MARKS}])[{OPENING_MARKS}]")
_LETTERS = "0-9A-Za-z\u00c0-\u024f\u0370-\u03ff\u0400-\u04ff"
_LATIN_RUN = re.compile(f"[{_LETTERS}](?:[ -~{_LETTERS}]*[!-~{_LETTERS}])?")
_NOTE_MARK = r"\[\d{1,3}(?:[-–,]\d{1,3})*\]"
_UNSTARTABLE = re.compile(f"(?<=[^\\s\\u2060])(?:[·～・〜]|{_NOTE_MARK})")
_STUCK_SPACE = re.compile(
    f" (?= *(?:[{CLOSING_MARKS}·～・〜]|{_NOTE_MARK}))|(?<=[{OPENING_MARKS}]) +"
)
_NO_BREAK_SPACE = "\u00a0"
_BESIDE_HAN = re.compile(f"[{_LATIN}]+")


class Adjustment(Enum):
    """What is done to a run of characters."""

    HALF_WIDTH = auto()
    """Takes half its width (OpenType ``halt``)."""
    GAP_AFTER = auto()
    """Is followed by a sixth of a character."""
    LATIN_FACE = auto()
    """Is set in the Latin typeface."""


@dataclass(frozen=True, slots=True)
class Adjusted:
    """A run of ``text[start:end]``, in code points."""

    start: int
    end: int
    adjustment: Adjustment


def adjustments(
    text: str, *, squeeze_marks: bool, han_latin_gap: bool = True, latin_face: bool = False
) -> list[Adjusted]:
    """Return the runs of ``text`` that are not set as they come, sorted by start."""
    found: list[Adjusted] = _gaps(text) if han_latin_gap else []
    for wanted, pattern, adjustment in (
        (latin_face, _LATIN_RUN, Adjustment.LATIN_FACE),
        (squeeze_marks, _AFTER_CLOSING, Adjustment.HALF_WIDTH),
        (squeeze_marks, _OPENING_AFTER_OPENING, Adjustment.HALF_WIDTH),
    ):
        if wanted:
            found += [Adjusted(m.start(), m.end(), adjustment) for m in pattern.finditer(text)]
    return sorted(found, key=lambda adjusted: adjusted.start)


def unstartable(text: str) -> list[int]:
    """Return the offsets of marks before which no line may break, and Qt would break one.

    Qt keeps closing marks from a line's start by itself, but not · and ～ (clreq 3.1.4), nor the
    [1] of a note.
    """
    return [m.start() for m in _UNSTARTABLE.finditer(text)]


def stuck_spaces(text: str) -> list[int]:
    """Return the offsets of spaces at which no line may break: a mark beside them forbids it.

    Qt breaks a line at any space, also before a closing mark and after an opening one.
    """
    return [offset for m in _STUCK_SPACE.finditer(text) for offset in range(*m.span())]


def with_stuck_spaces(text: str) -> str:
    """Return ``text``, character for character, with spaces that do not break where none may."""
    return _STUCK_SPACE.sub(lambda m: _NO_BREAK_SPACE * len(m[0]), text)


def _gaps(text: str) -> list[Adjusted]:
    """Return the last characters before each border between Han and Latin."""
    found = []
    for run in _BESIDE_HAN.finditer(text):
        for before, after in ((run.start() - 1, run.start() - 1), (run.end() - 1, run.end())):
            if after >= 0 and _is_han(text[after : after + 1]):
                found.append(Adjusted(before, before + 1, Adjustment.GAP_AFTER))
    return found


def _is_han(character: str) -> bool:
    return any(first <= character <= last for first, last in _HAN)
