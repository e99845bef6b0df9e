"""The script that the next toggle will ask for is converted before it is asked for."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt

from reader.core.variants import Variant
from reader.ui import session
from reader.ui.opened import presented


@pytest.fixture
def conversions(monkeypatch):
    """Return the variants converted and whether it was on the interface's thread, as they come."""
    found = []

    def note(opened, wish, converter):
        here = threading.current_thread() is threading.main_thread()
        shown = presented(opened, wish, converter)
        found.append((wish.variant, here))
        return shown

    monkeypatch.setattr(session, "presented", note)
    return found


def test_the_first_toggle_finds_it_done(conversions, window, qtbot):
    assert [variant for variant, _ in conversions] == [Variant.ORIGINAL]
    qtbot.waitUntil(lambda: len(conversions) == 2)
    assert conversions[1] == (Variant.TRADITIONAL, False)
    qtbot.wait(20)  # the result is on its way to this thread
    qtbot.keyClick(window.tab.view, Qt.Key.Key_T)
    assert "頭髮" in window.tab.view.toPlainText()
    assert len(conversions) == 2


def test_what_was_done_ahead_is_not_used_once_the_words_have_changed(conversions, window, qtbot):
    qtbot.waitUntil(lambda: len(conversions) == 2)
    window.tab.session.convert_again()
    qtbot.keyClick(window.tab.view, Qt.Key.Key_T)
    assert conversions[-1] == (Variant.TRADITIONAL, True)
