"""The papers and screens that pages are set for."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reader.core.pattern import Pattern

POINTS_PER_MM = 72 / 25.4
SMALLEST_MM, LARGEST_MM = 40, 1200
_WRITTEN = Pattern(r"(\d{2,4}(?:\.\d+)?)\s*[xX×*]\s*(\d{2,4}(?:\.\d+)?)(?:mm)?")
_MARGIN, _LEAST_MARGIN, _MOST_MARGIN = 0.115, 11.0, 71.0
"""Of the shorter side, and in points."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A page without anything on it; lengths are in points."""

    name: str
    width: float
    height: float
    margin: float
    """Left free at every side at least."""

    @property
    def text_size(self) -> float:
        """The size of running text that suits it."""
        shorter = min(self.width, self.height)
        if shorter >= 520:
            return 11.0
        return 10.5 if shorter >= 400 else 10.0

    def turned(self) -> Paper:
        """Return the paper with its sides exchanged: landscape of portrait and the other way."""
        return replace(self, width=self.height, height=self.width)


def _paper(name: str, width: float, height: float, margin: float | None = None) -> Paper:
    """Return a paper whose sides are in millimetres."""
    shorter = min(width, height) * POINTS_PER_MM
    free = shorter * _MARGIN if margin is None else margin * POINTS_PER_MM
    free = min(_MOST_MARGIN, max(_LEAST_MARGIN, free))
    return Paper(name, width * POINTS_PER_MM, height * POINTS_PER_MM, free)


PAPERS: tuple[Paper, ...] = (
    _paper("A4", 210, 297),
    _paper("A5", 148, 210),
    _paper("A6", 105, 148),
    _paper("B5", 176, 250),
    _paper("letter", 215.9, 279.4),
    _paper("legal", 215.9, 355.6),
    # The screens of electronic readers, 3:4 of so many inches across the corners.
    _paper("reader-6", 91.4, 121.9, 4),
    _paper("reader-7", 106.7, 142.2, 5),
    _paper("reader-10", 156.5, 208.6, 9),
)
"""The first is taken where nothing is said."""


def paper_named(words: str) -> Paper | None:
    """Return the paper of a name, or of a width and a height in millimetres such as 120x160."""
    for paper in PAPERS:
        if paper.name.lower() == words.strip().lower():
            return paper
    match = _WRITTEN.fullmatch(words.strip())
    if match is None:
        return None
    width, height = float(match[1]), float(match[2])
    if not all(SMALLEST_MM <= side <= LARGEST_MM for side in (width, height)):
        return None
    return _paper(words.strip(), width, height)
