"""Writes files of the user's so that none is ever half of itself."""

from __future__ import annotations

import os
import time
from pathlib import Path

from reader.core.pattern import Pattern


def write_whole(path: Path, data: bytes, *, lasting: bool) -> None:
    """Write ``data`` at ``path``, whole or not at all, for the user's eyes only; raises OSError.

    Its folder is made if need be. Of several programs that write at once, one is the last. What is
    ``lasting`` is on the disk on return, which takes time: else the power may fail too early.
    """
    target = Path(os.path.realpath(path))  # a link that the user made stays one
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    unfinished = target.with_name(f"{target.name}.{os.urandom(4).hex()}.new")
    descriptor = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            if lasting:
                file.flush()
                os.fsync(descriptor)
        unfinished.replace(target)
    except OSError:
        unfinished.unlink(missing_ok=True)
        raise


_UNFINISHED = Pattern(r".+\.[0-9a-f]{8}\.new")
_FORGOTTEN = 86_400
"""Seconds after which nobody is writing any more."""


def remove_unfinished(folder: Path) -> int:
    """Delete what programs left in ``folder`` that were ended while they wrote; return how many.

    What is younger than a day may still be written. A folder that is not there has nothing.
    """
    count, now = 0, time.time()
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if _UNFINISHED.fullmatch(entry.name) and (
                    now - entry.stat(follow_symlinks=False).st_mtime > _FORGOTTEN
                ):
                    Path(entry.path).unlink()
                    count += 1
    except OSError:
        return count
    return count
