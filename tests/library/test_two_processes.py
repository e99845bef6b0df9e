"""Two processes change the records of one home at random, and all of it is there."""

from __future__ import annotations

import subprocess
import sys

from reader.library.migrations import open_database
from reader.library.record_book import RecordBook

EDITS = 50
PROCESS = """
import random, sys, time
from dataclasses import replace
from pathlib import Path
from reader.library.migrations import open_database
from reader.library.record_book import RecordBook
from reader.library.records import SavedPlace
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


def test_two_processes_lose_nothing_of_each_other(tmp_path):
    names = ("one", "other")
    started = [
        subprocess.Popen(
            [sys.executable, "-c", PROCESS, str(tmp_path), name, str(EDITS)], stdin=subprocess.PIPE
        )
        for name in names
    ]
    for process in started:
        assert process.stdin is not None
        process.stdin.write(b"go\n")
        process.stdin.close()
    assert [process.wait(60) for process in started] == [0, 0]
    book = RecordBook(open_database(tmp_path))
    record = book.read("a" * 64)
    book.database.close()
    there = {
        *record.kept,
        *record.undone,
        *record.taken_out,
        *(mark.text_id for mark in record.bookmarks),
        *(key for key, _ in record.corrections),
    }
    assert there == {f"{name} {number}" for name in names for number in range(EDITS)}
    assert record.place is not None
