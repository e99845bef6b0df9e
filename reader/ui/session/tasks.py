"""Runs one pure function beside the user interface and reports by signal."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Event, Thread, get_ident
from typing import Any, TypeAlias
from weakref import ref

import shiboken6
from PySide6.QtCore import SIGNAL, QObject, Signal

from reader.core.messages.errors import ReaderError
from reader.core.running.journal import JOURNAL

PATIENCE = 0.05
"""Seconds that the interface waits; a disk of this machine takes a thousandth."""
_SECONDS_AT_THE_END = 5.0
"""For work that only has to be finished; what waits for a place that is gone is not waited for."""

Work: TypeAlias = Callable[[Callable[[int], None]], Any]
"""Takes a function to report progress to, which raises Cancelled when it is to give up."""


class Cancelled(Exception):  # noqa: N818 - not an error: the user asked for it
    """The work was given up on request."""


class Task(QObject):
    """One piece of work under way; signals reach the thread that made it.

    Nothing is told once it was cancelled, or once whom it was for has gone.
    """

    progressed = Signal(int)
    done = Signal(object)
    failed = Signal(object)
    """The exception that ended the work. Where nobody listens it goes to ``tell_fault``."""
    _came = Signal(object)
    """What is to be called on the thread that made the task."""

    def __init__(self, owner: QObject) -> None:
        """``owner`` is whom the work is for."""
        super().__init__()  # no child: the worker may still speak of it when its owner goes
        self._owner = ref(owner)
        self._cancelled = Event()
        self.is_told = False
        """Whether all that came of the work has reached the thread that made the task."""
        self._came.connect(self._on_came)

    def cancel(self) -> None:
        """Give up at the next report of progress."""
        self._cancelled.set()

    def perform(self, work: Work) -> None:
        """Do ``work``; called on the worker's thread."""
        try:
            result = work(self._report)
        except Cancelled:
            pass
        except Exception as error:  # whatever it is belongs to whoever asked for the work
            fault = error  # the name ends with the block
            self._tell(lambda: self.failed.emit(fault))
        else:
            self._tell(lambda: self.done.emit(result))
        finally:
            self._call_there(self._note_end)

    def _report(self, stage: int) -> None:
        if self._cancelled.is_set():
            raise Cancelled
        self._tell(lambda: self.progressed.emit(stage))

    def _tell(self, emit: Callable[[], None]) -> None:
        def tell() -> None:
            owner = self._owner()
            if owner is not None and shiboken6.isValid(owner) and not self._cancelled.is_set():
                emit()

        self._call_there(tell)

    def _call_there(self, function: Callable[[], None]) -> None:
        emit_if_there(self, lambda: self._came.emit(function))

    def _on_came(self, function: Callable[[], None]) -> None:
        function()

    def _note_end(self) -> None:
        self.is_told = True


def emit_if_there(owner: QObject, emit: Callable[[], None]) -> None:
    """Emit a signal of ``owner`` from any thread, unless ``owner`` has gone meanwhile."""
    try:
        if shiboken6.isValid(owner):
            emit()
    except RuntimeError:
        if shiboken6.isValid(owner):  # else it went this very moment
            raise


_FAILED = SIGNAL("failed(PyObject)")
"""As a text: ``QMetaMethod.fromSignal`` keeps the task that it is asked of for ever."""


def raise_fault(error: Exception) -> None:
    """Raise what nobody expected of a task, so that it leaves a report as any fault here does."""
    raise error


def tell_fault(error: Exception) -> None:
    """Tell of what ended a task whose failure nobody asked for.

    A place that has gone, or what the library cannot do now, is a line of the log: the work was not
    asked for and is begun again at the next start. Anything else is a fault of ours, and raised.
    """
    if not isinstance(error, OSError | ReaderError):
        raise error
    JOURNAL.note(f"left undone: {type(error).__name__}")


class TaskRunner:
    """A single worker thread: work is done in the order in which it was asked for.

    A thread that waits for ever for a place that does not answer is left behind, and ends with the
    program at the latest.
    """

    def __init__(self) -> None:
        self._queue: SimpleQueue[tuple[Task, Work, Event] | None] = SimpleQueue()
        self._worker: Thread | None = None
        self._number = 0
        """Of the worker that takes what is next."""
        self._is_closed = False
        self._own_thread = get_ident()
        self._under_way: dict[Task, Event] = {}
        """Kept until all is told and the worker has let go of it, so that it ends on the thread
        that made it; whoever asked for it need not keep it."""

    def start(self, task: Task, work: Work) -> None:
        """Do ``work`` as ``task``, whose signals the caller has connected; not once closed.

        The worker may ask for more, as a task that was made on the interface's thread.
        """
        if self._is_closed:
            return
        if not task.receivers(_FAILED):
            task.failed.connect(tell_fault)
        if get_ident() == self._own_thread:
            self._let_go()
        is_left = self._under_way[task] = Event()
        self._queue.put((task, work, is_left))
        if self._worker is None:
            self._begin()

    def _let_go(self) -> None:
        for task, is_left in list(self._under_way.items()):
            if task.is_told and is_left.is_set():
                del self._under_way[task]

    def leave_behind(self) -> None:
        """Have another worker do what comes next; the work under way goes on by itself."""
        if not self._is_closed:
            self._begin()

    def close(self) -> None:
        """Drop what has not begun, and what is asked for later; wait a while for the rest."""
        self._is_closed = True
        with suppress(Empty):
            while True:  # no asking first whether there is more: the worker may take it meanwhile
                self._queue.get_nowait()
        self._queue.put(None)
        if self._worker is not None:
            self._worker.join(_SECONDS_AT_THE_END)
        self._under_way.clear()

    def _begin(self) -> None:
        self._number += 1
        number = self._number
        self._worker = Thread(
            target=self._run, args=(number,), name=f"qingdu {number}", daemon=True
        )
        self._worker.start()

    def _run(self, number: int) -> None:
        while number == self._number and (next_one := self._queue.get()) is not None:
            task, work, is_left = next_one
            task.perform(work)
            del task, work, next_one  # what was read is not held while the thread waits
            is_left.set()


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
