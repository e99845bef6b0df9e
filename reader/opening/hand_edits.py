"""What a reader puts right by hand, one change of the article's record at a time."""

from __future__ import annotations

from dataclasses import replace

from reader.core.report import Removal
from reader.library.records import Record
from reader.opening.restoring import TAKEN_OUT_BY_HAND, removal_key


def with_removal(record: Record, removal: Removal, *, kept: bool) -> Record:
    """Return ``record`` with what was removed brought back, or taken out again."""
    if removal.rule == TAKEN_OUT_BY_HAND:
        return with_block(record, removal.block_id, taken_out=not kept)
    return replace(record, kept=_with(record.kept, removal_key(removal), present=kept))


def with_block(record: Record, block_id: str, *, taken_out: bool) -> Record:
    """Return ``record`` with a block taken out, or put back."""
    return replace(record, taken_out=_with(record.taken_out, block_id, present=taken_out))


def with_repair(record: Record, key: str, *, undone: bool) -> Record:
    """Return ``record`` with the repair that ``key`` tells from the others undone, or done."""
    return replace(record, undone=_with(record.undone, key, present=undone))


def edited_as(record: Record, other: Record) -> Record:
    """Return ``record`` put right as ``other`` is; where the reader is and marked stays."""
    return replace(other, place=record.place, bookmarks=record.bookmarks)


def _with(keys: tuple[str, ...], key: str, *, present: bool) -> tuple[str, ...]:
    others = tuple(other for other in keys if other != key)
    return (*others, key) if present else others
