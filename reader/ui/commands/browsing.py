"""Hands the saved file to a browser, which shows the page as it was saved, scripts and all.

A file is not opened as the desktop opens files: that may be this very program.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QProcess, QSettings, QStandardPaths, QUrl

from reader.core.messages.translatable import translatable
from reader.ui.commands.command import Command, MenuName
from reader.ui.commands.desk import Desk, has_file

_ON_LINUX = (
    "x-www-browser",
    *("firefox", "firefox-esr", "chromium", "chromium-browser", "google-chrome"),
    *("microsoft-edge", "brave-browser", "vivaldi", "epiphany-browser", "epiphany", "falkon"),
)
"""The first is Debian's name for what the user chose."""
_CHOSEN_ON_WINDOWS = (
    r"HKEY_CURRENT_USER\Software\Microsoft\Windows\Shell\Associations\UrlAssociations"
    r"\https\UserChoice"
)


def browser_command(place: str) -> list[str]:
    """Return the command line that shows ``place``, a file's address, in a browser.

    Empty where none is known.
    """
    match sys.platform:
        case "darwin":
            return ["open", "-a", "Safari", place]
        case "win32":
            return windows_command(place, _registry_value)
        case _:
            found = filter(None, map(QStandardPaths.findExecutable, _ON_LINUX))
            return [program, place] if (program := next(found, "")) else []


def windows_command(place: str, value_of: Callable[[str], str]) -> list[str]:
    """Return the command that Windows runs for web addresses, with ``place`` for its %1.

    ``value_of`` reads the registry: a key and the name of a value in it, "." for its own.
    """
    kind = value_of(rf"{_CHOSEN_ON_WINDOWS}\ProgId")
    command = value_of(rf"HKEY_CLASSES_ROOT\{kind}\shell\open\command\.") if kind else ""
    words = re.findall(r'"([^"]+)"|(\S+)', command)
    return [(quoted or bare).replace("%1", place) for quoted, bare in words]


def _registry_value(key: str) -> str:
    folder, _, name = key.rpartition("\\")
    return str(QSettings(folder, QSettings.Format.NativeFormat).value(name, ""))


def open_in_browser(desk: Desk) -> None:
    """Say what a browser may do, and hand the saved file over when that is agreed to."""
    path, tr = desk.tab.session.path, desk.tr
    if path is None:
        return
    desk.message.offer(
        tr("A browser runs the page's scripts and may load things from the network."),
        tr("Open in the browser"),
        lambda: _hand_over(desk, path),
    )


def _hand_over(desk: Desk, path: Path) -> None:
    url = QUrl.fromLocalFile(str(path))
    command = browser_command(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))
    if not command or not QProcess.startDetached(command[0], command[1:]):
        desk.message.say(desk.tr("No browser was found. Open the file with one by hand."))


BROWSING_PART: tuple[Command, ...] = (
    Command(
        "open_in_browser",
        MenuName.FILE,
        translatable("Open t&he saved file in the browser"),
        open_in_browser,
        can_be_done=has_file,
    ),
)
