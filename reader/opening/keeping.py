"""Keeps the article of one tab as it was read and is shown, for the next time it is opened."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from reader.opening.late_converter import LateConverter
from reader.opening.opened import Opened, pictures_of, shown_as
from reader.storing.kept_articles import Kept, KeptArticles


class Source(NamedTuple):
    """What an article was read from."""

    path: Path
    encoding: str | None
    """The one chosen by the reader; None for the one that was found."""


class Keeping:
    """Finds a file's article where it is kept, and keeps the one that is open."""

    def __init__(
        self, kept: KeptArticles | None, is_wanted: Callable[[], bool], converter: LateConverter
    ) -> None:
        """Keep nothing without ``kept``, nor while it is not wanted."""
        self._kept = kept
        self._wanted = is_wanted
        self._converter = converter
        self._source: Source | None = None
        self._shown: str | None = None
        """How the article is kept as shown; None while it is not kept at all."""

    def find(self, path: Path, encoding: str | None) -> Kept | None:
        """Return the article at ``path`` if it is kept and has no pictures beside it."""
        return self._kept.find(path, encoding) if self._kept and self._is_wanted else None

    def finder(self, path: Path, encoding: str | None) -> Callable[[], Kept | None]:
        """Return what finds the article at ``path`` with its pictures, on any thread."""
        kept = self._kept if self._is_wanted else None
        return lambda: (
            kept.find(path, encoding, lambda: pictures_of(path, encoding)) if kept else None
        )

    def begin(self, source: Source | None, kept: Opened | None = None) -> None:
        """Keep what was opened now as the article of ``source``; None: not at all.

        ``kept`` is it when it was found kept, as it is shown.
        """
        self._source = source
        self._shown = None if kept is None else shown_as(kept, self._converter)

    def keeper(self, opened: Opened) -> Callable[[], None]:
        """Return what keeps ``opened``, on any thread; it does nothing where that is done."""
        kept, source = self._kept, self._source
        name = shown_as(opened, self._converter)
        if kept is None or source is None or not self._is_wanted or name == self._shown:
            return lambda: None
        self._shown = name
        shown = {name: opened.presentation} if name else {}
        return lambda: kept.keep(*source, Kept(opened.reading, shown))

    @property
    def _is_wanted(self) -> bool:
        return self._wanted()
