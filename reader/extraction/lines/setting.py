"""Lines set as the blocks they look like: headings, lists, tables, code, paragraphs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.core.characters.cutting import cuts
from reader.core.draft import DraftBlock, DraftPicture, DraftText, block_id
from reader.core.pattern import Pattern
from reader.core.text import Text
from reader.extraction.lines.code import code_block, end_of_code
from reader.extraction.lines.headings import headings_in
from reader.extraction.lines.items import list_at
from reader.extraction.lines.line import Numbered
from reader.extraction.lines.picture_words import is_alt, is_name_of_picture
from reader.extraction.lines.tables import end_of_table, table_of

_MOST_BLOCKS = 100_000
_JOINED = 1_000
"""No article has so many lines; those after them are set in paragraphs of so many."""
_EDIT = Pattern(r"\s*[\[【［]\s*(?:编辑|編輯|编|編)[^\]】］]{0,8}[\]】］]\s*$")
_BRACKETED = Pattern(r"\[([^\[\]]{6,160}[。）)])\]")
"""A picture's words as Pandoc writes them."""


def set_lines(lines: Sequence[Numbered], contents: frozenset[str]) -> tuple[DraftBlock, ...]:
    """Return ``lines`` as blocks; ``contents`` are the letters of known headings."""
    blocks: list[DraftBlock] = []
    headings = headings_in(lines, contents)
    index = 0
    while index < len(lines):
        number, line = lines[index]
        if len(blocks) >= _MOST_BLOCKS:
            rest = " ".join(each.text for _, each in lines[index : index + _JOINED])
            blocks += _pieces(block_id(number), Text(rest), "line")
            index += _JOINED
            continue
        if index not in headings and is_alt(lines, index):
            blocks.append(DraftPicture(block_id(number), None, alt=line.text))
            after, caption = lines[index + 1]
            blocks.append(DraftText(block_id(after), caption.marked.strip(), tag="figcaption"))
            index += 2
            continue
        end, block = _boxed(lines, index)
        if block is not None:
            blocks.append(block)
            index = end
            continue
        tag = f"h{line.level or 2}" if index in headings or line.level else "line"
        text = line.marked.strip()
        if is_name_of_picture(line):
            blocks.append(DraftPicture(block_id(number), None, alt=line.text))
            index += 1
            continue
        if tag != "line" and (edit := _EDIT.search(text.text)):
            text = text.slice(0, edit.start())
        if bracketed := _BRACKETED.fullmatch(text.text):
            tag, text = "figcaption", text.slice(*bracketed.span(1))
        blocks += _pieces(block_id(number), text, tag)
        index += 1
    return tuple(blocks)


def _pieces(name: str, text: Text, tag: str) -> Iterator[DraftText]:
    """Yield a line, one that is far longer than a paragraph in pieces with ids of their own."""
    for count, (start, end) in enumerate(cuts(text.text)):
        piece_id = f"{name}x{count:04d}" if count else name
        yield DraftText(piece_id, text.slice(start, end), tag=tag)


def _boxed(lines: Sequence[Numbered], index: int) -> tuple[int, DraftBlock | None]:
    """Return the table, the code or the list that begins at ``index``, and where it ends."""
    end = end_of_table(lines, index)
    if end > index + 1:
        return end, table_of(lines[index:end])
    end = end_of_code(lines, index)
    if end > index + 1:
        return end, code_block(lines[index:end])
    return list_at(lines, index)
