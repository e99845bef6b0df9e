"""The view beside a bare QTextBrowser and beside an older tree, measured in alternating pairs.

Each measure runs in a process of its own (``view_probe.py``), ours and the peer's in turn; of all
runs the median counts. Where others work on the same machine the processor's time tells more than
the clock's: both are printed.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parents[2]
OLD = "99e958e"
"""The commit before the view was our own."""
PAIRS = 3
LENGTHS = {"6,000": 6_000, "1,000,000": 1_000_000}
_CHANGES = {
    "script": "script changed",
    "theme": "theme changed",
    "width": "width changed",
    "size": "font size never used before",
}
_MOVES = {"scroll": "300 notches", "fling": "fling of 200 frames", "jump": "jump to the end"}

Found = dict[str, Any]
"""What one probe prints."""


class Beside(NamedTuple):
    """One line of the table: medians of ours and of the peer, by the clock and the processor."""

    measure: str
    ours: tuple[float, float]
    peer: tuple[float, float] | None = None
    peer_name: str = ""
    unit: str = "ms"

    def line(self) -> str:
        """Return the line as it is printed."""
        words = f"{self.measure:58s} {self.ours[0]:8.1f} ({self.ours[1]:6.1f})"
        if self.peer is None:
            return f"{words} {self.unit}"
        ratios = [f"{a / b:.3f}" for a, b in zip(self.ours, self.peer, strict=True) if b]
        return (
            f"{words} {self.peer[0]:8.1f} ({self.peer[1]:6.1f}) {self.unit}"
            f"  × {ratios[0]} ({ratios[-1]})  {self.peer_name}"
        )


def rows(folder: Path, texts: dict[str, Path]) -> Iterator[Beside]:
    """Measure the ``texts``, by their lengths in characters, and yield the table's lines."""
    old = _older_tree(folder)
    bare = "bare QTextBrowser"
    for name, path in texts.items():
        probes = _pairs(folder, path, (ROOT, "first"), (ROOT, "bare"))
        yield _medians(f"first paint, {name} characters", "first", probes[0], probes[1], bare)
        trees = [(ROOT, "program")] + ([(old, "program")] if old else [])
        found = _pairs(folder, path, *trees)
        ours, theirs = found[0], found[1] if old else []
        for key, words in _CHANGES.items():
            yield _medians(f"{words}, {name} characters", key, ours, theirs, OLD)
        yield _medians(f"horizontal to vertical and back, {name}", "direction", ours, [], "")
        kept = statistics.mean(bool(each["same place"]) for each in ours)
        yield Beside(f"… the same character at the reading edge, {name}", (kept, kept), unit="of 1")
        for key, words in _MOVES.items():
            for what, pick in (("longest", max), ("p95", _95th)):
                yield _medians(f"{words}, {what}, {name}", key, ours, probes[1], bare, pick)
        for what, runs in (("the view", probes[0]), ("the program", ours)):
            memory = [statistics.median(each["memory"] for each in f) for f in (runs, probes[1])]
            yield Beside(
                f"memory of {what} over its empty window, {name}",
                (memory[0], memory[0]),
                (memory[1], memory[1]),
                bare,
                "MB",
            )
        trees = [(tree, "hurried") for tree, _ in trees]
        found = _pairs(folder, path, *trees)
        for key, until in (("hurried", "the view"), ("hurried whole", "all of the text")):
            words = f"first toggle 300 ms after opening, to {until}, {name}"
            yield _medians(words, key, found[0], found[1] if old else [], OLD)


def _pairs(folder: Path, text: Path, *probes: tuple[Path, str]) -> list[list[Found]]:
    """Run all ``probes`` in turn, after one that fills their caches."""
    found: list[list[Found]] = [[] for _ in probes]
    for number in range(PAIRS + 1):
        for place, (tree, what) in enumerate(probes):
            made = _probe(folder, tree, what, text)
            if number:
                found[place].append(made)
    return found


def _probe(folder: Path, tree: Path, what: str, text: Path) -> Found:
    home = folder / ("older" if tree != ROOT else "ours")
    home.mkdir(exist_ok=True)
    environment = {**os.environ, "HOME": str(home), "PYTHONPATH": str(tree)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    with tempfile.TemporaryDirectory(dir=folder) as own:
        done = subprocess.run(
            [sys.executable, str(ROOT / "tests/benchmarks/view_probe.py"), what, str(text), own],
            cwd=tree,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            check=True,
        )
    made: Found = json.loads(done.stdout.splitlines()[-1])
    return made


def _older_tree(folder: Path) -> Path | None:
    """Return ``OLD`` checked out, or None where the history does not reach so far."""
    done = subprocess.run(
        ["git", "archive", OLD], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    if done.returncode:
        return None
    tree = folder / "tree"
    with tarfile.open(fileobj=BytesIO(done.stdout)) as packed:
        packed.extractall(tree, filter="data")
    return tree


def _medians(
    measure: str,
    key: str,
    ours: list[Found],
    theirs: list[Found],
    name: str,
    pick: Any = statistics.median,
) -> Beside:
    def found(runs: list[Found]) -> tuple[float, float]:
        pairs = [[pick([took[way] for took in run[key]]) for way in (0, 1)] for run in runs]
        clock, processor = (statistics.median(each) for each in zip(*pairs, strict=True))
        return clock, processor

    return Beside(measure, found(ours), found(theirs) if theirs else None, name)


def _95th(values: list[float]) -> float:
    return sorted(values)[round(0.95 * (len(values) - 1))]
