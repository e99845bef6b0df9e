"""A place that answers late, or never, does not hold the window up."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication

from reader.core.variants import Variant
from reader.library.content.preparing import origin_of
from reader.pipeline import read_file
from reader.ui.home.home_page import HomePage
from reader.ui.session.tasks import Task, TaskRunner
from tests.ui.conftest import write_page

CALLS = ("stat", "lstat", "open", "scandir", "listdir")


class SlowPlace:
    """A folder in which every call waits; those of the interface's thread are noted."""

    def __init__(self, folder: Path, wait: Callable[[], object]) -> None:
        self.folder = folder
        self.wait = wait
        self.asked_by_interface: list[str] = []

    def slowed(self, name: str) -> Callable[..., object]:
        real = getattr(os, name)

        def call(*arguments: object, **options: object) -> object:
            place = arguments[0] if arguments else ""
            if isinstance(place, (str, Path)) and str(place).startswith(str(self.folder)):
                if threading.current_thread() is threading.main_thread():
                    self.asked_by_interface.append(f"{name} {place}")
                else:
                    self.wait()
            return real(*arguments, **options)

        return call


@pytest.fixture
def slow_place(tmp_path, monkeypatch):
    """Return a function that makes a folder slow; ``wait`` is called at each call."""

    def make(wait: Callable[[], object]) -> SlowPlace:
        folder = tmp_path / "slow"
        folder.mkdir()
        write_page(folder / "頁面.html")
        place = SlowPlace(folder, wait)
        for name in CALLS:
            monkeypatch.setattr(os, name, place.slowed(name))
        return place

    yield make
    monkeypatch.undo()


def test_nothing_of_a_slow_place_is_asked_on_the_interface_s_thread(
    slow_place, qingdu, qtbot, settings
):
    place = slow_place(lambda: time.sleep(0.15))
    window = qingdu.open_window()
    with qtbot.waitActive(window):
        window.activateWindow()
    settings.change(outline_shown=True, figures_shown=True, account_shown=True)
    with qtbot.waitSignal(window.tab.session.article_opened):
        window.open(place.folder / "頁面.html")
    for variant in (Variant.TRADITIONAL, Variant.SIMPLIFIED, Variant.ORIGINAL):
        window.tab.session.show_variant(variant)
    window.tab.view.link_chosen.emit("other.html")
    window.tab.open_figure("b00003")
    qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Escape)
    qtbot.wait(300)
    window.close()
    assert place.asked_by_interface == []


def test_a_place_that_never_answers_is_told_and_others_are_read(
    slow_place, qingdu, qtbot, page, monkeypatch
):
    answer = threading.Event()
    monkeypatch.setattr("reader.ui.session.awaited.PATIENCE", 100)
    place = slow_place(lambda: answer.wait(60))
    window = qingdu.open_window()
    stuck = window.tab
    try:
        window.open(place.folder / "頁面.html")
        qtbot.waitUntil(lambda: str(place.folder) in stuck.message.sentence())
        assert stuck.session.is_opening
        window.open(page)
        qtbot.waitUntil(lambda: window.tab.session.opened is not None)
        assert window.tab is not stuck
        assert place.asked_by_interface == []
        answer.set()
        qtbot.waitUntil(lambda: stuck.session.opened is not None)
        window.workspace.setCurrentWidget(stuck)
        qtbot.waitUntil(lambda: stuck.message.sentence() == "")
    finally:
        answer.set()


def test_of_a_place_that_does_not_answer_the_library_s_article_is_read(
    slow_place, qingdu, qtbot, monkeypatch
):
    answer = threading.Event()
    answer.set()
    monkeypatch.setattr("reader.ui.session.awaited.PATIENCE", 100)
    place = slow_place(lambda: answer.wait(60))
    path = place.folder / "頁面.html"
    window = qingdu.open_window()
    library = window.tab.session.library
    library.add(read_file(path), origin_of(path))
    place.asked_by_interface.clear()
    answer.clear()
    try:
        window.tab.show_home()
        home = window.tab.findChild(HomePage)
        qtbot.waitUntil(lambda: home.view.model().rowCount() == 1)
        home.view.doubleClicked.emit(home.view.model().index(0, 0))
        qtbot.waitUntil(lambda: "does not answer" in window.tab.message.sentence())
        (offer,) = (
            button
            for button in window.tab.findChildren(QAbstractButton)
            if button.text() == "Read what the library keeps"
        )
        qtbot.mouseClick(offer, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: window.tab.session.opened is not None)
        assert "测试用的文章" in window.tab.title()
        assert place.asked_by_interface == []
    finally:
        answer.set()


def test_an_import_from_a_place_that_never_answers_hinders_nobody(
    slow_place, qingdu, qtbot, page, monkeypatch
):
    answer = threading.Event()
    monkeypatch.setattr("reader.ui.home.importer._AT_THE_END", 0.1)
    place = slow_place(lambda: answer.wait(60))
    window = qingdu.open_window()
    window.tab.show_home()
    home = window.tab.findChild(HomePage)
    try:
        home.add([place.folder])
        with qtbot.waitSignal(window.tab.session.article_opened):
            window.open(page)
        begin = time.monotonic()
        window.close()
        qingdu.close()
        assert time.monotonic() - begin < 30
        assert place.asked_by_interface == []
    finally:
        answer.set()


def test_a_worker_that_is_stuck_does_not_hinder_the_end(qapp, qtbot):
    answer, begun = threading.Event(), threading.Event()
    runner, stuck, after = TaskRunner(), Task(qapp), Task(qapp)

    def wait(_report: Callable[[int], None]) -> None:
        begun.set()
        answer.wait(60)

    runner.start(stuck, wait)
    assert begun.wait(20)
    runner.leave_behind()
    with qtbot.waitSignal(after.done):
        runner.start(after, lambda _report: None)
    runner.close()
    assert not answer.is_set()
    answer.set()
