"""Tables that hold data, told from tables that only lay out a page."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container
from dataclasses import dataclass, field
from typing import NamedTuple

from reader.core.characters.cutting import LONGEST_PIECE
from reader.core.text import NO_TEXT, Mark, Text
from reader.extraction.content.scoring import BREAKS
from reader.extraction.markup.formulas import is_formula, read_formula
from reader.extraction.markup.inline import InlineText, Marks, marks_of
from reader.extraction.markup.tree import BLOCKS, TEXT, Tree

_NEVER_IN_DATA = frozenset(["table", "pre", "h1", "h2", "h3", "blockquote", "form", "article"])
_LONGEST_CELL = 600
_WIDEST = 60
_MOST_REACHED = 20_000
"""Places that cells reach over to; a few tags can claim millions."""


class TableContent(NamedTuple):
    """What a data table says."""

    rows: tuple[tuple[Text, ...], ...]
    header_rows: int
    caption: Text
    pictures: tuple[int, ...]
    """Indices of the pictures in its cells, which a table cannot show."""


def read_table(tree: Tree, table: int, skipped: Container[int]) -> TableContent | None:
    """Return a data table's content, or None when the table at ``table`` only lays out a page."""
    nodes = tree.nodes
    if nodes[table].get("role").lower() in {"presentation", "none"}:
        return None
    rows: list[list[int]] = []
    caption, header_rows, in_header = NO_TEXT, 0, True
    pictures: list[int] = []
    index, end = table + 1, nodes[table].end
    while index < end:
        node = nodes[index]
        if index in skipped:
            index = node.end
            continue
        match node.tag:
            case "tr":
                rows.append([])
            case "td" | "th" if rows:
                rows[-1].append(index)
            case "caption":
                caption = _text_of(tree, index, skipped)
                index = node.end
                continue
            case "img":
                pictures.append(index)
            case tag if tag in _NEVER_IN_DATA:
                return None
            case _:
                pass
        index += 1
    rows = [row for row in rows if row]
    has_head = any(nodes[cell].tag == "th" for row in rows for cell in row)
    columns = sorted(len(row) for row in rows)
    if len(rows) < 2 or columns[-1] < 2 or (columns[len(rows) // 2] < 2 and not has_head):
        return None
    if pictures and not has_head:
        return None
    texts = [[_text_of(tree, cell, skipped) for cell in row] for row in rows]
    if not has_head and any(len(text.text) > _LONGEST_CELL for row in texts for text in row):
        return None
    if any(len(text.text) > LONGEST_PIECE for row in texts for text in row):
        return None
    if all(sum(map(bool, row)) < 2 for row in texts):
        return None  # a picture beside a note, a frame
    for row in rows:
        in_header = in_header and _is_header(tree, row)
        header_rows += in_header
    return TableContent(_grid(tree, rows, texts), header_rows, caption, tuple(pictures))


def _is_header(tree: Tree, row: list[int]) -> bool:
    in_head = any(tree.nodes[index].tag == "thead" for index in tree.ancestors(row[0]))
    return in_head or all(tree.nodes[cell].tag == "th" for cell in row)


def _grid(
    tree: Tree, rows: list[list[int]], texts: list[list[Text]]
) -> tuple[tuple[Text, ...], ...]:
    """Return the rows with an empty text wherever a cell reaches over from the left or above.

    Only columns in which a cell begins are there: whatever cells claim, a table is as wide as what
    it says.
    """
    above = _Above()
    placed: list[tuple[list[tuple[int, Text]], int]] = []
    for cells, row_texts in zip(rows, texts, strict=True):
        row: list[tuple[int, Text]] = []
        column = 0
        for cell, text in zip(cells, row_texts, strict=True):
            column = above.next_free(column)
            row.append((column, text))
            columns = _span(tree.nodes[cell].get("colspan"))
            above.reach_down(column, columns, _span(tree.nodes[cell].get("rowspan")) - 1)
            column += columns
        placed.append((row, above.next_free(column)))
    return _dense(placed)


@dataclass(slots=True)
class _Above:
    """How many rows further down the cells of the rows above reach, by column."""

    lines: dict[int, int] = field(default_factory=dict)
    left: int = _MOST_REACHED

    def reach_down(self, column: int, columns: int, lines: int) -> None:
        """Let a cell reach over so many lines below it, as long as all do not reach too far."""
        if lines and self.left > 0:
            self.left -= columns
            self.lines |= dict.fromkeys(range(column, column + columns), lines)

    def next_free(self, column: int) -> int:
        """Return the first column from ``column`` on that no cell of an earlier row reaches."""
        while self.left > 0 and self.lines.get(column, 0) > 0:
            self.lines[column] -= 1
            self.left -= 1
            column += 1
        return column


def _dense(placed: list[tuple[list[tuple[int, Text]], int]]) -> tuple[tuple[Text, ...], ...]:
    """Return rows of (column, text), each with where it ends, without the columns of no cell."""
    columns = sorted({column for row, _ in placed for column, _ in row})
    numbers = {column: number for number, column in enumerate(columns)}
    left = _MOST_REACHED
    grid = []
    for row, end in placed:
        width = max(bisect_left(columns, end), numbers[row[-1][0]] + 1)
        if width - len(row) > left:
            grid.append(tuple(text for _, text in row))
            continue
        left -= width - len(row)
        dense = [NO_TEXT] * width
        for column, text in row:
            dense[numbers[column]] = text
        grid.append(tuple(dense))
    return tuple(grid)


def _span(value: str) -> int:
    return min(max(int(value), 1), _WIDEST) if value.isdecimal() and len(value) < 6 else 1


def _text_of(tree: Tree, cell: int, skipped: Container[int]) -> Text:
    """Return a cell's text, its paragraphs set apart by a space."""
    nodes = tree.nodes
    inline = InlineText()
    marks: dict[int, Marks] = {cell: ()}
    index = cell + 1
    while index < nodes[cell].end:
        node = nodes[index]
        if index in skipped:
            index = node.end
            continue
        if node.tag == TEXT:
            inline.add(node.text, marks[node.parent])
        elif is_formula(node):
            formula = read_formula(tree, index)
            inline.add(formula.text, (*marks[node.parent], (Mark.FORMULA, formula.tex)))
            index = node.end
            continue
        else:
            if node.tag in BLOCKS or node.tag in BREAKS:
                inline.add(" ", ())
            marks[index] = marks_of(node, marks[node.parent])
        index += 1
    return inline.take()
