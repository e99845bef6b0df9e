"""What is done once an article can be read: its next script is made, the article kept and met."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from reader.core.report import Progress
from reader.opening.open_article import OpenArticle
from reader.opening.opened import ScriptChoice
from reader.ui.session.showing import ScriptShowing
from reader.ui.session.tasks import Task, TaskRunner, tell_fault

WARM_UP_AFTER = 100
"""Milliseconds from an article's first paint to what is done ahead of its next toggle, so that the
window comes first."""


class NextWork(NamedTuple):
    """What there is to be done for an article."""

    article: OpenArticle
    choice: ScriptChoice
    """How the next toggle will show it."""
    rest: Sequence[Callable[[], None]]
    """What is done behind that, on the worker."""


class DoneAhead(QObject):
    """Asks what there is to do a moment after it is begun, and does it on the worker."""

    done = Signal()
    """All of it was done."""

    def __init__(
        self,
        runner: TaskRunner,
        showing: ScriptShowing,
        next_work: Callable[[], NextWork | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._showing = showing
        self._next_work = next_work
        self._timer = QTimer(self, singleShot=True, interval=WARM_UP_AFTER)
        self._timer.timeout.connect(self._begin)

    def begin(self) -> None:
        """Do it in a moment, counted from the last time that this was asked for."""
        self._timer.start()

    def _begin(self) -> None:
        work = self._next_work()
        if work is None:
            return
        task = Task(self)
        task.done.connect(self.done)
        task.failed.connect(tell_fault)

        def finish(_report: Progress) -> None:
            for do in work.rest:
                do()

        def begin_rest() -> None:
            self._runner.start(task, finish)  # behind a script that was chosen meanwhile

        self._showing.prepare(work.article, work.choice, begin_rest)
