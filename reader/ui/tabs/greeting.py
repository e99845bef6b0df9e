"""What an empty tab says, and when."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from reader.core.settings import Settings
from reader.core.variants import Script
from reader.ui.session.session import ReadingSession
from reader.ui.session.settings_store import SettingsStore
from reader.ui.tabs.tab_titles import TabTitles
from reader.ui.tabs.welcome import Welcome


class Greeting(QObject):
    """Offers something to read where nothing is: what was read last, by titles in the script."""

    def __init__(
        self, welcome: Welcome, session: ReadingSession, settings: SettingsStore, tab: QWidget
    ) -> None:
        super().__init__(tab)
        self._welcome, self._session, self._settings, self._tab = welcome, session, settings, tab
        self._as_saved: Mapping[Path, str] = {}
        self._shown = TabTitles(self)
        self._shown.ready.connect(self._say)
        settings.changed.connect(self._on_settings_changed)
        session.opening_started.connect(welcome.clear)
        session.opening_cancelled.connect(self.greet)
        # What the file was known for may be forgotten in this turn.
        session.opening_failed.connect(lambda: QTimer.singleShot(0, self, self.greet))

    def greet(self) -> None:
        """Offer something, unless there is an article or one is coming."""
        if self._is_wanted():
            self._as_saved = self._session.keeping.titles_at(self._recent())
            self._say()

    def _say(self) -> None:
        if not self._is_wanted():
            return
        titles = {
            path: self._shown.shown(title, Script.MIXED, None, self._session) or title
            for path, title in self._as_saved.items()
        }
        self._welcome.greet(self._recent(), titles)

    def _recent(self) -> list[Path]:
        return [Path(name) for name in self._settings.settings.recent_files]

    def _is_wanted(self) -> bool:
        session = self._session
        return session.opened is None and not session.is_opening and self._tab.isVisible()

    def _on_settings_changed(self, before: Settings, after: Settings) -> None:
        scripts = [(each.variant, each.quotation_marks) for each in (before, after)]
        if scripts[0] != scripts[1]:
            self._say()
