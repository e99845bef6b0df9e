"""What the page says twice in a row."""

from __future__ import annotations

from collections.abc import Iterable

from reader.cleaning.lines import remove_blocks
from reader.core.draft import (
    Cleaned,
    Draft,
    DraftBlock,
    DraftList,
    DraftPicture,
    DraftQuote,
    DraftText,
)
from reader.core.prose import count_letters
from reader.core.words import translatable

_SHORTEST_REPEAT = 5
"""Letters; 哈哈！ twice is what somebody said, a caption twice is the page's fault."""


def repeated_line(draft: Draft) -> Cleaned:
    """Remove a line that says again, letter for letter, what the line before it says."""
    return remove_blocks(
        draft,
        "repeated_line",
        translatable("The same line stands right before it."),
        set(_repeats(draft.blocks)),
    )


def repeated_picture(draft: Draft) -> Cleaned:
    """Remove a picture that stands right after itself, as noscript twins do."""
    ids = {
        after.block_id
        for before, after in zip(draft.blocks, draft.blocks[1:], strict=False)
        if isinstance(before, DraftPicture)
        and isinstance(after, DraftPicture)
        and _same_picture(before, after)
    }
    return remove_blocks(
        draft,
        "repeated_picture",
        translatable("The same picture stands right before it."),
        ids,
    )


def _repeats(blocks: Iterable[DraftBlock]) -> Iterable[str]:
    previous = ""
    for block in blocks:
        match block:
            case DraftText():
                text = "".join(block.text.text.split())
                if text == previous and count_letters(text) >= _SHORTEST_REPEAT:
                    yield block.block_id
                previous = text
            case DraftQuote():
                yield from _repeats(block.blocks)
                previous = ""
            case DraftList():
                for item in block.items:
                    yield from _repeats(item)
                previous = ""
            case _:
                pass


def _same_picture(one: DraftPicture, other: DraftPicture) -> bool:
    if one.asset_id or other.asset_id:
        return one.asset_id == other.asset_id
    return bool(one.source) and one.source == other.source
