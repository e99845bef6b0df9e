"""Passages that a reader marked, with their notes."""

from __future__ import annotations

import sqlite3
import time
import uuid
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum

from reader.core.articles.scripts import fold
from reader.library.records.anchors import Anchor, Texts, anchor_of, find_again
from reader.library.sqlite.database import Database


class Colour(Enum):
    """How a passage is marked."""

    YELLOW = "yellow"
    GREEN = "green"
    BLUE = "blue"
    RED = "red"
    UNDERLINE = "underline"


@dataclass(frozen=True, slots=True)
class Highlight:
    """One passage, which may go from one text into a later one."""

    id: str
    """The same on every machine."""
    start: Anchor
    """The whole passage, or its part in the first text."""
    end: Anchor
    """The same, or its part in the last text."""
    colour: Colour = Colour.YELLOW
    note: str = ""
    """Markdown."""
    is_lost: bool = False
    """Whether the article as it is now has no such passage."""
    created: int = 0
    changed: int = 0

    @property
    def quote(self) -> str:
        """The words, of a passage over several texts those of the first and the last."""
        if self.start == self.end:
            return self.start.quote
        return f"{self.start.quote} … {self.end.quote}"


_COLUMNS = (
    "id, text_id, start, end_text_id, end, quote, before, after, end_before, colour, note, "
    "is_lost, created, changed"
)


def new_highlight(
    texts: Texts, start: tuple[str, int], end: tuple[str, int], colour: Colour, note: str = ""
) -> Highlight:
    """Return a mark of the passage from ``start`` to ``end``, each a text's id and an offset."""
    lengths = {text_id: len(text) for text_id, text in texts}
    if start[0] == end[0]:
        first = last = anchor_of(texts, start[0], start[1], end[1])
    else:
        first = anchor_of(texts, *start, lengths[start[0]])
        last = anchor_of(texts, end[0], 0, end[1])
    now = int(time.time())
    return Highlight(str(uuid.uuid4()), first, last, colour, note, created=now, changed=now)


def placed_again(highlight: Highlight, texts: Texts) -> Highlight:
    """Return ``highlight`` where it is in ``texts``, or as lost."""
    start = find_again(highlight.start, texts)
    end = start if highlight.start == highlight.end else find_again(highlight.end, texts)
    if start is None or end is None:
        return replace(highlight, is_lost=True)
    order = {text_id: place for place, (text_id, _) in enumerate(texts)}
    if (order[start.text_id], start.start) > (order[end.text_id], end.end):
        return replace(highlight, is_lost=True)
    return replace(highlight, start=start, end=end, is_lost=False)


class Highlights:
    """The marked passages of all articles."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, article: int) -> list[Highlight]:
        """Return the passages of an article, in the order in which they were marked."""
        with self._database.reading() as connection:
            return read_highlights(connection, article)

    def put(self, article: int, highlight: Highlight) -> None:
        """Keep a passage, or what it has become; the note changed last stays."""
        with self._database.changing() as connection:
            put_highlight(connection, article, highlight)

    def take(self, ids: Sequence[str]) -> None:
        """Take marks and notes away."""
        with self._database.changing() as connection:
            connection.executemany("DELETE FROM highlight WHERE id = ?", [(id_,) for id_ in ids])

    def place_again(self, article: int, texts: Texts) -> list[Highlight]:
        """Find every passage of an article in its ``texts`` as they are now; keep where it is."""
        with self._database.changing() as connection:
            placed = [placed_again(each, texts) for each in read_highlights(connection, article)]
            for each in placed:
                put_highlight(connection, article, each)
        return placed


def read_highlights(connection: sqlite3.Connection, article: int) -> list[Highlight]:
    """Return the passages of an article, in the order in which they were marked."""
    rows = connection.execute(
        f"SELECT {_COLUMNS} FROM highlight WHERE article = ? ORDER BY created, rowid", (article,)
    ).fetchall()
    return [_highlight_of(row) for row in rows]


def put_highlight(connection: sqlite3.Connection, article: int, highlight: Highlight) -> None:
    """Keep ``highlight``, unless the one that is there was changed later."""
    start, end = highlight.start, highlight.end
    is_one = start == end
    values = (
        highlight.id,
        article,
        start.text_id,
        start.start,
        end.text_id,
        end.end,
        start.quote if is_one else f"{start.quote}\0{end.quote}",
        start.before,
        end.after,
        "" if is_one else f"{start.after}\0{end.before}",
        highlight.colour.value,
        highlight.note,
        fold(f"{highlight.quote}\n{highlight.note}"),
        highlight.is_lost,
        highlight.created,
        highlight.changed,
    )
    connection.execute(
        "INSERT INTO highlight (id, article, text_id, start, end_text_id, end, quote, before, "
        "after, end_before, colour, note, folded, is_lost, created, changed) "
        f"VALUES ({', '.join('?' * len(values))}) ON CONFLICT (id) DO UPDATE SET "
        "article = excluded.article, text_id = excluded.text_id, start = excluded.start, "
        "end_text_id = excluded.end_text_id, end = excluded.end, quote = excluded.quote, "
        "before = excluded.before, after = excluded.after, end_before = excluded.end_before, "
        "colour = excluded.colour, note = excluded.note, folded = excluded.folded, "
        "is_lost = excluded.is_lost, changed = excluded.changed "
        "WHERE excluded.changed >= changed",
        tuple(_safe(value) if isinstance(value, str) else value for value in values),
    )


def _highlight_of(row: Sequence[object]) -> Highlight:
    (
        id_, text_id, start, end_text_id, end, quote, before, after, end_before, colour, note,
        is_lost, created, changed,
    ) = row  # fmt: skip
    first, _, last = str(quote).partition("\0")
    start_after, _, last_before = str(end_before).partition("\0")
    begin = _int(start)
    if text_id == end_text_id and "\0" not in str(quote):
        whole = Anchor(str(text_id), begin, _int(end), first, str(before), str(after))
        anchors = whole, whole
    else:
        anchors = (
            Anchor(str(text_id), begin, begin + len(first), first, str(before), start_after),
            Anchor(
                str(end_text_id), _int(end) - len(last), _int(end), last, last_before, str(after)
            ),
        )
    return Highlight(
        str(id_), *anchors, Colour(colour), str(note), bool(is_lost), _int(created), _int(changed)
    )


def _int(value: object) -> int:
    return value if isinstance(value, int) else 0


def _safe(words: str) -> str:
    return words.encode("utf-8", "replace").decode()
