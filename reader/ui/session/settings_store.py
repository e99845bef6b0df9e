"""Holds the settings in force and keeps them on disk."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from reader.core.files.settings_file import (
    SettingsDamagedError,
    SettingsNewerError,
    SettingsUnreadableError,
    change_settings,
    put_aside,
    read_stored,
)
from reader.core.messages.errors import ReaderError
from reader.core.messages.reasons import reason_of
from reader.core.running.late_writer import LateWriter
from reader.core.settings import Settings

DELAY = 0.3
"""Seconds in which changes are gathered: each step of the text's size is one."""


class SettingsStore(QObject):
    """The only owner of a changing Settings value, written off the interface's thread."""

    changed = Signal(object, object)
    """The Settings before and after."""
    saving_failed = Signal(str)
    """Why, to be translated; sent once, the program goes on with what it has."""
    misunderstood = Signal(object)
    """A ReaderError: what is stored was not understood; sent once for each kind of it."""

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._settings, self._trouble = _read(path)
        self._written = self._settings
        self._guard = threading.Lock()
        """Held while a change is written, so that they stay in order."""
        self._late = LateWriter(self._save, DELAY)
        self._told: set[type[Exception]] = {type(self._trouble)} if self._trouble else set()

    @property
    def settings(self) -> Settings:
        """The settings in force."""
        return self._settings

    @property
    def trouble(self) -> ReaderError | None:
        """Why what was stored could not be understood, if it could not."""
        return self._trouble

    def change(self, **values: Any) -> None:  # noqa: ANN401 - the fields' own types; Settings checks
        """Change fields of the settings by name."""
        self.put(replace(self._settings, **values))

    def change_page(self, **values: Any) -> None:  # noqa: ANN401 - as above, PageSettings checks
        """Change fields of how a page is set, by name."""
        self.change(page=replace(self._settings.page, **values))

    def put(self, settings: Settings) -> None:
        """Make ``settings`` the ones in force, tell, and have them saved."""
        before = self._settings
        if settings == before:
            return
        self._settings = settings
        self.changed.emit(before, settings)
        self._late.wake()

    def flush(self) -> None:
        """Return when all changes are on the disk, or could not be written."""
        self._late.finish()
        self._save()

    def _save(self) -> None:
        with self._guard:
            before, after = self._written, self._settings
            if before == after:
                return
            try:
                aside = change_settings(self._path, before, after)
            except (OSError, ReaderError) as error:
                self._tell(error)
            else:
                self._written = after
                if aside is not None:
                    self._tell(SettingsDamagedError(path=str(aside)))

    def _tell(self, error: OSError | ReaderError) -> None:
        if type(error) in self._told:
            return
        self._told.add(type(error))
        if isinstance(error, OSError):
            self.saving_failed.emit(reason_of(error))
        else:
            self.misunderstood.emit(error)


def _read(path: Path) -> tuple[Settings, ReaderError | None]:
    """Return what is stored, and what there is to tell about it."""
    trouble: ReaderError | None = None
    try:
        stored = read_stored(path)
        if stored.is_newer:
            trouble = SettingsNewerError(path=str(path))
        if stored.is_damaged:
            trouble = SettingsDamagedError(path=str(put_aside(path)))
    except SettingsUnreadableError as error:
        return Settings(), error
    except OSError as error:
        return Settings(), SettingsUnreadableError(reason=reason_of(error), path=str(path))
    return stored.settings, trouble
