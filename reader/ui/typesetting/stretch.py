"""Which blocks of a long article are seen at once: those that are set for the first paint."""

from __future__ import annotations

from dataclasses import dataclass

from reader.core.article import (
    Article,
    Block,
    CodeBlock,
    Divider,
    Figure,
    Heading,
    ListBlock,
    Paragraph,
    Quote,
    Table,
)
from reader.core.walk import iter_blocks, read_blocks

LONG = 30_000
"""Characters from which on an article is set in two steps."""
LONGEST_STRETCH = 15_000
"""Characters that are set in a moment; where more would be seen at once, nothing is gained."""
_ABOVE = 2
"""Blocks above the place, for what is seen of them when its line is not at the very top."""
_HEAD = frozenset({"title", "subtitle"})


@dataclass(frozen=True, slots=True)
class Stretch:
    """The blocks ``first`` to before ``end``; the first one brings the article's head along."""

    first: int
    end: int


def stretch_round(article: Article, text_id: str, offset: int, characters: int) -> Stretch | None:
    """Return the blocks round a place and ``characters`` more below it.

    None when the article is short, the place is not in it, or a block there is very long.
    """
    if not _is_long(article):
        return None
    index = block_index(article, text_id)
    if index is None:
        return None
    first, end = max(0, index - _ABOVE), index
    size = sum(block_size(block) for block in read_blocks(article)[first:index])
    wanted = size + offset + characters
    while end < len(read_blocks(article)) and (end == index or size < wanted):
        size += block_size(read_blocks(article)[end])
        end += 1
    return Stretch(first, end) if size <= LONGEST_STRETCH else None


def block_index(article: Article, text_id: str) -> int | None:
    """Return the index of the block of the article that ``text_id`` is in; 0 for the head."""
    block_id = text_id.partition(".")[0]
    if block_id in _HEAD:
        return 0
    for index, block in enumerate(read_blocks(article)):
        if block.block_id == block_id:
            return index
        if isinstance(block, (Quote, ListBlock)) and any(
            inner.block_id == block_id for inner in iter_blocks((block,))
        ):
            return index
    return None


def block_size(block: Block) -> int:
    """Return about how many characters ``block`` has."""
    match block:
        case Paragraph(text=text) | Heading(text=text):
            return len(text.text)
        case Figure():
            return len(block.caption.text) + len(block.credit.text)
        case Quote(blocks=blocks):
            return sum(map(block_size, blocks))
        case ListBlock(items=items):
            return sum(block_size(inner) for item in items for inner in item)
        case Table(rows=rows):
            return sum(len(cell.text) for row in rows for cell in row)
        case CodeBlock(code=code):
            return len(code)
        case Divider():
            return 0


def _is_long(article: Article) -> bool:
    size = 0
    for block in read_blocks(article):
        size += block_size(block)
        if size >= LONG:
            return True
    return False
