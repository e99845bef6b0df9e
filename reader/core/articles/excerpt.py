"""A part of an article: the blocks from one place to another, cut at both ends."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
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
from reader.core.articles.walk import read_blocks
from reader.core.text import NO_TEXT, Mark, Text

Place: TypeAlias = tuple[str, int]
"""A text's id and an offset in it, in code points."""
_HEAD = ("title", "subtitle")


def excerpt(article: Article, start: Place, end: Place) -> Article:
    """Return ``article`` with what is read from ``start`` to ``end`` and nothing else.

    Of the metadata only title and subtitle stay, where they are within; of the notes those that
    marks within lead to. Where a place is in no text, nothing is left.
    """
    cut = _Cut(list(_text_ids(article)), start, end)
    fields = {name: cut.text(name, Text(getattr(article.metadata, name))).text for name in _HEAD}
    blocks = tuple(cut.blocks(read_blocks(article)))
    led_to = {s.target for text in _texts(blocks) for s in text.spans if s.mark is Mark.NOTE_REF}
    notes = tuple(note for note in article.notes if note.note_id in led_to)
    return replace(article, metadata=Metadata(**fields), blocks=blocks, notes=notes)  # type: ignore[arg-type] # title and subtitle are strings


def _text_ids(article: Article) -> Iterator[str]:
    """Yield the ids of all that can be chosen, in reading order."""
    yield from _HEAD
    yield from _ids(read_blocks(article))


def _ids(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        name = block.block_id
        match block:
            case Paragraph() | Heading() | CodeBlock() | Divider():
                yield name
            case Figure():
                yield from (name, f"{name}.credit")
            case Quote():
                yield from _ids(block.blocks)
            case ListBlock():
                for item in block.items:
                    yield from _ids(item)
            case Table():
                yield f"{name}.caption"
                yield from (
                    f"{name}.r{r}c{c}" for r, row in enumerate(block.rows) for c in range(len(row))
                )


class _Cut:
    """Cuts texts and blocks to what lies within."""

    def __init__(self, ids: list[str], start: Place, end: Place) -> None:
        self._order = {name: number for number, name in enumerate(ids)}
        self._start, self._end = start, end
        self._first = self._order.get(start[0], len(ids))
        self._last = self._order.get(end[0], -1)

    def has(self, name: str) -> bool:
        """Whether something of what is called ``name`` is within."""
        return self._first <= self._order[name] <= self._last

    def text(self, name: str, text: Text) -> Text:
        """Return what is within of a text."""
        if not self.has(name):
            return NO_TEXT
        begin = self._start[1] if name == self._start[0] else 0
        stop = self._end[1] if name == self._end[0] else len(text.text)
        return text.slice(begin, max(begin, stop))

    def blocks(self, blocks: tuple[Block, ...]) -> Iterator[Block]:
        """Yield what is within of ``blocks``."""
        for block in blocks:
            if (kept := self._block(block)) is not None:
                yield kept

    def _block(self, block: Block) -> Block | None:
        name = block.block_id
        match block:
            case Paragraph() | Heading():
                text = self.text(name, block.text)
                return replace(block, text=text) if text else None
            case CodeBlock():
                code = self.text(name, Text(block.code)).text
                return replace(block, code=code) if code else None
            case Divider():
                return block if self.has(name) else None
            case Figure():
                caption = self.text(name, block.caption)
                credit = self.text(f"{name}.credit", block.credit)
                is_in = self.has(name) or bool(credit)
                return replace(block, caption=caption, credit=credit) if is_in else None
            case Quote():
                inside = tuple(self.blocks(block.blocks))
                return replace(block, blocks=inside) if inside else None
            case ListBlock():
                return self._list(block)
            case Table():
                return self._table(block)

    def _list(self, block: ListBlock) -> ListBlock | None:
        items = [tuple(self.blocks(item)) for item in block.items]
        kept = [number for number, item in enumerate(items) if item]
        if not kept:
            return None
        start = block.start + kept[0]
        return replace(block, items=tuple(items[number] for number in kept), start=start)

    def _table(self, table: Table) -> Table | None:
        """Return the rows of which some cell is within, other cells left empty."""
        name = table.block_id
        caption = self.text(f"{name}.caption", table.caption)
        kept = [
            (number, tuple(self.text(f"{name}.r{number}c{c}", cell) for c, cell in enumerate(row)))
            for number, row in enumerate(table.rows)
            if any(self.has(f"{name}.r{number}c{c}") for c in range(len(row)))
        ]
        if not kept and not caption:
            return None
        rows = tuple(row for _, row in kept)
        header_rows = sum(number < table.header_rows for number, _ in kept)
        return replace(table, rows=rows, header_rows=header_rows, caption=caption)


def _texts(blocks: tuple[Block, ...]) -> Iterator[Text]:
    for block in blocks:
        match block:
            case Paragraph() | Heading():
                yield block.text
            case Figure():
                yield from (block.caption, block.credit)
            case Quote():
                yield from _texts(block.blocks)
            case ListBlock():
                for item in block.items:
                    yield from _texts(item)
            case Table():
                yield block.caption
                for row in block.rows:
                    yield from row
            case CodeBlock() | Divider():
                pass
