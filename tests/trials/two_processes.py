"""Trial: two real processes edit one home at random, and all that either did is there.

    python -m tests.trials.two_processes [--long]

50 edits each, once (20 times in the long trial); records and settings.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from reader.library.migrations import open_database
from reader.library.records.record_book import RecordBook

EDITS = 50
TIMES, LONG_TIMES = 1, 20
_SECONDS = 120
ARTICLE = "a" * 64
NAMES = ("one", "other")
PROCESS = """
import random, sys, time
from dataclasses import replace
from pathlib import Path
from reader.library.migrations import open_database
from reader.library.records.record_book import RecordBook
from reader.library.records.record import SavedPlace
folder, name, edits = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
dice = random.Random(name)
book = RecordBook(open_database(folder))
book.on_failure = lambda error: sys.exit(str(error))
article = "a" * 64
record = book.read(article)
sys.stdin.readline()
for number in range(edits):
    key = f"{name} {number}"
    after = {
        0: replace(record, kept=(*record.kept, key)),
        1: replace(record, undone=(*record.undone, key)),
        2: replace(record, taken_out=(*record.taken_out, key)),
        3: replace(record, bookmarks=(*record.bookmarks, SavedPlace(key, number))),
        4: replace(record, corrections=(*record.corrections, (key, "x"))),
    }[dice.randrange(5)]
    book.change(article, record, replace(after, place=SavedPlace(key, 0)))
    record = after
    if dice.random() < .3:
        time.sleep(dice.random() / 100)
book.close()
book.database.close()
"""


def lost(home: Path) -> set[str]:
    """Have two processes edit ``home`` at once; return the edits that are not there."""
    started = [
        subprocess.Popen(
            [sys.executable, "-c", PROCESS, str(home), name, str(EDITS)], stdin=subprocess.PIPE
        )
        for name in NAMES
    ]
    for process in started:
        assert process.stdin is not None
        process.stdin.write(b"go\n")
        process.stdin.close()
    assert [process.wait(_SECONDS) for process in started] == [0, 0]
    book = RecordBook(open_database(home))
    record = book.read(ARTICLE)
    book.database.close()
    there = {
        *record.kept,
        *record.undone,
        *record.taken_out,
        *(mark.text_id for mark in record.bookmarks),
        *(key for key, _ in record.corrections),
    }
    assert record.place is not None
    return {f"{name} {number}" for name in NAMES for number in range(EDITS)} - there


def main(arguments: Sequence[str]) -> int:
    """Run the trial and say what came of it."""
    times = LONG_TIMES if "--long" in arguments else TIMES
    gone = 0
    for _ in range(times):
        with TemporaryDirectory() as folder:
            gone += len(lost(Path(folder)))
    print(f"two processes: {times} x {2 * EDITS} edits, {gone} lost")
    return int(gone > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
