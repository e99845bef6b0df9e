"""At 200 % a screen of 1280 by 900 pixels has room for 640 by 450: nothing ends outside of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.end_to_end.conftest import Reader
from tests.end_to_end.screen import Screen
from tests.end_to_end.test_reading import write_page

pytestmark = [pytest.mark.end_to_end, pytest.mark.slow]

WIDTH, HEIGHT = 1280, 900
"""Of the screen that tests have."""


@pytest.fixture
def low(screen: Screen) -> Screen:
    screen.environment["QT_SCALE_FACTOR"] = "2"
    return screen


def test_the_window_and_what_it_opens_end_on_the_screen(
    low: Screen, reader: Reader, tmp_path: Path
) -> None:
    reader.start(write_page(tmp_path / "港口.html", "港口的头发店"))
    window = reader.wait_for_window("港口的头发店")
    assert low.ends(window) <= (WIDTH, HEIGHT)
    low.place(window, 0, 0, WIDTH - 8, HEIGHT - 40)
    for key, title in (
        ("question", "Keys"),
        ("ctrl+i", "About this article"),
        ("ctrl+comma", "Page"),
    ):
        low.press(window, key)
        shown = low.wait_for_window(f"^{title}$")
        right, bottom = low.ends(shown)
        assert right <= WIDTH, title
        assert bottom <= HEIGHT, title
        low.type_key("Escape")
    reader.quit(window)
