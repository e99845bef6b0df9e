"""Puts back into an article what cleaning took out of the page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from reader.core.article import Article, Block, Paragraph
from reader.core.report import Removal
from reader.core.text import Text


def restored_id(removal: Removal, number: int) -> str:
    """Return the block id of the ``number``-th removal when it is back: after its own place."""
    return f"{removal.block_id}~{number}"


def removal_key(removal: Removal) -> str:
    """Return what tells this removal from the others of its article, for a record."""
    return f"{removal.block_id} {removal.rule} {removal.text[:40]}"


def restore(article: Article, removals: Iterable[tuple[int, Removal]]) -> Article:
    """Return the article with each numbered removal as a paragraph where it stood."""
    back: list[Block] = [
        Paragraph(restored_id(removal, number), Text(removal.text)) for number, removal in removals
    ]
    if not back:
        return article
    blocks = sorted([*article.blocks, *back], key=lambda block: block.block_id)
    return replace(article, blocks=tuple(blocks))
