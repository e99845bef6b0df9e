"""Tables that hold data, told from tables that only lay out a page."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass

from reader.core.text import NO_TEXT, Text
from reader.extraction.content.scoring import BREAKS
from reader.extraction.markup.formulas import is_formula, read_formula
from reader.extraction.markup.inline import InlineText, Marks, marks_of
from reader.extraction.markup.tree import BLOCKS, TEXT, Tree

_NEVER_IN_DATA = frozenset(["table", "pre", "h1", "h2", "h3", "blockquote", "form", "article"])
_LONGEST_CELL = 600
_WIDEST = 60
_MOST_REACHED = 20_000
"""Places that cells reach over to; a few tags can claim millions."""


@dataclass(frozen=True, slots=True)
class TableContent:
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
    """Return the rows with an empty text wherever a cell reaches over from the left or above."""
    reaching: dict[int, int] = {}
    grid: list[tuple[Text, ...]] = []
    left = _MOST_REACHED
    for cells, row_texts in zip(rows, texts, strict=True):
        row: list[Text] = []
        for cell, text in zip(cells, row_texts, strict=True):
            left -= _fill(row, reaching, left)
            columns = min(_span(tree.nodes[cell].get("colspan")), 1 + left)
            lines = _span(tree.nodes[cell].get("rowspan"))
            for column in range(len(row), len(row) + columns):
                reaching[column] = lines - 1
            row += [text, *[NO_TEXT] * (columns - 1)]
            left -= columns - 1
        left -= _fill(row, reaching, left)
        grid.append(tuple(row))
    return tuple(grid)


def _fill(row: list[Text], reaching: dict[int, int], most: int) -> int:
    """Append empty texts where cells reach over from above; return how many, ``most`` at most."""
    start = len(row)
    while reaching.get(len(row), 0) > 0 and len(row) < min(_WIDEST, start + most):
        reaching[len(row)] -= 1
        row.append(NO_TEXT)
    return len(row) - start


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
            inline.add(read_formula(tree, index), marks[node.parent])
            index = node.end
            continue
        else:
            if node.tag in BLOCKS or node.tag in BREAKS:
                inline.add(" ", ())
            marks[index] = marks_of(node, marks[node.parent])
        index += 1
    return inline.take()
