"""Paragraphs of plain squares: a character is ten pixels, a Latin letter five."""

from __future__ import annotations

from reader.ui.setting.breaking import Measure, break_lines
from reader.ui.setting.clusters import GAP, Clusters, Line
from reader.ui.setting.marks import WORDS, Kind, kinds_table, latin_marks
from reader.ui.setting.placing import Align, place_line
from reader.ui.setting.regions import Habits

EM = 10.0
MAINLAND = Habits()
TAIWAN = Habits(squeeze=False, trim_line_ends=False, centred_stops=True, interpunct=1.0)
HONG_KONG = Habits(centred_stops=True, interpunct=1.0)


def clusters_of(
    text: str, habits: Habits = MAINLAND, *, vertical: bool = False, gap: float = GAP
) -> Clusters:
    """Return ``text`` character by character."""
    kinds = kinds_table(habits, vertical=vertical)
    kind = [kinds[char] for char in text]
    for start, end in latin_marks(text):
        kind[start:end] = [Kind.LATIN] * (end - start)
    narrow = (*WORDS, Kind.SPACE)
    advance = [EM / 2 if this in narrow else EM for this in kind]
    for index, char in enumerate(text):
        if char == "·" and kind[index] is Kind.MIDDLE:
            advance[index] = habits.interpunct * EM
    made = Clusters(text, EM, list(range(len(text))), kind, advance)
    made.adjust(habits, gap)
    return made


def lines_of(
    text: str,
    characters: float,
    habits: Habits = MAINLAND,
    *,
    vertical: bool = False,
    align: Align = Align.START,
    indent: float = 0.0,
) -> list[Line]:
    """Return the lines of ``text`` in a column of so many ``characters``."""
    made = clusters_of(text, habits, vertical=vertical)
    measure = Measure(characters * EM, indent * EM)
    return [
        place_line(made, first, end, number, measure, align, habits)
        for number, (first, end) in enumerate(break_lines(made, measure, habits))
    ]


def strings_of(text: str, lines: list[Line]) -> list[str]:
    """Return what stands on each line."""
    return [text[line.start : line.end] for line in lines]
