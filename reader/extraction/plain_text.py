"""Copied text as draft blocks, a line each."""

from __future__ import annotations

from reader.core.article import Metadata
from reader.core.draft import Draft, DraftText, block_id
from reader.core.text import Text


def draft_of_text(text: str) -> Draft:
    """Return the text's lines that hold anything, blanks at their ends gone; nothing is removed."""
    lines = (
        stripped for line in text.splitlines() if (stripped := line.strip("\ufeff\0 \t\u3000\xa0"))
    )
    blocks = (
        DraftText(block_id(number), Text(line), tag="line")
        for number, line in enumerate(lines, start=1)
    )
    return Draft(Metadata(), tuple(blocks))
