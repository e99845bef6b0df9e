"""The library, made when it is first asked for: a start has no time for it."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from reader.paths import PASTED

if TYPE_CHECKING:
    from reader.library.database import Database
    from reader.library.store import Library


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
        """Return the library; on any thread."""
        return self._library

    @cached_property
    def _library(self) -> Library:
        from reader.library.store import Library
        from reader.storing.article_cache import program_stamp

        return Library(self._database, program_stamp)
