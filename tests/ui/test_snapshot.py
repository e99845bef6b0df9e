"""The picture of the real window, taken by the real program in a process of its own."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtGui import QColor, QImage

from reader.core.settings import Theme
from reader.ui.look.theme import load_colours
from tests.ui.conftest import write_page

pytestmark = pytest.mark.end_to_end


def snapshot(page, out, *options):
    command = [sys.executable, "-m", "reader", "snapshot", str(page), "-o", str(out), *options]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)


@pytest.fixture
def page(tmp_path):
    return write_page(tmp_path / "頁.html")


def test_it_shows_the_article_in_the_size_and_theme_asked_for(page, tmp_path):
    out = tmp_path / "圖.png"
    done = snapshot(page, out, "--size", "1000x700", "--theme", "dark", "--script", "hant")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    image = QImage(str(out))
    assert (image.width(), image.height()) == (1000, 700)
    paper = QColor(load_colours(Theme.DARK).paper)
    assert image.pixelColor(980 - 20, 120) == paper
    row = [image.pixelColor(x, y) for y in range(90, 680) for x in range(300, 940, 3)]
    assert sum(colour != paper for colour in row) > 2000, "there is text"


def test_it_goes_to_a_heading(page, tmp_path):
    top, there = tmp_path / "a.png", tmp_path / "b.png"
    assert snapshot(page, top).returncode == 0
    assert snapshot(page, there, "--at", "第三节").returncode == 0
    assert QImage(str(top)) != QImage(str(there))


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--at", "没有的标题"], "没有的标题"),
        (["-o", "/nonexistent/folder/x.png"], "/nonexistent/folder/x.png"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(page, tmp_path, options, words):
    done = snapshot(page, tmp_path / "x.png", *options)
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert words in done.stderr


def test_the_user_s_settings_are_left_alone(page, tmp_path, monkeypatch):
    config = tmp_path / "config"
    monkeypatch.setenv("XDG_CONFIG_HOME", str(config))
    assert snapshot(page, tmp_path / "x.png", "--font-size", "30").returncode == 0
    assert not config.exists()


def test_the_status_line_is_whole_in_pages_too(tmp_path):
    page, plain, paged = tmp_path / "頁.html", tmp_path / "a.png", tmp_path / "b.png"
    sections = "".join(
        f"<h2>第{n}年</h2><p>第{n}年的冬天，燈塔看守人每天早晨都去海邊，看船回來。</p>"
        for n in "一二三四五六七"
    )
    page.write_text(
        f'<html lang="zh-TW"><meta charset="utf-8"><title>燈塔</title><article><h1>燈塔</h1>'
        f"{sections}</article>",
        "utf-8",
    )
    assert snapshot(page, plain, "--script", "hans").returncode == 0
    assert snapshot(page, paged, "--script", "hans", "--paged").returncode == 0
    first, second = (QImage(str(path)) for path in (plain, paged))
    corner = first.rect().adjusted(first.width() - 220, first.height() - 34, 0, 0)
    assert first.copy(corner) == second.copy(corner)
