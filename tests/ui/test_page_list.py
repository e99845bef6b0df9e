"""A file with several pages says so; the list of them comes by message or key and opens one."""

from __future__ import annotations

import zipfile
from pathlib import Path
from threading import Event

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QListWidget, QPushButton

from reader.core.settings import Settings
from reader.library.records.record import last_page
from reader.loading.formats import PageInside
from reader.loading.registry import list_pages
from reader.ui.dialogs.page_list import PageList
from reader.ui.program.start import files_at_start
from reader.ui.session.tasks import Task
from tests.ui.drawn_pictures import plain

WORDS = "摆渡的老卢今年七十一岁，每天早上六点开第一班船，风大的日子也照样出来等人。"


def packed(folder: Path) -> Path:
    path = folder / "pages.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name, title, picture in (
            ("a.html", "明天", ""),
            ("b.html", "后天", "<img src=b.png>"),
            ("c.html", "大后天", ""),
        ):
            archive.writestr(
                name,
                f"<html><title>{title}</title><body><h1>{title}</h1><p>{WORDS}</p>{picture}"
                f"<p>{WORDS[::-1]}</p></body></html>",
            )
        archive.writestr("b.png", plain(120, 90))
    return path


@pytest.fixture
def shown_list(open_page, tmp_path: Path, qtbot):
    """A window on a file of three pages, and the list of them."""
    window = open_page(packed(tmp_path))
    press_key(qtbot, window)
    dialog = window.findChild(PageList)
    qtbot.waitUntil(lambda: len(dialog.rows) == 3)
    return window, dialog


def choose(qtbot, pages: QListWidget, row: int) -> None:
    """Go down to ``row`` by key."""
    for _ in range(row - pages.currentRow()):
        qtbot.keyClick(pages, Qt.Key.Key_Down)


def press_key(qtbot, window) -> None:
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window, Qt.Key.Key_E, control | shift)


def test_a_file_of_one_page_says_so_and_names_it(open_page, page, qtbot) -> None:
    window = open_page(page)
    press_key(qtbot, window)
    dialog = window.findChild(PageList)
    qtbot.waitUntil(lambda: len(dialog.rows) == 1)
    assert dialog.rows[0].strip() != ""
    (label,) = dialog.findChildren(QLabel)
    assert label.text() == "This file holds one page."
    dialog.reject()


def test_the_list_may_go_while_a_page_is_read_for_its_picture(
    open_page, tmp_path, qtbot, monkeypatch
) -> None:
    begun, read = Event(), Event()

    def listed(path: Path, **_: object) -> list[PageInside]:
        (page, *_others) = list_pages(path)

        def load():
            begun.set()
            assert read.wait(20)
            return page.load()

        return [page._replace(load=load)]

    monkeypatch.setattr("reader.ui.dialogs.page_list.list_pages", listed)
    window = open_page(packed(tmp_path))
    press_key(qtbot, window)
    qtbot.waitUntil(begun.is_set)
    was_told, after = Event(), Task(window)
    window.tab.session.runner.start(after, lambda _report: was_told.set())
    read.set()
    assert was_told.wait(20)  # the picture is on its way
    with qtbot.waitSignal(after.done):
        shiboken6.delete(window.findChild(PageList))


def test_the_list_of_pages_opens_another(shown_list, qtbot) -> None:
    window, dialog = shown_list
    session = window.tab.session
    assert "a.html" in window.tab.message.sentence()
    assert session.opened.original.metadata.title == "明天"
    assert [row.split("\n")[0] for row in dialog.rows] == ["明天", "后天", "大后天"]
    pages = dialog.findChild(QListWidget)
    assert pages.currentRow() == 0
    choose(qtbot, pages, 1)
    with qtbot.waitSignal(session.article_opened):
        qtbot.keyClick(pages, Qt.Key.Key_Return)
    assert session.opened.original.metadata.title == "后天"
    assert "b.html" in window.tab.message.sentence()
    assert window.workspace.count() == 1


def test_a_row_shows_a_picture_of_its_page(shown_list, qtbot) -> None:
    _, dialog = shown_list
    qtbot.waitUntil(lambda: dialog.has_picture(1))
    assert not dialog.has_picture(0)


def test_several_pages_get_tabs_that_are_read_when_they_are_seen(shown_list, qtbot) -> None:
    window, dialog = shown_list
    pages = dialog.findChild(QListWidget)
    pages.item(0).setSelected(False)
    for row in (1, 2):
        pages.item(row).setSelected(True)
    with qtbot.waitSignal(window.tab.session.article_opened):
        dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Open).click()
    workspace = window.workspace
    assert [file.inside for file in workspace.files()] == ["b.html", "c.html"]
    assert [workspace.tabText(index) for index in range(2)] == ["后天", "大后天"]
    assert len(workspace.tabs()) == 1
    workspace.step(1)
    qtbot.waitUntil(lambda: len(workspace.tabs()) == 2)
    qtbot.waitUntil(lambda: workspace.current.session.opened is not None)
    assert workspace.current.session.opened.original.metadata.title == "大后天"


def test_all_pages_are_opened_and_come_back_with_the_next_start(
    shown_list, qtbot, settings
) -> None:
    window, dialog = shown_list
    (everything,) = (b for b in dialog.findChildren(QPushButton) if b.text() == "Open all")
    with qtbot.waitSignal(window.tab.session.article_opened):
        everything.click()
    insides = ["a.html", "b.html", "c.html"]
    assert [file.inside for file in window.workspace.files()] == insides
    qtbot.waitUntil(lambda: settings.settings.open_pages == tuple(insides))
    at_start = files_at_start(settings.settings, [])
    assert at_start.front.inside == "a.html"
    assert [file.inside for file in at_start.after] == ["b.html", "c.html"]
    assert len(at_start.last_time) == 1


def test_a_closed_page_is_opened_again_as_it_was(shown_list, qtbot) -> None:
    window, dialog = shown_list
    (everything,) = (b for b in dialog.findChildren(QPushButton) if b.text() == "Open all")
    with qtbot.waitSignal(window.tab.session.article_opened):
        everything.click()
    window.workspace.close_tab(2)
    window.workspace.reopen_tab()
    qtbot.waitUntil(lambda: window.workspace.current.session.opened is not None)
    assert window.workspace.current.session.inside == "c.html"


def test_the_page_read_last_is_in_front_the_next_time(shown_list, qtbot, tmp_path) -> None:
    window, dialog = shown_list
    session = window.tab.session
    pages = dialog.findChild(QListWidget)
    choose(qtbot, pages, 2)
    with qtbot.waitSignal(session.article_opened):
        qtbot.keyClick(pages, Qt.Key.Key_Return)
    database = session.library.database
    qtbot.waitUntil(lambda: last_page(database, tmp_path / "pages.zip") == "c.html")
    with qtbot.waitSignal(session.article_opened):
        session.open(tmp_path / "pages.zip")
    assert session.opened.reading.inside == "c.html"
    (again,) = (a for a in window.findChildren(QAction) if a.shortcut() == QKeySequence("F5"))
    with qtbot.waitSignal(session.article_opened):
        again.trigger()  # no manager of windows gives the focus back here
    assert session.opened.reading.inside == "c.html"


def test_settings_of_another_time_may_lack_the_names_of_pages() -> None:
    files = files_at_start(Settings(open_files=("/甲", "/乙"), open_pages=("a",)), [])
    assert [file.inside for file in (*files.before, files.front)] == ["a", ""]


def test_a_file_that_is_one_page_says_nothing_of_pages(open_page, page) -> None:
    window = open_page(page)
    assert window.tab.message.sentence() == ""
