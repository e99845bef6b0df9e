"""Copied text as draft blocks, a line each."""

from __future__ import annotations

from reader.core.article import Metadata
from reader.core.cutting import cuts
from reader.core.draft import Draft, DraftText, block_id
from reader.core.text import Text
from reader.extraction.about.parts import told_by_text

_MOST_LINES = 100_000
"""No article has so many; what follows them is set in paragraphs of ``_JOINED`` lines."""
_JOINED = 1_000


def draft_of_text(text: str) -> Draft:
    """Return the text's lines that hold anything, blanks at their ends gone; nothing is removed."""
    lines = [
        stripped for line in text.splitlines() if (stripped := line.strip("\ufeff\0 \t\u3000\xa0"))
    ]
    joined = (
        " ".join(lines[start : start + _JOINED])
        for start in range(_MOST_LINES, len(lines), _JOINED)
    )
    lines[_MOST_LINES:] = joined
    pieces = (line[start:end] for line in lines for start, end in cuts(line))
    blocks = (
        DraftText(block_id(number), Text(piece), tag="line")
        for number, piece in enumerate(pieces, start=1)
    )
    return Draft(Metadata(part=told_by_text(lines)), tuple(blocks))
