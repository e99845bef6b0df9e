"""A page that we wrote, as the article it was written from: nothing in it is guessed.

It holds what ``exporting.markup`` writes and nothing else. Whatever else is found in it tells that
somebody has changed it, and then it is read like any other page.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import count
from typing import NamedTuple

from reader.core.article import (
    Asset,
    Block,
    CodeBlock,
    Divider,
    Figure,
    Heading,
    ListBlock,
    Medium,
    Metadata,
    Note,
    Paragraph,
    Quote,
    Table,
)
from reader.core.articles.own_pages import GENERATOR, metadata_told
from reader.core.draft import block_id
from reader.core.source import SourceDocument, SourceKind
from reader.core.text import NO_TEXT, Mark, Span, Text
from reader.extraction.blocks.code_labels import label_of_code
from reader.extraction.markup.taming import tame
from reader.extraction.markup.tree import TEXT, Node, Tree, parse

_LOOKED_AT = 4_000
"""Characters at the beginning of a page, in which it says who wrote it."""
_DEEPEST = 60
"""Lists and quotes inside each other, and marks; a page that has more is none of ours."""
_DIGITS = 9
"""Of the number that a list begins with (CommonMark has no longer ones)."""
_MARKS = {
    "strong": Mark.STRONG,
    "em": Mark.EMPHASIS,
    "code": Mark.CODE,
    "sup": Mark.SUPERSCRIPT,
    "sub": Mark.SUBSCRIPT,
    "del": Mark.DELETED,
    "mark": Mark.HIGHLIGHT,
    "u": Mark.UNDERLINE,
}
_HEADINGS = {f"h{level}": level - 1 for level in range(2, 7)}
_AROUND = frozenset({"main", "article", "div"})
_BLOCKS = frozenset({*_HEADINGS, "p", "figure", "blockquote", "ul", "ol", "table", "pre", "hr"})
_CREDIT = "credit"
_MISSING = "missing"
"""The class of words that stand for a picture, which are its alternative text."""


class _ChangedError(Exception):
    """The page holds something that we do not write."""


class OwnPage(NamedTuple):
    """What an article is made of."""

    metadata: Metadata
    blocks: tuple[Block, ...]
    notes: tuple[Note, ...]
    asset_ids: tuple[str, ...]


def read_own_page(source: SourceDocument) -> OwnPage | None:
    """Return what was written into the page, or None for a page that is none of ours."""
    if source.kind is not SourceKind.HTML or GENERATOR not in source.text[:_LOOKED_AT]:
        return None
    tree = parse(tame(source.text))
    if ("generator", GENERATOR) not in tree.metas:
        return None
    metadata = metadata_told(tree.metas)
    reader = _Reader(tree, source.assets)
    try:
        content = reader.content(metadata)
        blocks = reader.blocks(content.text)
        notes = tuple(map(reader.note, content.notes))
    except _ChangedError:
        return None
    return OwnPage(metadata, blocks, notes, tuple(dict.fromkeys(reader.asset_ids)))


@dataclass(slots=True)
class _Content:
    text: list[int] = field(default_factory=list)
    notes: list[int] = field(default_factory=list)


class _Reader:
    """Reads the elements of one page, given by their indices."""

    def __init__(self, tree: Tree, assets: Mapping[str, Asset]) -> None:
        self._tree = tree
        self._nodes = tree.nodes
        self._assets = assets
        self._numbers = count(1)
        self._note_ids: set[str] = set()
        self.asset_ids: list[str] = []

    def content(self, metadata: Metadata) -> _Content:
        """Return the elements of the text and those of the notes, outside all that is around."""
        found = _Content()
        around = [self._tree.body]
        while around:
            inside = list(self._tree.children(around.pop()))
            if len(inside) == 1 and self._nodes[inside[0]].tag in _AROUND:
                around = inside
                continue
            for index in inside:
                self._sort(index, metadata, found)
        self._note_ids = {self._nodes[index].get("id") for index in found.notes}
        return found

    def _sort(self, index: int, metadata: Metadata, found: _Content) -> None:
        node = self._nodes[index]
        if node.tag == "header":
            titles = [i for i in self._tree.children(index) if self._nodes[i].tag == "h1"]
            words = " ".join("".join(map(self._tree.text_of, titles)).split())
            if words != " ".join(metadata.title.split()):
                raise _ChangedError
        elif node.tag == "div":
            for child in self._tree.children(index):
                self._sort(child, metadata, found)
        elif node.tag == "section" and node.get("class") == "notes":
            found.notes += self._tree.children(index)
        elif node.tag in _BLOCKS:
            found.text.append(index)
        else:
            raise _ChangedError

    def note(self, index: int) -> Note:
        """Return the note in an ``aside``."""
        node, inside = self._nodes[index], list(self._tree.children(index))
        if node.tag != "aside" or not inside or self._nodes[inside[0]].get("class") != "note-mark":
            raise _ChangedError
        mark = self._tree.text_of(inside[0])
        return Note(node.get("id"), mark, self.blocks(inside[1:]))

    def blocks(self, indices: list[int], depth: int = 0) -> tuple[Block, ...]:
        """Return the blocks that elements are; words between blocks are paragraphs."""
        if depth > _DEEPEST:
            raise _ChangedError
        found: list[Block] = []
        loose: list[int] = []
        for index in indices:
            if self._nodes[index].tag in _BLOCKS:
                found += self._paragraph_of(loose)
                loose = []
                found.append(self._block(index, depth))
            else:
                loose.append(index)
        return (*found, *self._paragraph_of(loose))

    def _paragraph_of(self, loose: list[int]) -> Iterator[Block]:
        text = self._text(loose)
        if text.text.strip():
            yield Paragraph(self._next_id(), _without_end(text))

    def _next_id(self) -> str:
        return block_id(next(self._numbers))

    def _block(self, index: int, depth: int) -> Block:
        node, inside = self._nodes[index], list(self._tree.children(index))
        match node.tag:
            case "p":
                return Paragraph(self._next_id(), self._text(inside))
            case "figure":
                return self._figure(node, inside)
            case "blockquote":
                return Quote(self._next_id(), self.blocks(inside, depth + 1))
            case "ul" | "ol":
                return self._list(node, inside, depth)
            case "table":
                return self._table(inside)
            case "pre":
                language = label_of_code(self._tree, index)
                return CodeBlock(self._next_id(), self._tree.text_of(index), language)
            case "hr":
                return Divider(self._next_id())
            case tag:
                return Heading(self._next_id(), self._text(inside), _HEADINGS[tag])

    def _list(self, node: Node, inside: list[int], depth: int) -> ListBlock:
        number, start = self._next_id(), node.get("start")
        if any(self._nodes[index].tag != "li" for index in inside):
            raise _ChangedError
        items = (self.blocks(list(self._tree.children(index)), depth + 1) for index in inside)
        is_number = start.isascii() and start.isdecimal() and len(start) <= _DIGITS
        first = int(start) if is_number else 1
        return ListBlock(number, tuple(items), node.tag == "ol", first)

    def _figure(self, node: Node, inside: list[int]) -> Figure:
        figure = Figure(self._next_id(), alt=node.get("aria-label"))
        if (medium := node.get("class")) in _MEDIA:
            figure = replace(figure, medium=Medium(medium))
        for index in inside:
            part = self._nodes[index]
            match part.tag:
                case "img":
                    figure = replace(figure, alt=part.get("alt"))
                    if (source := part.get("src")) in self._assets:
                        self.asset_ids.append(source)
                        figure = replace(figure, asset_id=source)
                case "p":
                    links = [n for n in self._nodes[index : part.end] if n.tag == "a"]
                    address = links[0].get("href") if links else ""
                    figure = replace(figure, address=address)
                case "figcaption":
                    figure = self._told(figure, list(self._tree.children(index)))
                case _:
                    raise _ChangedError
        return figure

    def _told(self, figure: Figure, inside: list[int]) -> Figure:
        """Return ``figure`` with its caption and its credit."""
        caption = []
        for index in inside:
            node = self._nodes[index]
            if node.tag == "span" and node.get("class") == _CREDIT:
                figure = replace(figure, credit=self._text(list(self._tree.children(index))))
            elif node.tag == "span" and node.get("class") == _MISSING:
                figure = replace(figure, alt=self._tree.text_of(index))
            else:
                caption.append(index)
        if figure.credit and caption and self._nodes[caption[-1]].tag == "br":
            caption.pop()
        return replace(figure, caption=self._text(caption))

    def _table(self, inside: list[int]) -> Table:
        number, caption, header_rows = self._next_id(), NO_TEXT, 0
        rows: list[tuple[Text, ...]] = []
        for index in inside:
            node = self._nodes[index]
            if node.tag == "caption":
                caption = self._text(list(self._tree.children(index)))
            elif node.tag in {"thead", "tbody"}:
                rows += map(self._row, self._tree.children(index))
                header_rows = len(rows) if node.tag == "thead" else header_rows
            else:
                raise _ChangedError
        return Table(number, tuple(rows), header_rows, caption)

    def _row(self, index: int) -> tuple[Text, ...]:
        cells = list(self._tree.children(index))
        if any(self._nodes[cell].tag not in {"td", "th"} for cell in cells):
            raise _ChangedError
        return tuple(self._text(list(self._tree.children(cell))) for cell in cells)

    def _text(self, indices: list[int]) -> Text:
        written = _Written()
        for index in indices:
            self._write(index, written, 0)
        return written.text()

    def _write(self, index: int, written: _Written, depth: int) -> None:
        node = self._nodes[index]
        if depth > _DEEPEST:
            raise _ChangedError
        if node.tag == TEXT:
            written.add(node.text)
            return
        if node.tag == "br":
            written.add_break()
            return
        if node.tag == "math":
            written.add(node.get("alttext"))
            return
        start = written.length
        inside = list(self._tree.children(index))
        for child in inside:
            self._write(child, written, depth + 1)
        mark, target = self._mark(node, inside)
        if mark is not None:
            written.mark(start, mark, target)

    def _mark(self, node: Node, inside: list[int]) -> tuple[Mark | None, str]:
        match node.tag:
            case "a" if node.get("role") == "doc-noteref":
                target = node.get("href").removeprefix("#")
                return Mark.NOTE_REF, target if target in self._note_ids else ""
            case "a":
                return Mark.LINK, node.get("href")
            case "ruby":
                said = [self._tree.text_of(i) for i in inside if self._nodes[i].tag == "rt"]
                return Mark.RUBY, "".join(said)
            case "span" if node.get("class") == "formula":
                return Mark.FORMULA, node.get("data-tex")
            case "rp" | "rt":
                return None, ""
            case "sup" if len(inside) == 1 and self._is_note_mark(inside[0]):
                return None, ""
            case tag if tag in _MARKS:
                return _MARKS[tag], node.get("class")
            case _:
                raise _ChangedError

    def _is_note_mark(self, index: int) -> bool:
        return self._nodes[index].get("role") == "doc-noteref"


_MEDIA = frozenset(medium.value for medium in Medium if medium is not Medium.PICTURE)


class _Written:
    """A text that is put together, with its marks."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._spans: list[Span] = []
        self._is_after_break = False
        self.length = 0

    def add(self, words: str) -> None:
        """Add words; the line feed that writers of markup set after a break is none of them."""
        if self._is_after_break:
            words = words.removeprefix("\n")
        self._is_after_break = False
        self._parts.append(words)
        self.length += len(words)

    def add_break(self) -> None:
        """Add a line break."""
        self.add("\n")
        self._is_after_break = True

    def mark(self, start: int, mark: Mark, target: str) -> None:
        """Mark what was added since ``start``, together with what is marked alike before it."""
        for place, span in enumerate(self._spans):
            if span.end == start and (span.mark, span.target) == (mark, target):
                self._spans[place] = replace(span, end=self.length)
                return
        if start < self.length:
            self._spans.append(Span(start, self.length, mark, target))

    def text(self) -> Text:
        """Return the text; of marks that lie on the same words, the outer one comes first."""
        self._spans.reverse()  # sorting keeps the order of what is alike
        self._spans.sort(key=lambda span: (span.start, -span.end))
        return Text("".join(self._parts), tuple(self._spans))


def _without_end(text: Text) -> Text:
    kept = text.text.rstrip("\n")
    return text if kept == text.text else text.slice(0, len(kept))
