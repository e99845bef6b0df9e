"""The outline, derived from an article and never stored."""

from __future__ import annotations

from dataclasses import dataclass

from reader.core.article import Article, Heading
from reader.core.walk import iter_blocks


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """One line of the outline."""

    block_id: str
    title: str
    depth: int
    """From 0; deepens by one at most from line to line, whatever the page's levels."""


def outline_of(article: Article) -> tuple[OutlineEntry, ...]:
    """Return the article's headings in reading order."""
    entries: list[OutlineEntry] = []
    open_levels: list[int] = []
    for block in iter_blocks(article.blocks):
        if isinstance(block, Heading):
            while open_levels and open_levels[-1] >= block.level:
                open_levels.pop()
            entries.append(OutlineEntry(block.block_id, block.text.text, len(open_levels)))
            open_levels.append(block.level)
    return tuple(entries)
