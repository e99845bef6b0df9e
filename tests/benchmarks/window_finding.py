"""Types words into the find bar as an input method does, and times what comes of it."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QInputMethodEvent, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QLineEdit, QWidget

from reader.ui.finding.bar import FindBar
from reader.ui.window.main_window import MainWindow

PATIENCE = 30.0
"""Seconds."""


class Typed(NamedTuple):
    """Milliseconds; of each character typed, or of all of them together."""

    painted: float
    """From the character until its finds were painted and counted, the rest for typing apart."""
    longest_turn: float
    """For which the window did nothing else at a stretch, from the character to the end."""


class Turns(QObject):
    """Runs the event loop and keeps the time of its longest turn."""

    def __init__(self, view: QAbstractScrollArea) -> None:
        super().__init__()
        self._painted = False
        self.longest = 0.0
        self._viewport = view.viewport()
        self._viewport.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        """Note a paint."""
        self._painted = self._painted or event.type() == QEvent.Type.Paint
        return False

    def run(self, begin: Callable[[], object], until: Callable[[], bool]) -> float:
        """Do ``begin``, then turn until it holds and the view was painted; return milliseconds."""
        self._painted = False
        began = turn = time.perf_counter()
        begin()
        while True:
            QApplication.processEvents()
            now = time.perf_counter()
            self.longest = max(self.longest, 1000 * (now - turn))
            if self._painted and until():
                return 1000 * (now - began)
            if now - began > PATIENCE:
                raise TimeoutError("nothing was found")
            turn = now

    def close(self) -> None:
        """Watch no longer."""
        self._viewport.removeEventFilter(self)


def type_words(window: MainWindow, words: str) -> list[Typed]:
    """Type ``words``, each character when the finds of those before are there; find them all."""
    finder, view = window.tab.finder, window.tab.view
    finder.begin()
    bar = window.tab.findChild(FindBar)
    assert bar is not None
    field = bar.findChild(QLineEdit)
    assert field is not None
    field.clear()
    times = []
    for number in range(1, len(words) + 1):
        before, turns = finder.hits, Turns(view)
        commit = commit_of(field, words[number - 1])

        def found(before: object = before) -> bool:
            return finder.hits is not before and bool(finder.hits)

        def enter(commit: Callable[[], None] = commit) -> None:
            commit()
            QTest.keyClick(field, Qt.Key.Key_Return)  # searches at once

        took = turns.run(enter, found)
        turns.close()
        times.append(Typed(took, turns.longest))
    return times


def step_through(window: MainWindow, steps: int) -> Typed:
    """Go from find to find by key; return the medians, and the longest turn of all."""
    turns, view, took = Turns(window.tab.view), window.tab.view, []
    finder = window.tab.finder
    for _ in range(steps):
        before = finder.current
        took.append(
            turns.run(
                lambda: QTest.keyClick(focused(view), Qt.Key.Key_F3),
                lambda before=before: finder.current != before,  # type: ignore[misc]
            )
        )
    turns.close()
    return Typed(statistics.median(took), turns.longest)


def focused(otherwise: QWidget) -> QWidget:
    """Return what has the focus."""
    return QApplication.focusWidget() or otherwise


def commit_of(field: QLineEdit, character: str) -> Callable[[], None]:
    """Return what types ``character`` as an input method does."""

    def commit() -> None:
        event = QInputMethodEvent()
        event.setCommitString(character)
        QApplication.sendEvent(field, event)

    return commit


def find_with_qt(document: QTextDocument, words: str) -> float:
    """Return the milliseconds in which Qt finds every place of ``words``, one after the other."""
    begin = time.perf_counter()
    cursor = document.find(words)
    while not cursor.isNull():
        cursor = document.find(words, cursor)
    return 1000 * (time.perf_counter() - begin)
