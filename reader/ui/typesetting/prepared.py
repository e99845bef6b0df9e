"""Texts cut into the runs they are set in, remembered while only sizes and colours change."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from itertools import pairwise

from reader.core.text import Span, Text
from reader.ui.typesetting.placed import settable
from reader.ui.typesetting.typography import (
    Adjusted,
    Adjustment,
    adjustments,
    unstartable,
    with_stuck_spaces,
)

WORD_JOINER = "\u2060"
MOST_REMEMBERED = 2_500_000
"""Characters, of all texts together: a very long article in two scripts."""


@dataclass(frozen=True, slots=True)
class Run:
    """Characters that are set alike."""

    string: str
    """As the document takes it, with a word joiner where no line may begin."""
    adjusted: tuple[Adjustment, ...]
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Prepared:
    """A text as it will be set."""

    runs: tuple[Run, ...]
    joiners: tuple[int, ...]
    """The offsets before which a word joiner was put in."""


class Preparer:
    """Cuts texts into runs, and remembers what it did."""

    def __init__(self) -> None:
        self._made: dict[tuple[Text, bool, bool, bool], Prepared] = {}
        self._remembered = 0

    def prepare(
        self, text: Text, *, squeeze_marks: bool, han_latin_gap: bool, latin_face: bool
    ) -> Prepared:
        """Return ``text`` in runs, adjusted as asked for; none for an empty text."""
        key = text, squeeze_marks, han_latin_gap, latin_face
        made = self._made.get(key)
        if made is None:
            made = _prepare(text, squeeze_marks, han_latin_gap, latin_face)
            self._remembered += len(text.text)
            if self._remembered > MOST_REMEMBERED:
                self._made.clear()
                self._remembered = len(text.text)
            self._made[key] = made
        return made

    def forget(self) -> None:
        """Forget the texts of an article that is not shown any more."""
        self._made.clear()
        self._remembered = 0


def _prepare(text: Text, squeeze_marks: bool, han_latin_gap: bool, latin_face: bool) -> Prepared:
    string = with_stuck_spaces(settable(text.text))
    joiners = unstartable(string)
    adjusted = adjustments(
        string, squeeze_marks=squeeze_marks, han_latin_gap=han_latin_gap, latin_face=latin_face
    )
    borders = _borders(text, adjusted, joiners)
    adjustments_at = _by_start(adjusted, borders)
    runs = (
        Run(
            (WORD_JOINER if start in joiners else "") + string[start:end],
            tuple(adjustments_at.get(start, ())),
            tuple(s for s in text.spans if s.start <= start and s.end >= end),
        )
        for start, end in pairwise(borders)
    )
    return Prepared(tuple(runs), tuple(joiners))


def _borders(text: Text, adjusted: list[Adjusted], joiners: list[int]) -> list[int]:
    """Return the offsets at which the format may change, both ends included."""
    borders = {0, len(text.text), *joiners}
    for span in text.spans:
        borders |= {span.start, span.end}
    for run in adjusted:
        borders |= {run.start, run.end}
    return sorted(borders)


def _by_start(adjusted: list[Adjusted], borders: list[int]) -> dict[int, list[Adjustment]]:
    """Return, for each piece between two borders, what is done to it, by the piece's start."""
    found: dict[int, list[Adjustment]] = {}
    for run in adjusted:
        first, last = bisect_left(borders, run.start), bisect_left(borders, run.end)
        for start in borders[first:last]:
            found.setdefault(start, []).append(run.adjustment)
    return found
