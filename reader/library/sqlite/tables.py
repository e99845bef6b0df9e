"""The tables of the library, as the second version of the database adds them."""

from __future__ import annotations

import sqlite3
from pathlib import Path

INDEX = "words"
_TITLE_INDEX = "title_words"
"""Was there from version 2 to 4: whatever is in a title is in the other index, too."""
OTHER_TABLES = ("shelf", "folder", "not_again", "reading_day", "copy", "refused")
"""Those whose rows belong to no article."""
COLUMNS = (
    "title TEXT NOT NULL DEFAULT ''",
    "site TEXT NOT NULL DEFAULT ''",
    "source TEXT NOT NULL DEFAULT ''",
    "authors TEXT NOT NULL DEFAULT ''",  # one a line
    "published TEXT",
    "url TEXT NOT NULL DEFAULT ''",
    "address TEXT NOT NULL DEFAULT ''",  # the url as addresses are compared
    "script TEXT NOT NULL DEFAULT ''",
    "region TEXT NOT NULL DEFAULT ''",
    "characters INTEGER NOT NULL DEFAULT 0",
    "words_hash TEXT NOT NULL DEFAULT ''",  # of the folded text
    "path BLOB",  # as the system names it, which need not be UTF-8
    "inside TEXT NOT NULL DEFAULT ''",  # the name in a file that holds several pages
    "size INTEGER NOT NULL DEFAULT 0",
    "modified INTEGER NOT NULL DEFAULT 0",  # of the file, in nanoseconds
    "encoding TEXT",  # the one that the reader chose
    "added INTEGER",  # seconds since 1970; NULL: known by its record only
    "opened INTEGER",
    "progress REAL NOT NULL DEFAULT 0",
    "is_favourite INTEGER NOT NULL DEFAULT 0",
    "is_archived INTEGER NOT NULL DEFAULT 0",
    "binned INTEGER",  # when it was put into the bin
    "earlier INTEGER REFERENCES article ON DELETE SET NULL",  # the same page, saved before
    "copy TEXT NOT NULL DEFAULT ''",  # the hash of the kept bytes
)

_INDEX_TABLE = (
    "CREATE VIRTUAL TABLE {} USING fts5 "
    "(terms, content='', columnsize=0, detail=none, tokenize='ascii')"
)
TABLES = (
    "CREATE INDEX article_added ON article (added)",
    "CREATE INDEX article_site ON article (site)",
    "CREATE INDEX article_address ON article (address) WHERE address <> ''",
    "CREATE INDEX article_words ON article (words_hash) WHERE words_hash <> ''",
    "CREATE INDEX article_path ON article (path) WHERE path IS NOT NULL",
    "CREATE TABLE shape (id INTEGER PRIMARY KEY, fields TEXT NOT NULL UNIQUE) STRICT",
    """
    CREATE TABLE content (
        article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
        stamp TEXT NOT NULL, -- of the program that made it
        shape INTEGER NOT NULL REFERENCES shape,
        dictionary INTEGER NOT NULL,
        folding INTEGER NOT NULL, -- of the terms in the index
        data BLOB NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE known ( -- hashes that stand for an article besides its own
        hash TEXT PRIMARY KEY,
        article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE
    ) STRICT
    """,
    """
    CREATE TABLE tag (
        article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
        name TEXT NOT NULL,
        UNIQUE (article, name)
    ) STRICT
    """,
    "CREATE INDEX tag_name ON tag (name)",
    """
    CREATE TABLE highlight (
        id TEXT PRIMARY KEY, -- the same on every machine
        article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
        text_id TEXT NOT NULL,
        start INTEGER NOT NULL,
        end_text_id TEXT NOT NULL,
        end INTEGER NOT NULL,
        quote TEXT NOT NULL,
        before TEXT NOT NULL,
        after TEXT NOT NULL,
        end_before TEXT NOT NULL, -- round the end, where that is in another text
        colour TEXT NOT NULL,
        note TEXT NOT NULL,
        folded TEXT NOT NULL, -- quote and note, as they are searched
        is_lost INTEGER NOT NULL DEFAULT 0, -- not found in the article as it is now
        created INTEGER NOT NULL,
        changed INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE INDEX highlight_article ON highlight (article)",
    "CREATE TABLE shelf (name TEXT PRIMARY KEY, words TEXT NOT NULL) STRICT",
    "CREATE TABLE folder (path BLOB PRIMARY KEY, added INTEGER NOT NULL) STRICT",  # watched
    "CREATE TABLE not_again (hash TEXT PRIMARY KEY) STRICT",  # watched folders do not bring it back
    """
    CREATE TABLE reading_day ( -- what statistics are made of
        day TEXT NOT NULL,
        hour INTEGER NOT NULL,
        site TEXT NOT NULL,
        characters INTEGER NOT NULL,
        PRIMARY KEY (day, hour, site)
    ) STRICT
    """,
    _INDEX_TABLE.format(INDEX),
    _INDEX_TABLE.format(_TITLE_INDEX),
)


def make_library(connection: sqlite3.Connection, _path: Path) -> None:
    """Add the tables of the library to those of the records."""
    for column in COLUMNS:
        connection.execute(f"ALTER TABLE article ADD COLUMN {column}")
    for statement in TABLES:
        connection.execute(statement)


KEEPING_TABLES = (
    "CREATE TABLE copy (hash TEXT PRIMARY KEY, files TEXT NOT NULL) STRICT",  # JSON: place, hash
    """
    CREATE TABLE refused ( -- files of watched folders that are no articles
        path BLOB PRIMARY KEY,
        size INTEGER NOT NULL,
        modified INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE INDEX article_earlier ON article (earlier) WHERE earlier IS NOT NULL",
)


def make_keeping(connection: sqlite3.Connection, _path: Path) -> None:
    """Add what tells of kept copies and of what watched folders have."""
    for statement in KEEPING_TABLES:
        connection.execute(statement)


def drop_index(connection: sqlite3.Connection) -> None:
    """Put an empty index in the place of the one that is there; nothing is indexed then."""
    connection.execute(f"DROP TABLE {INDEX}")
    connection.execute(_INDEX_TABLE.format(INDEX))
    connection.execute("UPDATE content SET folding = 0")


def drop_title_index(connection: sqlite3.Connection, _path: Path) -> None:
    """Take away the index of titles."""
    connection.execute(f"DROP TABLE {_TITLE_INDEX}")


def is_any_folder_watched(connection: sqlite3.Connection) -> bool:
    """Whether any folder is; asked at every start, without what watching needs."""
    return connection.execute("SELECT 1 FROM folder LIMIT 1").fetchone() is not None


def is_any_article_listed(connection: sqlite3.Connection) -> bool:
    """Whether the library has an article to show; asked at a start without a file."""
    found = connection.execute(
        "SELECT 1 FROM article WHERE added IS NOT NULL AND binned IS NULL LIMIT 1"
    )
    return found.fetchone() is not None


def gives_back(connection: sqlite3.Connection) -> bool:
    """Whether the file can become shorter in steps; files of before were made otherwise."""
    return bool(connection.execute("PRAGMA auto_vacuum").fetchone() == (2,))
