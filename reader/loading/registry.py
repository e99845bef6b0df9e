"""Every format that can be opened, and the one way to open a file."""

from __future__ import annotations

import errno
from pathlib import Path

from reader.core.errors import (
    FileEmptyError,
    FileMissingError,
    FileTooLargeError,
    FileUnreadableError,
    IsFolderError,
    NotAFileError,
    NotAPageError,
)
from reader.core.reading import LargerError, NotRegularError, read_regular
from reader.core.reasons import reason_of
from reader.core.source import SourceDocument
from reader.loading.formats import Format
from reader.loading.html_file import HTML
from reader.loading.markdown_file import MARKDOWN
from reader.loading.mhtml import MHTML
from reader.loading.plain_text import PLAIN_TEXT
from reader.loading.shortcut import SHORTCUT
from reader.loading.webarchive import WEB_ARCHIVE
from reader.loading.zip_file import ZIP

FORMATS: tuple[Format, ...] = (
    ZIP,
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
    for kind in FORMATS:
        if (source := kind.load(path, data, encoding)) is not None:
            if not source.text.strip("\ufeff\0 \u3000\xa0\t\r\n\f\v"):
                raise FileEmptyError
            return source
    raise NotAPageError


def read_bytes(path: Path) -> bytes:
    """Return the bytes of the file at ``path``; raises a ReaderError with a sentence."""
    try:
        return read_regular(path, LARGEST_FILE)
    except NotRegularError as error:
        raise (IsFolderError if path.is_dir() else NotAFileError) from error
    except LargerError as error:
        size, limit = str(error.size // 1_000_000), str(LARGEST_FILE // 1_000_000)
        raise FileTooLargeError(size=size, limit=limit) from error
    except OSError as error:
        if error.errno in _NO_SUCH_NAME:
            raise FileMissingError from error
        raise FileUnreadableError(reason=reason_of(error)) from error
    except ValueError as error:  # a NUL in the name
        raise FileMissingError from error
