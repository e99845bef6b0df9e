"""The menu of what the list can be filtered by, and of searches kept as shelves."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QInputDialog, QMenu, QPushButton, QWidget

from reader.core.messages.errors import ReaderError
from reader.core.messages.translatable import translatable
from reader.library.searching.facets import Facets, facets, put_shelf, take_shelf
from reader.library.sqlite.database import Database
from reader.ui.home.search_field import token_of
from reader.ui.look.appearance import Appearance

_STATES = (
    (translatable("Unread"), "is:unread"),
    (translatable("Begun"), "is:begun"),
    (translatable("Read to the end"), "is:read"),
    (translatable("With notes"), "has:note"),
    (translatable("With marked words"), "has:highlight"),
    (translatable("With a kept copy"), "is:kept"),
    (translatable("Favourites"), "is:favourite"),
    (translatable("Simplified"), "is:hans"),
    (translatable("Traditional"), "is:hant"),
)


class Filters(QObject):
    """Fills its button's menu anew whenever it opens."""

    filter_chosen = Signal(str)
    """What is to be typed into the search."""
    shelves_changed = Signal(str)
    """The name of the shelf that is new, or nothing when one was taken away."""
    failed = Signal(object)

    def __init__(
        self,
        database: Database,
        appearance: Appearance,
        typed: Callable[[], str],
        shelf: Callable[[], str],
        parent: QWidget,
    ) -> None:
        """``typed`` tells what is searched for, ``shelf`` the name of the kept search shown."""
        super().__init__(parent)
        self._database = database
        self._appearance = appearance
        self._typed = typed
        self._shelf = shelf
        self._parent = parent
        self.button = QPushButton(parent)
        self._menu = QMenu(self.button)
        self._menu.aboutToShow.connect(self.fill)
        self.button.setMenu(self._menu)

    def dress(self) -> None:
        """Take the language in force."""
        self.button.setText(self._appearance.tr("Filter"))

    @property
    def menu(self) -> QMenu:
        """The menu, as it was filled last."""
        return self._menu

    def fill(self) -> None:
        """Fill the menu with what there is now."""
        tr, menu = self._appearance.tr, self._menu
        menu.clear()
        for words, token in _STATES:
            self._add(menu, tr(words), token)
        menu.addSeparator()
        try:
            there = facets(self._database)
        except ReaderError as error:
            self.failed.emit(error)
            there = Facets()
        for words, name, values in (
            (tr("Site"), "site", there.sites),
            (tr("Author"), "author", there.authors),
            (tr("Tag"), "tag", there.tags),
        ):
            submenu = menu.addMenu(words)
            submenu.setEnabled(bool(values))
            for value, count in values:
                self._add(submenu, f"{value}  {count:,}", token_of(name, value))
        menu.addSeparator()
        keep = menu.addAction(tr("Keep this search as a shelf…"))
        keep.setEnabled(bool(self._typed()))
        keep.triggered.connect(self._ask_name)
        if name := self._shelf():
            take = menu.addAction(tr("Remove the shelf {name}").format(name=_plain(name)))
            take.triggered.connect(lambda: self.take(name))

    def keep(self, name: str, words: str) -> None:
        """Keep a search as a shelf."""
        self._do(lambda: put_shelf(self._database, name, words), name)

    def take(self, name: str) -> None:
        """Take a shelf away; the articles stay."""
        self._do(lambda: take_shelf(self._database, name), "")

    def _do(self, change: Callable[[], None], name: str) -> None:
        try:
            change()
        except ReaderError as error:
            self.failed.emit(error)
        else:
            self.shelves_changed.emit(name)

    def _ask_name(self) -> None:
        tr, words = self._appearance.tr, self._typed()
        name, is_given = QInputDialog.getText(
            self._parent, tr("Shelf"), tr("What the shelf is to be called"), text=words
        )
        if is_given and name.strip():
            self.keep(name.strip(), words)

    def _add(self, menu: QMenu, words: str, token: str) -> None:
        action = menu.addAction(_plain(words))
        action.triggered.connect(lambda _on=False: self.filter_chosen.emit(token))


def _plain(words: str) -> str:
    return words.replace("&", "&&")
