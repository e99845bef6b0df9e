"""What the account shows of each entry, where its box is, and that ticking keeps the place."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QListWidget, QWidget

from reader.core.settings import Theme
from reader.ui.look.theme import load_colours, style_sheet_of
from reader.ui.panels.account import AccountPanel
from reader.ui.panels.account_rows import AccountEntries
from tests.ui.looks import appearance_in
from tests.ui.test_remembering import contrast

LONG = "一段很长的文字，讲的是怎样把网页存下来慢慢读。" * 12


@pytest.fixture
def panel(qtbot):
    panel = QWidget()
    qtbot.addWidget(panel)
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
    return entries


def box_of(entries: AccountEntries, row: int) -> QPoint:
    rect = entries.visualItemRect(entries.item(row))
    return QPoint(rect.left() + 20, rect.top() + 18)


def test_the_reason_is_shown_whole_however_long_the_words_are(entries):
    for words in ("短", LONG):
        entries.add(words, "理由" * 30, ticked=False)
        entries.add(words, ticked=False)
    entries.show()
    heights = [entries.visualItemRect(entries.item(row)).height() for row in range(4)]
    lines = entries.fontMetrics().lineSpacing()
    assert heights[0] - heights[1] == heights[2] - heights[3] >= 2 * lines * 0.9
    assert heights[3] < 4.5 * lines, "the words are cut after a few lines"


@pytest.mark.parametrize("theme", [t for t in Theme if t is not Theme.SYSTEM])
@pytest.mark.parametrize("ticked", [False, True])
def test_a_box_is_seen_in_every_theme(entries, appearance, theme, ticked):
    colours = load_colours(theme)
    entries.setStyleSheet(style_sheet_of(colours))
    appearance.paint(colours)
    entries.add("戰斗", "reason", ticked=ticked)
    entries.show()
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
    item = entries.add(LONG, "理由", ticked=False)
    entries.show()
    qtbot.mouseClick(
        entries.viewport(), Qt.MouseButton.LeftButton, pos=box_of(entries, 0) + QPoint(80, 0)
    )
    assert item.checkState() is Qt.CheckState.Unchecked
    qtbot.mouseClick(entries.viewport(), Qt.MouseButton.LeftButton, pos=box_of(entries, 0))
    assert item.checkState() is Qt.CheckState.Checked
    entries.setCurrentItem(item)
    qtbot.keyClick(entries, Qt.Key.Key_Space)
    assert item.checkState() is Qt.CheckState.Unchecked


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
    window.resize(1000, 300)
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
