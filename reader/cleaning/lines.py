"""What every cleaning rule needs: reading a draft's lines and taking blocks out of it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from reader.core.articles.prose import is_prose, plain
from reader.core.draft import (
    Cleaned,
    Draft,
    DraftBlock,
    DraftCode,
    DraftDivider,
    DraftList,
    DraftPicture,
    DraftQuote,
    DraftTable,
    DraftText,
)
from reader.core.report import Removal
from reader.core.text import Mark, Text

_BLIND_EDGE = 6
"""Blocks taken for head and for foot where no prose says where they end."""


def iter_blocks(blocks: Iterable[DraftBlock]) -> Iterator[DraftBlock]:
    """Yield every block that is no container in reading order, those inside containers too."""
    for block in blocks:
        match block:
            case DraftText() | DraftPicture() | DraftTable() | DraftCode() | DraftDivider():
                yield block
            case DraftQuote():
                yield from iter_blocks(block.blocks)
            case DraftList():
                for item in block.items:
                    yield from iter_blocks(item)


def iter_lines(blocks: Iterable[DraftBlock]) -> Iterator[DraftText]:
    """Yield every line in reading order, those inside quotes and lists too."""
    for block in blocks:
        match block:
            case DraftText():
                yield block
            case DraftQuote():
                yield from iter_lines(block.blocks)
            case DraftList():
                for item in block.items:
                    yield from iter_lines(item)
            case DraftPicture() | DraftTable() | DraftCode() | DraftDivider():
                pass


def iter_pictures(blocks: Iterable[DraftBlock]) -> Iterator[DraftPicture]:
    """Yield every picture in reading order."""
    return (block for block in iter_blocks(blocks) if isinstance(block, DraftPicture))


def text_of(block: DraftBlock) -> str:
    """Return what a reader could read in ``block``, exactly as it stands, a line a block."""
    match block:
        case DraftText():
            return block.text.text
        case DraftPicture():
            return block.alt or block.title
        case DraftQuote():
            return "\n".join(map(text_of, block.blocks))
        case DraftList():
            return "\n".join(text_of(inner) for item in block.items for inner in item)
        case DraftTable():
            rows = ["\t".join(cell.text for cell in row) for row in block.rows]
            return "\n".join([block.caption.text] * bool(block.caption) + rows)
        case DraftCode():
            return block.code
        case DraftDivider():
            return ""


class Edges(NamedTuple):
    """The ids of the top-level blocks before the first prose and after the last one."""

    head: frozenset[str]
    foot: frozenset[str]
    both: frozenset[str]
    """Head and foot together."""


def edges_of(draft: Draft) -> Edges:
    """Return the draft's edges; a few blocks at either end where there is no prose (a poem)."""
    blocks = draft.blocks
    first = next((i for i, block in enumerate(blocks) if _has_prose(block)), None)
    if first is None:
        head, foot = _ids(blocks[:_BLIND_EDGE]), _ids(blocks[-_BLIND_EDGE:])
    else:
        last = next(i for i in reversed(range(len(blocks))) if _has_prose(blocks[i]))
        head, foot = _ids(blocks[:first]), _ids(blocks[last + 1 :])
    return Edges(head, foot, head | foot)


def edge_lines_of(draft: Draft) -> frozenset[str]:
    """Return the ids of all lines in the draft's edges, those inside quotes and lists too."""
    edges = edges_of(draft).both
    blocks = (block for block in draft.blocks if block.block_id in edges)
    return frozenset(line.block_id for line in iter_lines(blocks))


def short_text(line: DraftText, longest: int) -> str:
    """Return the line's text as patterns are written; empty when it is longer than ``longest``."""
    text = line.text.text.strip()
    return plain(text) if len(text) <= longest else ""


def is_set_as_heading(line: DraftText) -> bool:
    """Whether the page sets ``line`` as a heading: a tag or bold; 收藏 may be a section's name."""
    is_tagged = len(line.tag) == 2 and line.tag[0] == "h" and line.tag[1].isdigit()
    return is_tagged or line.text.covered_by(Mark.STRONG)


def remove_blocks(draft: Draft, rule: str, reason: str, ids: Collection[str]) -> Cleaned:
    """Take the blocks named by ``ids`` out of ``draft``; what contains only them goes too."""
    if not ids:
        return Cleaned(draft)
    removals: list[Removal] = []

    def keep(block: DraftBlock) -> bool:
        if block.block_id not in ids:
            return True
        removals.append(Removal(rule, reason, text_of(block), block.block_id))
        return False

    blocks = _filter(draft.blocks, keep)
    return Cleaned(replace(draft, blocks=blocks), tuple(removals))


def remove_lines(
    draft: Draft,
    rule: str,
    reason: str,
    is_unwanted: Callable[[DraftText], bool],
    within: Collection[str] | None = None,
) -> Cleaned:
    """Take out the lines that ``is_unwanted`` names; ``within`` limits it to some top blocks."""
    blocks = draft.blocks if within is None else [b for b in draft.blocks if b.block_id in within]
    ids = {line.block_id for line in iter_lines(blocks) if is_unwanted(line)}
    return remove_blocks(draft, rule, reason, ids)


def replace_texts(draft: Draft, texts: Mapping[str, Text]) -> Draft:
    """Return ``draft`` with other texts in some lines; a top-level one without a text goes."""
    blocks = _with_texts(draft.blocks, texts)
    return replace(draft, blocks=tuple(b for b in blocks if not isinstance(b, DraftText) or b.text))


def _with_texts(
    blocks: tuple[DraftBlock, ...], texts: Mapping[str, Text]
) -> tuple[DraftBlock, ...]:
    return tuple(_with_text(block, texts) for block in blocks)


def _with_text(block: DraftBlock, texts: Mapping[str, Text]) -> DraftBlock:
    match block:
        case DraftText():
            return replace(block, text=texts.get(block.block_id, block.text))
        case DraftQuote():
            return replace(block, blocks=_with_texts(block.blocks, texts))
        case DraftList():
            return replace(block, items=tuple(_with_texts(item, texts) for item in block.items))
        case DraftPicture() | DraftTable() | DraftCode() | DraftDivider():
            return block


def _filter(
    blocks: tuple[DraftBlock, ...], keep: Callable[[DraftBlock], bool]
) -> tuple[DraftBlock, ...]:
    kept: list[DraftBlock] = []
    for block in blocks:
        if not keep(block):
            continue
        match block:
            case DraftQuote():
                if inner := _filter(block.blocks, keep):
                    kept.append(replace(block, blocks=inner))
            case DraftList():
                items = (_filter(item, keep) for item in block.items)
                if full := tuple(item for item in items if item):
                    kept.append(replace(block, items=full))
            case DraftText() | DraftPicture() | DraftTable() | DraftCode() | DraftDivider():
                kept.append(block)
    return tuple(kept)


def _has_prose(block: DraftBlock) -> bool:
    if isinstance(block, DraftText):
        return is_prose(block.text)
    return any(is_prose(line.text) for line in iter_lines((block,))) or isinstance(block, DraftCode)


def _ids(blocks: Iterable[DraftBlock]) -> frozenset[str]:
    return frozenset(block.block_id for block in blocks)
