"""Reads the pages in a file for the library, whatever happens to one of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from reader.core.messages.errors import NoArticleError, ReaderError
from reader.library.content.preparing import Origin, Prepared, origin_of, prepare
from reader.paths import taught_path


@dataclass(frozen=True, slots=True)
class Result:
    """One page read, or why it was not."""

    origin: Origin
    prepared: Prepared | None = None
    error: Exception | None = None


def read_all(file: Path) -> Iterator[Result]:
    """Yield every page in ``file``, read, or why it was not.

    Of a file with several, those without an article are left out, as long as one has one.
    """
    from reader.pipeline import read_pages

    empty: list[Result] = []
    found = False
    try:
        for inside, read in read_pages(file, taught=taught_path()):
            try:
                result = Result(origin_of(file, inside), prepare(read()))
                found = True
            except (ReaderError, OSError) as error:
                result = Result(Origin(file, inside), error=error)
                if inside and isinstance(error, NoArticleError):
                    empty.append(result)
                    continue
            yield result
    except Exception as error:  # whatever this file does to us must not keep the others out
        yield Result(Origin(file), error=error)
        return
    if not found:
        yield from empty[:1]
