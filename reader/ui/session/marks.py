"""The passages that a reader marked in the article that is open: read, put in and taken away."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from time import time

from PySide6.QtCore import QObject, Signal

from reader.core.article import Article
from reader.core.articles.walk import iter_texts
from reader.core.messages.errors import ReaderError
from reader.core.messages.translatable import translatable
from reader.core.report import Progress
from reader.library.articles.store import Library
from reader.library.records.highlights import (
    Colour,
    Highlight,
    Highlights,
    new_highlight,
    placed_again,
)
from reader.ui.session.tasks import Task, TaskRunner


class NotRememberedError(ReaderError):
    """The reader wants nothing remembered."""

    sentence = translatable(
        "Marks and notes are kept in the library. Turn on “Remember what is read” in the File menu."
    )


class Marks(QObject):
    """Does all of it on the worker and tells what there is then."""

    changed = Signal()
    taken_over = Signal(object)
    """The TakenOver: what became of the marks of earlier savings."""
    failed = Signal(object)
    """The exception because of which something was not done."""

    def __init__(
        self,
        library: Callable[[], Library],
        meeter: Callable[[], Callable[[], int | None]],
        runner: TaskRunner,
        parent: QObject | None = None,
    ) -> None:
        """``meeter`` returns what puts the article that is open into the library, on any thread.

        That returns its number; None when nothing is to be remembered.
        """
        super().__init__(parent)
        self._library = library
        self._meeter = meeter
        self._runner = runner
        self._article: Article | None = None
        self._all: list[Highlight] = []
        self._task: Task | None = None

    @property
    def all(self) -> Sequence[Highlight]:
        """The passages of the article, in the order in which they were marked."""
        return self._all

    def begin(self, article: Article) -> None:
        """Take ``article``, the original with what its reader brought back, before it is read."""
        self._article, self._all = article, []

    def read(self, article: Article) -> None:
        """Read what is marked in ``article``."""
        self.begin(article)
        self._do(lambda _marks, _number: None, is_change=False)

    def within(self, start: tuple[str, int], end: tuple[str, int]) -> list[Highlight]:
        """Return the passages that have some of the words from ``start`` to ``end``."""
        if self._article is None:
            return []
        order = {text_id: place for place, (text_id, _) in enumerate(iter_texts(self._article))}
        first, last = (order.get(start[0], -1), start[1]), (order.get(end[0], -1), end[1])
        return [
            mark
            for mark in self._all
            if not mark.is_lost
            and (order.get(mark.start.text_id, -1), mark.start.start) < last
            and first < (order.get(mark.end.text_id, -1), mark.end.end)
        ]

    def at(self, place: tuple[str, int]) -> Highlight | None:
        """Return the passage that stands at a text's id and an offset, the newest if several do."""
        text_id, offset = place
        here = self.within(place, (text_id, offset + 1))
        return here[-1] if here else None

    def mark(
        self, start: tuple[str, int], end: tuple[str, int], colour: Colour, note: str = ""
    ) -> None:
        """Mark the words from ``start`` to ``end``, each a text's id and an offset in 原文."""
        if self._article is not None:
            texts = [(text_id, text.text) for text_id, text in iter_texts(self._article)]
            mark = replace(new_highlight(texts, start, end, colour), note=note)
            self._do(lambda marks, number: marks.put(number, mark))

    def write(self, mark: Highlight, note: str) -> None:
        """Write the note of a passage."""
        changed = replace(mark, note=note, changed=max(int(time()), mark.changed + 1))
        self._do(lambda marks, number: marks.put(number, changed))

    def colour(self, mark: Highlight, colour: Colour) -> None:
        """Give a passage another colour; its note stays."""
        changed = replace(mark, colour=colour, changed=max(int(time()), mark.changed + 1))
        self._do(lambda marks, number: marks.put(number, changed))

    def put_back(self, taken: Sequence[Highlight]) -> None:
        """Put marks back that were taken away, with their notes."""

        def work(marks: Highlights, number: int) -> None:
            for mark in taken:
                marks.put(number, mark)

        self._do(work)

    def take(self, marks: Sequence[Highlight]) -> None:
        """Take marks away, with their notes."""
        ids = [mark.id for mark in marks]
        self._do(lambda kept, _number: kept.take(ids))

    def take_over(self) -> None:
        """Take over what was marked in earlier savings of the same page."""

        def work(_marks: Highlights, number: int) -> None:
            from reader.library.articles.renewing import take_over

            self.taken_over.emit(take_over(self._library(), number))

        self._do(work)

    def _do(self, work: Callable[[Highlights, int], None], *, is_change: bool = True) -> None:
        article, library, meet = self._article, self._library, self._meeter()

        def done(_report: Progress) -> list[Highlight]:
            if article is None:
                return []
            number = meet()
            if number is None and is_change:
                raise NotRememberedError
            if number is None:
                return []
            marks = Highlights(library().database)
            work(marks, number)
            texts = [(text_id, text.text) for text_id, text in iter_texts(article)]
            return [placed_again(mark, texts) for mark in marks.of(number)]

        self._task = Task(self)
        self._task.done.connect(self._on_done)
        self._task.failed.connect(self.failed)
        self._runner.start(self._task, done)

    def _on_done(self, marks: list[Highlight]) -> None:
        if self.sender() is self._task:
            self._all = marks
            self.changed.emit()
