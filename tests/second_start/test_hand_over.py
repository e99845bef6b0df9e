"""Where two starts meet, and what one tells the other."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.second_start.hand_over import hand_over, paths_in
from reader.second_start.meeting_place import socket_name

ROOT = Path(__file__).parents[2]
only_posix = pytest.mark.skipif(sys.platform == "win32", reason="a pipe has no folder there")


@given(st.binary(max_size=60))
def test_what_no_start_says_is_no_path(message):
    assert all(isinstance(path, Path) for path in paths_in(message))


@pytest.mark.parametrize(
    "message", [b"", b"\xff", b"{}", b"7", b'"page.html"', b"[1, null]", b"[" * 100_000]
)
def test_nothing_is_opened_for_what_is_no_list_of_names(message):
    assert paths_in(message) == []


@pytest.mark.parametrize("name", ["a\0b", pytest.param("\ud800", marks=only_posix)])
def test_a_name_that_no_file_can_have_is_left_out(name):
    assert paths_in(json.dumps([name, "page.html"]).encode("ascii")) == [Path("page.html")]


def test_each_configuration_has_a_place_of_its_own(tmp_path):
    assert socket_name(tmp_path) != socket_name(tmp_path / "other")
    assert socket_name(tmp_path) == socket_name(tmp_path)


@only_posix
@pytest.mark.parametrize(("mode", "is_used"), [(0o700, True), (0o770, False), (0o755, False)])
def test_the_platforms_folder_is_used_when_nobody_else_may_enter(
    tmp_path, monkeypatch, mode, *, is_used
):
    runtime = tmp_path / "run time 執行"
    runtime.mkdir()
    runtime.chmod(mode)
    monkeypatch.setenv("TMPDIR" if sys.platform == "darwin" else "XDG_RUNTIME_DIR", str(runtime))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    name = Path(socket_name(tmp_path))
    assert name.is_absolute()
    assert (name.parent == runtime) is is_used


@only_posix
@pytest.mark.parametrize("runtime", ["", "relative", "/nonexistent/run"])
def test_without_the_platforms_folder_the_programs_own_is_used(tmp_path, monkeypatch, runtime):
    monkeypatch.chdir(tmp_path)
    Path("relative").mkdir(mode=0o700)
    for variable in ("XDG_RUNTIME_DIR", "TMPDIR"):
        monkeypatch.setenv(variable, runtime)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.delenv("XDG_STATE_HOME", raising=False)
    assert Path(socket_name(tmp_path)).is_relative_to(tmp_path / "home")


def test_without_a_program_nothing_is_handed_over(tmp_path):
    assert not hand_over(socket_name(tmp_path / "nobody"), [])


@only_posix
@pytest.mark.parametrize("folder", ["none", "file/run", "long" * 100 + "/run"])
def test_a_place_that_cannot_be_is_nobodys(tmp_path, folder):
    (tmp_path / "file").write_bytes(b"")
    assert not hand_over(str(tmp_path / folder / "qingdu"), [Path("page.html")])


def test_a_name_that_is_no_text_stays_the_same():
    path = Path(os.fsdecode(b"\xff\xfe.html")) if os.name == "posix" else Path("ÿ.html")
    assert paths_in(json.dumps([str(path)]).encode("ascii")) == [path]


def test_a_second_start_loads_neither_qt_nor_sockets_where_nobody_listens(tmp_path):
    script = (
        "import sys; from pathlib import Path;"
        "from reader.second_start.hand_over import hand_over;"
        "from reader.second_start.meeting_place import socket_name;"
        "hand_over(socket_name(Path(sys.argv[1])), []);"
        "print([name for name in ('PySide6', 'socket', 'multiprocessing') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, tmp_path],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    expected = "['socket', 'multiprocessing']" if sys.platform == "win32" else "[]"
    assert done.stdout.strip() == expected
