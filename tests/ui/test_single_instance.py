"""A second start hands its files to the first."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.ui.single_instance import Listener, hand_over, paths_in, socket_name

ROOT = Path(__file__).parents[2]


@pytest.fixture
def listener(qapp, tmp_path):
    listener = Listener(socket_name(tmp_path))
    yield listener
    listener.close()


SECOND_START = """
import sys
from pathlib import Path
from reader.ui.single_instance import hand_over
sys.exit(0 if hand_over(sys.argv[1], [Path(p) for p in sys.argv[2:]]) else 1)
"""


def start_again(name, paths):
    command = [sys.executable, "-c", SECOND_START, name, *map(str, paths)]
    return subprocess.Popen(command, cwd=ROOT)


def test_files_reach_the_program_that_runs(listener, tmp_path, qtbot):
    paths = [tmp_path / "一.html", tmp_path / "二.txt"]
    with qtbot.waitSignal(listener.files_received, timeout=20_000) as received:
        second = start_again(socket_name(tmp_path), paths)
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
    assert second.returncode == 0, "the second start knows that its files were taken"
    assert received.args == [paths]


def test_without_a_program_nothing_is_handed_over(qapp, tmp_path):
    assert not hand_over(socket_name(tmp_path / "nobody"), [])


def test_a_socket_left_behind_is_no_obstacle(qapp, tmp_path, qtbot):
    first = Listener(socket_name(tmp_path))
    second = Listener(socket_name(tmp_path))
    with qtbot.waitSignal(second.files_received, timeout=20_000):
        third = start_again(socket_name(tmp_path), [])
    qtbot.waitUntil(lambda: third.poll() is not None, timeout=20_000)
    first.close()
    second.close()


def test_received_files_are_opened_in_the_window(qingdu, window, page, tmp_path, qtbot):
    other = tmp_path / "另一篇.txt"
    other.write_text("另一篇的标题\n\n" + "这一段文字足够长，可以算作一篇文章的正文。" * 8, "utf-8")
    qingdu.open_files([other])
    qtbot.waitUntil(lambda: window.tab.title() == "另一篇的标题", timeout=20_000)


@given(st.binary(max_size=60))
def test_anything_else_that_arrives_is_no_path(line):
    assert all(isinstance(path, Path) for path in paths_in(line))


def test_each_user_has_a_socket_of_their_own(tmp_path):
    assert socket_name(tmp_path) != socket_name(tmp_path / "other")
