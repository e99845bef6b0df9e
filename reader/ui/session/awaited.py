"""Reads one article at a time beside the interface, and tells where its place does not answer."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from reader.core.report import Progress
from reader.opening.opened import Opened
from reader.ui.session.tasks import Task, TaskRunner

PATIENCE = 5000
"""Milliseconds in which a file's bytes should have come."""
_NOT_BEGUN = -1


class AwaitedArticle(QObject):
    """The article that is being read, if one is; what was given up is never heard of again."""

    progressed = Signal(int)
    """Stages done, of core.report.STAGES."""
    stalled = Signal()
    """Its place does not answer; others can be read meanwhile, and it comes if it does."""
    came = Signal(object)
    """The Opened article."""
    failed = Signal(object)
    """The exception."""

    def __init__(self, runner: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._task: Task | None = None
        self._stage = _NOT_BEGUN
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE)
        self._patience.timeout.connect(self._on_patience_lost)

    @property
    def is_awaited(self) -> bool:
        """Whether an article is being read."""
        return self._task is not None

    def begin(self, work: Callable[[Progress], Opened]) -> None:
        """Begin to ``work`` off the interface's thread."""
        self._stage = _NOT_BEGUN
        task = self._task = Task(self)
        task.progressed.connect(self._on_progressed)
        task.done.connect(self._on_done)
        task.failed.connect(self._on_failed)
        self._runner.start(task, work)

    def give_up(self) -> bool:
        """Give up what is being read; whether something was."""
        task = self._task
        self._forget()
        if task is not None:
            task.cancel()
        return task is not None

    def _forget(self) -> None:
        self._patience.stop()
        self._task = None

    def _is_from_task(self) -> bool:
        """Whether it is heard from what is read now, and not from what was given up on its way."""
        return self._task is not None and self.sender() is self._task

    def _on_progressed(self, stage: int) -> None:
        if not self._is_from_task():
            return
        self._stage = stage
        if stage == 0:
            self._patience.start()
        else:
            self._patience.stop()
        self.progressed.emit(stage)

    def _on_patience_lost(self) -> None:
        if self._task is not None and self._stage == 0:
            self._runner.leave_behind()
            self.stalled.emit()

    def _on_done(self, opened: Opened) -> None:
        if self._is_from_task():
            self._forget()
            self.came.emit(opened)

    def _on_failed(self, error: Exception) -> None:
        if self._is_from_task():
            self._forget()
            self.failed.emit(error)
