"""Shows where a file lies, selected in the desktop's file manager where that can be asked for.

Linux has no program for it that is always there. File managers answer to one name on the session
bus (https://freedesktop.org/wiki/Specifications/file-manager-interface), which one of two small
programs can call; where none answers, the folder is opened as any file is.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, QProcess, QUrl, Signal
from PySide6.QtGui import QDesktopServices

_NAME = "org.freedesktop.FileManager1"
_OBJECT = "/org/freedesktop/FileManager1"
_METHOD = f"{_NAME}.ShowItems"
_SECONDS = 5
"""A file manager that is not running yet is started by the bus."""
_BY_DESKTOP = {
    "GNOME": ("nautilus", "--select"),
    "Unity": ("nautilus", "--select"),
    "KDE": ("dolphin", "--select"),
    "X-Cinnamon": ("nemo",),
    "MATE": ("caja", "--select"),
}
"""What selects a file, by the words of XDG_CURRENT_DESKTOP."""


class Way(NamedTuple):
    """A program that selects a file."""

    program: str
    arguments: list[str]
    is_detached: bool = False
    """True when it is the file manager itself: it may stay, and its status says nothing."""


def open_folder(folder: Path) -> bool:
    """Open ``folder`` as the desktop opens folders; whether it knows how."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


class FileManager(QObject):
    """Shows files in the desktop's file manager, one way after the other until one works."""

    failed = Signal(object)
    """The Path that could not be shown, nor its folder."""

    def __init__(
        self, parent: QObject | None = None, open_folder: Callable[[Path], bool] = open_folder
    ) -> None:
        super().__init__(parent)
        self._open_folder = open_folder

    def show(self, path: Path) -> None:
        """Select ``path``, or else open its folder; returns at once."""
        self._try(path, deque(ways(path, sys.platform, os.environ)))

    def _try(self, path: Path, left: deque[Way]) -> None:
        if left:
            way = left.popleft()
            self._run(way, lambda: self._try(path, left))
        elif not self._open_folder(path.parent):
            self.failed.emit(path)

    def _run(self, way: Way, otherwise: Callable[[], None]) -> None:
        """Start ``way``; when it cannot be started or says that it failed, do ``otherwise``."""
        if way.is_detached:
            started, _ = QProcess.startDetached(way.program, way.arguments)
            if not started:
                otherwise()
            return
        process = QProcess(self)

        def on_finished(status: int) -> None:
            process.deleteLater()
            if status:
                otherwise()

        def on_error(error: QProcess.ProcessError) -> None:
            if error is QProcess.ProcessError.FailedToStart:  # others come with an end, too
                process.deleteLater()
                otherwise()

        process.finished.connect(on_finished)
        process.errorOccurred.connect(on_error)
        process.start(way.program, way.arguments)


def ways(path: Path, platform: str, environment: Mapping[str, str]) -> Iterator[Way]:
    """Return the programs on this machine that select ``path``, the surest one first."""
    if platform == "darwin":
        yield Way("/usr/bin/open", ["-R", str(path)])
        return
    if platform == "win32":
        if "," not in str(path):  # at which it would end the name
            explorer = str(Path(environment["SYSTEMROOT"]) / "explorer.exe")
            yield Way(explorer, ["/select,", str(path)], is_detached=True)
        return
    address = path.absolute().as_uri()  # in which neither a quotation mark nor a comma is left
    if program := shutil.which("gdbus", path=environment.get("PATH")):
        call = ["call", "--session", "--timeout", str(_SECONDS), "--dest", _NAME]
        to = ["--object-path", _OBJECT, "--method", _METHOD]
        yield Way(program, [*call, *to, f"['{address}']", "''"])
    elif program := shutil.which("dbus-send", path=environment.get("PATH")):
        call = ["--session", "--print-reply", f"--reply-timeout={1000 * _SECONDS}"]
        to = [f"--dest={_NAME}", _OBJECT, _METHOD]
        yield Way(program, [*call, *to, f"array:string:{address}", "string:"])
    for desktop in environment.get("XDG_CURRENT_DESKTOP", "").split(":"):
        name, *options = _BY_DESKTOP.get(desktop, ("",))
        if name and (program := shutil.which(name, path=environment.get("PATH"))):
            yield Way(program, [*options, str(path.absolute())], is_detached=True)
