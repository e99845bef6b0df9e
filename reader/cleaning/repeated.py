"""What the page says twice in a row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.cleaning.lines import remove_blocks
from reader.core.articles.prose import plain
from reader.core.characters.cutting import SHORTEST_CUT
from reader.core.characters.kinds import count_letters
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
from reader.core.messages.translatable import translatable
from reader.core.pattern import Pattern

_SHORTEST_REPEAT = 16
_LONGEST_LABEL = 6
"""Letters; shorter lines said twice may be a refrain, unless a caption is plainly meant."""
_CAPTION = Pattern(r"(?:摄影?|供图|图|提供|资料照?片?)[)]?[。.]?$|^[▲▼]|^(?:资料)?图[片为:/]")


def repeated_line(draft: Draft) -> Cleaned:
    """Remove a line that says again, letter for letter, what the line before it says.

    Short ones are removed beside a picture or when they read as a caption.
    """
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


def _repeats(blocks: Sequence[DraftBlock]) -> Iterator[str]:
    for index, block in enumerate(blocks):
        match block:
            case DraftText():
                before = blocks[index - 1] if index else None
                if isinstance(before, DraftText) and _is_sign_of(before, block):
                    yield before.block_id
                if isinstance(before, DraftText) and _says_again(block, before):
                    around = (
                        *blocks[max(0, index - 2) : index - 1],
                        *blocks[index + 1 : index + 2],
                    )
                    has_picture = any(isinstance(b, DraftPicture) for b in around)
                    if has_picture or _is_caption_or_long(block.text.text):
                        yield block.block_id
            case DraftQuote():
                yield from _repeats(block.blocks)
            case DraftList():
                for item in block.items:
                    yield from _repeats(item)
            case DraftPicture() | DraftTable() | DraftCode() | DraftDivider():
                pass


def _says_again(line: DraftText, before: DraftText) -> bool:
    if len(line.text.text) >= SHORTEST_CUT:
        return False  # both may be pieces of one text
    return "".join(line.text.text.split()) == "".join(before.text.text.split())


def _is_sign_of(sign: DraftText, label: DraftText) -> bool:
    """Whether a line is what an icon stands for, which the label behind it says: [提示], 提示."""
    text = label.text.text.strip()
    return 0 < len(text) <= _LONGEST_LABEL and sign.text.text.strip() == f"[{text}]"


def _is_caption_or_long(text: str) -> bool:
    return count_letters(text) >= _SHORTEST_REPEAT or _CAPTION.search(plain(text)) is not None


def _same_picture(one: DraftPicture, other: DraftPicture) -> bool:
    if one.asset_id or other.asset_id:
        return one.asset_id == other.asset_id
    return bool(one.source) and one.source == other.source
