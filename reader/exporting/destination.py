"""Writes an export whole or not at all, and over nothing that is there unless told."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO
from urllib.parse import quote

from reader.core.messages.errors import ReaderError
from reader.core.messages.reasons import reason_of
from reader.core.messages.translatable import translatable


class ExportExistsError(ReaderError):
    """There is such a file already."""

    sentence = translatable(
        "There is already {name}. Choose another name, or say that it may be overwritten."
    )


class ExportRefusedError(ReaderError):
    """The system does not let us write there."""

    sentence = translatable(
        "{name} cannot be written ({reason}). Choose another folder, or free some space."
    )


class FileTarget:
    """A file, and the folder beside it where a format needs one, both under names of their own."""

    def __init__(self, path: Path, main: BinaryIO, unfinished_folder: Path) -> None:
        self._path = path
        self._main = main
        self._unfinished = unfinished_folder
        self._names: set[str] = set()

    @property
    def main(self) -> BinaryIO:
        """The file, open for writing."""
        return self._main

    @property
    def folder(self) -> Path:
        """Where what is written beside will be found."""
        return folder_beside(self._path)

    def beside(self, name: str, data: bytes) -> str:
        """Write ``data`` under ``name``, or one like it; return its percent-encoded address."""
        stem, point, suffix = name.rpartition(".")
        number = 2
        while name.casefold() in self._names:
            name = f"{stem or suffix}-{number}{point}{suffix if stem else ''}"
            number += 1
        self._names.add(name.casefold())
        self._unfinished.mkdir(exist_ok=True)
        (self._unfinished / name).write_bytes(data)
        return f"{quote(self.folder.name)}/{quote(name)}"


def folder_beside(path: Path) -> Path:
    """Return the folder that holds the pictures of the file at ``path``.

    Not ``_files``, which is where browsers put those of a saved page of the same name.
    """
    return path.with_name(f"{path.stem}.assets")


@contextmanager
def new_file(path: Path, *, overwrite: bool = False) -> Iterator[FileTarget]:
    """Open an export that appears at ``path`` when the block ends well, and else leaves nothing.

    Raises ExportExistsError when it or the folder beside it is there and may not be overwritten,
    and ExportRefusedError when the system refuses to write.
    """
    if not overwrite:
        for taken in (path, folder_beside(path)):
            if os.path.lexists(taken):
                raise ExportExistsError(name=taken.name)
    unfinished = path.with_name(f".{path.name}.{os.urandom(4).hex()}.new")
    pictures = unfinished.with_suffix(".files.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with unfinished.open("x+b") as main:
            yield FileTarget(path, main, pictures)
        _put_in_place(pictures, folder_beside(path))
        unfinished.replace(path)
    except OSError as error:
        raise ExportRefusedError(name=path.name, reason=reason_of(error)) from error
    finally:
        _unlink(unfinished)
        shutil.rmtree(pictures, ignore_errors=True)


def _unlink(path: Path) -> None:
    with suppress(OSError):  # it never came to be there
        path.unlink()


def _put_in_place(made: Path, place: Path) -> None:
    """Move what was ``made`` into the folder ``place``; whatever else is there stays."""
    if not made.is_dir():
        return
    place.mkdir(exist_ok=True)
    for file in made.iterdir():
        file.replace(place / file.name)
