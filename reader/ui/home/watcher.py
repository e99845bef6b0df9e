"""Puts into the library what is saved in watched folders, a moment after it was saved."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer, Signal

from reader.core.messages.errors import ReaderError
from reader.library.articles.copies import keep_copy
from reader.library.articles.intake import Added
from reader.library.articles.store import Library
from reader.library.gathering.importing import Outcome, add_paths
from reader.library.gathering.watching import (
    MOST_FILES,
    Scan,
    TooMuchToWatchError,
    Watch,
    note_refused,
)
from reader.ui.session.settings_store import SettingsStore
from reader.ui.session.tasks import emit_if_there

SOON = 100
"""Milliseconds from the sign that something changed to a look at it."""
AGAIN = 1_000
"""Until what was being written is looked at once more."""
REST = 20
"""How many times as long as a look took nothing is looked at after it: of a hundred thousand files
that are being written all the time it would else be done without an end."""
ROUND = 60_000
"""Between looks without a sign: of folders in a network none comes."""
MOST_FOLDERS = 4_000
"""That the system is asked to watch; the rest is seen at the next round."""
_AT_THE_END = 2.0
"""Seconds; a place that does not answer is not waited for."""


class FolderWatcher(QObject):
    """Looks and reads on a thread of its own, so that a place that does not answer stops nobody."""

    changed = Signal()
    """Something new is in the library."""
    failed = Signal(object)
    """The exception that ended a look."""
    _looked = Signal(object)
    """The Scan, or None."""

    def __init__(
        self, library: Library, settings: SettingsStore, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._settings = settings
        self._watch = Watch(library)
        self._signs = QFileSystemWatcher(self)
        self._signs.directoryChanged.connect(lambda _folder: self.look_soon())
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._look)
        self._thread: Thread | None = None
        self._is_wanted = self._is_closed = self._is_told = False
        self._rested = 0.0
        """When the next look may begin, by the monotonic clock."""
        self._looked.connect(self._on_looked, Qt.ConnectionType.QueuedConnection)

    def look_soon(self) -> None:
        """Look at the folders in a moment."""
        self._is_wanted = True
        if self._thread is None and not self._is_closed:
            self._wait(SOON)

    def _wait(self, least: int) -> None:
        """Look in ``least`` milliseconds, or when there was rest enough since the last look."""
        self._timer.start(max(least, round(1000 * (self._rested - time.monotonic()))))

    def close(self) -> None:
        """End; what is being read is put in first, if that does not take long."""
        self._is_closed = True
        self._timer.stop()
        if self._thread is not None:
            self._thread.join(_AT_THE_END)

    def _look(self) -> None:
        self._is_wanted = False
        keeps = self._settings.settings.copies_kept
        self._thread = Thread(
            target=self._work, kwargs={"keeps": keeps}, name="qingdu-watch", daemon=True
        )
        self._thread.start()

    def _work(self, *, keeps: bool) -> None:
        scan: Scan | None = None
        begun = time.monotonic()
        try:
            scan = self._watch.scan()
            self._rested = time.monotonic() + REST * (time.monotonic() - begun)
            if scan.ready and not self._is_closed:
                self._take(scan.ready, keeps=keeps)
        except (ReaderError, OSError) as error:
            fault = error  # the name ends with the block
            if scan is not None:
                self._watch.give_back(scan.ready)
            self._tell(lambda: self.failed.emit(fault))
        finally:
            self._tell(lambda: self._looked.emit(scan))

    def _tell(self, emit: Callable[[], None]) -> None:
        emit_if_there(self, emit)  # the window may go while a place does not answer

    def _take(self, files: Sequence[Path], *, keeps: bool) -> None:
        new: list[int] = []

        def note(outcome: Outcome, _done: int, _all: int) -> None:
            if outcome.added in (Added.NEW, Added.NEWER):
                new.append(outcome.number)

        report = add_paths(
            self._library, files, note, is_cancelled=lambda: self._is_closed, is_watched=True
        )
        if keeps:
            for number in new:
                keep_copy(self._library, number)
        note_refused(self._library, [outcome.path for outcome in report.refused])
        if new:
            self._tell(self.changed.emit)

    def _on_looked(self, scan: Scan | None) -> None:
        self._thread = None
        if self._is_closed:
            return
        if scan is not None:
            self._follow(scan.folders)
            if scan.is_cut and not self._is_told:
                self._is_told = True
                self.failed.emit(TooMuchToWatchError(count=str(MOST_FILES)))
        if self._is_wanted:
            self.look_soon()
        else:
            self._wait(AGAIN if scan is not None and scan.waits else ROUND)

    def _follow(self, folders: Sequence[Path]) -> None:
        """Have the system tell of changes in ``folders``."""
        wanted = set(map(str, folders[:MOST_FOLDERS]))
        there = set(self._signs.directories())
        if gone := list(there - wanted):
            self._signs.removePaths(gone)
        if new := list(wanted - there):
            self._signs.addPaths(new)
