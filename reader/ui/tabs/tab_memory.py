"""The files of all tabs are remembered for the next start."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from reader.ui.session.settings_store import SettingsStore
from reader.ui.tabs.workspace import Workspace

_REMEMBERED_AFTER = 500
"""Milliseconds in which changes are gathered."""


class TabMemory(QObject):
    """Keeps the files of a workspace in the settings."""

    def __init__(self, workspace: Workspace, settings: SettingsStore) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._settings = settings
        self._timer = QTimer(self, singleShot=True, interval=_REMEMBERED_AFTER)
        self._timer.timeout.connect(self.note)
        workspace.current_tab_changed.connect(self._begin)
        workspace.tabBar().tabMoved.connect(self._begin)

    def note(self) -> None:
        """Take the tabs as they are now."""
        self._timer.stop()
        if not self._settings.settings.library_kept:
            return
        files = self._workspace.files()
        session = self._workspace.current.session
        front = session.path
        self._settings.change(
            open_files=tuple(str(file.path.absolute()) for file in files),
            open_pages=tuple(file.inside for file in files),
            front_file=str(front.absolute()) if front else "",
            front_page=session.inside,
        )

    def _begin(self) -> None:
        if not self._timer.isActive():
            self._timer.start()
