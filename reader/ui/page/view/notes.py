"""Notes of an article, to be shown where they are referred to."""

from __future__ import annotations

from reader.core.article import Article, Block, Heading, ListBlock, Note, Paragraph, Quote

LONGEST = 600
"""Characters of a note that are shown in place; the rest is read where it stands."""


def note_with(article: Article, note_id: str) -> Note | None:
    """Return the note that a mark in the text leads to; None when there is none."""
    return next((note for note in article.notes if note.note_id == note_id), None)


def first_text_id(note: Note) -> str:
    """Return the id of the first text of ``note``, where it stands on the page."""
    block: Block = note.blocks[0]
    while isinstance(block, (Quote, ListBlock)):
        block = block.blocks[0] if isinstance(block, Quote) else block.items[0][0]
    return block.block_id


def words_of_note(note: Note) -> str:
    """Return what ``note`` says, a line for each paragraph, cut where it is very long."""
    words = "\n".join(_lines(note.blocks))
    return words if len(words) <= LONGEST else f"{words[:LONGEST].rstrip()}…"


def _lines(blocks: tuple[Block, ...]) -> list[str]:
    lines = []
    for block in blocks:
        match block:
            case Paragraph(text=text) | Heading(text=text):
                lines.append(text.text)
            case Quote(blocks=inner):
                lines += _lines(inner)
            case ListBlock(items=items):
                lines += [line for item in items for line in _lines(item)]
            case _:
                pass
    return lines
