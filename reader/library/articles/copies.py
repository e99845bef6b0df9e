"""Saved pages kept untouched beside the database, each in a folder named by its bytes' hash.

In the folder the page has its own name and its pictures stand where they stood, so that it is read
as any other page when the file it was read from has gone.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path, PurePosixPath

from reader.core.files.reading import read_regular
from reader.core.messages.errors import ReaderError
from reader.core.messages.translatable import translatable
from reader.library.articles.store import Library
from reader.library.content.preparing import safe_words
from reader.library.sqlite.database import Database

FOLDER = "copies"
LARGEST_FILE = 2_000_000_000
MOST_FILES = 5_000
"""Pictures of one page."""
_NEW = ".new"


class CopyNotKeptError(ReaderError):
    """The bytes could not be read, or not be written."""

    sentence = translatable("No copy of {name} can be kept ({reason}).")


class Copies:
    """The folders of all kept pages."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._folder = copies_folder(database)

    def page(self, copy: str) -> Path | None:
        """Return where the page of a copy lies, to be read; None when it is not there."""
        name = next((name for name in self.files(copy) if "/" not in name), None)
        path = None if name is None else self._folder / copy / name
        return path if path is not None and path.is_file() else None

    def files(self, copy: str) -> dict[str, str]:
        """Return the hash of each file of a copy by its place, the page first."""
        with self._database.reading() as connection:
            row = connection.execute("SELECT files FROM copy WHERE hash = ?", (copy,)).fetchone()
        return {} if row is None else {str(n): str(h) for n, h in json.loads(row[0]).items()}

    def path(self, copy: str, name: str) -> Path:
        """Return where a file of a copy lies; raises ValueError for a name that leads elsewhere."""
        if len(copy) != 64 or not copy.isalnum() or not is_safe_place(name):
            raise ValueError(name)
        return self._folder / copy / name

    def keep(self, page: Path, places: Iterable[str]) -> str:
        """Keep the bytes of ``page`` and of the pictures at ``places`` below its folder.

        Returns the copy's name, the SHA-256 of the page's bytes. Raises CopyNotKeptError or a
        DatabaseError.
        """
        try:
            data = read_regular(page, LARGEST_FILE)
            name = safe_words(page.name)
            parts = {name: data}
            for place in list(dict.fromkeys(places))[:MOST_FILES]:
                if is_safe_place(place):
                    with suppress(OSError, ReaderError):  # a picture that has gone was none before
                        parts.setdefault(place, read_regular(page.parent / place, LARGEST_FILE))
            return self.put(parts)
        except OSError as error:
            raise CopyNotKeptError(name=page.name, reason=error.strerror or str(error)) from error

    def put(self, parts: dict[str, bytes]) -> str:
        """Keep files by their places, the page first; raises OSError or a DatabaseError."""
        copy = _hash(next(iter(parts.values())))
        target = self._folder / copy
        if not target.is_dir():
            unfinished = self._folder / f"{copy}.{os.urandom(4).hex()}{_NEW}"
            try:
                for place, data in parts.items():
                    file = unfinished / place
                    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                    with file.open("xb") as out:
                        out.write(data)
                        out.flush()
                        os.fsync(out.fileno())
                _rename(unfinished, target)
            finally:
                shutil.rmtree(unfinished, ignore_errors=True)
        files = json.dumps({place: _hash(data) for place, data in parts.items()})
        with self._database.changing() as connection:
            connection.execute(
                "INSERT INTO copy VALUES (?, ?) ON CONFLICT DO NOTHING", (copy, safe_words(files))
            )
        return copy

    def take_unused(self) -> None:
        """Delete the copies that no article has; raises OSError when one cannot be deleted."""
        with self._database.changing() as connection:
            connection.execute("DELETE FROM copy WHERE hash NOT IN (SELECT copy FROM article)")
            used = {copy for (copy,) in connection.execute("SELECT hash FROM copy")}
        for folder in self._folders():
            if folder.name not in used:
                shutil.rmtree(folder)

    def damaged(self) -> Iterator[str]:
        """Yield the copies of which a file is missing or has other bytes than were kept."""
        with self._database.reading() as connection:
            copies = [copy for (copy,) in connection.execute("SELECT hash FROM copy ORDER BY hash")]
        for copy in copies:
            if not all(self._is_sound(copy, *file) for file in self.files(copy).items()):
                yield copy

    def _is_sound(self, copy: str, place: str, hash_: str) -> bool:
        try:
            return _hash(read_regular(self.path(copy, place), LARGEST_FILE)) == hash_
        except (OSError, ValueError, ReaderError):
            return False

    def _folders(self) -> list[Path]:
        try:
            return list(self._folder.iterdir())
        except FileNotFoundError:
            return []


def copies_folder(database: Database) -> Path:
    """Return where the copies lie; there need not be any."""
    return database.path.parent / FOLDER


def keep_copy(library: Library, number: int, places: Iterable[str] | None = None) -> None:
    """Keep the file of an article and say so in its entry.

    ``places`` are those of its pictures, if they are known. Raises CopyNotKeptError, EntryMissing-
    or a DatabaseError.
    """
    entry = library.entry(number)
    if entry.path is None:
        raise CopyNotKeptError(name=entry.title, reason="no file")
    found = _places_in(entry.path) if places is None else places
    copy = Copies(library.database).keep(entry.path, found)
    if not entry.inside and copy != entry.article_id and not library.is_known_as(number, copy):
        raise CopyNotKeptError(name=entry.path.name, reason="the file has changed")
    library.change([number], copy=copy)


def drop_copy(library: Library, number: int) -> None:
    """Keep no copy of an article any more."""
    library.change([number], copy="")
    Copies(library.database).take_unused()


def is_safe_place(place: str) -> bool:
    """Whether ``place`` stays below the folder it is meant in, on every system."""
    path = PurePosixPath(place)
    bad = set("\\:\0") & set(place)
    return bool(place) and not path.is_absolute() and ".." not in path.parts and not bad


def _places_in(page: Path) -> list[str]:
    from reader.loading.registry import load

    try:
        return [asset.place for asset in load(page).assets.values() if asset.place]
    except ReaderError:  # it holds several pages, which have their pictures in them
        return []


def _rename(unfinished: Path, target: Path) -> None:
    try:
        unfinished.rename(target)
    except OSError:
        if not target.is_dir():  # another process was quicker
            raise


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
