"""Every format that can be opened, and the one way to open a file."""

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
from reader.loading.archives.compressed import COMPRESSED
from reader.loading.archives.mhtml import MHTML
from reader.loading.archives.warc import WARC
from reader.loading.archives.webarchive import WEB_ARCHIVE
from reader.loading.archives.zip_file import ZIP
from reader.loading.bytes.saved_file import SavedFile
from reader.loading.bytes.signatures import refuse_foreign
from reader.loading.data.enex import ENEX
from reader.loading.data.fb2 import FB2
from reader.loading.data.json_file import JSON
from reader.loading.data.xml_file import XML
from reader.loading.formats import Format, PageInside, Report
from reader.loading.markdown.markdown_file import MARKDOWN
from reader.loading.pages.html_file import HTML
from reader.loading.pages.parts import parted
from reader.loading.pages.plain_text import PLAIN_TEXT
from reader.loading.pages.shortcut import SHORTCUT

FORMATS: tuple[Format, ...] = (
    ZIP,
    WARC,
    COMPRESSED,
    ENEX,
    FB2,
    JSON,
    XML,
    SHORTCUT,
    WEB_ARCHIVE,
    MHTML,
    MARKDOWN,  # before HTML, of which Markdown may hold some
    HTML,
    PLAIN_TEXT,
)
"""Asked in this order, by content; the first that knows the format loads the file."""

SUFFIXES: tuple[str, ...] = tuple(suffix for kind in FORMATS for suffix in kind.suffixes)
"""Of the names of files that can be opened; what a file is, its content tells."""

_EMPTY_BYTES = b" \t\r\n\f\v\0\xef\xbb\xbf\xfe\xff"
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
        yield replace(first_two[0], inside="", load=lambda: _alone(file, first_two[0]))
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
        yield page if name == page.inside else replace(page, inside=name, load=_named(page, name))


def _named(page: PageInside, name: str) -> Callable[[], SourceDocument]:
    return lambda: replace(page.load(), inside=name)


def _pages(file: SavedFile, encoding: str | None, report: Report) -> Iterator[PageInside]:
    if not file.start().strip(_EMPTY_BYTES) and not file.read().strip(_EMPTY_BYTES):
        raise FileEmptyError
    data: bytes | None = None
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


def _given(source: SourceDocument) -> Callable[[], SourceDocument]:
    if not source.text.strip(_EMPTY):
        raise FileEmptyError
    return lambda: source


def _alone(file: SavedFile, page: PageInside) -> SourceDocument:
    """Return a page that is all there is in its file, whose identity is the file's."""
    source = page.load()
    if not source.inside:
        return source
    return replace(source, inside="", file_digest=file.digest())
