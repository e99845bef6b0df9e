"""A second start compiles none of the patterns that the first one did, and reads the same."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (
    "<!DOCTYPE html><html lang='zh-CN'><head><title>河边的灯 - 清湾网</title></head><body>"
    "<h1>河边的灯</h1><p>2024-05-01 10:20 来源：清湾晚报 作者：林小河</p><article>"
    + "<p>傍晚的河边亮起一排灯，住在这里的人说，这些灯已经有二十年了，还像新的一样。</p>" * 6
    + "<p>责任编辑：周南</p></article></body></html>"
)
SHOW = (
    "import re._compiler as compiler, sys\n"
    "made, code = [], compiler._code\n"
    "compiler._code = lambda tree, flags: made.append(tree) or code(tree, flags)\n"
    "from reader.cli import main\n"
    "main(sys.argv[1:])\n"
    "print(len(made), file=sys.stderr)\n"
)
Shown = Callable[[], tuple[str, int]]


@pytest.fixture
def show(tmp_path: Path) -> Shown:
    """Return what prints a page in a process of its own, and how many patterns that compiled."""
    page = tmp_path / "灯.html"
    page.write_text(PAGE, "utf-8")
    places = {f"XDG_{name}_HOME": str(tmp_path) for name in ("CACHE", "CONFIG", "DATA", "STATE")}
    places |= {"LOCALAPPDATA": str(tmp_path), "APPDATA": str(tmp_path), "HOME": str(tmp_path)}

    def shown() -> tuple[str, int]:
        done = subprocess.run(
            [sys.executable, "-c", SHOW, "show", str(page), "--format", "markdown"],
            cwd=ROOT,
            env={**os.environ, **places, "PYTHONUTF8": "1"},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=True,
        )
        return done.stdout, int(done.stderr.split()[-1])

    return shown


def kept(tmp_path: Path) -> Path:
    (path,) = tmp_path.rglob("patterns-*.tables")
    return path


def test_a_second_start_compiles_next_to_nothing(show: Shown, tmp_path: Path) -> None:
    first, compiled = show()
    again, compiled_again = show()
    assert "傍晚的河边亮起一排灯" in first
    assert again == first
    assert compiled > 100
    assert compiled_again < compiled / 4  # what is no module's, and of bytes
    path = kept(tmp_path)
    whole = path.read_bytes()
    assert "河边".encode() not in whole  # no word of the page
    path.write_bytes(whole[:-9] + b"\1" * 9)  # damaged: made again
    assert show() == (first, compiled)
    assert len(path.read_bytes()) == len(whole)
