"""Writes a moment after something changed, on a thread that lives no longer than that."""

from __future__ import annotations

import threading
from collections.abc import Callable


class LateWriter:
    """Calls ``write`` once for any number of changes that come close together."""

    def __init__(self, write: Callable[[], object], delay: float) -> None:
        """Write ``delay`` seconds after the first change; ``write`` must not raise."""
        self._write = write
        self._delay = delay
        self._guard = threading.Lock()
        self._hurry = threading.Event()
        self._thread: threading.Thread | None = None
        self._is_dirty = False

    def wake(self, *, urgent: bool = False) -> None:
        """Take note of a change; an urgent one is written at once. Waits for nothing."""
        with self._guard:
            self._is_dirty = True
            if self._thread is None:
                self._thread = threading.Thread(target=self._work, name="qingdu-late", daemon=True)
                self._thread.start()
        if urgent:
            self._hurry.set()

    def finish(self) -> None:
        """Return when everything noted so far is written."""
        with self._guard:
            thread = self._thread
        if thread is not None:
            self._hurry.set()
            thread.join()

    def _work(self) -> None:
        while True:
            self._hurry.wait(self._delay)
            with self._guard:
                self._hurry.clear()
                if not self._is_dirty:
                    self._thread = None
                    return
                self._is_dirty = False
            self._write()
            with self._guard:
                if not self._is_dirty:
                    self._thread = None
                    return
