"""Asks the library, off the interface, what the home is to list and what stands round the list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from reader.core.report import Progress
from reader.library.articles.entries import Entry
from reader.library.articles.store import Library
from reader.library.searching.facets import Facets, facets, shelves
from reader.library.searching.query import Query, parse
from reader.library.searching.search import Found, about, count, search
from reader.ui.home.shelves import Shelf, Sorting
from reader.ui.session.tasks import Task, TaskRunner, Work

FIRST_FOUND, MOST_FOUND = 60, 500
"""Articles that a search of words lists: at once, and a moment later."""
_CONTINUED = 3
"""Articles that can be read on at one click."""


class Listing(NamedTuple):
    """What is to be listed."""

    numbers: Sequence[int]
    found: Sequence[Found]
    about: int = 0
    """How many articles the index gives for the words; 0 where all are listed."""
    has_more: bool = False
    """Whether more are being looked for."""
    is_the_same: bool = False
    """Whether what is listed was looked for anew."""
    words: tuple[str, ...] = ()
    """What was searched for."""


class Round(NamedTuple):
    """What stands round the list; it takes longer than a search, and changes with no letter."""

    begun: Sequence[Entry]
    facets: Facets
    shelves: Sequence[tuple[str, str]]


class Looking(QObject):
    """Looks for one thing at a time: what was asked before is not heard of again."""

    listed = Signal(object)
    """The Listing."""
    counted = Signal(int)
    """The articles that have the words, exactly."""
    seen_round = Signal(object)
    """The Round."""
    failed = Signal(object)
    """The exception because of which nothing was found."""

    def __init__(self, library: Library, runner: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._runner = runner
        self._listing: Task | None = None
        self._counting: Task | None = None
        self._asked: tuple[Query, Sorting] | None = None

    def look(self, query: Query, sorting: Sorting, listed: int) -> None:
        """Look for what is to be listed, where as many as ``listed`` are now."""
        self.stop_counting()
        is_more_there = self._asked == (query, sorting) and listed > FIRST_FOUND
        self._begin(query, sorting, MOST_FOUND if is_more_there else FIRST_FOUND)

    def _begin(self, query: Query, sorting: Sorting, most: int) -> None:
        library, database = self._library, self._library.database
        is_the_same = self._asked == (query, sorting)
        self._asked = query, sorting

        def work(_report: Progress) -> Listing:
            if not query.is_of_words:
                numbers = library.numbers(query, sorting.order)
                return Listing(numbers, (), is_the_same=is_the_same)
            found = search(
                database, query, most, best_first=sorting is Sorting.BEST, hits=1, body_first=True
            )
            is_full, is_last = len(found) == most, most == MOST_FOUND
            all_found = about(database, query) if is_full else 0
            found_numbers = [each.number for each in found]
            has_more = is_full and not is_last
            return Listing(
                found_numbers, found, all_found, has_more, is_the_same, words=query.words
            )

        self._listing = self._start(work, self._on_listed, self._on_listing_failed)

    def stop_counting(self) -> None:
        """Count no longer how many articles have the words that were looked for."""
        if self._counting is not None:
            self._counting.cancel()
            self._counting = None

    def look_round(self) -> None:
        """Look for what stands round the list, once that is there."""
        library, database = self._library, self._library.database

        def work(_report: Progress) -> Round:
            begun = library.numbers(parse(Shelf.CONTINUE.query), Sorting.OPENED.order)[:_CONTINUED]
            return Round(library.entries(begun), facets(database), shelves(database))

        self._start(work, self._on_seen_round, self._on_failed)

    def _start(
        self, work: Work, done: Callable[..., None], failed: Callable[[Exception], None]
    ) -> Task:
        task = Task(self)
        task.done.connect(done)
        task.failed.connect(failed)
        self._runner.start(task, work)
        return task

    def _on_listed(self, listing: Listing) -> None:
        if self.sender() is not self._listing or self._asked is None:
            return  # something else has been asked meanwhile
        self.listed.emit(listing)
        query, sorting = self._asked
        if listing.has_more:
            self._begin(query, sorting, MOST_FOUND)
        elif listing.about:
            database = self._library.database
            self._counting = self._start(
                lambda report: count(database, query, report),
                self._on_counted,
                self._on_failed,
            )

    # Methods of ours, which Qt calls no more when we are gone; a signal's emit is called for ever.

    def _on_seen_round(self, found: Round) -> None:
        self.seen_round.emit(found)

    def _on_failed(self, error: Exception) -> None:
        self.failed.emit(error)

    def _on_listing_failed(self, error: Exception) -> None:
        if self.sender() is self._listing:
            self.failed.emit(error)

    def _on_counted(self, articles: int) -> None:
        if self.sender() is self._counting:
            self.counted.emit(articles)
