"""The lines of a text, with what their letters and the room around them tell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from reader.core.articles.prose import PROSE_LETTERS, is_prose, letters_of, plain
from reader.core.characters.kinds import count_letters
from reader.core.pattern import Pattern
from reader.core.text import Text
from reader.extraction.lines.printed import read_marks, starred_heading, without_addresses
from reader.extraction.lines.wrapping import unwrap

_EDGES = "\ufeff\0 \t\u3000\xa0\u200b"
_END = Pattern(r"[。！？!?…；][”」』\"'）)\]】]*(?:\s*\[\d{1,3}\])*\s*$|[”」』]\s*$")
_LAST = frozenset("。！？!?…；”」』\"'）)]】")
"""With which of these a line must end for a mark to end it."""
_STOP = Pattern(r"[。！？!?；;]")
_SHORTEST_SENTENCE = 8
_HEAVIEST = 160
"""Letters of one line that count towards where the text is; a comment may be long, too."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line that holds anything."""

    text: str
    """Without the blanks at its ends."""
    line: str
    """As rules' patterns are written."""
    key: str
    """Its letters alone."""
    letters: int
    gap: int
    """How many empty lines stand above it."""
    indent: int
    """Columns before its first character."""
    raw: str
    """As it stands in the text, its end left out."""
    marked: Text
    """Its text with the links and raised marks in it."""
    level: int = 0
    """1 to 4 when the program that wrote the line set it as a heading."""

    @property
    def is_prose(self) -> bool:
        """Whether it is long enough for a paragraph."""
        return len(self.text) >= PROSE_LETTERS and is_prose(Text(self.text))

    @property
    def is_sentence(self) -> bool:
        """Whether it ends as a sentence does, or is prose."""
        return (self.letters >= _SHORTEST_SENTENCE and self.ends) or self.is_prose

    @property
    def ends(self) -> bool:
        """Whether a mark ends it."""
        return self.text.rstrip()[-1:] in _LAST and _END.search(self.text) is not None

    @property
    def stops(self) -> int:
        """How many sentences end in it."""
        return len(_STOP.findall(self.text))

    @property
    def weight(self) -> int:
        """What it counts when the text is looked for among the lines of a page."""
        return min(self.letters, _HEAVIEST)


def read_lines(written: Sequence[str]) -> list[Line]:
    """Return the lines that hold anything, those that a width broke joined again."""
    printed = without_addresses(unwrap(written))
    lines: list[Line] = []
    gap = 0
    for raw in printed.lines:
        stripped = raw.strip(_EDGES)
        if not stripped:
            gap += 1
            continue
        before = raw[: raw.index(stripped[0])].lstrip("\ufeff\0\u200b")
        indent = sum(2 if char == "\u3000" else 1 for char in before.expandtabs(8))
        level = 0
        if heading := starred_heading(stripped):
            stripped, level = heading
        marked = read_marks(stripped, printed.addresses)
        words = marked.text.strip(_EDGES)
        if not words:
            continue
        letters = count_letters(words)
        key = letters_of(words) if letters <= _HEAVIEST else ""
        lines.append(Line(words, plain(words), key, letters, gap, indent, raw, marked, level))
        gap = 0
    return lines


Numbered: TypeAlias = tuple[int, Line]
"""A line and its number on the page."""
