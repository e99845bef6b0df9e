"""Reads the records of 0.1.0: one small JSON file an article, named by its id.

They are read once and stay where they are.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from reader.core.files.reading import read_regular_text
from reader.core.pattern import Pattern
from reader.library.records.record import FARTHEST, MOST_HIDDEN, Record, SavedPlace

_NAME = Pattern(r"[0-9a-f]{64}\.json")
LARGEST = 4_000_000
"""Bytes of one file."""


def old_records(folder: Path) -> Iterator[tuple[str, Record]]:
    """Yield the id of each article that has a record in ``folder``, and the record.

    What is damaged, or no such record, is passed over; of a record, what can be understood counts.
    """
    try:
        files = sorted(file for file in folder.iterdir() if _NAME.fullmatch(file.name))
    except OSError:
        return
    for file in files:
        record = _record(file)
        if record is not None and record != Record():
            yield file.stem, record


def _record(file: Path) -> Record | None:
    try:
        table = json.loads(read_regular_text(file, LARGEST))
        return Record(
            place=_place(table.get("place")),
            bookmarks=tuple(filter(None, map(_place, table.get("bookmarks", [])))),
            kept=_strings(table.get("kept")),
            undone=_strings(table.get("undone")),
            taken_out=_strings(table.get("taken_out")),
            corrections=_pairs(table.get("corrections")),
        )
    except (OSError, ValueError, TypeError, AttributeError, RecursionError):
        return None


def _place(table: object) -> SavedPlace | None:
    match table:
        case {"text_id": str(text_id), "offset": int(offset), **rest} if 0 <= offset <= FARTHEST:
            words = rest.get("words")
            return SavedPlace(
                text_id,
                offset,
                _lines(rest.get("hidden_lines")),
                words if isinstance(words, str) else "",
            )
        case _:
            return None


def _lines(value: object) -> float:
    if isinstance(value, int | float) and abs(value) <= MOST_HIDDEN:  # NaN is not
        return float(value)
    return 0.0


def _strings(value: object) -> tuple[str, ...]:
    return tuple(v for v in value if isinstance(v, str)) if isinstance(value, list) else ()


def _pairs(value: object) -> tuple[tuple[str, str], ...]:
    if not isinstance(value, list):
        return ()
    return tuple((pair[0], pair[1]) for pair in map(_strings, value) if len(pair) == 2)
