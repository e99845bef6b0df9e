"""A long article is converted beside the interface, unless that was done ahead."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtWidgets import QApplication

from reader.core.variants import Variant
from reader.opening.opened import presented


@pytest.fixture
def long_window(window, monkeypatch):
    """Return a window whose article counts as long, and the threads on which it is converted."""
    monkeypatch.setattr("reader.ui.session.showing.LONG", 10)
    threads: list[threading.Thread] = []

    def noted(*arguments):
        threads.append(threading.current_thread())
        return presented(*arguments)

    monkeypatch.setattr("reader.opening.presentations.presented", noted)
    return window, threads


def test_it_is_shown_when_it_is_converted(long_window, qtbot):
    window, threads = long_window
    session = window.tab.session
    with qtbot.waitSignal(session.presentation_changed, timeout=20_000):
        session.show_variant(Variant.TAIWAN_WORDS)
    assert session.variant is session.opened.choice.variant is Variant.TAIWAN_WORDS
    assert threads
    assert threading.main_thread() not in threads


def test_what_was_converted_once_is_shown_at_once(long_window, qtbot):
    window, _ = long_window
    session = window.tab.session
    for variant in (Variant.TAIWAN_WORDS, Variant.HONG_KONG):
        with qtbot.waitSignal(session.presentation_changed, timeout=20_000):
            session.show_variant(variant)
    session.show_variant(Variant.TAIWAN_WORDS)
    assert session.opened.choice.variant is Variant.TAIWAN_WORDS


def test_the_last_of_quick_toggles_is_what_is_shown(long_window, qtbot):
    window, _ = long_window
    session = window.tab.session
    before = session.variant
    for variant in (Variant.TAIWAN_WORDS, before, Variant.HONG_KONG, before):
        session.show_variant(variant)
    with qtbot.waitSignal(session.presentation_changed, timeout=20_000):
        session.show_variant(Variant.HONG_KONG)
    qtbot.wait(100)
    QApplication.processEvents()
    assert session.opened.choice.variant is session.variant is Variant.HONG_KONG
    session.show_variant(before)
    qtbot.waitUntil(lambda: session.opened.choice.variant is before)
