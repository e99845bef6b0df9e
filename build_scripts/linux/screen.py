"""A virtual X screen with a window manager, real key presses and pictures of what is shown."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

_T = TypeVar("_T")
_SECONDS = 180
_STEP = 0.2


class ScreenError(Exception):
    """What should have been on the screen did not come."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A window as 8-bit RGB, row by row from the top."""

    width: int
    pixels: bytes

    def different_rows(self) -> int:
        """Count the rows that differ from each other: text has many, an empty page few."""
        row = 3 * self.width
        return len({self.pixels[start : start + row] for start in range(0, len(self.pixels), row)})

    def below(self, top: int) -> Picture:
        """Return what is lower than ``top`` pixels."""
        return Picture(self.width, self.pixels[3 * self.width * top :])

    def brightness(self) -> float:
        """Return the mean of all samples, 0 for black and 255 for white."""
        return sum(self.pixels) / len(self.pixels)


def read_picture(file: Path) -> Picture:
    """Return what is in a PNG."""
    size = subprocess.run(
        ["identify", "-format", "%w", str(file)], capture_output=True, text=True, check=True
    )
    raw = subprocess.run(
        ["convert", str(file), "-depth", "8", "rgb:-"], capture_output=True, check=True
    )
    return Picture(int(size.stdout), raw.stdout)


class Screen:
    """A virtual X display."""

    def __init__(self, display: str) -> None:
        self.display = display

    def is_managed(self) -> bool:
        """Tell whether the window manager has taken over; before, nobody has the focus."""
        return bool(self._do("xdotool", "get_desktop"))

    def wait_for_window(self, title: str) -> str:
        """Return the X id of the window whose title contains ``title``; raises ScreenError."""
        return wait_for(
            lambda: next(iter(self._do("xdotool", "search", "--onlyvisible", "--name", title)), ""),
            f"a window named {title!r}",
        )

    def windows(self, title: str) -> list[str]:
        """Return the X ids of the windows whose title contains ``title``."""
        return self._do("xdotool", "search", "--onlyvisible", "--name", title)

    def press(self, window: str, key: str) -> None:
        """Give ``window`` the focus and press ``key`` as a keyboard would."""
        self._do("xdotool", "windowactivate", "--sync", window)
        self._do("xdotool", "key", "--clearmodifiers", key)

    def double_click(self, window: str, across: int, down: int) -> None:
        """Click twice at a place of ``window``, in pixels from its upper left corner."""
        place = ("--window", window, str(across), str(down))
        self._do("xdotool", "mousemove", "--sync", *place)
        self._do("xdotool", "click", "--repeat", "2", "--delay", "60", "1")

    def type(self, text: str) -> None:
        """Type ``text``, whatever its script, into what has the focus.

        For what no key has xdotool changes one while it is pressed; slow programs take longer to
        learn of that.
        """
        self._do("xdotool", "type", "--delay", "400", text)

    def picture(self, window: str, file: Path) -> Picture:
        """Save what ``window`` shows as a PNG in ``file`` and return it."""
        self._do("import", "-window", window, str(file))
        return read_picture(file)

    def steady_picture(self, window: str, file: Path) -> Picture:
        """Return the picture once it has stopped changing; raises ScreenError."""
        last = self.picture(window, file)

        def is_steady() -> Picture | None:
            nonlocal last
            before, last = last, self.picture(window, file)
            return last if last == before else None

        return wait_for(is_steady, "a steady picture")

    def _do(self, *command: str) -> list[str]:
        done = subprocess.run(
            command,
            env={"PATH": os.environ["PATH"], "DISPLAY": self.display, "LC_ALL": "C.UTF-8"},
            capture_output=True,
            text=True,
            check=False,
            timeout=_SECONDS,
        )
        return done.stdout.split()


def wait_for(ask: Callable[[], _T | None], what: str) -> _T:
    """Return the first answer of ``ask`` that is not empty; raises ScreenError when none comes."""
    deadline = time.monotonic() + _SECONDS
    while time.monotonic() < deadline:
        if answer := ask():
            return answer
        time.sleep(_STEP)
    message = f"{what} did not come within {_SECONDS} seconds"
    raise ScreenError(message)


@contextmanager
def virtual_screen() -> Iterator[Screen]:
    """Start an X server on a free display with a window manager, and end both afterwards.

    Without -noreset it would start anew, and turn clients away, whenever its last client leaves.
    """
    reading, writing = os.pipe()
    options = ("-noreset", "-screen", "0", "1280x900x24", "-nolisten", "tcp")
    nowhere = subprocess.DEVNULL
    with subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), *options],
        pass_fds=[writing],
        stdout=nowhere,
        stderr=nowhere,
    ) as server:
        os.close(writing)
        with os.fdopen(reading) as told:
            screen = Screen(f":{told.readline().strip()}")
        environment = {**os.environ, "DISPLAY": screen.display}
        with subprocess.Popen(
            ["openbox", "--sm-disable"], env=environment, stdout=nowhere, stderr=nowhere
        ) as manager:
            try:
                wait_for(screen.is_managed, "the window manager")
                yield screen
            finally:
                manager.terminate()
                server.terminate()
