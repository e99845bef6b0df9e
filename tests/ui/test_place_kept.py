"""Whatever changes around the reader, the character at the top of the view stays there."""

from __future__ import annotations

import random

import pytest
from PySide6.QtCore import Qt

from reader.core.articles.walk import iter_texts
from reader.core.settings import Theme
from reader.core.variants import Variant
from tests.ui.on_page import choose_words

SEED = 20261125


@pytest.fixture
def view(window):
    return window.tab.view


def scroll_into_a_section(view):
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 3 + 7)
    return view.top_place()


def characters_away(window, before, after):
    """Return how far apart two places of 原文 are, in characters."""
    texts = {}
    total = 0
    for text_id, text in iter_texts(window.tab.session.opened.reading.article):
        texts[text_id] = total
        total += len(text.text)
    return abs(texts[before.text_id] + before.offset - texts[after.text_id] - after.offset)


def test_thirty_random_changes_keep_the_top_line(window, view, settings):
    before = scroll_into_a_section(view)
    value = view.verticalScrollBar().value()
    dice = random.Random(SEED)
    for _ in range(30):
        match dice.randrange(4):
            case 0 | 1:
                window.tab.session.show_variant(dice.choice(list(Variant)))
            case 2:
                settings.change_page(font_size=dice.choice([14, 18, 20, 26, 34]))
            case _:
                settings.change(theme=dice.choice(list(Theme)))
        assert characters_away(window, before, view.top_place()) <= 36, f"seed {SEED}"
    settings.change_page(font_size=20)
    window.tab.session.show_variant(Variant.SIMPLIFIED)
    assert abs(view.verticalScrollBar().value() - value) <= 1


def test_a_narrower_window_keeps_the_top_line(window, view, qtbot):
    before = scroll_into_a_section(view)
    for width in (640, 500, 900, 1300):
        window.resize(width, 700)
        qtbot.wait(1)
        assert characters_away(window, before, view.top_place()) <= 36


def test_the_vocabulary_of_taiwan_moves_characters_but_not_the_place(open_page, tmp_path, settings):
    path = tmp_path / "software.txt"
    line = "打印机的软件在内存里，鼠标点一下屏幕上的程序，网络另一头的打印机便打印出来。"
    path.write_text(
        "打印机与软件的故事\n\n" + "\n\n".join(f"第{n}段。{line * 4}" for n in range(30)), "utf-8"
    )
    window = open_page(path)
    view = window.tab.view
    window.tab.session.show_variant(Variant.SIMPLIFIED)
    before = scroll_into_a_section(view)
    for variant in (Variant.TAIWAN_WORDS, Variant.ORIGINAL, Variant.TAIWAN_WORDS):
        window.tab.session.show_variant(variant)
        assert characters_away(window, before, view.top_place()) <= 36


def test_at_the_very_top_it_stays_at_the_top(window, view, settings):
    settings.change_page(font_size=30)
    window.tab.session.show_variant(Variant.TRADITIONAL)
    assert view.verticalScrollBar().value() == 0


def test_a_selection_survives_the_script(window, view):
    choose_words(view, "头发与历史")
    window.tab.session.show_variant(Variant.TRADITIONAL)
    assert view.selected_text() == "頭髮與歷史"


def test_scrolling_is_remembered_as_the_new_place(window, view, qtbot):
    scroll_into_a_section(view)
    window.tab.session.show_variant(Variant.TRADITIONAL)
    qtbot.keyClick(view, Qt.Key.Key_Space)
    moved = view.top_place()
    window.tab.session.show_variant(Variant.SIMPLIFIED)
    assert characters_away(window, moved, view.top_place()) <= 36


def test_copied_text_is_the_article_s(window, view):
    view.select_all()
    text = view.selected_text()
    assert "\ufffc" not in text
    assert "他的头发很长" in text
