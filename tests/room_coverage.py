"""How much of each room of ``reader`` the tests run through: ``dev.py test --coverage``.

A plugin of pytest. A room below its number in ``coverage_floor.toml`` fails the run; the numbers
may only rise. What runs in processes of its own (the frozen program, a second start) is not
counted.
"""

from __future__ import annotations

import sys
import threading
import tomllib
from collections import defaultdict
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
from coverage import Coverage
from coverage.exceptions import NoSource

ROOT = Path(__file__).resolve().parents[1]
FLOOR = Path(__file__).with_name("coverage_floor.toml")


def rooms_of(counts: dict[Path, tuple[int, int]], reader: Path) -> dict[str, float]:
    """Return the percent of run lines by room, of (lines, run lines) by file below ``reader``."""
    lines: defaultdict[str, int] = defaultdict(int)
    run: defaultdict[str, int] = defaultdict(int)
    for path, (total, executed) in counts.items():
        *folders, _file = path.relative_to(reader).parts
        room = "/".join(folders[: 2 if folders[:1] == ["ui"] else 1]) or "reader"
        lines[room] += total
        run[room] += executed
    return {room: 100 * run[room] / lines[room] for room in sorted(lines) if lines[room]}


def fallen_below(found: dict[str, float], floor: dict[str, float]) -> list[str]:
    """Return a sentence for each room that is below its floor, has none, or is gone."""
    below = [
        f"{room}: {found[room]:.1f} % of the lines are run, and it were {least} %"
        for room, least in floor.items()
        if room in found and found[room] < least
    ]
    new = [f"{room}: has no number in {FLOOR.name}" for room in found if room not in floor]
    gone = [f"{room}: is gone and has a number" for room in floor if room not in found]
    return [*below, *new, *gone]


def trace_one_after_the_other() -> None:
    """Let threads that begin at the same time be traced one after the other.

    Python refuses to install a trace function while another thread installs one, which takes a
    while here: it asks audit hooks first, and the one that watches for sockets is Python's.
    """
    turn, install, hook = threading.RLock(), sys.settrace, threading.gettrace()
    if hook is None:  # a tracer without a function, as of newer Pythons
        return

    def install_in_turn(function: Any) -> None:
        with turn:
            install(function)

    def trace_in_turn(frame: FrameType, event: Any, argument: Any) -> Any:
        with turn:
            return hook(frame, event, argument)

    sys.settrace = install_in_turn
    threading.settrace(trace_in_turn)


class RoomCoverage:
    """Counts from before the first import of the reader until the last test has ended."""

    def __init__(self) -> None:
        self._coverage = Coverage(data_file=None, source_pkgs=["reader"], config_file=False)
        self._coverage.start()
        trace_one_after_the_other()
        self.found: dict[str, float] = {}
        self.complaints: list[str] = []

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Stop counting; a run of all quick tests or more is held against the floor."""
        self._coverage.stop()
        self.found = rooms_of(self._counts(), ROOT / "reader")
        self.complaints = fallen_below(self.found, tomllib.loads(FLOOR.read_text("utf-8")))
        if self.complaints and session.exitstatus == pytest.ExitCode.OK:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Print a line a room and what has fallen, before pytest's last line."""
        terminalreporter.section("lines that the tests run, by room")
        for room, percent in self.found.items():
            terminalreporter.write_line(f"{room:24} {percent:5.1f} %")
        for complaint in self.complaints:
            terminalreporter.write_line(complaint, red=True)

    def _counts(self) -> dict[Path, tuple[int, int]]:
        counts = {}
        for path in (ROOT / "reader").rglob("*.py"):
            try:
                _, lines, _, missing, _ = self._coverage.analysis2(str(path))
            except NoSource:
                continue
            counts[path] = len(lines), len(lines) - len(missing)
        return counts


def pytest_configure(config: pytest.Config) -> None:
    """Register the counter."""
    config.pluginmanager.register(_COUNTER, "room-coverage")


_COUNTER = RoomCoverage()
