"""The tables, version by version; a version that was released is never changed."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from reader.library.records.record import Record, change_record
from reader.library.sqlite.database import Database, Migration
from reader.library.sqlite.tables import drop_index, drop_title_index, make_keeping, make_library

FILE_NAME = "library.sqlite"
OLD_RECORDS = "articles"
"""The folder of 0.1.0's records, beside the database."""

_RECORDS = (
    """
    CREATE TABLE article (
        id INTEGER PRIMARY KEY,
        hash TEXT NOT NULL UNIQUE -- Article.article_id
    ) STRICT
    """,
    """
    CREATE TABLE place (
        article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
        is_bookmark INTEGER NOT NULL, -- 0: where the reader was last
        text_id TEXT NOT NULL,
        start INTEGER NOT NULL, -- in code points of 原文
        hidden_lines REAL NOT NULL,
        words TEXT NOT NULL,
        UNIQUE (article, is_bookmark, text_id, start)
    ) STRICT
    """,
    "CREATE UNIQUE INDEX last_place ON place (article) WHERE NOT is_bookmark",
    """
    CREATE TABLE edit (
        article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
        kind TEXT NOT NULL, -- kept, undone, taken_out, correction, layout, read_words
        key TEXT NOT NULL,
        value TEXT NOT NULL,
        UNIQUE (article, kind, key)
    ) STRICT
    """,
)


def _make_records(connection: sqlite3.Connection, path: Path) -> None:
    """Make the tables of what a reader did, and fill them with what 0.1.0 wrote."""
    for statement in _RECORDS:
        connection.execute(statement)
    from reader.library.records.old_records import old_records

    for article_id, record in old_records(path.parent / OLD_RECORDS):
        change_record(connection, article_id, Record(), record)


def _index_anew(connection: sqlite3.Connection, _path: Path) -> None:
    """Index all articles with pairs of characters as numbers."""
    from reader.library.content.indexing import put_into_index

    drop_index(connection)
    for (number,) in connection.execute("SELECT article FROM content").fetchall():
        try:
            put_into_index(connection, number)
        except ValueError:  # damaged; it is told by whoever reads it
            connection.execute("UPDATE content SET folding = -1 WHERE article = ?", (number,))


MIGRATIONS: tuple[Migration, ...] = (
    _make_records,
    make_library,
    make_keeping,
    _index_anew,
    drop_title_index,
)


def open_database(folder: Path) -> Database:
    """Return the database in ``folder``; nothing is read before something is asked of it."""
    return Database(folder / FILE_NAME, MIGRATIONS)
