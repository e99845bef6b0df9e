"""In which order an article's blocks stand on the page; the same for every script of it.

A plan is made once for an article. Converting changes its words only, so that showing another
script takes no pass over the text: the blocks in view are looked up in the other article.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate

from PySide6.QtCore import QSize

from reader.core.article import (
    Article,
    Block,
    CodeBlock,
    Figure,
    Heading,
    ListBlock,
    Medium,
    Metadata,
    Paragraph,
    Quote,
    Table,
)
from reader.core.articles.walk import read_blocks
from reader.core.text import Mark, Span, Text
from reader.translation import Translate
from reader.ui.page.order.blocks import (
    Around,
    Code,
    Grid,
    PageBlock,
    Passage,
    Picture,
    Piece,
    Role,
    Rule,
    Words,
    passage,
    passage_of,
)
from reader.ui.page.order.planning import Entry, Part, Planner, byline_pieces, rows_together
from reader.ui.page.order.signature import entry_id, signature_of
from reader.ui.pictures.figures import (
    ABSENT,
    MEDIA_NOT_SAVED,
    NOT_SHOWN,
    NOT_SHOWN_FORMAT,
    SEVERAL_NOT_SAVED,
    UNREADABLE_FORMATS,
)
from reader.ui.pictures.pictures import natural_size

_HEAD_TEXTS: Mapping[Part, Sequence[str]] = {
    Part.TITLE: ("title",),
    Part.SUBTITLE: ("subtitle",),
    Part.BYLINE: ("source", "site", "authors", "editors"),
}


class Plan:
    """The blocks of one article, to be looked up in any script of it."""

    def __init__(self, article: Article, tr: Translate) -> None:
        self._tr = tr
        self._signature = signature_of(article)
        self._entries, weights = Planner(article).entries()
        self._sizes: dict[str, QSize] = {}
        """How large pictures are, by asset id; empty where one cannot be shown."""
        self.sums: list[int] = [0, *accumulate(weights)]
        """How many characters all blocks before each have, about."""
        self._first: dict[str, int] | None = None

    def __len__(self) -> int:
        return len(self._entries)

    def _entry(self, index: int) -> Entry:
        entry = self._entries[index]
        return Entry(Part.WHOLE, (entry,)) if isinstance(entry, int) else entry

    def fits(self, article: Article) -> bool:
        """Whether ``article`` is the same one in whatever script, so that this plan holds."""
        return signature_of(article) == self._signature

    def around(self, index: int) -> Around:
        """Return how the ``index``-th block stands among the others."""
        return self._entry(index).around

    def block(self, article: Article, index: int) -> PageBlock:
        """Return the ``index``-th block of the page with the words of ``article``."""
        entry = self._entry(index)
        if not entry.path:
            return self._head(article.metadata, entry)
        source = _source(article, entry.path)
        around = entry.around
        match entry.part, source:
            case Part.MARK, _:
                return Words(Role.MARK, Passage(), around)
            case Part.PICTURE, Figure() as figure:
                return self._picture(article, figure, around)
            case Part.MISSING, _:
                sentence = self._tr(SEVERAL_NOT_SAVED).format(count=entry.depth)
                return Words(Role.MISSING, Passage(Text(sentence), self._pieces(entry)), around)
            case Part.ADDRESS, Figure(address=address):
                return Words(Role.CAPTION, _address(address), around)
            case Part.CAPTION, Figure() as figure:
                return Words(Role.CAPTION, _caption(figure), around)
            case Part.TABLE_CAPTION, Table() as table:
                words = passage(f"{table.block_id}.caption", table.caption)
                return Words(Role.CAPTION, words, around)
            case _, Paragraph(block_id=block_id, text=text):
                return Words(Role.BODY, passage(block_id, text), around)
            case _, Heading(block_id=block_id, text=text):
                return Words(Role.HEADING, passage(block_id, text), around, entry.depth)
            case _, Table() as table:
                columns = max(map(len, table.rows), default=0)
                end = min(len(table.rows), entry.depth + rows_together(columns))
                return Grid(table, around, entry.depth, end, columns)
            case _, CodeBlock() as code:
                return Code(code, around)
            case _:
                return Rule(around)

    def _pieces(self, entry: Entry) -> tuple[Piece, ...]:
        """Return where the pictures of an entry stand."""
        ids = [entry_id(self._signature[1:], entry.path)]
        if entry.part is Part.MISSING:
            first = entry.path[0]
            shapes = self._signature[1 + first : 1 + first + entry.depth]
            ids = [entry_id(shapes, (n,)) for n in range(entry.depth)]
        return tuple(Piece(0, f"{block_id}.picture", 0) for block_id in ids)

    def size_of(self, article: Article, figure: Figure) -> QSize:
        """Return how large the picture of ``figure`` is; empty when it cannot be shown."""
        asset = article.assets.get(figure.asset_id) if figure.asset_id else None
        if asset is None or figure.asset_id is None:
            return QSize()
        if figure.asset_id not in self._sizes:
            self._sizes[figure.asset_id] = natural_size(asset)
        return self._sizes[figure.asset_id]

    def has_picture(self, index: int) -> bool:
        """Whether the ``index``-th block may be a picture."""
        return self._entry(index).part is Part.PICTURE

    def passage(self, article: Article, index: int, part: int = 0) -> Passage:
        """Return the words of a part of a block; no picture is looked at, so on any thread."""
        entry = self._entry(index)
        if entry.part in (Part.PICTURE, Part.MISSING):
            return Passage(pieces=self._pieces(entry))
        return passage_of(self.block(article, index), part)

    def index_of(self, text_id: str) -> int | None:
        """Return the first block of the page that has to do with a text of the article."""
        if self._first is None:
            self._first = dict(self._owners())
        found = self._first.get(text_id)
        return self._first.get(text_id.partition(".")[0]) if found is None else found

    def owner(self, index: int) -> str:
        """Return the id of the article's block that the ``index``-th one is of; "" in the head."""
        path = self._entry(index).path
        return entry_id(self._signature[1 + path[0] : 2 + path[0]], (0, *path[1:])) if path else ""

    def _owners(self) -> Iterator[tuple[str, int]]:
        shapes, captioned = self._signature[1:], set[str]()
        for index in range(len(self._entries) - 1, -1, -1):  # the first of a block last, to stay
            entry = self._entry(index)
            if entry.part is Part.MISSING:
                for number in range(entry.depth - 1, -1, -1):
                    block_id = entry_id(shapes, (entry.path[0] + number,))
                    if block_id not in captioned:
                        yield block_id, index
                    yield f"{block_id}.picture", index
            elif entry.path:
                block_id = entry_id(shapes, entry.path)
                if entry.part is Part.CAPTION:
                    captioned.add(block_id)
                yield block_id, index
            else:
                for name in _HEAD_TEXTS[entry.part]:
                    yield name, index

    def _head(self, metadata: Metadata, entry: Entry) -> PageBlock:
        match entry.part:
            case Part.TITLE:
                words = passage("title", Text(metadata.title))
                return Words(Role.TITLE, words, entry.around)
            case Part.SUBTITLE:
                words = passage("subtitle", Text(metadata.subtitle))
                return Words(Role.SUBTITLE, words, entry.around)
            case _:
                return Words(Role.BYLINE, _byline(metadata, self._tr), entry.around)

    def _picture(self, article: Article, figure: Figure, around: Around) -> PageBlock:
        """Return the picture, or one quiet line where there is none."""
        asset = article.assets.get(figure.asset_id) if figure.asset_id else None
        if not self.size_of(article, figure).isEmpty():
            return Picture(figure, around)
        name = "" if asset is None else asset.media_type.partition("/")[2].upper()
        if figure.medium is not Medium.PICTURE:
            sentence = self._tr(MEDIA_NOT_SAVED[figure.medium])
        elif asset is None:
            sentence = self._tr(ABSENT[figure.absence])
        elif name in UNREADABLE_FORMATS:
            sentence = self._tr(NOT_SHOWN_FORMAT).format(format=name)
        else:
            sentence = self._tr(NOT_SHOWN)
        alt = figure.alt if figure.alt != figure.caption.text else ""
        words = f"{sentence}　{alt}" if alt else sentence
        place = (Piece(0, f"{figure.block_id}.picture", 0),)
        return Words(Role.MISSING, Passage(Text(words), place), around)


def _source(article: Article, path: Sequence[int]) -> Block:
    block = read_blocks(article)[path[0]]
    at = 1
    while at < len(path):
        if isinstance(block, Quote):
            block, at = block.blocks[path[at]], at + 1
        elif isinstance(block, ListBlock):
            block, at = block.items[path[at]][path[at + 1]], at + 2
        else:
            raise IndexError(path)
    return block


def _address(address: str) -> Passage:
    is_web = address.lower().startswith(("http://", "https://"))
    spans = (Span(0, len(address), Mark.LINK, address),) if is_web else ()
    return Passage(Text(address, spans))


def _caption(figure: Figure) -> Passage:
    """Return caption and credit in one line."""
    caption, credit = figure.caption, figure.credit
    between = "\u3000" if caption and credit else ""
    start = len(caption.text) + len(between)
    moved = (Span(s.start + start, s.end + start, s.mark, s.target) for s in credit.spans)
    pieces = []
    if caption:
        pieces.append(Piece(0, figure.block_id, len(caption.text)))
    if credit:
        pieces.append(Piece(start, f"{figure.block_id}.credit", len(credit.text)))
    words = Text(caption.text + between + credit.text, (*caption.spans, *moved))
    return Passage(words, tuple(pieces))


def _byline(metadata: Metadata, tr: Translate) -> Passage:
    words, pieces = "", []
    for text_id, piece in byline_pieces(metadata, tr):
        if text_id:
            pieces.append(Piece(len(words), text_id, len(piece)))
        words += piece
    return Passage(Text(words), tuple(pieces))
