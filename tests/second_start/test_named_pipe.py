"""The pipe of Windows. Elsewhere its code runs over a Unix socket, which takes the same calls."""

from __future__ import annotations

import queue
import sys
from collections.abc import Iterator
from multiprocessing.connection import Client  # noqa: TID251 - a caller who keeps to no rules
from pathlib import Path

import pytest

from reader.second_start.meeting_place import LONGEST_MESSAGE
from reader.second_start.named_pipe import PipeServer, is_answered


@pytest.fixture
def name(tmp_path: Path) -> str:
    on_windows = sys.platform == "win32"
    return rf"\\.\pipe\qingdu-test-{tmp_path.name}" if on_windows else str(tmp_path / "pipe")


@pytest.fixture
def taken() -> queue.Queue[bytes]:
    return queue.Queue()


@pytest.fixture
def server(name: str, taken: queue.Queue[bytes]) -> Iterator[PipeServer]:
    server = PipeServer(name, taken.put)
    yield server
    server.close()


def test_messages_are_taken_and_answered(server, name, taken):
    for message in ("一 é".encode(), b"x" * LONGEST_MESSAGE):
        assert is_answered(name, message)
        assert taken.get(timeout=20) == message


def test_where_nobody_listens_nothing_is_answered(name):
    assert not is_answered(name, b"[]")


def test_one_program_has_the_name(server, name, taken):
    with pytest.raises(OSError, match=r".+"):
        PipeServer(name, taken.put)


def test_after_closing_nobody_listens(name, taken):
    PipeServer(name, taken.put).close()
    assert not is_answered(name, b"[]")
    assert taken.empty()


@pytest.mark.parametrize(
    "say",
    [
        pytest.param(lambda connection: None, id="nothing"),
        pytest.param(lambda connection: connection.send_bytes(b"x" * 2_000_000), id="too much"),
    ],
)
def test_a_caller_who_keeps_to_no_rules_is_no_obstacle(server, name, taken, say):
    try:
        with Client(name) as connection:
            say(connection)
    except OSError:  # the door was shut while they still spoke
        pass
    assert is_answered(name, b"[]")
    assert taken.get(timeout=20) == b"[]"
    assert taken.empty()
