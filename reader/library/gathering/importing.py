"""Puts files and folders into the library; what happens to one does not stop the others."""

from __future__ import annotations

import os
import threading
import time
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from itertools import takewhile
from pathlib import Path
from queue import Queue

from reader.library.articles.intake import Added
from reader.library.articles.store import Library
from reader.library.content.indexing import tidy
from reader.library.content.preparing import origin_of
from reader.library.gathering.folders import files_in
from reader.library.gathering.page_reading import Result, read_all
from reader.library.gathering.workers import Worker

ARTICLES_AT_ONCE = 256
"""Put in within one transaction."""
SECONDS_AT_ONCE = 1.0
TIDIED_AFTER = 2_000
"""Articles after which the index is made one again."""
FILES_AT_ONCE = 16
"""Files that a process is told of together, since waiting for the next costs as much as reading."""
FEWEST_FOR_WORKERS = 80
"""Files for which other processes are worth their start."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one page."""

    path: Path
    inside: str = ""
    added: Added | None = None
    number: int = 0
    """In the library, where it was put in or known."""
    error: Exception | None = None
    """Why it was refused."""


@dataclass(slots=True)
class Report:
    """What an import came to."""

    new: int = 0
    known: int = 0
    newer: int = 0
    refused: list[Outcome] = field(default_factory=list)
    is_cancelled: bool = False

    def take(self, outcome: Outcome) -> None:
        """Count one page, and keep why it was refused if it was."""
        match outcome.added:
            case Added.NEW:
                self.new += 1
            case Added.KNOWN | Added.UNWANTED:
                self.known += 1
            case Added.NEWER:
                self.newer += 1
            case None:
                self.refused.append(outcome)


def add_paths(
    library: Library,
    paths: Iterable[Path],
    tell: Callable[[Outcome, int, int], None] = lambda _outcome, _done, _all: None,
    *,
    is_cancelled: Callable[[], bool] = lambda: False,
    processes: int | None = None,
    is_watched: bool = False,
) -> Report:
    """Put in what is at ``paths``, folders with all that is in them; ``tell`` as each is done.

    Reading is shared by several ``processes``, by default as many as there are cores. With
    ``is_watched``, what was forgotten is left out. Raises a DatabaseError.
    """
    report = Report()
    files = list(dict.fromkeys(files_in(paths)))
    count = processes or os.cpu_count() or 1
    done = 0

    def note(outcome: Outcome) -> None:
        nonlocal done
        done += 1
        report.take(outcome)
        tell(outcome, done, max(done, len(files)))

    unknown = []
    for file in files:
        number = _known(library, file)
        if number is None:
            unknown.append(file)
        else:
            note(Outcome(file, added=Added.KNOWN, number=number))
    alone = count == 1 or len(unknown) < FEWEST_FOR_WORKERS
    results = _read_here(unknown) if alone else _read_in(count, unknown, is_cancelled)
    waiting: list[Result] = []
    since = time.monotonic()
    with closing(results):  # which ends its processes, also when the database fails
        for result in results:
            waiting.append(result)
            late = time.monotonic() - since > SECONDS_AT_ONCE
            if late or len(waiting) >= ARTICLES_AT_ONCE:
                for outcome in _put(library, waiting, is_watched=is_watched):
                    note(outcome)
                waiting, since = [], time.monotonic()
            if is_cancelled():
                report.is_cancelled = True
                break
    for outcome in _put(library, waiting, is_watched=is_watched):
        note(outcome)
    if report.new + report.newer >= TIDIED_AFTER:
        tidy(library.database, is_cancelled)
    return report


def _known(library: Library, file: Path) -> int | None:
    try:
        return library.known(origin_of(file))
    except OSError:
        return None  # reading it will tell


def _put(library: Library, results: list[Result], *, is_watched: bool = False) -> Iterator[Outcome]:
    good = [(result.prepared, result.origin) for result in results if result.prepared is not None]
    added = iter(library.add_all(good, is_watched=is_watched))
    for result in results:
        path = result.origin.path or Path()
        if result.prepared is None:
            yield Outcome(path, result.origin.inside, error=result.error)
        else:
            yield Outcome(path, result.origin.inside, *next(added))


def _read_here(files: list[Path]) -> Generator[Result, None, None]:
    for file in files:
        yield from read_all(file)


def _read_in(
    count: int, files: list[Path], is_cancelled: Callable[[], bool]
) -> Generator[Result, None, None]:
    """Yield what ``count`` other processes make of ``files``, in the order in which it is done."""
    made: Queue[Result | None] = Queue(maxsize=4 * ARTICLES_AT_ONCE)
    rest = deque(files)
    guard, is_over = threading.Lock(), threading.Event()

    def some() -> list[Path]:
        """Take the next files for one process; towards the end few, so that none is left alone."""
        with guard:
            at_once = min(FILES_AT_ONCE, 1 + len(rest) // (2 * count))
            return [rest.popleft() for _ in range(min(at_once, len(rest)))]

    def is_given_up() -> bool:
        return is_over.is_set() or is_cancelled()

    def work() -> None:
        worker = Worker()
        try:
            while not is_given_up() and (taken := some()):
                made_of_them = worker.read(taken)
                for result in takewhile(lambda _: not is_given_up(), made_of_them):
                    made.put(result)
        finally:
            worker.close()
            made.put(None)

    threads = [threading.Thread(target=work, name="qingdu-import") for _ in range(count)]
    for thread in threads:
        thread.start()
    running = len(threads)
    try:
        while running:
            result = made.get()
            if result is None:
                running -= 1
            else:
                yield result
    finally:  # also when nobody takes any more: a thread that waits to put would never end
        is_over.set()
        while running:
            running -= made.get() is None
        for thread in threads:
            thread.join()
