"""Where dialogs begin to look for a file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileInfo, QStandardPaths


def begin_in(*folders: Path) -> Path:
    """Return the first of ``folders`` that is there, else where browsers save files, else home.

    A folder that is not there (any more) would be taken for a file's name by Qt's dialog.
    """
    downloads = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
    names = [*map(str, folders), downloads]
    return Path(next(filter(lambda name: QFileInfo(name).isDir(), names), Path.home()))
