"""What articles are converted, remembered and cached with, and the cache of one tab."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reader.library.migrations import open_database
from reader.library.records.record_book import RecordBook
from reader.opening.late import LateConverter, LateLibrary
from reader.opening.opened import Opened, pictures_of, shown_as
from reader.opening.taught_pages import TaughtPages
from reader.storing.article_cache import ArticleCache, CachedArticle

if TYPE_CHECKING:
    from reader.core.report import Reading

TAUGHT = "taught.toml"


class Stores(NamedTuple):
    """What all articles are converted, remembered and kept with."""

    records: RecordBook
    converter: LateConverter
    library: LateLibrary
    """What was read."""
    taught: Path
    """The file of the rules that the reader taught; it may not exist."""
    taught_pages: TaughtPages
    """On which pages those acted."""
    cache: ArticleCache | None = None
    """Articles that need not be read again."""


def open_stores(data: Path, words: Path, cache: ArticleCache | None = None) -> Stores:
    """Return the stores; ``data`` is the folder of what the reader would miss.

    What the reader taught lies beside the ``words``.
    """
    database = open_database(data)
    taught = words.with_name(TAUGHT)
    records, converter = RecordBook(database), LateConverter(words)
    library, pages = LateLibrary(database), TaughtPages(data)
    return Stores(records, converter, library, taught, pages, cache)


class Source(NamedTuple):
    """What an article was read from."""

    path: Path
    encoding: str | None
    """The one chosen by the reader; None for the one that was found."""


class PageRead(NamedTuple):
    """A page that was read, and can be again."""

    path: Path
    encoding: str | None
    inside: str
    """Its name in a file that holds several."""

    def reader(self, stores: Stores, *, is_noted: bool) -> Callable[[], Reading]:
        """Return what reads the page again as it is taught now, on any thread.

        With ``is_noted``, which of the reader's rules acted on it is remembered.
        """

        def read() -> Reading:
            from reader.pipeline import read_file

            reading = read_file(
                self.path, encoding=self.encoding, inside=self.inside, taught=stores.taught
            )
            if is_noted:
                stores.taught_pages.note(reading.taught, reading.article.article_id)
            return reading

        return read


class TabCache:
    """Finds a file's article in the cache, and puts the one that is open there."""

    def __init__(self, stores: Stores, is_wanted: Callable[[], bool]) -> None:
        """Cache nothing while it is not wanted."""
        self._cache = stores.cache
        self._wanted = is_wanted
        self._converter = stores.converter
        self._source: Source | None = None
        self._shown: str | None = None
        """How the article is kept as shown; None while it is not kept at all."""

    def find(self, path: Path, encoding: str | None) -> CachedArticle | None:
        """Return the article at ``path`` if it is kept and has no pictures beside it."""
        return self._cache.find(path, encoding) if self._cache and self._is_wanted else None

    def finder(self, path: Path, encoding: str | None) -> Callable[[], CachedArticle | None]:
        """Return what finds the article at ``path`` with its pictures, on any thread."""
        kept = self._cache if self._is_wanted else None
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
        cache, source = self._cache, self._source
        name = shown_as(opened, self._converter)
        if cache is None or source is None or not self._is_wanted or name == self._shown:
            return lambda: None
        self._shown = name
        shown = {name: opened.presentation} if name else {}
        return lambda: cache.keep(*source, CachedArticle(opened.reading, shown))

    @property
    def _is_wanted(self) -> bool:
        return self._wanted()
