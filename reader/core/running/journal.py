"""What the program does, told to whoever listens: the log, or the terminal with ``--verbose``.

A line is written in the source and only numbers are filled in, so that no word of an article and no
name of a file can get into it. ``logging`` itself is imported when a log is opened, which a start
does after its first paint; until then lines wait here.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import TypeAlias

WAITING = 100
"""Lines that are kept for a listener that comes later."""
Listener: TypeAlias = Callable[[str], object]


class Journal:
    """Hands lines on, in the order in which they were noted; may be used by any thread."""

    def __init__(self) -> None:
        self._waiting: deque[str] | None = deque(maxlen=WAITING)
        self._listeners: list[Listener] = []

    def note(self, line: str, *numbers: float) -> None:
        """Tell ``line`` with its ``%`` places filled by ``numbers``."""
        told = line % numbers if numbers else line
        if self._waiting is not None:
            self._waiting.append(told)
        for listener in self._listeners:
            listener(told)

    def listen(self, listener: Listener, *, is_last: bool = True) -> None:
        """Tell ``listener`` what was noted so far and from now on.

        After the last one nothing waits any more.
        """
        for told in list(self._waiting or ()):
            listener(told)
        self._listeners.append(listener)
        if is_last:
            self._waiting = None

    def leave(self, listener: Listener) -> None:
        """Tell ``listener`` nothing any more."""
        self._listeners.remove(listener)


JOURNAL = Journal()
"""The program's own, as ``logging`` has a root."""
