"""Asks whether a place on disk answers, without waiting for one that does not."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from threading import Event, Thread

PATIENCE = 0.05
"""Seconds that the interface waits; a disk of this machine takes a thousandth."""


def answers(path: Path) -> bool:
    """Whether the place of ``path`` answers at once, be it that nothing is there.

    Whatever else is asked of such a place may be asked on the interface's thread. The question is
    put by a thread of its own, which may have to wait until the program ends.
    """
    answered = Event()

    def ask() -> None:
        with suppress(OSError, ValueError):
            path.stat()
        answered.set()

    Thread(target=ask, name="qingdu asks", daemon=True).start()
    return answered.wait(PATIENCE)
