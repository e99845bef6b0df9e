"""Other processes that read for an import: told of several files at once, and ended by one."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from reader.library.gathering import workers
from reader.library.gathering.workers import Worker, WorkerEndedError

ROOT = Path(__file__).parents[2]
ENDED_BY = "third.html"
PROGRAM = f"""
import os, sys
from reader.library.gathering import workers
read_all = workers.read_all
workers.read_all = lambda file: os._exit(1) if file.name == {ENDED_BY!r} else read_all(file)
workers.work(sys.stdin.buffer, sys.stdout.buffer)
"""


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    names = ("first.html", "second.html", ENDED_BY, "fourth.html", "fifth.html")
    for name in names:
        words = f"{name} 渡口的早晨很安静，船夫把缆绳解开，慢慢地划向对岸。" * 4
        (tmp_path / name).write_text(f"<article><h1>渡口</h1><p>{words}</p></article>", "utf-8")
    return [tmp_path / name for name in names]


def test_pages_told_of_at_once_come_in_their_order(files: list[Path]) -> None:
    worker = Worker()
    try:
        results = list(worker.read(files))
    finally:
        worker.close()
    assert [result.origin.path for result in results] == files
    assert all(result.prepared is not None for result in results)


def test_a_page_that_ends_the_process_costs_itself_alone(
    files: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def start(_command: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-c", PROGRAM]
        pipe = subprocess.PIPE
        return subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe)

    monkeypatch.setattr(workers, "start_process", start)
    worker = Worker()
    try:
        results = list(worker.read(files))
    finally:
        worker.close()
    assert [result.origin.path for result in results] == files
    errors = [result.error for result in results]
    assert isinstance(errors.pop(2), WorkerEndedError)
    assert not any(errors)


def test_a_worker_that_was_closed_starts_another_process(files: list[Path]) -> None:
    worker = Worker()
    try:
        assert len(list(worker.read(files[:2]))) == 2
        worker.close()
        assert len(list(worker.read(files[3:]))) == 2
    finally:
        worker.close()
