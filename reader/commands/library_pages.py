"""``library:ID`` in the place of a file: the article that the library holds."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from reader.paths import exists

if TYPE_CHECKING:
    from reader.core.report import Reading
    from reader.library.articles.store import Library

PREFIX = "library:"


def is_in_library(file: str) -> bool:
    """Whether ``file`` means an article of the library; a file of that name is a file."""
    return file.startswith(PREFIX) and not exists(Path(file))


def open_library() -> Library:
    """Return the user's library; whoever asks closes its database."""
    from reader.library.articles.store import Library
    from reader.library.migrations import open_database
    from reader.paths import data_dir
    from reader.storing.article_cache import program_stamp

    return Library(open_database(data_dir()), program_stamp())


def pages_of(file: str, encoding: str | None = None) -> Iterator[tuple[str, Callable[[], Reading]]]:
    """Yield the pages in ``file`` as ``pipeline.read_pages`` does, or the library's article.

    After ``library:`` stands a number or, for several articles, words to search for. Raises a
    ReaderError.
    """
    if not is_in_library(file):
        from reader.paths import taught_path
        from reader.pipeline import read_pages

        yield from read_pages(Path(file), encoding=encoding, taught=taught_path())
        return
    from reader.library.articles.store import EntryMissingError
    from reader.opening.library_pictures import reading_with_pictures

    library = open_library()
    try:
        wanted = file.removeprefix(PREFIX)
        numbers = [int(wanted)] if wanted.isascii() and wanted.isdecimal() else []
        if not numbers:
            from reader.library.searching.query import parse
            from reader.library.searching.search import search

            numbers = [
                found.number for found in search(library.database, parse(wanted), sys.maxsize)
            ]
        if not numbers:
            raise EntryMissingError(id=wanted)
        for number in numbers:
            name = f"{PREFIX}{number}" if len(numbers) > 1 else ""
            yield name, lambda number=number: reading_with_pictures(library, number)  # type: ignore[misc]
    finally:
        library.database.close()
