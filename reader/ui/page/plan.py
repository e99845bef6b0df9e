"""In which order an article's blocks stand on the page; the same for every script of it.

A plan is made once for an article. Converting changes its words only, so that showing another
script takes no pass over the text: the blocks in view are looked up in the other article.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from itertools import accumulate
from typing import cast

from PySide6.QtCore import QSize

from reader.core.article import (
    Absence,
    Article,
    Block,
    CodeBlock,
    Divider,
    Figure,
    Heading,
    ListBlock,
    Medium,
    Metadata,
    Paragraph,
    Quote,
    Table,
)
from reader.core.articles.outline import outline_of
from reader.core.articles.walk import read_blocks
from reader.core.text import Mark, Span, Text
from reader.translation import Translate
from reader.ui.page.blocks import (
    ALONE,
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
from reader.ui.pictures.figures import (
    ABSENT,
    MEDIA_NOT_SAVED,
    NOT_SHOWN,
    NOT_SHOWN_FORMAT,
    SEVERAL_NOT_SAVED,
    UNREADABLE_FORMATS,
)
from reader.ui.pictures.pictures import natural_size
from reader.ui.typesetting.byline import byline_pieces
from reader.ui.typesetting.page_style import HEADING_SCALES, PARAGRAPH_GAP

QUOTE_INDENT, LIST_INDENT = 1.15, 1.6
"""Left of what is quoted and of the items of a list, in characters."""
DEEPEST = 12.0
"""Characters that quotes and lists in each other are indented at most."""
DIGIT, BESIDE_DIGITS = 0.6, 0.9
"""What a digit of an item's number takes at most, and what all the rest of it does."""
ITEM_GAP = 0.35
ROWS_TOGETHER, CELLS_TOGETHER = 20, 400
"""Of a table that are set at once; of one with many columns fewer rows, one at least."""
BULLETS = ("•", "◦", "▪")
_PICTURE_WEIGHT, _ROW_WEIGHT, _CODE_WEIGHT = 400, 30, 36
"""Characters that a picture, a row of a table and a line of code are as tall as, about."""


class _Part(Enum):
    """What of a block of the article an entry is."""

    TITLE = auto()
    SUBTITLE = auto()
    BYLINE = auto()
    WHOLE = auto()
    MARK = auto()
    PICTURE = auto()
    MISSING = auto()
    """Several pictures in a row that were not saved and have no words."""
    ADDRESS = auto()
    CAPTION = auto()
    TABLE_CAPTION = auto()


@dataclass(frozen=True, slots=True)
class _Entry:
    part: _Part
    path: tuple[int, ...] = ()
    """The index of the article's block, and on from it through quotes and lists."""
    around: Around = ALONE
    depth: int = 0
    """Of a heading; of a table the first row; of missing pictures their number."""
    weight: int = 0


class Plan:
    """The blocks of one article, to be looked up in any script of it."""

    def __init__(self, article: Article, tr: Translate) -> None:
        self._tr = tr
        self._signature = signature_of(article)
        self._entries, weights = _Planner(article).entries()
        self._sizes: dict[str, QSize] = {}
        """How large pictures are, by asset id; empty where one cannot be shown."""
        self.sums: list[int] = [0, *accumulate(weights)]
        """How many characters all blocks before each have, about."""
        self._first: dict[str, int] | None = None

    def __len__(self) -> int:
        return len(self._entries)

    def _entry(self, index: int) -> _Entry:
        entry = self._entries[index]
        return _Entry(_Part.WHOLE, (entry,)) if isinstance(entry, int) else entry

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
            case _Part.MARK, _:
                return Words(Role.MARK, Passage(), around)
            case _Part.PICTURE, Figure() as figure:
                return self._picture(article, figure, around)
            case _Part.MISSING, _:
                sentence = self._tr(SEVERAL_NOT_SAVED).format(count=entry.depth)
                return Words(Role.MISSING, Passage(Text(sentence), self._pieces(entry)), around)
            case _Part.ADDRESS, Figure(address=address):
                return Words(Role.CAPTION, _address(address), around)
            case _Part.CAPTION, Figure() as figure:
                return Words(Role.CAPTION, _caption(figure), around)
            case _Part.TABLE_CAPTION, Table() as table:
                words = passage(f"{table.block_id}.caption", table.caption)
                return Words(Role.CAPTION, words, around)
            case _, Paragraph(block_id=block_id, text=text):
                return Words(Role.BODY, passage(block_id, text), around)
            case _, Heading(block_id=block_id, text=text):
                return Words(Role.HEADING, passage(block_id, text), around, entry.depth)
            case _, Table() as table:
                columns = max(map(len, table.rows), default=0)
                end = min(len(table.rows), entry.depth + _rows_together(columns))
                return Grid(table, around, entry.depth, end, columns)
            case _, CodeBlock() as code:
                return Code(code, around)
            case _:
                return Rule(around)

    def _pieces(self, entry: _Entry) -> tuple[Piece, ...]:
        """Return where the pictures of an entry stand."""
        ids = [entry_id(self._signature[1:], entry.path)]
        if entry.part is _Part.MISSING:
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
        return self._entry(index).part is _Part.PICTURE

    def passage(self, article: Article, index: int, part: int = 0) -> Passage:
        """Return the words of a part of a block; no picture is looked at, so on any thread."""
        entry = self._entry(index)
        if entry.part in (_Part.PICTURE, _Part.MISSING):
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
        shapes = self._signature[1:]
        for index in range(len(self._entries) - 1, -1, -1):  # the first of a block last, to stay
            entry = self._entry(index)
            if entry.part is _Part.MISSING:
                for number in range(entry.depth - 1, -1, -1):
                    yield entry_id(shapes, (entry.path[0] + number,)), index
            elif entry.path:
                yield entry_id(shapes, entry.path), index
            else:
                for name in _HEAD_TEXTS[entry.part]:
                    yield name, index

    def _head(self, metadata: Metadata, entry: _Entry) -> PageBlock:
        match entry.part:
            case _Part.TITLE:
                words = passage("title", Text(metadata.title))
                return Words(Role.TITLE, words, entry.around)
            case _Part.SUBTITLE:
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


_HEAD_TEXTS: Mapping[_Part, Sequence[str]] = {
    _Part.TITLE: ("title",),
    _Part.SUBTITLE: ("subtitle",),
    _Part.BYLINE: ("source", "site", "authors", "editors"),
}


def signature_of(article: Article) -> tuple[object, ...]:
    """Return what two articles share that have the same blocks, apart from their words."""
    metadata = article.metadata
    head = (
        article.article_id,
        bool(metadata.title),
        bool(metadata.subtitle),
        (bool(metadata.source or metadata.site), len(metadata.authors), len(metadata.editors)),
        metadata.published,
    )
    shapes = [
        block.block_id if type(block) is Paragraph else _shape(block)
        for block in read_blocks(article)
    ]
    return (head, *shapes)


def _shape(block: Block) -> object:
    """Return the id of a block, with the shapes of what is in it where there is anything."""
    match block:
        case Paragraph(block_id=block_id):
            return block_id
        case Heading(block_id=block_id, level=level):
            return block_id, level
        case Quote(block_id=block_id, blocks=blocks):
            return block_id, "quote", tuple(map(_shape, blocks))
        case ListBlock(block_id=block_id, items=items):
            shapes = tuple(tuple(map(_shape, item)) for item in items)
            return block_id, block.ordered, block.start, shapes
        case Table(block_id=block_id, rows=rows):
            return block_id, tuple(map(len, rows)), bool(block.caption), block.header_rows
        case Figure(block_id=block_id):
            parts = bool(block.caption), bool(block.credit), bool(block.address), bool(block.alt)
            return block_id, block.asset_id, parts
        case CodeBlock(block_id=block_id):
            return block_id, "code"
        case Divider(block_id=block_id):
            return block_id, "rule"


def entry_id(shapes: Sequence[object], path: Sequence[int]) -> str:
    """Return the block id at ``path`` in what ``signature_of`` returned, without its head."""
    shape = shapes[path[0]]
    steps = list(path[1:])
    while steps:
        inner = cast("tuple[tuple[object, ...], ...]", cast("tuple[object, ...]", shape)[-1])
        if cast("tuple[object, ...]", shape)[1] == "quote":
            shape = inner[steps.pop(0)]
        else:
            shape = inner[steps.pop(0)][steps.pop(0)]
    return shape if isinstance(shape, str) else str(cast("tuple[object, ...]", shape)[0])


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


class _Planner:
    """Goes through an article once."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._depths = {entry.block_id: entry.depth for entry in outline_of(article)}

    def entries(self) -> tuple[list[_Entry | int], list[int]]:
        """Return what stands on the page, and how many characters each is as tall as.

        A paragraph that is in nothing else is only its index: a book has thousands of them.
        """
        entries: list[_Entry | int] = list(self._head())
        weights = [max(1, entry.weight) for entry in entries if isinstance(entry, _Entry)]
        blocks, done = read_blocks(self._article), 0
        for index, block in enumerate(blocks):
            if type(block) is Paragraph:
                entries.append(index)
                weights.append(len(block.text.text) or 1)
            elif index < done:
                continue
            elif (count := self._missing_in_a_row(blocks, index)) > 1:
                around = Around(above=0.6, below=1.2)
                entries.append(_Entry(_Part.MISSING, (index,), around, count))
                weights.append(20)
                done = index + count
            else:
                for entry in self._of(block, (index,), ALONE):
                    entries.append(entry)
                    weights.append(entry.weight or 1)
        return entries, weights

    def _missing_in_a_row(self, blocks: Sequence[Block], index: int) -> int:
        """Return how many pictures from ``index`` on are not there and have no words."""
        count = 0
        while index + count < len(blocks):
            block = blocks[index + count]
            is_missing = (
                isinstance(block, Figure)
                and block.medium is Medium.PICTURE
                and block.absence is Absence.NOT_SAVED
                and block.asset_id not in self._article.assets
                and not (block.caption or block.credit or block.alt)
            )
            if not is_missing:
                break
            count += 1
        return count

    def _head(self) -> Iterator[_Entry]:
        metadata = self._article.metadata
        if metadata.title:
            yield _Entry(_Part.TITLE, (), Around(below=0.5), weight=len(metadata.title) * 2)
        if metadata.subtitle:
            yield _Entry(_Part.SUBTITLE, (), Around(below=0.5), weight=len(metadata.subtitle))
        if byline_pieces(metadata, lambda sentence: sentence):
            yield _Entry(_Part.BYLINE, (), Around(below=1.6), weight=30)

    def _of(self, block: Block, path: tuple[int, ...], around: Around) -> Iterator[_Entry]:
        whole, gap = _Part.WHOLE, PARAGRAPH_GAP
        match block:
            case Paragraph(text=text):
                yield _Entry(whole, path, around, 0, len(text.text))
            case Heading(block_id=block_id, text=text):
                depth = self._depths.get(block_id, 2)
                scale = HEADING_SCALES[min(depth, len(HEADING_SCALES) - 1)]
                stands = replace(around, above=1.4 * scale - 0.5, below=0.6)
                yield _Entry(whole, path, stands, depth, round(len(text.text) * scale * scale))
            case Figure():
                yield from self._figure(block, path, around)
            case Quote(blocks=blocks):
                yield from self._quote(blocks, path, around)
            case ListBlock():
                yield from self._list(block, path, around, depth=1)
            case Table(rows=rows):
                if block.caption:
                    stands = replace(around, below=0.4)
                    yield _Entry(_Part.TABLE_CAPTION, path, stands, 0, len(block.caption.text))
                if any(rows):
                    yield from self._rows(block, path, around)
            case CodeBlock(code=code):
                weight = _CODE_WEIGHT * (code.count("\n") + 1)
                yield _Entry(whole, path, replace(around, above=gap, below=gap), 0, weight)
            case Divider():
                yield _Entry(whole, path, replace(around, above=0.5, below=1.2), 0, 10)

    def _rows(self, table: Table, path: tuple[int, ...], around: Around) -> Iterator[_Entry]:
        """Yield a table, in pieces that join, so that a long one is set as it is read."""
        count, top = len(table.rows), 0.4 if table.caption else PARAGRAPH_GAP
        together = _rows_together(max(map(len, table.rows), default=0))
        for first in range(0, count, together):
            end = min(count, first + together)
            stands = replace(
                around,
                above=0.0 if first else top,
                below=PARAGRAPH_GAP if end == count else 0.0,
            )
            weight = _ROW_WEIGHT * (end - first)
            yield _Entry(_Part.WHOLE, path, stands, first, weight)

    def _figure(self, figure: Figure, path: tuple[int, ...], around: Around) -> Iterator[_Entry]:
        has_words = bool(figure.caption or figure.credit)
        has_address = figure.medium is not Medium.PICTURE and bool(figure.address)
        below = 0.4 if has_words or has_address else 1.2
        shown = figure.asset_id in self._article.assets
        weight = _PICTURE_WEIGHT if shown else 20
        yield _Entry(_Part.PICTURE, path, replace(around, above=0.6, below=below), 0, weight)
        unmarked = replace(around, mark="")
        if has_address:
            below = 0.4 if has_words else 1.4
            yield _Entry(_Part.ADDRESS, path, replace(unmarked, below=below), 0, 40)
        if has_words:
            weight = len(figure.caption.text) + len(figure.credit.text)
            yield _Entry(_Part.CAPTION, path, replace(unmarked, below=1.4), 0, weight)

    def _quote(
        self, blocks: Sequence[Block], path: tuple[int, ...], around: Around
    ) -> Iterator[_Entry]:
        indent = min(DEEPEST, around.indent + QUOTE_INDENT)
        bars = (*around.bars, around.indent)
        within = Around(indent, bars, inside=True)
        entries = [
            entry
            for number, block in enumerate(blocks)
            for entry in self._of(block, (*path, number), within)
        ]
        yield from _kept_apart(entries, above=PARAGRAPH_GAP, mark=around)

    def _list(
        self, block: ListBlock, path: tuple[int, ...], around: Around, depth: int
    ) -> Iterator[_Entry]:
        last = block.start + len(block.items) - 1
        digits = len(str(last)) if block.ordered else 0
        room = max(LIST_INDENT, DIGIT * digits + BESIDE_DIGITS)
        indent = min(DEEPEST, around.indent + room)
        entries: list[_Entry] = []
        for number, item in enumerate(block.items):
            mark = f"{block.start + number}." if block.ordered else _bullet(depth)
            within = Around(indent, around.bars, "", around.indent, inside=True, below=ITEM_GAP)
            entries += self._item(item, (*path, number), within, mark, depth)
        yield from _kept_apart(entries, mark=around) if depth == 1 else entries

    def _item(
        self,
        item: Sequence[Block],
        path: tuple[int, ...],
        within: Around,
        mark: str,
        depth: int,
    ) -> Iterator[_Entry]:
        """Yield one item, with its mark in front of its first words.

        A number beside a picture or a box stands on a line of its own; a bullet there says nothing.
        """
        marked = replace(within, mark=mark)
        for number, block in enumerate(item):
            here = (*path, number)
            around = marked if number == 0 else within
            match block:
                case ListBlock():
                    yield from self._list(block, here, within, depth + 1)
                case Paragraph() | Heading():
                    yield from self._of(block, here, around)
                case _:
                    if number == 0 and mark[-1] == ".":
                        yield _Entry(_Part.MARK, here, replace(marked, below=0.0), 0, 1)
                    yield from self._of(block, here, replace(within, below=None))


def _rows_together(columns: int) -> int:
    return max(1, min(ROWS_TOGETHER, CELLS_TOGETHER // max(1, columns)))


def _bullet(depth: int) -> str:
    return BULLETS[(depth - 1) % len(BULLETS)]


def _kept_apart(entries: Sequence[_Entry], *, mark: Around, above: float = 0.0) -> Iterator[_Entry]:
    """Yield ``entries`` with gaps round all of them; the first has the mark of an item, if any."""
    for number, entry in enumerate(entries):
        around = entry.around
        if number == 0 and above:
            around = replace(around, above=max(around.above, above))
        if number == 0 and mark.mark and not around.mark:
            around = replace(around, mark=mark.mark, mark_indent=mark.mark_indent)
        if number == len(entries) - 1 and around.below is not None:
            around = replace(around, below=max(around.below, PARAGRAPH_GAP))
        yield entry if around is entry.around else replace(entry, around=around)
