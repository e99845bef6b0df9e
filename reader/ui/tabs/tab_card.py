"""The card of what is selected in a tab, with what dictionaries say of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from reader.meanings.shelf import Found, look_up
from reader.ui.look.appearance import Appearance
from reader.ui.page.view.article_view import ArticleView
from reader.ui.panels.character_card import CharacterCard
from reader.ui.session.tasks import Task, TaskRunner, raise_fault


class TabCard:
    """Shows a card below the selection of ``view``."""

    def __init__(
        self, view: ArticleView, runner: TaskRunner, appearance: Appearance, parent: QWidget
    ) -> None:
        self._view = view
        self._runner = runner
        self._card = CharacterCard(appearance, parent)
        self._meanings: Task | None = None

    def set_families(self, families: tuple[str, ...]) -> None:
        """Show characters in the typefaces of the page."""
        self._card.set_families(families, ())

    def show(
        self,
        text: str,
        other_script: str,
        start: int,
        end: int,
        *,
        word: tuple[int, int],
        why: Sequence[str] = (),
    ) -> None:
        """Show what the characters of ``text[start:end]``, of ``word``, are, below the selection.

        ``why`` says what made them what they are.
        """
        at = self._view.viewport().mapToGlobal(self._view.cursorRect().bottomLeft())
        self._card.show_for(text, other_script, at, start, end, word=word, why=why)

    def add_meanings(self, words: Sequence[str], dictionaries: Sequence[str]) -> None:
        """Let the card tell, as soon as it is known, what dictionaries say of ``words``.

        The first of ``words`` that a dictionary knows is told.
        """
        if not dictionaries:
            return
        paths = [Path(name) for name in dictionaries]
        shown = self._card.words()

        def told(found: Found) -> None:
            if self._card.words() == shown:  # it was not shown for other words meanwhile
                self._card.add_meanings(found)

        if self._meanings is not None:
            self._meanings.cancel()
        task = self._meanings = Task(self._card)
        task.done.connect(told)
        task.failed.connect(raise_fault)
        self._runner.start(task, lambda _: look_up(paths, words))
