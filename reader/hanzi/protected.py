"""What a conversion must leave alone wherever it stands: addresses and descriptions of shapes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_ADDRESS = re.compile(
    r"(?:[a-z][a-z0-9+.-]{1,15}://|www\.|mailto:)"
    r"(?:[\w.~:/?#@!$&*+,;=%-]|(?<=[/=_#&?])[\u3400-\u9fff]+)+",
    re.IGNORECASE | re.ASCII,
)
"""Han stands in an address only as a whole part of it; elsewhere the sentence goes on."""
_OPERANDS = {
    **dict.fromkeys("⿰⿱⿴⿵⿶⿷⿸⿹⿺⿻⿼⿽㇯", 2),
    **dict.fromkeys("⿲⿳", 3),
    **dict.fromkeys("⿾⿿", 1),
}
"""Ideographic description characters (The Unicode Standard 18.2) and how many parts each takes."""
_OPERATOR = re.compile(f"[{''.join(_OPERANDS)}]")


def protected_spans(text: str, kept: Iterable[tuple[int, int]] = ()) -> list[tuple[int, int]]:
    """Return ``kept`` and what else of ``text`` to leave alone, sorted and apart."""
    found = [(start, end) for start, end in kept if start < end]
    if ":" in text or "www." in text:
        found += [match.span() for match in _ADDRESS.finditer(text)]
    found += _descriptions(text)
    apart: list[tuple[int, int]] = []
    for start, end in sorted(found):
        if apart and start < apart[-1][1]:
            start = apart[-1][1]
        if start < end:
            apart.append((start, end))
    return apart


def _descriptions(text: str) -> Iterator[tuple[int, int]]:
    end = 0
    for match in _OPERATOR.finditer(text):
        if match.start() >= end:
            end = _description_end(text, match.start())
            yield match.start(), end


def _description_end(text: str, start: int) -> int:
    """Return where the description that begins at ``start`` has all its parts."""
    wanted, place = 1, start
    while wanted and place < len(text):
        wanted += _OPERANDS.get(text[place], 0) - 1
        place += 1
    return place
