"""Long work of the interface's own thread, a step at a time between events.

Pages are set with Qt's fonts and pictures are read, which only this thread may do.
"""

from __future__ import annotations

from collections.abc import Generator
from time import perf_counter
from typing import TypeAlias

from PySide6.QtCore import QObject, QTimer, Signal

Steps: TypeAlias = Generator[int, None, None]

_SECONDS_A_TURN = 0.03
"""After which events are looked at again, between two steps."""


class StepByStep(QObject):
    """Takes steps of one piece of work until it is done, failed or given up."""

    stepped = Signal(int)
    """What the last step yielded: the number of a page."""
    done = Signal()
    failed = Signal(object)
    """The exception that ended the work."""

    def __init__(self, steps: Steps, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps: Steps | None = steps
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._take_some)

    def start(self) -> None:
        """Begin with the next turn of the interface."""
        self._timer.start()

    def give_up(self) -> None:
        """Let go of the work, which puts away what it has begun; nothing is reported."""
        self._timer.stop()
        steps, self._steps = self._steps, None
        if steps is not None:
            steps.close()

    def _take_some(self) -> None:
        end = perf_counter() + _SECONDS_A_TURN
        last = 0
        try:
            while self._steps is not None and perf_counter() < end:
                last = next(self._steps)
        except StopIteration:
            self._end()
            self.done.emit()
            return
        except Exception as error:  # whatever it is belongs to whoever asked for the work
            self._end()
            self.failed.emit(error)
            return
        self.stepped.emit(last)

    def _end(self) -> None:
        self._timer.stop()
        self._steps = None
