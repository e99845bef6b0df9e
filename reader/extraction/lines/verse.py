"""Verse among the lines of a text, told by how short they are and how they stop."""

from __future__ import annotations

from collections.abc import Sequence

from reader.core.pattern import Pattern
from reader.extraction.lines.line import Line

FEWEST_VERSES = 4
LONGEST_VERSE = 24
_FARTHEST = 40
_STOPS = Pattern(r"[，。；！？]$")


def verse_above(lines: Sequence[Line], first: int) -> int:
    """Return where lines that stop as verse does begin above the sentence at ``first``, or it."""
    run = 0
    for index in range(max(0, first - _FARTHEST), first):
        line = lines[index]
        run = run + 1 if line.letters <= LONGEST_VERSE and _STOPS.search(line.text) else 0
        if run >= FEWEST_VERSES:
            return index - run + 1
    return first
