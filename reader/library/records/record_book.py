"""Records, written a moment after they changed and off whatever thread changed them."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from reader.core.messages.errors import ReaderError
from reader.core.running.late_writer import LateWriter
from reader.library.records.record import Record, change_record, read_record
from reader.library.sqlite.database import Database
from reader.library.sqlite.errors import DatabaseError, DatabaseMovedAsideError

PLACE_DELAY = 1.0
"""Seconds that a mere change of place may wait for the next one."""


class _Change(NamedTuple):
    article_id: str
    before: Record
    after: Record

    @property
    def is_of_place(self) -> bool:
        return replace(self.before, place=self.after.place) == self.after


class RecordBook:
    """The records of all articles; what is asked for is never older than what was changed.

    Where the database cannot be used, articles have empty records and ``on_failure`` is told why,
    once for each kind of failure.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._waiting: list[_Change] = []
        self._guard = threading.Lock()
        """Held while the list changes, never while the database is asked."""
        self._writing = threading.Lock()
        """Held while the list is being written, so that changes stay in order."""
        self._late = LateWriter(self.flush, PLACE_DELAY)
        self._told: set[type[ReaderError]] = set()
        self.on_failure: Callable[[ReaderError], None] = lambda _error: None
        """Called on any thread."""

    @property
    def database(self) -> Database:
        """Where the records lie."""
        return self._database

    def read(self, article_id: str) -> Record:
        """Return what is remembered about an article; nothing of one that is not known."""
        self.flush()
        try:
            with self._database.reading() as connection:
                record = read_record(connection, article_id)
        except DatabaseError as error:
            self._tell(error)
            return Record()
        if self._database.aside is not None:
            self._tell(DatabaseMovedAsideError(path=str(self._database.aside)))
        return record

    def change(self, article_id: str, before: Record, after: Record) -> None:
        """Have done to the record what was done between ``before`` and ``after``.

        Waits for nothing.
        """
        change = _Change(article_id, before, after)
        with self._guard:
            last = self._waiting[-1] if self._waiting else None
            if last is not None and last.article_id == article_id and last.after == before:
                change = _Change(article_id, last.before, after)
                self._waiting.pop()
            self._waiting.append(change)
        self._late.wake(urgent=not change.is_of_place)

    def flush(self) -> None:
        """Write what waits; tell what could not be written, which is tried again with the next."""
        with self._writing:
            with self._guard:
                changes, self._waiting = self._waiting, []
            if not changes:
                return
            try:
                with self._database.changing() as connection:
                    for change in changes:
                        change_record(connection, change.article_id, change.before, change.after)
            except DatabaseError as error:
                with self._guard:
                    self._waiting = [*changes, *self._waiting]
                self._tell(error)

    def drop(self) -> None:
        """Write nothing of what waits."""
        with self._guard:
            self._waiting.clear()

    def close(self) -> None:
        """Write what waits, and return when that is done; ``on_failure`` is told what cannot be."""
        self._late.finish()
        self.flush()

    def _tell(self, error: ReaderError) -> None:
        if type(error) not in self._told:
            self._told.add(type(error))
            self.on_failure(error)
