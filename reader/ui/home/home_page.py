"""The home: what was read, searched as one types."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.core.articles.finding import EITHER
from reader.core.messages.errors import ReaderError
from reader.library.articles.entries import Entry
from reader.library.searching.facets import shelves
from reader.library.searching.query import Query, parse
from reader.library.searching.search import Hit
from reader.ui.home.adding import Adding
from reader.ui.home.continuing import Continuing
from reader.ui.home.deeds import Deeds, LibraryWork
from reader.ui.home.entry_list import EntryView
from reader.ui.home.entry_menu import EntryMenu
from reader.ui.home.entry_model import EntryModel
from reader.ui.home.entry_pictures import EntryPictures
from reader.ui.home.filters import Filters
from reader.ui.home.head import HomeHead
from reader.ui.home.looking import Listing, Looking, Round
from reader.ui.home.search_field import SearchField
from reader.ui.home.shelf_box import ShelfBox
from reader.ui.home.shelves import Shelf, Sorting
from reader.ui.home.shown_words import ShownWords
from reader.ui.look.appearance import Appearance
from reader.ui.look.icons import line_icon
from reader.ui.look.words import PlainLabel, name_field, set_tip

TYPING = 60
"""Milliseconds of rest after which what was typed is searched for."""


class HomePage(QWidget):
    """Search field, shelves and the list; what is done with articles is done off the interface."""

    entry_chosen = Signal(object, str, object)
    """The Entry to be read, the words that were searched for, and the Hit at which it opens."""
    left = Signal()
    """The reader wants back to the page."""
    erased = Signal(object)
    """Articles were forgotten; the Erased."""
    folders_changed = Signal()
    """Other folders are watched than before."""
    failed = Signal(object)
    """The ReaderError that says why something was not done."""
    grid_switched = Signal(bool)
    """Whether articles are to be shown as cards from now on."""

    def __init__(
        self,
        work: LibraryWork,
        appearance: Appearance,
        shown: ShownWords,
        pictures: EntryPictures,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("home")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._library = work.library
        self._appearance = appearance
        self._looking = Looking(work.library, work.runner, self)
        self._field = SearchField(self)
        self._shelf = ShelfBox(appearance, self)
        self._sorting = QComboBox(self)
        self._shown = shown
        self._begun = Continuing(appearance, shown, self)
        self._nothing = PlainLabel(parent=self)
        self._nothing.setObjectName("outline_title")
        self._nothing.setWordWrap(True)
        self._count = PlainLabel(parent=self)
        self._count.setObjectName("home_count")
        self._deed = PlainLabel(parent=self)
        self._deed.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._deed.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._undo = QPushButton(self)
        self._undo.hide()
        self._about = 0
        self._is_counted = False
        """Whether there are exactly ``_about``."""
        self._is_dressed = False
        """Whether all that stands round the list is there."""
        self._continued: Sequence[Entry] = ()
        self._to_choose: Collection[int] = ()
        """The numbers of what is to be selected when it is listed next."""
        self._model = EntryModel(self._entries, self)
        pictures.setParent(self)
        self._pictures = pictures
        self._view = EntryView(self._model, appearance, shown, pictures, self)
        self._grid = QToolButton(self)
        self._grid.setCheckable(True)
        self._timer = QTimer(self, singleShot=True, interval=TYPING)
        self._adding = Adding(work.library, appearance, self)
        self._filters = Filters(
            work.library.database,
            appearance,
            self._field.text,
            lambda: self._shelf.kept_name,
            self,
        )
        self._deeds = Deeds(work, appearance, self.chosen, shown.title, self)
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

    @property
    def deeds(self) -> Deeds:
        """What can be done with what is selected."""
        return self._deeds

    @property
    def filters(self) -> Filters:
        """What the list can be filtered by."""
        return self._filters

    def show_shelf(self, shelf: Shelf) -> None:
        """List what is on ``shelf``."""
        self._shelf.show_shelf(shelf)

    def refresh(self) -> None:
        """List anew what is asked for and what stands round it, since it may have changed."""
        self._is_dressed = False
        self._look()

    def _look(self) -> None:
        self._timer.stop()
        sorting, typed = Sorting(self._sorting.currentData()), self._field.text().strip()
        is_narrowed = self._shelf.kept_name or not parse(typed).is_of_words
        query = parse(f"{typed} {self._shelf.filters}" if is_narrowed else typed)
        self._looking.look(query, sorting, len(self._model.numbers))

    def show_grid(self, *, on: bool) -> None:
        """Show articles as cards, or as lines."""
        self._grid.setChecked(on)

    def step_back(self) -> None:
        """Take back what was typed or, when nothing was, leave for the page."""
        if self._field.text():
            self._field.clear()
            self._field.setFocus()
        else:
            self.left.emit()

    def chosen(self) -> list[Entry]:
        """Return the articles that are selected."""
        return self._entries([self._model.numbers[place] for place in self._view.chosen()])

    def add(self, paths: Sequence[Path]) -> None:
        """Put in what is at ``paths``, folders with all that is in them, and tell how far it is."""
        self._adding.add(paths)

    # Qt's events

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let one letter do something with what is selected, and the arrows leave the field."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            is_ours = not event.modifiers() and Qt.Key(event.key()) in self._keys()
            if watched is self._view and (is_ours or event.keyCombination() == _UNDO):
                event.accept()  # some of these letters are the window's, too
                return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key, plain = event.key(), not event.modifiers()
            if watched is self._field and key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                self._view.setFocus()
                if not self._view.chosen():
                    self._view.choose([0] if self._model.numbers else [])
                return True
            if watched is self._view and event.keyCombination() == _UNDO:
                self._undo_deed()
                return True
            if watched is self._view and plain and (do := self._keys().get(Qt.Key(key))):
                do()
                return True
        return super().eventFilter(watched, event)

    def _keys(self) -> dict[Qt.Key, Callable[[], None]]:
        return {
            Qt.Key.Key_F: self._deeds.toggle_favourite,
            Qt.Key.Key_A: self._deeds.toggle_archived,
            Qt.Key.Key_T: self._deeds.ask_tags,
            Qt.Key.Key_K: self._deeds.keep_copies,
            Qt.Key.Key_Delete: self._deeds.toggle_binned,
            Qt.Key.Key_Return: self._open_current,
            Qt.Key.Key_Enter: self._open_current,
            Qt.Key.Key_Slash: self._field.setFocus,
            Qt.Key.Key_V: self._grid.click,
        }

    def _lay_out(self) -> None:
        controls = (self._filters.button, self._shelf, self._sorting, self._grid)
        head = HomeHead(self._field, (*controls, self._adding.button), self)
        foot = QHBoxLayout()
        foot.addWidget(self._count)
        foot.addWidget(self._deed, 1)
        foot.addWidget(self._undo)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 8)
        column.addWidget(head)
        column.addWidget(self._adding)
        column.addWidget(self._begun)
        column.addWidget(self._nothing)
        column.addWidget(self._view, 1)
        column.addLayout(foot)
        for sorting in Sorting:
            self._sorting.addItem("", sorting)

    def _join(self) -> None:
        self._field.textChanged.connect(lambda _text: self._timer.start())
        self._field.returnPressed.connect(self._open_first)
        self._field.installEventFilter(self)
        self._view.installEventFilter(self)
        self._timer.timeout.connect(self._look)
        self._looking.listed.connect(self._on_listed)
        self._looking.counted.connect(self._on_counted)
        self._looking.seen_round.connect(self._on_round_seen)
        self._looking.failed.connect(self._on_failed)
        self._shelf.activated.connect(lambda _index: self._look())
        self._shelf.currentIndexChanged.connect(lambda _index: self._timer.start())
        self._sorting.activated.connect(lambda _index: self._look())
        self._view.doubleClicked.connect(self._open)
        self._grid.toggled.connect(self._on_grid_toggled)
        self._adding.added.connect(self.refresh)
        self._adding.progressed.connect(self._look)
        self._adding.folders_changed.connect(self.folders_changed)
        self._adding.failed.connect(self._on_failed)
        self._begun.entry_chosen.connect(lambda entry: self.entry_chosen.emit(entry, "", None))
        self._filters.filter_chosen.connect(self._field.put)
        self._filters.shelves_changed.connect(self._on_shelves_changed)
        self._filters.failed.connect(self._on_failed)
        self._deeds.done.connect(self.refresh)
        self._deeds.choosing.connect(self._on_choosing)
        self._deeds.told.connect(self._tell_deed)
        self._deeds.kept.connect(self._tell_kept)
        self._deeds.erased.connect(self.erased)
        self._deeds.failed.connect(self._on_failed)
        self._undo.clicked.connect(self._undo_deed)
        self._view.customContextMenuRequested.connect(self._pop_up_menu)

    def _dress(self) -> None:
        tr = self._appearance.tr
        self._field.setPlaceholderText(
            tr("Search: words, “a phrase”, -word, site: author: tag: before: in:title has:note")
        )
        name_field(self._field, tr("Search the library"), tr("Clear"))
        self._view.setAccessibleName(tr("Library"))
        self._adding.dress()
        self._filters.dress()
        self._undo.setText(tr("Undo"))
        self._shelf.dress()
        self._sorting.setAccessibleName(tr("Order"))
        self._sorting.view().setAccessibleName(tr("Order"))
        self._grid.setAccessibleName(tr("Show cards"))
        self._grid.setIcon(line_icon("grid", self._appearance.colours.text))
        set_tip(self._grid, tr("Show cards") + " (V)")
        for index, sorting in enumerate(Sorting):
            self._sorting.setItemText(index, tr(sorting.words))
        self._tell_count()

    def _tell_count(self) -> None:
        tr, count = self._appearance.tr, len(self._model.numbers)
        self._nothing.setVisible(not count)
        empty = tr(
            "Nothing is here yet. Whatever you read is listed here; Add takes files and folders."
        )
        self._nothing.setText(tr("Nothing found.") if self._field.text() else empty)
        if not self._about:
            told = tr("{count} articles")
        elif self._is_counted:
            told = tr("{count} of {about} articles")
        else:
            told = tr("{count} of about {about} articles")
        numbers = {"count": f"{count:,}", "about": f"{self._about:,}"}
        self._count.setText(told.format(**numbers) if count else "")

    def _tell_deed(self, sentence: str) -> None:
        self._deed.setText(sentence)
        self._undo.show()

    def _tell_kept(self, titles: str) -> None:
        """Say of which files copies are kept now: that is not taken back here."""
        self._deed.setText(self._appearance.tr("Copies kept: {titles}").format(titles=titles))
        self._undo.hide()  # it would take back what was done before

    def _on_choosing(self, numbers: Collection[int]) -> None:
        self._to_choose = numbers

    def _undo_deed(self) -> None:
        self._deeds.undo()
        self._deed.clear()
        self._undo.setVisible(self._deeds.can_undo)

    def _on_shelves_changed(self, name: str) -> None:
        try:
            self._shelf.set_kept(shelves(self._library.database))
        except ReaderError as error:
            self._on_failed(error)
            return
        self._shelf.show_kept(name)
        if name:
            self._field.clear()
        self.refresh()

    def _pop_up_menu(self, at: QPoint) -> None:
        if not self._view.chosen():
            return
        menu = EntryMenu(self._deeds, self._appearance, self._open_current, self._undo_deed, self)
        menu.popup(self._view.viewport().mapToGlobal(at))

    def _on_grid_toggled(self, on: bool) -> None:
        self._view.show_grid(on=on)
        self.grid_switched.emit(on)

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
        position = self._model.position(index)
        entry = None if position is None else self._model.entry(position)
        if entry is not None:
            query: Query = parse(self._field.text())
            hit: Hit | None = self._model.hit(entry.id)
            self._looking.stop_counting()
            self.entry_chosen.emit(entry, EITHER.join(query.words), hit)

    def _on_listed(self, listing: Listing) -> None:
        places = self._view.chosen()
        kept = set(self._to_choose) or {self._model.numbers[place] for place in places}
        self._to_choose = ()
        bar = self._view.verticalScrollBar()
        at = bar.value() if listing.is_the_same else None
        self._model.show(listing.numbers, listing.found, listing.words)
        numbers = listing.numbers if kept else ()
        chosen = [place for place, number in enumerate(numbers) if number in kept]
        if places and not chosen and listing.is_the_same and listing.numbers:
            chosen = [min(places[0], len(listing.numbers) - 1)]  # the next after what has gone
        self._view.choose(chosen)
        if at is not None:
            bar.setValue(at)
            self._view.scrollTo(self._view.currentIndex())
        self._about, self._is_counted = listing.about, False
        self._begun.show_entries(self._continued if not self._field.text() else ())
        self._tell_count()
        if not self._is_dressed:
            self._is_dressed = True
            self._looking.look_round()

    def _on_counted(self, articles: int) -> None:
        self._about, self._is_counted = articles, True
        self._tell_count()

    def _on_round_seen(self, around: Round) -> None:
        self._continued = around.begun
        self._field.set_facets(around.facets)
        self._shelf.set_kept(around.shelves)
        self._begun.show_entries(self._continued if not self._field.text() else ())

    def _on_failed(self, error: Exception) -> None:
        self.failed.emit(error)


_UNDO = Qt.Modifier.CTRL | Qt.Key.Key_Z
