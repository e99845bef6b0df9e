"""What cleaning took out of the article, in the script in which the article is shown."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.core.variants import Script, Variant
from reader.opening.opened import Opened
from reader.ui.session.session import ReadingSession
from reader.ui.session.tasks import Task, raise_fault

if TYPE_CHECKING:
    from reader.core.article import Article
    from reader.hanzi.converter import Converter

LONGEST = 120
"""Characters of a removed text that are shown in a list."""


class RemovedWords(QObject):
    """Begins of removed texts, converted where the converter is there; else it is made."""

    ready = Signal()
    """The converter is there: what was shown as it is written can be shown converted."""

    def __init__(
        self, session: Callable[[], ReadingSession], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._task: Task | None = None

    def of(self, opened: Opened) -> tuple[str, ...]:
        """Return the beginning of each of the article's removals."""
        return tuple(self._shown(opened))

    def _shown(self, opened: Opened) -> Iterator[str]:
        article, variant = opened.original, opened.choice.variant
        converter = None
        if variant is not Variant.ORIGINAL:
            converter = self._session().converter.if_made
            if converter is None:
                self._make()
        for removal in opened.removals:
            text = " ".join(removal.text.split())
            words = text[:LONGEST] + ("…" if len(text) > LONGEST else "")
            if converter is None:
                yield words
                continue
            yield _converted(words, article, converter, variant)

    def _make(self) -> None:
        """Have the converter made beside the interface, once."""
        if self._task is None:
            session = self._session()
            converter, self._task = session.converter, Task(self)
            self._task.done.connect(lambda _converter: self.ready.emit())
            self._task.failed.connect(raise_fault)
            session.runner.start(self._task, lambda _report: converter.get())


def _converted(words: str, article: Article, converter: Converter, variant: Variant) -> str:
    # Imported here: it is asked once the converter is there, which has it.
    from reader.core.articles.scripts import detect_region, detect_script

    script = detect_script(words)
    if script is Script.NONE:
        script = article.script
    region = article.region if script is article.script else detect_region(words)
    return converter.convert(words, script, region, variant).text
