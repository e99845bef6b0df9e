"""The converter's tables are read on the worker, however short the page is."""

from __future__ import annotations

import threading

import pytest

from reader.core.variants import Variant
from reader.opening import presentations
from reader.opening.opened import presented


@pytest.fixture
def tables_are_read():
    """Leave it to the converter whether its tables are read."""


@pytest.fixture
def threads(monkeypatch):
    """Return the threads on which something was converted, as they come."""
    found: list[threading.Thread] = []

    def noted(*arguments):
        found.append(threading.current_thread())
        return presented(*arguments)

    monkeypatch.setattr(presentations, "presented", noted)
    return found


def test_a_toggle_reads_no_table_on_the_thread_of_the_interface(threads, window, qtbot):
    """Each way of showing a page reads its own, once; after that it is shown at once."""
    session = window.tab.session
    for variant in (Variant.TAIWAN_WORDS, Variant.HONG_KONG):
        session.show_variant(variant)
        assert session.opened.choice.variant is not variant
        qtbot.waitUntil(lambda asked=variant: session.opened.choice.variant is asked)
    assert threads
    assert threading.main_thread() not in threads
    session.convert_again()  # so that nothing that was made before can be shown
    session.show_variant(Variant.TAIWAN_WORDS)
    assert session.opened.choice.variant is Variant.TAIWAN_WORDS


def test_the_choice_made_last_is_shown_of_a_page_whose_tables_come(threads, window, qtbot):
    session = window.tab.session
    for variant in (Variant.TAIWAN_WORDS, Variant.ORIGINAL, Variant.HONG_KONG):
        session.show_variant(variant)
    qtbot.waitUntil(lambda: session.opened.choice.variant is Variant.HONG_KONG)
    assert session.variant is Variant.HONG_KONG


def test_a_tab_that_is_closed_meanwhile_shows_nothing(monkeypatch, window, qtbot):
    begun, may_go_on = threading.Event(), threading.Event()

    def slow(*arguments):
        begun.set()
        may_go_on.wait(20)
        return presented(*arguments)

    monkeypatch.setattr(presentations, "presented", slow)
    window.tab.session.show_variant(Variant.TAIWAN_WORDS)
    qtbot.waitUntil(begun.is_set)
    window.workspace.close_tab(0)
    qtbot.wait(20)
    may_go_on.set()
    qtbot.wait(200)  # what it did not take may come now, and has nowhere to go
