"""Runs one pure function beside the user interface and reports by signal."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event
from typing import TYPE_CHECKING, Any, TypeAlias

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

Work: TypeAlias = Callable[[Callable[[int], None]], Any]
"""Takes a function to report progress to, which raises Cancelled when it is to give up."""


class Cancelled(Exception):  # noqa: N818 - not an error: the user asked for it
    """The work was given up on request."""


class Task(QObject):
    """One piece of work under way; signals reach the thread that made it."""

    progressed = Signal(int)
    done = Signal(object)
    failed = Signal(object)
    """The exception that ended the work; not sent for a cancelled task."""

    def __init__(self) -> None:
        super().__init__()
        self._cancelled = Event()

    def cancel(self) -> None:
        """Give up at the next report of progress; nothing is reported afterwards."""
        self._cancelled.set()

    def perform(self, work: Work) -> None:
        """Do ``work``; called on the worker's thread."""
        try:
            result = work(self._report)
        except Cancelled:
            return
        except Exception as error:  # whatever it is belongs to whoever asked for the work
            if not self._cancelled.is_set():
                self.failed.emit(error)
        else:
            if not self._cancelled.is_set():
                self.done.emit(result)

    def _report(self, stage: int) -> None:
        if self._cancelled.is_set():
            raise Cancelled
        self.progressed.emit(stage)


class TaskRunner:
    """A single worker thread: work is done in the order in which it was asked for."""

    def __init__(self) -> None:
        self._executor: ThreadPoolExecutor | None = None
        self._is_closed = False

    def start(self, task: Task, work: Work) -> None:
        """Do ``work`` as ``task``, whose signals the caller has connected; not once closed."""
        if self._is_closed:
            return
        if self._executor is None:
            from concurrent.futures import ThreadPoolExecutor

            self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="qingdu")
        self._executor.submit(task.perform, work)

    def close(self) -> None:
        """Wait for the work under way, drop the rest and what is asked for later."""
        self._is_closed = True
        if self._executor is not None:
            self._executor.shutdown(wait=True, cancel_futures=True)
