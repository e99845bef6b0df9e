"""Only regular files are read, and no more of them than was allowed."""

from __future__ import annotations

import os
import socket  # noqa: TID251 - a socket's file is no file to read
import sys
import threading
from pathlib import Path

import pytest

from reader.core.files.reading import LargerError, NotRegularError, read_regular, read_regular_text


def test_a_file_is_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "頁.html"
    path.write_bytes(b"a\r\n" * 1_000)
    assert read_regular(path, 3_000) == b"a\r\n" * 1_000
    assert read_regular_text(path, 3_000) == "a\r\n" * 1_000
    path.write_bytes(b"")
    assert read_regular(path, 0) == b""


def test_a_larger_file_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "large"
    with path.open("wb") as file:
        file.truncate(1 << 40)  # takes no room on the disk
    with pytest.raises(LargerError) as told:
        read_regular(path, 1_000)
    assert told.value.size == 1 << 40


def test_what_is_not_wanted_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"abc" * 1_000)
    assert read_regular(path, 5_000, lambda start: start.startswith(b"x")) == b""
    assert len(read_regular(path, 5_000, lambda start: start.startswith(b"a"))) == 3_000


def test_a_folder_and_a_link_to_one_are_no_files(tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(tmp_path)
    for path in (tmp_path, link):
        with pytest.raises(NotRegularError):
            read_regular(path, 1_000)


@pytest.mark.skipif(sys.platform == "win32", reason="needs pipes and devices with names")
def test_pipes_sockets_and_devices_are_not_opened(tmp_path: Path) -> None:
    pipe, link = tmp_path / "pipe", tmp_path / "link"
    os.mkfifo(pipe)
    link.symlink_to("/dev/zero")
    with socket.socket(socket.AF_UNIX) as listener:
        here = Path.cwd()
        os.chdir(tmp_path)  # a socket's path is short
        try:
            listener.bind("socket")
        finally:
            os.chdir(here)
        for path in (pipe, link, tmp_path / "socket", Path("/dev/null")):
            with pytest.raises(NotRegularError):
                read_regular(path, 1_000)


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pipe with a name")
def test_a_pipe_that_takes_the_place_of_a_file_does_not_hold_the_reader_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"a")
    seen = path.stat()
    path.unlink()
    os.mkfifo(path)
    monkeypatch.setattr(Path, "stat", lambda _path, **_: seen)
    done = threading.Event()

    def read() -> None:
        with pytest.raises(NotRegularError):
            read_regular(path, 1_000)
        done.set()

    threading.Thread(target=read, daemon=True).start()
    assert done.wait(20)


@pytest.mark.skipif(not Path("/proc/self/maps").exists(), reason="needs /proc")
def test_a_file_that_says_nothing_of_its_size_is_bounded_too() -> None:
    assert read_regular(Path("/proc/self/maps"), 10_000_000).count(b"\n") > 10
    with pytest.raises(LargerError):
        read_regular(Path("/proc/self/maps"), 100)


def test_a_name_that_no_file_can_have(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="null"):
        read_regular(Path("a\0b"), 10)
    with pytest.raises(OSError, match=r"(?i)long|name"):
        read_regular(tmp_path / ("a" * 5_000), 10)
