"""What the reader marked and noted in the article of a tab: on the page and on the scroll bar."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QPointF, Signal
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QScrollBar

from reader.library.records.highlights import Highlight
from reader.library.records.record import SavedPlace
from reader.ui.finding.marks import MOST_MARKS, ScrollMarks, place_marks
from reader.ui.look.appearance import Appearance
from reader.ui.look.words import show_tip
from reader.ui.page.order.blocks import Position
from reader.ui.page.view.article_view import ArticleView
from reader.ui.panels.notes import NoteRow
from reader.ui.session.marks import Marks
from reader.ui.session.session import ReadingSession
from reader.ui.tabs.note_rows import note_rows
from reader.ui.typesetting.placed import TextPlace

_LONGEST_TIP = 300
"""Characters of a note that lie over the page; F2 in the panel shows all of it."""


class TabNotes(QObject):
    """Marks, notes and bookmarks of what the session reads."""

    changed = Signal()
    failed = Signal(object)
    """The exception because of which something was not done in the library."""
    taken_over = Signal(object)
    """The TakenOver: what became of the marks of earlier savings."""
    taken = Signal(int, object)
    """How many marks, notes and bookmarks were taken away, and what puts them back."""

    def __init__(
        self,
        session: ReadingSession,
        view: ArticleView,
        appearance: Appearance,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._view = view
        self._ticks = MarkTicks(view, appearance)
        self._marks = Marks(lambda: session.library, session.meeter, session.runner, self)
        if session.opened is not None:
            self._marks.begin(session.opened.original)
        self._marks.changed.connect(self.show)
        self._marks.failed.connect(self.failed)
        self._marks.taken_over.connect(self.taken_over)
        view.viewport().installEventFilter(self)

    @property
    def marks(self) -> Marks:
        """What the reader marked."""
        return self._marks

    def take_over(self) -> None:
        """Take over what was marked in earlier savings of the page."""
        self.read()
        self._marks.take_over()

    def read(self) -> None:
        """Read what is marked, once the article is in the library."""
        if (opened := self._session.opened) is not None:
            self._marks.read(opened.original)

    def show(self) -> None:
        """Show on the page what is marked."""
        opened, flow = self._session.opened, self._view.flow
        if opened is None or flow is None:
            return
        self._view.set_marked(
            place_marks(flow, self._marks.all, opened.original, opened.presentation.alignments)
        )
        self.tell()

    def rows(self) -> list[NoteRow]:
        """Return the marks, notes and bookmarks of the article, in reading order."""
        opened = self._session.opened
        return [] if opened is None else note_rows(opened, self._marks.all)

    def go_to(self, row: NoteRow) -> None:
        """Go to a mark or bookmark, if it has a place."""
        if not row.is_lost:
            self._view.reveal(TextPlace(row.text_id, row.offset))
            self._view.setFocus()

    def take(self, rows: Sequence[NoteRow]) -> None:
        """Take marks with their notes, and bookmarks, away."""
        self._take(
            [row.key for row in rows if isinstance(row.key, Highlight)],
            [row.key for row in rows if isinstance(row.key, SavedPlace)],
        )

    def take_marks(self, marks: Sequence[Highlight]) -> None:
        """Take marks with their notes away."""
        self._take(marks, ())

    def _take(self, marks: Sequence[Highlight], places: Sequence[SavedPlace]) -> None:
        session = self._session
        article = session.article
        if marks:
            self._marks.take(marks)
        if article is not None and places:
            record = article.opened.record
            kept = tuple(place for place in record.bookmarks if place not in places)
            article.remember(replace(record, bookmarks=kept))
        self.tell()

        def put_back() -> None:
            if session.article is not article or article is None:
                return  # another article has taken the tab
            if marks:
                self._marks.put_back(marks)
            record = article.opened.record
            missing = tuple(place for place in places if place not in record.bookmarks)
            article.remember(replace(record, bookmarks=(*record.bookmarks, *missing)))
            self.tell()

        self.taken.emit(len(marks) + len(places), put_back)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show the note of a passage where the mouse rests on it."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self._view.original_at(QPointF(event.pos()))
            mark = None if place is None else self._marks.at((place.text_id, place.offset))
            if mark is not None and mark.note:
                note = mark.note
                short = note if len(note) <= _LONGEST_TIP else f"{note[: _LONGEST_TIP - 1]}…"
                show_tip(self._view.viewport(), short)
                return True
        return super().eventFilter(watched, event)

    def tell(self) -> None:
        """Bring what shows marks and bookmarks up to what there is."""
        rows = [row for row in self.rows() if not row.is_lost]
        self._ticks.show(TextPlace(row.text_id, row.offset) for row in rows)
        self.changed.emit()

    @property
    def ticks(self) -> tuple[float, ...]:
        """Where marks and bookmarks stand on the scroll bar, 0 to 1."""
        return self._ticks.fractions


class MarkTicks:
    """One set of ticks for each direction in which text may flow."""

    def __init__(self, view: ArticleView, appearance: Appearance) -> None:
        self._view = view
        self._appearance = appearance
        self._ticks: dict[QScrollBar, ScrollMarks] = {}

    @property
    def fractions(self) -> tuple[float, ...]:
        """Where the ticks are on the bar of the direction in force, 0 to 1."""
        ticks = self._ticks.get(self._view.flow_bar)
        return ticks.fractions if ticks is not None else ()

    def show(self, places: Iterable[TextPlace]) -> None:
        """Mark ``places``, which are in 原文."""
        flow, bar = self._view.flow, self._view.flow_bar
        positions = [] if flow is None else [flow.position_of(place) for place in places]
        found: list[Position] = [position for position in positions if position is not None]
        if found and bar not in self._ticks:
            self._ticks[bar] = ScrollMarks(bar, self._appearance, ink="secondary_text")
        fractions = sorted(flow.share_of(each) for each in found) if flow is not None else []
        for each, ticks in self._ticks.items():
            ticks.set_marks(fractions[:MOST_MARKS] if each is bar else (), None)
