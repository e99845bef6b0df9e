"""The index of the words of articles: put into it, taken out of it again."""

from __future__ import annotations

import sqlite3

from reader.library.packing import unpack_texts
from reader.library.tables import INDEX
from reader.library.terms import FOLDING, index_terms

NOT_INDEXED = 0
"""In the place of the version of the terms."""


def take_out(connection: sqlite3.Connection, article: int) -> None:
    """Take an article out of all tables and the index, with all that was done with it."""
    take_out_of_index(connection, article)
    connection.execute("DELETE FROM article WHERE id = ?", (article,))


def take_out_of_index(connection: sqlite3.Connection, article: int) -> None:
    """Hand the index the very terms it was given: it holds no texts from which to know them."""
    found = terms_of(connection, article)
    if found is None:
        return
    folding, terms = found
    if folding == NOT_INDEXED:
        return
    connection.execute(
        f"INSERT INTO {INDEX} ({INDEX}, rowid, terms) VALUES ('delete', ?, ?)", (article, terms)
    )
    connection.execute("UPDATE content SET folding = ? WHERE article = ?", (NOT_INDEXED, article))


def put_into_index(connection: sqlite3.Connection, article: int) -> None:
    """Index an article that is not, from what is stored of it."""
    found = terms_of(connection, article)
    if found is not None and found[0] == NOT_INDEXED:
        statement = f"INSERT INTO {INDEX} (rowid, terms) VALUES (?, ?)"
        connection.execute(statement, (article, found[1]))
        connection.execute("UPDATE content SET folding = ? WHERE article = ?", (FOLDING, article))


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
