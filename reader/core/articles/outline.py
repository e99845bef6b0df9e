"""The outline, derived from an article and never stored."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from reader.core.article import Article, Block, Heading, ListBlock, Paragraph, Quote


class OutlineEntry(NamedTuple):
    """One line of the outline."""

    block_id: str
    title: str
    depth: int
    """From 0; deepens by one at most from line to line, whatever the page's levels."""


def outline_of(article: Article) -> tuple[OutlineEntry, ...]:
    """Return the article's headings in reading order."""
    entries: list[OutlineEntry] = []
    open_levels: list[int] = []
    for heading in _headings(article.blocks):
        while open_levels and open_levels[-1] >= heading.level:
            open_levels.pop()
        entries.append(OutlineEntry(heading.block_id, heading.text.text, len(open_levels)))
        open_levels.append(heading.level)
    return tuple(entries)


def _headings(blocks: tuple[Block, ...]) -> Iterator[Heading]:
    """Yield every heading; a book is asked at each toggle, so its paragraphs are passed fast."""
    for block in blocks:
        if type(block) is Paragraph:
            continue
        if isinstance(block, Heading):
            yield block
        elif isinstance(block, Quote):
            yield from _headings(block.blocks)
        elif isinstance(block, ListBlock):
            for item in block.items:
                yield from _headings(item)
