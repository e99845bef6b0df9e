"""What a reader does with an article holds in lines that run down as it does in others."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from reader.ui.page.view.article_page import Anchor
from reader.ui.typesetting.placed import TextPlace
from tests.ui.on_page import find_words
from tests.ui.test_marking import choose, paragraph

CTRL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier


@pytest.fixture(params=[False, True], ids=["scrolled", "paged"])
def vertical(request, window, settings, qtbot):
    """Return the window with its article in lines that run down."""
    library = window.tab.session.library
    qtbot.waitUntil(lambda: any(entry.opened for entry in library.entries([1])))
    settings.change_page(vertical=True, paged=request.param)
    return window


def test_marked_words_are_lit_where_they_stand(vertical, press, qtbot):
    view = vertical.tab.view
    choose(vertical)
    press(Qt.Key.Key_M, CTRL)
    qtbot.waitUntil(lambda: len(view.marked) == 1)
    view.go_to(Anchor(TextPlace(paragraph(vertical).block_id, 0), 0))
    view.choose(None)
    ((stretch, _),) = view.marked
    first = view.rect_of(stretch.start)
    image = view.viewport().grab().toImage()
    row = round(first.center().y())
    begin, stop = round(first.left()), round(first.right()) - 2
    colours = [image.pixelColor(x, row) for x in range(begin, stop)]
    assert any(each.red() - each.blue() > 60 for each in colours), "no yellow"
    beside = image.pixelColor(begin - 14, row)
    assert beside.red() - beside.blue() < 60


def test_a_place_is_kept_and_gone_back_to(vertical, press, qtbot):
    view = vertical.tab.view
    press(Qt.Key.Key_Space)
    kept = view.top_place()
    press(Qt.Key.Key_D, CTRL)
    press(Qt.Key.Key_Space)
    assert view.top_place() != kept
    qtbot.waitUntil(lambda: bool(vertical.tab.session.opened.record.bookmarks))
    press(Qt.Key.Key_Home, CTRL)
    (mark,) = vertical.tab.session.opened.record.bookmarks
    view.go_to(Anchor.of(mark))
    assert view.top_place() == kept


def test_progress_grows_to_the_end(vertical, press):
    view = vertical.tab.view
    shares: list[float] = []
    press(Qt.Key.Key_Home, CTRL)
    while not view.is_at_end() and len(shares) < 200:
        shares.append(view.progress())
        press(Qt.Key.Key_Space)
    assert shares == sorted(shares)
    assert shares[0] < 0.1
    assert view.progress() == 1.0


def test_the_page_takes_no_text_so_keys_never_wait_for_an_input_method(vertical, press):
    view = vertical.tab.view
    view.setFocus()
    assert not view.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    assert not view.viewport().testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    before = view.place
    press(Qt.Key.Key_Space)
    assert view.place != before
    assert find_words(view, "头发") is not None
