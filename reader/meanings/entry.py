"""What a dictionary says of a word, as plain text."""

from __future__ import annotations

from typing import NamedTuple


class Entry(NamedTuple):
    """One entry: the word as the dictionary writes it, how it is read, what it means."""

    word: str
    reading: str
    meaning: str
    """Lines of plain text; nothing in it is markup or a link."""
    dictionary: str
    """The dictionary's own name."""
