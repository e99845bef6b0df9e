"""What a page consists of: blocks in the order they are read, each set when it is wanted."""

from __future__ import annotations

from bisect import bisect_right
from enum import Enum, auto
from typing import NamedTuple, TypeAlias

from reader.core.article import CodeBlock, Figure, Table
from reader.core.text import NO_TEXT, Text


class Position(NamedTuple):
    """A character of a page: a block, a text in it and a code point; in reading order."""

    block: int
    part: int
    """Of a table the cell, by rows; of everything else 0."""
    offset: int


Chosen: TypeAlias = tuple[Position, Position]
"""Where a selection was begun and where it ends; the first may be the later one."""


def ordered(chosen: Chosen) -> Chosen:
    """Return both ends, the first one first."""
    return (chosen[0], chosen[1]) if chosen[0] <= chosen[1] else (chosen[1], chosen[0])


class Piece(NamedTuple):
    """A text of the article in a passage, which may have words of the page's own between."""

    start: int
    text_id: str
    length: int


class Passage(NamedTuple):
    """Words that are set in one go."""

    text: Text = NO_TEXT
    pieces: tuple[Piece, ...] = ()
    """Where the article's own texts stand in it, in order."""

    @property
    def first_id(self) -> str:
        """Return the id of the first of the article's texts in it; empty where there is none."""
        return self.pieces[0].text_id if self.pieces else ""

    def place_at(self, offset: int) -> tuple[str, int] | None:
        """Return the text id and the offset in it of what stands at ``offset``, or before it."""
        index = bisect_right(self.pieces, offset, key=lambda piece: piece.start) - 1
        if index < 0:
            return (self.pieces[0].text_id, 0) if self.pieces else None
        piece = self.pieces[index]
        return piece.text_id, min(offset - piece.start, piece.length)

    def offset_of(self, text_id: str, offset: int) -> int | None:
        """Return where the character ``offset`` of a text stands; None when it is not here."""
        for piece in self.pieces:
            if piece.text_id == text_id:
                return piece.start + min(offset, piece.length)
        return None


def passage(text_id: str, text: Text) -> Passage:
    """Return a passage of one text of the article."""
    return Passage(text, (Piece(0, text_id, len(text.text)),))


class Role(Enum):
    """What words are on the page, which says how they are set."""

    TITLE = auto()
    SUBTITLE = auto()
    BYLINE = auto()
    BODY = auto()
    HEADING = auto()
    CAPTION = auto()
    MISSING = auto()
    """What is said where a picture is not."""
    MARK = auto()
    """The number of an item that begins with something else than words."""


class Around(NamedTuple):
    """How a block stands among the others; lengths in characters of running text."""

    indent: float = 0.0
    bars: tuple[float, ...] = ()
    """Where bars of quotes stand beside it, from the column's edge."""
    mark: str = ""
    """The bullet or the number in front of it."""
    mark_indent: float = 0.0
    """Where the room for its mark begins."""
    inside: bool = False
    """Whether it is in a quote or a list, where gaps tell paragraphs apart always."""
    above: float = 0.0
    below: float | None = None
    """None for what tells paragraphs apart."""


ALONE = Around()


class Words(NamedTuple):
    """Running text, a heading, a caption."""

    role: Role
    passage: Passage
    around: Around = ALONE
    depth: int = 0
    """Of a heading, from 0."""


class Picture(NamedTuple):
    """A picture that was saved."""

    figure: Figure
    around: Around = ALONE


class Code(NamedTuple):
    """A piece of code."""

    block: CodeBlock
    around: Around = ALONE


class Grid(NamedTuple):
    """Rows of a table, without its caption."""

    table: Table
    around: Around = ALONE
    first: int = 0
    end: int = 0
    """The rows: of a long table there are several grids, one below the other."""
    columns: int = 0
    """How many cells the longest row of the table has."""

    def cell(self, part: int) -> Passage:
        """Return the cell that is the part ``part``; an empty one where a row is short."""
        r, c = divmod(part, max(1, self.columns))
        r += self.first
        if r >= len(self.table.rows) or c >= len(self.table.rows[r]):
            return Passage()
        return passage(f"{self.table.block_id}.r{r}c{c}", self.table.rows[r][c])


class Rule(NamedTuple):
    """A line between what comes before and after."""

    around: Around = ALONE


PageBlock: TypeAlias = Words | Picture | Code | Grid | Rule


def part_count(block: PageBlock) -> int:
    """Return how many texts ``block`` has; at least one, be it empty."""
    if isinstance(block, Grid):
        return max(1, (block.end - block.first) * block.columns)
    return 1


def passage_of(block: PageBlock, part: int) -> Passage:
    """Return the words of a part of ``block``; a picture and a rule have none."""
    match block:
        case Words():
            return block.passage
        case Code(block=code):
            return passage(code.block_id, Text(code.code))
        case Grid():
            return block.cell(part)
        case Picture(figure=figure):
            return passage(f"{figure.block_id}.picture", NO_TEXT)
        case Rule():
            return Passage()
