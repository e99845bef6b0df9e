"""A file that cannot be read gets a sentence, and nothing is lost."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

LINKS = "<html><title>目录</title><body>" + "<a href='x'>更多</a> " * 30 + "</body></html>"


def missing(folder: Path) -> Path:
    return folder / "没有这个文件.html"


def empty(folder: Path) -> Path:
    (folder / "空.html").touch()
    return folder / "空.html"


def binary(folder: Path) -> Path:
    (folder / "像.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)
    return folder / "像.png"


def huge(folder: Path) -> Path:
    with (folder / "大.html").open("wb") as file:
        file.truncate(100_000_000)
    return folder / "大.html"


def folder_itself(folder: Path) -> Path:
    return folder


def without_article(folder: Path) -> Path:
    (folder / "目录.html").write_text(LINKS, "utf-8")
    return folder / "目录.html"


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (missing, "no such file"),
        (empty, "is empty"),
        (binary, "picture and no page"),
        (huge, "too large"),
        (folder_itself, "is a folder"),
        (without_article, "No article"),
    ],
)
def test_the_window_says_what_is_wrong_and_stays_usable(window, qtbot, tmp_path, make, words):
    view, bar = window.tab.view, window.tab.message
    shown = view.plain_text()
    path = make(tmp_path)
    with qtbot.waitSignal(window.tab.session.opening_failed):
        window.tab.session.open(path)
    assert words in bar.sentence()
    assert bar.sentence().startswith(path.name)
    assert view.plain_text() == shown
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert bar.sentence() == ""
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.verticalScrollBar().value() > 0


def test_another_file_may_be_opened_while_one_is_being_read(window, qtbot, tmp_path, page):
    slow = tmp_path / "慢.txt"
    slow.write_text("很长的一篇\n\n" + "这一段话说来说去还是这一段话。\n\n" * 20_000, "utf-8")
    with qtbot.waitSignal(window.tab.session.article_opened):
        window.tab.session.open(slow)
        window.tab.session.open(page)
    assert window.tab.session.opened.path == page


def test_an_opening_can_be_given_up(window, qtbot, tmp_path, page):
    with qtbot.waitSignal(window.tab.session.opening_cancelled):
        window.tab.session.open(page)
        window.tab.session.cancel()
    assert not window.tab.session.is_opening


def test_a_record_that_cannot_be_saved_is_told(window, qtbot, tmp_path):
    with sqlite3.connect(tmp_path / "articles" / "library.sqlite") as other:
        other.execute("DROP TABLE edit")
    other.close()
    session = window.tab.session
    session.article.take_out(session.opened.original.blocks[-1].block_id)
    bar = window.tab.message
    qtbot.waitUntil(lambda: "nothing is remembered now" in bar.sentence())


def test_settings_that_cannot_be_saved_are_told_once(window, qtbot, settings, tmp_path):
    settings.flush()
    folder = tmp_path / "config"
    for file in folder.iterdir():
        file.unlink()
    folder.rmdir()
    folder.write_text("a file where the folder should be", "utf-8")
    settings.change_page(font_size=30)
    bar = window.tab.message
    qtbot.waitUntil(lambda: "could not be saved" in bar.sentence())
    bar.dismiss()
    settings.change_page(font_size=32)
    settings.flush()
    QApplication.processEvents()
    assert bar.sentence() == ""
