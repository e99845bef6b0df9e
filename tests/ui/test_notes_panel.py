"""The panel of marks, notes and bookmarks; copying and writing them for other programs."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QToolButton

from reader.core.articles.walk import iter_texts
from reader.core.variants import Variant
from reader.ui.panels.notes import NotesPanel
from tests.ui.test_cached import action
from tests.ui.test_marking import CTRL, choose, marked, paragraph

__all__ = ["marked"]


@pytest.fixture
def panel(marked, press, qtbot):
    press(Qt.Key.Key_F6)
    panel = marked.findChild(NotesPanel)
    qtbot.waitUntil(lambda: len(panel.words()) == 1)
    return panel


def test_marks_and_bookmarks_are_listed_and_led_to(marked, panel, press, qtbot):
    press(Qt.Key.Key_D, CTRL)
    assert "Bookmark set" in marked.statusBar().currentMessage()
    assert len(panel.words()) == 2
    assert len(marked.tab.notes.ticks) == 2
    quote = paragraph(marked).text.text[:10]
    row = panel.words().index(quote)
    marked.tab.view.turn_page(1)
    panel.rows.setCurrentRow(row)
    panel.setFocus()
    qtbot.keyClick(panel.rows, Qt.Key.Key_Return)
    assert marked.tab.view.hasFocus()
    press(Qt.Key.Key_D, CTRL)


def test_it_is_filtered_in_either_script_and_shown_as_the_page(marked, panel, settings, qtbot):
    marked.tab.session.show_variant(Variant.TRADITIONAL)
    shown = panel.words()[0]
    panel.field.setText("没有这个词")
    assert panel.words() == []
    panel.field.setText(paragraph(marked).text.text[2:5])
    assert panel.words() == [shown]


def test_what_is_taken_away_is_gone_everywhere(marked, panel, press, qtbot):
    press(Qt.Key.Key_D, CTRL)
    panel.rows.selectAll()
    qtbot.keyClick(panel.rows, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: panel.words() == [])
    assert not marked.tab.view.marked
    assert marked.tab.notes.ticks == ()
    assert marked.tab.session.opened.record.bookmarks == ()


def test_a_note_is_written_from_the_panel(marked, panel, answers, qtbot):
    answers.note = "記下來"
    panel.rows.setCurrentRow(0)
    qtbot.keyClick(panel.rows, Qt.Key.Key_F2)
    qtbot.waitUntil(lambda: panel.words()[0].endswith("\n記下來"))
    panel.field.setText("记下")
    assert len(panel.words()) == 1


def test_all_is_copied_in_the_script_that_is_shown(marked, panel, qtbot):
    marked.tab.session.show_variant(Variant.TRADITIONAL)
    shown = panel.words()[0]
    with qtbot.waitSignal(marked.tab.session.keeping.notes_gathered):
        action(marked, "Copy all as Markdown").trigger()
    text = QGuiApplication.clipboard().text()
    assert text.startswith("# ")
    assert shown in text


def test_all_is_written_for_other_programs(marked, panel, answers, tmp_path, qtbot):
    choose(marked)
    for name, begins in (("a.md", "# "), ("b.tsv", "#separator:tab")):
        answers.place = tmp_path / name
        with qtbot.waitSignal(marked.tab.session.keeping.notes_written):
            action(marked, "Export those of all articles").trigger()
        assert (tmp_path / name).read_text("utf-8").startswith(begins)
    answers.place = None
    action(marked, "Export those of this article").trigger()


def test_what_was_taken_away_is_put_back(marked, panel, answers, press, qtbot):
    press(Qt.Key.Key_D, CTRL)
    answers.note = "長" * 2_000
    panel.rows.setCurrentRow(panel.words().index(paragraph(marked).text.text[:10]))
    qtbot.keyClick(panel.rows, Qt.Key.Key_F2)
    qtbot.waitUntil(lambda: any("長" in words for words in panel.words()))
    assert max(map(len, panel.words())) < 400, "a long note does not fill the panel"
    panel.rows.selectAll()
    qtbot.keyClick(panel.rows, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: panel.words() == [])
    marked.tab.message.findChildren(QToolButton)[0].click()
    qtbot.waitUntil(lambda: len(panel.words()) == 2)
    assert [mark.note for mark in marked.tab.notes.marks.all] == [answers.note]
    assert len(marked.tab.session.opened.record.bookmarks) == 1


def test_a_click_goes_there_and_leaves_the_keys_with_the_list(marked, panel, qtbot):
    item = panel.rows.item(0)
    at = panel.rows.visualItemRect(item).center()
    qtbot.mouseClick(panel.rows.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert panel.rows.hasFocus()
    qtbot.keyClick(panel.rows, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: panel.words() == [])


def test_a_bookmark_is_called_by_the_words_as_they_are_shown(marked, panel, press, qtbot):
    marked.tab.view.turn_page(1)
    press(Qt.Key.Key_D, CTRL)
    marked.tab.session.show_variant(Variant.TRADITIONAL)
    (place,) = marked.tab.session.opened.record.bookmarks
    menu = next(each for each in marked.findChildren(QMenu) if each.title() == "B&ookmarks")

    def named():
        menu.aboutToShow.emit()
        return [entry.text() for entry in menu.actions()]

    qtbot.waitUntil(lambda: named()[0] in panel.words())
    shown = dict(iter_texts(marked.tab.session.opened.presentation.article))[place.text_id].text
    assert named()[0].removesuffix("…") in shown
    assert named()[0].endswith("…") is (not shown.endswith(named()[0]))
