"""What commands read of one file: all of its pages in order, or the one that was asked for."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from reader.console import Console
from reader.core.messages.errors import NoArticleError, NoSuchPageError, ReaderError
from reader.core.variants import Variant

if TYPE_CHECKING:
    from reader.core.report import Reading
    from reader.hanzi.converter import Converter
    from reader.opening.opened import Opened


@dataclass(frozen=True, slots=True)
class Read:
    """One page that was read, and how long that took."""

    reading: Reading
    inside: str
    """Its name in a file of several."""
    seconds: float


def read_all(
    file: str, console: Console, *, encoding: str | None = None, page: int | None = None
) -> Iterator[Read]:
    """Yield the articles in ``file``, or the one on the page with a number from 1.

    Of a file with several pages, those without an article are told of and no failure: lists of
    links and advertisements lie in every archive of a site. Raises a ReaderError at the end when
    there was no article at all, or a page that could not be read.
    """
    from reader.commands.library_pages import is_in_library, pages_of
    from reader.paths import taught_path
    from reader.pipeline import read_file

    if page is not None and not is_in_library(file):
        started = time.perf_counter()
        reading = read_file(Path(file), encoding=encoding, page=page, taught=taught_path())
        yield Read(reading, reading.inside, time.perf_counter() - started)
        return
    pages = pages_of(file, encoding)
    if page is not None:
        pages = islice(pages, page - 1, page)
    failures: list[ReaderError] = []
    found = False
    for inside, read in pages:
        started = time.perf_counter()
        try:
            reading = read()
        except ReaderError as error:
            if not inside:
                raise
            console.say(f"{named(file, inside)}: {console.sentence(error)}")
            failures.append(error)
            continue
        yield Read(reading, inside, time.perf_counter() - started)
        found = True
    if page is not None and not (found or failures):
        raise NoSuchPageError(page=str(page), count=str(page - 1))
    for failure in failures:
        if not (found and isinstance(failure, NoArticleError)):
            raise failure


def opened_as_read(file: str, reading: Reading, variant: Variant, converter: Converter) -> Opened:
    """Return what was read from ``file`` as the window shows it to the one who put it right."""
    from reader.core.files.settings_file import read_stored
    from reader.opening.giving_on import as_read
    from reader.paths import data_dir, settings_path

    settings = read_stored(settings_path()).settings
    return as_read(Path(file), reading, variant, lambda: converter, data_dir(), settings)


def named(file: str, inside: str) -> str:
    """Return the name of a page, as messages have it."""
    return f"{file} ({inside})" if inside else file
