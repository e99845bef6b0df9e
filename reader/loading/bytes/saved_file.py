"""A file that may hold a page or many, read at once or here and there."""

from __future__ import annotations

import errno
import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from reader.core.files.reading import LargerError, NotRegularError, open_regular, read_regular
from reader.core.messages.errors import (
    FileMissingError,
    FileNotShownError,
    FileTooLargeError,
    FileUnreadableError,
    IsFolderError,
    NotAFileError,
)
from reader.core.messages.reasons import reason_of

LARGEST_FILE = 64_000_000
"""Bytes of what is read at once; a page with every picture written into it stays well below."""
START = 4_096
"""Bytes at the start that tell a format which is read here and there."""
_STEP = 1_000_000

_NO_SUCH_NAME = frozenset(
    {errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG, errno.ELOOP, errno.EINVAL, errno.EILSEQ}
)
"""Of a path that names no file, or none that the system could have: a ? on Windows, bytes that are
not UTF-8 on macOS."""


@dataclass(frozen=True, slots=True)
class SavedFile:
    """A file of the user's; whatever it refuses is a ReaderError with a sentence."""

    path: Path
    _start: list[bytes] = field(default_factory=list, init=False, repr=False, compare=False)

    def start(self) -> bytes:
        """Return the first bytes, START at most."""
        if not self._start:  # every format asks for it
            with self.stream() as stream:
                self._start.append(stream.read(START))
        return self._start[0]

    @property
    def size(self) -> int:
        """How many bytes the file has; raises as reading it does."""
        with _told(self.path):
            return self.path.stat().st_size

    def read(self) -> bytes:
        """Return all bytes; raises FileTooLargeError beyond LARGEST_FILE."""
        with _told(self.path):
            return read_regular(self.path, LARGEST_FILE)

    @contextmanager
    def stream(self) -> Iterator[BinaryIO]:
        """Open the file for reading; what fails within is told as the system's reason."""
        with _told(self.path), open_regular(self.path) as stream:
            yield stream

    def digest(self) -> str:
        """Return the SHA-256 of all bytes, in hexadecimal, whatever the size."""
        found = hashlib.sha256()
        with self.stream() as stream:
            while step := stream.read(_STEP):
                found.update(step)
        return found.hexdigest()


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except NotRegularError as error:
        raise (IsFolderError if path.is_dir() else NotAFileError) from error
    except LargerError as error:
        size, limit = str(error.size // 1_000_000), str(LARGEST_FILE // 1_000_000)
        raise FileTooLargeError(size=size, limit=limit) from error
    except OSError as error:
        if error.errno in _NO_SUCH_NAME:
            raise _missing() from error
        raise FileUnreadableError(reason=reason_of(error)) from error
    except ValueError as error:
        if "null" not in str(error):
            raise
        raise _missing() from error


def _missing() -> FileMissingError | FileNotShownError:
    """Return what to say of a name without a file; Flatpak tells its programs by a variable."""
    return FileNotShownError() if "FLATPAK_ID" in os.environ else FileMissingError()
