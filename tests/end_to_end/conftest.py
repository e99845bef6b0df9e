"""The real program at a screen of its own."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from reader.library.migrations import open_database
from reader.library.records.record import Record, read_record
from reader.reporting.log_file import LOG_NAME
from tests.end_to_end.screen import PROGRAMS, SECONDS, Screen, running_screen, wait_until


def logged(home: Path) -> int:
    """Return how many bytes the program that lives in ``home`` has logged."""
    log = home / ".local" / "state" / "qingdu" / LOG_NAME
    return log.stat().st_size if log.exists() else 0


def wait_for_keys(home: Path, before: int = 0) -> None:
    """Wait until a start has its keys and bars, which come after its page and before its log."""
    wait_until(lambda: logged(home) > before)


class Reader:
    """The real program on a screen, with folders of its own."""

    def __init__(self, screen: Screen, home: Path) -> None:
        self.home = home
        self._screen = screen
        self._started: list[subprocess.Popen[str]] = []
        self._logged = 0

    def start(self, *paths: Path) -> subprocess.Popen[str]:
        """Start the program on ``paths``."""
        self._logged = logged(self.home)
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
        """Return the X id of the window with ``title``; what a failed start said is told.

        It has its keys and bars then.
        """
        started = self._started[-1]
        try:
            shown = self._screen.wait_for_window(title, lambda: started.poll() is None)
            wait_for_keys(self.home, self._logged)
            return shown
        except AssertionError as error:
            started.send_signal(signal.SIGABRT)
            output, errors = started.communicate()
            error.add_note(f"exit status {started.returncode}\n{output}{errors}")
            raise

    def quit(self, window: str) -> None:
        """Quit as a user does; every start must have ended well and said nothing."""
        self._screen.press(window, "ctrl+q")
        self._wait_for_the_end()

    def end(self) -> None:
        """End the program as the system does at a logout; it must end as well as by a key."""
        for started in self._started:
            started.terminate()
        self._wait_for_the_end()

    def _wait_for_the_end(self) -> None:
        for started in self._started:
            output, errors = started.communicate(timeout=SECONDS)
            assert (started.returncode, output, errors) == (0, "", "")
        assert self.reports() == []

    def reports(self) -> list[str]:
        """Return the reports of faults that the program has written."""
        folder = self.home / ".local" / "state" / "qingdu"
        return [path.read_text("utf-8") for path in folder.glob("crash-*.txt")]

    def settings(self) -> dict[str, Any]:
        """Return what the program has saved of its settings."""
        path = self.home / ".config" / "qingdu" / "settings.toml"
        return tomllib.loads(path.read_text("utf-8"))

    def record(self) -> Record:
        """Return what the program remembers of the only article that it knows, if it knows one."""
        database = open_database(self.home / ".local" / "share" / "qingdu")
        with database.reading() as connection:
            hashes = connection.execute("SELECT hash FROM article").fetchall()
            assert len(hashes) < 2
            record = read_record(connection, hashes[0][0]) if hashes else Record()
        database.close()
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
    assert program.reports() == []


@pytest.fixture
def need_programs() -> Callable[..., None]:
    """Skip the test where one of the programs named is not installed."""

    def need(*names: str) -> None:
        if missing := [name for name in names if shutil.which(name) is None]:
            pytest.skip(f"needs {', '.join(missing)}")

    return need


@pytest.fixture
def screen(need_programs: Callable[..., None], tmp_path: Path) -> Iterator[Screen]:
    """Return a screen of the test's own."""
    need_programs(*PROGRAMS)
    with running_screen(tmp_path) as started:
        yield started
