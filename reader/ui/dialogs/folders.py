"""Where dialogs begin to look for a file, and where they offer to write one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileInfo, QStandardPaths

from reader.paths import data_dir, resource_path


def begin_in(*folders: Path) -> Path:
    """Return the first of ``folders`` that is there, else where browsers save files, else home.

    A folder that is not there (any more) would be taken for a file's name by Qt's dialog.
    """
    downloads = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
    names = [*map(str, folders), downloads]
    return Path(next(filter(lambda name: QFileInfo(name).isDir(), names), Path.home()))


def folder_beside(page: Path) -> Path:
    """Return where something made of ``page`` is offered to be written: beside it.

    What lies in the program's own folders, as the sample and what was pasted do, is nobody's to
    look for there: then it is where dialogs begin.
    """
    return begin_in() if is_own(page) else page.parent


def is_own(page: Path) -> bool:
    """Whether ``page`` lies in the program's own folders, which no reader knows."""
    return any(page.is_relative_to(folder) for folder in (resource_path("."), data_dir()))
