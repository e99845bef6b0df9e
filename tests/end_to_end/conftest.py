"""A screen of its own with a window manager, for tests that drive the real program."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, Any

import pytest

SECONDS = 30
"""How long the program may take to do what it was asked, on a busy machine."""


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

    def wait_for_manager(self) -> None:
        """Return when the window manager has taken the screen over; before, focus is anyone's."""
        deadline = time.monotonic() + SECONDS
        while self._run("get_desktop").returncode and time.monotonic() < deadline:
            time.sleep(0.02)

    def press(self, window: str, key: str) -> None:
        """Give ``window`` the focus and press ``key`` as a keyboard would."""
        self._xdotool("windowactivate", "--sync", window)
        self._xdotool("key", "--clearmodifiers", key)

    def write(self, words: str) -> None:
        """Type ``words`` into whatever has the focus."""
        self._xdotool("type", "--delay", "30", words)

    def place(self, window: str, left: int, top: int, width: int, height: int) -> None:
        """Put ``window`` there, in pixels of the screen, and give it that size."""
        self._xdotool("windowsize", "--sync", window, str(width), str(height))
        self._xdotool("windowmove", "--sync", window, str(left), str(top))

    def click(self, window: str, x: int, y: int) -> None:
        """Click the left button at a point of ``window``."""
        self._xdotool("windowactivate", "--sync", window)
        self._xdotool("mousemove", "--window", window, str(x), str(y), "click", "1")

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


class Reader:
    """The real program on a screen, with folders of its own."""

    def __init__(self, screen: Screen, home: Path) -> None:
        self.home = home
        self._screen = screen
        self._started: list[subprocess.Popen[str]] = []

    def start(self, *paths: Path) -> subprocess.Popen[str]:
        """Start the program on ``paths``."""
        started = subprocess.Popen(
            [sys.executable, "-m", "reader", *map(str, paths)],
            env={**self._screen.environment, "HOME": str(self.home), "PYTHONFAULTHANDLER": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        self._started.append(started)
        return started

    def wait_for_window(self, title: str) -> str:
        """Return the X id of the window with ``title``; what a failed start said is told."""
        started = self._started[-1]
        try:
            return self._screen.wait_for_window(title, lambda: started.poll() is None)
        except AssertionError as error:
            started.send_signal(signal.SIGABRT)
            output, errors = started.communicate()
            error.add_note(f"exit status {started.returncode}\n{output}{errors}")
            raise

    def quit(self, window: str) -> None:
        """Quit as a user does; every start must have ended well and said nothing."""
        self._screen.press(window, "ctrl+q")
        for started in self._started:
            output, errors = started.communicate(timeout=SECONDS)
            assert (started.returncode, output, errors) == (0, "", "")

    def settings(self) -> dict[str, Any]:
        """Return what the program has saved of its settings."""
        path = self.home / ".config" / "qingdu" / "settings.toml"
        return tomllib.loads(path.read_text("utf-8"))

    def record(self) -> dict[str, Any]:
        """Return what the program remembers of the only article it has a record of."""
        (path,) = (self.home / ".local" / "share" / "qingdu" / "articles").glob("*.json")
        record: dict[str, Any] = json.loads(path.read_text("utf-8"))
        return record

    def kill(self) -> None:
        """End what still runs, after a test that failed."""
        for started in self._started:
            if started.poll() is None:
                started.send_signal(signal.SIGABRT)  # it tells then what it was doing
                sys.stderr.write("".join(started.communicate()))


@pytest.fixture
def reader(screen: Screen, tmp_path: Path) -> Iterator[Reader]:
    """Return the program, not started yet."""
    home = tmp_path / "home"
    home.mkdir()
    program = Reader(screen, home)
    yield program
    program.kill()


@pytest.fixture
def need_programs() -> Callable[..., None]:
    """Skip the test where one of the programs named is not installed."""

    def need(*names: str) -> None:
        if missing := [name for name in names if shutil.which(name) is None]:
            pytest.skip(f"needs {', '.join(missing)}")

    return need


@pytest.fixture
def screen(need_programs: Callable[..., None], tmp_path: Path) -> Iterator[Screen]:
    """Start an X server on a free display, and a window manager that gives focus."""
    need_programs("Xvfb", "openbox", "xdotool")
    with (tmp_path / "screen.log").open("wb") as log:
        server, display = _start_server(log)
        on_screen = Screen(display)
        manager = subprocess.Popen(
            ["openbox", "--sm-disable"],
            env={**on_screen.environment, "HOME": str(tmp_path)},
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
