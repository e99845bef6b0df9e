"""Turns a cleaned draft into the blocks of an article."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from reader.core.article import (
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
from reader.core.characters.kinds import count_letters
from reader.core.draft import (
    Draft,
    DraftBlock,
    DraftCode,
    DraftDivider,
    DraftList,
    DraftNote,
    DraftPicture,
    DraftQuote,
    DraftTable,
    DraftText,
)
from reader.core.report import Removal
from reader.core.running.guard import UNGUARDED, Guard
from reader.core.text import Mark, Text
from reader.structuring.figures import Paired, Pairing, pair_figures
from reader.structuring.heading_lines import tagged_level, tags_of_paragraphs
from reader.structuring.headings import find_headings
from reader.structuring.levels import LOWEST_LEVEL, TOP_LEVEL
from reader.structuring.paragraphs import join_numbers, join_split_lines

_NO_LEVELS: Mapping[str, int] = {}


class Structured(NamedTuple):
    """The article's parts, and what structuring itself found to be no part of it."""

    metadata: Metadata
    blocks: tuple[Block, ...]
    asset_ids: tuple[str, ...] = ()
    """The pictures that the figures show, as keys of the source document's assets."""
    removals: tuple[Removal, ...] = ()
    notes: tuple[Note, ...] = ()


def structure(draft: Draft, guard: Guard = UNGUARDED) -> Structured:
    """Return the article that ``draft`` holds; a draft with nothing to read gives no blocks."""
    builder = _Builder(draft.metadata.title, guard)
    blocks = _without_loose_dividers(builder.page(draft.blocks))
    if not any(map(_is_readable, blocks)):
        return Structured(draft.metadata, ())
    notes = tuple(map(builder.note, draft.notes))
    return Structured(
        metadata=draft.metadata,
        blocks=blocks,
        asset_ids=tuple(dict.fromkeys(builder.asset_ids)),
        removals=tuple(builder.removals),
        notes=notes,
    )


class _Builder:
    """Collects the pictures shown and the captions dropped while blocks are built."""

    def __init__(self, title: str, guard: Guard) -> None:
        self._title = title
        self._guard = guard
        self.asset_ids: list[str] = []
        self.removals: list[Removal] = []

    def page(self, blocks: Sequence[DraftBlock]) -> tuple[Block, ...]:
        """Return the page's blocks; only here do looks and numbers make headings."""
        lines = self._guard.attempt("paragraphs", partial(_joined, blocks), blocks)
        paired = self._pair(lines)
        levels = self._guard.attempt("headings", partial(find_headings, paired), _NO_LEVELS)
        return self._built(paired, levels)

    def note(self, note: DraftNote) -> Note:
        """Return the note, set as the text inside a quote is."""
        return Note(note.note_id, note.mark, self._inner(note.blocks))

    def _inner(self, blocks: Sequence[DraftBlock], *, is_item: bool = False) -> tuple[Block, ...]:
        """Return the blocks inside a quote or a list item, where only tags make headings."""
        paragraphs = tags_of_paragraphs(blocks)
        levels = {
            block.block_id: min(TOP_LEVEL + level, LOWEST_LEVEL)
            for block in blocks
            if isinstance(block, DraftText)
            and block.tag not in paragraphs
            and (level := tagged_level(block)) is not None
        }
        return self._built(self._pair(blocks, is_item=is_item), levels)

    def _pair(self, blocks: Sequence[DraftBlock], *, is_item: bool = False) -> list[Paired]:
        pair = partial(pair_figures, blocks, self._title, is_item=is_item)
        pairing = self._guard.attempt("figures", pair, Pairing(list(blocks)))
        self.removals += pairing.removals
        return pairing.blocks

    def _built(self, blocks: Sequence[Paired], levels: Mapping[str, int]) -> tuple[Block, ...]:
        return tuple(self._block(block, levels) for block in blocks)

    def _block(self, block: Paired, levels: Mapping[str, int]) -> Block:
        match block:
            case Figure():
                if block.asset_id is not None:
                    self.asset_ids.append(block.asset_id)
                return block
            case DraftPicture():
                alt = block.alt or block.title
                return Figure(block.block_id, block.asset_id, alt=alt, absence=block.absence)
            case DraftText():
                text = block.text.strip()
                if level := levels.get(block.block_id):
                    return Heading(block.block_id, _without_bold(text), level)
                return Paragraph(block.block_id, text)
            case DraftQuote():
                return Quote(block.block_id, self._inner(block.blocks))
            case DraftList():
                items = tuple(self._inner(item, is_item=True) for item in block.items)
                return ListBlock(block.block_id, items, block.ordered, block.start)
            case DraftTable():
                return Table(block.block_id, block.rows, block.header_rows, block.caption)
            case DraftCode():
                return CodeBlock(block.block_id, block.code, block.language)
            case DraftDivider():
                return Divider(block.block_id)


def _joined(blocks: Sequence[DraftBlock]) -> list[DraftBlock]:
    """Return ``blocks`` with what the page sets in several lines put together."""
    return join_numbers(join_split_lines(blocks))


def _without_bold(text: Text) -> Text:
    """Return a heading's text without the bold that made it one; bold on a part stays."""
    if not text.covered_by(Mark.STRONG):
        return text
    return replace(text, spans=tuple(s for s in text.spans if s.mark is not Mark.STRONG))


def _without_loose_dividers(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return ``blocks`` without dividers that divide nothing: first, last, or after another."""
    kept: list[Block] = []
    for block in blocks:
        if not isinstance(block, Divider) or (kept and not isinstance(kept[-1], Divider)):
            kept.append(block)
    if kept and isinstance(kept[-1], Divider):
        kept.pop()
    return tuple(kept)


def _is_readable(block: Block) -> bool:
    return any(count_letters(text) for text in _texts(block)) or (
        isinstance(block, Figure) and block.asset_id is not None
    )


def _texts(block: Block) -> Iterator[str]:
    match block:
        case Paragraph() | Heading():
            yield block.text.text
        case Figure():
            yield block.caption.text + block.credit.text
        case Quote():
            for inner in block.blocks:
                yield from _texts(inner)
        case ListBlock():
            for item in block.items:
                for inner in item:
                    yield from _texts(inner)
        case Table():
            for row in block.rows:
                yield from (cell.text for cell in row)
        case CodeBlock():
            yield block.code
        case Divider():
            pass
