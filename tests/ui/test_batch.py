"""Open tabs, the pages of a file and what is selected in the library are given on together."""

from __future__ import annotations

from zipfile import ZipFile

import pytest
from PySide6.QtCore import Qt

from reader.library.content.preparing import origin_of
from reader.pipeline import read_file
from reader.ui.dialogs.batch_dialog import BatchDialog
from reader.ui.home.home_page import HomePage

KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


@pytest.fixture
def dialog(window, press, answers, monkeypatch, qtbot):
    """Return a function that asks for the dialog and returns it."""
    dialogs: list[BatchDialog] = []
    monkeypatch.setattr(type(answers), "show_batch", lambda _, dialog: dialogs.append(dialog))

    def asked() -> BatchDialog:
        press(Qt.Key.Key_E, KEYS)
        dialogs[-1].show()
        return dialogs[-1]

    yield asked
    for each in dialogs:
        each.close()
        each.deleteLater()


def open_too(window, path, qtbot) -> None:
    """Open a file in a tab of its own and wait until it is read."""
    window.open(path)
    session = window.tab.session
    qtbot.waitUntil(lambda: session.opened is not None and session.path == path)


def wait(dialog: BatchDialog, qtbot) -> list[str]:
    qtbot.waitUntil(lambda: bool(dialog.report))
    return dialog.report.splitlines()


def test_all_open_tabs_are_written_in_the_script_that_is_shown(
    window, dialog, second, qtbot, tmp_path
):
    open_too(window, second, qtbot)
    asked = dialog()
    assert asked.which.currentText() == "Open tabs (2)"
    asked.folder.setText(str(tmp_path / "给"))
    asked.format.setCurrentText("Plain text")
    asked.start_button.click()
    told = wait(asked, qtbot)
    assert told[0] == "Written: 2. Not written: 0."
    names = sorted(path.name for path in (tmp_path / "给").iterdir())
    assert len(names) == 2
    assert all(name.endswith(".txt") for name in names)
    asked.start_button.click()
    qtbot.waitUntil(lambda: "Not written: 2" in asked.report)
    assert "already" in asked.report
    asked.overwrite.setChecked(True)
    asked.start_button.click()
    qtbot.waitUntil(lambda: "Written: 2" in asked.report)


def test_one_book_of_all(window, dialog, qtbot, tmp_path):
    asked = dialog()
    asked.folder.setText(str(tmp_path / "给"))
    asked.book.setChecked(True)
    asked.title.setText("一本书")
    asked.notes.setChecked(True)
    asked.start_button.click()
    assert wait(asked, qtbot)[0] == "Written: 1. Not written: 0."
    with ZipFile(tmp_path / "给" / "一本书.epub") as book:
        assert "一本书" in book.read("EPUB/package.opf").decode()


def test_a_page_that_is_gone_is_told_and_the_others_are_written(
    window, dialog, second, qtbot, tmp_path
):
    open_too(window, second, qtbot)
    second.unlink()
    asked = dialog()
    asked.folder.setText(str(tmp_path / "给"))
    asked.start_button.click()
    told = wait(asked, qtbot)
    assert told[0] == "Written: 1. Not written: 1."
    assert second.name in told[1]


def test_the_pages_of_a_file(open_page, page, dialog, qtbot, tmp_path, window):
    archive = tmp_path / "pages.zip"
    with ZipFile(archive, "w") as packed:
        packed.write(page, "a.html")
        packed.writestr("b.html", page.read_text("utf-8").replace("头发与历史", "第二页"))
    open_too(window, archive, qtbot)
    asked = dialog()
    assert asked.which.currentText() == "Pages in pages.zip (2)"
    asked.folder.setText(str(tmp_path / "给"))
    asked.start_button.click()
    assert wait(asked, qtbot)[0] == "Written: 2. Not written: 0."


def test_the_keys_are_on_what_can_be_pressed(dialog, qtbot, tmp_path):
    asked = dialog()
    asked.folder.setText(str(tmp_path / "给"))
    asked.start_button.setFocus()
    asked.start_button.click()
    assert asked.focusWidget() is asked.cancel_button
    wait(asked, qtbot)
    assert asked.focusWidget() is asked.close_button


def test_closing_gives_up(window, dialog, qtbot, tmp_path):
    asked = dialog()
    asked.folder.setText(str(tmp_path / "给"))
    asked.start_button.click()
    asked.close()
    assert not asked.is_running


def test_what_is_selected_in_the_library(window, dialog, second, press, qtbot, tmp_path):
    library = window.tab.session.library
    number = library.add(read_file(second), origin_of(second))[1]
    second.unlink()  # the library has its words
    press(Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    home = window.tab.findChild(HomePage)
    qtbot.waitUntil(lambda: number in home.view.model().numbers)
    home.view.selectRow(list(home.view.model().numbers).index(number))
    asked = dialog()
    assert asked.which.currentText() == "Selected in the library (1)"
    asked.folder.setText(str(tmp_path / "给"))
    asked.format.setCurrentText("Markdown")
    asked.start_button.click()
    assert wait(asked, qtbot)[0] == "Written: 1. Not written: 0."
    (written,) = (tmp_path / "给").iterdir()
    assert written.suffix == ".md"
    assert "這是另一篇文章" in written.read_text("utf-8") or "这是另一篇文章" in written.read_text(
        "utf-8"
    )
