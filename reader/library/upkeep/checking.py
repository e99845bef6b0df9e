"""Looks whether all of the database is sound, and makes again what can be made."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from reader.core.messages.translatable import translatable
from reader.library.articles.copies import Copies
from reader.library.articles.store import Library
from reader.library.content.indexing import put_into_index
from reader.library.content.packing import texts_of, unpack
from reader.library.content.terms import FOLDING
from reader.library.records.highlights import placed_again, put_highlight, read_highlights
from reader.library.sqlite.database import Database
from reader.library.sqlite.errors import DatabaseError
from reader.library.sqlite.tables import INDEX

ARTICLES_AT_ONCE = 100


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was not as it should be."""

    sentence: str
    """In English, to be translated, with ``{id}`` for the article."""
    number: int
    """Of the article; 0 for the whole."""
    is_mended: bool


DAMAGED_FILE = translatable(
    "The file is damaged. Start Qingdu again: what can be read is taken over."
)
DAMAGED_INDEX = translatable("The index did not agree with the articles and was made again.")
DAMAGED_ARTICLE = translatable("The article {id} cannot be read. Open its file again.")
NOT_FOUND = translatable("The article {id} was not in the index and has been put there.")
DAMAGED_COPY = translatable(
    "The kept copy of article {id} is damaged or gone. Keep one again while its file is there."
)
LOST_MARK = translatable("A marked passage of article {id} has no place in it now; it is kept.")


def check(library: Library) -> Iterator[Finding]:
    """Yield what is wrong, each after what can be done about it has been done.

    Raises a DatabaseError.
    """
    database = library.database
    with database.plain() as connection:
        is_sound = connection.execute("PRAGMA integrity_check(1)").fetchone() == ("ok",)
    if not is_sound:
        yield Finding(DAMAGED_FILE, 0, is_mended=False)
        return
    if not _index_is_sound(database):
        rebuild_index(database)
        yield Finding(DAMAGED_INDEX, 0, is_mended=True)
    with database.reading() as connection:
        numbers = [
            number
            for (number,) in connection.execute(
                "SELECT article.id FROM article LEFT JOIN content ON article = article.id "
                "WHERE added IS NOT NULL ORDER BY article.id"
            )
        ]
    for number in numbers:
        yield from _check_article(database, number)
    for copy in Copies(database).damaged():
        with database.reading() as connection:
            rows = connection.execute("SELECT id FROM article WHERE copy = ?", (copy,)).fetchall()
        for (number,) in rows:
            yield Finding(DAMAGED_COPY, number, is_mended=False)


def rebuild_index(database: Database) -> None:
    """Make the index anew of all articles that can be read."""
    with database.changing() as connection:
        connection.execute(f"INSERT INTO {INDEX} ({INDEX}) VALUES ('delete-all')")
        connection.execute("UPDATE content SET folding = 0")
    index_the_rest(database)


def index_the_rest(database: Database) -> None:
    """Index what is not, or was indexed with another fold, some articles at a time."""
    while True:
        with database.reading() as connection:
            numbers = connection.execute(
                "SELECT article, folding FROM content WHERE folding NOT IN (?, -1) LIMIT ?",
                (FOLDING, ARTICLES_AT_ONCE),
            ).fetchall()
        if not numbers:
            return
        with database.changing() as connection:
            for number, _ in numbers:
                try:
                    put_into_index(connection, number)
                except ValueError:  # damaged; it is told by whoever reads it
                    connection.execute(
                        "UPDATE content SET folding = -1 WHERE article = ?", (number,)
                    )


def _index_is_sound(database: Database) -> bool:
    try:
        with database.changing() as connection:
            connection.execute(f"INSERT INTO {INDEX} ({INDEX}) VALUES ('integrity-check')")
    except DatabaseError:
        return False
    return True


def _check_article(database: Database, number: int) -> Iterator[Finding]:
    with database.reading() as connection:
        row = connection.execute(
            "SELECT data, dictionary, fields, folding, hash FROM content "
            "JOIN shape ON shape.id = shape JOIN article ON article.id = article "
            "WHERE article = ?",
            (number,),
        ).fetchone()
        marks = read_highlights(connection, number)
    if row is None:
        yield Finding(DAMAGED_ARTICLE, number, is_mended=False)
        return
    try:
        reading = unpack(row[0], row[1], json.loads(row[2]), row[4])
    except (ValueError, RecursionError):
        yield Finding(DAMAGED_ARTICLE, number, is_mended=False)
        return
    if row[3] != FOLDING:
        with database.changing() as connection:
            put_into_index(connection, number)
        yield Finding(NOT_FOUND, number, is_mended=True)
    if marks:
        texts = list(zip(*texts_of(reading.article), strict=True))
        placed = [placed_again(mark, texts) for mark in marks]
        with database.changing() as connection:
            for mark in placed:
                put_highlight(connection, number, mark)
        for mark in placed:
            if mark.is_lost:
                yield Finding(LOST_MARK, number, is_mended=False)
