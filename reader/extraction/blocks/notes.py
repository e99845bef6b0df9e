"""The notes of a page as draft notes, taken out of the run of blocks."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import replace

from reader.core.draft import DraftBlock, DraftNote, DraftText
from reader.core.text import Mark, Span, Text
from reader.extraction.blocks.builder import BlockBuilder, Material, NextId
from reader.extraction.markup.notes import PageNotes, without_leading_mark


def build_notes(found: PageNotes, material: Material, next_id: NextId) -> Iterator[DraftNote]:
    """Yield the notes with what they say, without their own marks and the way back."""
    shown = material._replace(hidden=_Either(material.hidden, found.back_links))
    for note in found.notes:
        if note.element < 0:
            blocks: tuple[DraftBlock, ...] = (
                DraftText(next_id(), _words(note.words, note.address)),
            )
        else:
            blocks = BlockBuilder(shown, next_id).build(note.element)
        yield DraftNote(note.note_id, note.mark, _without_mark(blocks, note.mark))


class _Either:
    def __init__(self, one: Container[int], other: Container[int]) -> None:
        self._containers = one, other

    def __contains__(self, index: object) -> bool:
        return any(index in container for container in self._containers)


def _words(words: str, address: str) -> Text:
    if not address.startswith(("http:", "https:")):
        return Text(words)
    return Text(
        f"{words} {address}",
        (Span(len(words) + 1, len(words) + 1 + len(address), Mark.LINK, address),),
    )


def _without_mark(blocks: tuple[DraftBlock, ...], mark: str) -> tuple[DraftBlock, ...]:
    if not blocks or not isinstance(blocks[0], DraftText):
        return blocks
    text = blocks[0].text
    start = without_leading_mark(text.text, mark)
    if not text.text[start:].strip():
        return blocks[1:] or blocks
    return (replace(blocks[0], text=text.slice(start, len(text.text))), *blocks[1:])
