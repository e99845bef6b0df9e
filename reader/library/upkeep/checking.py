"""Looks whether all of the database is sound, and makes again what can be made."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reader.core.messages.translatable import translatable
from reader.library.articles.copies import Copies
from reader.library.articles.store import EntryDamagedError, EntryMissingError, Library
from reader.library.content.indexing import DAMAGED, put_into_index, set_damaged
from reader.library.content.packing import texts_of
from reader.library.content.preparing import Origin
from reader.library.content.terms import FOLDING
from reader.library.gathering.page_reading import read_all
from reader.library.records.highlights import placed_again, put_highlight, read_highlights
from reader.library.sqlite.database import Database
from reader.library.sqlite.errors import DatabaseError
from reader.library.sqlite.tables import INDEX
from reader.library.upkeep.shrinking import shrink

ARTICLES_AT_ONCE = 100
WORTH_TELLING = 1_000_000
"""Bytes by which the file has become smaller."""


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
SMALLER = translatable("The file had more room than it needs and is smaller now.")
DAMAGED_INDEX = translatable("The index did not agree with the articles and was made again.")
DAMAGED_ARTICLE = translatable("The article {id} cannot be read. Open its file again.")
NOT_FOUND = translatable("The article {id} was not in the index and has been put there.")
DAMAGED_COPY = translatable(
    "The kept copy of article {id} is damaged or gone. Keep one again while its file is there."
)
MADE_AGAIN = translatable("The article {id} could not be read and was made again from its file.")
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
        yield from _check_article(library, number)
    if shrink(database) >= WORTH_TELLING:
        yield Finding(SMALLER, 0, is_mended=True)
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
                "SELECT article FROM content WHERE folding NOT IN (?, ?) LIMIT ?",
                (FOLDING, DAMAGED, ARTICLES_AT_ONCE),
            ).fetchall()
        if not numbers:
            return
        with database.changing() as connection:
            for (number,) in numbers:
                try:
                    put_into_index(connection, number)
                except ValueError:
                    set_damaged(connection, number)  # it is told by whoever reads it


def _index_is_sound(database: Database) -> bool:
    try:
        with database.changing() as connection:
            connection.execute(f"INSERT INTO {INDEX} ({INDEX}) VALUES ('integrity-check')")
    except DatabaseError:
        return False
    return True


def _check_article(library: Library, number: int) -> Iterator[Finding]:
    database = library.database
    with database.reading() as connection:
        marks = read_highlights(connection, number)
        row = connection.execute(
            "SELECT folding FROM content WHERE article = ?", (number,)
        ).fetchone()
    try:
        reading = library.reading(number)
    except (EntryMissingError, EntryDamagedError):
        with database.changing() as connection:
            set_damaged(connection, number)
        if not _is_made_again(library, number):
            yield Finding(DAMAGED_ARTICLE, number, is_mended=False)
            return
        yield Finding(MADE_AGAIN, number, is_mended=True)
        reading, row = library.reading(number), None
    if row is not None and row[0] != FOLDING:
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


def _is_made_again(library: Library, number: int) -> bool:
    """Read an article once more from its kept copy or its file, where that is the same still."""
    entry = library.entry(number)
    files = (Copies(library.database).page(entry.copy), entry.path)
    for file in filter(None, files):
        for result in read_all(file):
            prepared = result.prepared
            if prepared is not None and prepared.article_id == entry.article_id:
                library.add_all([(prepared, Origin(None))])
                library.change([number], binned=entry.binned)
                return True
    return False
