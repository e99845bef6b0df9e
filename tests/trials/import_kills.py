"""Trial: an import is killed at random moments; nothing is lost, half there or damaged.

    python -m tests.trials.import_kills [--long]

20 kills (200 in the long trial) of a program that puts a folder into one library, with processes
that read beside it: every article that was told as put in is there whole and found by its words,
none has only a part of its rows, and database and index are sound without being mended.
"""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from reader.library.articles.store import Library
from reader.library.gathering.importing import Outcome, add_paths
from reader.library.migrations import open_database
from reader.library.searching.query import parse
from reader.library.searching.search import search
from reader.library.upkeep.checking import check

KILLS, LONG_KILLS = 20, 200
PAGES = 120
ROOT = Path(__file__).parents[2]
_TEXT = "燈塔看守人每天早晨都去海邊，晚上再把燈點亮，等船一艘一艘回來。"


def write_pages(folder: Path) -> Path:
    """Write the pages that are put in, each with a word of its own."""
    folder.mkdir(parents=True)
    for number in range(PAGES):
        body = "".join(f"<p>第{n}段，{word_of(number)}，{_TEXT * 4}</p>" for n in range(6))
        (folder / f"{number:03}.html").write_text(
            f"<html><head><title>第{number}篇</title></head><body><h1>第{number}篇</h1>{body}"
            "</body></html>",
            "utf-8",
        )
    return folder


def word_of(number: int) -> str:
    """Return the word that only the page of this number has."""
    return f"號碼{number:03}"


def put_in(home: Path, folder: Path) -> None:
    """Put ``folder`` into the library in ``home`` and print the number of each page that is in."""
    library = Library(open_database(home), "trial")

    def tell(outcome: Outcome, _done: int, _all: int) -> None:
        print(json.dumps([outcome.path.stem, outcome.number]), flush=True)

    print("ready", flush=True)
    add_paths(library, [folder], tell, processes=2)
    library.database.close()


def run_and_kill(home: Path, folder: Path, seed: int, known: Collection[str]) -> dict[str, int]:
    """Return the pages that were told as put in before the program was killed.

    Two of three times that is after another page than those ``known`` before was put in.
    """
    process = subprocess.Popen(
        [sys.executable, "-m", __spec__.name, "--put-in", str(home), str(folder)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )
    assert process.stdout is not None
    assert process.stdout.readline() == b"ready\n"
    dice = random.Random(seed)
    lines: list[bytes] = []
    while seed % 3 and (line := process.stdout.readline()):
        lines.append(line)
        if json.loads(line)[0] not in known:
            break
    time.sleep(dice.uniform(0, 2))
    process.send_signal(signal.SIGKILL)
    lines += process.stdout.read().splitlines(keepends=True)
    process.wait()
    process.stdout.close()
    return dict(json.loads(line) for line in lines if line.endswith(b"]\n"))


class ImportKills:
    """Kills imports into homes below ``folder``, a new one whenever all pages are in."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._pages = write_pages(folder / "pages")
        self._told: dict[str, int] = {}
        self._homes = 0
        self.told = 0
        """Pages that were put in before a kill, and had to be there after it."""

    def once(self, seed: int) -> Iterator[str]:
        """Kill an import once; yield what was lost or damaged."""
        home = self._folder / f"home {self._homes}"
        self._told |= run_and_kill(home, self._pages, seed, self._told)
        self.told += len(self._told)
        library = Library(open_database(home), "trial")
        try:
            yield from (str(finding) for finding in check(library))
            for stem, number in self._told.items():
                found = search(library.database, parse(f'"{word_of(int(stem))}"'))
                if [each.number for each in found] != [number]:
                    yield f"lost: {stem}"
            with library.database.reading() as connection:
                (halves,) = connection.execute(
                    "SELECT count(*) FROM article LEFT JOIN content ON article = id "
                    "WHERE added IS NULL OR data IS NULL"
                ).fetchone()
            if halves:
                yield f"half there: {halves}"
        finally:
            library.database.close()
        if len(self._told) == PAGES:
            self._told = {}
            self._homes += 1


def main(arguments: Sequence[str]) -> int:
    """Run the trial and return 0 when nothing was lost or damaged."""
    if arguments[:1] == ["--put-in"]:
        put_in(Path(arguments[1]), Path(arguments[2]))
        return 0
    kills = LONG_KILLS if "--long" in arguments else KILLS
    with TemporaryDirectory() as folder:
        trial = ImportKills(Path(folder))
        faults = [f"{seed}: {fault}" for seed in range(kills) for fault in trial.once(seed)]
    for fault in faults:
        print(fault)
    print(f"{kills} kills of an import, {trial.told} pages to be there: {len(faults)} faults")
    return int(bool(faults) or not trial.told)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
