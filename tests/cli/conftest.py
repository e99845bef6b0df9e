"""The command line, run in this process or as one of its own, and a page to print."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from reader.cli import main

ROOT = Path(__file__).parents[2]
PAGE = """<!DOCTYPE html><html lang="zh-Hant"><head><meta charset="utf-8">
<title>夜裡讀書 - 書話</title></head><body><nav><a href="/">首頁</a> <a href="/b">書評</a></nav>
<article><h1>夜裡讀書</h1>
<p>讀書是一件安靜的事情，不需要別人陪伴，只需要一盞燈和一張桌子，還有<b>足夠</b>的時間。</p>
<h2>燈下</h2>
<p>有人喜歡在早上讀書，因為那時候的頭腦最清楚；也有人喜歡在晚上讀書，因為夜裡很安靜。</p>
<h2>窗前</h2>
<p>無論什麼時候，打開一本書，就像推開一扇門，門後面是另外一個人的世界，等待我們進去。</p>
<p>分享到：微信 微博</p>
</article></body></html>"""
SIMPLIFIED_PAGE = PAGE.replace("夜裡讀書", "夜里读书").replace("讀書是", "读书是")


@dataclass(frozen=True)
class Printed:
    status: int
    out: bytes
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def lines(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.decode().split("\n")[:-1]]


@pytest.fixture
def qingdu(capsysbinary: pytest.CaptureFixture[bytes]) -> Callable[..., Printed]:
    """Return a function that runs the program and returns what it printed."""

    def run(*arguments: str | Path) -> Printed:
        status = main([str(argument) for argument in arguments])
        out, err = capsysbinary.readouterr()
        return Printed(status, out, err.decode())

    return run


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.html"
    path.write_text(PAGE, "utf-8")
    return path


def run_process(*arguments: str | Path, **options: Any) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "reader", *map(str, arguments)]
    settings: dict[str, Any] = {"cwd": ROOT, "capture_output": True}
    return subprocess.run(command, check=False, **{**settings, **options})


def without_display() -> dict[str, str]:
    """Return this environment without anything that names a display."""
    display = {"DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "QT_QPA_PLATFORM"}
    return {name: value for name, value in os.environ.items() if name not in display}
