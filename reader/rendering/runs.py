"""A marked text as runs that nest, which is what every markup language wants."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader.core.text import Mark, Text

_TARGETED = frozenset({Mark.NOTE_REF, Mark.LINK, Mark.RUBY, Mark.FORMULA})
"""Marks that say nothing without their target."""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text under one set of marks, outermost first."""

    text: str
    marks: tuple[tuple[Mark, str], ...]
    """Each with its target."""


def runs_of(text: Text, nesting: Sequence[Mark]) -> list[Run]:
    """Return ``text`` as runs with their marks in the order of ``nesting``; others are left out.

    Marks that overlap without nesting are split. A line break is a run of its own.
    """
    breaks = [i for i, char in enumerate(text.text) if char == "\n"]
    edges = {0, len(text.text), *breaks, *(i + 1 for i in breaks)}
    spans = [s for s in text.spans if s.mark in nesting and (s.target or s.mark not in _TARGETED)]
    for span in spans:
        edges |= {span.start, span.end}
    runs = []
    for start, end in pairwise(sorted(edges)):
        string = text.text[start:end]
        over = {s.mark: s.target for s in spans if s.start <= start and end <= s.end}
        if Mark.FORMULA in over:
            over.pop(Mark.CODE, None)
        if string == "\n":  # code cannot hold a line break that is shown
            over.pop(Mark.CODE, None)
        runs.append(Run(string, tuple((m, over[m]) for m in nesting if m in over)))
    return runs
