"""The home: what was read, searched as one types."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QInputDialog,
    QLineEdit,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from reader.core.messages.errors import ReaderError
from reader.core.report import Progress
from reader.library.entries import Entry
from reader.library.query import Query, parse
from reader.library.search import Found, search
from reader.library.store import Library
from reader.opening.erasing import Erased
from reader.ui.home.adding import Adding
from reader.ui.home.entry_list import EntryModel, EntryView
from reader.ui.home.shelves import Shelf, Sorting
from reader.ui.look.appearance import Appearance
from reader.ui.look.words import PlainLabel
from reader.ui.session.tasks import Task, TaskRunner

TYPING = 60
"""Milliseconds of rest after which what was typed is searched for."""
TASKS_KEPT = 20
MOST_FOUND = 500
"""Articles that a search of words lists."""


class HomePage(QWidget):
    """Search field, shelves and the list; what is done with articles is done off the interface."""

    entry_chosen = Signal(object, str)
    """The Entry to be read, and the words that were searched for."""
    left = Signal()
    """The reader wants back to the page."""
    erased = Signal(object)
    """Articles were forgotten; the Erased."""
    folders_changed = Signal()
    """Other folders are watched than before."""
    failed = Signal(object)
    """The ReaderError that says why something was not done."""

    def __init__(
        self,
        library: Library,
        runner: TaskRunner,
        appearance: Appearance,
        erase: Callable[[Sequence[int]], Erased],
        parent: QWidget | None = None,
    ) -> None:
        """``erase`` forgets articles by their numbers, on any thread."""
        super().__init__(parent)
        self.setObjectName("home")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._library = library
        self._runner = runner
        self._appearance = appearance
        self._erase = erase
        self._task: Task | None = None
        self._tasks: deque[Task] = deque(maxlen=TASKS_KEPT)
        """Kept, so that each ends on the thread that made it."""
        self._field = QLineEdit(self)
        self._field.setClearButtonEnabled(True)
        self._shelf = QComboBox(self)
        self._sorting = QComboBox(self)
        self._nothing = PlainLabel(parent=self)
        self._nothing.setObjectName("outline_title")
        self._nothing.setWordWrap(True)
        self._count = PlainLabel(parent=self)
        self._count.setObjectName("outline_title")
        self._model = EntryModel(self._entries, self)
        self._view = EntryView(self._model, appearance, self)
        self._timer = QTimer(self, singleShot=True, interval=TYPING)
        self._adding = Adding(library, appearance, self)
        self._lay_out()
        self._join()
        self._dress()
        appearance.changed.connect(self._dress)
        self.setFocusProxy(self._field)

    @property
    def view(self) -> EntryView:
        """The list."""
        return self._view

    @property
    def words(self) -> str:
        """What is in the search field."""
        return self._field.text()

    def show_shelf(self, shelf: Shelf) -> None:
        """List what is on ``shelf``."""
        self._shelf.setCurrentIndex(list(Shelf).index(shelf))

    def refresh(self) -> None:
        """List anew what is asked for, since it may have changed."""
        self._timer.stop()
        shelf, sorting = Shelf(self._shelf.currentData()), Sorting(self._sorting.currentData())
        typed = self._field.text().strip()
        query = parse(typed if parse(typed).is_of_words else f"{typed} {shelf.query}")
        database = self._library.database

        def work(_report: Progress) -> tuple[Sequence[int], Sequence[Found]]:
            if query.is_of_words:
                found = search(database, query, MOST_FOUND, hits=1, body_first=True)
                return [each.number for each in found], found
            return self._library.numbers(query, sorting.order), ()

        task = Task()
        task.done.connect(self._on_task_done)
        task.failed.connect(self._on_task_failed)
        self._task = task
        self._tasks.append(task)
        self._runner.start(task, work)

    def step_back(self) -> None:
        """Take back what was typed or, when nothing was, leave for the page."""
        if self._field.text():
            self._field.clear()
            self._field.setFocus()
        else:
            self.left.emit()

    def chosen(self) -> list[Entry]:
        """Return the articles that are selected."""
        rows = self._view.selectionModel().selectedRows()
        entries = (self._model.entry(index.row()) for index in sorted(rows, key=_row))
        return [entry for entry in entries if entry is not None]

    def add(self, paths: Sequence[Path]) -> None:
        """Put in what is at ``paths``, folders with all that is in them, and tell how far it is."""
        self._adding.add(paths)

    # What can be done with the articles that are selected

    def toggle_favourite(self) -> None:
        """Make them favourites, or no more if all of them are."""
        entries = self.chosen()
        on = not all(entry.is_favourite for entry in entries)
        self._change(entries, "is_favourite", int(on))

    def toggle_archived(self) -> None:
        """Put them into the archive, or take them out if all of them are there."""
        entries = self.chosen()
        on = not all(entry.is_archived for entry in entries)
        self._change(entries, "is_archived", int(on))

    def toggle_binned(self) -> None:
        """Put them into the bin, or take them out if all of them are there."""
        entries = self.chosen()
        in_bin = all(entry.binned for entry in entries)
        self._library_does(
            lambda: self._library.bin([entry.id for entry in entries], binned=not in_bin)
        )

    def ask_tags(self) -> None:
        """Let the reader write the tags, separated by spaces."""
        entries = self.chosen()
        if not entries:
            return
        common = set(entries[0].tags).intersection(*(entry.tags for entry in entries))
        tr = self._appearance.tr
        words, is_given = QInputDialog.getText(
            self, tr("Tags"), tr("Tags, with spaces between them"), text=" ".join(sorted(common))
        )
        if is_given:
            wanted = set(words.replace("#", " ").replace("，", " ").replace(",", " ").split())
            numbers = [entry.id for entry in entries]
            add, take = wanted - common, common - wanted
            self._library_does(lambda: self._library.tag(numbers, add, take))

    def keep_copies(self) -> None:
        """Keep their files, untouched, with their pictures."""
        from reader.library.copies import keep_copy

        numbers = [entry.id for entry in self.chosen()]

        def work() -> None:
            for number in numbers:
                keep_copy(self._library, number)

        self._library_does(work)

    def forget(self) -> None:
        """Forget them with all that was done with them, for good."""
        numbers = [entry.id for entry in self.chosen()]
        if not numbers:
            return
        task = Task()
        task.done.connect(self.erased)
        task.done.connect(self.refresh)
        task.failed.connect(self._on_failed)
        self._tasks.append(task)
        self._runner.start(task, lambda _report: self._erase(numbers))

    def _change(self, entries: list[Entry], column: str, value: int) -> None:
        numbers = [entry.id for entry in entries]
        self._library_does(lambda: self._library.change(numbers, **{column: value}))

    def _library_does(self, work: Callable[[], None]) -> None:
        task = Task()
        task.done.connect(self.refresh)
        task.failed.connect(self._on_failed)
        self._tasks.append(task)
        self._runner.start(task, lambda _report: work())

    # Qt's events

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let one letter do something with what is selected, and the arrows leave the field."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key, plain = event.key(), not event.modifiers()
            if watched is self._field and key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                self._view.setFocus()
                if not self.chosen():
                    self._view.selectRow(0)
                return True
            if watched is self._view and plain and (do := self._deeds().get(Qt.Key(key))):
                do()
                return True
        return super().eventFilter(watched, event)

    def _deeds(self) -> dict[Qt.Key, Callable[[], None]]:
        return {
            Qt.Key.Key_F: self.toggle_favourite,
            Qt.Key.Key_A: self.toggle_archived,
            Qt.Key.Key_T: self.ask_tags,
            Qt.Key.Key_K: self.keep_copies,
            Qt.Key.Key_Delete: self.toggle_binned,
            Qt.Key.Key_Return: self._open_current,
            Qt.Key.Key_Enter: self._open_current,
            Qt.Key.Key_Slash: self._field.setFocus,
        }

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.addWidget(self._field, 1)
        bar.addWidget(self._shelf)
        bar.addWidget(self._sorting)
        bar.addWidget(self._adding.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 8)
        column.addLayout(bar)
        column.addWidget(self._adding)
        column.addWidget(self._nothing)
        column.addWidget(self._view, 1)
        column.addWidget(self._count)
        for shelf in Shelf:
            self._shelf.addItem("", shelf)
        for sorting in Sorting:
            self._sorting.addItem("", sorting)

    def _join(self) -> None:
        self._field.textChanged.connect(lambda _text: self._timer.start())
        self._field.returnPressed.connect(self._open_first)
        self._field.installEventFilter(self)
        self._view.installEventFilter(self)
        self._timer.timeout.connect(self.refresh)
        self._shelf.activated.connect(lambda _index: self.refresh())
        self._shelf.currentIndexChanged.connect(lambda _index: self._timer.start())
        self._sorting.activated.connect(lambda _index: self.refresh())
        self._view.doubleClicked.connect(self._open)
        self._adding.added.connect(self.refresh)
        self._adding.folders_changed.connect(self.folders_changed)
        self._adding.failed.connect(self._on_failed)
        self._view.customContextMenuRequested.connect(self._pop_up_menu)

    def _dress(self) -> None:
        tr = self._appearance.tr
        self._field.setPlaceholderText(
            tr("Search: words, “a phrase”, -word, site: author: tag: before: in:title has:note")
        )
        self._field.setAccessibleName(tr("Search the library"))
        self._view.setAccessibleName(tr("Library"))
        self._adding.dress()
        self._shelf.setAccessibleName(tr("Shelf"))
        self._sorting.setAccessibleName(tr("Order"))
        for index, shelf in enumerate(Shelf):
            self._shelf.setItemText(index, tr(shelf.words))
        for index, sorting in enumerate(Sorting):
            self._sorting.setItemText(index, tr(sorting.words))
        self._tell_count()

    def _tell_count(self) -> None:
        tr, count = self._appearance.tr, len(self._model.numbers)
        self._nothing.setVisible(not count)
        self._nothing.setText(
            tr("Nothing is found.")
            if self._field.text()
            else tr("Nothing is here yet. Whatever you read is listed here.")
        )
        self._count.setText(tr("{count} articles").format(count=f"{count:,}") if count else "")

    def _pop_up_menu(self, at: QPoint) -> None:
        if not self.chosen():
            return
        tr = self._appearance.tr
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for words, do, key in (
            (tr("Read"), self._open_current, "Return"),
            (tr("Favourite"), self.toggle_favourite, "F"),
            (tr("Archive"), self.toggle_archived, "A"),
            (tr("Tags…"), self.ask_tags, "T"),
            (tr("Keep a copy of the file"), self.keep_copies, "K"),
            (tr("Into the bin, or back"), self.toggle_binned, "Del"),
            (tr("Forget for good"), self.forget, ""),
        ):
            action = menu.addAction(f"{words}\t{key}" if key else words)
            action.triggered.connect(do)
        menu.popup(self._view.viewport().mapToGlobal(at))

    def _entries(self, numbers: Sequence[int]) -> list[Entry]:
        try:
            return self._library.entries(numbers)
        except ReaderError as error:
            self._on_failed(error)
            return []

    def _open_first(self) -> None:
        if self._model.numbers:
            self._open(self._model.index(0, 0))

    def _open_current(self) -> None:
        self._open(self._view.currentIndex())

    def _open(self, index: QModelIndex) -> None:
        entry = self._model.entry(index.row()) if index.isValid() else None
        if entry is not None:
            query: Query = parse(self._field.text())
            self.entry_chosen.emit(entry, query.words[0] if query.words else "")

    def _on_task_done(self, result: tuple[Sequence[int], Sequence[Found]]) -> None:
        if self.sender() is not self._task:
            return  # something else has been typed meanwhile
        kept = {entry.id for entry in self.chosen()}
        self._model.show(*result)
        rows = [row for row, number in enumerate(result[0]) if number in kept] if kept else []
        if rows:
            self._view.selectRow(rows[0])
        self._tell_count()

    def _on_task_failed(self, error: Exception) -> None:
        if self.sender() is self._task:
            self._on_failed(error)

    def _on_failed(self, error: Exception) -> None:
        self.failed.emit(error)


def _row(index: QModelIndex) -> int:
    return index.row()
