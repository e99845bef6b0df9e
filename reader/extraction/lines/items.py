"""Lists, told by their bullets and numbers."""

from __future__ import annotations

from collections.abc import Sequence

from reader.core.draft import DraftList, DraftText, block_id
from reader.core.pattern import Pattern
from reader.extraction.lines.line import Line, Numbered

_BULLET = Pattern(r"(?P<bullet>[*•◦‣▪●○·+–-])\s+(?=\S)")
_NUMBER = Pattern(r"(?P<number>\d{1,3})(?P<sign>[.、)）])\s*(?=\D)")
_ITEM = Pattern(r"\d[.、)]\s*\D")
_FEWEST = 2
_INDENTED = 2


def list_at(lines: Sequence[Numbered], start: int) -> tuple[int, DraftList | None]:
    """Return the list that begins at ``start`` and the index after it; None where none does.

    One line with a bullet is a list only when it is indented. Numbers must go up by one; a number
    above a paragraph of its own is a heading's.
    """
    if _BULLET.match(lines[start][1].text):
        return _bullets(lines, start)
    return _numbers(lines, start)


def _bullets(lines: Sequence[Numbered], start: int) -> tuple[int, DraftList | None]:
    end = start
    while end < len(lines) and _BULLET.match(lines[end][1].text):
        if end > start and lines[end][1].gap > lines[start + 1][1].gap:
            break
        end += 1
    if end - start < _FEWEST and lines[start][1].indent < _INDENTED:
        return start, None
    items = tuple((_item(number, line, _BULLET),) for number, line in lines[start:end])
    return end, DraftList(_list_id(lines[start]), items)


def _numbers(lines: Sequence[Numbered], start: int) -> tuple[int, DraftList | None]:
    first = _NUMBER.match(lines[start][1].text)
    if first is None:
        return start, None
    end, expected = start, int(first["number"])
    while end < len(lines):
        found = _NUMBER.match(lines[end][1].text)
        if found is None or int(found["number"]) != expected or found["sign"] != first["sign"]:
            break
        expected += 1
        end += 1
    if end - start < _FEWEST and lines[start][1].indent < _INDENTED:
        return start, None
    items = tuple((_item(number, line, _NUMBER),) for number, line in lines[start:end])
    first_number = int(first["number"])
    return end, DraftList(_list_id(lines[start]), items, ordered=True, start=first_number)


def _item(number: int, line: Line, mark: Pattern) -> DraftText:
    text = line.marked.strip()
    if found := mark.match(text.text):
        text = text.slice(found.end(), len(text.text))
    return DraftText(block_id(number), text, tag="li")


def _list_id(first: Numbered) -> str:
    """Return an id that sorts right before the first item's."""
    return f"{block_id(first[0] - 1)}l"


def is_counted(lines: Sequence[Numbered], index: int) -> bool:
    """Whether items 1. and 2. begin at ``index``."""
    items = [each.line for _, each in lines[index : index + 2]]
    return len(items) > 1 and all(
        _ITEM.match(item) and item[: len(str(n))] == str(n) for n, item in enumerate(items, 1)
    )
