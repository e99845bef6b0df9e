"""A second start hands its files to the first."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from reader.second_start.meeting_place import PATIENCE, socket_name
from reader.ui.program.later_starts import Listener

ROOT = Path(__file__).parents[2]
SOON = 20_000


@pytest.fixture
def name(tmp_path, monkeypatch):
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "狀態"))
    return socket_name(tmp_path)


@pytest.fixture
def listener(qapp, name):
    listener = Listener(name)
    yield listener
    listener.close()


SECOND_START = """
import sys
from pathlib import Path
from reader.second_start.hand_over import hand_over
sys.exit(0 if hand_over(sys.argv[1], [Path(p) for p in sys.argv[2:]]) else 1)
"""
RUDE_CALLERS = """
import socket, sys, time
callers = [socket.socket(socket.AF_UNIX) for _ in range(12)]
for caller in callers:
    caller.connect(sys.argv[1])
    caller.sendall(sys.argv[2].encode("utf-8", "surrogateescape"))
print("called", flush=True)
sys.stdin.read()
"""


def start_again(name, paths):
    command = [sys.executable, "-c", SECOND_START, name, *map(str, paths)]
    return subprocess.Popen(command, cwd=ROOT)


def has_ended(process):
    return lambda: process.poll() is not None


def test_files_reach_the_program_that_runs(listener, name, tmp_path, qtbot):
    paths = [tmp_path / "一.html", tmp_path / "二 é.txt"]
    with qtbot.waitSignal(listener.files_received, timeout=SOON) as received:
        second = start_again(name, paths)
    qtbot.waitUntil(has_ended(second), timeout=SOON)
    assert second.returncode == 0, "the second start knows that its files were taken"
    assert received.args == [paths]


def test_a_start_without_files_is_told_too(listener, name, qtbot):
    with qtbot.waitSignal(listener.files_received, timeout=SOON) as received:
        second = start_again(name, [])
    qtbot.waitUntil(has_ended(second), timeout=SOON)
    assert received.args == [[]]


@pytest.mark.skipif(sys.platform == "win32", reason="a pipe belongs to its first program")
def test_the_newest_program_takes_the_files(listener, name, qtbot):
    newest = Listener(name)
    listener.close()
    with qtbot.waitSignal(newest.files_received, timeout=SOON):
        third = start_again(name, [])
    qtbot.waitUntil(has_ended(third), timeout=SOON)
    newest.close()


def test_after_closing_a_start_is_alone(listener, name, qtbot):
    listener.close()
    second = start_again(name, [])
    qtbot.waitUntil(has_ended(second), timeout=SOON)
    assert second.returncode == 1


@pytest.mark.skipif(sys.platform == "win32", reason="the folder is no matter there")
def test_where_nothing_can_listen_the_program_goes_without(qapp, tmp_path):
    (tmp_path / "file").touch()
    Listener(str(tmp_path / "file" / "socket")).close()


@pytest.mark.skipif(sys.platform == "win32", reason="these callers use a Unix socket")
@pytest.mark.parametrize("words", ["", "[", "\udcff\udcfe" * 500, "no list\n"])
def test_callers_who_keep_to_no_rules_are_no_obstacle(listener, name, tmp_path, qtbot, words):
    heard: list[Path] = []
    listener.files_received.connect(heard.extend)
    rude = subprocess.Popen(
        [sys.executable, "-c", RUDE_CALLERS, name, words],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    qtbot.wait(int(1000 * PATIENCE) + 500)
    with qtbot.waitSignal(
        listener.files_received, timeout=SOON, check_params_cb=lambda paths: len(paths) == 1
    ):
        second = start_again(name, [tmp_path / "一.html"])
    rude.communicate(timeout=20)
    qtbot.waitUntil(has_ended(second), timeout=SOON)
    assert second.returncode == 0
    assert heard == [tmp_path / "一.html"]


def test_received_files_are_opened_in_the_window(qingdu, window, page, tmp_path, qtbot):
    other = tmp_path / "另一篇.txt"
    other.write_text("另一篇的标题\n\n" + "这一段文字足够长，可以算作一篇文章的正文。" * 8, "utf-8")
    qingdu.open_files([other])
    qtbot.waitUntil(lambda: window.tab.title() == "另一篇的标题")
