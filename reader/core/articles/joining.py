"""Puts an article together again that its site spread over several pages."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import chain

from reader.core.article import (
    Article,
    Block,
    CodeBlock,
    Divider,
    Figure,
    Heading,
    ListBlock,
    Metadata,
    Note,
    Paragraph,
    Quote,
    Table,
)
from reader.core.articles.scripts import detect_article_script
from reader.core.articles.walk import map_texts
from reader.core.pattern import Pattern
from reader.core.report import Reading
from reader.core.text import Mark, Text

_NUMBERED = Pattern(
    r"\s*[(（\[【]\s*(?:第\s*)?\d{1,3}\s*[页頁]?\s*[)）\]】]\s*$|\s*第\s*\d{1,3}\s*[页頁]\s*$"
)


def are_parts_of_one(articles: Sequence[Article]) -> bool:
    """Whether ``articles`` are different parts of one article: by title, number and count."""
    parts = [part for article in articles if (part := article.metadata.part)]
    numbers = {part.number for part in parts}
    counts = {part.of for part in parts if part.of}
    titles = {_NUMBERED.sub("", article.metadata.title) for article in articles}
    return len(numbers) == len(articles) > 1 and len(counts) <= 1 and len(titles) == 1


def join(articles: Sequence[Article]) -> Article:
    """Return the parts as one article, in the order of their numbers.

    Block ids and asset ids of part n begin with ``p00n``, so that they stay unique and in reading
    order. The metadata are those of the first part that says them. The id is the SHA-256 of the
    parts' ids. Raises ValueError when there is no part.
    """
    if not articles:
        message = "there is nothing to join"
        raise ValueError(message)
    ordered = sorted(articles, key=_number)
    parts = [_numbered(article, number) for number, article in enumerate(ordered, start=1)]
    joined = replace(
        parts[0],
        article_id=hashlib.sha256("\n".join(a.article_id for a in ordered).encode()).hexdigest(),
        metadata=_metadata([article.metadata for article in ordered]),
        blocks=tuple(chain.from_iterable(article.blocks for article in parts)),
        assets=dict(chain.from_iterable(article.assets.items() for article in parts)),
        notices=tuple(dict.fromkeys(chain.from_iterable(article.notices for article in parts))),
        notes=tuple(chain.from_iterable(article.notes for article in parts)),
    )
    return detect_article_script(joined)


def join_readings(readings: Sequence[Reading]) -> Reading:
    """Return the parts as one reading; what was taken out of each keeps its place."""
    ordered = sorted(readings, key=lambda reading: _number(reading.article))
    removals = (
        replace(removal, block_id=_prefix(number) + removal.block_id)
        for number, reading in enumerate(ordered, start=1)
        for removal in reading.removals
    )
    article = join([reading.article for reading in ordered])
    taught = tuple(dict.fromkeys(name for reading in ordered for name in reading.taught))
    return Reading(article, tuple(removals), ordered[0].encoding, taught=taught)


def _number(article: Article) -> int:
    part = article.metadata.part
    return part.number if part else 0


def _prefix(number: int) -> str:
    return f"p{number:03d}"


def _metadata(parts: Sequence[Metadata]) -> Metadata:
    first = parts[0]

    def said(values: Iterable[str]) -> str:
        return next(filter(None, values), "")

    return replace(
        first,
        title=_NUMBERED.sub("", first.title),
        authors=tuple(dict.fromkeys(chain.from_iterable(part.authors for part in parts))),
        editors=tuple(dict.fromkeys(chain.from_iterable(part.editors for part in parts))),
        source=said(part.source for part in parts),
        published=said(part.published or "" for part in parts) or None,
        part=None,
    )


def _numbered(article: Article, number: int) -> Article:
    """Return the article with the ids of its blocks and assets told from the other parts'."""
    prefix = _prefix(number)

    def rename(name: str) -> str:
        return prefix + name

    retargeted = map_texts(article, lambda _, text: _retargeted(text, prefix))
    return replace(
        retargeted,
        blocks=_renamed(retargeted.blocks, rename),
        assets={prefix + name: asset for name, asset in article.assets.items()},
        notes=tuple(
            Note(prefix + note.note_id, note.mark, _renamed(note.blocks, rename))
            for note in retargeted.notes
        ),
    )


def _retargeted(text: Text, prefix: str) -> Text:
    spans = (
        replace(span, target=prefix + span.target) if span.mark is Mark.NOTE_REF else span
        for span in text.spans
    )
    return replace(text, spans=tuple(spans))


def _renamed(blocks: Sequence[Block], rename: Callable[[str], str]) -> tuple[Block, ...]:
    return tuple(_renamed_block(block, rename) for block in blocks)


def _renamed_block(block: Block, rename: Callable[[str], str]) -> Block:
    name = rename(block.block_id)
    match block:
        case Figure():
            asset_id = None if block.asset_id is None else rename(block.asset_id)
            return replace(block, block_id=name, asset_id=asset_id)
        case Quote():
            return replace(block, block_id=name, blocks=_renamed(block.blocks, rename))
        case ListBlock():
            items = tuple(_renamed(item, rename) for item in block.items)
            return replace(block, block_id=name, items=items)
        case Paragraph() | Heading() | Table() | CodeBlock() | Divider():
            return replace(block, block_id=name)
