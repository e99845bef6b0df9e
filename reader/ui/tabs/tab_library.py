"""The library in the place of a tab's page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from reader.core.settings import Settings
from reader.ui.look.appearance import Appearance
from reader.ui.session.session import ReadingSession
from reader.ui.session.settings_store import SettingsStore

if TYPE_CHECKING:
    from reader.library.articles.entries import Entry
    from reader.opening.erasing import Erased
    from reader.ui.home.home_page import HomePage


class TabLibrary(QObject):
    """Shows the library among the ``pages`` of a tab; it is made when it is first asked for."""

    entry_chosen = Signal(object, str, object)
    """As the home tells it."""
    left = Signal()
    """The reader wants back to the page."""
    failed = Signal(object)
    """The exception because of which something was not done in the library."""
    folders_changed = Signal()
    """Other folders are watched than before."""

    def __init__(
        self,
        session: ReadingSession,
        settings: SettingsStore,
        appearance: Appearance,
        pages: QStackedWidget,
    ) -> None:
        super().__init__(pages)
        self._session = session
        self._settings = settings
        self._appearance = appearance
        self._pages = pages
        self._covered = 0
        self._home: HomePage | None = None
        settings.changed.connect(self._on_settings_changed)

    @property
    def is_shown(self) -> bool:
        """Whether the library is in front of the page."""
        return self._home is not None and self._pages.currentWidget() is self._home

    def show(self) -> None:
        """Show the library, as it is now, in the place of the page."""
        if self._home is None:
            self._home = self._make()
        self._pages.setCurrentWidget(self._home)
        self._home.refresh()
        self._home.setFocus()

    def chosen(self) -> list[Entry]:
        """Return the articles that are selected, while the library is in front."""
        return self._home.chosen() if self._home is not None and self.is_shown else []

    def refresh(self) -> None:
        """List anew what is in the library, if it is in front."""
        if self._home is not None and self.is_shown:
            self._home.refresh()

    def step_back(self) -> None:
        """Take back what was typed, or leave the library."""
        if self._home is not None:
            self._home.step_back()

    def keep_clear(self, covered: int) -> None:
        """Keep the pixels at the top free, over which bars lie."""
        self._covered = covered
        if self._home is not None:
            self._home.setContentsMargins(0, covered, 0, 0)

    def _make(self) -> HomePage:
        from reader.ui.home.deeds import LibraryWork
        from reader.ui.home.entry_pictures import EntryPictures
        from reader.ui.home.home_page import HomePage
        from reader.ui.home.shown_words import ShownWords

        session = self._session
        home = HomePage(
            LibraryWork(session.library, session.runner, session.keeping.eraser()),
            self._appearance,
            ShownWords(session.converter, lambda: session.choice, session.runner, self),
            EntryPictures(*session.keeping.picture_folders()),
            self._pages,
        )
        home.show_grid(on=self._settings.settings.home_grid)
        home.grid_switched.connect(lambda on: self._settings.change(home_grid=on))
        home.erased.connect(self._on_erased)
        home.entry_chosen.connect(self.entry_chosen)
        home.left.connect(self.left)
        home.failed.connect(self.failed)
        home.folders_changed.connect(self.folders_changed)
        home.setContentsMargins(0, self._covered, 0, 0)
        self._pages.addWidget(home)
        return home

    def _on_erased(self, erased: Erased) -> None:
        """Name the files of forgotten articles in no list; say what is left of them."""
        from reader.opening.erasing import without

        self._settings.put(without(self._settings.settings, erased.paths))
        if erased.left is not None:
            self.failed.emit(erased.left)

    def _on_settings_changed(self, before: Settings, after: Settings) -> None:
        if self._home is not None and _script(before) != _script(after):
            self._home.view.viewport().update()


def _script(settings: Settings) -> tuple[object, ...]:
    return settings.variant, settings.quotation_marks
