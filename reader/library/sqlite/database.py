"""The one SQLite file: opened, brought up to date, and changed by whole transactions.

Any number of threads and processes may use it at once: readers wait for nobody (WAL), writers for
each other (BEGIN IMMEDIATE: a deferred transaction that turns into a writing one fails at once
where another has written meanwhile).
"""

from __future__ import annotations

import os
import sqlite3
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from reader.library.sqlite.errors import (
    DatabaseDamagedError,
    DatabaseError,
    DatabaseNewerError,
    DatabaseUnavailableError,
    SQLiteTooOldError,
    told,
)

OLDEST_SQLITE = (3, 37)
"""The first with STRICT tables."""
PATIENCE = 5.0
"""Seconds that one writer waits for another."""
_STEP = 0.02
"""Seconds between two tries of what SQLite does not wait for."""
_A_MOMENT = 2.0
"""Seconds that closing waits for each thread at work."""
PAGE_SIZE = 32_768
"""Bytes. A compressed article has 2 to 3 kB; in pages of 4 kB each would waste half of one, of
16 kB a sixteenth."""
COPIES_KEPT = 3


class Migration(Protocol):
    """Brings the tables from one version to the next, within a transaction."""

    def __call__(self, connection: sqlite3.Connection, path: Path, /) -> None:
        """Change the tables; ``path`` is the database's own."""


class _ThreadsOwn:
    """The connection of one thread, and a lock that the thread holds while it uses it.

    SQLite's library ends the program when a connection is closed under a statement that runs.
    """

    __slots__ = ("_is_given_up", "connection", "in_use")

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection
        self.in_use = threading.RLock()
        self._is_given_up = False

    @contextmanager
    def use(self) -> Iterator[sqlite3.Connection]:
        with self.in_use:
            try:
                yield self.connection
            finally:
                if self._is_given_up:
                    self.connection.close()

    def close(self) -> None:
        """Close it now, or when its thread, at work for longer than a moment, is done with it."""
        self._is_given_up = True
        if self.in_use.acquire(timeout=_A_MOMENT):
            self.connection.close()
            self.in_use.release()


class Database:
    """A connection for each thread that asks, to one file."""

    def __init__(self, path: Path, migrations: Sequence[Migration]) -> None:
        """Open nothing yet; the version of the tables is the number of ``migrations``."""
        self._path = path
        self._migrations = migrations
        self._local = threading.local()
        self._guard = threading.Lock()
        self._owned: list[_ThreadsOwn] = []
        self._is_ready = False
        self._aside: Path | None = None

    @property
    def path(self) -> Path:
        """Where the file is, or will be."""
        return self._path

    @property
    def aside(self) -> Path | None:
        """Where a damaged file was moved when this one was opened, if that was so."""
        return self._aside

    @property
    def forgetting_mark(self) -> Path:
        """A file that says that something was forgotten of which traces may be left."""
        return self._path.with_name(f"{self._path.name}.forgetting")

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Give a connection that sees one state for as long as the block runs.

        Raises a DatabaseError.
        """
        with self._transaction("BEGIN") as connection:
            yield connection

    @contextmanager
    def changing(self) -> Iterator[sqlite3.Connection]:
        """Give a connection whose changes are all kept, or none if the block raises.

        Raises a DatabaseError.
        """
        with self._transaction("BEGIN IMMEDIATE") as connection:
            yield connection

    @contextmanager
    def plain(self) -> Iterator[sqlite3.Connection]:
        """Give a connection outside any transaction, for VACUUM and checkpoints."""
        try:
            with self._threads_own().use() as connection:
                yield connection
        except sqlite3.Error as error:
            raise self._told(error) from error

    def close(self) -> None:
        """Close the connections of all threads; one at work is closed when its block ends."""
        with self._guard:
            for own in self._owned:
                own.close()
            self._owned.clear()
            self._local = threading.local()
            self._is_ready = False

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[sqlite3.Connection]:
        try:
            with self._threads_own().use() as connection:
                connection.execute(begin)
                try:
                    yield connection
                    connection.execute("COMMIT")
                except BaseException:
                    if connection.in_transaction:
                        connection.execute("ROLLBACK")
                    raise
        except sqlite3.Error as error:
            raise self._told(error) from error

    def _threads_own(self) -> _ThreadsOwn:
        own = getattr(self._local, "own", None)
        if own is None:
            with self._guard:
                own = _ThreadsOwn(self._open() if self._is_ready else self._open_first())
                self._is_ready = True
                self._owned.append(own)
                self._local.own = own
        return own

    def _open_first(self) -> sqlite3.Connection:
        """Open the file, after a look at whether it is sound and of our version."""
        if sqlite3.sqlite_version_info < OLDEST_SQLITE:
            raise SQLiteTooOldError(version=sqlite3.sqlite_version)
        try:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            os.close(os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600))
        except OSError as error:
            reason = error.strerror or str(error)
            raise DatabaseUnavailableError(path=str(self._path), reason=reason) from error
        try:
            if self._mark.exists() and not self._is_sound():
                return self._open_anew()
            return self._open_current()
        except sqlite3.Error as error:
            if not isinstance(told(error, ""), DatabaseDamagedError):
                raise
            return self._open_anew()

    def _open_anew(self) -> sqlite3.Connection:
        """Move the damaged file aside and take over of it what can be read."""
        try:
            from reader.library.sqlite.damage import move_aside

            self._aside = move_aside(self._path)
            self._mark.unlink(missing_ok=True)
        except OSError as error:
            raise DatabaseDamagedError(path=str(self._path)) from error
        os.close(os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600))
        connection = self._open_current()
        from reader.library.sqlite.damage import salvage

        salvage(self._aside, connection)
        return connection

    def _open_current(self) -> sqlite3.Connection:
        connection = self._open()
        try:
            version = _version(connection)
            if version > len(self._migrations):
                raise DatabaseNewerError(path=str(self._path))
            if version < len(self._migrations):
                if version:
                    self._copy_before(connection, version)
                connection.execute("BEGIN IMMEDIATE")
                version = _version(connection)  # another process may have been quicker
                for number in range(version, len(self._migrations)):
                    self._migrations[number](connection, self._path)
                    connection.execute(f"PRAGMA user_version = {number + 1}")
                connection.execute("COMMIT")
        except BaseException:
            connection.close()
            raise
        return connection

    def _open(self) -> sqlite3.Connection:
        connection = sqlite3.connect(
            self._path, timeout=PATIENCE, isolation_level=None, check_same_thread=False
        )
        try:
            connection.execute(f"PRAGMA page_size = {PAGE_SIZE}")  # before WAL, or it has no effect
            if not connection.execute("PRAGMA page_count").fetchone()[0]:
                connection.execute("PRAGMA auto_vacuum = INCREMENTAL")  # written at every time
            _begin_wal(connection)
            connection.execute("PRAGMA synchronous = FULL")  # a note outlives a power cut
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute("PRAGMA secure_delete = ON")
            connection.execute("PRAGMA trusted_schema = OFF")
        except BaseException:
            connection.close()
            raise
        return connection

    def _copy_before(self, connection: sqlite3.Connection, version: int) -> None:
        """Keep the file as it is before its tables are changed, and the two copies before it."""
        name = self._path.with_name(f"{self._path.stem}.version-{version}{self._path.suffix}")
        unfinished = name.with_name(name.name + ".new")
        unfinished.unlink(missing_ok=True)
        connection.execute("VACUUM INTO ?", (str(unfinished),))
        unfinished.chmod(0o600)
        unfinished.replace(name)
        copies = self._path.parent.glob(f"{self._path.stem}.version-*{self._path.suffix}")
        for old in sorted(copies, key=lambda copy: copy.stat().st_mtime)[:-COPIES_KEPT]:
            old.unlink(missing_ok=True)

    @property
    def _mark(self) -> Path:
        """A file that says that damage was met: looking for it takes too long at every start."""
        return self._path.with_name(self._path.name + ".damaged")

    def _is_sound(self) -> bool:
        connection = self._open()
        try:
            return bool(connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",))
        finally:
            connection.close()

    def _told(self, error: sqlite3.Error) -> DatabaseError:
        meaning = told(error, str(self._path))
        if isinstance(meaning, DatabaseDamagedError):
            try:
                self._mark.touch(mode=0o600)
            except OSError:
                return meaning  # the next start meets the damage again
        return meaning


def _begin_wal(connection: sqlite3.Connection) -> None:
    """Turn to WAL, waiting for another process that does the same.

    SQLite itself does not wait there: of two who hold a lock for reading one has to give way
    (https://sqlite.org/c3ref/busy_handler.html).
    """
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            is_busy = error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
            if not is_busy or time.monotonic() > deadline:
                raise
            time.sleep(_STEP)
        else:
            return


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])
