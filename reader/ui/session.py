"""What is being read in one window: the open article and the script it is shown in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from reader.core.counting import count_characters
from reader.core.report import Reading
from reader.core.variants import Script, Variant
from reader.hanzi.converter import Converter
from reader.hanzi.present import Presentation, present
from reader.pipeline import Progress, read_file
from reader.translation import Language
from reader.ui.settings_store import SettingsStore
from reader.ui.tasks import Task, TaskRunner


@dataclass(frozen=True, slots=True)
class Opened:
    """One article read and converted."""

    path: Path
    reading: Reading
    presentation: Presentation
    characters: int
    """As a reader counts them."""


class ReadingSession(QObject):
    """Opens files off the interface's thread and shows them in the script asked for."""

    opening_started = Signal(object)
    """The Path."""
    opening_progressed = Signal(int)
    """Stages done, of pipeline.STAGES."""
    opening_failed = Signal(object, object)
    """The Path and the exception; the article shown before stays."""
    opening_cancelled = Signal()
    article_opened = Signal(object)
    """The Opened article."""
    presentation_changed = Signal(object)
    """The same article's Presentation in another script."""

    def __init__(
        self,
        settings: SettingsStore,
        converter: Converter,
        runner: TaskRunner,
        language: Language,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._converter = converter
        self._runner = runner
        self._task: Task | None = None
        self._opening = Path()
        self._opened: Opened | None = None
        self._variant = settings.settings.variant or first_variant(language)

    @property
    def opened(self) -> Opened | None:
        """The article shown, if any."""
        return self._opened

    @property
    def variant(self) -> Variant:
        """The script articles are shown in."""
        return self._variant

    @property
    def is_opening(self) -> bool:
        """Whether a file is being read."""
        return self._task is not None

    def open(self, path: Path) -> None:
        """Begin to read ``path``; what was being read before is given up."""
        self.cancel()
        variant, converter = self._variant, self._converter

        def work(report: Callable[[int], None]) -> Opened:
            return open_file(path, variant, converter, report)

        task = Task()
        task.progressed.connect(self.opening_progressed)
        task.done.connect(self._on_task_done)
        task.failed.connect(self._on_task_failed)
        self._task, self._opening = task, path
        self.opening_started.emit(path)
        self._runner.start(task, work)

    def cancel(self) -> None:
        """Give up reading the file being opened, if one is."""
        if self._task is not None:
            self._task.cancel()
            self._task = None
            self.opening_cancelled.emit()

    def show_variant(self, variant: Variant) -> None:
        """Show the article in ``variant`` and remember it as the script last chosen."""
        if variant is self._variant:
            return
        self._settings.change(variant=variant, previous_variant=self._variant)
        self._variant = variant
        self._present()

    def toggle_variant(self) -> None:
        """Go back to the script used before this one."""
        self.show_variant(self._settings.settings.previous_variant or self._counterpart())

    def _counterpart(self) -> Variant:
        """Return the script to toggle to when only one has been used yet."""
        if self._variant is not Variant.ORIGINAL:
            return Variant.ORIGINAL
        script = self._opened.reading.article.script if self._opened else Script.HANT
        return Variant.SIMPLIFIED if script is Script.HANT else Variant.TRADITIONAL

    def _present(self) -> None:
        if self._opened is None:
            return
        article = self._opened.reading.article
        presentation = present(article, self._variant, self._converter)
        self._opened = replace(self._opened, presentation=presentation)
        self.presentation_changed.emit(presentation)

    def _on_task_done(self, opened: Opened) -> None:
        if self.sender() is not self._task:
            return  # another file was asked for while this one's result was on its way
        self._task = None
        self._opened = opened
        self.article_opened.emit(opened)
        if opened.presentation.article.variant is not self._variant:
            self._present()  # the script was changed while the file was being read

    def _on_task_failed(self, error: Exception) -> None:
        if self.sender() is self._task:
            self._task = None
            self.opening_failed.emit(self._opening, error)


def open_file(path: Path, variant: Variant, converter: Converter, progress: Progress) -> Opened:
    """Read ``path`` and convert it; raises what reading raises."""
    reading = read_file(path, progress=progress)
    presentation = present(reading.article, variant, converter)
    return Opened(path, reading, presentation, count_characters(reading.article))


def first_variant(language: Language) -> Variant:
    """Return the script for a reader who has not chosen one yet, by their interface language."""
    match language:
        case Language.SIMPLIFIED:
            return Variant.SIMPLIFIED
        case Language.TRADITIONAL:
            return Variant.TAIWAN
        case Language.ENGLISH:
            return Variant.ORIGINAL
