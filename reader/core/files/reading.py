"""Reads files: regular ones only, and no more of them than was asked for."""

from __future__ import annotations

import errno
import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_BINARY", 0)  # of Windows, where line ends would be changed
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_NONBLOCK", 0)  # of a pipe that took the file's place meanwhile
    | getattr(os, "O_NOCTTY", 0)
)
_STEP = 1 << 20
SNIFFED = 512
"""Bytes at the beginning by which a file may be told from others."""


class NotRegularError(OSError):
    """The path names a folder, a pipe, a socket or a device."""

    def __init__(self) -> None:
        super().__init__(errno.EINVAL, os.strerror(errno.EINVAL))


class LargerError(OSError):
    """The file has more bytes than were allowed; ``size`` is how many it has, as far as known."""

    def __init__(self, size: int) -> None:
        super().__init__(errno.EFBIG, os.strerror(errno.EFBIG))
        self.size = size


def read_regular(
    path: Path, most: int, wanted: Callable[[bytes], object] = lambda _: True
) -> bytes:
    """Return the bytes of the regular file at ``path``, at most ``most``.

    ``wanted`` is asked about its beginning; of what is not wanted nothing is returned. Raises
    NotRegularError, LargerError or another OSError; ValueError for a name with a NUL. What is no
    regular file is not even opened, since that alone can wait for ever or start something.
    """
    _check(path.stat(), most)
    descriptor = os.open(path, _FLAGS)
    with os.fdopen(descriptor, "rb", buffering=0) as file:
        size = _check(os.fstat(descriptor), most)
        start = file.read(min(size, SNIFFED))
        if not wanted(start):
            return b""
        data = start + file.read(size - len(start) + 1)  # one more, at which the end is seen
        if len(data) <= size:
            return data
        pieces = [data]  # it grew meanwhile, or says nothing of its size, as in /proc
        read = len(data)
        while piece := file.read(_STEP):
            read += len(piece)
            if read > most:
                raise LargerError(read)
            pieces.append(piece)
        return b"".join(pieces)


def open_regular(path: Path) -> BinaryIO:
    """Open the regular file at ``path`` for reading here and there; raises as ``read_regular``."""
    _check(path.stat(), sys.maxsize)
    descriptor = os.open(path, _FLAGS)
    stream = os.fdopen(descriptor, "rb")
    try:
        _check(os.fstat(descriptor), sys.maxsize)
    except OSError:
        stream.close()
        raise
    return stream


def read_regular_text(path: Path, most: int, encoding: str = "utf-8") -> str:
    """Return the text of the regular file at ``path``; raises UnicodeError too.

    Line ends are as they stand in the file.
    """
    return read_regular(path, most).decode(encoding)


def _check(status: os.stat_result, most: int) -> int:
    if not stat.S_ISREG(status.st_mode):
        raise NotRegularError
    if status.st_size > most:
        raise LargerError(status.st_size)
    return status.st_size
