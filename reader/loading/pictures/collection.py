"""The collection that a page lies in: a vault of notes, a mirror of a site.

A page may show pictures from anywhere in its own collection, which is marked as one by the program
that made it, by the user with an empty file called ``.qingdu-collection``, or was allowed by the
user in the window (``allowed.py``).
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path

from reader.core.pattern import Pattern
from reader.loading.pictures.allowed import allowed_folders

MARK = ".qingdu-collection"
_MARKS = (
    *(MARK, ".obsidian", "hts-cache", "logseq/config.edn", ".foam", "dendron.yml"),
    *(".zettlr_directory", ".zettlr", "vx_notebook", "_v_notebook.json", "notebook.zim"),
    *(".wsb", "scrapbook.rdf"),  # WebScrapBook's and ScrapBook's books
    "_resources",  # Joplin's Markdown export keeps the pictures of all its notebooks there
)
_OF_SIYUAN = ".siyuan"
"""In each notebook of SiYuan, whose pictures lie beside the notebooks in ``assets``."""
_HOST = Pattern(
    r"(?:www\.)(?:[a-z0-9-]+\.)+[a-z]{2,}"
    r"|(?:[a-z0-9-]+\.)+(?:com|net|org|edu|gov|cn|hk|tw|mo|sg|my|us|uk|jp|cc|tv|top|xyz|info"
    r"|io|me|dev|club|site|online|vip|wiki|kr|de|fr|eu|au|ca)(?:[:_+]\d{2,5})?",
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
        allowed: frozenset[Path] | None = None
        for folder in _narrow_enough(page):
            if is_host(folder.name) or any(_exists(folder / mark) for mark in _MARKS):
                return Collection(folder)
            if _exists(folder / _OF_SIYUAN):
                has_shared = _exists(folder.parent / "assets") and not is_too_wide(folder.parent)
                return Collection(folder.parent if has_shared else folder)
            allowed = allowed_folders() if allowed is None else allowed
            if folder in allowed:
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

    def page_named(self, name: str, suffixes: tuple[str, ...]) -> Path | None:
        """Return the page of this name, with or without one of ``suffixes``, wherever it lies."""
        wanted = name.rpartition("/")[2].lower()
        for file in self._files():
            own = file.name.lower()
            if own.endswith(suffixes) and wanted in (own, file.stem.lower()):
                found = file.resolve()
                return found if found.is_relative_to(self.folder.resolve()) else None
        return None

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


def widest_below(page: Path, levels: int) -> Path | None:
    """Return the folder so many above the page's, or the widest below it that may be allowed.

    None when none of them may be.
    """
    return next(reversed([*_narrow_enough(page)][1 : levels + 1]), None)


def _narrow_enough(page: Path) -> Iterator[Path]:
    """Yield the folders around ``page`` that may be a collection, the nearest first."""
    for folder in list(page.absolute().parents)[:_DEEPEST]:
        if is_too_wide(folder):
            return
        yield folder


def is_too_wide(folder: Path) -> bool:
    """Whether a folder holds more than a collection: the home, Downloads, a whole disk."""
    home = Path.home()
    wide = {home, *home.parents, *(home / name for name in _TOO_WIDE)}
    return folder in wide or _is_whole_disk(folder)


def _is_whole_disk(folder: Path) -> bool:
    return folder == folder.parent or os.path.ismount(folder)


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        return False
