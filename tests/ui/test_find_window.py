"""Finding in the real window: by key, through scripts and sizes, and away with Esc."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from reader.core.variants import Variant
from reader.ui.find_bar import FindBar

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def press(window, qtbot):
    def pressed(key, modifiers=Qt.KeyboardModifier.NoModifier):
        qtbot.keyClick(QApplication.focusWidget() or window, key, modifiers)

    return pressed


def test_find_by_key_in_one_script_and_see_it_in_another(window, press, qtbot):
    press(Qt.Key.Key_F, CTRL)
    finder, view = window.tab.finder, window.tab.view
    bar = window.tab.findChild(FindBar)
    assert finder.is_open
    qtbot.keyClicks(QApplication.focusWidget(), "hair")
    bar.begin("頭髮")
    assert {s.cursor.selectedText() for s in view.extraSelections()} == {"头发"}
    hits, first = finder.hits, finder.current
    press(Qt.Key.Key_F3)
    press(Qt.Key.Key_Return)
    assert finder.current == hits[2]
    press(Qt.Key.Key_F3, SHIFT)
    press(Qt.Key.Key_Return, SHIFT)
    assert finder.current == first
    press(Qt.Key.Key_F3)
    window.tab.session.show_variant(Variant.TAIWAN)
    assert (finder.hits, finder.current) == (hits, hits[1])
    assert {s.cursor.selectedText() for s in view.extraSelections()} == {"頭髮"}
    press(Qt.Key.Key_Plus, CTRL)
    window.resize(700, 600)
    qtbot.waitUntil(lambda: bool(view.extraSelections()))
    assert {s.cursor.document() for s in view.extraSelections()} == {view.article_document}
    assert (finder.hits, finder.current) == (hits, hits[1])
    press(Qt.Key.Key_Escape)
    assert not finder.is_open
    assert view.extraSelections() == []
    assert view.hasFocus()
