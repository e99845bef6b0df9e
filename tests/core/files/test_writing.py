"""A file is written whole or not at all, whatever happens meanwhile."""

from __future__ import annotations

import os
import stat
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from reader.core.files.writing import remove_unfinished, write_whole

ON_WINDOWS = sys.platform == "win32"


@pytest.mark.parametrize("lasting", [True, False])
def test_a_file_and_its_folder_are_made_and_made_anew(tmp_path: Path, *, lasting: bool) -> None:
    path = tmp_path / "用 户" / "配置" / "a.toml"
    for content in (b"one", b"", b"another\r\n"):
        write_whole(path, content, lasting=lasting)
        assert path.read_bytes() == content
        assert list(path.parent.iterdir()) == [path]


def test_what_is_lasting_is_on_the_disk_before_it_has_its_name(tmp_path: Path, monkeypatch) -> None:
    path = tmp_path / "a"
    written: list[tuple[int, bool]] = []
    monkeypatch.setattr(
        os, "fsync", lambda fd: written.append((os.fstat(fd).st_size, path.exists()))
    )
    write_whole(path, b"words", lasting=True)
    assert written == [(5, False)]
    write_whole(path, b"other words", lasting=False)
    assert len(written) == 1


@pytest.mark.skipif(ON_WINDOWS, reason="Windows has no such limit")
def test_a_full_disk_leaves_what_was_there(tmp_path: Path) -> None:
    import resource

    path = tmp_path / "a"
    write_whole(path, b"before", lasting=True)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1_000, limits[1]))
    try:
        with pytest.raises(OSError, match="large"):
            write_whole(path, bytes(100_000), lasting=True)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert path.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_in_the_way_stays(tmp_path: Path) -> None:
    path = tmp_path / "a"
    (path / "inside").mkdir(parents=True)
    with pytest.raises(OSError):  # noqa: PT011 - each system has its own words for it
        write_whole(path, b"new", lasting=False)
    assert [file.name for file in tmp_path.iterdir()] == ["a"]


@pytest.mark.skipif(ON_WINDOWS, reason="Windows refuses where others wait")
def test_writers_at_once_do_not_mix(tmp_path: Path) -> None:
    path = tmp_path / "a"
    contents = [bytes([letter]) * 200_000 for letter in b"abcd"]
    write_whole(path, contents[0], lasting=False)

    def write(content: bytes) -> bool:
        seen = True
        for _ in range(20):
            write_whole(path, content, lasting=False)
            seen = seen and path.read_bytes() in contents
        return seen

    with ThreadPoolExecutor(len(contents)) as pool:
        assert all(pool.map(write, contents))
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(ON_WINDOWS, reason="Windows has no such modes, and links only for some")
def test_only_the_user_can_read_it_and_a_link_stays_one(tmp_path: Path) -> None:
    real, link = tmp_path / "elsewhere" / "words.txt", tmp_path / "words.txt"
    real.parent.mkdir()
    link.symlink_to(real)
    write_whole(link, b"new", lasting=True)
    assert link.is_symlink()
    assert real.read_bytes() == b"new"
    assert stat.S_IMODE(real.stat().st_mode) == 0o600
    write_whole(tmp_path / "new" / "a", b"", lasting=False)
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o700


def test_only_old_unfinished_files_are_removed(tmp_path):
    names = ["a.toml.0123abcd.new", "b.toml.0123abcd.new", "c.new", "a.toml", "d.0123abcd.new.txt"]
    for name in names:
        (tmp_path / name).write_bytes(b"x")
        if not name.startswith("b"):
            os.utime(tmp_path / name, (time.time() - 90_000,) * 2)
    assert remove_unfinished(tmp_path) == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(names[1:])
    assert remove_unfinished(tmp_path / "none") == 0
