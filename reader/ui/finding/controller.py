"""Joins the bar that asks, the finder that knows and the page that shows."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt

from reader.core.article import Article
from reader.core.articles.finding import Finder, Hit
from reader.core.running.garbage import uncollected
from reader.hanzi.alignment import IDENTITY
from reader.hanzi.presentation import Presentation
from reader.ui.finding.bar import FindBar
from reader.ui.finding.marks import ScrollMarks, mark_fractions, place_hits, start_of
from reader.ui.look.appearance import Appearance
from reader.ui.page.layout.flow import Flow, Place
from reader.ui.page.order.blocks import Position, ordered
from reader.ui.page.paint.lit import FoundStretch
from reader.ui.page.view.page_view import PageView
from reader.ui.session.tasks import Task, TaskRunner
from reader.ui.typesetting.placed import TextPlace

LONG = 200_000
"""Characters of a page from which on it is searched beside the interface, which never waits."""
BEGIN = Position(0, 0, 0)


@dataclass(frozen=True, slots=True)
class _Page:
    """The hits as they stand on one page."""

    flow: Flow
    placed: list[FoundStretch]
    hits: tuple[Hit, ...]
    """What is placed."""
    fractions: list[float]


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a search that is under way was asked for."""

    flow: Flow | None
    start: Position
    """Where to search from."""
    move: bool
    wanted: Hit | None


class FindController(QObject):
    """Finds in one view, with a bar of its own; the hits stay the same in every variant.

    Whoever owns the view calls ``set_article`` after the view has set anything anew, in whatever
    script, size or theme.
    """

    def __init__(
        self,
        bar: FindBar,
        view: PageView,
        appearance: Appearance,
        runner: TaskRunner | None = None,
    ) -> None:
        """Search long pages on ``runner``; without one, all at once."""
        super().__init__(view)
        self._runner = runner
        self._task: Task | None = None
        """The search under way beside the interface, if one is."""
        self._asked: _Asked | None = None
        self._bar = bar
        self._view = view
        self._appearance = appearance
        self._marks = {view.verticalScrollBar(): ScrollMarks(view.verticalScrollBar(), appearance)}
        self._article: _ShownArticle | None = None
        self._words = ""
        self._hits: tuple[Hit, ...] = ()
        self._current: int | None = None
        self._begun_at: Position | None = None
        """Where to search from while the bar is being opened."""
        self._page: _Page | None = None
        self._has_jumped = False
        """Whether this search has left the place from which it was begun."""
        bar.search_changed.connect(self._on_bar_search_changed)
        bar.step_requested.connect(self._on_bar_step_requested)
        bar.closed.connect(self._on_bar_closed)
        view.resized.connect(self._on_view_resized)
        appearance.changed.connect(self._show_hits)

    # What others may ask

    @property
    def is_open(self) -> bool:
        """Whether the bar is there."""
        return not self._bar.isHidden()

    @property
    def hits(self) -> tuple[Hit, ...]:
        """What was found and is on the page, in its order."""
        return self._hits

    @property
    def current(self) -> Hit | None:
        """The find that the reader was taken to."""
        return None if self._current is None else self._hits[self._current]

    def set_article(self, original: Article, presentation: Presentation) -> None:
        """Find in ``original``, shown as ``presentation``; for the same one all hits are kept."""
        if self._article is not None and original == self._article.original:
            self.set_presentation(presentation)
        else:
            current = self.current
            self._article = _ShownArticle(original, presentation)
            self._hits, self._current, self._page = (), None, None
            self._search(move=False, wanted=current)

    def set_presentation(self, presentation: Presentation) -> None:
        """Show the same hits on the same article, which has been set anew.

        Only when there are none, or some are not shown any more, the words are looked for again.
        """
        if self._article is None:
            return
        self._article = self._article.shown_as(presentation)
        current, page = self.current, self._place(self._hits)
        if page is not None and 0 < len(self._hits) == len(page.placed):
            self._page = page
            self._show_hits()
        else:
            self._hits, self._current, self._page = (), None, None
            self._search(move=False, wanted=current)

    def begin(self, words: str = "") -> None:
        """Open the bar to find ``words`` or, without any, what is selected on the page."""
        selected = words or self._view.selected_text()
        self._current = None
        self._has_jumped = False
        self._begun_at = self._search_start()  # the bar will take some of the view
        self._bar.begin(selected)
        self._begun_at = None

    def step(self, step: int) -> None:
        """Go to the next find (1) or the previous (-1), or open the bar if it is closed."""
        if self.is_open:
            self._bar.step(step)
        else:
            self.begin()

    def close(self) -> None:
        """Close the bar and take everything off the page again."""
        if self.is_open:
            self._bar.dismiss()

    # Finding

    def _on_bar_search_changed(self, words: str) -> None:
        self._words = words
        self._search(move=True)

    def _on_bar_step_requested(self, step: int) -> None:
        page = self._page_now()
        if page is None or not page.placed or self._task is not None:
            return
        if self._current is not None and self._is_seen(page, self._current):
            wanted = self._current + step
        else:
            after = bisect_left(page.placed, self._reading_position(page), key=start_of)
            wanted = after if step > 0 else after - 1
        total = len(page.placed)
        self._go_to(wanted % total, wrapped=0 if 0 <= wanted < total else step)

    def _on_bar_closed(self) -> None:
        self._words = ""
        self._search(move=False)
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _search(self, *, move: bool, wanted: Hit | None = None) -> None:
        """Look for the words from where the reader is, and take them there when ``move`` is set.

        The hit ``wanted`` becomes the current one if it is found again.
        """
        flow, article, words = self._view.flow, self._article, self._words
        self._asked, self._task = _Asked(flow, self._search_start(), move, wanted), None
        if flow is None or article is None or not words.strip():
            self._take(None)
        elif self._runner is None or flow.plan.sums[-1] < LONG:
            self._take(_found(article, words, flow))
        else:
            self._task = Task(self)
            self._task.done.connect(self._on_task_done)
            self._task.failed.connect(self._on_task_failed)
            self._runner.start(self._task, lambda _report: _found(article, words, flow))

    def _on_task_done(self, page: _Page) -> None:
        if self._task is not None and self.sender() is self._task:  # no later one was begun
            self._task = None
            self._take(page)

    def _on_task_failed(self, error: Exception) -> None:
        raise error

    def _take(self, page: _Page | None) -> None:
        """Show what was found, if words were looked for, and take the reader there if asked."""
        asked = self._asked
        assert asked is not None
        flow = asked.flow
        if flow is not self._view.flow:
            self._search(move=asked.move, wanted=asked.wanted)
            return
        self._current = None
        self._page = page
        placed = page.placed if page else []
        self._hits = page.hits if page else ()
        if not placed:
            self._show_hits()
        elif asked.wanted in self._hits:
            self._current = self._hits.index(asked.wanted)
            self._show_hits()
        else:
            index = bisect_left(placed, asked.start, key=start_of)
            wrapped = index == len(placed)
            self._current = 0 if wrapped else index
            if asked.move:
                self._go_to(self._current, wrapped=int(wrapped))
            else:
                self._show_hits()

    def _search_start(self) -> Position:
        """Return where to search from."""
        page = self._page_now()
        if self._begun_at is not None:
            return self._begun_at
        if page is None:
            return BEGIN
        if self._current is not None and self._is_seen(page, self._current):
            return page.placed[self._current].start
        chosen = self._view.chosen
        if chosen is not None and self._is_in_view(ordered(chosen)[0]):
            return ordered(chosen)[0]
        return self._reading_position(page)

    def _go_to(self, index: int, *, wrapped: int) -> None:
        self._current = index
        hit = self._hits[index]
        moved = self._view.reveal(TextPlace(hit.text_id, hit.start), is_jump=not self._has_jumped)
        self._has_jumped = self._has_jumped or moved
        self._show_hits()
        if wrapped:
            self._bar.say_wrapped(wrapped)

    # Where the reader is

    def _reading_position(self, page: _Page) -> Position:
        """Return the beginning of the first line that is not cut off above."""
        flow, place = page.flow, self._view.place
        if place == Place(0, 0.0):
            return BEGIN
        position = flow.position_at(place)
        top, height = flow.line_top(position)
        if position.block != place.block or place.into <= top + 1:
            return position
        return flow.position_at(flow.moved(Place(place.block, top + height + 1), 0.0, 0.0))

    def _is_seen(self, page: _Page, index: int) -> bool:
        return self._is_in_view(page.placed[index].start)

    def _is_in_view(self, position: Position) -> bool:
        return self._view.is_in_view(position)

    # Showing

    def _place(self, hits: tuple[Hit, ...]) -> _Page | None:
        """Return where ``hits`` stand on the page that the view has now."""
        flow = self._view.flow
        if flow is None or self._article is None:
            return None
        return _page(flow, place_hits(flow, hits, self._article.presentation.alignments))

    def _page_now(self) -> _Page | None:
        """Return the page with the hits, placed anew when the view has set another one."""
        if self._page is None or self._page.flow is not self._view.flow:
            self._page = self._place(self._hits)
        return self._page

    def _show_hits(self) -> None:
        """Bring the page, the scroll bar and the bar up to the hits."""
        page = self._page_now()
        if page is None or not page.placed:
            self._view.set_found((), None)
            self._mark((), None)
            self._bar.show_count(0, 0)
            return
        current = None if self._current is None else page.placed[self._current]
        fraction = page.flow.share_of(current.start) if current else None
        self._mark(page.fractions, fraction)
        self._bar.show_count(0 if self._current is None else self._current + 1, len(page.placed))
        self._view.set_found(page.placed, self._current)

    def _mark(self, fractions: Sequence[float], current: float | None) -> None:
        """Mark the scroll bar of the direction that the text flows in, and no other."""
        flows = self._view.flow_bar
        if flows not in self._marks:
            self._marks[flows] = ScrollMarks(flows, self._appearance)
        for bar, marks in self._marks.items():
            marks.set_marks(fractions if bar is flows else (), current)

    def _on_view_resized(self) -> None:
        if self._hits:
            self._show_hits()


def _found(article: _ShownArticle, words: str, flow: Flow) -> _Page:
    """Return where ``words`` stand on the page; on any thread."""
    with uncollected():  # a look through all finds is longer than a frame
        return _page(flow, article.placed(words, flow))


def _page(flow: Flow, placed: list[FoundStretch]) -> _Page:
    hits = tuple(stretch.hit for stretch in placed)
    return _Page(flow, placed, hits, mark_fractions(flow, placed))


class _ShownArticle:
    """An article in some variant, read for searching when it is first searched."""

    def __init__(
        self, original: Article, presentation: Presentation, finder: Finder | None = None
    ) -> None:
        self.original = original
        self.presentation = presentation
        self._finder = finder
        self._finder_of_shown: Finder | None = None

    def shown_as(self, presentation: Presentation) -> _ShownArticle:
        """Return the same article as another presentation."""
        return _ShownArticle(self.original, presentation, self._finder)

    def placed(self, words: str, flow: Flow) -> list[FoundStretch]:
        """Return what ``find`` returns, where it stands on the page; on any thread."""
        return place_hits(flow, self.find(words), self.presentation.alignments)

    def find(self, words: str) -> tuple[Hit, ...]:
        """Return where ``words`` stand in the original or in what is shown."""
        if self._finder is None:
            self._finder = Finder.of(self.original)
        if self._finder_of_shown is None:
            shown = self.presentation.article
            self._finder_of_shown = (
                self._finder
                if shown == self.original
                else self._finder.with_shown(shown, self._original_span)
            )
        return self._finder_of_shown.find(words)

    def _original_span(self, text_id: str, start: int, end: int) -> tuple[int, int]:
        alignment = self.presentation.alignments.get(text_id, IDENTITY)
        return alignment.original_span(start, end)
