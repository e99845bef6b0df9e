"""The program as a process: its streams, its locale, no display."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import ROOT, run_process, without_display


def test_output_is_utf8_whatever_the_locale(page: Path) -> None:
    environment = {"PYTHONIOENCODING": "latin-1", "LC_ALL": "C", "PYTHONUTF8": "0"}
    done = run_process("show", page, "missing-文件.html", env=environment)
    assert done.returncode == 1
    assert done.stdout.decode().startswith("夜裡讀書\n")
    assert done.stderr.decode().startswith("qingdu: missing-")
    assert b"\r" not in done.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="a shell's pipe")
def test_a_closed_pipe_is_no_mistake(page: Path) -> None:
    command = [sys.executable, "-m", "reader", "show", *[str(page)] * 50]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 0


@pytest.mark.parametrize(
    "command", [("show", "PAGE"), ("library", "list"), ("library", "search", "的")]
)
@pytest.mark.skipif(sys.platform == "win32", reason="pipes of POSIX")
def test_nothing_is_said_where_nobody_reads(page: Path, tmp_path: Path, command) -> None:
    own = {**os.environ, "XDG_DATA_HOME": str(tmp_path)}
    assert run_process("library", "add", page, env=own).returncode == 0
    reading, writing = os.pipe()
    os.close(reading)
    words = [str(page) if word == "PAGE" else word for word in command]
    ended = run_process(
        *words, env=own, capture_output=False, stdout=writing, stderr=subprocess.PIPE
    )
    os.close(writing)
    assert (ended.returncode, ended.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs Linux's full device")
def test_a_full_standard_error_keeps_no_file_from_being_printed(page: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        arguments = ("show", "missing.html", page, "missing.html")
        ended = run_process(*arguments, capture_output=False, stdout=subprocess.PIPE, stderr=full)
    assert ended.returncode == 1
    assert "夜裡讀書" in ended.stdout.decode()


def closed(*arguments: str | Path, redirections: str) -> subprocess.CompletedProcess[bytes]:
    """Run the program as a shell does that closes what it would read from or print to."""
    program = [sys.executable, "-m", "reader", *map(str, arguments)]
    command = ["sh", "-c", f'exec "$@" {redirections}', "sh", *program]
    return subprocess.run(command, cwd=ROOT, capture_output=True, check=False)


@pytest.mark.skipif(sys.platform == "win32", reason="needs a shell of POSIX")
def test_what_is_closed_is_told(page: Path) -> None:
    ended = closed("show", page, redirections=">&-")
    assert (ended.returncode, ended.stderr.count(b"\n")) == (1, 1)
    assert b"cannot be written" in ended.stderr
    ended = closed("convert", "--to", "hant", redirections="<&-")
    assert (ended.returncode, ended.stdout) == (1, b"")
    assert ended.stderr.startswith(b"qingdu: -: There is no standard input.")
    ended = closed("show", "missing.html", redirections="2>&-")
    assert (ended.returncode, ended.stdout, ended.stderr) == (1, b"", b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs Linux's full device")
def test_a_full_disk_is_said(page: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = run_process("show", page, capture_output=False, stdout=full, stderr=subprocess.PIPE)
    assert done.returncode == 1
    assert done.stderr.decode().startswith("qingdu: The output cannot be written (")
    assert done.stderr.count(b"\n") == 1


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
@pytest.mark.parametrize(
    "display",
    [
        {},
        {"DISPLAY": ":987"},
        {"DISPLAY": "localhost:10.0"},
        {"WAYLAND_DISPLAY": "wayland-none", "XDG_RUNTIME_DIR": "/nowhere"},
        {"DISPLAY": ":987", "QT_QPA_PLATFORM": "xcb"},
        {"QT_QPA_PLATFORM": "nonesuch"},
    ],
)
def test_without_a_display_the_articles_are_printed(page: Path, display: dict[str, str]) -> None:
    shown = run_process("show", page)
    done = run_process(page, env={**without_display(), **display})
    assert (done.returncode, done.stdout) == (0, shown.stdout)
    assert done.stderr.decode().startswith("qingdu: There is no display")
    assert done.stderr.count(b"\n") == 1


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
def test_without_a_display_and_a_file_the_sample_is_printed() -> None:
    done = run_process(env=without_display())
    assert done.returncode == 0
    assert len(done.stdout.decode()) > 500
