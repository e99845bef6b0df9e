"""A page that was saved again: the newer saving takes over what was done with the earlier one."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from reader.library.articles.store import Library, reading_of
from reader.library.content.packing import texts_of
from reader.library.records.highlights import placed_again, put_highlight, read_highlights


@dataclass(frozen=True, slots=True)
class TakenOver:
    """What became of marks, notes and bookmarks of the earlier saving."""

    moved: int
    left: int
    """Those that have no place in the newer one: they stay with the earlier one."""


def what_waits(library: Library, number: int) -> int:
    """Return how many marks and bookmarks earlier savings of an article still have."""
    with library.database.reading() as connection:
        return sum(
            int(count)
            for earlier in _earlier(connection, number)
            for (count,) in connection.execute(
                "SELECT count(*) FROM highlight WHERE article = ?1 UNION ALL "
                "SELECT count(*) FROM place WHERE article = ?1 AND is_bookmark",
                (earlier,),
            )
        )


def take_over(library: Library, number: int) -> TakenOver:
    """Give an article the marks, notes, bookmarks and tags of its earlier savings.

    What cannot be placed surely stays where it is. Raises EntryMissing-, EntryDamaged- or a
    DatabaseError.
    """
    with library.database.changing() as connection:
        texts = list(zip(*texts_of(reading_of(connection, number).article), strict=True))
        moved = left = 0
        for earlier in _earlier(connection, number):
            for mark in read_highlights(connection, earlier):
                placed = placed_again(mark, texts)
                if placed.is_lost:
                    left += 1
                else:
                    put_highlight(connection, number, placed)
                    moved += 1
            some, others = _move_bookmarks(connection, earlier, number, texts)
            moved, left = moved + some, left + others
            connection.execute(
                "INSERT INTO tag SELECT ?, name FROM tag WHERE article = ? ON CONFLICT DO NOTHING",
                (number, earlier),
            )
            connection.execute(
                "UPDATE article SET is_favourite = max(is_favourite, "
                "(SELECT is_favourite FROM article WHERE id = ?)) WHERE id = ?",
                (earlier, number),
            )
    return TakenOver(moved, left)


def newer_than(library: Library, number: int) -> int | None:
    """Return the newest later saving of an article, if there is one."""
    with library.database.reading() as connection:
        row = connection.execute(
            "WITH RECURSIVE later (id) AS (SELECT id FROM article WHERE earlier = ? "
            "UNION SELECT article.id FROM article JOIN later ON article.earlier = later.id) "
            "SELECT max(later.id) FROM later JOIN article USING (id) WHERE binned IS NULL",
            (number,),
        ).fetchone()
    return None if row[0] is None else int(row[0])


def _earlier(connection: sqlite3.Connection, number: int) -> list[int]:
    rows = connection.execute(
        "WITH RECURSIVE before (id) AS (SELECT earlier FROM article WHERE id = ? "
        "UNION SELECT article.earlier FROM article JOIN before USING (id)) "
        "SELECT id FROM before WHERE id IS NOT NULL",
        (number,),
    )
    return [int(id_) for (id_,) in rows]


def _move_bookmarks(
    connection: sqlite3.Connection, earlier: int, number: int, texts: Sequence[tuple[str, str]]
) -> tuple[int, int]:
    """Move the bookmarks whose words stand in one place only; return how many, and the others."""
    marks = connection.execute(
        "SELECT rowid, words FROM place WHERE article = ? AND is_bookmark", (earlier,)
    ).fetchall()
    moved = 0
    for row, words in marks:
        stem = words.removesuffix("…").strip()
        places = [
            (text_id, text.find(stem)) for text_id, text in texts if stem and text.count(stem) == 1
        ]
        if len(places) == 1:
            connection.execute(
                "UPDATE OR REPLACE place SET article = ?, text_id = ?, start = ?, hidden_lines = 0 "
                "WHERE rowid = ?",
                (number, *places[0], row),
            )
            moved += 1
    return moved, len(marks) - moved
