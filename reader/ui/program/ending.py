"""Ends the program well when the system asks it to: at a logout there may be no other word."""

from __future__ import annotations

import os
import signal
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Signal

SIGNALS = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)
"""The signals of POSIX that ask a program to end; Windows tells by closing the windows."""


class EndingRequests(QObject):
    """Turns the system's signals into one of Qt's, by a pipe that Qt's loop watches.

    Python would see a signal only when it runs the next time, which in Qt's loop may be never.
    """

    received = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._read_end, self._write_end = os.pipe()
        for end in (self._read_end, self._write_end):
            os.set_blocking(end, False)
        self._notifier = QSocketNotifier(self._read_end, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_activated)
        self._woken_before = signal.set_wakeup_fd(self._write_end)
        self._before = {number: signal.signal(number, _note) for number in SIGNALS}

    def close(self) -> None:
        """Give the signals back."""
        for number, handler in self._before.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(self._woken_before)
        self._notifier.setEnabled(False)
        for end in (self._read_end, self._write_end):
            os.close(end)

    def _on_activated(self) -> None:
        os.read(self._read_end, 64)
        self.received.emit()


def _note(_number: int, _frame: FrameType | None) -> None:
    """Let the pipe tell; without a handler in Python the signal would end the process."""
