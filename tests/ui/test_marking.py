"""Passages are marked by key, are there again, and have notes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from reader.core.variants import Variant
from reader.library.highlights import Colour
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
    with qtbot.waitSignal(marked.tab.session.article_opened, timeout=20_000):
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
