"""A window of 500 pixels: panels lie over the page and close by themselves; lines stay readable."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QListWidget

from reader.ui.commands.command import plain_words
from reader.ui.page.order.blocks import Words
from reader.ui.panels.account import AccountPanel
from reader.ui.panels.figures import FigureStrip
from reader.ui.panels.notes import NotesPanel
from reader.ui.panels.outline import OutlinePanel
from reader.ui.tabs.drawers import Drawer
from tests.ui.test_status_signs import mended, sign

__all__ = ["mended"]

AT_THE_RIGHT = {
    Qt.Key.Key_F6: NotesPanel,
    Qt.Key.Key_F7: AccountPanel,
    Qt.Key.Key_F8: FigureStrip,
}


@pytest.fixture
def narrow(window):
    window.resize(500, 700)
    QApplication.processEvents()
    return window


def drawer_of(window):
    (drawer,) = window.findChildren(Drawer)
    return drawer


def press(qtbot, window, key):
    qtbot.keyClick(QApplication.focusWidget() or window, key)
    QApplication.processEvents()


def test_the_page_has_all_the_width(narrow, settings):
    assert settings.settings.outline_shown
    assert narrow.workspace.width() == 500
    assert not narrow.findChild(OutlinePanel).isVisible()


def test_the_outline_lies_over_the_page_until_a_section_is_chosen(narrow, qtbot, settings):
    view = narrow.tab.view
    width = view.width()
    press(qtbot, narrow, Qt.Key.Key_F9)
    drawer = drawer_of(narrow)
    (panel,) = narrow.findChildren(OutlinePanel)
    assert drawer.isVisible()
    assert panel.isVisible()
    assert view.width() == width
    assert drawer.geometry().left() == 0
    assert drawer.width() < 460
    (entries,) = panel.findChildren(QListWidget)
    assert entries.hasFocus()
    row = entries.visualItemRect(entries.item(2)).center()
    qtbot.mouseClick(entries.viewport(), Qt.MouseButton.LeftButton, pos=row)
    assert not drawer.isVisible()
    assert view.hasFocus()
    assert view.top_place() is not None
    assert settings.settings.outline_shown, "what is remembered is for wide windows"


@pytest.mark.parametrize("how", ["key", "escape", "click"])
def test_a_drawer_closes_by_key_and_by_a_click_into_the_page(narrow, qtbot, how):
    press(qtbot, narrow, Qt.Key.Key_F7)
    drawer = drawer_of(narrow)
    assert narrow.findChild(AccountPanel).isVisible()
    assert drawer.geometry().right() == 499
    if how == "click":
        at = narrow.tab.view.viewport().rect().topLeft()
        qtbot.mouseClick(narrow.tab.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    else:
        press(qtbot, narrow, Qt.Key.Key_F7 if how == "key" else Qt.Key.Key_Escape)
    assert not drawer.isVisible()
    assert narrow.tab.view.hasFocus()


def test_each_key_lays_its_own_panel_over_the_page(narrow, qtbot):
    for key in (*AT_THE_RIGHT, *AT_THE_RIGHT):
        press(qtbot, narrow, key)
        assert drawer_of(narrow).isVisible()
        panels = (narrow.findChild(kind) for kind in AT_THE_RIGHT.values())
        assert [type(panel) for panel in panels if panel and panel.isVisible()] == [
            AT_THE_RIGHT[key]
        ]


def test_a_sign_of_the_status_line_lays_its_list_over_the_page(mended, settings, qtbot):
    mended.resize(500, 700)
    QApplication.processEvents()
    qtbot.mouseClick(sign(mended, "2 removed"), Qt.MouseButton.LeftButton)
    assert mended.findChild(AccountPanel).isVisible()
    assert drawer_of(mended).isVisible()
    assert not settings.settings.account_shown, "what is remembered is for wide windows"


def test_panels_stand_beside_the_page_again_when_there_is_room(narrow, qtbot):
    press(qtbot, narrow, Qt.Key.Key_F9)
    narrow.resize(1100, 700)
    QApplication.processEvents()
    assert not drawer_of(narrow).isVisible()
    panel = narrow.findChild(OutlinePanel)
    assert panel.isVisible()
    assert (
        panel.mapTo(narrow, panel.rect().topRight()).x()
        < narrow.tab.view.mapTo(narrow, narrow.tab.view.rect().center()).x()
    )


def test_no_line_is_shorter_than_sixteen_characters(open_page, tmp_path):
    body = "这一段文字足够长，可以算作一篇文章的正文，也写在引文和列表里面。" * 4
    quote = f"<blockquote><p>{body}</p></blockquote>"
    for _ in range(4):
        quote = f"<blockquote><ul><li>{body}{quote}</li></ul></blockquote>"
    path = tmp_path / "深.html"
    path.write_text(
        f"<title>深</title><article><h1>引文</h1><p>{body}</p>{quote}</article>",
        "utf-8",
    )
    window = open_page(path)
    window.resize(500, 700)
    QApplication.processEvents()
    flow = window.tab.view.flow
    sets = [flow[index] for index in range(len(flow))]
    bodies = [made for made in sets if isinstance(made.block, Words) and made.words.lines[1:]]
    assert len(bodies) >= 4
    for made in bodies:
        first = made.words.lines[0]
        assert first.end - first.start >= 15, "16 with the mark that hangs on the next line"
        assert flow.room.measure - made.indent >= 16 * flow.style.em(1)


def test_an_article_without_sections_opens_no_outline(open_page, tmp_path, qtbot, page):
    body = "这一段文字足够长，可以算作一篇文章的正文。" * 8
    path = tmp_path / "短.txt"
    path.write_text(f"一篇短文\n\n{body}\n\n{body}\n", "utf-8")
    window = open_page(path)
    window.resize(1100, 700)
    QApplication.processEvents()
    panel = window.findChild(OutlinePanel)
    assert panel is None or not panel.isVisible()
    assert window.workspace.width() == 1100
    press(qtbot, window, Qt.Key.Key_F9)
    press(qtbot, window, Qt.Key.Key_F9)
    assert window.tab.message.sentence() == "This article has no sections."
    window.resize(500, 700)
    QApplication.processEvents()
    window.tab.message.dismiss()
    press(qtbot, window, Qt.Key.Key_F9)
    assert window.tab.message.sentence() == "This article has no sections."
    assert not any(drawer.isVisible() for drawer in window.findChildren(Drawer))
    window.resize(1100, 700)
    window.open(page)
    qtbot.waitUntil(lambda: bool(window.findChild(OutlinePanel)) and window.workspace.width() < 900)


def test_signs_of_panels_are_pressed_as_soon_as_there_is_room_beside_the_page(narrow, settings):
    settings.change(account_shown=True)
    command = next(a for a in narrow.actions() if plain_words(a.text()) == "Removed and mended")
    assert not command.isChecked()
    narrow.resize(1_100, 700)
    QApplication.processEvents()
    assert narrow.findChild(AccountPanel).isVisible()
    assert command.isChecked()
    narrow.resize(500, 700)
    QApplication.processEvents()
    assert not command.isChecked()
