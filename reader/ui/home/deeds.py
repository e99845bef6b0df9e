"""What is done with the articles that are selected, and how it is taken back."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import NamedTuple, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from reader.core.messages.errors import ReaderError
from reader.library.articles.entries import Entry
from reader.library.articles.store import Library
from reader.library.searching.facets import known_tags
from reader.opening.erasing import Erased
from reader.ui.look.appearance import Appearance
from reader.ui.session.tasks import Task, TaskRunner

_Was = TypeVar("_Was", bound=Hashable)
_LONGEST = 20
"""Characters of a title where it is told what was done."""
UNDONE = 50
"""Deeds that can be taken back, one after the other."""


class LibraryWork(NamedTuple):
    """What is done with the library, and where."""

    library: Library
    runner: TaskRunner
    erase: Callable[[Sequence[int]], Erased]
    """Forgets articles by their numbers, on any thread."""


class State(NamedTuple):
    """What is so of all articles that are selected."""

    is_favourite: bool
    is_archived: bool
    is_binned: bool


class Deeds(QObject):
    """Does everything off the interface's thread."""

    done = Signal()
    told = Signal(str)
    """What was done, if it can be taken back."""
    kept = Signal(str)
    """Copies were kept of articles, whose titles these are."""
    erased = Signal(object)
    """Articles were forgotten; the Erased."""
    failed = Signal(object)
    choosing = Signal(object)
    """The numbers of articles that are to be selected when they are listed next."""

    def __init__(
        self,
        work: LibraryWork,
        appearance: Appearance,
        chosen: Callable[[], list[Entry]],
        titled: Callable[[Entry], str],
        parent: QWidget,
    ) -> None:
        """``titled`` returns a title in the script that is shown."""
        super().__init__(parent)
        self._library, self._runner, self._erase = work
        self._appearance = appearance
        self._chosen = chosen
        self._titled = titled
        self._parent = parent
        self._before: deque[tuple[list[int], Callable[[], None]]] = deque(maxlen=UNDONE)
        """The numbers of the articles that each deed was done with, and what takes it back."""

    @property
    def can_undo(self) -> bool:
        """Whether something can be taken back."""
        return bool(self._before)

    def state(self) -> State:
        """Return what the next deed would take back."""
        entries = self._chosen()
        return State(
            all(entry.is_favourite for entry in entries),
            all(entry.is_archived for entry in entries),
            all(bool(entry.binned) for entry in entries),
        )

    def undo(self) -> None:
        """Take back what was done last, and choose what it was done with."""
        if self._before:
            numbers, back = self._before.pop()
            self.choosing.emit(numbers)
            self._do(back)

    def toggle_favourite(self) -> None:
        """Make them favourites, or no more if all of them are."""
        entries = self._chosen()
        on = not all(entry.is_favourite for entry in entries)
        self._change(entries, "is_favourite", int(on), lambda entry: int(entry.is_favourite))
        tr = self._appearance.tr
        self._tell(entries, tr("Favourites: {titles}") if on else tr("No favourites: {titles}"))

    def toggle_archived(self) -> None:
        """Put them into the archive, or take them out if all of them are there."""
        entries = self._chosen()
        on = not all(entry.is_archived for entry in entries)
        self._change(entries, "is_archived", int(on), lambda entry: int(entry.is_archived))
        tr = self._appearance.tr
        self._tell(entries, tr("Archived: {titles}") if on else tr("Out of the archive: {titles}"))

    def toggle_binned(self) -> None:
        """Put them into the bin, or take them out if all of them are there."""
        entries = self._chosen()
        binned = not all(entry.binned for entry in entries)
        since = int(time.time()) if binned else None
        self._change(entries, "binned", since, lambda entry: entry.binned)
        tr = self._appearance.tr
        self._tell(entries, tr("In the bin: {titles}") if binned else tr("Brought back: {titles}"))

    def ask_tags(self) -> None:
        """Let the reader write the tags, of which the known ones are completed."""
        entries = self._chosen()
        if not entries:
            return
        from reader.ui.home.tag_dialog import TagDialog

        common = set(entries[0].tags).intersection(*(entry.tags for entry in entries))
        known: list[tuple[str, int]] = []
        try:
            known = known_tags(self._library.database)
        except ReaderError as error:
            self.failed.emit(error)
        dialog = TagDialog(self._parent, self._told_of(entries), common, known, self._appearance.tr)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def take() -> None:
            wanted = dialog.tags()
            if wanted != common:
                self.tag(entries, wanted - common, common - wanted)

        dialog.accepted.connect(take)
        dialog.open()

    def tag(self, entries: list[Entry], add: set[str], take: set[str]) -> None:
        """Put tags on articles, and take others off."""
        library, numbers = self._library, [entry.id for entry in entries]
        self._do(lambda: library.tag(numbers, add, take))
        before = _together(
            (entry.id, (frozenset(take & {*entry.tags}), frozenset(add - {*entry.tags})))
            for entry in entries
        )

        def back() -> None:
            for (again, no_more), some in before.items():
                library.tag(some, again, no_more)

        self._before.append((numbers, back))
        self._tell(entries, self._appearance.tr("Tags: {titles}"))

    def keep_copies(self) -> None:
        """Keep their files, untouched, with their pictures."""
        from reader.library.articles.copies import keep_copy

        entries = self._chosen()

        def work() -> None:
            for entry in entries:
                keep_copy(self._library, entry.id)

        task = self._do(work)
        task.done.connect(lambda _result: self.kept.emit(self._told_of(entries)))

    def ask_to_forget(self) -> None:
        """Forget what is selected once the reader has said so: this is not taken back."""
        tr, entries = self._appearance.tr, self._chosen()
        if not entries:
            return
        sentence = tr("Forget {count} articles for good, with their notes and copies?")
        button = QMessageBox.StandardButton
        box = QMessageBox(self._parent)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(tr("Forget"))
        box.setText(sentence.format(count=len(entries)))
        box.setInformativeText("\n".join(self._titled(entry)[:40] for entry in entries[:5]))
        forget = box.addButton(tr("Forget"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(button.Cancel)
        box.setDefaultButton(button.Cancel)
        numbers = [entry.id for entry in entries]  # and not what is selected when it is answered
        forget.clicked.connect(lambda: self.forget(numbers))
        box.open()

    def forget(self, numbers: Sequence[int]) -> None:
        """Forget articles with all that was done with them, for good."""
        task = self._task()
        task.done.connect(self.erased)
        self._runner.start(task, lambda _report: self._erase(numbers))

    def _change(
        self,
        entries: list[Entry],
        column: str,
        value: int | None,
        old: Callable[[Entry], int | None],
    ) -> None:
        if not entries:
            return
        library, numbers = self._library, [entry.id for entry in entries]
        self._do(lambda: library.change(numbers, **{column: value}))
        before = _together((entry.id, old(entry)) for entry in entries)

        def back() -> None:
            for was, some in before.items():
                library.change(some, **{column: was})

        self._before.append((numbers, back))

    def _tell(self, entries: list[Entry], sentence: str) -> None:
        if entries:
            self.told.emit(sentence.format(titles=self._told_of(entries)))

    def _told_of(self, entries: Sequence[Entry]) -> str:
        titles = " · ".join(_short(self._titled(entry)) for entry in entries[:2])
        return f"{titles} … ({len(entries):,})" if len(entries) > 2 else titles

    def _do(self, work: Callable[[], None]) -> Task:
        task = self._task()
        self._runner.start(task, lambda _report: work())
        return task

    def _task(self) -> Task:
        task = Task(self)
        task.done.connect(lambda _result: self.done.emit())
        task.failed.connect(self.failed)
        return task


def _together(each: Iterable[tuple[int, _Was]]) -> dict[_Was, list[int]]:
    """Return the numbers of the articles that were alike, to be changed at once."""
    alike: dict[_Was, list[int]] = {}
    for number, was in each:
        alike.setdefault(was, []).append(number)
    return alike


def _short(title: str) -> str:
    return title if len(title) <= _LONGEST else f"{title[:_LONGEST]}…"
