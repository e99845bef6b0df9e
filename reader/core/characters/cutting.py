"""Cuts what is far longer than a paragraph into pieces that can be laid out one by one."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

LONGEST_PIECE = 20_000
"""Characters; no paragraph that a person wrote has so many."""
LONGEST_CODE = 400_000
"""Characters of one block of code."""
_LOOKED_BACK = 2_000
SHORTEST_CUT = LONGEST_PIECE - _LOOKED_BACK - 200
"""Characters of the shortest piece that another follows, blanks at its ends taken away."""
_SENTENCE_ENDS = "。！？!?…；;"
_STAYS = "”』」）)"
"""Marks that stay with the sentence end in front of them."""


_JOINED_ON = "\u200d\ufe0e\ufe0f"


def cuts(text: str, longest: int = LONGEST_PIECE) -> Iterator[tuple[int, int]]:
    """Yield where each piece of ``text`` begins and ends; together they are all of it.

    A piece ends with a sentence where one ends near, or at a blank, or anywhere but before a
    combining mark.
    """
    start = 0
    while len(text) - start > longest:
        end = _end(text, start + longest - min(_LOOKED_BACK, longest // 2), start + longest)
        yield start, end
        start = end
    yield start, len(text)


def cut_code(code: str) -> Iterator[str]:
    """Yield ``code`` in pieces: cut at line ends, and lines longer than a piece by themselves."""
    if len(code) <= LONGEST_PIECE:
        yield code
        return
    lines: list[str] = []
    room = LONGEST_CODE
    for line in code.split("\n"):
        if lines and (len(line) > LONGEST_PIECE or len(line) >= room):
            yield "\n".join(lines)
            lines, room = [], LONGEST_CODE
        if len(line) > LONGEST_PIECE:
            yield from (line[start:end] for start, end in cuts(line))
        else:
            lines.append(line)
            room -= len(line) + 1
    if lines:
        yield "\n".join(lines)


def _end(text: str, first: int, last: int) -> int:
    """Return where to cut between ``first`` and ``last``."""
    for is_end in (_SENTENCE_ENDS.__contains__, str.isspace):
        for at in range(last, first, -1):
            if is_end(text[at - 1]) and text[at] not in _STAYS:
                return at
    while last > first and (
        unicodedata.combining(text[last]) or text[last] in "\u200d\ufe0e\ufe0f"
    ):
        last -= 1
    return last
