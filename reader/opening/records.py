"""What a reader did with an article: where they were, what they marked and put right.

One small JSON file an article, named by its id, so that a page saved twice is known again.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from reader.core.writing import write_whole

_FARTHEST = 2**31 - 1
"""No text is longer, and Qt counts no further."""
_MOST_HIDDEN = 1_000


@dataclass(frozen=True, slots=True)
class SavedPlace:
    """A position in 原文, as ``core.walk`` names it."""

    text_id: str
    offset: int
    hidden_lines: float = 0.0
    """The part of the line above the view's edge, in line heights."""
    words: str = ""
    """What stands there, to show in a list."""


@dataclass(frozen=True, slots=True)
class Record:
    """All that is remembered about one article."""

    place: SavedPlace | None = None
    """Where the reader was last; None at the very top."""
    bookmarks: tuple[SavedPlace, ...] = ()
    """In the order of the article."""
    kept: tuple[str, ...] = ()
    """Keys of removals that the reader brought back."""
    undone: tuple[str, ...] = ()
    """Keys of repairs that the reader undid."""
    taken_out: tuple[str, ...] = ()
    """Ids of blocks that the reader took out."""
    corrections: tuple[tuple[str, str], ...] = ()
    """Fields of the metadata and what the reader put in their place, as one line each."""


def load_record(folder: Path, article_id: str) -> Record:
    """Return what is remembered about an article; what is missing or damaged is empty."""
    try:
        table = json.loads((folder / f"{article_id}.json").read_text("utf-8"))
        return Record(
            place=_place(table.get("place")),
            bookmarks=tuple(filter(None, map(_place, table.get("bookmarks", [])))),
            kept=_strings(table.get("kept")),
            undone=_strings(table.get("undone")),
            taken_out=_strings(table.get("taken_out")),
            corrections=_pairs(table.get("corrections")),
        )
    except (OSError, ValueError, TypeError, AttributeError, RecursionError):
        return Record()


def save_record(folder: Path, article_id: str, record: Record) -> None:
    """Write ``record``, whole or not at all; an empty one leaves no file. Raises OSError."""
    path = folder / f"{article_id}.json"
    if record == Record():
        path.unlink(missing_ok=True)
        return
    text = json.dumps(asdict(record), ensure_ascii=False)
    write_whole(path, text.encode("utf-8", "replace"), lasting=True)


def _place(table: object) -> SavedPlace | None:
    match table:
        case {"text_id": str(text_id), "offset": int(offset), **rest} if 0 <= offset <= _FARTHEST:
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
    if isinstance(value, int | float) and abs(value) <= _MOST_HIDDEN:  # NaN is not
        return float(value)
    return 0.0


def _strings(value: object) -> tuple[str, ...]:
    return tuple(v for v in value if isinstance(v, str)) if isinstance(value, list) else ()


def _pairs(value: object) -> tuple[tuple[str, str], ...]:
    if not isinstance(value, list):
        return ()
    return tuple((pair[0], pair[1]) for pair in map(_strings, value) if len(pair) == 2)
