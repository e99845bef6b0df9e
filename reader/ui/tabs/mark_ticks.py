"""Shows on the scroll bar where the reader marked words and set bookmarks."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QScrollBar

from reader.ui.finding.marks import MOST_MARKS, ScrollMarks
from reader.ui.look.appearance import Appearance
from reader.ui.page.article_view import ArticleView
from reader.ui.page.blocks import Position
from reader.ui.typesetting.placed import TextPlace


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
