"""The collection that a page lies in: a vault of notes, a mirror of a site.

A page may show pictures from anywhere in its own collection, which is marked as one by the program
that made it, or by the user with an empty file called ``.qingdu-collection``.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path

MARK = ".qingdu-collection"
_MARKS = (MARK, ".obsidian", "hts-cache", "logseq/config.edn", ".siyuan", ".zettlr", ".foam")
_HOST = re.compile(
    r"(?:www\.)(?:[a-z0-9-]+\.)+[a-z]{2,}"
    r"|(?:[a-z0-9-]+\.)+(?:com|net|org|edu|gov|cn|hk|tw|mo|sg|my|us|uk|jp|cc|tv|top|xyz|info)",
    re.I,
)
"""What wget and HTTrack call the folder of a site."""
_DEEPEST = 12
_MOST_FILES = 40_000
_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".bmp", ".avif")
_TOO_WIDE = ("Downloads", "Desktop", "Documents", "下载", "下載", "桌面", "文档", "文件")


def is_host(name: str) -> bool:
    """Whether a folder is named as the host of a site."""
    return _HOST.fullmatch(name) is not None


class Collection:
    """One folder with all below it; links out of it lead to nothing."""

    def __init__(self, folder: Path) -> None:
        """Note the folder; nothing is read yet."""
        self.folder = folder

    @staticmethod
    def around(page: Path) -> Collection | None:
        """Return the nearest marked collection around ``page``; None without one."""
        home = Path.home()
        wide = {home, *home.parents, *(home / name for name in _TOO_WIDE)}
        for folder in list(page.absolute().parents)[:_DEEPEST]:
            if folder in wide or _is_whole_disk(folder):
                return None
            if is_host(folder.name) or any(_exists(folder / mark) for mark in _MARKS):
                return Collection(folder)
        return None

    def at(self, base: Path, name: str) -> Path | None:
        """Return the file that ``name`` means from the folder ``base``; None outside of this."""
        start = self.folder if name.startswith("/") else base.absolute()
        found = Path(os.path.normpath(start / name.lstrip("/")))
        return found if found.is_relative_to(self.folder) else None

    def named(self, name: str) -> Path | None:
        """Return the picture of this name, wherever in the collection it lies."""
        return self._pictures.get(name.lower())

    @cached_property
    def _pictures(self) -> Mapping[str, Path]:
        found: dict[str, Path] = {}
        for file in self._files():
            if file.suffix.lower() in _PICTURES:
                found.setdefault(file.name.lower(), file)
        return found

    def _files(self) -> Iterator[Path]:
        """Yield the files in the collection, those of hidden folders excepted, so many at most."""
        left = _MOST_FILES
        for folder, folders, names in os.walk(self.folder):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in sorted(names)[:left]:
                yield Path(folder, name)
            left -= len(names)
            if left <= 0:
                return


def _is_whole_disk(folder: Path) -> bool:
    return folder == folder.parent or os.path.ismount(folder)


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        return False
