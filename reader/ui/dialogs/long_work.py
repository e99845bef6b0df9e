"""Shows how far a long work is, which runs beside all others and can be stopped."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QProgressDialog, QWidget

from reader.ui.session.tasks import Task, TaskRunner

Tell: TypeAlias = Callable[[int, int], object]
"""Takes how much is done and of how much; raises what ends the work once it is to be stopped."""
_SHOWN_AFTER = 500
"""Milliseconds; what takes less shows no dialog."""
_PARTS = 100


class LongWork(QProgressDialog):
    """Does one function on a thread of its own, and goes when it has ended."""

    came = Signal(object)
    """What the function returned; not once it was stopped."""
    failed = Signal(object)
    """The exception that ended it."""

    def __init__(
        self, title: str, stop: str, work: Callable[[Tell], object], parent: QWidget
    ) -> None:
        """Begin at once; ``stop`` is what the button says."""
        super().__init__(title, stop, 0, _PARTS, parent)
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setMinimumDuration(_SHOWN_AFTER)
        self.setAutoClose(False)
        self.setAutoReset(False)
        self._runner = TaskRunner()
        self._task = Task(self)
        self._task.progressed.connect(self._on_progressed)
        self._task.done.connect(self._on_done)
        self._task.failed.connect(self._on_failed)
        self.canceled.connect(self._on_stopped)
        self._application = QCoreApplication.instance()
        if self._application is not None:  # it may end with no word to a dialog
            self._application.aboutToQuit.connect(self._on_stopped)

        def told(report: Callable[[int], None]) -> object:
            return work(lambda part, of: report(_PARTS * part // max(1, of)))

        self._runner.start(self._task, told)

    def _on_progressed(self, part: int) -> None:
        if part != self.value():
            self.setValue(part)

    def _on_done(self, result: object) -> None:
        self._end()
        self.came.emit(result)

    def _on_failed(self, error: Exception) -> None:
        self._end()
        self.failed.emit(error)

    def _on_stopped(self) -> None:
        self._task.cancel()
        self._end()

    def _end(self) -> None:
        self.canceled.disconnect(self._on_stopped)
        if self._application is not None:
            self._application.aboutToQuit.disconnect(self._on_stopped)
        self.close()
        self._runner.close()
        self.deleteLater()
