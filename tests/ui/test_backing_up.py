"""A backup from the window, and one that is brought back there."""

from __future__ import annotations

from threading import Event, Timer

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from reader.library.content.preparing import Origin
from reader.library.upkeep.backup import back_up
from reader.pipeline import read_file
from reader.ui.dialogs.long_work import LongWork
from reader.ui.home.home_page import HomePage
from tests.ui.test_cached import action
from tests.ui.test_home import is_met

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def library(window, qtbot):
    library = window.tab.session.library
    qtbot.waitUntil(lambda: is_met(library))
    return library


def test_all_is_backed_up_and_brought_back(
    window, library, answers, tmp_path, second, press, qtbot
):
    answers.place = tmp_path / "backup.zip"
    library.add(read_file(second), Origin(second))
    action(window, "Back up the library").trigger()
    qtbot.waitUntil(lambda: "2 articles are in backup.zip" in window.tab.message.sentence())
    assert answers.asked[-1].startswith("qingdu-2")

    library.bin([2], binned=True)
    with library.database.changing() as connection:
        connection.execute("DELETE FROM article WHERE id = 2")
    press(Qt.Key.Key_B, CTRL)
    action(window, "Bring back a backup").trigger()
    qtbot.waitUntil(
        lambda: "Of 2 articles in the backup 1 are new" in window.tab.message.sentence()
    )
    qtbot.waitUntil(lambda: window.tab.findChild(HomePage).view.model().rowCount() == 2)


def test_a_file_that_is_no_backup_is_told(window, library, answers, page, qtbot):
    answers.place = page
    action(window, "Bring back a backup").trigger()
    qtbot.waitUntil(lambda: window.tab.message.sentence() != "")
    assert len(library.entries([1, 2])) == 1


def test_a_backup_that_cannot_be_written_is_told(window, library, answers, tmp_path, qtbot):
    answers.place = tmp_path / "no" / "such" / "folder.zip"
    action(window, "Back up the library").trigger()
    qtbot.waitUntil(lambda: "cannot be written" in window.tab.message.sentence())


def test_what_is_stopped_says_nothing(window, qtbot):
    begun, go_on, ended = Event(), Event(), Event()

    def work(tell):
        begun.set()
        go_on.wait(20)
        try:
            tell(1, 2)
        finally:
            ended.set()

    heard: list[object] = []
    dialog = LongWork("Long", "Stop", work, window)
    dialog.came.connect(heard.append)
    dialog.failed.connect(heard.append)
    assert begun.wait(20)
    dialog.show()
    (stop,) = dialog.findChildren(QPushButton)
    Timer(0.1, go_on.set).start()  # the click waits for the work to end
    qtbot.mouseClick(stop, Qt.MouseButton.LeftButton)
    assert ended.wait(20)
    qtbot.wait(50)
    assert heard == []


def test_a_backup_that_was_stopped_leaves_no_file(library, tmp_path):
    class Stopped(Exception):  # noqa: N818
        pass

    def stop(_done, _all):
        raise Stopped

    with pytest.raises(Stopped):
        back_up(library, tmp_path / "backup.zip", stop)
    assert not list(tmp_path.glob("backup.zip*"))
