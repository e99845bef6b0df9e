"""Shows an article in another script: at once, or as soon as it is converted.

What takes long is done on the worker: an article that is long, and tables that are not read yet.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.core.report import Progress
from reader.opening.open_article import OpenArticle
from reader.opening.opened import Opened, ScriptChoice
from reader.ui.session.tasks import Task, TaskRunner, tell_fault

if TYPE_CHECKING:
    from reader.hanzi.presentation import Presentation

LONG, OF_A_TEXT = 50_000, 25
"""Characters of an article that is converted beside the interface, if it was not ahead, and what
each of its texts counts besides."""


class ScriptShowing(QObject):
    """Has one article at a time shown as its reader chose; the choice made last is the one.

    Of a long article, what is being read comes first and the whole when it is converted.
    """

    look_ready = Signal(object)
    """The Presentation that the article will have, as yet only of what is being read."""
    look_taken_back = Signal()
    """The article is to be shown again as it is: its reader went back, or converting failed."""

    def __init__(self, runner: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._place: Callable[[], str | None] = _nowhere
        self._task: Task | None = None
        self._ahead: Task | None = None
        self._article: OpenArticle | None = None
        self._coming: ScriptChoice | None = None
        """As what an article will be shown as soon as it is converted."""
        self._look: Presentation | None = None
        """What is shown of it meanwhile."""

    def follow_place(self, place: Callable[[], str | None]) -> None:
        """Ask ``place`` for the id of the text that is read; None is the beginning."""
        self._place = place

    def forget(self) -> None:
        """Show nothing any more that is being converted: another article is open."""
        self._task = self._coming = self._look = self._article = None

    def show(self, article: OpenArticle, choice: ScriptChoice) -> None:
        """Show ``article`` as ``choice`` says, now or when it is converted."""
        if choice == self._coming:
            return
        self._give_up(again=article.opened.choice == choice)
        is_long = _is_long(article.opened)
        if article.is_ready(choice) or (article.has_tables(choice) and not is_long):
            article.show(choice)
            return
        look, prepare = _do_nothing, article.prepare(choice)
        if is_long:
            look = article.prepare_look(choice, self._place())
        task = self._task = Task(self)

        def work(report: Progress) -> None:
            if not article.is_ready(choice):
                look()
                report(0)
            prepare()

        task.progressed.connect(self._show_look)
        task.done.connect(self._on_converted)
        task.failed.connect(self._on_failed)
        self._article, self._coming = article, choice
        self._runner.start(task, work)
        self._show_look()

    def _on_converted(self) -> None:
        if self.sender() is self._task:  # and no other choice, and no other article
            self.finish()

    def _on_failed(self, error: Exception) -> None:
        if self.sender() is self._task:
            self._give_up(again=True)
        tell_fault(error)

    def finish(self) -> None:
        """Show the whole of an article that is being converted, which may take a while."""
        article, choice = self._article, self._coming
        if article is not None and choice is not None:
            self.forget()
            article.show(choice)

    def prepare(
        self, article: OpenArticle, choice: ScriptChoice, then: Callable[[], object]
    ) -> None:
        """Have it ready to be shown as ``choice`` says, what is being read first.

        ``then`` is called on the worker when it is ready.
        """
        look, prepare = _do_nothing, article.prepare(choice)
        if _is_long(article.opened) and not article.is_ready(choice):
            look = article.prepare_look(choice, self._place())

        def work(report: Progress) -> None:
            look()
            report(0)
            prepare()
            then()

        self._ahead = Task(self)
        self._ahead.progressed.connect(self._show_look)
        self._runner.start(self._ahead, work)

    def _show_look(self, _stage: int = 0) -> None:
        """Show what is being read of an article that is being converted, if that is ready."""
        article, choice = self._article, self._coming
        look = article.look(choice, self._place()) if article and choice else None
        if look is not None and look is not self._look:
            self._look = look
            self.look_ready.emit(look)

    def _give_up(self, *, again: bool) -> None:
        """Await nothing any more; with ``again``, have the article shown as it was before."""
        was_shown = self._look is not None
        self.forget()
        if was_shown and again:
            self.look_taken_back.emit()


def _is_long(opened: Opened) -> bool:
    """Whether converting it takes so long that the interface does not wait for it."""
    return opened.characters + OF_A_TEXT * opened.texts >= LONG


def _nowhere() -> None:
    """Be at the beginning."""


def _do_nothing() -> None:
    """Have nothing ready."""
