"""Tables, told by the tabs between their cells."""

from __future__ import annotations

from collections.abc import Sequence

from reader.core.draft import DraftTable, block_id
from reader.core.pattern import Pattern
from reader.core.text import Text
from reader.extraction.lines.line import Numbered

_TABLE = Pattern(r"(?:[附续]?表|图|单位)|.*[表图]$")
_TABS = Pattern(r"\t+")
_LONGEST_HEADING = 16


def end_of_table(lines: Sequence[Numbered], start: int) -> int:
    """Return the index after the rows that begin at ``start``."""
    end = start
    while end < len(lines) and "\t" in lines[end][1].text:
        end += 1
    return end


def table_of(rows: Sequence[Numbered]) -> DraftTable:
    """Return the table that ``rows`` are."""
    cells = tuple(tuple(Text(cell.strip()) for cell in _TABS.split(line.text)) for _, line in rows)
    return DraftTable(block_id(rows[0][0]), cells)


def opens_table(lines: Sequence[Numbered], index: int) -> bool:
    """Whether a line that calls itself no table stands above the rows of one."""
    rows = [each.text for _, each in lines[index + 1 : index + 3]]
    are_rows = len(rows) > 1 and all("\t" in row for row in rows)
    line = lines[index][1]
    is_short = line.letters <= _LONGEST_HEADING
    return are_rows and is_short and _TABLE.match(line.line) is None
