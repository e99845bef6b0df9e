"""Joins paragraphs that were split where no paragraph ends."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from reader.core.draft import DraftBlock, DraftText
from reader.core.text import Text, join

_PLAIN_TEXT = "line"
_FEWEST_WRAPPED = 4
_NARROWEST = 24
"""Characters; verse and dialogue are narrower than the width a text is wrapped to."""
_SENTENCE_END = "。！？!?…”」』：:"


def join_split_lines(blocks: Sequence[DraftBlock]) -> list[DraftBlock]:
    """Return ``blocks`` with the lines of a text that was wrapped to a width joined again.

    Only plain text in which most lines that do not end a sentence are of one width is joined; the
    joined paragraph has its first line's id.
    """
    width = _wrapped_width(blocks)
    if width is None:
        return list(blocks)
    joined: list[DraftBlock] = []
    goes_on = False
    for block in blocks:
        last = joined[-1] if joined else None
        if goes_on and isinstance(block, DraftText) and isinstance(last, DraftText):
            joined[-1] = replace(last, text=_joined(last.text, block.text))
        else:
            joined.append(block)
        goes_on = isinstance(block, DraftText) and _is_full(block.text.text, width)
    return joined


def _wrapped_width(blocks: Sequence[DraftBlock]) -> int | None:
    lines = [b.text.text for b in blocks if isinstance(b, DraftText) and b.tag == _PLAIN_TEXT]
    widths = Counter(len(line) for line in lines if not line.endswith(tuple(_SENTENCE_END)))
    if not widths:
        return None
    width, count = widths.most_common(1)[0]
    near = count + widths[width - 1] + widths[width + 1]
    fits = max(map(len, lines)) <= width + 1
    return width if fits and width >= _NARROWEST and near >= _FEWEST_WRAPPED else None


def _is_full(line: str, width: int) -> bool:
    return len(line) >= width - 1


def _joined(first: Text, second: Text) -> Text:
    is_latin = first.text[-1:].isascii() and second.text[:1].isascii()
    return join([first, second], " " if is_latin else "")
