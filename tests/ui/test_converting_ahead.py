"""The script that the next toggle will ask for is converted before it is asked for."""

from __future__ import annotations

import threading
import time

import pytest
from PySide6.QtCore import Qt

from reader.core.variants import Variant
from reader.opening import presentations, reading_work
from reader.opening.opened import presented
from tests.ui.conftest import wait_for_all


@pytest.fixture
def conversions(monkeypatch):
    """Return the variants converted and whether it was on the interface's thread, as they come."""
    found = []

    def note(opened, choice, converter):
        here = threading.current_thread() is threading.main_thread()
        shown = presented(opened, choice, converter)
        found.append((choice.variant, here))
        return shown

    for module in (reading_work, presentations):
        monkeypatch.setattr(module, "presented", note)
    return found


def test_the_first_toggle_finds_it_done(conversions, window, qtbot):
    assert [variant for variant, _ in conversions] == [Variant.ORIGINAL]
    qtbot.waitUntil(lambda: len(conversions) == 2)
    assert conversions[1] == (Variant.TRADITIONAL, False)
    wait_for_all(window, qtbot)
    qtbot.keyClick(window.tab.view, Qt.Key.Key_T)
    assert "頭髮" in window.tab.view.plain_text()
    assert len(conversions) == 2


def test_what_was_done_ahead_is_not_used_once_the_words_have_changed(conversions, window, qtbot):
    qtbot.waitUntil(lambda: len(conversions) == 2)
    window.tab.session.convert_again()
    qtbot.keyClick(window.tab.view, Qt.Key.Key_T)
    assert conversions[-1] == (Variant.TRADITIONAL, True)


def test_a_toggle_waits_for_what_is_being_done_ahead(monkeypatch, conversions, window, qtbot):
    begun, note = threading.Event(), vars(presentations)["presented"]

    def slow(*arguments):
        begun.set()
        if threading.current_thread() is not threading.main_thread():
            time.sleep(0.2)
        return note(*arguments)

    monkeypatch.setattr(presentations, "presented", slow)
    qtbot.waitUntil(begun.is_set)
    qtbot.keyClick(window.tab.view, Qt.Key.Key_T)
    assert "頭髮" in window.tab.view.plain_text()
    assert conversions[1:] == [(Variant.TRADITIONAL, False)]


def test_what_failed_on_the_worker_is_done_again(monkeypatch, conversions, window, qtbot):
    note, failed = vars(presentations)["presented"], threading.Event()

    def failing(*arguments):
        if threading.current_thread() is not threading.main_thread():
            failed.set()
            raise MemoryError
        return note(*arguments)

    monkeypatch.setattr(presentations, "presented", failing)
    with qtbot.capture_exceptions() as faults:
        qtbot.waitUntil(lambda: failed.is_set() and bool(faults))
    assert [kind for kind, *_ in faults] == [MemoryError]
    qtbot.keyClick(window.tab.view, Qt.Key.Key_T)
    assert "頭髮" in window.tab.view.plain_text()


def test_only_the_last_ways_to_show_an_article_are_kept(conversions, window, qtbot):
    qtbot.waitUntil(lambda: len(conversions) == 2)
    show = window.tab.session.show_variant
    for variant in (Variant.TAIWAN, Variant.HONG_KONG, Variant.SIMPLIFIED):
        show(variant)
    known = len(conversions)
    show(Variant.HONG_KONG)
    show(Variant.TAIWAN)
    assert len(conversions) == known
    show(Variant.TRADITIONAL)
    assert len(conversions) == known + 1
