"""Pictures of a folder above a page are offered once, shown henceforth, and taken back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolButton

from reader.core.article import Absence, Figure
from reader.loading.pictures.allowed import allowed_folders, take_back
from reader.ui.dialogs.folder_list import FolderList
from tests.ui.drawn_pictures import plain

WORDS = "摆渡的老卢今年七十一岁，每天早上六点开第一班船，风大的日子也照样出来等人。"


@pytest.fixture
def page(tmp_path: Path):
    """A note whose picture lies in a folder beside its own."""
    vault = tmp_path / "kept"
    (vault / "notes").mkdir(parents=True)
    (vault / "pictures").mkdir()
    (vault / "pictures" / "a.png").write_bytes(plain(40, 30))
    (vault / "days").mkdir()
    (vault / "days" / "日记.md").write_text(f"# 日记\n\n{WORDS}\n", "utf-8")
    path = vault / "notes" / "a.md"
    path.write_text(f"# 渡口\n\n{WORDS}\n\n![](../pictures/a.png)\n\n{WORDS}[[日记]]。\n", "utf-8")
    yield path
    for folder in allowed_folders():
        take_back(folder)


def figure_of(window) -> Figure:
    (figure,) = (b for b in window.tab.session.opened.original.blocks if isinstance(b, Figure))
    return figure


def test_the_folder_is_offered_and_can_be_taken_back(open_page, page, qtbot) -> None:
    window = open_page(page)
    session, message = window.tab.session, window.tab.message
    assert str(page.parents[1]) in message.sentence()
    assert figure_of(window).absence is Absence.ELSEWHERE
    (offer,) = (
        button
        for button in message.findChildren(QToolButton)
        if button.text() == "Show pictures from this folder"
    )
    with qtbot.waitSignal(session.article_opened):
        offer.click()
    assert figure_of(window).asset_id is not None
    assert message.sentence() == ""
    (command,) = (a for a in window.findChildren(QAction) if a.text().startswith("Folders"))
    command.trigger()
    dialog = window.findChild(FolderList)
    assert dialog.rows == [str(page.parents[1])]
    with qtbot.waitSignal(session.article_opened):
        dialog.take_back()
    assert dialog.rows == []
    assert figure_of(window).asset_id is None


def test_a_link_to_a_note_opens_it_wherever_in_the_collection_it_lies(
    open_page, page, qtbot
) -> None:
    (page.parents[1] / ".obsidian").mkdir()
    window = open_page(page)
    window.tab.view.link_chosen.emit("%E6%97%A5%E8%AE%B0")
    qtbot.waitUntil(lambda: window.tab.title() == "日记")


def test_a_note_that_is_not_there_is_said(open_page, page, qtbot) -> None:
    (page.parents[1] / ".obsidian").mkdir()
    window = open_page(page)
    window.tab.view.link_chosen.emit("no-such-note")
    qtbot.waitUntil(lambda: "no-such-note" in window.tab.message.sentence())
    window.tab.view.link_chosen.emit("../../../etc/passwd")
    assert window.workspace.count() == 1
