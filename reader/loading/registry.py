"""The one way to open a file, whatever format it is in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import chain, islice
from pathlib import Path

from reader.core.messages.errors import (
    BrotliError,
    FileEmptyError,
    NoSuchPageError,
    NotAPageError,
)
from reader.core.source import SourceDocument
from reader.loading.bytes.saved_file import SavedFile
from reader.loading.bytes.signatures import refuse_foreign
from reader.loading.bytes.zip_members import ZipMembers
from reader.loading.formats import PageInside, Report
from reader.loading.pages.html_file import HTML
from reader.loading.pages.parts import LONGEST_PART, parted

_EMPTY_BYTES = b" \t\r\n\f\v\0\xef\xbb\xbf\xfe\xff"
_PAGE_MARKS = (b"<!doctype html", b"<html", b"<head")
_LONGEST_MARK = 20
_EMPTY = "\ufeff\0 \u3000\xa0\t\r\n\f\v"


def load(
    path: Path, encoding: str | None = None, page: int = 1, inside: str = ""
) -> SourceDocument:
    """Read a page in the file at ``path``, by number from 1; raises a ReaderError with a sentence.

    With ``inside`` it is the page of that name; a file that does not have it is read by number.

    NoSuchPageError when the file does not hold so many.
    """
    if inside:
        named = (found for found in list_pages(path, encoding) if found.inside == inside)
        if (found := next(named, None)) is not None:
            return found.load()
    count = 0
    for count, found in enumerate(list_pages(path, encoding), start=1):
        if count == page:
            return found.load()
    raise NoSuchPageError(page=str(page), count=str(count))


def list_pages(
    path: Path, encoding: str | None = None, report: Report = lambda _: None
) -> Iterator[PageInside]:
    """Yield the pages in the file at ``path`` in its order, as it is looked through.

    Of a file that is one page, that page, with no name inside. Raises a ReaderError with a sentence
    when there is none; ``report`` may raise to give up.
    """
    file = SavedFile(path)
    found = _pages(file, encoding, report)
    first_two = list(islice(found, 2))
    if not first_two:
        raise BrotliError if path.suffix.lower() == ".br" else NotAPageError
    if len(first_two) == 1:
        yield from _alone(file, first_two[0])
    else:
        yield from _with_own_names(chain(first_two, found))


def _with_own_names(pages: Iterable[PageInside]) -> Iterator[PageInside]:
    """Yield ``pages`` with a number behind a name that an earlier one has: 周记 (2)."""
    seen: Counter[str] = Counter()
    taken: set[str] = set()
    for page in pages:
        name = page.inside
        while name in taken:
            seen[page.inside] += 1
            name = f"{page.inside} ({seen[page.inside] + 1})"
        taken.add(name)
        yield page if name == page.inside else page._replace(inside=name, load=_named(page, name))


def _named(page: PageInside, name: str) -> Callable[[], SourceDocument]:
    return lambda: replace(page.load(), inside=name)


def _pages(file: SavedFile, encoding: str | None, report: Report) -> Iterator[PageInside]:
    if not file.start().strip(_EMPTY_BYTES) and not file.read().strip(_EMPTY_BYTES):
        raise FileEmptyError
    data = _plain_page(file)
    if data is not None and (source := HTML.load(file.path, data, encoding)) is not None:
        yield from parted(PageInside("", _given(source), url=source.url), source.text, source.kind)
        return
    from reader.loading.format_list import FORMATS

    for kind in FORMATS:
        if kind.pages is not None:
            if (pages := kind.pages(file, encoding, report)) is not None:
                yield from pages
                return
        else:
            data = file.read() if data is None else data
            if (source := kind.load(file.path, data, encoding)) is not None:
                page = PageInside("", _given(source), url=source.url)
                yield from parted(page, source.text, source.kind)
                return
    refuse_foreign(file.start())


def _plain_page(file: SavedFile) -> bytes | None:
    """Return the bytes of a web page that looks like one by its name, its start and its end.

    What tells the other formats takes longer to import than such a page, as most are, to be read.
    """
    start = file.start().lstrip(_EMPTY_BYTES)[:_LONGEST_MARK].lower()
    if file.path.suffix.lower() not in HTML.suffixes or not start.startswith(_PAGE_MARKS):
        return None
    data = file.read()
    return None if ZipMembers.is_at_end_of(data) else data


def _given(source: SourceDocument) -> Callable[[], SourceDocument]:
    if not source.text.strip(_EMPTY):
        raise FileEmptyError
    return lambda: source


def _alone(file: SavedFile, page: PageInside) -> Iterator[PageInside]:
    """Yield the page that is all there is in its file, or the parts of a very long one."""
    if max(page.size, file.size) <= LONGEST_PART:
        yield page._replace(inside="", load=lambda: _of_file(file, page.load()))
        return
    source = _of_file(file, page.load())
    yield from parted(page._replace(inside="", load=lambda: source), source.text, source.kind)


def _of_file(file: SavedFile, source: SourceDocument) -> SourceDocument:
    """Return a page that is all there is in its file, whose identity is the file's."""
    if not source.inside:
        return source
    return replace(source, inside="", file_digest=file.digest())
