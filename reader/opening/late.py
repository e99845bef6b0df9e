"""The converter and the library that all tabs share, made when they are first asked for."""

from __future__ import annotations

from collections.abc import Hashable
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from reader.paths import PASTED, exists

if TYPE_CHECKING:
    from reader.hanzi.converter import Converter
    from reader.hanzi.words.user_words import BadLine
    from reader.library.articles.store import Library
    from reader.library.sqlite.database import Database

LONG_LIST = 100_000
"""Bytes that are read within a few milliseconds."""


class LateConverter:
    """Gives one converter that knows the user's words; may be asked on any thread.

    Importing what converts takes longer than showing a page in 原文, which needs nothing of it.
    """

    def __init__(self, words: Path) -> None:
        """Note where the user's words are kept; nothing is read yet."""
        self._words = words
        self._lock = Lock()
        self._converter: Converter | None = None
        self._used: set[Hashable] = set()

    @property
    def words(self) -> Path:
        """The file with the user's words; it may not exist."""
        return self._words

    @property
    def if_made(self) -> Converter | None:
        """The converter, if it was asked for before; nobody waits for it."""
        return self._converter

    def note_used(self, way: Hashable) -> None:
        """Take note that something was converted ``way``, so that the tables for it are read."""
        self._used.add(way)

    def was_used(self, way: Hashable) -> bool:
        """Whether something was converted ``way`` before: nothing is read for it any more."""
        return way in self._used

    def words_stamp(self) -> str:
        """Return what changes whenever the user's words do; empty while there are none."""
        try:
            status = self._words.stat()
        except OSError:
            return ""
        return f"{status.st_size} {status.st_mtime_ns}"

    def get(self) -> Converter:
        """Return the converter, on any thread; the first call makes it, others wait for that."""
        with self._lock:
            if self._converter is None:
                from reader.hanzi.converter import Converter
                from reader.hanzi.words.user_words import read_user_words

                self._converter = Converter(user_words=read_user_words(self._words).words)
            return self._converter

    def read_words_again(self) -> None:
        """Use the user's words as they are now."""
        from reader.hanzi.words.user_words import read_user_words

        self.get().use_words(read_user_words(self._words).words)

    def is_long(self) -> bool:
        """Whether the list of words takes long to read."""
        try:
            return self._words.stat().st_size > LONG_LIST
        except OSError:
            return False

    def bad_lines(self) -> tuple[BadLine, ...]:
        """Return the lines of the user's words that cannot be used."""
        if not exists(self._words):
            return ()
        from reader.hanzi.words.user_words import read_user_words

        return read_user_words(self._words).bad_lines


class LateLibrary:
    """What was read, in ``database``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @property
    def copies_folder(self) -> Path:
        """Where copies of saved pages lie."""
        return self._database.path.parent / "copies"

    @property
    def pasted_folder(self) -> Path:
        """Where what was pasted lies."""
        return self._database.path.parent / PASTED

    def get(self) -> Library:
        """Return the library, on any thread; the first call imports what it is made of."""
        return self._library

    @cached_property
    def _library(self) -> Library:
        from reader.library.articles.store import Library
        from reader.storing.article_cache import program_stamp

        return Library(self._database, program_stamp)
