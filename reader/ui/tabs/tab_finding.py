"""Finding in the page of one tab; bar and controller are made when something is first found."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from reader.opening.opened import Opened
from reader.ui.look.appearance import Appearance
from reader.ui.typesetting.placed import TextPlace

if TYPE_CHECKING:
    from reader.ui.finding.controller import FindController
    from reader.ui.page.view.article_view import ArticleView
    from reader.ui.session.session import ReadingSession


class TabFinding:
    """Finds in what ``session`` reads; ``add_bar`` lays the bar over the page."""

    def __init__(
        self,
        session: ReadingSession,
        view: ArticleView,
        appearance: Appearance,
        add_bar: Callable[[QWidget], None],
    ) -> None:
        self._session = session
        self._view = view
        self._appearance = appearance
        self._add_bar = add_bar
        self._controller: FindController | None = None
        self._words = ""
        self._place: TextPlace | None = None
        """What is to be found, and gone to, as soon as the article is there."""

    @property
    def controller(self) -> FindController:
        """What finds."""
        if self._controller is None:
            from reader.ui.finding.bar import FindBar
            from reader.ui.finding.controller import FindController

            bar = FindBar(self._appearance, self._view.parentWidget())
            runner = self._session.runner
            self._controller = FindController(bar, self._view, self._appearance, runner)
            self._add_bar(bar)
            if (opened := self._session.opened) is not None:
                self.follow(opened)
        return self._controller

    @property
    def is_open(self) -> bool:
        """Whether the find bar is open."""
        return self._controller is not None and self._controller.is_open

    def follow(self, opened: Opened) -> None:
        """Find in the article as it is shown now."""
        if self._controller is not None:
            self._controller.set_article(opened.original, opened.presentation)

    def find(self, words: str, place: TextPlace | None = None) -> None:
        """Find ``words`` in the article, as soon as it is there, and go to ``place``."""
        self._words, self._place = words, place
        if self._session.opened is not None and not self._session.is_opening:
            self.find_now()

    def find_now(self) -> None:
        """Find what was asked for: the article is there."""
        words, self._words = self._words, ""
        place, self._place = self._place, None
        if place is not None:
            self._view.reveal(place)
        if words:
            self.controller.begin(words)
