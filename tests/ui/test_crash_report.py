"""A crash leaves a report for the next start, without a word of what was read."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from reader.reporting import crash_report

ROOT = Path(__file__).parents[2]
SECRET = "頭髮花白的讀者.html"

PROGRAM = """
import sys, threading
from pathlib import Path
from reader.reporting import crash_report
reporter = crash_report.install(Path(sys.argv[1]), "Qingdu 9.9.9")
def open_page(name):
    raise FileNotFoundError(2, "No such file", name)
def convert(name):
    try:
        open_page(name)
    except OSError as error:
        raise ValueError(name) from error
{body}
"""
RAISES = f"convert({SECRET!r})"
RAISES_IN_THREAD = (
    f"thread = threading.Thread(target=convert, args=[{SECRET!r}]); thread.start(); thread.join()"
)
ENDS_WELL = "reporter.close()"
IS_INTERRUPTED = "raise KeyboardInterrupt"
DIES = "import ctypes; ctypes.string_at(0)"
IS_KILLED = "import os, signal; os.kill(os.getpid(), signal.SIGKILL)"


def run(folder: Path, body: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", PROGRAM.replace("{body}", body), str(folder)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    ("body", "where"),
    [(RAISES, "In the main thread"), (RAISES_IN_THREAD, "In another thread")],
)
def test_an_exception_that_nobody_caught_is_reported(tmp_path, body, where):
    done = run(tmp_path, body)
    assert "ValueError" in done.stderr  # whoever started it from a terminal still sees it
    report = crash_report.last_report(tmp_path)
    assert report is not None
    text = report.read_text(encoding="utf-8")
    assert "Qingdu 9.9.9" in text
    assert where in text
    assert text.index("FileNotFoundError") < text.index("then:") < text.index("ValueError")
    assert "in open_page" in text
    assert SECRET not in text


@pytest.mark.parametrize("body", [ENDS_WELL, IS_INTERRUPTED])
def test_a_run_that_was_ended_on_purpose_is_not_reported(tmp_path, body):
    run(tmp_path, body)
    assert crash_report.last_report(tmp_path) is None


@pytest.mark.skipif(os.name == "nt", reason="its runs that still live cannot be told apart")
@pytest.mark.parametrize(("body", "is_reported"), [(DIES, True), (IS_KILLED, False)])
def test_the_next_start_collects_what_a_dead_process_left(tmp_path, body, *, is_reported):
    assert run(tmp_path, body).returncode != 0
    run(tmp_path, ENDS_WELL)
    report = crash_report.last_report(tmp_path)
    assert (report is not None) is is_reported
    if report is not None:
        text = report.read_text(encoding="utf-8")
        assert "Qingdu 9.9.9" in text
        assert "string_at" in text
    assert list(tmp_path.glob("fatal-*")) == []


def test_a_fault_that_repeats_itself_fills_no_disk(tmp_path):
    again = "for _ in range(50): sys.excepthook(ValueError, ValueError('x'), None)"
    run(tmp_path, again)
    assert len(list(tmp_path.glob("crash-*"))) == crash_report.REPORTS_OF_A_RUN


def test_the_newest_report_is_offered_until_it_is_forgotten(tmp_path):
    for number in range(crash_report.REPORTS_KEPT + 3):
        report = tmp_path / f"crash-{number}.txt"
        report.write_text("x", encoding="utf-8")
        os.utime(report, (time.time() - 100 + number,) * 2)
    newest = crash_report.last_report(tmp_path)
    assert newest is not None
    assert newest.name == f"crash-{crash_report.REPORTS_KEPT + 2}.txt"
    run(tmp_path, ENDS_WELL)
    assert len(list(tmp_path.iterdir())) == crash_report.REPORTS_KEPT
    crash_report.forget(tmp_path)
    assert crash_report.last_report(tmp_path) is None


def test_a_folder_that_does_not_exist_has_no_report(tmp_path):
    assert crash_report.last_report(tmp_path / "nowhere") is None
