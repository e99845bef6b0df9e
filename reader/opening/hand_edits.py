"""What a reader puts right by hand: in the article's record, and in the article by the record."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from reader.core.article import Article, Block, CodeBlock, Metadata, Paragraph
from reader.core.articles.walk import iter_blocks, iter_texts
from reader.core.messages.translatable import translatable
from reader.core.pattern import Pattern
from reader.core.report import Removal
from reader.core.text import Text
from reader.core.variants import Script
from reader.library.records.record import Record

# One change of the record


def with_removal(record: Record, removal: Removal, *, kept: bool) -> Record:
    """Return ``record`` with what was removed brought back, or taken out again."""
    if removal.rule == TAKEN_OUT_BY_HAND:
        return with_block(record, removal.block_id, taken_out=not kept)
    return replace(record, kept=_with(record.kept, removal_key(removal), present=kept))


def with_block(record: Record, block_id: str, *, taken_out: bool) -> Record:
    """Return ``record`` with a block taken out, or put back."""
    return replace(record, taken_out=_with(record.taken_out, block_id, present=taken_out))


def with_repairs(record: Record, keys: Iterable[str], *, undone: bool) -> Record:
    """Return ``record`` with the repairs that ``keys`` tell from the others undone, or done."""
    wanted = dict.fromkeys(keys)
    others = tuple(key for key in record.undone if key not in wanted)
    return replace(record, undone=(*others, *wanted) if undone else others)


def edited_as(record: Record, other: Record) -> Record:
    """Return ``record`` put right as ``other`` is; where the reader is and how stays."""
    return replace(
        other,
        place=record.place,
        bookmarks=record.bookmarks,
        layout=record.layout,
        read_words=record.read_words,
    )


def _with(keys: tuple[str, ...], key: str, *, present: bool) -> tuple[str, ...]:
    others = tuple(other for other in keys if other != key)
    return (*others, key) if present else others


# What the record does to the article


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


TAKEN_OUT_BY_HAND = "by_hand"


def take_out(article: Article, block_ids: Collection[str]) -> tuple[Article, tuple[Removal, ...]]:
    """Return the article without the named blocks, and a removal for each, in order."""
    gone = [block for block in article.blocks if block.block_id in block_ids]
    if not gone:
        return article, ()
    left = tuple(block for block in article.blocks if block.block_id not in block_ids)
    reason = translatable("You removed this.")
    removals = (
        Removal(TAKEN_OUT_BY_HAND, reason, plain_text(block), block.block_id) for block in gone
    )
    return replace(article, blocks=left), tuple(removals)


def plain_text(block: Block) -> str:
    """Return what can be read in ``block``, a line for each of its texts."""
    alone = Article("", Metadata(), (block,), Script.NONE)
    lines = [text.text for text_id, text in iter_texts(alone) if not text_id.endswith(".alt")]
    lines += [part.code for part in iter_blocks((block,)) if isinstance(part, CodeBlock)]
    return "\n".join(lines)


CORRECTABLE = ("title", "published", "source", "authors")
"""The fields of the metadata that a reader may correct, each written as one line."""

_DAY_AND_TIME = Pattern(r"^(\d{4}-\d\d-\d\d) (\d)")
"""A time as people write it; ISO 8601 has a T in the middle."""
_BETWEEN_NAMES = Pattern(r"[、,，;；]\s*")


def metadata_line(metadata: Metadata, name: str) -> str:
    """Return the correctable field ``name`` as one line; empty when the page does not say."""
    value = getattr(metadata, name)
    line = "、".join(value) if isinstance(value, tuple) else value or ""
    return line.replace("T", " ") if name == "published" else line


def correct(article: Article, corrections: Iterable[tuple[str, str]]) -> Article:
    """Return the article with the named fields of its metadata as the reader wrote them."""
    values: dict[str, str | tuple[str, ...] | None] = {}
    for name, line in corrections:
        if name == "authors":
            values[name] = tuple(filter(None, _BETWEEN_NAMES.split(line.strip())))
        elif name in CORRECTABLE:
            written = line.strip()
            if name == "published":
                values[name] = _DAY_AND_TIME.sub(r"\1T\2", written) or None
            else:
                values[name] = written
    metadata = replace(article.metadata, **values) if values else article.metadata  # type: ignore[arg-type] # CORRECTABLE's own types
    return replace(article, metadata=metadata)
