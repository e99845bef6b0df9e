"""Forgets articles so that nothing of them is left in the database's bytes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress

from reader.core.messages.translatable import translatable
from reader.library.articles.copies import Copies
from reader.library.articles.store import Library
from reader.library.content.indexing import give_back, merge_some, take_out
from reader.library.sqlite.database import Database
from reader.library.sqlite.errors import DatabaseError, DatabaseLockedError
from reader.library.sqlite.tables import INDEX, OTHER_TABLES


class ForgottenLaterError(DatabaseError):
    """Another process reads the database, so that its old pages cannot be emptied now."""

    sentence = translatable(
        "Another window or program reads the library, so that traces of what was forgotten stay "
        "in {path} until it is ended. Qingdu takes them away at its next start."
    )


def forget(
    library: Library, numbers: Sequence[int], *, not_again: bool = True
) -> ForgottenLaterError | None:
    """Forget articles with their copies and all that was done with them.

    Raises a DatabaseError, or OSError when a copy cannot be deleted.

    Returns what is to be told when their bytes could not be emptied yet. With ``not_again``,
    watched folders do not bring them back.
    """
    library.database.forgetting_mark.touch(mode=0o600)
    with library.database.changing() as connection:
        for number in numbers:
            if not_again:
                connection.execute(
                    "INSERT INTO not_again SELECT hash FROM article WHERE id = ?1 "
                    "UNION SELECT hash FROM known WHERE article = ?1 ON CONFLICT DO NOTHING",
                    (number,),
                )
            take_out(connection, number)
    Copies(library.database).take_unused()
    return empty(library.database)


def forget_article(library: Library, article_id: str) -> ForgottenLaterError | None:
    """Forget the article with this id, be it in the library or known by its record only."""
    with library.database.reading() as connection:
        found = connection.execute(
            "SELECT id FROM article WHERE hash = ?1 "
            "UNION SELECT article FROM known WHERE hash = ?1",
            (article_id,),
        ).fetchall()
    return forget(library, [number for (number,) in found])


def known_as(library: Library, article_ids: Iterable[str]) -> set[str]:
    """Return these ids and the others of the same articles: an earlier saving had its own."""
    ids = set(article_ids)
    with library.database.reading() as connection:
        for article_id in tuple(ids):
            found = connection.execute(
                "WITH it (id) AS (SELECT id FROM article WHERE hash = ?1 "
                "UNION SELECT article FROM known WHERE hash = ?1) "
                "SELECT hash FROM article WHERE id IN it "
                "UNION SELECT hash FROM known WHERE article IN it",
                (article_id,),
            )
            ids.update(hash_ for (hash_,) in found)
    return ids


def forget_all(database: Database) -> ForgottenLaterError | None:
    """Empty every table, and leave nothing of what was in them in the file.

    Raises a DatabaseError.
    """
    database.forgetting_mark.touch(mode=0o600)
    with database.changing() as connection:
        connection.execute(f"INSERT INTO {INDEX} ({INDEX}) VALUES ('delete-all')")
        connection.execute("DELETE FROM article")  # and what belongs to one
        for table in OTHER_TABLES:
            connection.execute(f"DELETE FROM {table}")
    with database.plain() as connection:
        connection.execute("VACUUM")
    return empty(database)


def empty(database: Database) -> ForgottenLaterError | None:
    """Leave nothing of what was deleted in the file and in what stands beside it.

    The index keeps terms of deleted articles in its segments until they are merged, and the log
    keeps old pages until it is cut; ``secure_delete`` has overwritten the rest. The file becomes
    shorter last, when zeros are where the words were.
    """
    while not merge_some(database):
        pass
    with database.plain() as connection:
        busy, _, _ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    if busy:
        return ForgottenLaterError(path=str(database.path))
    database.forgetting_mark.unlink(missing_ok=True)
    with suppress(DatabaseLockedError):  # what was forgotten is gone; the room goes another time
        give_back(database)
    return None


def finish_forgetting(database: Database) -> bool:
    """Do what is left of forgetting, where that was broken off; return whether anything was.

    Raises a DatabaseError, or OSError.
    """
    is_left = database.forgetting_mark.exists()
    if is_left:
        empty(database)
    return is_left
