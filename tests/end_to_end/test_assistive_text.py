"""The real program, asked over AT-SPI for caret, selection and where characters stand."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.end_to_end.conftest import Reader
from tests.end_to_end.screen import SECONDS, Screen
from tests.end_to_end.test_assistive_technology import SYSTEM_PYTHON, listening

__all__ = ["listening"]
pytestmark = [pytest.mark.end_to_end, pytest.mark.slow]

WORDS = "货箱从底舱里"


def ask(environment: dict[str, str]) -> dict[str, Any]:
    answered = subprocess.run(
        [SYSTEM_PYTHON, Path(__file__).with_name("text_listener.py"), WORDS, str(SECONDS)],
        env={**environment, "HOME": os.environ.get("HOME", "/")},
        capture_output=True,
        text=True,
        check=False,
        timeout=3 * SECONDS,
    )
    assert answered.returncode == 0, answered.stderr
    told: dict[str, Any] = json.loads(answered.stdout)
    return told


def test_words_are_selected_and_found_by_a_screen_reader_in_both_directions(
    screen: Screen, reader: Reader, listening: dict[str, str], tmp_path: Path
):
    page = tmp_path / "港口.html"
    page.write_text(
        "<meta charset=utf-8><title>港口</title><article><h1>港口的一天</h1>"
        f"<p>吊车在雾里慢慢转动，船员们把{WORDS}吊出来，码头上的人等着。</p></article>",
        "utf-8",
    )
    subprocess.run(  # the registry runs from then on
        [SYSTEM_PYTHON, "-c", "import pyatspi; pyatspi.Registry.getDesktop(0)"],
        env={**listening, "HOME": str(tmp_path)},
        capture_output=True,
        check=True,
        timeout=SECONDS,
    )
    reader.start(page)
    window = reader.wait_for_window("港口的一天")
    for vertical in (False, True):
        if vertical:
            screen.press(window, "ctrl+shift+l")
        told = ask(listening)
        start, end = told["expected"]
        assert told["selections"] == [[start, end]]
        assert told["caret"] in (start, end)
        assert told["caret moved"] == 1
        first, second = told["places"][:2]
        assert (second[1] > first[1]) is vertical
        assert (second[0] > first[0]) is not vertical
        assert min(first[2:]) > 5
    reader.quit(window)
