"""The articles that were read: put in, known again, taken out and changed."""

from __future__ import annotations

import json
import os
import sqlite3
import time
from array import array
from collections.abc import Callable, Iterable, Sequence
from enum import Enum
from pathlib import Path

from reader.core.messages.errors import ReaderError
from reader.core.messages.translatable import translatable
from reader.core.report import Reading
from reader.library.articles.entries import Entry, read_entries
from reader.library.content.indexing import NOT_INDEXED, take_out_of_index, terms_of
from reader.library.content.packing import DICTIONARY, unpack
from reader.library.content.preparing import Origin, Prepared, prepare, safe_words
from reader.library.content.terms import FOLDING
from reader.library.records.statistics import note_read
from reader.library.searching.query import Query, sql_of
from reader.library.sqlite.database import Database
from reader.library.sqlite.tables import INDEX
from reader.storing.codec import reading_shape

_STAMP = 16
"""Characters of a stamp, of which every article has one."""
ALIKE = 0.4
"""The part of their terms that two texts have in common when one is the other, put right."""


class EntryMissingError(ReaderError):
    """The library has no such article."""

    sentence = translatable("The library has no article {id}. qingdu library list tells which.")


class EntryDamagedError(ReaderError):
    """What the database holds of an article cannot be read."""

    sentence = translatable(
        "The article {id} is damaged in the library. Open its file again, or run "
        "qingdu library check."
    )


class Added(Enum):
    """What became of an article that was put in."""

    NEW = "new"
    KNOWN = "known"
    """It was there; when its file has moved, the new place is noted."""
    NEWER = "newer"
    """The same page was there with another text; both are, and the new one names the other."""
    UNWANTED = "unwanted"
    """It was forgotten, and a watched folder does not bring it back."""


class Library:
    """The articles in one database."""

    def __init__(self, database: Database, stamp: str | Callable[[], str]) -> None:
        """``stamp`` tells, or finds out, this program from any that reads pages differently."""
        self._database = database
        self._given_stamp = stamp

    @property
    def database(self) -> Database:
        """Where everything is."""
        return self._database

    @property
    def _stamp(self) -> str:
        if not isinstance(self._given_stamp, str):
            self._given_stamp = self._given_stamp()
        return self._given_stamp[:_STAMP]

    # In

    def add(self, reading: Reading, origin: Origin) -> tuple[Added, int]:
        """Put an article in, or know it again; return what became of it and its number."""
        return self.add_all([(prepare(reading), origin)])[0]

    def add_all(
        self,
        articles: Sequence[tuple[Prepared, Origin]],
        *,
        is_watched: bool = False,
        keeps_places: bool = False,
    ) -> list[tuple[Added, int]]:
        """Put several in within one transaction.

        ``is_watched``: not what was forgotten; ``keeps_places``: what is known stays where it is.
        """
        self._take_old_out_of_index(articles)
        with self._database.changing() as connection:
            shape = _shape_number(connection)
            return [
                (Added.UNWANTED, 0)
                if is_watched and _is_unwanted(connection, each[0].article_id)
                else self._put(connection, shape, *each, keeps_place=keeps_places)
                for each in articles
            ]

    def known(self, origin: Origin) -> int | None:
        """Return the number of what was read from this very file, without opening it."""
        if origin.path is None:
            return None
        with self._database.reading() as connection:
            row = connection.execute(
                "SELECT id FROM article "
                "WHERE path = ? AND inside = ? AND size = ? AND modified = ? "
                "AND added IS NOT NULL AND binned IS NULL",
                (os.fsencode(origin.path), origin.inside, origin.size, origin.modified),
            ).fetchone()
        return None if row is None else int(row[0])

    def _put(
        self,
        connection: sqlite3.Connection,
        shape: int,
        prepared: Prepared,
        origin: Origin,
        *,
        keeps_place: bool,
    ) -> tuple[Added, int]:
        columns = dict(prepared.columns)
        found = _same(connection, prepared.article_id, str(columns["words_hash"]))
        if found is not None:
            if keeps_place and _has_place(connection, found):
                origin = Origin(None)
            self._meet_again(connection, found, prepared, origin)
            return Added.KNOWN, found
        earlier = _same_page(connection, str(columns["address"]))
        if earlier is None:
            earlier = self._written_over(connection, prepared, origin)
        columns |= _place(origin)
        columns |= {"added": int(time.time()), "earlier": earlier}
        article = _put_row(connection, prepared.article_id, columns)
        self._put_content(connection, article, shape, prepared)
        connection.execute("DELETE FROM not_again WHERE hash = ?", (prepared.article_id,))
        return (Added.NEW if earlier is None else Added.NEWER), article

    def _written_over(
        self, connection: sqlite3.Connection, prepared: Prepared, origin: Origin
    ) -> int | None:
        """Return the article that was read from the same path, if its text is much the same.

        Its own file is gone then; one with another text only had the same name.
        """
        if origin.path is None:
            return None
        place = (os.fsencode(origin.path), safe_words(origin.inside))
        row = connection.execute(
            "SELECT id FROM article WHERE path = ? AND inside = ? AND added IS NOT NULL "
            "ORDER BY id DESC LIMIT 1",
            place,
        ).fetchone()
        old = None if row is None else terms_of(connection, row[0])
        if row is None or old is None:
            return None
        before, after = set(old[1].split()), set(prepared.terms.split())
        connection.execute("UPDATE article SET path = NULL WHERE id = ?", row)
        is_alike = len(before & after) >= ALIKE * len(before | after)
        return int(row[0]) if is_alike else None

    def _meet_again(
        self, connection: sqlite3.Connection, article: int, prepared: Prepared, origin: Origin
    ) -> None:
        """Note where it is now, and take what this program made of it if another made the rest."""
        connection.execute(
            "INSERT INTO known VALUES (?, ?) ON CONFLICT DO NOTHING", (prepared.article_id, article)
        )
        changes: dict[str, object] = {"binned": None}
        if origin.path is not None:
            changes |= _place(origin)
        _set(connection, article, changes)
        row = connection.execute(
            "SELECT folding FROM content JOIN article ON article = id WHERE id = ? AND hash = ?",
            (article, prepared.article_id),
        ).fetchone()
        if row == (NOT_INDEXED,):
            _set(connection, article, dict(prepared.columns))
            self._put_content(connection, article, _shape_number(connection), prepared)

    def _take_old_out_of_index(self, articles: Sequence[tuple[Prepared, Origin]]) -> None:
        """Take those out of the index that another program read, in a transaction before.

        SQLite 3.40 loses a row that is taken out of FTS5 and put in again within one transaction,
        when words by their beginnings are asked for in between.
        """
        with self._database.reading() as connection:
            old = [
                number
                for prepared, _ in articles
                for (number,) in connection.execute(
                    "SELECT id FROM article JOIN content ON article = id "
                    "WHERE hash = ? AND stamp <> ? AND folding <> ?",
                    (prepared.article_id, self._stamp, NOT_INDEXED),
                ).fetchall()
            ]
        if old:
            with self._database.changing() as connection:
                for number in old:
                    take_out_of_index(connection, number)

    def _put_content(
        self, connection: sqlite3.Connection, article: int, shape: int, prepared: Prepared
    ) -> None:
        connection.execute(
            "INSERT OR REPLACE INTO content VALUES (?, ?, ?, ?, ?, ?)",
            (article, self._stamp, shape, DICTIONARY, FOLDING, prepared.data),
        )
        connection.execute(
            f"INSERT INTO {INDEX} (rowid, terms) VALUES (?, ?)", (article, prepared.terms)
        )

    # Out

    def entry(self, number: int) -> Entry:
        """Return what is known of an article; raises EntryMissingError."""
        with self._database.reading() as connection:
            found = read_entries(connection, [number])
        if not found:
            raise EntryMissingError(id=str(number))
        return found[0]

    def entries(self, numbers: Sequence[int]) -> list[Entry]:
        """Return those of the entries that there are, in that order."""
        with self._database.reading() as connection:
            return read_entries(connection, numbers)

    def reading(self, number: int) -> Reading:
        """Return the article without its pictures; raises EntryMissing- or EntryDamagedError."""
        with self._database.reading() as connection:
            return reading_of(connection, number)

    def is_known_as(self, number: int, hash_: str) -> bool:
        """Whether ``hash_`` stands for an article besides its own."""
        with self._database.reading() as connection:
            row = connection.execute(
                "SELECT 1 FROM known WHERE hash = ? AND article = ?", (hash_, number)
            ).fetchone()
        return row is not None

    def number_of(self, article_id: str) -> int | None:
        """Return the number of the entry for an article's id, if there is one."""
        with self._database.reading() as connection:
            return _same(connection, article_id, "")

    def number_at(self, path: Path, inside: str = "") -> int | None:
        """Return the number of what was read last from ``path``, which need not be there."""
        with self._database.reading() as connection:
            row = connection.execute(
                "SELECT id FROM article WHERE path = ? AND inside = ? AND added IS NOT NULL "
                "ORDER BY id DESC LIMIT 1",
                (os.fsencode(path.absolute()), safe_words(inside)),
            ).fetchone()
        return None if row is None else int(row[0])

    # Changes

    def change(self, numbers: Iterable[int], **columns: object) -> None:
        """Set ``opened``, ``progress``, ``copy`` or one of the other columns that may change."""
        with self._database.changing() as connection:
            for number in numbers:
                _set(connection, number, columns)

    def numbers(self, query: Query, order: str) -> Sequence[int]:
        """Return the articles that the filters of ``query`` ask for, in an ``order`` of SQL.

        They come as one text: sqlite3 lets other threads run before each row, and the interface
        made 100,000 of them wait.
        """
        conditions, values = sql_of(query.filters)
        with self._database.reading() as connection:
            (joined,) = connection.execute(
                "SELECT group_concat(id) FROM "
                f"(SELECT article.id FROM article WHERE {conditions} ORDER BY {order})",
                values,
            ).fetchone()
        return array("q", json.loads(f"[{joined or ''}]"))

    def meet(self, reading: Reading, origin: Origin) -> tuple[Added, int]:
        """Put in an article that is being read, or know it again; return what ``add`` does."""
        added, number = self.add(reading, origin)
        self.change([number], opened=int(time.time()))
        return added, number

    def note_progress(self, article_id: str, share: float, read: int | None = None) -> None:
        """Remember how far an article was read at most, from 0 to 1, and that something was read.

        ``read`` are the characters that were read since it was told last; None: all that are
        between that and what was the most before.
        """
        share = min(max(share, 0.0), 1.0)
        with self._database.changing() as connection:
            row = connection.execute(
                "SELECT id, progress, characters, site FROM article "
                "WHERE hash = ? AND added IS NOT NULL",
                (safe_words(article_id),),
            ).fetchone()
            if row is None:
                return
            number, before, characters, site = row
            if read is None:
                read = round(share * characters) - round(before * characters)
            if read > 0:
                note_read(connection, site, read)
            if share > before:
                _set(connection, number, {"progress": share})

    def bin(self, numbers: Iterable[int], *, binned: bool) -> None:
        """Put articles into the bin, or take them out."""
        self.change(numbers, binned=int(time.time()) if binned else None)

    def tag(
        self, numbers: Iterable[int], add: Iterable[str] = (), take: Iterable[str] = ()
    ) -> None:
        """Put tags on articles, and take others off."""
        add, take = list(add), list(take)
        with self._database.changing() as connection:
            for number in numbers:
                connection.executemany(
                    "INSERT INTO tag VALUES (?, ?) ON CONFLICT DO NOTHING",
                    [(number, safe_words(name)) for name in add],
                )
                connection.executemany(
                    "DELETE FROM tag WHERE article = ? AND name = ?",
                    [(number, safe_words(name)) for name in take],
                )

    def tags(self) -> list[tuple[str, int]]:
        """Return every tag and how many articles have it."""
        with self._database.reading() as connection:
            return connection.execute(
                "SELECT name, count(*) FROM tag GROUP BY name ORDER BY name"
            ).fetchall()


def reading_of(connection: sqlite3.Connection, number: int) -> Reading:
    """Return an article without its pictures; raises EntryMissing- or EntryDamagedError."""
    row = connection.execute(
        "SELECT data, dictionary, fields, hash FROM content JOIN shape ON shape.id = shape "
        "JOIN article ON article.id = article WHERE article = ?",
        (number,),
    ).fetchone()
    if row is None:
        raise EntryMissingError(id=str(number))
    try:
        return unpack(row[0], row[1], json.loads(row[2]), row[3])
    except (ValueError, RecursionError) as error:
        raise EntryDamagedError(id=str(number)) from error


def _same(connection: sqlite3.Connection, article_id: str, words_hash: str) -> int | None:
    """Return the article with these bytes or, saved once more, with these words."""
    row = connection.execute(
        "SELECT id FROM article WHERE hash = ?1 AND added IS NOT NULL "
        "UNION ALL SELECT article FROM known WHERE hash = ?1 "
        "UNION ALL SELECT id FROM article WHERE words_hash = ?2 AND ?2 <> '' LIMIT 1",
        (article_id, words_hash),
    ).fetchone()
    return None if row is None else int(row[0])


def _has_place(connection: sqlite3.Connection, article: int) -> bool:
    row = connection.execute("SELECT path IS NOT NULL FROM article WHERE id = ?", (article,))
    return bool(row.fetchone()[0])


def _is_unwanted(connection: sqlite3.Connection, article_id: str) -> bool:
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


def _set(connection: sqlite3.Connection, article: int, columns: dict[str, object]) -> None:
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
