"""The floor of coverage tells which rooms have fallen."""

import subprocess
import sys
from pathlib import Path

from tests import room_coverage

READER = Path("reader")


def test_the_rooms_of_the_window_are_counted_apart():
    counts = {
        READER / "cli.py": (10, 5),
        READER / "core" / "walk.py": (10, 10),
        READER / "ui" / "page" / "view.py": (10, 4),
        READER / "ui" / "page" / "flow.py": (10, 8),
        READER / "core" / "__init__.py": (0, 0),
    }
    assert room_coverage.rooms_of(counts, READER) == {"core": 100, "reader": 50, "ui/page": 60}


def test_what_is_below_its_floor_is_told():
    found = {"core": 90.0, "loading": 80.0, "new": 1.0}
    said = room_coverage.fallen_below(found, {"core": 90, "loading": 81, "old": 3})
    assert [words.split(":")[0] for words in said] == ["loading", "new", "old"]
    assert room_coverage.fallen_below(found, {"core": 1, "loading": 80, "new": 1}) == []


BEGIN_TOGETHER = """
import sys, threading
sys.addaudithook(lambda event, _: sum(range(20_000)) if event == "sys.settrace" else None)
sys.setswitchinterval(1e-6)
from coverage import Coverage
from tests.room_coverage import trace_one_after_the_other
counting = Coverage(data_file=None, config_file=False)
counting.start()
trace_one_after_the_other()
for _ in range(50):
    threads = [threading.Thread(target=lambda: sum(range(50))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
counting.stop()
"""


def test_threads_that_begin_together_are_all_counted(root):
    command = [sys.executable, "-c", BEGIN_TOGETHER]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
