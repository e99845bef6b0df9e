"""What can go wrong with the database, each with a sentence that says what to do."""

from __future__ import annotations

import sqlite3

from reader.core.messages.errors import ReaderError
from reader.core.messages.translatable import translatable


class DatabaseError(ReaderError):
    """Nothing can be read from the database, or nothing written into it."""


class DatabaseDamagedError(DatabaseError):
    """Some of the file's bytes are not what SQLite wrote."""

    sentence = translatable(
        "The file that holds your notes and places is damaged ({path}), and nothing was written "
        "to it. Start Qingdu again: it keeps the file and takes over what can still be read."
    )


class DatabaseMovedAsideError(DatabaseError):
    """The database was damaged, and a new one has taken its place."""

    sentence = translatable(
        "The file that holds your notes and places was damaged. It is kept as {path}; what could "
        "still be read of it was taken over."
    )


class DatabaseNewerError(DatabaseError):
    """A newer program has changed the tables."""

    sentence = translatable(
        "Your notes and places were written by a newer Qingdu ({path}), so that nothing is "
        "remembered now. Use the newer program."
    )


class DatabaseLockedError(DatabaseError):
    """Another program has been writing for too long."""

    sentence = translatable(
        "Another program holds the file with your notes and places ({path}). End it, then try "
        "again."
    )


class DatabaseFullError(DatabaseError):
    """There is no room on the disk."""

    sentence = translatable(
        "The disk is full, so that nothing more is remembered ({path}). Make room, then try again."
    )


class DatabaseUnavailableError(DatabaseError):
    """The file cannot be opened or made."""

    sentence = translatable(
        "Your notes and places cannot be kept in {path} ({reason}), so that nothing is remembered "
        "now. Look at the permissions of that folder."
    )


class SQLiteTooOldError(DatabaseError):
    """The SQLite that Python brings lacks something."""

    sentence = translatable(
        "SQLite {version} is too old to keep notes and places, or was built without full-text "
        "search (FTS5). Install 3.37 or a newer one."
    )


_DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
_LOCKED = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})


def told(error: sqlite3.Error, path: str) -> DatabaseError:
    """Return what SQLite's ``error`` means for the file at ``path``."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the rest of it tells more closely
    if code in _DAMAGED:
        return DatabaseDamagedError(path=path)
    if code in _LOCKED:
        return DatabaseLockedError(path=path)
    if code == sqlite3.SQLITE_FULL:
        return DatabaseFullError(path=path)
    return DatabaseUnavailableError(path=path, reason=str(error))
