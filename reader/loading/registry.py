"""Every format that can be opened, and the one way to open a file."""

from __future__ import annotations

import errno
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from reader.core.errors import (
    FileEmptyError,
    FileMissingError,
    FileTooLargeError,
    FileUnreadableError,
    IsFolderError,
    NotAFileError,
    NotAPageError,
)
from reader.core.reasons import reason_of
from reader.core.source import SourceDocument
from reader.loading.html_file import load_html
from reader.loading.markdown_file import load_markdown
from reader.loading.mhtml import load_mhtml
from reader.loading.plain_text import load_plain_text
from reader.loading.shortcut import load_shortcut
from reader.loading.webarchive import load_webarchive
from reader.loading.zip_file import load_zip

Loader: TypeAlias = Callable[[Path, bytes, str | None], SourceDocument | None]
"""Takes the file's path, its bytes and the encoding that the user named; None: not my format."""

LOADERS: tuple[Loader, ...] = (
    load_zip,
    load_shortcut,
    load_webarchive,
    load_mhtml,
    # Before HTML, of which Markdown may hold some.
    load_markdown,
    load_html,
    load_plain_text,
)
"""Asked in this order, by content; the first that knows the format loads the file."""

_NO_SUCH_NAME = frozenset(
    {errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG, errno.ELOOP, errno.EINVAL, errno.EILSEQ}
)
"""Of a path that names no file, or none that the system could have: a ? on Windows, bytes that are
not UTF-8 on macOS."""

LARGEST_FILE = 64_000_000
"""Bytes; a page with every picture written into it stays well below."""


def load(path: Path, encoding: str | None = None) -> SourceDocument:
    """Read the file at ``path``; raises a ReaderError with a sentence for the user."""
    data = read_bytes(path)
    if not data.strip(b" \t\r\n\f\v\0\xef\xbb\xbf\xfe\xff"):
        raise FileEmptyError
    for loader in LOADERS:
        if (source := loader(path, data, encoding)) is not None:
            if not source.text.strip("\ufeff\0 \u3000\xa0\t\r\n\f\v"):
                raise FileEmptyError
            return source
    raise NotAPageError


def read_bytes(path: Path) -> bytes:
    """Return the bytes of the file at ``path``; raises a ReaderError with a sentence."""
    try:
        if path.is_dir():
            raise IsFolderError
        if path.exists() and not path.is_file():  # a pipe or a device never ends
            raise NotAFileError
        size = path.stat().st_size
        if size > LARGEST_FILE:
            raise FileTooLargeError(
                size=str(size // 1_000_000), limit=str(LARGEST_FILE // 1_000_000)
            )
        return path.read_bytes()
    except OSError as error:
        if error.errno in _NO_SUCH_NAME:
            raise FileMissingError from error
        raise FileUnreadableError(reason=reason_of(error)) from error
    except ValueError as error:  # a NUL in the name
        raise FileMissingError from error


PAGE_SUFFIXES = (".html", ".htm", ".xhtml", ".mhtml", ".mht", ".webarchive", ".txt", ".md")
"""Of the names of saved pages and texts; what a file is, its content tells."""
