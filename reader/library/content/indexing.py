"""The index of the words of articles: put into it, taken out of it again."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

from reader.library.content.packing import unpack_texts
from reader.library.content.terms import FOLDING, index_terms
from reader.library.sqlite.database import Database
from reader.library.sqlite.tables import INDEX

NOT_INDEXED, DAMAGED = 0, -1
"""In the place of the version of the terms; of what is damaged nothing is in the index."""
MERGED_AT_ONCE = 2_000
"""Pages of the index, of 4 kB, that are merged within one transaction."""
_GIVEN_BACK = 100
"""Pages of the file that are given back within one transaction."""


def take_out(connection: sqlite3.Connection, article: int) -> None:
    """Take an article out of all tables and the index, with all that was done with it."""
    take_out_of_index(connection, article)
    connection.execute("DELETE FROM article WHERE id = ?", (article,))


def take_out_of_index(connection: sqlite3.Connection, article: int) -> None:
    """Hand the index the very terms it was given: it holds no texts from which to know them."""
    row = connection.execute("SELECT folding FROM content WHERE article = ?", (article,)).fetchone()
    if row is None:
        return
    if row[0] not in (NOT_INDEXED, DAMAGED):
        connection.execute(
            f"INSERT INTO {INDEX} ({INDEX}, rowid, terms) VALUES ('delete', ?, ?)",
            (article, _given_terms(connection, article)),
        )
    connection.execute("UPDATE content SET folding = ? WHERE article = ?", (NOT_INDEXED, article))


def put_into_index(connection: sqlite3.Connection, article: int) -> None:
    """Index an article anew from what is stored of it; raises ValueError when that is damaged."""
    found = terms_of(connection, article)
    if found is None:
        return
    if found[0] != NOT_INDEXED:
        take_out_of_index(connection, article)
    statement = f"INSERT INTO {INDEX} (rowid, terms) VALUES (?, ?)"
    connection.execute(statement, (article, found[1]))
    connection.execute("UPDATE content SET folding = ? WHERE article = ?", (FOLDING, article))


def set_damaged(connection: sqlite3.Connection, article: int) -> None:
    """Take an article that cannot be read out of the index, and have its file read again."""
    take_out_of_index(connection, article)
    connection.execute("UPDATE content SET folding = ? WHERE article = ?", (DAMAGED, article))


def is_whole(connection: sqlite3.Connection, article: int) -> bool:
    """Whether the texts of an article can be read."""
    try:
        return terms_of(connection, article) is not None
    except ValueError:
        return False


def _given_terms(connection: sqlite3.Connection, article: int) -> str:
    """Return the terms that an article has in the index.

    Where its texts are damaged or were folded by another version, all of the index is gone through.
    """
    try:
        found = terms_of(connection, article)
    except ValueError:
        found = None
    if found is not None and found[0] == FOLDING:
        return found[1]
    connection.execute(
        "CREATE VIRTUAL TABLE IF NOT EXISTS temp.all_terms "
        f"USING fts5vocab(main, {INDEX}, instance)"
    )
    rows = connection.execute("SELECT term FROM temp.all_terms WHERE doc = ?", (article,))
    return " ".join(term for (term,) in rows)


def terms_of(connection: sqlite3.Connection, article: int) -> tuple[int, str] | None:
    """Return the version of an article's terms in the index, and its terms as they are now."""
    row = connection.execute(
        "SELECT data, dictionary, title, folding FROM content JOIN article ON article.id = article "
        "WHERE article = ?",
        (article,),
    ).fetchone()
    if row is None:
        return None
    texts = unpack_texts(row[0], row[1])
    return row[3], index_terms([row[2], *texts.texts])


def merge_some(database: Database) -> bool:
    """Merge segments of the index, so much that others need not wait; return whether it is one.

    It is when nothing changes any more (https://sqlite.org/fts5.html#the_merge_command).
    """
    with database.changing() as connection:
        before = connection.total_changes
        statement = f"INSERT INTO {INDEX} ({INDEX}, rank) VALUES ('merge', ?)"
        connection.execute(statement, (-MERGED_AT_ONCE,))
        return connection.total_changes - before < 2


def tidy(database: Database, is_ended: Callable[[], bool] = lambda: False) -> None:
    """Make the index one again and give the room back that it left, in steps, until ``is_ended``.

    After many articles it has a seventh more terms than it needs. Raises a DatabaseError.
    """
    while not is_ended() and not merge_some(database):
        pass
    give_back(database, is_ended)


def give_back(database: Database, is_ended: Callable[[], bool] = lambda: False) -> None:
    """Make the file shorter by what is free in it, some pages at a time, until ``is_ended``.

    Raises a DatabaseError.
    """
    free, before = 1, 0
    while free and free != before and not is_ended():  # it stays in a file of before
        with database.plain() as connection:
            before = free
            connection.execute(f"PRAGMA incremental_vacuum({_GIVEN_BACK})").fetchall()
            (free,) = connection.execute("PRAGMA freelist_count").fetchone()
    with database.plain() as connection:
        connection.execute("PRAGMA wal_checkpoint(PASSIVE)")  # as far as nobody reads old pages
