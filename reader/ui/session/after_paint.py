"""What a start leaves for the time after its first page."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

PATIENCE = 2000
"""Milliseconds after which a page is no longer waited for."""


class AfterPaint(QObject):
    """Does things once ``page`` has been painted, or has not been for long, between events."""

    def __init__(self, page: QWidget, things: Iterable[Callable[[], object]]) -> None:
        super().__init__(page)
        self._page = page
        self._things = deque(things)
        self._begun = False
        page.installEventFilter(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._go_on)
        self._timer.start(PATIENCE)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin after the page's first paint; the event is the page's own all the same."""
        if event.type() is QEvent.Type.Paint and not self._begun:
            self._begun = True
            self._page.removeEventFilter(self)
            self._timer.start(0)
        return False

    def _go_on(self) -> None:
        """Do the next thing; what else happens meanwhile comes in between."""
        if self._things:
            self._timer.start(0)
            self._things.popleft()()
        else:
            self.deleteLater()
