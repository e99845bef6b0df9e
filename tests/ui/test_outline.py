"""The outline follows the reader, and the reader follows a click on it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget

from reader.core.articles.outline import OutlineEntry
from reader.core.variants import Variant
from reader.ui.page.view.article_view import reading_line
from reader.ui.panels.outline import OutlinePanel


@pytest.fixture
def view(window):
    return window.tab.view


@pytest.fixture
def panel(window):
    return window.findChild(OutlinePanel)


@pytest.fixture
def entries(panel):
    return panel.findChild(QListWidget)


def titles(entries):
    return [entries.item(row).text() for row in range(entries.count())]


def click(qtbot, entries, row):
    rect = entries.visualItemRect(entries.item(row))
    qtbot.mouseClick(entries.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())


def test_it_lists_the_sections_in_the_script_shown(window, entries):
    assert titles(entries)[:2] == ["第一节　发展与历史", "第二节　发展与历史"]
    window.tab.session.show_variant(Variant.TRADITIONAL)
    assert titles(entries)[:2] == ["第一節　發展與歷史", "第二節　發展與歷史"]


def test_a_click_goes_to_the_section(qtbot, view, entries, panel):
    click(qtbot, entries, 4)
    top = view.top_place()
    assert top.text_id == panel.current_section()
    assert entries.currentRow() == 4


def test_the_section_clicked_stays_lit_where_it_cannot_reach_the_top(qtbot, view, entries):
    click(qtbot, entries, entries.count() - 1)
    assert entries.currentRow() == entries.count() - 1
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert entries.currentRow() == -1


def test_scrolling_lights_the_section_being_read(view, entries):
    bar = view.verticalScrollBar()
    rows = []
    for value in range(0, bar.maximum(), bar.pageStep() // 3):
        bar.setValue(value)
        rows.append(entries.currentRow())
    assert rows[0] == -1
    assert rows == sorted(rows)
    assert len(set(rows)) >= 6


@pytest.fixture
def short_ends(open_page, tmp_path):
    """Return a window on a page whose last five sections fit into one view."""
    sentence = "他的头发很长，后来在图书馆里发现了五千年历史的记载，回到家里仔细地读。"
    long = "".join(f"<h2>长的第{n}节</h2>{f'<p>{sentence * 3}</p>' * 8}" for n in "一二三")
    short = "".join(f"<h2>短的第{n}节</h2><p>{sentence}</p>" for n in "一二三四五")
    path = tmp_path / "短.html"
    path.write_text(
        f"<meta charset=utf-8><title>节有长短</title><article><h1>节有长短</h1>"
        f"<p>{sentence}</p>{long}{short}</article>",
        "utf-8",
    )
    return open_page(path)


def test_scrolling_lights_the_short_sections_at_the_end_too(short_ends):
    view, entries = short_ends.tab.view, short_ends.findChild(OutlinePanel).findChild(QListWidget)
    assert entries.count() == 8
    bar, rows = view.verticalScrollBar(), []
    for value in range(0, bar.maximum() + 1, 10):
        bar.setValue(value)
        rows.append(entries.currentRow())
    bar.setValue(bar.maximum())
    rows.append(entries.currentRow())
    assert rows == sorted(rows)
    assert set(rows) - {-1} == set(range(8))


@pytest.mark.parametrize(
    ("scrolled", "furthest", "line"),
    [
        (0, 5000, 200),
        (4400, 5000, 200),
        (4700, 5000, 500),
        (5000, 5000, 800),
        (0, 0, 200),  # a page that fits is read from its top
        (0, 100, 200),
        (50, 100, 500),
    ],
)
def test_the_reading_line_goes_down_with_the_end_of_the_page(scrolled, furthest, line):
    assert reading_line(scrolled, furthest, 800) == line


def test_the_current_section_survives_the_script(window, qtbot, entries):
    click(qtbot, entries, 3)
    window.tab.session.show_variant(Variant.HONG_KONG)
    assert entries.currentRow() == 3


def test_enter_goes_there_too(qtbot, view, entries):
    entries.setFocus()
    entries.setCurrentRow(2)
    qtbot.keyClick(entries, Qt.Key.Key_Return)
    assert view.verticalScrollBar().value() > 0


def test_a_long_title_wraps_and_is_not_cut(qtbot, panel, entries):
    short = OutlineEntry("b1", "短题", 0)
    long = OutlineEntry("b2", "一个很长很长的小标题，" * 6, 1)
    panel.show_outline((short, long), ("Qingdu Serif",))
    heights = [entries.visualItemRect(entries.item(row)).height() for row in range(2)]
    width = entries.visualItemRect(entries.item(1)).width()
    characters = width // entries.fontMetrics().horizontalAdvance("长")
    lines = -(-len(long.title) // characters)
    assert heights[1] >= lines * entries.fontMetrics().height()
    assert heights[0] < heights[1] / 2
    assert width <= entries.viewport().width()


def test_a_long_outline_is_filtered_in_either_script(panel, qtbot):
    entries = tuple(OutlineEntry(f"b{n}", f"第{n}節 發展", 0) for n in range(20))
    panel.show_outline((*entries, OutlineEntry("b99", "頭髮", 0)), ())
    field = panel.findChild(QLineEdit)
    assert field.isVisible()
    field.setText("头发")
    rows = panel.findChild(QListWidget)
    shown = [rows.item(r).text() for r in range(rows.count()) if not rows.item(r).isHidden()]
    assert shown == ["頭髮"]
    with qtbot.waitSignal(panel.section_chosen) as chosen:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert chosen.args == ["b99"]


def test_a_short_outline_has_no_filter(panel):
    assert not panel.findChild(QLineEdit).isVisible()


def nothing(panel):
    return [label.text() for label in panel.findChildren(QLabel) if label.isVisible()][1:]


def test_it_says_when_there_is_nothing_to_list(window, panel, qtbot):
    assert nothing(panel) == []
    panel.show_outline(())
    assert nothing(panel) == ["This article has no sections."]
    panel.show_outline(None)
    assert nothing(panel) == [], "no article is open"
    panel.show_outline(tuple(OutlineEntry(f"b{n}", f"第{n}节", 0) for n in range(20)))
    qtbot.keyClick(panel.findChild(QLineEdit), Qt.Key.Key_X)
    assert nothing(panel) == ["No section has these words."]
