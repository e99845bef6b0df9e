"""Holds the settings in force and keeps them on disk."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from reader.core.reasons import reason_of
from reader.core.settings import Settings, load_settings, save_settings


class SettingsStore(QObject):
    """The only owner of a changing Settings value."""

    changed = Signal(object, object)
    """The Settings before and after."""
    saving_failed = Signal(str)
    """Why, to be translated; sent once, the program goes on with what it has."""

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._settings = load_settings(path)
        self._failed = False

    @property
    def settings(self) -> Settings:
        """The settings in force."""
        return self._settings

    def change(self, **values: Any) -> None:  # noqa: ANN401 - the fields' own types; Settings checks
        """Change fields of the settings by name."""
        self.put(replace(self._settings, **values))

    def change_page(self, **values: Any) -> None:  # noqa: ANN401 - as above, PageSettings checks
        """Change fields of how a page is set, by name."""
        self.change(page=replace(self._settings.page, **values))

    def put(self, settings: Settings) -> None:
        """Make ``settings`` the ones in force, tell and save."""
        before = self._settings
        if settings == before:
            return
        self._settings = settings
        self.changed.emit(before, settings)
        self._save()

    def _save(self) -> None:
        try:
            save_settings(self._settings, self._path)
        except OSError as error:
            if not self._failed:
                self._failed = True
                self.saving_failed.emit(reason_of(error))
