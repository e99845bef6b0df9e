"""Folders from which their reader lets pages show pictures, remembered in a file of names."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from reader.core.files.file_lock import locked
from reader.core.files.reading import read_regular
from reader.core.files.writing import write_whole
from reader.paths import picture_folders_path

_LARGEST = 1 << 20
_MOST = 1_000


def allowed_folders() -> frozenset[Path]:
    """Return the folders; none where the file cannot be read."""
    try:
        return frozenset(_read())
    except (OSError, ValueError):
        return frozenset()


def allow(folder: Path) -> None:
    """Let pages below ``folder`` show pictures from anywhere in it; raises OSError."""
    _change(lambda folders: [*(each for each in folders if each != folder), folder][-_MOST:])


def take_back(folder: Path) -> None:
    """Let no page show pictures from elsewhere in ``folder`` any longer; raises OSError."""
    _change(lambda folders: [each for each in folders if each != folder])


def _change(change: Callable[[list[Path]], list[Path]]) -> None:
    path = picture_folders_path()
    with locked(path.with_suffix(".lock")):
        lines = (os.fsencode(folder) for folder in change(_read()))
        write_whole(path, b"".join(line + b"\n" for line in lines), lasting=True)


def _read() -> list[Path]:
    """Return the folders, one a line, in the bytes that the system names them by."""
    try:
        data = read_regular(picture_folders_path(), _LARGEST)
    except FileNotFoundError:
        return []
    return [Path(os.fsdecode(line)) for line in data.split(b"\n") if line.startswith(_ROOTS)]


_ROOTS = (b"/",) if os.sep == "/" else tuple(bytes([letter]) for letter in range(65, 123))
"""What a whole path begins with; on Windows with the letter of a disk."""
