"""Shows an article in another script: at once, or a long one as soon as it is converted."""

from __future__ import annotations

from reader.opening.open_article import OpenArticle
from reader.opening.opened import ScriptChoice
from reader.ui.session.tasks import Task, TaskRunner

LONG, OF_A_TEXT = 50_000, 25
"""Characters of an article that is converted beside the interface, if it was not ahead, and what
each of its texts counts besides."""


class ScriptShowing:
    """Has one article at a time shown as its reader chose; the choice made last is the one."""

    def __init__(self, runner: TaskRunner) -> None:
        self._runner = runner
        self._task: Task | None = None
        self._coming: ScriptChoice | None = None
        """As what a long article will be shown as soon as it is converted."""

    def forget(self) -> None:
        """Show nothing any more that is being converted: another article is open."""
        self._task = self._coming = None

    def show(self, article: OpenArticle, choice: ScriptChoice) -> None:
        """Show ``article`` as ``choice`` says, now or when it is converted."""
        if choice == self._coming:
            return
        self.forget()
        opened = article.opened
        if opened.characters + OF_A_TEXT * opened.texts < LONG or article.is_ready(choice):
            article.show(choice)
            return
        prepare = article.prepare(choice)
        task = self._task = Task()

        def show() -> None:
            if task is self._task:  # and no other choice, and no other article
                self.forget()
                article.show(choice)

        task.done.connect(lambda _nothing: show())
        self._coming = choice
        self._runner.start(task, lambda _report: prepare())
