"""Small pictures of articles for the library's list, each in a file named by the article's id."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from reader.core.files.reading import read_regular
from reader.core.files.writing import write_whole
from reader.storing.bounds import Bounds

WIDTH, HEIGHT = 320, 200
"""Pixels of each."""
MOST = 3_000
MOST_BYTES = 40_000_000
LARGEST = 400_000
LONGEST_KEPT = 180 * 86_400
"""Seconds since one was last painted."""
_SUFFIX = ".jpg"
_LONGEST_ID = 128


class FirstPictures:
    """The files in one folder, which can all be made again."""

    def __init__(self, folder: Path) -> None:
        """Note the folder; it may not exist."""
        self.folder = folder

    def find(self, article_id: str) -> bytes | None:
        """Return the picture of an article, or None when there is none. Never raises."""
        try:
            data = read_regular(self._file(article_id), LARGEST)
            with suppress(OSError):
                os.utime(self._file(article_id))
        except (OSError, ValueError):
            return None
        return data

    def keep(self, article_id: str, data: bytes) -> None:
        """Keep a picture; raises OSError or ValueError where that is impossible."""
        if len(data) > LARGEST:
            raise ValueError("too large for a small picture")
        write_whole(self._file(article_id), data, lasting=False)

    def forget_article(self, article_id: str) -> None:
        """Delete the picture of an article; raises OSError when it cannot be deleted."""
        with suppress(ValueError):
            self._file(article_id).unlink(missing_ok=True)

    def forget(self) -> None:
        """Delete every picture; raises OSError when one cannot be deleted."""
        for file in self._files():
            file.unlink(missing_ok=True)

    def shorten(self) -> None:
        """Delete those that were not painted for long, and the oldest beyond the bounds."""
        Bounds(MOST, MOST_BYTES, LONGEST_KEPT).keep_within(self._files())

    def _files(self) -> Iterator[Path]:
        """Yield the pictures, and what was left of one that was being written."""
        return self.folder.glob(f"*{_SUFFIX}*")

    def _file(self, article_id: str) -> Path:
        if not (article_id.isascii() and article_id.isalnum() and len(article_id) <= _LONGEST_ID):
            raise ValueError("no id of an article")
        return self.folder / f"{article_id}{_SUFFIX}"
