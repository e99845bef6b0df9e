"""Watched folders are looked at beside the window, and seldom when a look takes long."""

from __future__ import annotations

import threading
import time

import pytest

from reader.library.articles.store import Library
from reader.library.gathering.watching import Scan, TooMuchToWatchError, Watch, watch
from reader.library.migrations import open_database
from reader.ui.home.watcher import REST, FolderWatcher

TEXT = "燈塔看守人每天早晨都去海邊，晚上再把燈點亮，等船回來。" * 4


@pytest.fixture
def library(tmp_path):
    library = Library(open_database(tmp_path / "data"), "this program")
    yield library
    library.database.close()


@pytest.fixture
def watcher(library, settings, qapp):
    watcher = FolderWatcher(library, settings)
    yield watcher
    watcher.close()


def test_what_is_saved_there_is_put_in(library, watcher, tmp_path, qtbot):
    folder = tmp_path / "下載"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXT, "utf-8")
    watch(library, [folder])
    with qtbot.waitSignal(watcher.changed):
        watcher.look_soon()


def test_after_a_look_that_took_long_there_is_a_rest(watcher, monkeypatch, qtbot):
    """Also when files are being written all the time, which asks for a look each second."""
    looks = []

    def slow(_watch):
        looks.append(threading.current_thread())
        time.sleep(0.2)
        return Scan((), (), waits=True)

    monkeypatch.setattr(Watch, "scan", slow)
    watcher.look_soon()
    qtbot.waitUntil(lambda: len(looks) == 1)
    for _ in range(10):
        qtbot.wait(100)
        watcher.look_soon()
    assert len(looks) == 1
    assert REST > 10
    assert threading.main_thread() not in looks


def test_folders_that_hold_too_much_are_told_once(watcher, monkeypatch, qtbot):
    looks: list[int] = []
    told: list[Exception] = []
    watcher.failed.connect(told.append)

    def cut(_watch):
        looks.append(1)
        return Scan((), (), waits=False, is_cut=True)

    monkeypatch.setattr(Watch, "scan", cut)
    for count in (1, 2):
        watcher.look_soon()
        qtbot.waitUntil(lambda wanted=count: len(looks) == wanted)
        qtbot.wait(50)
    (error,) = told
    assert isinstance(error, TooMuchToWatchError)
    assert error.fields["count"] in error.told(str)


def test_a_fault_does_not_end_the_watching(watcher, monkeypatch, qtbot, library):
    looks = []

    def fail(_watch):
        looks.append(1)
        raise OSError

    monkeypatch.setattr(Watch, "scan", fail)
    for count in (1, 2):
        watcher.look_soon()
        qtbot.waitUntil(lambda wanted=count: len(looks) == wanted)
        qtbot.wait(50)
