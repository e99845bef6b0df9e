"""The socket: for this user alone, taken over from the dead, closed to those who say too much."""

from __future__ import annotations

import select
import socket  # noqa: TID251 - a caller who does not keep to the rules; AF_UNIX only
import stat
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.second_start.hand_over import hand_over
from reader.second_start.meeting_place import END, LONGEST_MESSAGE
from reader.second_start.unix_socket import Caller, CallerLeftError, Door, is_answered

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has named pipes")


@pytest.fixture
def name(tmp_path: Path) -> str:
    return str(tmp_path / "門 口" / "door")


@pytest.fixture
def door(name: str) -> Iterator[Door]:
    door = Door(name)
    yield door
    door.close()


def wait_for(door_or_caller: Door | Caller) -> None:
    assert select.select([door_or_caller], [], [], 20)[0]


def admitted(door: Door) -> Caller:
    wait_for(door)
    caller = door.admit()
    assert caller is not None
    return caller


def rude_caller(name: str) -> socket.socket:
    connection = socket.socket(socket.AF_UNIX)
    connection.settimeout(20)
    connection.connect(name)
    return connection


def test_more_names_than_a_message_holds_are_not_sent(door, name):
    paths = [Path("a" * 250)] * (LONGEST_MESSAGE // 250)
    assert not hand_over(name, paths)
    assert door.admit() is None


def test_a_message_is_heard_and_answered(door, name):
    answers: list[bool] = []
    calling = threading.Thread(target=lambda: answers.append(is_answered(name, "一 é".encode())))
    calling.start()
    caller = admitted(door)
    wait_for(caller)
    assert caller.hear() == "一 é".encode()
    caller.close()
    calling.join(20)
    assert answers == [True]


def test_nobody_else_can_reach_it(door, name):
    assert stat.S_IMODE(Path(name).stat().st_mode) == 0o600
    assert stat.S_IMODE(Path(name).parent.stat().st_mode) == 0o700
    assert [path.name for path in Path(name).parent.iterdir()] == ["door"]


def test_a_folder_that_others_may_enter_is_refused(name):
    Path(name).parent.mkdir()
    Path(name).parent.chmod(0o755)
    with pytest.raises(PermissionError):
        Door(name)


def test_closing_takes_the_name_away(name):
    Door(name).close()
    assert not Path(name).exists()
    assert not is_answered(name, b"")


def test_what_a_killed_program_left_is_taken_over(name):
    Path(name).parent.mkdir(mode=0o700)
    left = socket.socket(socket.AF_UNIX)
    left.bind(name)
    left.close()
    door = Door(name)
    rude_caller(name).close()
    admitted(door).close()
    door.close()


def test_the_newest_program_has_the_name_and_keeps_it(name):
    first = Door(name)
    second = Door(name)
    first.close()
    rude_caller(name).close()
    admitted(second).close()
    second.close()
    assert not Path(name).exists()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is no name for it")
def test_the_folder_may_have_a_longer_path_than_an_address_holds(tmp_path):
    name = str(tmp_path / ("長 long" * 20) / "door")
    door = Door(name)
    threading.Thread(target=lambda: is_answered(name, b"[]")).start()
    caller = admitted(door)
    wait_for(caller)
    assert caller.hear() == b"[]"
    caller.close()
    door.close()
    assert not Path(name).exists()


def test_where_no_socket_can_be_nothing_is_left(name):
    Path(name).mkdir(mode=0o700, parents=True)
    Path(name).parent.chmod(0o700)
    with pytest.raises(OSError, match=r".+"):
        Door(name)
    assert [path.name for path in Path(name).parent.iterdir()] == ["door"]


def test_nobody_at_the_door_is_no_caller(door):
    assert door.admit() is None


def test_a_message_comes_in_parts(door, name):
    with rude_caller(name) as connection:
        caller = admitted(door)
        assert caller.hear() is None
        connection.sendall(b"[1")
        wait_for(caller)
        assert caller.hear() is None
        connection.sendall(b", 2]" + END)
        wait_for(caller)
        assert caller.hear() == b"[1, 2]"
        caller.close()


def test_a_caller_who_leaves_in_the_middle_says_nothing(door, name):
    connection = rude_caller(name)
    caller = admitted(door)
    connection.sendall(b"half a mess")
    connection.close()
    wait_for(caller)
    assert caller.hear() is None
    with pytest.raises(CallerLeftError):
        caller.hear()
    caller.close()


def test_a_caller_who_does_not_wait_for_the_answer_is_heard(door, name):
    connection = rude_caller(name)
    connection.sendall(b"[]" + END)
    connection.close()
    caller = admitted(door)
    assert caller.hear() == b"[]"
    caller.close()


def test_a_message_has_a_longest_length(door, name):
    connection = rude_caller(name)
    caller = admitted(door)
    flood = threading.Thread(target=lambda: send_until_refused(connection))
    flood.start()
    with pytest.raises(CallerLeftError):
        hear_to_the_end(caller)
    caller.close()
    flood.join(20)
    assert not flood.is_alive()
    connection.close()


def hear_to_the_end(caller: Caller) -> None:
    message = None
    while message is None:
        wait_for(caller)
        message = caller.hear()


def send_until_refused(connection: socket.socket) -> None:
    try:
        for _ in range(10):
            connection.sendall(b"x" * LONGEST_MESSAGE)
    except OSError:
        return
