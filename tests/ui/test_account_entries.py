"""What the account shows of each entry, where its box is, and that ticking keeps the place."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QWidget

from reader.core.settings import Theme
from reader.core.variants import Variant
from reader.ui.look.theme import load_colours, style_sheet_of
from reader.ui.panels.account import AccountPanel
from reader.ui.panels.account_rows import AccountEntries, Entry, Group
from tests.ui.looks import appearance_in
from tests.ui.test_remembering import contrast

LONG = "一段很长的文字，讲的是怎样把网页存下来慢慢读。" * 12


@pytest.fixture
def panel(qtbot):
    panel = QWidget()
    qtbot.addWidget(panel)
    panel.setObjectName("account_panel")
    panel.resize(320, 420)
    return panel


@pytest.fixture
def appearance():
    return appearance_in()


@pytest.fixture
def entries(panel, appearance):
    entries = AccountEntries("removed", appearance, panel)
    entries.resize(300, 400)
    panel.show()
    entries.show()
    return entries


def box_of(entries: AccountEntries, row: int) -> QPoint:
    rect = entries.visualItemRect(entries.item(row))
    return QPoint(rect.left() + 20, rect.top() + 18)


def seen(entries: AccountEntries) -> list[str]:
    items = (entries.item(row) for row in range(entries.count()))
    return [item.text().replace("\N{NO-BREAK SPACE}", " ") for item in items if not item.isHidden()]


def click(qtbot, entries: AccountEntries, at: QPoint) -> None:
    qtbot.mouseClick(entries.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QApplication.processEvents()


MARKS = Group(
    "标点",
    (
        Group(",→，", tuple(Entry(f"第{n}处", n, ticked=True) for n in range(5)), is_open=False),
        Entry("头发；面条", 5, ticked=False),
    ),
)


def test_a_reason_is_shown_whole_and_long_words_are_not(entries):
    entries.show_groups([Group("理由" * 60, (Entry(LONG, 0, ticked=False),))])
    reason, words = (entries.visualItemRect(entries.item(row)).height() for row in range(2))
    line = entries.fontMetrics().lineSpacing()
    assert reason > 5 * line
    assert reason > words
    assert words < 5.5 * line, "the words are cut after a few lines"


@pytest.mark.parametrize("theme", [t for t in Theme if t is not Theme.SYSTEM])
@pytest.mark.parametrize("ticked", [(False, False), (True, True), (True, False)])
def test_a_box_is_seen_in_every_theme(panel, entries, appearance, theme, ticked):
    colours = load_colours(theme)
    panel.setStyleSheet(style_sheet_of(colours))
    appearance.paint(colours)
    entries.show_groups([Group("戰斗", tuple(Entry("斗", n, t) for n, t in enumerate(ticked)))])
    picture = entries.viewport().grab().toImage()
    at = box_of(entries, 0)
    ratio = picture.devicePixelRatio()
    row = [
        QColor(picture.pixel(round(x * ratio), round(at.y() * ratio))).name()
        for x in range(at.x() - 12, at.x() + 12)
    ]
    ground = row[0]
    assert max(contrast(colour, ground) for colour in row) >= 3


def test_a_click_on_the_box_ticks_and_one_on_the_words_does_not(entries, qtbot):
    entries.show_groups([Group("理由", (Entry(LONG, 7, ticked=False),))])
    ticked, chosen = QSignalSpy(entries.ticked), QSignalSpy(entries.chosen)
    item = entries.item(1)
    click(qtbot, entries, box_of(entries, 1) + QPoint(80, 0))
    assert item.checkState() is Qt.CheckState.Unchecked
    assert chosen.at(0) == [7]
    click(qtbot, entries, box_of(entries, 1) + QPoint(20, 0))
    assert item.checkState() is Qt.CheckState.Checked
    entries.setCurrentItem(item)
    qtbot.keyClick(entries, Qt.Key.Key_Space)
    assert item.checkState() is Qt.CheckState.Unchecked
    assert [ticked.at(n) for n in range(ticked.count())] == [[(7,), True], [(7,), False]]


def test_the_box_of_a_group_is_of_all_in_it_and_says_when_they_differ(entries, qtbot):
    entries.show_groups([MARKS])
    states = [entries.item(row).checkState() for row in (0, 1)]
    assert states == [Qt.CheckState.PartiallyChecked, Qt.CheckState.Checked]
    ticked = QSignalSpy(entries.ticked)
    click(qtbot, entries, box_of(entries, 0))
    assert ticked.at(0) == [(0, 1, 2, 3, 4, 5), True]
    click(qtbot, entries, box_of(entries, 1) + QPoint(20, 0))
    assert ticked.at(1) == [(0, 1, 2, 3, 4), False]
    assert len(seen(entries)) == 3, "a click on a box opens nothing"


def test_a_group_is_opened_and_closed_by_a_click_and_by_keys(entries, qtbot):
    entries.show_groups([MARKS])
    assert seen(entries) == ["标点 · 6", ",→， · 5", "头发；面条"]
    click(qtbot, entries, box_of(entries, 1) + QPoint(60, 0))
    assert len(seen(entries)) == 8
    entries.setCurrentRow(3)
    qtbot.keyClick(entries, Qt.Key.Key_Left)
    assert entries.currentRow() == 1
    qtbot.keyClick(entries, Qt.Key.Key_Left)
    assert len(seen(entries)) == 3
    qtbot.keyClick(entries, Qt.Key.Key_Right)
    assert len(seen(entries)) == 8
    entries.show_groups([MARKS])
    assert len(seen(entries)) == 8, "what was opened stays open when the list is filled anew"


def test_the_filter_knows_both_scripts_and_a_tick_is_of_what_it_shows(entries, qtbot):
    entries.show_groups([MARKS])
    entries.filter("頭髮")
    assert seen(entries) == ["标点 · 6", "头发；面条"]
    ticked = QSignalSpy(entries.ticked)
    click(qtbot, entries, box_of(entries, 0))
    assert ticked.at(0) == [(5,), True]
    entries.filter(",→，")
    assert len(seen(entries)) == 7
    entries.filter("")
    assert len(seen(entries)) == 3


@pytest.fixture
def spoiled(open_page, tmp_path, settings):
    """Return a window on a page that a bad converter spoiled in several ways, in 繁體."""
    body = "這一段文字說的是一座城市的戰斗故事,足夠長,可以算作一篇文章的正文,還有余下的人。" * 5
    path = tmp_path / "貼上.txt"
    path.write_text(f"一篇文章的標題在這裡\n\n{body}\n\n又說了一段；{body}\n", "utf-8")
    settings.change(account_shown=True, variant=Variant.TRADITIONAL)
    return open_page(path)


def rows_of(window):
    entries = window.findChild(AccountPanel).findChild(QListWidget, "mended")
    return entries, {entries.item(row).text(): row for row in range(entries.count())}


def test_a_kind_is_undone_at_once_and_comes_back_at_once(spoiled, qtbot):
    entries, rows = rows_of(spoiled)
    commas = next(row for words, row in rows.items() if words.startswith(",→，"))
    before = spoiled.tab.view.plain_text()
    entries.item(commas).setCheckState(Qt.CheckState.Unchecked)
    QApplication.processEvents()
    assert "故事," in spoiled.tab.view.plain_text()
    assert "故事，" not in spoiled.tab.view.plain_text()
    qtbot.keyClick(spoiled.tab.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert spoiled.tab.view.plain_text() == before


def test_what_makes_no_difference_in_a_script_is_not_listed(spoiled):
    _, rows = rows_of(spoiled)
    assert any("斗→鬥" in words for words in rows)
    spoiled.tab.session.show_variant(Variant.SIMPLIFIED)
    _, rows = rows_of(spoiled)
    assert not any("斗→鬥" in words for words in rows)
    assert any("故事〔,→，〕足够长" in words for words in rows), "in the script that is shown"


def test_many_entries_have_a_filter(spoiled):
    panel = spoiled.findChild(AccountPanel)
    few, many = (panel.findChild(QLineEdit, f"{name}_filter") for name in ("removed", "mended"))
    assert few.isHidden()
    assert not many.isHidden()


def test_ticking_far_down_keeps_the_place_in_the_list(open_page, tmp_path, settings, qtbot):
    body = "這一段文字說的是一座城市的故事，足夠長，可以算作一篇文章的正文。" * 5
    links = "".join(f"<li><a href=#>更多推薦閱讀之{n}</a></li>" for n in range(4))
    asides = "".join(f"<div class=share>分享到{n}號網站</div>" for n in range(40))
    path = tmp_path / "頁.html"
    path.write_text(
        f"<meta charset=utf-8><title>城市</title><article><h1>城市</h1><p>{body}</p>{asides}"
        f"<p>{body}</p><ul class=recommend>{links}</ul></article>",
        "utf-8",
    )
    settings.change(account_shown=True)
    window = open_page(path)
    window.resize(1000, 400)
    removed = window.findChild(AccountPanel).findChild(QListWidget, "removed")
    assert removed.count() > 10
    last = removed.count() - 1
    removed.setFocus()
    removed.setCurrentRow(last)
    QApplication.processEvents()
    scrolled = removed.verticalScrollBar().value()
    assert scrolled > 0
    qtbot.keyClick(removed, Qt.Key.Key_Space)
    QApplication.processEvents()
    assert removed.item(last).checkState() is Qt.CheckState.Checked
    assert removed.currentRow() == last
    assert removed.verticalScrollBar().value() == scrolled
