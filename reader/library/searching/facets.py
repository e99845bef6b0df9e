"""What the articles can be filtered by, and the searches that are kept as shelves."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from reader.library.sqlite.database import Database

MOST = 40
"""Values of one kind; the most frequent ones."""
_LISTED = "added IS NOT NULL AND binned IS NULL"


@dataclass(frozen=True, slots=True)
class Facets:
    """Values and how many articles have each, the most frequent first."""

    sites: tuple[tuple[str, int], ...] = ()
    authors: tuple[tuple[str, int], ...] = ()
    tags: tuple[tuple[str, int], ...] = ()


def facets(database: Database) -> Facets:
    """Return what there is to filter by; raises a DatabaseError."""
    with database.reading() as connection:
        sites = connection.execute(
            f"SELECT site, count(*) FROM article WHERE {_LISTED} AND site <> '' "
            "GROUP BY site ORDER BY 2 DESC, 1 LIMIT ?",
            (MOST,),
        ).fetchall()
        authors: Counter[str] = Counter()
        for names, count in connection.execute(
            f"SELECT authors, count(*) FROM article WHERE {_LISTED} AND authors <> '' "
            "GROUP BY authors"
        ):
            authors.update(dict.fromkeys(filter(None, names.split("\n")), count))
        tags = connection.execute(
            "SELECT name, count(*) FROM tag GROUP BY name ORDER BY 2 DESC, 1 LIMIT ?", (MOST,)
        ).fetchall()
    return Facets(tuple(sites), tuple(authors.most_common(MOST)), tuple(tags))


def known_tags(database: Database) -> list[tuple[str, int]]:
    """Return all tags and how many articles have each, the most frequent first."""
    with database.reading() as connection:
        return connection.execute(
            "SELECT name, count(*) FROM tag GROUP BY name ORDER BY 2 DESC, 1"
        ).fetchall()


def shelves(database: Database) -> list[tuple[str, str]]:
    """Return the names of kept searches and what is searched for."""
    with database.reading() as connection:
        return connection.execute("SELECT name, words FROM shelf ORDER BY name").fetchall()


def put_shelf(database: Database, name: str, words: str) -> None:
    """Keep a search under a name, in the place of the one that had it."""
    with database.changing() as connection:
        connection.execute("INSERT OR REPLACE INTO shelf VALUES (?, ?)", (name, words))


def take_shelf(database: Database, name: str) -> None:
    """Keep a search no longer."""
    with database.changing() as connection:
        connection.execute("DELETE FROM shelf WHERE name = ?", (name,))
