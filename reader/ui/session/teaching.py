"""Teaches the program by the article of one tab; reading and writing is the worker's."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from reader.core.messages.errors import ReaderError
from reader.core.report import Reading
from reader.ui.session.tasks import Task

if TYPE_CHECKING:
    from reader.extraction.taught.rules import TaughtRule
    from reader.opening.open_article import Changes
    from reader.opening.teaching import Lesson
    from reader.ui.session.session import ReadingSession


_Result = TypeVar("_Result")


class Teaching(QObject):
    """Makes rules of what the reader points at, and reads the article again as they say."""

    taught = Signal(object)
    """The TaughtRule that was made and is followed; None where none can tell what was meant."""
    rules_changed = Signal()
    """Other articles may have to be read again."""
    failed = Signal(object)
    """The exception because of which nothing was changed."""

    def __init__(self, session: ReadingSession) -> None:
        super().__init__(session)
        self._session = session
        self._last: TaughtRule | None = None

    @property
    def last(self) -> TaughtRule | None:
        """The rule that was made last, whether it is still followed or not."""
        return self._last

    @property
    def is_possible(self) -> bool:
        """Whether the article was read from a page that can be read again."""
        return self._session.page_read is not None

    def teach(self, lesson: Lesson) -> None:
        """Make a rule of ``lesson``, keep it, and read the article again."""
        page, path = self._session.page_read, self._session.stores.taught
        if page is None:
            return
        read_again = self._session.read_again_work()

        def work() -> tuple[TaughtRule | None, Reading | None]:
            from reader.extraction.taught.book import add_rules
            from reader.loading.registry import load
            from reader.opening.teaching import rule_taught

            rule = rule_taught(load(page.path, page.encoding, inside=page.inside), lesson)
            if rule is None:
                return None, None
            add_rules(path, [rule])
            return rule, read_again()

        def done(result: tuple[TaughtRule | None, Reading | None]) -> None:
            rule, reading = result
            if rule is not None and self._session.article is not None:
                self._session.article.learn(rule, is_followed=True)
                self._last = rule
                self._show(reading)
                self.rules_changed.emit()
            self.taught.emit(rule)

        self._start(work, done)

    def change(self, changes: Changes) -> None:
        """Take rules out of the reader's own, or put them back, and read the article again."""
        path = self._session.stores.taught
        read_again = self._session.read_again_work()

        def work() -> Reading | None:
            from reader.extraction.taught.book import add_rules, remove_rule

            for rule, is_followed in changes.items():
                if is_followed:
                    add_rules(path, [rule])
                else:
                    remove_rule(path, rule)
            return read_again()

        def done(reading: Reading | None) -> None:
            self._show(reading)
            self.rules_changed.emit()

        self._start(work, done)

    def follow(self) -> None:
        """Read the article again, since the rules have changed."""
        if self._session.page_read is not None and self._session.article is not None:
            self._start(self._session.read_again_work(), self._show)

    def _show(self, reading: Reading | None) -> None:
        if reading is not None:
            self._session.take_reading(reading)

    def _start(self, work: Callable[[], _Result], done: Callable[[_Result], None]) -> None:
        task = Task(self)
        article = self._session.article

        def on_done(result: _Result) -> None:
            if article is self._session.article:
                done(result)

        def on_failed(error: Exception) -> None:
            if not isinstance(error, ReaderError | OSError):
                raise error
            self.failed.emit(error)

        task.done.connect(on_done)
        task.failed.connect(on_failed)
        self._session.runner.start(task, lambda _report: work())
