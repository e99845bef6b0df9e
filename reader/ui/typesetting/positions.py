"""The one place where code points become UTF-16 code units, which Qt counts in, and back."""

from __future__ import annotations

_LAST_BMP = "\uffff"


def utf16_length(text: str) -> int:
    """Return the number of UTF-16 code units of ``text``; 𠮷 counts two."""
    return len(text) if text.isascii() else len(text) + sum(char > _LAST_BMP for char in text)


def to_utf16(text: str, offset: int) -> int:
    """Return the UTF-16 offset of the code-point ``offset`` in ``text``."""
    return utf16_length(text[:offset])


def from_utf16(text: str, offset: int) -> int:
    """Return the code-point offset of the UTF-16 ``offset``; inside a pair, that of its start."""
    if offset <= 0:
        return 0
    units = 0
    for index, char in enumerate(text):
        units += 2 if char > _LAST_BMP else 1
        if units > offset:
            return index
    return len(text)
