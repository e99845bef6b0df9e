"""Folders in which whatever is saved is put into the library; the files stay where they are.

A file is taken when it has been the same for a second, so that nothing is read while a browser
writes it. What was taken, known or refused is not opened again until its size or time changes.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from reader.core.messages.errors import ReaderError
from reader.core.messages.translatable import translatable
from reader.library.articles.store import Library
from reader.library.content.preparing import origin_of
from reader.library.gathering.folders import files_in

MOST_FILES = 200_000
"""Files at which a look ends, whatever a link in a watched folder leads to."""
SETTLED = 0.9
"""Seconds for which a file must be as it is."""

_State = tuple[int, int]
"""Size and time of the last change, in nanoseconds."""


@dataclass(frozen=True, slots=True)
class Scan:
    """What one look at the folders showed."""

    ready: tuple[Path, ...]
    """New or changed files that nobody writes any more."""
    folders: tuple[Path, ...]
    """All folders that were looked into."""
    waits: bool
    """Whether some file may be ready soon."""
    is_cut: bool = False
    """Whether there are more files than are looked at."""


class TooMuchToWatchError(ReaderError):
    """The watched folders hold more than is looked at."""

    sentence = translatable(
        "There are more than {count} files in the watched folders. Those behind are not looked at: "
        "watch smaller folders."
    )


class Watch:
    """Remembers what was seen in the watched folders; used by one thread at a time."""

    def __init__(self, library: Library, clock: Callable[[], float] = time.monotonic) -> None:
        self._library = library
        self._clock = clock
        self._seen: dict[Path, tuple[_State, float]] = {}
        """Files that are not taken yet: their state, and since when it was seen."""
        self._taken: dict[Path, _State] = {}

    def scan(self) -> Scan:
        """Look at all watched folders; raises a DatabaseError."""
        now, ready = self._clock(), []
        folders: list[Path] = []
        roots = watched(self._library)
        known = _known_states(self._library) if roots else {}
        seen: dict[Path, tuple[_State, float]] = {}
        there: set[Path] = set()
        is_cut = False
        for file in files_in([root for root in roots if _is_folder(root)], folders.append):
            if len(there) >= MOST_FILES:
                is_cut = True
                break
            there.add(file)
            try:
                status = file.stat()
            except OSError:
                continue
            state = (status.st_size, status.st_mtime_ns)
            if not status.st_size or state in (self._taken.get(file), known.get(file)):
                continue  # a browser makes an empty file before it writes one
            before, since = self._seen.get(file, (None, now))
            since = since if before == state else now
            if now - since >= SETTLED:
                ready.append(file)
                self._taken[file] = state
            else:
                seen[file] = (state, since)
        self._seen = seen
        self._taken = {file: state for file, state in self._taken.items() if file in there}
        return Scan(tuple(ready), tuple(folders), bool(seen), is_cut)

    def give_back(self, files: Iterable[Path]) -> None:
        """Take ``files`` for new again, since they could not be put in."""
        for file in files:
            self._taken.pop(file, None)


def watched(library: Library) -> list[Path]:
    """Return the watched folders, in the order in which they were chosen."""
    with library.database.reading() as connection:
        rows = connection.execute("SELECT path FROM folder ORDER BY added, path").fetchall()
    return [Path(os.fsdecode(path)) for (path,) in rows]


def watch(library: Library, folders: Iterable[Path]) -> None:
    """Watch ``folders`` from now on, with all that is in them already."""
    with library.database.changing() as connection:
        connection.executemany(
            "INSERT INTO folder VALUES (?, ?) ON CONFLICT DO NOTHING",
            [(os.fsencode(folder.absolute()), int(time.time())) for folder in folders],
        )


def unwatch(library: Library, folders: Iterable[Path]) -> None:
    """Watch ``folders`` no more; what came from them stays in the library."""
    with library.database.changing() as connection:
        connection.executemany(
            "DELETE FROM folder WHERE path = ?",
            [(os.fsencode(folder.absolute()),) for folder in folders],
        )


def note_refused(library: Library, files: Sequence[Path]) -> None:
    """Remember files that are no articles, so that they are not read at every start."""
    rows = []
    for file in files:
        try:
            origin = origin_of(file)
        except OSError:
            continue
        rows.append((os.fsencode(file.absolute()), origin.size, origin.modified))
    with library.database.changing() as connection:
        connection.executemany("INSERT OR REPLACE INTO refused VALUES (?, ?, ?)", rows)


def _known_states(library: Library) -> dict[Path, _State]:
    """Return the states of all files that were read or refused, also of what is in the bin."""
    with library.database.reading() as connection:
        rows = connection.execute(
            "SELECT path, size, modified FROM article WHERE path IS NOT NULL AND added IS NOT NULL "
            "UNION ALL SELECT path, size, modified FROM refused"
        )
        return {Path(os.fsdecode(path)): (size, modified) for path, size, modified in rows}


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False  # it is looked for again at the next scan
