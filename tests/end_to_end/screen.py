"""A virtual X display with a window manager, and what a person does at one."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

PROGRAMS = ("Xvfb", "openbox", "xdotool")
"""What is needed of the system."""
SECONDS = 30
"""How long the program may take to do what it was asked, on a busy machine."""


def wait_until(happened: Callable[[], bool], seconds: float = SECONDS) -> None:
    """Return when ``happened`` says so; raises AssertionError when that takes too long."""
    deadline = time.monotonic() + seconds
    while not happened():
        assert time.monotonic() < deadline, "it did not happen"
        time.sleep(0.05)


class Screen:
    """A virtual X display, with what a person does at one."""

    def __init__(self, display: str) -> None:
        self.environment = {"PATH": os.environ["PATH"], "DISPLAY": display, "LC_ALL": "C.UTF-8"}

    def wait_for_window(self, title: str, still_runs: Callable[[], bool] = lambda: True) -> str:
        """Return the X id of the visible window with ``title`` (a regular expression)."""
        deadline = time.monotonic() + SECONDS
        while time.monotonic() < deadline and still_runs():
            found = self._xdotool("search", "--onlyvisible", "--name", title).split()
            if found:
                return found[0]
            time.sleep(0.1)
        shown = self._xdotool("search", "--onlyvisible", "--name", ".", "getwindowname", "%@")
        raise AssertionError(f"no window {title!r} came; there are:\n{shown}")

    def wait_until_gone(self, title: str) -> None:
        """Return when no visible window has ``title``, a regular expression."""
        wait_until(lambda: not self._xdotool("search", "--onlyvisible", "--name", title))

    def wait_for_manager(self) -> None:
        """Return when the window manager has taken the screen over; before, focus is anyone's."""
        deadline = time.monotonic() + SECONDS
        while self._run("get_desktop").returncode and time.monotonic() < deadline:
            time.sleep(0.02)

    def press(self, window: str, key: str) -> None:
        """Give ``window`` the focus and press ``key`` as a keyboard would."""
        self._xdotool("windowactivate", "--sync", window)
        self._xdotool("key", "--clearmodifiers", key)

    def type_key(self, key: str) -> None:
        """Press ``key`` in whatever has the focus."""
        self._xdotool("key", "--clearmodifiers", key)

    def write(self, words: str) -> None:
        """Type ``words`` into whatever has the focus."""
        self._xdotool("type", "--delay", "30", words)

    def place(self, window: str, left: int, top: int, width: int, height: int) -> None:
        """Put ``window`` there, in pixels of the screen, and give it that size."""
        self._xdotool("windowsize", "--sync", window, str(width), str(height))
        self._xdotool("windowmove", "--sync", window, str(left), str(top))

    def ends(self, window: str) -> tuple[int, int]:
        """Return the right and the lower edge of ``window``, in pixels of the screen."""
        told = self._xdotool("getwindowgeometry", "--shell", window).split()
        at = {name: int(value) for name, _, value in (line.partition("=") for line in told)}
        return at["X"] + at["WIDTH"], at["Y"] + at["HEIGHT"]

    def click(self, window: str, x: int, y: int) -> None:
        """Click the left button at a point of ``window``."""
        self._xdotool("windowactivate", "--sync", window)
        self._xdotool("mousemove", "--window", window, str(x), str(y), "click", "1")

    def point(self, window: str, x: int, y: int) -> None:
        """Let the mouse rest at a point of ``window``."""
        self._xdotool("mousemove", "--window", window, str(x), str(y))

    def turn_wheel(self, window: str, x: int, y: int, *, key: str) -> None:
        """Turn the wheel one step up over a point of ``window`` while ``key`` is held."""
        self._xdotool("mousemove", "--window", window, str(x), str(y))
        self._xdotool("keydown", key, "click", "4", "keyup", key)

    def drag(self, source: str, target: str, x: int, y: int) -> None:
        """Drag from the middle of ``source`` to a point of ``target``, and let go there."""
        self._xdotool("windowactivate", "--sync", source)
        self._xdotool("mousemove", "--window", source, "40", "40", "mousedown", "1")
        for step in range(1, 11):  # the hand is slow enough for the two programs to talk
            time.sleep(0.05)
            self._xdotool("mousemove", "--window", source, str(40 + 3 * step), "40")
        for _ in range(2):
            time.sleep(0.1)
            self._xdotool("mousemove", "--window", target, str(x), str(y))
            x += 1
        time.sleep(0.2)
        self._xdotool("mouseup", "1")

    def _xdotool(self, *arguments: str) -> str:
        return self._run(*arguments).stdout

    def _run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["xdotool", *arguments],
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=SECONDS,
        )


@contextmanager
def running_screen(folder: Path) -> Iterator[Screen]:
    """Start an X server on a free display and a window manager that gives focus; end both."""
    with (folder / "screen.log").open("wb") as log:
        server, display = _start_server(log)
        on_screen = Screen(display)
        manager = subprocess.Popen(
            ["openbox", "--sm-disable"],
            env={**on_screen.environment, "HOME": str(folder)},
            stdout=log,
            stderr=log,
        )
        try:
            on_screen.wait_for_manager()
            yield on_screen
        finally:
            for process in (manager, server):
                process.terminate()
                process.wait(SECONDS)


def _start_server(log: IO[bytes]) -> tuple[subprocess.Popen[bytes], str]:
    """Start Xvfb, which picks a free display and tells its number.

    Without -noreset it would start anew, and turn clients away, whenever its last client leaves.
    """
    read_end, write_end = os.pipe()
    server = subprocess.Popen(
        [
            "Xvfb",
            "-displayfd",
            str(write_end),
            "-noreset",
            "-screen",
            "0",
            "1280x900x24",
            "-nolisten",
            "tcp",
        ],
        pass_fds=[write_end],
        stdout=log,
        stderr=log,
    )
    os.close(write_end)
    with os.fdopen(read_end, encoding="ascii") as told:
        number = told.readline().strip()
    assert number, "Xvfb did not start"
    return server, f":{number}"
