"""What a reader did with an article: where they were, what they marked and put right."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from reader.library.sqlite.database import Database
from reader.library.sqlite.errors import DatabaseError

_LAST = """
    SELECT inside FROM article
    WHERE path = ? AND inside <> '' AND opened IS NOT NULL AND binned IS NULL
    ORDER BY opened DESC, id DESC LIMIT 1
"""
FARTHEST = 2**31 - 1
"""No text is longer, and Qt counts no further."""
MOST_HIDDEN = 1_000


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
    """In the order in which they were set."""
    kept: tuple[str, ...] = ()
    """Keys of removals that the reader brought back."""
    undone: tuple[str, ...] = ()
    """Keys of repairs that the reader undid."""
    taken_out: tuple[str, ...] = ()
    """Ids of blocks that the reader took out."""
    corrections: tuple[tuple[str, str], ...] = ()
    """Fields of the metadata and what the reader put in their place, as one line each."""
    layout: tuple[tuple[str, str], ...] = ()
    """In what it is laid out otherwise than other articles, as ``opening.layout`` writes it."""
    read_words: tuple[str, ...] = ()
    """Words of 原文 whose readings stand beside them."""


_KEYS = ("kept", "undone", "taken_out", "read_words")
_CORRECTION = "correction"
_LAYOUT = "layout"


def read_record(connection: sqlite3.Connection, article_id: str) -> Record:
    """Return what is remembered about an article; of one that is not known, nothing."""
    found = connection.execute("SELECT id FROM article WHERE hash = ?", (_safe(article_id),))
    row = found.fetchone()
    if row is None:
        return Record()
    places = connection.execute(
        "SELECT is_bookmark, text_id, start, hidden_lines, words FROM place "
        "WHERE article = ? ORDER BY rowid",
        row,
    ).fetchall()
    edits = connection.execute(
        "SELECT kind, key, value FROM edit WHERE article = ? ORDER BY rowid", row
    ).fetchall()
    last = [_place(*place) for is_bookmark, *place in places if not is_bookmark]
    return Record(
        place=last[0] if last else None,
        bookmarks=tuple(_place(*place) for is_bookmark, *place in places if is_bookmark),
        **{kind: tuple(key for found, key, _ in edits if found == kind) for kind in _KEYS},
        corrections=tuple((key, value) for kind, key, value in edits if kind == _CORRECTION),
        layout=tuple((key, value) for kind, key, value in edits if kind == _LAYOUT),
    )


def change_record(
    connection: sqlite3.Connection, article_id: str, before: Record, after: Record
) -> None:
    """Do to what is stored what was done between ``before`` and ``after``, and nothing else.

    What another window or process did to the same article meanwhile stays.
    """
    article = article_key(connection, article_id)
    if before.place != after.place:
        connection.execute("DELETE FROM place WHERE article = ? AND NOT is_bookmark", (article,))
        if after.place is not None:
            _put_place(connection, article, after.place, is_bookmark=False)
    for mark in set(before.bookmarks) - set(after.bookmarks):
        connection.execute(
            "DELETE FROM place WHERE article = ? AND is_bookmark AND text_id = ? AND start = ?",
            (article, _safe(mark.text_id), mark.offset),
        )
    for mark in _added(before.bookmarks, after.bookmarks):
        _put_place(connection, article, mark, is_bookmark=True)
    for kind in _KEYS:
        old, new = getattr(before, kind), getattr(after, kind)
        _change_edits(connection, article, kind, [(k, "") for k in old], [(k, "") for k in new])
    _change_edits(connection, article, _CORRECTION, before.corrections, after.corrections)
    _change_edits(connection, article, _LAYOUT, before.layout, after.layout)


def article_key(connection: sqlite3.Connection, article_id: str) -> int:
    """Return the number of an article, which is made known if it was not."""
    hash_ = _safe(article_id)
    connection.execute("INSERT INTO article (hash) VALUES (?) ON CONFLICT DO NOTHING", (hash_,))
    found = connection.execute("SELECT id FROM article WHERE hash = ?", (hash_,))
    return int(found.fetchone()[0])


def _change_edits(
    connection: sqlite3.Connection,
    article: int,
    kind: str,
    before: Iterable[tuple[str, str]],
    after: Iterable[tuple[str, str]],
) -> None:
    old, new = dict(before), dict(after)
    for key in old.keys() - new.keys():
        connection.execute(
            "DELETE FROM edit WHERE article = ? AND kind = ? AND key = ?",
            (article, kind, _safe(key)),
        )
    for key, value in new.items():
        if old.get(key) != value:
            connection.execute(
                "INSERT INTO edit (article, kind, key, value) VALUES (?, ?, ?, ?) "
                "ON CONFLICT (article, kind, key) DO UPDATE SET value = excluded.value",
                (article, kind, _safe(key), _safe(value)),
            )


def _put_place(
    connection: sqlite3.Connection, article: int, place: SavedPlace, *, is_bookmark: bool
) -> None:
    connection.execute(
        "INSERT INTO place (article, is_bookmark, text_id, start, hidden_lines, words) "
        "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        (
            article,
            is_bookmark,
            _safe(place.text_id),
            place.offset,
            place.hidden_lines,
            _safe(place.words),
        ),
    )


def _place(text_id: str, offset: int, hidden_lines: float, words: str) -> SavedPlace:
    return SavedPlace(text_id, offset, hidden_lines, words)


def _added(before: tuple[SavedPlace, ...], after: tuple[SavedPlace, ...]) -> list[SavedPlace]:
    return [mark for mark in after if mark not in before]


def _safe(words: str) -> str:
    """Return ``words`` as SQLite can keep them: it takes no lone surrogates."""
    return words.encode("utf-8", "replace").decode()


def last_page(database: Database, path: Path) -> str:
    """Return the name of the page of ``path`` that was read last; empty when none is known.

    What is forgotten or in the bin is not known, and nothing is where the library cannot be read,
    which opening the article's record tells.
    """
    try:
        with database.reading() as connection:
            row = connection.execute(_LAST, (os.fsencode(path.absolute()),)).fetchone()
    except DatabaseError:
        return ""
    return str(row[0]) if row else ""
