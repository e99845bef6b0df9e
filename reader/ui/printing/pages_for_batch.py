"""Pages for work that runs beside the interface: only the interface's own thread may set them."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Sequence
from concurrent.futures import Future
from itertools import chain, islice
from threading import Lock

from PySide6.QtCore import QObject, Signal

from reader.core.article import Article
from reader.exporting.batch import CancelledError
from reader.exporting.writer import ExportOptions, Target
from reader.ui.look.fonts import FontBook
from reader.ui.printing.pdf_book import PdfBook
from reader.ui.printing.setting_pages import PaperChoice, Typesetter
from reader.ui.printing.step_by_step import StepByStep, Steps


class PagesForBatch(QObject):
    """Writes PDFs for another thread, which reads the articles and waits while they are set."""

    _asked = Signal(object)

    def __init__(
        self,
        choice: PaperChoice,
        fonts: FontBook,
        tell_page: Callable[[int], None],
        parent: QObject | None = None,
    ) -> None:
        """``tell_page`` is told now and then, in the interface's thread, which page is done."""
        super().__init__(parent)
        self._typesetter = Typesetter(choice, fonts)
        self._tell_page = tell_page
        self._lock = Lock()
        self._given_up = False
        self._answer: Future[None] | None = None
        self._work: StepByStep | None = None
        self._book: PdfBook | None = None
        self._asked.connect(self._begin)

    # In the thread that waits

    def write(self, articles: Iterable[Article], target: Target, options: ExportOptions) -> None:
        """Write ``articles`` as a page writer does; raises CancelledError once given up."""
        waiting = iter(articles)
        beginning = list(islice(waiting, 2))
        if not beginning:
            return
        self._take(self._open(target, beginning, options.title))
        try:
            for article in chain(beginning, waiting):
                self._take(self._add(article))
            self._take(self._finish())
        finally:
            self._take(self._close())

    def _take(self, steps: Steps) -> None:
        """Have ``steps`` taken by the interface's thread and wait for the last."""
        with self._lock:
            if self._given_up:
                raise CancelledError
            self._answer = answer = Future[None]()
        self._asked.emit(steps)
        answer.result()

    # In the interface's thread

    def give_up(self) -> None:
        """Stop at once and let go of what is begun; whoever waits gets CancelledError."""
        with self._lock:
            self._given_up = True
        if self._work is not None:
            self._work.give_up()
        self._abandon()
        self._end(CancelledError())

    def _begin(self, steps: Steps) -> None:
        if self._given_up:
            return
        self._work = StepByStep(steps, self)
        self._work.stepped.connect(self._tell_page)
        self._work.done.connect(self._end)
        self._work.failed.connect(self._end)
        self._work.start()

    def _end(self, error: Exception | None = None) -> None:
        work, self._work = self._work, None
        if work is not None:
            work.deleteLater()
        answer, self._answer = self._answer, None
        if answer is None:
            return
        if error is None:
            answer.set_result(None)
        else:
            answer.set_exception(error)

    def _open(
        self, target: Target, beginning: Sequence[Article], title: str
    ) -> Generator[int, None, None]:
        self._book = PdfBook(target, self._typesetter, beginning, title)
        yield from ()

    def _add(self, article: Article) -> Generator[int, None, None]:
        assert self._book is not None
        yield from self._book.add(article)

    def _finish(self) -> Generator[int, None, None]:
        assert self._book is not None
        self._book.finish()
        yield from ()

    def _close(self) -> Generator[int, None, None]:
        self._abandon()
        yield from ()

    def _abandon(self) -> None:
        book, self._book = self._book, None
        if book is not None:
            book.abandon()
