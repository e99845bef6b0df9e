"""Goes through the setup with its own buttons, and keeps a picture of every page."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from build_scripts.linux.screen import Screen, wait_for
from build_scripts.linux.window_trial import require
from build_scripts.smoke import LEAST_LINES

LINKS = "drive_c/users/*/AppData/Roaming/Microsoft/Windows/Start Menu/Programs/*.lnk"
"""The program's entry in the Start menu, below the folder of a Windows of Wine's."""
INSTALLED_BY_DEFAULT = "drive_c/users/*/AppData/Local/Programs/Qingdu"
_LANGUAGE, _SETUP, _UNINSTALLER = "Installer Language", "Qingdu Setup", "Qingdu Uninstall"
_READER = "Qingdu"
_LAST_PAGE_COMES = 5.0
"""Seconds from the shortcut, which is written late, to the setup's last page."""


@dataclass(frozen=True, slots=True)
class Desktop:
    """A Windows of Wine's in ``folder`` with its windows on ``screen``."""

    name: str
    folder: Path
    screen: Screen
    pictures: Path
    start: Callable[[str], subprocess.Popen[bytes]]
    """Starts the program of that path, as Windows or Linux writes it."""

    def installed(self) -> list[Path]:
        """Return the folder that the program is in by default, if it is."""
        return [path for path in self.folder.glob(INSTALLED_BY_DEFAULT) if any(path.iterdir())]

    def press(self, title: str, picture: str, key: str = "Return") -> None:
        """Wait for the window ``title``, keep a ``picture`` of it, and press a key there."""
        window = self.screen.wait_for_window(title)
        self.screen.steady_picture(window, self._file(picture))
        self.screen.press(window, key)

    def wait_for_text(self, window: str, picture: str) -> None:
        """Wait until ``window`` has text in it: it comes up empty."""
        file = self._file(picture)

        def has_text() -> bool:
            return self.screen.picture(window, file).different_rows() >= LEAST_LINES

        wait_for(has_text, "the text in the window")

    def wait_until_closed(self, title: str) -> None:
        """Wait until no window has that title."""
        wait_for(lambda: not self.screen.windows(title), f"the end of the window {title!r}")

    def turn_page(self, title: str, picture: str) -> None:
        """Go to the next page of the window ``title``."""
        window = self.screen.wait_for_window(title)
        before = self.screen.steady_picture(window, self._file(picture))
        self.screen.press(window, "Return")
        after = self._file(f"{picture}-next")
        wait_for(lambda: self.screen.picture(window, after) != before, f"the page after {picture}")

    def _file(self, picture: str) -> Path:
        return self.pictures / f"{self.name}-{picture}.png"


def refuses(desktop: Desktop, setup: str) -> None:
    """See that the setup says a sentence, ends with a failure and installs nothing."""
    running = desktop.start(setup)
    desktop.press(_LANGUAGE, "language")
    desktop.wait_until_closed(_LANGUAGE)
    desktop.press(_SETUP, "refused")
    status = running.wait(120)
    require(status != 0, f"The setup did not refuse {desktop.name}: its status is {status}.")
    require(not desktop.installed(), f"The setup installed the program on {desktop.name}.")


def goes_through(desktop: Desktop, setup: str) -> None:
    """Install, start the reader from the last page, and uninstall."""
    running = desktop.start(setup)
    desktop.press(_LANGUAGE, "language")
    desktop.wait_until_closed(_LANGUAGE)
    desktop.turn_page(_SETUP, "folder")
    desktop.press(_SETUP, "parts")
    wait_for(lambda: list(desktop.folder.glob(LINKS)), "the entry in the Start menu")
    time.sleep(_LAST_PAGE_COMES)
    desktop.press(_SETUP, "finish")
    require(running.wait(300) == 0, "The setup failed.")
    desktop.wait_until_closed(_SETUP)
    window = desktop.screen.wait_for_window(_READER)
    desktop.wait_for_text(window, "reader")
    require(not desktop.screen.windows("qingdu.exe"), "A console stays open.")
    desktop.press(_READER, "reader", "ctrl+q")
    desktop.wait_until_closed(_READER)
    require(window not in desktop.screen.windows(_READER), "The reader did not close.")
    (place,) = desktop.installed()
    desktop.start(str(place / "uninstall.exe"))
    desktop.turn_page(_UNINSTALLER, "remove")
    desktop.press(_UNINSTALLER, "remove-parts")
    wait_for(lambda: not desktop.installed(), "the end of the program's files")
    desktop.press(_UNINSTALLER, "removed")
    desktop.wait_until_closed(_UNINSTALLER)
    require(not list(desktop.folder.glob(LINKS)), "The Start menu still has an entry.")
