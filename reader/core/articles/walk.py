"""The only traversal of an article: conversion, search, repair and counting use it.

Every text that can be converted has an id: a block's main text has the block's id, its other parts
and the metadata have a suffix or a name of their own (``b00007.credit``, ``b00009.r1c2``,
``title``, ``authors.0``). Positions in an article are (text id, code-point offset in 原文).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from math import ceil
from typing import TypeAlias

from reader.core.article import (
    Article,
    Block,
    CodeBlock,
    Divider,
    Figure,
    Heading,
    ListBlock,
    Metadata,
    Paragraph,
    Quote,
    Table,
)
from reader.core.characters.kinds import count_letters
from reader.core.text import Text

CHARACTERS_PER_MINUTE = 255
"""Silent reading speed for Chinese (Trauzettel-Klosinski et al. 2012, IReST), as Firefox uses."""
TextChange: TypeAlias = Callable[[str, Text], Text]
"""Takes a text's id and the text, returns the text to put in its place."""


_METADATA = frozenset({"title", "subtitle", "site", "section", "source", "authors", "editors"})


def is_read(text_id: str) -> bool:
    """Whether a text is part of what one reads from beginning to end: title, text, captions."""
    name, _, part = text_id.partition(".")
    return name in {"title", "subtitle"} or (name not in _METADATA and part != "alt")


def is_metadata(text_id: str) -> bool:
    """Whether a text is one of the metadata, which come before those of the blocks."""
    return text_id.partition(".")[0] in _METADATA


def map_texts(article: Article, change: TextChange) -> Article:
    """Return ``article`` with every convertible text changed; ids, kinds and order are kept."""
    return replace(
        article,
        metadata=_map_metadata(article.metadata, change),
        blocks=_map_blocks(article.blocks, change),
        notes=tuple(
            replace(note, blocks=_map_blocks(note.blocks, change)) for note in article.notes
        ),
    )


def iter_texts(article: Article) -> Iterator[tuple[str, Text]]:
    """Yield the id and the text of every convertible text in reading order, metadata first."""
    yield from _metadata_texts(article.metadata)
    yield from _block_texts(article.blocks)
    for note in article.notes:
        yield from _block_texts(note.blocks)


def _metadata_texts(metadata: Metadata) -> Iterator[tuple[str, Text]]:
    for name in ("title", "subtitle", "site", "section", "source", "authors", "editors"):
        value = getattr(metadata, name)
        if isinstance(value, str):
            if value:
                yield name, Text(value)
        else:
            yield from ((f"{name}.{i}", Text(each)) for i, each in enumerate(value) if each)


def _block_texts(blocks: tuple[Block, ...]) -> Iterator[tuple[str, Text]]:
    for block in blocks:
        match block:
            case Paragraph() | Heading():
                yield block.block_id, block.text
            case Figure(block_id=own):
                if block.caption:
                    yield own, block.caption
                if block.alt:
                    yield f"{own}.alt", Text(block.alt)
                if block.credit:
                    yield f"{own}.credit", block.credit
            case Quote():
                yield from _block_texts(block.blocks)
            case ListBlock():
                for item in block.items:
                    yield from _block_texts(item)
            case Table(block_id=own):
                if block.caption:
                    yield f"{own}.caption", block.caption
                for r, row in enumerate(block.rows):
                    yield from ((f"{own}.r{r}c{c}", cell) for c, cell in enumerate(row) if cell)
            case CodeBlock() | Divider():
                pass


def read_blocks(article: Article) -> tuple[Block, ...]:
    """Return all that is read of ``article``: its blocks, then its notes as a list of their own."""
    if not article.notes:
        return article.blocks
    notes = ListBlock("notes", tuple(note.blocks for note in article.notes), ordered=True)
    return (*article.blocks, Divider("notes.divider"), notes)


def iter_blocks(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Yield every block in reading order, those inside quotes and lists after their container."""
    for block in blocks:
        yield block
        match block:
            case Quote():
                yield from iter_blocks(block.blocks)
            case ListBlock():
                for item in block.items:
                    yield from iter_blocks(item)
            case Paragraph() | Heading() | Figure() | Table() | CodeBlock() | Divider():
                pass


def _map_metadata(metadata: Metadata, change: TextChange) -> Metadata:
    def changed(name: str, value: str) -> str:
        return change(name, Text(value)).text if value else value

    def each(name: str, values: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(changed(f"{name}.{i}", value) for i, value in enumerate(values))

    return replace(
        metadata,
        title=changed("title", metadata.title),
        subtitle=changed("subtitle", metadata.subtitle),
        site=changed("site", metadata.site),
        section=each("section", metadata.section),
        source=changed("source", metadata.source),
        authors=each("authors", metadata.authors),
        editors=each("editors", metadata.editors),
    )


def _map_blocks(blocks: tuple[Block, ...], change: TextChange) -> tuple[Block, ...]:
    return tuple(_map_block(block, change) for block in blocks)


def _map_block(block: Block, change: TextChange) -> Block:
    def part(suffix: str, text: Text) -> Text:
        return change(f"{block.block_id}.{suffix}", text) if text else text

    match block:
        case Paragraph() | Heading():
            return replace(block, text=change(block.block_id, block.text))
        case Figure():
            caption = change(block.block_id, block.caption) if block.caption else block.caption
            alt = part("alt", Text(block.alt)).text
            return replace(block, caption=caption, credit=part("credit", block.credit), alt=alt)
        case Quote():
            return replace(block, blocks=_map_blocks(block.blocks, change))
        case ListBlock():
            return replace(block, items=tuple(_map_blocks(item, change) for item in block.items))
        case Table():
            caption = part("caption", block.caption)
            rows = tuple(
                tuple(part(f"r{r}c{c}", cell) for c, cell in enumerate(row))
                for r, row in enumerate(block.rows)
            )
            return replace(block, rows=rows, caption=caption)
        case CodeBlock() | Divider():
            return block


def count_characters(article: Article) -> int:
    """Return the number of letters, Han characters and digits a reader reads, title included."""
    texts = [text.text for text_id, text in iter_texts(article) if is_read(text_id)]
    texts += [b.code for b in iter_blocks(read_blocks(article)) if isinstance(b, CodeBlock)]
    return count_letters("".join(texts))


def reading_minutes(characters: int) -> int:
    """Return the minutes that ``characters`` take to read, rounded up, at least one."""
    return max(1, ceil(characters / CHARACTERS_PER_MINUTE))


def first_words(article: Article, most: int) -> str:
    """Return the first line of an article, no longer than ``most`` characters; may be empty."""
    read = (text.text.strip() for text_id, text in iter_texts(article) if is_read(text_id))
    line = next(filter(None, read), "")
    return line if len(line) <= most else f"{line[: most - 1]}…"
