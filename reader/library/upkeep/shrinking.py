"""Gives room back that a database has and no longer needs; nobody waits long for it.

A file that was made before it could give room back in steps is written anew once (VACUUM). Others
read all the while; who writes waits, for less than ``PATIENCE``.
"""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from reader.library.content.indexing import give_back
from reader.library.sqlite.database import Database
from reader.library.sqlite.tables import gives_back

LONGEST = 1.5
"""Seconds of the first of two halves: all is copied and, as quickly, copied back."""
_STEP = 100
"""Operations of SQLite's machine after which the clock is looked at."""
_NOT_NOW = frozenset(
    {sqlite3.SQLITE_INTERRUPT, sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_FULL}
)


def shrink(
    database: Database, is_ended: Callable[[], bool] = lambda: False, longest: float = LONGEST
) -> int:
    """Return by how many bytes the file is smaller now; nothing is changed where that took longer.

    Raises a DatabaseError.
    """
    before = database.path.stat().st_size
    with database.plain() as connection:
        is_able = gives_back(connection) or _is_written_anew(
            connection, database.path, is_ended, longest
        )
    if is_able:
        give_back(database, is_ended)
    return max(0, before - database.path.stat().st_size)


def _is_written_anew(
    connection: sqlite3.Connection, path: Path, is_ended: Callable[[], bool], longest: float
) -> bool:
    size = path.stat().st_size
    folders = (path.parent, Path(tempfile.gettempdir()))
    if any(shutil.disk_usage(folder).free < 2 * size for folder in folders):
        return False
    deadline = time.monotonic() + longest
    connection.set_progress_handler(lambda: is_ended() or time.monotonic() > deadline, _STEP)
    try:
        connection.execute("PRAGMA auto_vacuum = INCREMENTAL")  # with the next VACUUM
        connection.execute("VACUUM")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF not in _NOT_NOW:
            raise
        return False
    finally:
        connection.set_progress_handler(None, 0)
    return True
