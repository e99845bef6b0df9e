"""What a double and a triple click select."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from reader.core.variants import Variant

LEFT = Qt.MouseButton.LeftButton


def point_in(view, words, index=0):
    """Return a point in the middle of a character of ``words`` on the page."""
    cursor = view.document().find(words)
    assert not cursor.isNull()
    left = QTextCursor(view.document())
    left.setPosition(cursor.selectionStart() + index)
    right = QTextCursor(left)
    right.movePosition(QTextCursor.MoveOperation.NextCharacter)
    view.setTextCursor(left)
    view.ensureCursorVisible()
    at = view.cursorRect(left)
    at.setRight(view.cursorRect(right).left())
    return at.center()


@pytest.mark.parametrize(
    ("variant", "words", "index", "selected"),
    [
        (Variant.ORIGINAL, "头发与历史", 0, "头发"),
        (Variant.ORIGINAL, "头发与历史", 1, "头发"),
        (Variant.ORIGINAL, "头发与历史", 4, "历史"),
        (Variant.TRADITIONAL, "頭髮與歷史", 3, "歷史"),
    ],
)
def test_a_double_click_selects_the_word_under_the_mouse(
    window, qtbot, variant, words, index, selected
):
    window.tab.session.show_variant(variant)
    view = window.tab.view
    at = point_in(view, words, index)
    qtbot.mouseClick(view.viewport(), LEFT, pos=at)
    qtbot.mouseDClick(view.viewport(), LEFT, pos=at)
    assert view.textCursor().selectedText() == selected


def test_a_third_click_selects_the_paragraph_and_a_later_one_nothing(window, qtbot):
    view = window.tab.view
    at = point_in(view, "头发与历史", 1)
    qtbot.mouseClick(view.viewport(), LEFT, pos=at)
    qtbot.mouseDClick(view.viewport(), LEFT, pos=at)
    qtbot.mouseClick(view.viewport(), LEFT, pos=at)
    assert view.textCursor().selectedText() == window.tab.title()
    qtbot.mouseClick(view.viewport(), LEFT, pos=at)
    assert not view.textCursor().hasSelection()
