"""A large picture has the window to itself; what belongs to a tab comes and goes with it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter

from reader.ui.typesetting.placed import TextPlace
from tests.ui.drawn_pictures import plain


@pytest.fixture
def pictured(tmp_path):
    page = tmp_path / "pictured.html"
    (tmp_path / "a.png").write_bytes(plain(300, 200))
    words = "山上有一座小屋，屋里有一张桌子。" * 6
    page.write_text(
        f"<html><body><article><h1>小屋</h1><h2>山上</h2><p>{words}</p><img src='a.png'>"
        f"<h2>屋里</h2><p>{words}</p></article></body></html>",
        "utf-8",
    )
    return page


def open_in_front(window, page, qtbot):
    with qtbot.waitSignal(window.tab.session.article_opened):
        window.tab.session.open(page)
    qtbot.waitUntil(lambda: outline(window).isVisible())


def outline(window):
    return next(w for s in window.findChildren(QSplitter) for w in [s.widget(0)] if w.objectName())


def figure_of(window):
    blocks = window.tab.session.opened.original.blocks
    return next(block.block_id for block in blocks if type(block).__name__ == "Figure")


def test_the_panels_are_away_while_a_picture_is_large(window, pictured, second, qtbot, press):
    open_in_front(window, pictured, qtbot)
    splitter = outline(window).parentWidget()
    splitter.setSizes([333, 900, 0])
    width = outline(window).width()
    window.tab.open_figure(figure_of(window))
    assert window.tab.is_figure_open
    assert not outline(window).isVisible()
    press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: abs(outline(window).width() - width) <= 2)
    assert outline(window).isVisible()


def test_another_tab_has_its_own_panels_and_selection(window, pictured, second, qtbot):
    open_in_front(window, pictured, qtbot)
    window.tab.open_figure(figure_of(window))
    first = next(b for b in window.tab.session.opened.original.blocks if b.block_id)
    window.tab.view.select(TextPlace(first.block_id, 0), TextPlace(first.block_id, 2))
    window.workspace.open(second)
    qtbot.waitUntil(lambda: window.tab.session.opened is not None)
    assert not window.tab.is_figure_open
    assert not any("selected" in words for words in shown_words(window))
    window.workspace.setCurrentIndex(0)
    assert not outline(window).isVisible()
    assert any("2 selected" in words for words in shown_words(window))


def shown_words(window):
    bar = window.statusBar()
    return [w.text() for w in bar.children() if hasattr(w, "text") and w.isVisible()]
