"""Where the reader of a tab is in its article, and how much of it they read, noted as they go."""

from __future__ import annotations

from dataclasses import replace
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from reader.opening.opened import Opened
from reader.opening.pace import Pace

if TYPE_CHECKING:
    from reader.ui.page.view.article_view import ArticleView
    from reader.ui.session.session import ReadingSession

PLACE_AFTER = 500
"""Milliseconds from the first step of scrolling to the place being noted."""


class TabPlace(QObject):
    """Follows ``view``, which shows what ``session`` reads."""

    def __init__(self, session: ReadingSession, view: ArticleView, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._view = view
        self._pace: Pace | None = None
        self._share = 0.0
        """How far the article was read, from 0 to 1."""
        self._timer = QTimer(self, singleShot=True, interval=PLACE_AFTER)
        self._timer.timeout.connect(self.note)
        view.moved.connect(self._on_moved)
        view.progress_changed.connect(self._on_progress)

    def begin(self, opened: Opened) -> None:
        """Count from here what is read of the article that is shown now."""
        self._pace = Pace(opened.characters, self._view.seen()[0], monotonic())

    def note(self) -> None:
        """Have the place written as it is now: the program may be ended without a word."""
        article = self._session.article
        if article is not None:
            anchor = self._view.anchor
            place = None if anchor is None else anchor.saved()
            article.remember(replace(article.opened.record, place=place))
            self._session.note_progress(self._share, self._read_now())

    def _read_now(self) -> int:
        """Return how many characters were read since this was asked last."""
        if self._pace is None or not self._view.isVisible():
            return 0
        return self._pace.come_to(*self._view.seen(), monotonic())

    def _on_moved(self) -> None:
        if not self._timer.isActive():  # begun anew at every step it would never come
            self._timer.start()

    def _on_progress(self, share: float) -> None:
        self._share = share
