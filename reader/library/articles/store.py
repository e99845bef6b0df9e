"""The articles that were read: put in, known again, taken out and changed."""

from __future__ import annotations

import json
import os
import sqlite3
import time
from array import array
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from reader.core.messages.errors import ReaderError
from reader.core.messages.translatable import translatable
from reader.core.report import Reading
from reader.library.articles.entries import Entry, read_entries
from reader.library.articles.intake import (
    Added,
    Intake,
    is_unwanted,
    number_at,
    same_article,
    set_columns,
)
from reader.library.content.indexing import (
    DAMAGED,
    NOT_INDEXED,
    is_whole,
    take_out_of_index,
)
from reader.library.content.packing import unpack
from reader.library.content.preparing import Origin, Prepared, prepare, safe_words
from reader.library.records.statistics import note_read
from reader.library.searching.query import Query, sql_of
from reader.library.sqlite.database import Database

_STAMP = 16
"""Characters of a stamp, of which every article has one."""


class EntryMissingError(ReaderError):
    """The library has no such article."""

    sentence = translatable("The library has no article {id}. qingdu library list tells which.")


class EntryDamagedError(ReaderError):
    """What the database holds of an article cannot be read."""

    sentence = translatable(
        "The article {id} is damaged in the library. Open its file again, or run "
        "qingdu library check."
    )


class Library:
    """The articles in one database."""

    def __init__(self, database: Database, stamp: str | Callable[[], str]) -> None:
        """``stamp`` tells, or finds out, this program from any that reads pages differently."""
        self._database = database
        self._given_stamp = stamp

    @property
    def database(self) -> Database:
        """The database that holds the articles and all that was done with them."""
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
            intake = Intake.begin(connection, self._stamp)
            return [
                (Added.UNWANTED, 0)
                if is_watched and is_unwanted(connection, prepared.article_id)
                else intake.put(prepared, origin, keeps_place=keeps_places)
                for prepared, origin in articles
            ]

    def known(self, origin: Origin) -> int | None:
        """Return the number of what was read from this very file, without opening it."""
        if origin.path is None:
            return None
        with self._database.reading() as connection:
            row = connection.execute(
                "SELECT id FROM article "
                "WHERE path = ? AND inside = ? AND size = ? AND modified = ? "
                "AND added IS NOT NULL AND binned IS NULL AND EXISTS "
                f"(SELECT 1 FROM content WHERE article = id AND folding <> {DAMAGED})",
                (os.fsencode(origin.path), origin.inside, origin.size, origin.modified),
            ).fetchone()
        return None if row is None else int(row[0])

    def _take_old_out_of_index(self, articles: Sequence[tuple[Prepared, Origin]]) -> None:
        """Take those out of the index that another program read or that are damaged, before.

        SQLite 3.40 loses a row that is taken out of FTS5 and put in again within one transaction,
        when words by their beginnings are asked for in between.
        """
        with self._database.reading() as connection:
            old = [
                number
                for prepared, _ in articles
                for number, stamp in connection.execute(
                    "SELECT id, stamp FROM article JOIN content ON article = id "
                    "WHERE hash = ? AND folding <> ?",
                    (prepared.article_id, NOT_INDEXED),
                ).fetchall()
                if stamp != self._stamp or not is_whole(connection, number)
            ]
        if old:
            with self._database.changing() as connection:
                for number in old:
                    take_out_of_index(connection, number)

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
            return same_article(connection, article_id, "")

    def number_at(self, path: Path, inside: str = "") -> int | None:
        """Return the number of what was read last from ``path``, which need not be there."""
        with self._database.reading() as connection:
            return number_at(connection, path.absolute(), inside)

    # Changes

    def change(self, numbers: Iterable[int], **columns: object) -> None:
        """Set ``opened``, ``progress``, ``copy`` or one of the other columns that may change."""
        with self._database.changing() as connection:
            for number in numbers:
                set_columns(connection, number, columns)

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
                set_columns(connection, number, {"progress": share})

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
