"""Titles and snippets in the script that is shown; of a list, only what comes into view."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from reader.core.variants import Region, Script, Variant
from reader.hanzi.alignment import Converted
from reader.library.articles.entries import Entry
from reader.library.searching.search import Hit
from reader.opening.late import LateConverter
from reader.opening.opened import ScriptChoice
from reader.opening.short_words import shown_words
from reader.ui.session.tasks import Task, TaskRunner, raise_fault

_MOST_KEPT = 4_000


class ShownWords(QObject):
    """Converts short texts as they are painted, and keeps them."""

    ready = Signal()
    """The converter is there: what was shown as it is written can be shown converted."""

    def __init__(
        self,
        converter: LateConverter,
        choice: Callable[[], ScriptChoice],
        runner: TaskRunner,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._converter = converter
        self._choice = choice
        self._runner = runner
        self._task: Task | None = None
        self._kept: dict[tuple[str, str, ScriptChoice], Converted] = {}

    def title(self, entry: Entry) -> str:
        """Return the title of an article as it is shown."""
        return self._shown(entry.title, entry).text

    def words(self, text: str, entry: Entry) -> str:
        """Return something else that an article says, as it is shown."""
        return self._shown(text, entry).text

    def snippet(self, hit: Hit, entry: Entry) -> tuple[str, tuple[int, int]]:
        """Return a snippet as it is shown, and where what was found is in it."""
        shown = self._shown(hit.snippet, entry)
        return shown.text, shown.alignment.shown_span(*hit.lit)

    def _shown(self, text: str, entry: Entry) -> Converted:
        choice = self._choice()
        if choice.variant is Variant.ORIGINAL or not text:
            return Converted(text)
        key = (text, entry.script, choice)
        if key in self._kept:
            return self._kept[key]
        converter = self._converter.if_made
        if converter is None:
            self._make()
            return Converted(text)
        region = Region(entry.region) if entry.region else None
        script = Script(entry.script or Script.NONE)
        shown = shown_words(converter, text, script, region, choice)
        if len(self._kept) >= _MOST_KEPT:
            self._kept.clear()
        self._kept[key] = shown
        return shown

    def _make(self) -> None:
        """Have the converter made beside the interface, once."""
        if self._task is None:
            self._task = Task(self)
            self._task.done.connect(lambda _converter: self.ready.emit())
            self._task.failed.connect(raise_fault)
            self._runner.start(self._task, lambda _report: self._converter.get())
