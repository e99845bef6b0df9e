"""Files by every way into the window: pasted, dropped, changed on disk, in parts, in the list."""

from __future__ import annotations

import os

import pytest
from PySide6.QtCore import QMimeData, QPoint, QRect, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QToolButton, QWidget

from reader.core.variants import Variant
from reader.paths import PASTED, data_dir
from reader.ui.tabs.waiting_tab import TabFile
from tests.ui.test_cached import action

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_pasted_text_is_kept_and_opened(window, press, qtbot):
    text = "贴进来的文章标题\n\n" + "这一段文字足够长，可以算作一篇文章的正文。" * 8
    QGuiApplication.clipboard().setText(text)
    press(Qt.Key.Key_V, CTRL | SHIFT)
    qtbot.waitUntil(lambda: window.tab.title() == "贴进来的文章标题")
    assert window.tab.session.path.read_text("utf-8") == text


def test_a_pasted_table_without_a_title_is_called_by_its_first_words(window, press, qtbot):
    QGuiApplication.clipboard().setText("作者\t裴剑飞\n编辑\t霍琦\n来源\t新京报\n字数\t121\n")
    press(Qt.Key.Key_V, CTRL | SHIFT)
    qtbot.waitUntil(lambda: window.tab.title() == "作者")


def test_nothing_to_paste_is_said(window, press):
    QGuiApplication.clipboard().clear()
    press(Qt.Key.Key_V, CTRL | SHIFT)
    assert "no text to paste" in window.tab.message.sentence()


def test_a_recent_file_that_is_gone_is_offered_no_longer(qingdu, settings, page, second, qtbot):
    settings.change(recent_files=(str(second), str(page)))
    second.unlink()
    window = qingdu.open_window()
    with qtbot.waitSignal(window.tab.session.opening_failed):
        window.open(second)
    assert settings.settings.recent_files == (str(page),)
    qtbot.waitUntil(lambda: page.name in offered_by(window))
    assert second.name not in offered_by(window)


def offered_by(window):
    return {button.text() for button in window.tab.findChildren(QToolButton)}


def test_what_was_open_the_last_time_and_is_gone_is_told(qingdu, page, tmp_path, qtbot):
    gone = [tmp_path / f"{number}.html" for number in range(5)]
    window = qingdu.open_window()
    window.workspace.expect([TabFile(gone[0]), TabFile(page)], [*map(TabFile, gone[1:])])
    window.workspace.lay_by()
    qingdu.tell_missing(window, [page, *gone])
    qtbot.waitUntil(lambda: window.tab.message.sentence() != "")
    sentence = window.tab.message.sentence()
    assert [str(name) in sentence for name in (page, *gone)] == [
        *(False, True, True, True),
        *(False, False),
    ]
    assert window.workspace.paths() == [page]


def test_files_are_looked_for_where_the_last_one_was_if_that_is_there(
    window, settings, page, answers, press, monkeypatch
):
    asked = []

    def choose(_parent, folder, _tr):
        asked.append(folder)
        return []

    monkeypatch.setattr(answers, "choose_files", choose)
    for recent in (page, page.parent / "gone" / "page.html"):
        settings.change(recent_files=(str(recent),))
        press(Qt.Key.Key_O, CTRL)
    assert asked[0] == page.parent
    assert asked[1].is_dir()


@pytest.fixture
def look_elsewhere(window, qtbot):
    """Return a function that goes to another program and comes back to the window."""

    def go():
        elsewhere = QWidget()
        elsewhere.show()
        with qtbot.waitActive(elsewhere):
            elsewhere.activateWindow()
        with qtbot.waitActive(window):
            window.activateWindow()
        elsewhere.close()
        qtbot.wait(30)  # the window is told of it by an event

    return go


def test_a_file_that_changed_offers_once_to_be_read_again(window, page, look_elsewhere):
    page.write_text(page.read_text("utf-8").replace("头发与历史", "已经改过"), "utf-8")
    os.utime(page, (1, 1))
    look_elsewhere()
    assert "has changed" in window.tab.message.sentence()
    window.tab.message.dismiss()
    look_elsewhere()
    assert window.tab.message.sentence() == ""
    os.utime(page, (2, 2))
    look_elsewhere()
    assert "has changed" in window.tab.message.sentence()


def test_a_file_that_is_gone_is_told_until_it_is_back(window, page, look_elsewhere):
    aside = page.with_name("aside.html")
    page.rename(aside)
    look_elsewhere()
    assert "put the file back" in window.tab.message.sentence()
    assert "头发" in window.tab.view.plain_text()
    aside.rename(page)
    look_elsewhere()
    assert window.tab.message.sentence() == ""


def test_a_tab_that_is_gone_to_looks_at_its_file(window, page):
    window.workspace.new_tab()
    os.utime(page, (1, 1))
    window.workspace.step(1)
    assert "has changed" in window.tab.message.sentence()


def drop(window, data):
    at, copying = window.rect().center(), Qt.DropAction.CopyAction
    held = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(at, copying, data, *held)
    QApplication.sendEvent(window, entering)
    assert entering.isAccepted()
    QApplication.sendEvent(window, QDropEvent(at, copying, data, *held))


def test_what_is_dragged_is_welcomed_and_only_copied(window, second):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(second))])
    held = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    at, moving = window.rect().center(), Qt.DropAction.MoveAction
    entering = QDragEnterEvent(at, moving | Qt.DropAction.CopyAction, data, *held)
    QApplication.sendEvent(window, entering)
    assert entering.dropAction() is Qt.DropAction.CopyAction
    signs = [label for label in window.findChildren(QLabel) if label.text() == "Drop it to read it"]
    assert [sign.isVisible() for sign in signs] == [True]
    view = window.tab.view
    page = QRect(view.mapTo(window, QPoint()), view.size())
    assert page.contains(signs[0].geometry())
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert not any(sign.isVisible() for sign in signs)
    dropped = QDropEvent(at, moving | Qt.DropAction.CopyAction, data, *held)
    QApplication.sendEvent(window, dropped)
    assert dropped.dropAction() is Qt.DropAction.CopyAction


class OwnDrag(QDragEnterEvent):
    """Words that are dragged off the page itself."""

    page: QWidget

    def source(self):
        return self.page


def test_words_of_the_page_that_are_dragged_over_it_are_no_new_article(window):
    data = QMimeData()
    data.setText("头发很长")
    held = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    drag = OwnDrag(window.rect().center(), Qt.DropAction.CopyAction, data, *held)
    drag.page = window.tab.view
    window.dragEnterEvent(drag)
    assert not drag.isAccepted()
    drag.page = QWidget()
    window.dragEnterEvent(drag)
    assert drag.isAccepted()


def test_pages_are_looked_for_where_the_last_one_was_or_in_downloads(
    window, settings, page, answers
):
    action(window, "Open…").trigger()
    assert answers.folder == page.parent
    pasted = data_dir() / PASTED / "一.txt"
    settings.change(recent_files=(str(pasted), str(page)))
    action(window, "Open…").trigger()
    assert answers.folder == page.parent, "not where the program keeps what was pasted"
    settings.change(recent_files=())
    action(window, "Open…").trigger()
    assert answers.folder not in {None, page.parent}


def test_dropped_files_are_opened(window, second, qtbot):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(second)), QUrl("https://example.org/")])
    drop(window, data)
    qtbot.waitUntil(lambda: window.tab.title() == "第二篇文章的標題")


def test_dropped_text_is_read_as_an_article(window, second, qtbot):
    data = QMimeData()
    data.setText(second.read_text("utf-8"))
    drop(window, data)
    qtbot.waitUntil(lambda: window.tab.title() == "第二篇文章的標題")


def test_a_dropped_address_is_not_fetched_and_it_is_said(window):
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/a.html")])
    data.setText("https://example.org/a.html")
    drop(window, data)
    assert window.workspace.count() == 1
    assert "fetches nothing" in window.tab.message.sentence()


def test_another_encoding_reads_the_file_again(window, qtbot, tmp_path):
    path = tmp_path / "big5.txt"
    words = "這是一篇用大五碼寫成的文章，"
    path.write_bytes(("大五碼的標題\n\n" + words * 30).encode("big5hkscs"))
    window.open(path)
    qtbot.waitUntil(lambda: window.tab.title() == "大五碼的標題")
    action = next(a for a in window.actions() if a.text() == "GB18030")
    with qtbot.waitSignal(window.tab.session.article_opened):
        action.trigger()
    assert window.tab.session.opened.reading.encoding == "gb18030"


def test_the_parts_of_an_article_are_joined(open_page, tmp_path, qtbot):
    words = "这一段文字足够长，可以算作一篇文章的正文，说的是别的事情。" * 6
    for number in (1, 2):
        pager = "".join(f'<a href="part_{n}.html">【{n}】</a>' for n in (1, 2))
        (tmp_path / f"part_{number}.html").write_text(
            f"<title>分页的文章</title><article><h1>分页的文章</h1><p>第{number}页开始。{words}</p>"
            f"</article><div class='pager'>{pager}</div><p>第{number}页/共2页</p>",
            "utf-8",
        )
    window = open_page(tmp_path / "part_1.html")
    assert "part 1 of 2" in window.tab.message.sentence()
    join = next(b for b in window.tab.message.findChildren(QToolButton) if "Join" in b.text())
    with qtbot.waitSignal(window.tab.session.article_opened):
        join.click()
    text = window.tab.view.plain_text()
    assert "第1页开始" in text
    assert "第2页开始" in text
    window.tab.session.show_variant(Variant.TRADITIONAL)
    assert "第2頁開始" in window.tab.view.plain_text()


def test_the_list_of_recent_files_grows(qingdu, page, second, qtbot):
    window = qingdu.open_window()
    menus = [action.menu() for action in window.menuBar().actions()]
    recent = next(a.menu() for a in menus[0].actions() if a.menu() and "recent" in a.text())
    recent.aboutToShow.emit()
    assert [(a.text(), a.isEnabled()) for a in recent.actions()] == [("None yet", False)]
    with qtbot.waitSignal(window.tab.session.article_opened):
        window.open(page)
    recent.aboutToShow.emit()
    assert [a.text() for a in recent.actions() if a.text()] == [page.name, "&Forget these files"]
    assert recent.isEnabled()
    recent.actions()[-1].trigger()
    recent.aboutToShow.emit()
    assert [a.text() for a in recent.actions()] == ["None yet"]
