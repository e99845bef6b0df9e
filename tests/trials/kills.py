"""Trial: the real window is killed at random moments, and nothing done a moment before is lost.

    python -m tests.trials.kills [--long]

20 kills (200 in the long trial) of a program that opens, edits, scrolls and switches tabs: no edit
that was made more than half a second before is lost, no file is damaged, the tab in front is one of
the last two seconds, and a day later nothing half written is left.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from reader.core.files.settings_file import read_stored
from reader.core.files.writing import remove_unfinished
from reader.library.migrations import FILE_NAME, open_database
from reader.library.records.record import read_record

KILLS, LONG_KILLS = 20, 200
PROGRAM = Path(__file__).parents[1] / "ui" / "killed_program.py"
EDIT_WRITTEN = 0.5
"""Seconds after which an edit must be on the disk: written at once, by a thread of its own."""
OLDEST = 2.0
"""Seconds that place and tabs may be old."""
SLACK = 1.0
"""Seconds by which a busy machine may be late."""
_DAY = 86_401


def write_pages(folder: Path) -> list[Path]:
    """Write the pages that the program reads."""
    paths = []
    for number in range(3):
        path = folder / f"{number}.txt"
        paragraphs = (
            f"第{n}段，{number}，" + "燈塔看守人每天早晨都去海邊。" * 6 for n in range(60)
        )
        path.write_text(f"第{number}篇\n\n" + "\n\n".join(paragraphs), "utf-8")
        paths.append(path)
    return paths


def run_and_kill(
    home: Path, seed: int, pages: Sequence[Path]
) -> tuple[list[dict[str, Any]], float]:
    """Return what the program told before it was killed, and when that was."""
    process = subprocess.Popen(
        [sys.executable, str(PROGRAM), str(home), str(seed), *map(str, pages)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(PROGRAM.parents[2])},
    )
    assert process.stdout is not None
    first = process.stdout.readline()
    assert b"ready" in first
    time.sleep(random.Random(seed).uniform(0.5, 4))
    process.send_signal(signal.SIGKILL)
    killed = time.monotonic()
    lines = process.stdout.read().splitlines()
    process.wait()
    process.stdout.close()
    return [json.loads(line) for line in lines if line.endswith(b"}")], killed


class Kills:
    """Kills one home's program again and again, and looks what is there after each time."""

    def __init__(self, home: Path, pages: Sequence[Path]) -> None:
        self._home = home
        self._pages = pages
        self.edits: set[tuple[str, str]] = set()
        """Articles and blocks taken out that must be there."""

    def once(self, seed: int) -> Iterator[str]:
        """Kill it once; yield what was lost or damaged."""
        told, killed = run_and_kill(self._home, seed, self._pages)
        for line in told:
            if line["what"] == "edit" and line["at"] < killed - EDIT_WRITTEN - SLACK:
                self.edits.add((line["article"], line["key"]))
        connection = sqlite3.connect(self._home / FILE_NAME)
        if (found := connection.execute("PRAGMA integrity_check").fetchall()) != [("ok",)]:
            yield f"kill {seed}: the database is damaged: {found}"
        connection.close()
        if lost := self.edits - self._kept():
            yield f"kill {seed}: {len(lost)} edits are lost"
        stored = read_stored(self._home / "settings.toml")
        if stored.is_damaged:
            yield f"kill {seed}: the settings are damaged"
        if not _is_recent(stored.settings.front_file, told, killed):
            yield f"kill {seed}: the tab in front is too old"

    def _kept(self) -> set[tuple[str, str]]:
        database = open_database(self._home)
        with database.reading() as connection:
            kept = {
                (article, key)
                for article in {article for article, _ in self.edits}
                for key in read_record(connection, article).taken_out
            }
        database.close()
        return kept

    def leftovers(self) -> list[str]:
        """Return what is half written and stays so when a start tidies up a day later."""
        later = time.time() - _DAY
        for file in self._home.rglob("*.new"):
            os.utime(file, (later, later))
        for folder in (self._home, *(f for f in self._home.rglob("*") if f.is_dir())):
            remove_unfinished(folder)
        return [file.name for file in self._home.rglob("*.new")]


def _is_recent(front: str, told: Sequence[dict[str, Any]], killed: float) -> bool:
    """Whether ``front`` is a tab that was in front at most two seconds before."""
    fronts = [(line["at"], line["path"]) for line in told if line["what"] == "front"]
    recent = [path for at, path in fronts if at > killed - OLDEST - SLACK]
    older = [path for at, path in fronts if at <= killed - OLDEST - SLACK]
    return not older or front in {older[-1], *recent}


def main(arguments: Sequence[str]) -> int:
    """Run the trial and say what came of it."""
    if sys.platform == "win32":
        print("kills: not tried, for want of a signal to be killed by")
        return 0
    count = LONG_KILLS if "--long" in arguments else KILLS
    faults = []
    with TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        kills = Kills(home, write_pages(Path(folder)))
        for seed in range(count):
            for fault in kills.once(seed):
                faults.append(fault)
                print(fault, flush=True)
        left = kills.leftovers()
    print(
        f"kills: {count}, {len(kills.edits)} edits to be kept, {len(faults)} lost or damaged, "
        f"{len(left)} leftovers a day later"
    )
    return int(bool(faults or left) or not kills.edits)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
