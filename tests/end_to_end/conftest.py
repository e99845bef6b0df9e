"""A screen of its own with a window manager, for tests that drive the real program."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO

import pytest

SECONDS = 60
"""How long the program may take to do what it was asked, on a busy machine."""


class Screen:
    """A virtual X display, with what a person does at one."""

    def __init__(self, display: str) -> None:
        self.environment = {"PATH": os.environ["PATH"], "DISPLAY": display, "LC_ALL": "C.UTF-8"}

    def wait_for_window(self, title: str) -> str:
        """Return the X id of the visible window with ``title`` (a regular expression)."""
        deadline = time.monotonic() + SECONDS
        while time.monotonic() < deadline:
            found = self._xdotool("search", "--onlyvisible", "--name", title).split()
            if found:
                return found[0]
            time.sleep(0.1)
        shown = self._xdotool("search", "--onlyvisible", "--name", ".", "getwindowname", "%@")
        raise AssertionError(f"no window {title!r} came; there are:\n{shown}")

    def press(self, window: str, key: str) -> None:
        """Give ``window`` the focus and press ``key`` as a keyboard would."""
        self._xdotool("windowactivate", "--sync", window)
        self._xdotool("key", "--clearmodifiers", key)

    def _xdotool(self, *arguments: str) -> str:
        done = subprocess.run(
            ["xdotool", *arguments],
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=SECONDS,
        )
        return done.stdout


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
            yield on_screen
        finally:
            for process in (manager, server):
                process.terminate()
                process.wait(SECONDS)


def _start_server(log: IO[bytes]) -> tuple[subprocess.Popen[bytes], str]:
    """Start Xvfb, which picks a free display and tells its number."""
    read_end, write_end = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write_end), "-screen", "0", "1280x900x24", "-nolisten", "tcp"],
        pass_fds=[write_end],
        stdout=log,
        stderr=log,
    )
    os.close(write_end)
    with os.fdopen(read_end, encoding="ascii") as told:
        number = told.readline().strip()
    assert number, "Xvfb did not start"
    return server, f":{number}"
