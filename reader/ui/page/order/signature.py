"""What the same article in two scripts has in common: its blocks and the shapes of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

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
from reader.core.articles.walk import read_blocks


def signature_of(article: Article) -> tuple[object, ...]:
    """Return what two articles share that have the same blocks, apart from their words."""
    metadata = article.metadata
    head = (
        article.article_id,
        bool(metadata.title),
        bool(metadata.subtitle),
        (bool(metadata.source or metadata.site), len(metadata.authors), len(metadata.editors)),
        metadata.published,
    )
    shapes = [
        block.block_id if type(block) is Paragraph else _shape(block)
        for block in read_blocks(article)
    ]
    return (head, *shapes)


def _shape(block: Block) -> object:
    """Return the id of a block, with the shapes of what is in it where there is anything."""
    match block:
        case Paragraph(block_id=block_id):
            return block_id
        case Heading(block_id=block_id, level=level):
            return block_id, level
        case Quote(block_id=block_id, blocks=blocks):
            return block_id, "quote", tuple(map(_shape, blocks))
        case ListBlock(block_id=block_id, items=items):
            shapes = tuple(tuple(map(_shape, item)) for item in items)
            return block_id, block.ordered, block.start, shapes
        case Table(block_id=block_id, rows=rows):
            return block_id, tuple(map(len, rows)), bool(block.caption), block.header_rows
        case Figure(block_id=block_id):
            parts = bool(block.caption), bool(block.credit), bool(block.address), bool(block.alt)
            return block_id, block.asset_id, parts
        case CodeBlock(block_id=block_id):
            return block_id, "code"
        case Divider(block_id=block_id):
            return block_id, "rule"


def entry_id(shapes: Sequence[object], path: Sequence[int]) -> str:
    """Return the block id at ``path`` in what ``signature_of`` returned, without its head."""
    shape = shapes[path[0]]
    steps = list(path[1:])
    while steps:
        inner = cast("tuple[tuple[object, ...], ...]", cast("tuple[object, ...]", shape)[-1])
        if cast("tuple[object, ...]", shape)[1] == "quote":
            shape = inner[steps.pop(0)]
        else:
            shape = inner[steps.pop(0)][steps.pop(0)]
    return shape if isinstance(shape, str) else str(cast("tuple[object, ...]", shape)[0])
