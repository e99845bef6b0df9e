"""An article put into the database, or known again there, within a transaction of the caller's."""

from __future__ import annotations

import json
import os
import sqlite3
import time
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from reader.library.content.indexing import NOT_INDEXED, is_whole, terms_of
from reader.library.content.packing import DICTIONARY
from reader.library.content.preparing import Origin, Prepared, safe_words
from reader.library.content.terms import FOLDING
from reader.library.sqlite.tables import INDEX
from reader.storing.codec import reading_shape

ALIKE = 0.4
"""The part of their terms that two texts have in common when one is the other, put right."""


class Added(Enum):
    """What became of an article that was put in."""

    NEW = "new"
    KNOWN = "known"
    """It was there; when its file has moved, the new place is noted."""
    NEWER = "newer"
    """The same page was there with another text; both are, and the new one names the other."""
    UNWANTED = "unwanted"
    """It was forgotten, and a watched folder does not bring it back."""


@dataclass(frozen=True, slots=True)
class Intake:
    """Puts articles in, read by the program that ``stamp`` tells; raises sqlite3.Error."""

    connection: sqlite3.Connection
    stamp: str
    shape: int

    @classmethod
    def begin(cls, connection: sqlite3.Connection, stamp: str) -> Intake:
        """Begin within a transaction; what fields articles have is noted in it."""
        return cls(connection, stamp, _shape_number(connection))

    def put(self, prepared: Prepared, origin: Origin, *, keeps_place: bool) -> tuple[Added, int]:
        """Put an article in, or know it again; return what became of it and its number.

        ``keeps_place``: what is known by its bytes or words stays where it is.
        """
        connection = self.connection
        columns = dict(prepared.columns)
        found = same_article(connection, prepared.article_id, str(columns["words_hash"]))
        if found is not None:
            if keeps_place and _has_place(connection, found):
                origin = Origin(None)
            self._meet_again(found, prepared, origin)
            return Added.KNOWN, found
        earlier = _same_page(connection, str(columns["address"]))
        if earlier is None:
            earlier = self._written_over(prepared, origin)
        columns |= _place(origin)
        columns |= {"added": int(time.time()), "earlier": earlier}
        article = _put_row(connection, prepared.article_id, columns)
        self._put_content(article, prepared)
        connection.execute("DELETE FROM not_again WHERE hash = ?", (prepared.article_id,))
        return (Added.NEW if earlier is None else Added.NEWER), article

    def _written_over(self, prepared: Prepared, origin: Origin) -> int | None:
        """Return the article that was read from the same path, if its text is much the same.

        Its own file is gone then; one with another text only had the same name.
        """
        if origin.path is None:
            return None
        earlier = number_at(self.connection, origin.path, origin.inside)
        if earlier is None or not is_whole(self.connection, earlier):
            return None
        old = terms_of(self.connection, earlier)
        if old is None:
            return None
        before, after = set(old[1].split()), set(prepared.terms.split())
        set_columns(self.connection, earlier, {"path": None})
        is_alike = len(before & after) >= ALIKE * len(before | after)
        return earlier if is_alike else None

    def _meet_again(self, article: int, prepared: Prepared, origin: Origin) -> None:
        """Note where it is now, and take what this program made of it if another made the rest."""
        self.connection.execute(
            "INSERT INTO known VALUES (?, ?) ON CONFLICT DO NOTHING", (prepared.article_id, article)
        )
        changes: dict[str, object] = {"binned": None}
        if origin.path is not None:
            changes |= _place(origin)
        set_columns(self.connection, article, changes)
        row = self.connection.execute(
            "SELECT coalesce(folding, ?) FROM article LEFT JOIN content ON article = id "
            "WHERE id = ? AND hash = ?",
            (NOT_INDEXED, article, prepared.article_id),
        ).fetchone()
        if row == (NOT_INDEXED,):
            set_columns(self.connection, article, dict(prepared.columns))
            self._put_content(article, prepared)

    def _put_content(self, article: int, prepared: Prepared) -> None:
        self.connection.execute(
            "INSERT OR REPLACE INTO content VALUES (?, ?, ?, ?, ?, ?)",
            (article, self.stamp, self.shape, DICTIONARY, FOLDING, prepared.data),
        )
        self.connection.execute(
            f"INSERT INTO {INDEX} (rowid, terms) VALUES (?, ?)", (article, prepared.terms)
        )


def same_article(connection: sqlite3.Connection, article_id: str, words_hash: str) -> int | None:
    """Return the article with these bytes or, saved once more, with these words."""
    row = connection.execute(
        "SELECT id FROM article WHERE hash = ?1 AND added IS NOT NULL "
        "UNION ALL SELECT article FROM known WHERE hash = ?1 "
        "UNION ALL SELECT id FROM article WHERE words_hash = ?2 AND ?2 <> '' LIMIT 1",
        (article_id, words_hash),
    ).fetchone()
    return None if row is None else int(row[0])


def number_at(connection: sqlite3.Connection, path: Path, inside: str) -> int | None:
    """Return the article that was read last from the absolute ``path``, which need not be there."""
    row = connection.execute(
        "SELECT id FROM article WHERE path = ? AND inside = ? AND added IS NOT NULL "
        "ORDER BY id DESC LIMIT 1",
        (os.fsencode(path), safe_words(inside)),
    ).fetchone()
    return None if row is None else int(row[0])


def _has_place(connection: sqlite3.Connection, article: int) -> bool:
    row = connection.execute("SELECT path IS NOT NULL FROM article WHERE id = ?", (article,))
    return bool(row.fetchone()[0])


def is_unwanted(connection: sqlite3.Connection, article_id: str) -> bool:
    """Whether the article was forgotten, so that no watched folder brings it back."""
    row = connection.execute("SELECT 1 FROM not_again WHERE hash = ?", (article_id,)).fetchone()
    return row is not None


def _same_page(connection: sqlite3.Connection, address: str) -> int | None:
    row = connection.execute(
        "SELECT id FROM article WHERE address = ? AND address <> '' ORDER BY id DESC LIMIT 1",
        (address,),
    ).fetchone()
    return None if row is None else int(row[0])


def _put_row(connection: sqlite3.Connection, hash_: str, columns: dict[str, object]) -> int:
    """Put an article in, or fill in one that is known by its record only; return its number."""
    names, marks = ", ".join(columns), ", ".join("?" * len(columns))
    new = ", ".join(f"{name} = excluded.{name}" for name in columns)
    row = connection.execute(
        f"INSERT INTO article (hash, {names}) VALUES (?, {marks}) "
        f"ON CONFLICT (hash) DO UPDATE SET {new} RETURNING id",
        (safe_words(hash_), *columns.values()),
    ).fetchone()
    return int(row[0])


def set_columns(connection: sqlite3.Connection, article: int, columns: dict[str, object]) -> None:
    """Change columns of an article's row, by their names."""
    names = ", ".join(f"{name} = ?" for name in columns)
    connection.execute(f"UPDATE article SET {names} WHERE id = ?", (*columns.values(), article))


def _place(origin: Origin) -> dict[str, object]:
    return {
        "path": None if origin.path is None else os.fsencode(origin.path),
        "inside": safe_words(origin.inside),
        "size": origin.size,
        "modified": origin.modified,
        "encoding": origin.encoding,
    }


def _shape_number(connection: sqlite3.Connection) -> int:
    fields = json.dumps(reading_shape(), sort_keys=True)
    connection.execute("INSERT INTO shape (fields) VALUES (?) ON CONFLICT DO NOTHING", (fields,))
    row = connection.execute("SELECT id FROM shape WHERE fields = ?", (fields,)).fetchone()
    return int(row[0])
