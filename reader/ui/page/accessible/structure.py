"""What an article consists of, as assistive technology is told: parts with a kind and words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

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
from reader.core.articles.walk import read_blocks
from reader.translation import Translate
from reader.ui.page.order.planning import byline_of


class PartKind(Enum):
    """What a part is announced as."""

    HEADING = auto()
    PARAGRAPH = auto()
    PICTURE = auto()
    CAPTION = auto()
    QUOTE = auto()
    LIST = auto()
    ITEM = auto()
    TABLE = auto()
    HEADER = auto()
    """A cell in a header row of a table."""
    CELL = auto()
    CODE = auto()
    DIVIDER = auto()


@dataclass(frozen=True, slots=True)
class Part:
    """One part of an article as it is shown."""

    kind: PartKind
    text_id: str
    """Where it stands on the page; of a part that only holds others, where its first one does."""
    words: str = ""
    description: str = ""
    """What is said besides the words: that they are a caption, or the header of their column."""
    level: int = 0
    """Of a heading, from 1 for the title."""
    parts: tuple[Part, ...] = ()


def parts_of(article: Article, tr: Translate) -> tuple[Part, ...]:
    """Return the parts of ``article`` in reading order, its title first."""
    return (*_head(article, tr), *_Builder(article, tr).parts(read_blocks(article)))


def _head(article: Article, tr: Translate) -> Iterator[Part]:
    metadata = article.metadata
    if metadata.title:
        yield Part(PartKind.HEADING, "title", metadata.title, level=1)
    if metadata.subtitle:
        yield Part(PartKind.PARAGRAPH, "subtitle", metadata.subtitle)
    if byline := byline_of(metadata, tr):
        yield Part(PartKind.PARAGRAPH, "title", byline)


class _Builder:
    def __init__(self, article: Article, tr: Translate) -> None:
        self._depths = {entry.block_id: entry.depth for entry in outline_of(article)}
        self._tr = tr

    def parts(self, blocks: tuple[Block, ...]) -> tuple[Part, ...]:
        return tuple(part for block in blocks for part in self._of(block))

    def _of(self, block: Block) -> Iterator[Part]:
        block_id, kind = block.block_id, PartKind
        match block:
            case Paragraph(text=text):
                yield Part(kind.PARAGRAPH, block_id, text.text)
            case Heading(text=text):
                yield Part(kind.HEADING, block_id, text.text, level=self._depths[block_id] + 2)
            case Figure():
                yield from self._figure(block)
            case Quote(blocks=blocks):
                yield _holder(kind.QUOTE, self.parts(blocks))
            case ListBlock(items=items):
                yield _holder(kind.LIST, tuple(self._item(item) for item in items))
            case Table():
                yield from self._table(block)
            case CodeBlock(code=code):
                yield Part(kind.CODE, block_id, code, self._tr("Code"))
            case Divider():
                yield Part(kind.DIVIDER, "")

    def _item(self, blocks: tuple[Block, ...]) -> Part:
        match blocks:
            case (Paragraph(block_id=block_id, text=text), *rest):
                return Part(PartKind.ITEM, block_id, text.text, parts=self.parts(tuple(rest)))
            case _:
                return _holder(PartKind.ITEM, self.parts(blocks))

    def _figure(self, figure: Figure) -> Iterator[Part]:
        place, caption = f"{figure.block_id}.picture", figure.caption.text
        words = figure.alt or caption or self._tr("Picture")
        yield Part(PartKind.PICTURE, place, words, caption if caption != words else "")
        for text_id, text in (
            (figure.block_id, figure.caption),
            (f"{figure.block_id}.credit", figure.credit),
        ):
            if text:
                yield Part(PartKind.CAPTION, text_id, text.text, self._tr("Caption"))

    def _table(self, table: Table) -> Iterator[Part]:
        if table.caption:
            place = f"{table.block_id}.caption"
            yield Part(PartKind.CAPTION, place, table.caption.text, self._tr("Caption"))
        headers: dict[int, str] = {}
        cells = []
        for r, row in enumerate(table.rows):
            for c, cell in enumerate(row):
                place = f"{table.block_id}.r{r}c{c}"
                if r < table.header_rows:
                    headers[c] = f"{headers.get(c, '')} {cell.text}".strip()
                    cells.append(Part(PartKind.HEADER, place, cell.text))
                else:
                    cells.append(Part(PartKind.CELL, place, cell.text, headers.get(c, "")))
        yield _holder(PartKind.TABLE, tuple(cells), table.caption.text)


def _holder(kind: PartKind, parts: tuple[Part, ...], words: str = "") -> Part:
    place = next((part.text_id for part in parts if part.text_id), "")
    return Part(kind, place, words, parts=parts)
