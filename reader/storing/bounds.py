"""How much is kept of what can be made again: by number, size and age."""

from __future__ import annotations

import time
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple


class Bounds(NamedTuple):
    """What may be kept in one folder."""

    files: int
    size: int
    """Bytes of all together."""
    age: float
    """Seconds since a file was last of use, which its time of change tells."""

    def keep_within(self, files: Iterable[Path]) -> None:
        """Delete those of ``files`` that are too old, and the oldest beyond number and size.

        Raises OSError where one cannot be looked at or deleted.
        """
        now, size = time.time(), 0
        found = [(file.stat(), file) for file in files]
        newest_first = sorted(found, key=lambda each: -each[0].st_mtime)
        for count, (status, file) in enumerate(newest_first, start=1):
            size += status.st_size
            is_old = now - status.st_mtime > self.age
            if is_old or count > self.files or size > self.size:
                file.unlink(missing_ok=True)
