"""Joins the bar that asks, the finder that knows and the page that shows."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt

from reader.core.article import Article
from reader.core.finding import Finder, Hit
from reader.hanzi.alignment import IDENTITY
from reader.hanzi.presentation import Presentation
from reader.ui.finding.bar import FindBar
from reader.ui.finding.marks import (
    PlacedHit,
    ScrollMarks,
    fraction_of,
    hit_selections,
    hits_between,
    mark_fractions,
    place_hits,
    start_of,
)
from reader.ui.look.appearance import Appearance
from reader.ui.page.page_view import PageView
from reader.ui.session.tasks import Task, TaskRunner
from reader.ui.typesetting.document import ArticleDocument
from reader.ui.typesetting.geometry import line_rect_at, position_at_height
from reader.ui.typesetting.placed import TextPlace

LONG = 200_000
"""Characters of a page from which on it is searched beside the interface, which never waits."""
_PAINTED_AROUND = 1.0
"""How far above and below the view hits are painted too, in views; scrolling on paints more."""


@dataclass(frozen=True, slots=True)
class _Page:
    """The hits as they stand on one document."""

    document: ArticleDocument
    placed: list[PlacedHit]
    fractions: list[float]


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a search that is under way was asked for."""

    document: ArticleDocument | None
    start: int
    """The document position to search from."""
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
        self._marks = ScrollMarks(view.verticalScrollBar(), appearance)
        self._article: _ShownArticle | None = None
        self._words = ""
        self._hits: tuple[Hit, ...] = ()
        self._current: int | None = None
        self._begun_at: int | None = None
        """The document position to search from while the bar is being opened."""
        self._page: _Page | None = None
        self._painted: tuple[float, float] | None = None
        """The stretch of the page, in pixels from its top, whose hits are painted, if any are."""
        self._has_jumped = False
        """Whether this search has left the place from which it was begun."""
        bar.search_changed.connect(self._on_bar_search_changed)
        bar.step_requested.connect(self._on_bar_step_requested)
        bar.closed.connect(self._on_bar_closed)
        view.verticalScrollBar().valueChanged.connect(self._on_view_scrolled)
        view.completed.connect(self._on_view_completed)
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
        On a page of which only a part is set, the hits are painted, and the rest is done when the
        whole is.
        """
        if self._article is None:
            return
        self._article = self._article.shown_as(presentation)
        if (preview := self._view.preview_document) is not None:
            self._paint_preview(preview, presentation)
            return
        current, page = self.current, self._place(self._hits)
        if page is not None and 0 < len(self._hits) == len(page.placed):
            self._page = page
            self._show_hits()
        else:
            self._hits, self._current, self._page = (), None, None
            self._search(move=False, wanted=current)

    def begin(self) -> None:
        """Open the bar, with what is selected on the page as the words to find."""
        document, cursor = self._view.article_document, self._view.textCursor()
        selected = ""
        if document is not None and cursor.hasSelection():
            selected = document.text_between(cursor.selectionStart(), cursor.selectionEnd())
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
        document, article, words = self._view.article_document, self._article, self._words
        self._asked, self._task = _Asked(document, self._search_start(), move, wanted), None
        if document is None or article is None or not words.strip():
            self._take([])
        elif self._runner is None or document.characterCount() < LONG:
            self._take(article.placed(words, document))
        else:
            self._task = Task()
            self._task.done.connect(self._on_task_done)
            self._task.failed.connect(self._on_task_failed)
            self._runner.start(self._task, lambda _report: article.placed(words, document))

    def _on_task_done(self, placed: list[PlacedHit]) -> None:
        if self._task is not None and self.sender() is self._task:  # no later one was begun
            self._task = None
            self._take(placed)

    def _on_task_failed(self, error: Exception) -> None:
        raise error

    def _take(self, placed: list[PlacedHit]) -> None:
        """Show what was found, and take the reader to it if that was asked for."""
        asked = self._asked
        assert asked is not None
        document = asked.document
        if document is not self._view.article_document:
            self._search(move=asked.move, wanted=asked.wanted)
            return
        self._current = None
        self._page = _Page(document, placed, mark_fractions(document, placed)) if document else None
        self._hits = tuple(placed_hit.hit for placed_hit in placed)
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

    def _search_start(self) -> int:
        """Return the document position to search from."""
        page = self._page_now()
        if self._begun_at is not None:
            return self._begun_at
        if page is None:
            return 0
        if self._current is not None and self._is_seen(page, self._current):
            return page.placed[self._current].start
        cursor = self._view.textCursor()
        if cursor.hasSelection() and self._is_in_view(page.document, cursor.selectionStart()):
            return cursor.selectionStart()
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

    def _reading_position(self, page: _Page) -> int:
        """Return the document position of the first line that is not cut off above."""
        scrolled = self._view.verticalScrollBar().value()
        if not scrolled:
            return 0
        position = position_at_height(page.document, scrolled + 1)
        line = line_rect_at(page.document, position)
        if line.top() >= scrolled:
            return position
        return position_at_height(page.document, line.bottom() + 1)

    def _is_seen(self, page: _Page, index: int) -> bool:
        return self._is_in_view(page.document, page.placed[index].start)

    def _is_in_view(self, document: ArticleDocument, position: int) -> bool:
        scrolled = self._view.verticalScrollBar().value()
        middle = line_rect_at(document, position).center().y()
        return scrolled <= middle <= scrolled + self._view.viewport().height()

    # Showing

    def _place(self, hits: tuple[Hit, ...]) -> _Page | None:
        """Return where ``hits`` stand on the page that the view has now."""
        document = self._view.article_document
        if document is None or self._article is None:
            return None
        placed = place_hits(document, hits, self._article.presentation.alignments)
        return _Page(document, placed, mark_fractions(document, placed))

    def _page_now(self) -> _Page | None:
        """Return the page with the hits, placed anew when the view has set another one."""
        if self._page is None or self._page.document is not self._view.article_document:
            self._page = self._place(self._hits)
        return self._page

    def _show_hits(self) -> None:
        """Bring the page, the scroll bar and the bar up to the hits."""
        page = self._page_now()
        if page is None or not page.placed:
            self._unpaint()
            self._marks.set_marks((), None)
            self._bar.show_count(0, 0)
            return
        current = None if self._current is None else page.placed[self._current]
        fraction = fraction_of(page.document, current) if current else None
        self._marks.set_marks(page.fractions, fraction)
        self._bar.show_count(0 if self._current is None else self._current + 1, len(page.placed))
        self._paint(page)

    def _paint(self, page: _Page) -> None:
        scrolled, height = self._view.verticalScrollBar().value(), self._view.viewport().height()
        top = scrolled - height * _PAINTED_AROUND
        bottom = scrolled + height * (1 + _PAINTED_AROUND)
        indices = hits_between(page.document, page.placed, top, bottom)
        self._painted = top, bottom
        self._view.setExtraSelections(
            hit_selections(
                page.document, page.placed, self._current, self._appearance.colours, indices
            )
        )

    def _paint_preview(self, preview: ArticleDocument, presentation: Presentation) -> None:
        placed = place_hits(preview, self._hits, presentation.alignments)
        current = next((i for i, p in enumerate(placed) if p.hit == self.current), None)
        selections = hit_selections(preview, placed, current, self._appearance.colours)
        self._view.set_preview_selections(selections)

    def _on_view_completed(self) -> None:
        if self._article is not None:
            self.set_presentation(self._article.presentation)

    def _unpaint(self) -> None:
        if self._painted is not None:
            self._painted = None
            self._view.setExtraSelections([])

    def _on_view_resized(self) -> None:
        if self._hits:
            self._show_hits()

    def _on_view_scrolled(self, scrolled: int) -> None:
        if self._page is None or self._painted is None:
            return
        if self._page.document is not self._view.article_document:
            self._unpaint()  # the view is in the middle of setting another page
            return
        top, bottom = self._painted
        if scrolled < top or scrolled + self._view.viewport().height() > bottom:
            self._paint(self._page)


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

    def placed(self, words: str, document: ArticleDocument) -> list[PlacedHit]:
        """Return what ``find`` returns, where it stands on ``document``; on any thread."""
        return place_hits(document, self.find(words), self.presentation.alignments)

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
