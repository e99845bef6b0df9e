"""Plain text for a terminal or a text file: every word of the article and no markup."""

from __future__ import annotations

import unicodedata
from itertools import zip_longest

from reader.core.article import (
    Article,
    Block,
    CodeBlock,
    Divider,
    Figure,
    Heading,
    ListBlock,
    Medium,
    Note,
    Paragraph,
    Part,
    Quote,
    Table,
)
from reader.core.report import Removal
from reader.core.text import Text
from reader.translation import Translate

_SIGNS = {Medium.PICTURE: "▣", Medium.VIDEO: "▶", Medium.AUDIO: "♪", Medium.FRAME: "▢"}
_WIDEST_COLUMN = 24
"""Terminal cells; a longer table cell is not padded up to."""


def render_plain_text(article: Article, tr: Translate) -> str:
    """Return the whole article as text that ends with a line feed."""
    metadata = article.metadata
    head = [metadata.title, metadata.subtitle, _byline(article, tr)]
    parts = [*head, _blocks(article.blocks), _notes(article.notes)]
    return "\n\n".join(part for part in parts if part) + "\n"


def render_removals(removals: tuple[Removal, ...], tr: Translate) -> str:
    """Return the list of what is no part of the article, each with why and by which rule."""
    lines = [f"- {tr(r.reason)} ({r.rule})\n{_prefixed(r.text, '  ', '  ')}" for r in removals]
    return "\n".join((tr("No part of the article"), "", *lines)) + "\n"


def _byline(article: Article, tr: Translate) -> str:
    metadata = article.metadata
    about = [
        (metadata.published or "").replace("T", " "),
        _named(tr("Source: {name}"), name=metadata.source),
        _named(tr("Author: {names}"), names="、".join(metadata.authors)),
        _named(tr("Editors: {names}"), names="、".join(metadata.editors)),
        _part(metadata.part, tr),
    ]
    lines = [
        " › ".join(filter(None, (metadata.site, *metadata.section))),
        " · ".join(filter(None, about)),
        metadata.url,
    ]
    return "\n".join(filter(None, lines))


def _part(part: Part | None, tr: Translate) -> str:
    if part is None:
        return ""
    if part.of is None:
        return tr("Part {number}").format(number=part.number)
    return tr("Part {number} of {count}").format(number=part.number, count=part.of)


def _named(words: str, **name: str) -> str:
    return words.format(**name) if all(name.values()) else ""


def _notes(notes: tuple[Note, ...]) -> str:
    """Return the notes below a rule, each with its mark in front."""
    if not notes:
        return ""
    items = (_prefixed(_blocks(note.blocks), f"{note.mark} ", "  ") for note in notes)
    return "\n".join(("* * *", "", *items))


def _blocks(blocks: tuple[Block, ...]) -> str:
    written = ""
    for block in blocks:
        gap = "\n\n\n" if isinstance(block, Heading) else "\n\n"
        written += (gap if written else "") + _block(block)
    return written


def _block(block: Block) -> str:
    match block:
        case Paragraph() | Heading():
            return block.text.text
        case Figure():
            return _figure(block)
        case Quote():
            return _prefixed(_blocks(block.blocks), "│ ", "│ ")
        case ListBlock():
            return _list(block)
        case Table():
            return _table(block)
        case CodeBlock():
            return _prefixed(block.code, "    ", "    ")
        case Divider():
            return "* * *"


def _figure(figure: Figure) -> str:
    texts = [figure.caption.text or figure.alt, figure.credit.text, figure.address]
    return _prefixed("\n".join(filter(None, texts)), f"{_SIGNS[figure.medium]} ", "  ").rstrip(" ")


def _list(block: ListBlock) -> str:
    items = []
    for number, item in enumerate(block.items, block.start):
        bullet = f"{number}. " if block.ordered else "• "
        items.append(_prefixed(_blocks(item), bullet, " " * len(bullet)))
    tight = all(len(item) == 1 for item in block.items)
    return ("\n" if tight else "\n\n").join(items)


def _table(table: Table) -> str:
    rows = [[_one_line(cell) for cell in row] for row in table.rows]
    columns = zip_longest(*rows, fillvalue="")
    widths = [min(max(map(_width, column)), _WIDEST_COLUMN) for column in columns]
    lines = [" │ ".join(map(_padded, row, widths)).rstrip(" ") for row in rows]
    return "\n".join(filter(None, (table.caption.text, *lines)))


def _one_line(cell: Text) -> str:
    return " ".join(cell.text.split("\n"))


def _padded(text: str, width: int) -> str:
    return text + " " * (width - _width(text))


def _width(text: str) -> int:
    """Return how many terminal cells ``text`` takes (Unicode Standard Annex 11)."""
    return sum(1 + (unicodedata.east_asian_width(char) in "WF") for char in text)


def _prefixed(text: str, first: str, rest: str) -> str:
    lines = text.split("\n")
    return "\n".join(
        (first + lines[0], *(rest + line if line else rest.rstrip() for line in lines[1:]))
    )
