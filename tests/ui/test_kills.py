"""The program is killed at random moments; nothing that was done a moment before is lost."""

from __future__ import annotations

import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from reader.core.files.settings_file import read_stored
from reader.library.migrations import FILE_NAME, open_database
from reader.library.records import read_record

PROGRAM = Path(__file__).with_name("killed_program.py")
EDIT_WRITTEN = 0.5
"""Seconds after which an edit must be on the disk: written at once, by a thread of its own."""
OLDEST = 2.0
"""Seconds that place and tabs may be old."""
SLACK = 1.0
"""Seconds by which a busy machine may be late."""

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="there is no signal to be killed by"
)


@pytest.fixture
def pages(tmp_path):
    paths = []
    for number in range(3):
        path = tmp_path / f"{number}.txt"
        paragraphs = (
            f"第{n}段，{number}，" + "燈塔看守人每天早晨都去海邊。" * 6 for n in range(60)
        )
        path.write_text(f"第{number}篇\n\n" + "\n\n".join(paragraphs), "utf-8")
        paths.append(path)
    return paths


def run_and_kill(home, seed, pages, dice):
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
    time.sleep(dice.uniform(0.5, 4))
    process.send_signal(signal.SIGKILL)
    killed = time.monotonic()
    lines = process.stdout.read().splitlines()
    process.wait()
    process.stdout.close()
    return [json.loads(line) for line in lines if line.endswith(b"}")], killed


@pytest.mark.parametrize(
    "kills", [2, pytest.param(int(os.environ.get("QINGDU_KILLS", "20")), marks=pytest.mark.slow)]
)
def test_kills_lose_nothing(tmp_path, pages, kills):
    home = tmp_path / "home"
    edits: set[tuple[str, str]] = set()
    for seed in range(kills):
        told, killed = run_and_kill(home, seed, pages, random.Random(seed))
        for line in told:
            if line["what"] == "edit" and line["at"] < killed - EDIT_WRITTEN - SLACK:
                edits.add((line["article"], line["key"]))
        connection = sqlite3.connect(home / FILE_NAME)
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        connection.close()
        database = open_database(home)
        with database.reading() as connection:
            kept = {
                (article, key)
                for article in {article for article, _ in edits}
                for key in read_record(connection, article).taken_out
            }
        assert edits <= kept
        database.close()
        assert not read_stored(home / "settings.toml").is_damaged
        check_front(told, killed, home)
    assert edits or kills < 3


def check_front(told, killed, home):
    """Check that the tab in front is one that was there at most two seconds before."""
    fronts = [(line["at"], line["path"]) for line in told if line["what"] == "front"]
    recent = [path for at, path in fronts if at > killed - OLDEST - SLACK]
    older = [path for at, path in fronts if at <= killed - OLDEST - SLACK]
    if older:
        assert read_stored(home / "settings.toml").settings.front_file in {older[-1], *recent}
