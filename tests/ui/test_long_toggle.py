"""A long article is converted beside the interface, unless that was done ahead."""

from __future__ import annotations

import threading

import pytest

from reader.core.articles.walk import iter_texts
from reader.core.variants import Variant
from reader.opening.opened import presented
from tests.ui.conftest import wait_for_all

PARAGRAPHS = 2_500


def long_page(folder):
    """Write an article of which a first look cannot have all, and return its path."""
    page = folder / "long.txt"
    lines = [f"第{number}个人的头发很长，他说要去台湾看看。" for number in range(PARAGRAPHS)]
    page.write_text("\n\n".join(["很长的一篇", *lines]), "utf-8")
    return page


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
    with qtbot.waitSignal(session.presentation_changed):
        session.show_variant(Variant.TAIWAN_WORDS)
    assert session.variant is session.opened.choice.variant is Variant.TAIWAN_WORDS
    assert threads
    assert threading.main_thread() not in threads


def test_what_was_converted_once_is_shown_at_once(long_window, qtbot):
    window, _ = long_window
    session = window.tab.session
    for variant in (Variant.TAIWAN_WORDS, Variant.HONG_KONG):
        with qtbot.waitSignal(session.presentation_changed):
            session.show_variant(variant)
    session.show_variant(Variant.TAIWAN_WORDS)
    assert session.opened.choice.variant is Variant.TAIWAN_WORDS


def test_the_last_of_quick_toggles_is_what_is_shown(long_window, qtbot):
    window, _ = long_window
    session = window.tab.session
    before = session.variant
    for variant in (Variant.TAIWAN_WORDS, before, Variant.HONG_KONG, before):
        session.show_variant(variant)
    with qtbot.waitSignal(session.presentation_changed):
        session.show_variant(Variant.HONG_KONG)
    wait_for_all(window, qtbot)
    assert session.opened.choice.variant is session.variant is Variant.HONG_KONG
    session.show_variant(before)
    qtbot.waitUntil(lambda: session.opened.choice.variant is before)


def test_what_is_read_comes_first_and_the_rest_when_it_is_converted(long_window, qtbot):
    window, _ = long_window
    session, view = window.tab.session, window.tab.view
    with (
        qtbot.waitSignal(session.look_ready),
        qtbot.waitSignal(session.presentation_changed) as whole,
    ):
        session.show_variant(Variant.TAIWAN_WORDS)
        assert view.presentation.article.variant is not Variant.TAIWAN_WORDS
    assert view.presentation is session.opened.presentation is whole.args[0]


def test_a_first_look_has_what_is_read_and_leaves_the_rest_in_original(tmp_path, window, qtbot):
    window.open(long_page(tmp_path))
    qtbot.waitUntil(lambda: window.tab.session.opened is not None)
    session, view = window.tab.session, window.tab.view
    looks = []
    session.look_ready.connect(
        lambda look: looks.append((look, view.presentation, session.opened.choice.variant))
    )
    with qtbot.waitSignal(session.presentation_changed):
        session.show_variant(Variant.TAIWAN)
    [(look, shown, variant)] = looks
    assert shown is look
    assert variant is not Variant.TAIWAN  # what is exported or kept is never half converted
    texts = [text.text for _, text in iter_texts(look.article)]
    assert "头发" not in texts[1]
    assert "頭髮" in texts[1]
    assert "头发" in texts[-1]
    whole = [text.text for _, text in iter_texts(view.presentation.article)]
    assert texts[:50] == whole[:50]
    assert "頭髮" in whole[-1]


def test_words_that_are_taken_of_a_first_look_are_of_the_whole(tmp_path, window, qtbot):
    window.open(long_page(tmp_path))
    qtbot.waitUntil(lambda: window.tab.session.opened is not None)
    session, view = window.tab.session, window.tab.view
    taken: list[str] = []

    def take(_look):
        view.select_all()
        taken.append(view.selected_text())

    session.look_ready.connect(take)
    session.show_variant(Variant.TAIWAN)
    qtbot.waitUntil(lambda: bool(taken))
    assert "头发" not in taken[0]
    assert taken[0].count("頭髮") == PARAGRAPHS
    assert session.opened.choice.variant is Variant.TAIWAN


def test_a_reader_who_is_elsewhere_by_then_sees_no_look_of_another_place(tmp_path, window, qtbot):
    window.open(long_page(tmp_path))
    qtbot.waitUntil(lambda: window.tab.session.opened is not None)
    session, view = window.tab.session, window.tab.view
    looks: list[object] = []
    session.look_ready.connect(looks.append)
    with qtbot.waitSignal(session.presentation_changed):
        session.show_variant(Variant.TAIWAN)
        view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    assert looks == []
    assert session.opened.choice.variant is Variant.TAIWAN


def test_who_goes_back_from_a_first_look_sees_the_script_before(tmp_path, window, qtbot):
    window.open(long_page(tmp_path))
    qtbot.waitUntil(lambda: window.tab.session.opened is not None)
    session, view = window.tab.session, window.tab.view
    before, shown = session.variant, []

    def go_back(_look):
        session.show_variant(before)
        shown.append(view.presentation)

    session.look_ready.connect(go_back)
    session.show_variant(Variant.TAIWAN)
    qtbot.waitUntil(lambda: bool(shown))
    assert shown == [session.opened.presentation]
    wait_for_all(window, qtbot)
    assert view.presentation.article.variant is before
    assert "头发" in view.plain_text()
