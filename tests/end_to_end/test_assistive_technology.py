"""The real program, asked over AT-SPI what it shows."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.end_to_end.conftest import Reader
from tests.end_to_end.screen import SECONDS, Screen

pytestmark = [pytest.mark.end_to_end, pytest.mark.slow]

REGISTRY = Path("/usr/share/dbus-1/accessibility-services/org.a11y.atspi.Registry.service")
SYSTEM_PYTHON = Path("/usr/bin/python3")
BODY = "港口的吊车在雾里慢慢转动，船员们把货箱从底舱里一只一只地吊出来。" * 6


def what_is_missing() -> str:
    if shutil.which("dbus-daemon") is None:
        return "dbus-daemon"
    if not REGISTRY.exists():
        return "at-spi2-core"
    known = subprocess.run(
        [SYSTEM_PYTHON, "-c", "import pyatspi"], capture_output=True, check=False
    )
    return "python3-pyatspi" if known.returncode else ""


@pytest.fixture
def listening(screen: Screen) -> Iterator[dict[str, str]]:
    """Give the screen a session bus on which somebody listens; yield its environment."""
    if missing := what_is_missing():
        pytest.skip(f"{missing} is not installed")
    before = dict(screen.environment)
    with subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address=1"],
        env=before,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as bus:
        assert bus.stdout is not None
        screen.environment |= {
            "DBUS_SESSION_BUS_ADDRESS": bus.stdout.readline().strip(),
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "QT_LOGGING_RULES": "qt.accessibility.atspi=false",
        }
        yield screen.environment
        screen.environment.clear()
        screen.environment.update(before)
        bus.terminate()


def ask(environment: dict[str, str]) -> list[dict[str, Any]]:
    answered = subprocess.run(
        [SYSTEM_PYTHON, Path(__file__).with_name("listener.py"), str(SECONDS)],
        env={**environment, "HOME": os.environ.get("HOME", "/")},
        capture_output=True,
        text=True,
        check=False,
        timeout=3 * SECONDS,
    )
    assert answered.returncode == 0, answered.stderr
    told: list[dict[str, Any]] = json.loads(answered.stdout)
    return told


def test_a_screen_reader_is_told_of_headings_and_every_control(
    screen: Screen, reader: Reader, listening: dict[str, str], tmp_path: Path
):
    page = tmp_path / "港口.html"
    page.write_text(
        "<meta charset=utf-8><title>港口</title><article><h1>港口的一天</h1>"
        f"<p>{BODY}</p><h2>清晨</h2><p>{BODY}完。</p><ul><li>第一条</li><li>第二条</li></ul>"
        "</article>",
        "utf-8",
    )
    ask_first = subprocess.run(  # the registry runs from then on
        [SYSTEM_PYTHON, "-c", "import pyatspi; pyatspi.Registry.getDesktop(0)"],
        env={**listening, "HOME": str(tmp_path)},
        capture_output=True,
        check=False,
        timeout=SECONDS,
    )
    assert ask_first.returncode == 0
    reader.start(page)
    window = reader.wait_for_window("港口的一天")
    screen.press(window, "F7")
    told = ask(listening)
    headings = [(part["name"], part["level"]) for part in told if part["role"] == "heading"]
    assert headings == [("港口的一天", "1"), ("清晨", "2")]
    assert sum(part["role"] == "list item" and "第" in part["name"] for part in told) == 2
    assert [part for part in told if part["usable"] and not part["name"]] == []
    texts = [part["text"].strip() for part in told if part["role"] == "paragraph"]
    assert BODY in texts
    assert "清晨" in [part["text"].strip() for part in told if part["role"] == "heading"]
    screen.press(window, "ctrl+3")
    screen.wait_for_window("港口的一天")
    assert "清晨" in {part["name"] for part in ask(listening)}, "it still answers"
    reader.quit(window)
