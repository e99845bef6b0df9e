"""Goes through an article once and lists what stands on its page, block by block."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum, auto
from typing import NamedTuple

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
from reader.translation import Translate
from reader.ui.page.order.blocks import ALONE, Around
from reader.ui.typesetting.page_style import HEADING_SCALES, PARAGRAPH_GAP

Piece = tuple[str, str]
"""The id of a text of the article, or nothing for what the page adds, and the words."""

_BETWEEN: Piece = ("", "　·　")
_BETWEEN_NAMES: Piece = ("", "、")
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


class Part(Enum):
    """What of a block of the article an entry is."""

    TITLE = auto()
    SUBTITLE = auto()
    BYLINE = auto()
    WHOLE = auto()
    MARK = auto()
    PICTURE = auto()
    MISSING = auto()
    """Several pictures in a row that were not saved; their captions follow."""
    ADDRESS = auto()
    CAPTION = auto()
    TABLE_CAPTION = auto()


class Entry(NamedTuple):
    """One block of the page: what of the article it is and how it stands."""

    part: Part
    path: tuple[int, ...] = ()
    """The index of the article's block, and on from it through quotes and lists."""
    around: Around = ALONE
    depth: int = 0
    """Of a heading; of a table the first row; of missing pictures their number."""
    weight: int = 0


class Planner:
    """Goes through an article once."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._depths = {entry.block_id: entry.depth for entry in outline_of(article)}

    def entries(self) -> tuple[list[Entry | int], list[int]]:
        """Return what stands on the page, and how many characters each is as tall as.

        A paragraph that is in nothing else is only its index: a book has thousands of them.
        """
        entries: list[Entry | int] = list(self._head())
        weights = [max(1, entry.weight) for entry in entries if isinstance(entry, Entry)]
        blocks, done = read_blocks(self._article), 0
        for index, block in enumerate(blocks):
            if type(block) is Paragraph:
                entries.append(index)
                weights.append(len(block.text.text) or 1)
            elif index < done:
                continue
            elif (count := self._missing_in_a_row(blocks, index)) > 1:
                for entry in self._missing(blocks, index, count):
                    entries.append(entry)
                    weights.append(entry.weight)
                done = index + count
            else:
                for entry in self._of(block, (index,), ALONE):
                    entries.append(entry)
                    weights.append(entry.weight or 1)
        return entries, weights

    def _missing_in_a_row(self, blocks: Sequence[Block], index: int) -> int:
        """Return how many pictures from ``index`` on are not there.

        One whose alternative text says more than its caption stands alone, with that text.
        """
        count = 0
        while index + count < len(blocks):
            block = blocks[index + count]
            is_missing = (
                isinstance(block, Figure)
                and block.medium is Medium.PICTURE
                and block.absence is Absence.NOT_SAVED
                and block.asset_id not in self._article.assets
                and block.alt in ("", block.caption.text)
            )
            if not is_missing:
                break
            count += 1
        return count

    def _missing(self, blocks: Sequence[Block], index: int, count: int) -> Iterator[Entry]:
        """Yield one line for pictures that are not there, then a line for each caption."""
        captions = []
        for number in range(index, index + count):
            block = blocks[number]
            if isinstance(block, Figure) and (block.caption or block.credit):
                weight = len(block.caption.text) + len(block.credit.text)
                captions.append(Entry(Part.CAPTION, (number,), Around(below=0.4), weight=weight))
        below = 0.4 if captions else 1.2
        yield Entry(Part.MISSING, (index,), Around(above=0.6, below=below), count, 20)
        yield from captions[:-1]
        for last in captions[-1:]:
            yield last._replace(around=Around(below=1.4))

    def _head(self) -> Iterator[Entry]:
        metadata = self._article.metadata
        if metadata.title:
            yield Entry(Part.TITLE, (), Around(below=0.5), weight=len(metadata.title) * 2)
        if metadata.subtitle:
            yield Entry(Part.SUBTITLE, (), Around(below=0.5), weight=len(metadata.subtitle))
        if byline_pieces(metadata, lambda sentence: sentence):
            yield Entry(Part.BYLINE, (), Around(below=1.6), weight=30)

    def _of(self, block: Block, path: tuple[int, ...], around: Around) -> Iterator[Entry]:
        whole, gap = Part.WHOLE, PARAGRAPH_GAP
        match block:
            case Paragraph(text=text):
                yield Entry(whole, path, around, 0, len(text.text))
            case Heading(block_id=block_id, text=text):
                depth = self._depths.get(block_id, 2)
                scale = HEADING_SCALES[min(depth, len(HEADING_SCALES) - 1)]
                stands = around._replace(above=1.4 * scale - 0.5, below=0.6)
                yield Entry(whole, path, stands, depth, round(len(text.text) * scale * scale))
            case Figure():
                yield from self._figure(block, path, around)
            case Quote(blocks=blocks):
                yield from self._quote(blocks, path, around)
            case ListBlock():
                yield from self._list(block, path, around, depth=1)
            case Table(rows=rows):
                if block.caption:
                    stands = around._replace(below=0.4)
                    yield Entry(Part.TABLE_CAPTION, path, stands, 0, len(block.caption.text))
                if any(rows):
                    yield from self._rows(block, path, around)
            case CodeBlock(code=code):
                weight = _CODE_WEIGHT * (code.count("\n") + 1)
                yield Entry(whole, path, around._replace(above=gap, below=gap), 0, weight)
            case Divider():
                yield Entry(whole, path, around._replace(above=0.5, below=1.2), 0, 10)

    def _rows(self, table: Table, path: tuple[int, ...], around: Around) -> Iterator[Entry]:
        """Yield a table, in pieces that join, so that a long one is set as it is read."""
        count, top = len(table.rows), 0.4 if table.caption else PARAGRAPH_GAP
        together = rows_together(max(map(len, table.rows), default=0))
        for first in range(0, count, together):
            end = min(count, first + together)
            stands = around._replace(
                above=0.0 if first else top,
                below=PARAGRAPH_GAP if end == count else 0.0,
            )
            weight = _ROW_WEIGHT * (end - first)
            yield Entry(Part.WHOLE, path, stands, first, weight)

    def _figure(self, figure: Figure, path: tuple[int, ...], around: Around) -> Iterator[Entry]:
        has_words = bool(figure.caption or figure.credit)
        has_address = figure.medium is not Medium.PICTURE and bool(figure.address)
        below = 0.4 if has_words or has_address else 1.2
        shown = figure.asset_id in self._article.assets
        weight = _PICTURE_WEIGHT if shown else 20
        yield Entry(Part.PICTURE, path, around._replace(above=0.6, below=below), 0, weight)
        unmarked = around._replace(mark="")
        if has_address:
            below = 0.4 if has_words else 1.4
            yield Entry(Part.ADDRESS, path, unmarked._replace(below=below), 0, 40)
        if has_words:
            weight = len(figure.caption.text) + len(figure.credit.text)
            yield Entry(Part.CAPTION, path, unmarked._replace(below=1.4), 0, weight)

    def _quote(
        self, blocks: Sequence[Block], path: tuple[int, ...], around: Around
    ) -> Iterator[Entry]:
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
    ) -> Iterator[Entry]:
        last = block.start + len(block.items) - 1
        digits = len(str(last)) if block.ordered else 0
        room = max(LIST_INDENT, DIGIT * digits + BESIDE_DIGITS)
        indent = min(DEEPEST, around.indent + room)
        entries: list[Entry] = []
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
    ) -> Iterator[Entry]:
        """Yield one item, with its mark in front of its first words.

        A number beside a picture or a box stands on a line of its own; a bullet there says nothing.
        """
        marked = within._replace(mark=mark)
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
                        yield Entry(Part.MARK, here, marked._replace(below=0.0), 0, 1)
                    yield from self._of(block, here, within._replace(below=None))


def rows_together(columns: int) -> int:
    """Return how many rows of a table with so many columns are set at once."""
    return max(1, min(ROWS_TOGETHER, CELLS_TOGETHER // max(1, columns)))


def _bullet(depth: int) -> str:
    return BULLETS[(depth - 1) % len(BULLETS)]


def _kept_apart(entries: Sequence[Entry], *, mark: Around, above: float = 0.0) -> Iterator[Entry]:
    """Yield ``entries`` with gaps round all of them; the first has the mark of an item, if any."""
    for number, entry in enumerate(entries):
        around = entry.around
        if number == 0 and above:
            around = around._replace(above=max(around.above, above))
        if number == 0 and mark.mark and not around.mark:
            around = around._replace(mark=mark.mark, mark_indent=mark.mark_indent)
        if number == len(entries) - 1 and around.below is not None:
            around = around._replace(below=max(around.below, PARAGRAPH_GAP))
        yield entry if around is entry.around else entry._replace(around=around)


def byline_of(metadata: Metadata, tr: Translate) -> str:
    """Return date, source, authors and editors in one line; empty when nothing is known."""
    return "".join(words for _, words in byline_pieces(metadata, tr))


def byline_pieces(metadata: Metadata, tr: Translate) -> list[Piece]:
    """Return the line in pieces, so that those which are the article's own can be found in it."""
    published = (metadata.published or "").replace("T", " ")
    source = ("source", metadata.source) if metadata.source else ("site", metadata.site)
    before, _, after = tr("Editors: {names}").partition("{names}")
    editors = _names("editors", metadata.editors)
    parts = (
        [("", published)],
        [source],
        _names("authors", metadata.authors),
        [("", before), *editors, ("", after)] if editors else [],
    )
    shown = [[piece for piece in part if piece[1]] for part in parts]
    return list(_joined([part for part in shown if part], _BETWEEN))


def _names(text_id: str, names: Sequence[str]) -> list[Piece]:
    pieces = [[(f"{text_id}.{number}", name)] for number, name in enumerate(names) if name]
    return list(_joined(pieces, _BETWEEN_NAMES))


def _joined(parts: Sequence[Sequence[Piece]], between: Piece) -> Iterator[Piece]:
    for number, part in enumerate(parts):
        if number:
            yield between
        yield from part
