"""The real program at a real screen, used as a reader uses it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from reader.core.article import Heading
from reader.core.text import Text
from reader.library.records.record import SavedPlace
from reader.pipeline import read_file
from tests.end_to_end.conftest import Reader
from tests.end_to_end.screen import Screen, wait_until

pytestmark = [pytest.mark.end_to_end, pytest.mark.slow]

SECTIONS = "一二三四五六七八"
SENTENCE = "港口的吊车在雾里慢慢转动，船员们把货箱从底舱里一只一只地吊出来，堆在岸边的头发店门口。"


def write_page(path: Path, title: str) -> Path:
    body = "".join(
        f"<h2>第{number}节　清晨</h2>" + f"<p>{SENTENCE * 4}</p>" * 4 for number in SECTIONS
    )
    body += f"<p>最后一天，领航员 Ogilvie 下了船。{SENTENCE}</p>" + f"<p>{SENTENCE * 4}</p>" * 4
    path.write_text(
        f'<!DOCTYPE html><html lang="zh-Hans"><head><meta charset="utf-8"><title>{title}</title>'
        f"</head><body><article><h1>{title}</h1>{body}</article></body></html>",
        "utf-8",
    )
    return path


@pytest.fixture
def page(tmp_path: Path) -> Path:
    return write_page(tmp_path / "港口.html", "港口的头发店")


@pytest.fixture
def window(screen: Screen, reader: Reader, page: Path) -> str:
    """Return the X id of the program's window, showing the page."""
    reader.start(page)
    shown = reader.wait_for_window("港口的头发店")
    screen.place(shown, 0, 0, 1000, 700)
    return shown


def place_of(reader: Reader) -> SavedPlace:
    """Return where the reader was in the only article that is known."""
    place = reader.record().place
    assert place is not None
    return place


def is_at(reader: Reader, text_ids: list[str]) -> bool:
    """Whether the program has written that the reader is at one of these texts."""
    place = reader.record().place
    return place is not None and place.text_id in text_ids


def test_ctrl_3_shows_traditional_and_t_goes_back_and_forth(
    screen: Screen, reader: Reader, window: str
):
    screen.press(window, "ctrl+3")
    screen.wait_for_window("港口的頭髮店")
    screen.press(window, "t")
    screen.wait_for_window("港口的头发店")
    screen.press(window, "t")
    screen.wait_for_window("港口的頭髮店")
    reader.quit(window)
    assert reader.settings()["variant"] == "hant"


def test_ctrl_f_finds_what_is_typed(screen: Screen, reader: Reader, window: str, page: Path):
    screen.press(window, "ctrl+f")
    screen.write("ogilvie")
    screen.press(window, "Return")
    reader.quit(window)
    ids = [block.block_id for block in read_file(page).article.blocks]
    texts = [getattr(block, "text", Text("")).text for block in read_file(page).article.blocks]
    found = next(number for number, text in enumerate(texts) if "Ogilvie" in text)
    at_top = ids.index(place_of(reader).text_id)
    assert found - 4 <= at_top <= found


def test_a_click_in_the_outline_goes_to_the_section(
    screen: Screen, reader: Reader, window: str, page: Path
):
    blocks = read_file(page).article.blocks
    headings = [block.block_id for block in blocks if isinstance(block, Heading)]
    screen.click(window, 120, 320)
    wait_until(lambda: is_at(reader, headings[2:]))
    reader.quit(window)
    assert place_of(reader).text_id in headings[2:]


def test_a_click_on_its_box_brings_a_removed_line_back(
    screen: Screen, reader: Reader, tmp_path: Path
):
    path = tmp_path / "灯塔.txt"
    path.write_text(f"灯塔看守人\n\n{SENTENCE * 4}\n\n{SENTENCE}\n\n分享让更多人看到\n", "utf-8")
    reader.start(path)
    window = reader.wait_for_window("灯塔看守人")
    screen.place(window, 0, 0, 1000, 700)
    screen.press(window, "F7")
    screen.click(window, 722, 191)
    wait_until(lambda: len(reader.record().kept) == 1)
    reader.quit(window)
    assert len(reader.record().kept) == 1


def test_a_logout_keeps_tabs_and_place(screen: Screen, reader: Reader, window: str, page: Path):
    screen.press(window, "ctrl+Next")
    screen.press(window, "ctrl+Next")
    reader.end()
    blocks = read_file(page).article.blocks
    headings = [block.block_id for block in blocks if isinstance(block, Heading)]
    assert place_of(reader).text_id in headings
    assert reader.settings()["open_files"] == [str(page)]


def test_ctrl_and_the_wheel_make_the_text_larger(screen: Screen, reader: Reader, window: str):
    screen.turn_wheel(window, 600, 400, key="ctrl")
    screen.turn_wheel(window, 600, 400, key="ctrl")
    reader.quit(window)
    assert reader.settings()["page"]["font_size"] == 24


def test_a_dropped_file_opens(screen: Screen, reader: Reader, window: str, tmp_path: Path):
    other = write_page(tmp_path / "燈塔.html", "灯塔看守人")
    script = Path(__file__).with_name("drag_source.py")
    source = subprocess.Popen(
        [sys.executable, str(script), str(other)],
        env={**screen.environment, "HOME": str(reader.home)},
    )
    try:
        small = screen.wait_for_window("drag source")
        screen.place(small, 1040, 100, 120, 80)
        screen.drag(small, window, 500, 350)
        screen.wait_for_window("灯塔看守人")
    finally:
        source.terminate()
        source.wait()
    reader.quit(window)
    assert [Path(name).name for name in reader.settings()["open_files"]] == [
        "港口.html",
        "燈塔.html",
    ]


def test_a_second_start_hands_its_file_over(
    screen: Screen, reader: Reader, window: str, tmp_path: Path
):
    second = reader.start(write_page(tmp_path / "燈塔.html", "灯塔看守人"))
    assert second.wait(60) == 0
    assert screen.wait_for_window("灯塔看守人") == window
    reader.quit(window)


def test_pages_of_vertical_lines_turn_by_key_and_click_and_are_remembered(
    screen: Screen, reader: Reader, window: str, page: Path
):
    screen.press(window, "ctrl+shift+l")
    screen.press(window, "ctrl+shift+b")
    for _ in range(3):
        screen.press(window, "space")
    reader.quit(window)
    assert dict(reader.record().layout) == {"vertical": "1", "paged": "1"}
    by_space = place_of(reader)
    reader.start(page)
    window = reader.wait_for_window("港口的头发店")
    screen.press(window, "Home")
    for key in ("Left", "Next", "Down"):
        screen.press(window, key)
    reader.quit(window)
    assert place_of(reader) == by_space
    assert by_space.offset or by_space.text_id != "title"


def test_a_dialog_that_ends_with_a_question_gives_the_keys_back(
    screen: Screen, reader: Reader, tmp_path: Path
) -> None:
    reader.start(write_page(tmp_path / "港口.html", "港口的头发店"))
    window = reader.wait_for_window("港口的头发店")
    screen.press(window, "ctrl+a")
    screen.type_key("ctrl+shift+m")
    reader.wait_for_window("^Note$")
    screen.write("abc")
    screen.type_key("Escape")
    reader.wait_for_window("^Save$")
    screen.type_key("Return")
    screen.wait_until_gone("^(Save|Note)$")
    screen.type_key("question")  # to whatever has the keys now
    reader.wait_for_window("^Keys$")
    screen.type_key("Escape")
    reader.quit(window)
