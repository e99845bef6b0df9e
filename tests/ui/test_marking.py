"""Passages are marked by key, are there again, and have notes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPalette
from PySide6.QtWidgets import QApplication, QToolButton, QToolTip

from reader.core.variants import Variant
from reader.library.records.highlights import Colour
from reader.ui.bars.marking_bar import MarkingBar
from reader.ui.look.theme import load_colours
from reader.ui.page.order.blocks import Position
from reader.ui.page.paint.lit import Lit
from reader.ui.typesetting.placed import TextPlace
from tests.ui.test_cached import action

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def marked(window, qtbot, press):
    """Return the window with the first ten characters of a paragraph marked."""
    library = window.tab.session.library
    qtbot.waitUntil(lambda: any(entry.opened for entry in library.entries([1])))
    qtbot.waitUntil(lambda: not window.tab.session.is_opening)
    choose(window)
    press(Qt.Key.Key_M, CTRL)
    qtbot.waitUntil(lambda: len(window.tab.view.marked) == 1)
    return window


def paragraph(window):
    blocks = window.tab.session.opened.original.blocks
    return next(b for b in blocks if len(getattr(b, "text", "") and b.text.text) > 20)


def choose(window):
    block_id = paragraph(window).block_id
    window.tab.view.select(TextPlace(block_id, 0), TextPlace(block_id, 10))


def test_what_is_marked_is_lit_in_every_script(marked):
    ((stretch, how),) = marked.tab.view.marked
    assert how is Lit.YELLOW
    assert stretch.end - stretch.start.offset == 10
    marked.tab.session.show_variant(Variant.TRADITIONAL)
    assert len(marked.tab.view.marked) == 1
    marked.grab()


def test_a_mark_is_there_again_and_goes_by_the_same_key(marked, page, qtbot, press):
    with qtbot.waitSignal(marked.tab.session.article_opened):
        marked.tab.session.open(page)
    qtbot.waitUntil(lambda: len(marked.tab.view.marked) == 1)
    choose(marked)
    press(Qt.Key.Key_M, CTRL)
    qtbot.waitUntil(lambda: not marked.tab.view.marked)


def test_a_note_is_written_to_a_mark(marked, answers, qtbot):
    answers.note = "記下來"
    choose(marked)
    action(marked, "Write a note").trigger()
    qtbot.waitUntil(lambda: [mark.note for mark in marked.tab.notes.marks.all] == ["記下來"])
    (mark,) = marked.tab.notes.marks.all
    assert mark.quote == paragraph(marked).text.text[:10]
    assert mark.colour is Colour.YELLOW


def test_without_a_selection_it_is_said_what_to_do(window, press):
    press(Qt.Key.Key_M, CTRL)
    assert window.tab.message.sentence() == "Select the words first."


def select_by_mouse(window, qtbot, *, is_backward=False):
    """Drag over the words of the paragraph, as a reader does."""
    view = window.tab.view
    view.viewport().repaint()
    block = view.flow.plan.index_of(paragraph(window).block_id)
    begin, end = (view.rect_of(Position(block, 0, offset)).center().toPoint() for offset in (2, 9))
    if is_backward:
        begin, end = end, begin
    left = Qt.MouseButton.LeftButton
    qtbot.mousePress(view.viewport(), left, pos=begin)
    QApplication.sendEvent(view.viewport(), moved_to(view, end))
    qtbot.mouseRelease(view.viewport(), left, pos=end)
    assert view.has_selection


def moved_to(view, at):
    """Return a move of the mouse with its button held."""
    left = Qt.MouseButton.LeftButton
    on_screen = QPointF(view.viewport().mapToGlobal(at))
    return QMouseEvent(
        QEvent.Type.MouseMove, QPointF(at), on_screen, left, left, Qt.KeyboardModifier.NoModifier
    )


def bar_of(window):
    return window.tab.view.findChild(MarkingBar)


@pytest.fixture
def chosen(window, qtbot):
    """Return the window with some words selected by the mouse."""
    library = window.tab.session.library
    qtbot.waitUntil(lambda: any(entry.opened for entry in library.entries([1])))
    qtbot.waitUntil(lambda: not window.tab.session.is_opening)
    select_by_mouse(window, qtbot)
    return window


def test_colours_stand_beside_what_the_mouse_selected(chosen, qtbot):
    bar, view = bar_of(chosen), chosen.tab.view
    assert bar.isVisible()
    words = view.cursorRect().translated(view.viewport().pos())
    assert not bar.geometry().intersects(words)
    green = next(b for b in bar.findChildren(QToolButton) if b.accessibleName() == "Mark in green")
    qtbot.mouseClick(green, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: [how for _, how in view.marked] == [Lit.GREEN])
    assert bar.isHidden()


@pytest.mark.parametrize("is_backward", [False, True])
@pytest.mark.parametrize("is_vertical", [False, True])
def test_colours_stand_where_they_hide_nothing_of_what_is_selected(
    window, settings, qtbot, is_vertical, is_backward
):
    settings.change(page=replace(settings.settings.page, vertical=is_vertical))
    select_by_mouse(window, qtbot, is_backward=is_backward)
    view, bar = window.tab.view, bar_of(window)
    block = view.flow.plan.index_of(paragraph(window).block_id)
    for offset in range(2, 9):
        place = view.rect_of(Position(block, 0, offset)).toRect().translated(view.viewport().pos())
        assert not bar.geometry().intersects(place)


def test_a_note_from_the_bar_marks_its_words(chosen, answers, qtbot):
    answers.note = "想一想"
    quote = chosen.tab.view.selected_text()
    note = next(b for b in bar_of(chosen).findChildren(QToolButton) if b.text())
    qtbot.mouseClick(note, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: [mark.note for mark in chosen.tab.notes.marks.all] == ["想一想"])
    assert chosen.tab.notes.marks.all[0].quote == quote


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Down])
def test_the_colours_go_when_something_else_is_done(chosen, press, key):
    press(key)
    assert bar_of(chosen).isHidden()
    assert not chosen.tab.view.marked


def test_who_wants_no_colours_beside_words_has_none(window, settings, qtbot):
    action(window, "Show colours beside").trigger()
    assert not settings.settings.colours_beside
    select_by_mouse(window, qtbot)
    assert bar_of(window) is None


def test_marks_and_selections_are_seen_on_code_within_a_line(open_page, settings, tmp_path, qtbot):
    path = tmp_path / "code.html"
    text = "這裡的函數叫<code>ndarray</code>，用來存放許多數字，讀者可以慢慢地看。"
    path.write_text(
        f"<html><title>函數</title><article><h1>函數</h1><p>{text}</p><p>{text * 3}</p></article>",
        "utf-8",
    )
    window = open_page(path)
    qtbot.waitUntil(lambda: not window.tab.session.is_opening)
    view = window.tab.view
    block_id = paragraph(window).block_id
    start = paragraph(window).text.text.index("ndarray")

    def grounds():
        """Return the colours of a column of pixels at the left edge of the code."""
        block = view.flow.plan.index_of(block_id)
        line = view.rect_of(Position(block, 0, start)).toRect()
        image = view.viewport().grab().toImage()
        ratio = image.devicePixelRatio()
        column = range(round(ratio * line.top()), round(ratio * line.bottom()))
        return {image.pixelColor(round(ratio * (line.left() + 1)), y).name() for y in column}

    colours = load_colours(settings.settings.theme)
    chosen = view.palette().color(QPalette.ColorRole.Highlight).name()
    assert colours.code in grounds()
    view.select(TextPlace(block_id, 0), TextPlace(block_id, start + 7))
    assert chosen in grounds()
    assert colours.code not in grounds()
    action(window, "Mark in green").trigger()
    view.choose(None)
    qtbot.waitUntil(lambda: bool(view.marked))
    assert not {colours.code, chosen} & grounds()


def at_the_mark(window):
    """Put the cursor within the mark, with nothing selected."""
    view = window.tab.view
    block = view.flow.position_of(TextPlace(paragraph(window).block_id, 4))
    view.choose(None)
    view.set_caret(block)


def test_a_mark_at_the_cursor_is_coloured_noted_and_taken_away(marked, answers, qtbot):
    at_the_mark(marked)
    assert not marked.tab.view.has_selection
    action(marked, "Mark in green").trigger()
    qtbot.waitUntil(lambda: [m.colour for m in marked.tab.notes.marks.all] == [Colour.GREEN])
    answers.note = "記在這裡"
    action(marked, "Write a note").trigger()
    qtbot.waitUntil(lambda: [m.note for m in marked.tab.notes.marks.all] == ["記在這裡"])
    action(marked, "Mark in green").trigger()
    qtbot.waitUntil(lambda: not marked.tab.notes.marks.all)
    marked.tab.message.findChildren(QToolButton)[0].click()
    qtbot.waitUntil(lambda: [m.note for m in marked.tab.notes.marks.all] == ["記在這裡"])


def test_a_note_is_shown_where_the_mouse_rests_on_its_passage(marked, answers, qtbot):
    answers.note = "想<b>一想</b>"
    action(marked, "Write a note").trigger()
    qtbot.waitUntil(lambda: [m.note for m in marked.tab.notes.marks.all] == [answers.note])
    view = marked.tab.view
    place = TextPlace(paragraph(marked).block_id, 4)
    rect = view.rect_of(view.flow.position_of(place))
    at = rect.center().toPoint()
    event = QHelpEvent(QEvent.Type.ToolTip, at, view.viewport().mapToGlobal(at))
    QApplication.sendEvent(view.viewport(), event)
    qtbot.waitUntil(lambda: "想" in QToolTip.text())
    assert "<b>" not in QToolTip.text().replace("&lt;b&gt;", "")
    QToolTip.hideText()


def test_a_selection_that_is_marked_takes_the_other_colour(marked, qtbot):
    choose(marked)
    action(marked, "Mark in blue").trigger()
    qtbot.waitUntil(lambda: [m.colour for m in marked.tab.notes.marks.all] == [Colour.BLUE])
