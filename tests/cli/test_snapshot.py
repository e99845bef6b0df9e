"""`snapshot`: a picture of the window."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

from tests.cli.conftest import run_process, without_display


def png_size(path: Path) -> tuple[int, int]:
    header = path.read_bytes()[:24]
    assert header.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", header[16:24])
    return width, height


@pytest.mark.parametrize("platform", [None, "nonesuch"])
def test_snapshot_is_a_picture_of_the_size_asked(
    page: Path, tmp_path: Path, platform: str | None
) -> None:
    out = tmp_path / "圖.png"
    named = {"QT_QPA_PLATFORM": platform} if platform else {}
    options = ("--size", "640x480", "--script", "hans", "--theme", "dark", "--at", "窗前")
    done = run_process("snapshot", page, "-o", out, *options, env={**without_display(), **named})
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    assert png_size(out) == (640, 480)


@pytest.mark.parametrize(
    ("name", "out", "more", "words"),
    [
        ("missing.html", "a.png", (), "no such file"),
        ("page.html", "none/a.png", (), "could not be written"),
        ("page.html", "a.png", ("--at", "無此標題"), "no heading"),
    ],
)
def test_snapshot_says_what_is_wrong_in_one_line(
    page: Path, tmp_path: Path, name: str, out: str, more: tuple[str, ...], words: str
) -> None:
    done = run_process("snapshot", tmp_path / name, "-o", tmp_path / out, *more)
    assert done.returncode == 1
    assert words in done.stderr.decode()
    assert done.stderr.count(b"\n") == 1
    assert list(tmp_path.glob("**/*.png")) == []
