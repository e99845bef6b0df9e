"""A lock between processes, on a file that stays empty."""

from __future__ import annotations

import errno
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

PATIENCE = 2.0
"""Seconds; whoever holds the lock writes one small file."""
_STEP = 0.01


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock ``path`` while the block runs; it ends with the process, however that ends.

    Raises OSError when the file cannot be made or another process does not let go of it.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        _wait_for(descriptor)
        yield
    finally:
        os.close(descriptor)  # which gives the lock back


def _wait_for(descriptor: int) -> None:
    until = time.monotonic() + PATIENCE
    while not _take(descriptor):
        if time.monotonic() > until:
            raise OSError(errno.EBUSY, "another program does not let go of it")
        time.sleep(_STEP)


def _take(descriptor: int) -> bool:
    try:
        if sys.platform == "win32":
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in (errno.EACCES, errno.EAGAIN, errno.EDEADLK):
            return False
        if error.errno in (errno.ENOLCK, errno.EOPNOTSUPP, errno.ENOSYS):
            return True  # a file system without locks: better saved than not
        raise
    return True
