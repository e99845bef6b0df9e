"""Where the sentences of a text are, so that one after the other is said."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from reader.core.pattern import Pattern

_LONGEST = 160
"""Characters said in one breath; a longer sentence is cut where it pauses."""

# GB/T 15834-2011: the marks that end a sentence, with what closes behind them.
_SENTENCE = Pattern(r"[^。！？!?…；\n]*(?:[。！？!?…；]+[」』”’）)》】]*|\n|$)")
_PAUSES = "，、：,: "


class Sentence(NamedTuple):
    """A stretch of a text that is said at once."""

    text_id: str
    start: int
    end: int
    words: str


def sentences(
    text_id: str, text: str, start: int = 0, end: int | None = None
) -> Iterator[Sentence]:
    """Yield the sentences of ``text`` between ``start`` and ``end``, in order.

    What has no letter, digit or character in it is left out. Offsets are those of ``text``.
    """
    stop = len(text) if end is None else end
    while start < stop:
        found = _SENTENCE.match(text, start, stop)
        after = max(found.end(), start + 1) if found else stop
        for first, last in _breaths(text, start, after):
            words = text[first:last].strip()
            if any(map(str.isalnum, words)):
                yield Sentence(text_id, first, last, words)
        start = after


def _breaths(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > _LONGEST:
        pauses = (text.rfind(mark, start, start + _LONGEST) for mark in _PAUSES)
        cut = max(max(pauses) + 1, start + 1)
        if cut == start + 1:
            cut = start + _LONGEST
        yield start, cut
        start = cut
    yield start, end
