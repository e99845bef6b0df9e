"""Titles of tabs whose pages are not shown in the script chosen last, in that script."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from reader.core.variants import Region, Script, Variant
from reader.opening.late import LateConverter
from reader.opening.opened import ScriptChoice
from reader.opening.short_words import shown_words
from reader.ui.session.session import ReadingSession
from reader.ui.session.tasks import Task, TaskRunner


class _Title(NamedTuple):
    """A title in 原文, and how it is to be shown."""

    words: str
    script: Script
    region: Region | None
    choice: ScriptChoice


class TabTitles(QObject):
    """Converts titles beside the interface, since the first one reads the tables."""

    ready = Signal()
    """More titles can be shown than before."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._shown: dict[_Title, str] = {}
        self._wanted: list[_Title] = []
        self._task: Task | None = None
        self._beside: tuple[TaskRunner, LateConverter] | None = None

    def shown(
        self, words: str, script: Script, region: Region | None, session: ReadingSession
    ) -> str | None:
        """Return a title in 原文 as the script chosen last has it.

        None as long as it is being converted, by the converter of ``session``.
        """
        choice = session.choice
        if choice.variant is Variant.ORIGINAL or not words:
            return words
        title = _Title(words, script, region, choice)
        if title not in self._shown and title not in self._wanted:
            self._wanted.append(title)
            self._begin(session.runner, session.converter)
        return self._shown.get(title)

    def forget(self) -> None:
        """Convert all titles anew: the user's words may have changed."""
        self._shown.clear()

    def _begin(self, runner: TaskRunner, converter: LateConverter) -> None:
        # No session is kept for it: its tab may be closed while its title is converted.
        if self._task is not None:
            return
        self._task, self._beside = Task(self), (runner, converter)
        self._task.done.connect(self._take)
        wanted = self._wanted  # also those that are asked for before the worker comes to them
        runner.start(self._task, lambda _report: _converted(list(wanted), converter))

    def _take(self, shown: dict[_Title, str]) -> None:
        self._task, beside = None, self._beside
        self._shown |= shown
        self._wanted = [title for title in self._wanted if title not in shown]
        if self._wanted and beside is not None:
            self._begin(*beside)
        self.ready.emit()


def _converted(titles: list[_Title], converter: LateConverter) -> dict[_Title, str]:
    made = converter.get()
    return {title: shown_words(made, *title).text for title in titles}
