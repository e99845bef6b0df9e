"""A file with several pages says so; the list of them comes by message or key and opens one."""

from __future__ import annotations

import zipfile
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget

from reader.ui.dialogs.page_list import PageList

WORDS = "摆渡的老卢今年七十一岁，每天早上六点开第一班船，风大的日子也照样出来等人。"


def packed(folder: Path) -> Path:
    path = folder / "pages.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name, title in (("a.html", "明天"), ("b.html", "后天")):
            page = f"<html><title>{title}</title><body><h1>{title}</h1><p>{WORDS}</p></body></html>"
            archive.writestr(name, page)
    return path


def test_the_list_of_pages_opens_another(open_page, tmp_path: Path, qtbot) -> None:
    window = open_page(packed(tmp_path))
    session = window.tab.session
    assert "a.html" in window.tab.message.sentence()
    assert session.opened.original.metadata.title == "明天"
    qtbot.keyClick(
        window,
        Qt.Key.Key_E,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    dialog = window.findChild(PageList)
    qtbot.waitUntil(lambda: len(dialog.rows) == 2)
    assert [row.split("\n")[0] for row in dialog.rows] == ["明天", "后天"]
    pages = dialog.findChild(QListWidget)
    assert pages.currentRow() == 0
    pages.setCurrentRow(1)
    with qtbot.waitSignal(session.article_opened):
        qtbot.keyClick(pages, Qt.Key.Key_Return)
    assert session.opened.original.metadata.title == "后天"
    assert "b.html" in window.tab.message.sentence()


def test_a_file_that_is_one_page_says_nothing_of_pages(open_page, page) -> None:
    window = open_page(page)
    assert window.tab.message.sentence() == ""
