"""Which files in folders are taken for articles."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from reader.loading.format_list import SUFFIXES

UNFINISHED = (".crdownload", ".part", ".partial", ".tmp", ".download", ".opdownload", ".new")
"""Ends of names of what a browser has not written to the end yet."""
_COMPANIONS = ("_files", ".files", "_file", "-files", ".fld", "_archivos", "_fichiers", "-Dateien")
"""Ends of names of folders that hold what belongs to the page beside them."""
DEEPEST = 40
"""Folders in folders."""


def files_in(
    paths: Iterable[Path], tell: Callable[[Path], object] = lambda _folder: None
) -> Iterator[Path]:
    """Yield the files named, whatever they are, and the saved pages and texts in folders.

    ``tell`` is told of every folder that is looked into.

    Of folders: no hidden files and folders, no folders of a page's pictures, each folder once
    however many links lead to it. A folder that vanishes meanwhile has nothing.
    """
    seen: set[tuple[int, int]] = set()
    for path in paths:
        if _is_folder(path):
            yield from _files_below(path, seen, DEEPEST, tell)
        else:
            yield path


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False  # reading it will tell


def is_page_name(name: str) -> bool:
    """Whether a file of this name is taken out of a folder."""
    lowered = name.lower()
    return lowered.endswith(SUFFIXES) and not name.startswith(".")


def _files_below(
    folder: Path, seen: set[tuple[int, int]], depth: int, tell: Callable[[Path], object]
) -> Iterator[Path]:
    try:
        status = folder.stat()
        if (status.st_dev, status.st_ino) in seen and status.st_ino:
            return
        seen.add((status.st_dev, status.st_ino))
        with os.scandir(folder) as entries:
            found = sorted(entries, key=lambda entry: entry.name)
    except OSError:
        return
    tell(folder)
    pages = {Path(entry.name).stem for entry in found if is_page_name(entry.name)}
    for entry in found:
        try:
            is_folder = entry.is_dir()
        except OSError:
            continue
        if not is_folder:
            if is_page_name(entry.name):
                yield folder / entry.name
        elif depth and not entry.name.startswith(".") and not _is_companion(entry.name, pages):
            yield from _files_below(folder / entry.name, seen, depth - 1, tell)


def _is_companion(name: str, pages: set[str]) -> bool:
    return any(name.endswith(end) and name.removesuffix(end) in pages for end in _COMPANIONS)
