"""What of an article must be the same when it is read again."""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote

from reader.core.article import (
    Article,
    Block,
    CodeBlock,
    Divider,
    Figure,
    Heading,
    ListBlock,
    Paragraph,
    Quote,
    Table,
)
from reader.core.articles.outline import outline_of
from reader.core.text import Mark, Text
from reader.exporting.markup import followed_address
from reader.exporting.text_files import shown_pictures

Facts = dict[str, Any]


def facts_of(article: Article, *, ruby: bool = True) -> Facts:
    """Return title and the like, headings, captions, notes and all blocks with their marks.

    Addresses are compared as they are meant, and only where a reader could follow them; numbers
    raised because they lead to notes need not be raised twice.
    """
    metadata = article.metadata
    return {
        "title": metadata.title,
        "subtitle": metadata.subtitle,
        "authors": metadata.authors,
        "editors": metadata.editors,
        "source": metadata.source,
        "site": metadata.site,
        "section": metadata.section,
        "published": metadata.published,
        "url": metadata.url,
        "outline": [(entry.title, entry.depth) for entry in outline_of(article)],
        "blocks": [_block(block, ruby) for block in article.blocks],
        "notes": [(n.mark, [_block(block, ruby) for block in n.blocks]) for n in article.notes],
        "pictures": [asset.data for asset in shown_pictures(article).values()],
    }


def differing(one: Facts, other: Facts) -> dict[str, tuple[object, object]]:
    """Return what differs, the first of several things only."""
    found: dict[str, tuple[object, object]] = {}
    for name, value in one.items():
        if value == other[name]:
            continue
        found[name] = value, other[name]
        if isinstance(value, list):
            pairs = zip([*value, None], [*other[name], None], strict=False)
            found[name] = next((a, b) for a, b in pairs if a != b)
    return found


def _block(block: Block, ruby: bool) -> object:
    def said(text: Text) -> object:
        return _text(text, ruby)

    match block:
        case Paragraph():
            return said(block.text)
        case Heading():
            return "heading", said(block.text)
        case Figure():
            medium = block.medium.value, followed_address(block.address)
            return "figure", said(block.caption), said(block.credit), block.alt, medium
        case Quote():
            return "quote", [_block(inner, ruby) for inner in block.blocks]
        case ListBlock():
            first = block.start if block.ordered else None
            return "list", first, [[_block(b, ruby) for b in item] for item in block.items]
        case Table():
            widest = max(map(len, block.rows), default=0)
            rows = [[said(cell) for cell in row] for row in block.rows]
            filled = [[*row, *[said(Text())] * (widest - len(row))] for row in rows]
            return "table", said(block.caption), block.header_rows, filled
        case CodeBlock():
            return "code", block.code.rstrip("\n")
        case Divider():
            return "divider"


def _text(text: Text, ruby: bool) -> tuple[str, frozenset[tuple[int, str, str]]]:
    """Return the words, and every character's marks."""
    notes = {i for s in text.spans if s.mark is Mark.NOTE_REF for i in range(s.start, s.end)}
    marks = set()
    for span in text.spans:
        target = ""
        if span.mark is Mark.LINK:
            target = unquote(followed_address(span.target))
            if not target:
                continue
        if span.mark is Mark.FORMULA:
            target = span.target
        if span.mark is Mark.RUBY:
            if not ruby:
                continue
            target = span.target
        places = range(span.start, span.end)
        raised = notes if span.mark is Mark.SUPERSCRIPT else ()
        marks |= {(place, span.mark.value, target) for place in places if place not in raised}
    return text.text, frozenset(m for m in marks if text.text[m[0]] != "\n")
