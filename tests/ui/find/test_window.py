"""Finding in the real window: by key, through scripts and sizes, and away with Esc."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from reader.core.variants import Variant
from reader.ui.finding.bar import FindBar
from tests.ui.on_page import lit_words

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_find_by_key_in_one_script_and_see_it_in_another(window, press, qtbot):
    press(Qt.Key.Key_F, CTRL)
    finder, view = window.tab.finder, window.tab.view
    bar = window.tab.findChild(FindBar)
    assert finder.is_open
    qtbot.keyClicks(QApplication.focusWidget(), "hair")
    bar.begin("頭髮")
    assert set(lit_words(view)) == {"头发"}
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
    assert set(lit_words(view)) == {"頭髮"}
    press(Qt.Key.Key_Plus, CTRL)
    window.resize(700, 600)
    qtbot.waitUntil(lambda: window.width() <= 700)
    assert set(lit_words(view)) == {"頭髮"}
    assert (finder.hits, finder.current) == (hits, hits[1])
    press(Qt.Key.Key_Escape)
    assert not finder.is_open
    assert lit_words(view) == []
    assert view.hasFocus()


def test_alt_left_returns_to_the_place_before_the_find_in_one_step(window, press, qtbot):
    view = window.tab.view
    press(Qt.Key.Key_Space)
    before = view.verticalScrollBar().value()
    assert before > 0
    press(Qt.Key.Key_F, CTRL)
    window.tab.findChild(FindBar).begin("头发")
    total, places = len(window.tab.finder.hits), set()
    for _ in range(total):
        press(Qt.Key.Key_F3)
        places.add(view.verticalScrollBar().value())
    assert len(places) > 1, "the search went from place to place"
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert view.verticalScrollBar().value() == before
    assert not view.history.can_go_back
    press(Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert view.verticalScrollBar().value() in places


def test_source_and_authors_are_found_below_the_title(open_page, tmp_path, qtbot):
    path = tmp_path / "文.html"
    body = "".join(f"<p>这一段讲的是门前的路，一共说了{n}遍，一遍比一遍长。</p>" for n in range(9))
    path.write_text(
        "<title>路</title><meta name=author content=王小明><meta charset=utf-8>"
        f"<article><h1>门前的路</h1>{body}</article>",
        "utf-8",
    )
    window = open_page(path)
    window.tab.session.show_variant(Variant.TRADITIONAL)
    window.tab.finder.begin()
    window.tab.findChild(FindBar).begin("王小明")
    assert [hit.text_id for hit in window.tab.finder.hits] == ["authors.0"]
    assert lit_words(window.tab.view) == ["王小明"]
