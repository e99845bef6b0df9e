"""Nothing leaves the machine: the real program, watched by the kernel, opens no internet socket."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.end_to_end.conftest import wait_for_keys
from tests.end_to_end.screen import SECONDS, Screen

pytestmark = [pytest.mark.end_to_end, pytest.mark.slow]

# Every way in which a page asks for something from elsewhere.
PAGE = """<!DOCTYPE html>
<html lang="zh-Hant"><head><meta charset="utf-8"><title>河邊的氣象站</title>
<link rel="stylesheet" href="https://example.invalid/style.css">
<link rel="preload" as="image" href="//example.invalid/preload.jpg">
<script src="http://example.invalid/script.js"></script>
<style>@font-face { font-family: x; src: url(http://192.0.2.7/font.woff2) }</style></head>
<body style="background: url(http://192.0.2.7/back.png)"><article><h1>河邊的氣象站</h1>
<p>氣象站在河的東岸，木門漆成白色。值班的人每三個小時出來一次，記下溫度、濕度和風向，再把數字寫進厚厚的本子裡。</p>
<figure><img src="http://192.0.2.7/station.jpg" srcset="http://[2001:db8::7]/2x.jpg 2x" alt="">
<figcaption>冬天的氣象站。</figcaption></figure>
<p>颱風來的那一夜，風速計轉得看不清葉片。他們輪流守著無線電，每隔十分鐘向下游的村莊報一次水位，直到天亮。</p>
<iframe src="http://192.0.2.7/frame.html"></iframe>
</article></body></html>
"""


def can_trace() -> bool:
    done = subprocess.run(["strace", "-f", "true"], capture_output=True, check=False)
    return done.returncode == 0


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "氣象站.html"
    path.write_text(PAGE, encoding="utf-8")
    return path


def test_reading_opens_no_internet_socket(
    screen: Screen, need_programs: Callable[..., None], page: Path, tmp_path: Path
):
    need_programs("strace")
    if not can_trace():
        pytest.skip("this machine does not let strace watch a process")
    log = tmp_path / "sockets.log"
    watched = ["strace", "-f", "-qq", "-e", "trace=socket", "-o", str(log)]
    reader = subprocess.Popen(
        [*watched, sys.executable, "-m", "reader", str(page)],
        env={**screen.environment, "HOME": str(tmp_path)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        window = screen.wait_for_window("河邊的氣象站")
        wait_for_keys(tmp_path)
        screen.press(window, "ctrl+2")
        screen.wait_for_window("河边的气象站")
        screen.press(window, "ctrl+1")
        screen.wait_for_window("河邊的氣象站")
        screen.press(window, "ctrl+q")
        output, errors = reader.communicate(timeout=SECONDS)
    finally:
        reader.kill()
        reader.wait()
    assert (reader.returncode, output, errors) == (0, "", "")
    families = set(re.findall(r"socket\((\w+)", log.read_text(encoding="utf-8")))
    assert "AF_UNIX" in families, "the display is reached over a Unix socket; nothing was watched"
    assert families <= {"AF_UNIX", "AF_NETLINK"}
