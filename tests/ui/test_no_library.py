"""The window opens and reads without a library when it must, and says why."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from PySide6.QtCore import Qt

from reader.library.migrations import FILE_NAME
from reader.opening.caching import open_stores
from reader.ui.program.app import Qingdu
from tests.ui.test_marking import choose

CTRL = Qt.KeyboardModifier.ControlModifier


def a_file_is_there(folder):
    folder.write_text("no folder", "utf-8")


def it_is_newer(folder):
    folder.mkdir()
    with closing(sqlite3.connect(folder / FILE_NAME, isolation_level=None)) as connection:
        connection.execute("CREATE TABLE later (what TEXT)")
        connection.execute("PRAGMA user_version = 999")


def it_is_locked(folder):
    folder.mkdir()
    connection = sqlite3.connect(folder / FILE_NAME, isolation_level=None)
    connection.execute("CREATE TABLE t (x)")
    connection.execute("BEGIN EXCLUSIVE")
    return connection


@pytest.fixture(params=[a_file_is_there, it_is_newer, it_is_locked])
def folder(request, tmp_path, monkeypatch):
    """Return where the library should be and cannot be used."""
    monkeypatch.setattr("reader.library.sqlite.database.PATIENCE", 0.05)
    path = tmp_path / "library"
    held = request.param(path)
    yield path
    if held is not None:
        held.close()


@pytest.fixture
def qingdu(qapp, settings, tmp_path, answers, folder):
    program = Qingdu(qapp, settings, open_stores(folder, tmp_path / "words.txt"), answers)
    yield program
    program.close()


def test_a_page_is_read_and_the_reason_told(open_page, page, folder, qtbot, press):
    before = folder.read_bytes() if folder.is_file() else None
    window = open_page(page)
    assert "头发" in window.tab.title()
    window.tab.view.select_all()
    assert "回到家里仔细地读" in window.tab.view.selected_text()
    qtbot.waitUntil(lambda: window.tab.message.sentence() != "")
    told = window.tab.message.sentence()
    assert str(folder) in told or "database" in told
    window.tab.message.dismiss()
    choose(window)
    press(Qt.Key.Key_M, CTRL)
    qtbot.waitUntil(lambda: window.tab.message.sentence() != "")
    window.tab.message.dismiss()
    press(Qt.Key.Key_B, CTRL)
    assert window.tab.home.is_shown
    qtbot.waitUntil(lambda: window.tab.message.sentence() != "")
    press(Qt.Key.Key_B, CTRL)
    assert not window.tab.home.is_shown
    assert window.tab.session.opened is not None
    window.close()
    if before is not None:
        assert folder.read_bytes() == before
