"""Puts files and folders into the library beside everything else, and tells how far it is."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Event, Thread

from PySide6.QtCore import QCoreApplication, QObject, Signal

from reader.library.articles.store import Library
from reader.library.gathering.importing import Outcome, Report, add_paths
from reader.ui.session.tasks import emit_if_there

TOLD_EVERY = 0.2
"""Seconds between two tellings of how far it is."""
_AT_THE_END = 5.0
"""Seconds in which a page has been read and put in."""


class Importer(QObject):
    """One import at a time; signals reach the thread that made it."""

    progressed = Signal(int, int, float)
    """Pages done and in all, and the seconds that are left."""
    finished = Signal(object)
    """The Report."""
    failed = Signal(object)
    """The exception that ended it."""

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._cancelled = Event()
        self._thread: Thread | None = None
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.close)

    @property
    def is_running(self) -> bool:
        """Whether an import is under way."""
        return self._thread is not None and self._thread.is_alive()

    def start(self, paths: Sequence[Path]) -> None:
        """Begin to put in what is at ``paths``; not while another import is under way."""
        if self.is_running:
            return
        self._cancelled.clear()
        self._thread = Thread(
            target=self._work, args=(list(paths),), name="qingdu-import", daemon=True
        )
        self._thread.start()

    def cancel(self) -> None:
        """End after the page that is being read; what was put in stays."""
        self._cancelled.set()

    def close(self) -> None:
        """Cancel and wait, but not for a place that does not answer."""
        self.cancel()
        if self._thread is not None:
            self._thread.join(_AT_THE_END)

    def _work(self, paths: list[Path]) -> None:
        begun = told = time.monotonic()

        def tell(_outcome: Outcome, done: int, count: int) -> None:
            nonlocal told
            now = time.monotonic()
            if now - told > TOLD_EVERY:
                told = now
                left = (now - begun) / done * (count - done)
                self._tell(lambda: self.progressed.emit(done, count, left))

        try:
            report: Report = add_paths(
                self._library, paths, tell, is_cancelled=self._cancelled.is_set
            )
        except Exception as error:  # whatever it is, its import is over and has to be told
            fault = error  # the name ends with the block
            self._tell(lambda: self.failed.emit(fault))
        else:
            self._tell(lambda: self.finished.emit(report))

    def _tell(self, emit: Callable[[], None]) -> None:
        emit_if_there(self, emit)  # the window may go while a place does not answer
