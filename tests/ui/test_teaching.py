"""A reader teaches the program, with the mouse and the keys, in a window that is shown."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QTreeWidget

from reader.extraction.taught.book import read_book, written_rules
from reader.extraction.taught.rules import TaughtRule
from reader.ui.commands.command import plain_words
from reader.ui.commands.table import COMMANDS
from reader.ui.dialogs.taught_list import TaughtList
from reader.ui.panels.account_rows import AccountEntries
from tests.ui.on_page import choose_words, point_in

ADDRESS = "https://news.hillside.example/2026/11/fire.html"
PAGE = """<meta charset=utf-8><title>山火之后</title><link rel=canonical href="{address}">
<div class=top><a href="/">首页</a> <a href="/news">新闻</a></div>
<div class=story><h1>山火之后</h1>
<p>十月二十八日，山上的火终于灭了。村民们从镇上回到家里，清理屋前的灰烬，开始计算损失。</p>
<p class=shop-line>山里人家的蜂蜜，香甜可口，第 {number} 位下单的立减十元。</p>
<p>林业局的工作人员说，今年的雨水比往年少了三成，过火的面积有四百亩，没有人员伤亡。</p>
<p>看 {number} 位乡亲怎么说，请到村口的公告栏前面去。</p>
<p>明年春天，他们打算在坡上种新的树苗，先种松树，再种一些果树，让山早一点绿起来。</p></div>
<div class=afterword><p>作者附记：本文写于灾后第三日。</p></div>
"""


@pytest.fixture
def write(tmp_path):
    def written(name: str, number: int, address: str = ADDRESS):
        path = tmp_path / name
        path.write_text(PAGE.format(address=address, number=number), "utf-8")
        return path

    return written


@pytest.fixture
def window(open_page, write):
    window = open_page(write("一.html", 12))
    window.resize(1100, 900)
    QApplication.processEvents()
    return window


@pytest.fixture
def taught(tmp_path):
    return tmp_path / "taught.toml"


def shown(window) -> str:
    return "\n".join(b.text.text for b in window.tab.session.opened.original.blocks)


def paths_in(menu: QMenu) -> Iterator[list[QAction]]:
    """Yield the entries of ``menu``, each behind the menus that lead to it."""
    for action in menu.actions():
        below = action.menu()
        if isinstance(below, QMenu):
            yield from ([action, *path] for path in paths_in(below))
        else:
            yield [action]


def choose_in_menu(widget, at, words: str) -> None:
    """Click with the right button at ``at``, then with the left one on ``words`` in the menu."""

    def choose() -> None:
        menu: object = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        path = next(path for path in paths_in(menu) if plain_words(path[-1].text()) == words)
        for action in path[:-1]:
            menu.setActiveAction(action)  # as the mouse over it does, after a while
            menu = action.menu()
            assert isinstance(menu, QMenu)
        at = menu.actionGeometry(path[-1]).center()
        QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=at)

    QTimer.singleShot(0, choose)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, widget.mapToGlobal(at))
    QApplication.sendEvent(widget, event)


def teach(window, qtbot, words: str, choice: str) -> None:
    view = window.tab.view
    with qtbot.waitSignal(window.tab.taught):
        choose_in_menu(view.viewport(), point_in(view, words, 1), choice)
    window.activateWindow()  # which a window manager does when a menu closes
    qtbot.waitUntil(window.isActiveWindow)
    view.setFocus()


def open_another(window, qtbot, path) -> None:
    window.open(path)
    qtbot.waitUntil(
        lambda: window.tab.session.opened is not None and window.tab.session.opened.path == path
    )


def removed_list(window) -> AccountEntries:
    lists: list[AccountEntries] = window.findChildren(AccountEntries)
    return next(entries for entries in lists if entries.objectName() == "removed")


def test_what_is_not_the_article_goes_and_comes_back_with_undo(window, qtbot, taught, write):
    teach(window, qtbot, "香甜可口", "Not the article, on this site")
    assert "蜂蜜" not in shown(window)
    (rule,) = read_book(taught).rules
    assert (rule.site, rule.drop) == ("news.hillside.example", ("p.shop-line",))
    removal = next(r for r in window.tab.session.opened.removals if "蜂蜜" in r.text)
    assert removal.rule == rule.name
    with qtbot.waitSignal(window.tab.rules_changed):
        qtbot.keyClick(window.tab.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert "蜂蜜" in shown(window)
    assert read_book(taught).rules == ()
    with qtbot.waitSignal(window.tab.rules_changed):
        qtbot.keyClick(window.tab.view, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert "蜂蜜" not in shown(window)
    open_another(window, qtbot, write("二.html", 77, ADDRESS.replace("fire", "rain")))
    assert "蜂蜜" not in shown(window)
    assert "村口" in shown(window)


def test_a_line_without_a_name_is_known_by_its_words(window, qtbot, taught, write):
    teach(window, qtbot, "位乡亲怎么说", "Not the article, on this site")
    (rule,) = read_book(taught).rules
    assert rule.drop_lines == ("看 * 位乡亲怎么说，请到村口的公告栏前面去。",)
    open_another(window, qtbot, write("二.html", 345, ADDRESS.replace("fire", "rain")))
    assert "村口" not in shown(window)


def test_selected_blocks_go_together_on_this_page_only(window, qtbot, taught, write):
    choose_words(window.tab.view, "香甜可口")
    start = window.tab.view.selection()[0]
    choose_words(window.tab.view, "村口的公告栏")
    window.tab.view.select(start, window.tab.view.selection()[1])
    teach(window, qtbot, "香甜可口", "Not the article, on this page")
    assert "蜂蜜" not in shown(window)
    assert "林业局" not in shown(window)
    assert "明年春天" in shown(window)
    assert read_book(taught).rules[0].page == ADDRESS
    open_another(window, qtbot, write("二.html", 12, ADDRESS.replace("fire", "rain")))
    assert "林业局" in shown(window)


def test_a_page_that_was_given_up_is_not_the_one_that_is_taught(window, qtbot, write):
    window.tab.session.open(write("二.html", 77))
    window.tab.session.cancel()
    teach(window, qtbot, "香甜可口", "Not the article, on this site")
    assert "蜂蜜" not in shown(window)
    assert "看 12 位乡亲" in shown(window)


def test_a_row_of_what_was_removed_is_the_article(window, qtbot, taught):
    removal = next(r for r in window.tab.session.opened.removals if "附记" in r.text)
    press_panel(window, qtbot)
    entries = removed_list(window)
    row = next(n for n in range(entries.count()) if "附记" in entries.item(n).text())
    entries.setCurrentRow(row)
    at = entries.visualItemRect(entries.item(row)).center()
    qtbot.mouseClick(entries.viewport(), Qt.MouseButton.RightButton, pos=at)
    with qtbot.waitSignal(window.tab.taught):
        choose_in_menu(entries.viewport(), at, "It is the article, on this site")
    assert "附记" in shown(window)
    assert all(r.text != removal.text for r in window.tab.session.opened.removals)
    assert read_book(taught).rules[0].keep == ("div.afterword",)


def press_panel(window, qtbot) -> None:
    (row,) = (c for c in COMMANDS if c.name == "account")
    qtbot.keySequence(window, row.keys[0])
    qtbot.waitUntil(lambda: bool(window.findChildren(AccountEntries)))
    QApplication.processEvents()


def test_other_tabs_follow(window, qtbot, write):
    first = window.tab
    open_another(window, qtbot, write("二.html", 5, ADDRESS.replace("fire", "rain")))
    teach(window, qtbot, "香甜可口", "Not the article, on this site")
    qtbot.waitUntil(
        lambda: all("蜂蜜" not in b.text.text for b in first.session.opened.original.blocks)
    )


def open_list(window, qtbot) -> TaughtList:
    (row,) = (c for c in COMMANDS if c.name == "taught")
    action = next(a for a in window.actions() if plain_words(a.text()) == plain_words(row.words))
    action.trigger()
    dialog: TaughtList = window.findChild(TaughtList)
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    return dialog


def said(dialog):
    return dialog.findChild(QLabel).text()


def test_the_list_takes_back_undoes_exports_and_imports(
    window, qtbot, taught, answers, tmp_path, write
):
    teach(window, qtbot, "香甜可口", "Not the article, on this site")
    dialog = open_list(window, qtbot)
    assert dialog.rows == [
        [
            "news.hillside.example",
            "not the article",
            "p.shop-line",
            "1",
            "山里人家的蜂蜜，香甜可口，第 12 位下单的立减十元。",
        ]
    ]
    assert window.tab.message.sentence().startswith("Taught: this is not the article")
    (rule,) = read_book(taught).rules
    answers.place = tmp_path / "given.toml"
    dialog.export()
    assert read_book(answers.place).rules == (rule,)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.keyClick(dialog.findChild(QTreeWidget), Qt.Key.Key_Delete)
    assert dialog.rows == []
    assert not window.tab.message.sentence()  # that it was taught is true no longer
    assert said(dialog).startswith("There is no rule of your own.")
    qtbot.waitUntil(lambda: "蜂蜜" in shown(window))
    qtbot.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(dialog.rows) == 1
    assert said(dialog).startswith("These rules of your own")
    qtbot.waitUntil(lambda: "蜂蜜" not in shown(window))
    other = TaughtRule(site="else.example", drop=(".x",), sample="別的")
    answers.place.write_text(written_rules([rule, other]), "utf-8")
    dialog.import_rules()
    assert [row[0] for row in dialog.rows] == ["news.hillside.example", "else.example"]
    dialog.export()
    assert read_book(answers.place).rules == (rule, other)  # though one row is the current one
    assert said(dialog) == f"Exported: 2 rules, in {answers.place}."
    dialog.reject()


def test_a_page_without_an_address_is_listed_by_its_title(window, qtbot, taught, tmp_path):
    path = tmp_path / "三.html"
    path.write_text(PAGE.replace('<link rel=canonical href="{address}">', ""), "utf-8")
    open_another(window, qtbot, path)
    teach(window, qtbot, "香甜可口", "Not the article, on this page")
    assert read_book(taught).rules[0].page.startswith("sha256:")
    dialog = open_list(window, qtbot)
    assert [row[0] for row in dialog.rows] == ["山火之后"]
    dialog.reject()
    qtbot.waitUntil(lambda: window.findChild(TaughtList) is None)
    unknown = TaughtRule(page="sha256:" + "0" * 64, drop=(".x",))
    taught.write_text(written_rules([unknown]), "utf-8")
    assert [row[0] for row in open_list(window, qtbot).rows] == ["a page without an address"]


def test_a_file_that_is_no_list_of_rules_is_left_alone(window, qtbot, taught):
    taught.write_text("[[rule]]\nsite = \n", "utf-8")
    with qtbot.waitSignal(window.tab.teaching_failed):
        view = window.tab.view
        choose_in_menu(
            view.viewport(), point_in(view, "香甜可口", 1), "Not the article, on this site"
        )
    assert taught.read_text("utf-8") == "[[rule]]\nsite = \n"
    assert "蜂蜜" in shown(window)
