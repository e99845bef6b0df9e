"""Finding in an article: what is found, and where the reader is taken."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from shiboken6 import isValid

from reader.core.articles.finding import Hit
from reader.core.settings import Theme
from reader.ui.finding.bar import FindBar
from reader.ui.finding.controller import FindController
from reader.ui.finding.marks import ScrollMarks, place_hits
from reader.ui.look.fonts import FontBook
from reader.ui.page.view.article_view import ArticleView
from tests.ui.find.conftest import IN_A_PARAGRAPH, untranslated
from tests.ui.looks import appearance_in


def test_hits_come_in_the_order_of_the_page(reading, look_for):
    controller = look_for("頭髮")
    ids = [hit.text_id for hit in controller.hits]
    shown = ["title", "source", "b0001", "b0002", "b0002.credit"]
    shown += ["b0003.caption", "b0003.r0c1"]
    assert [i for i in ids if not i.startswith("b1")][: len(shown)] == [
        i for i in shown if i in ids
    ]
    assert set(shown) <= set(ids)
    assert ids.count("b1059") == IN_A_PARAGRAPH
    assert "b0002.alt" not in ids
    assert reading.count == f"1 / {len(ids)}"


def test_it_looks_from_where_the_reader_is(reading, look_for):
    reading.scroll(0.5)
    top = reading.view.top_place()
    value = reading.view.verticalScrollBar().value()
    controller = look_for("头发")
    assert abs(int(controller.current.text_id[1:]) - int(top.text_id[1:])) <= 1
    assert reading.is_seen("头发")
    assert abs(reading.view.verticalScrollBar().value() - value) < reading.view.height()


def test_a_selection_is_where_it_begins(reading):
    (hit,) = place_hits(reading.view.flow, (Hit("b1003", 7, 9),), {})
    reading.view.choose((hit.start, hit.start._replace(offset=hit.end)))
    reading.view.caret_moved(hit.start)
    selected = reading.view.selected_text()
    reading.controller.begin()
    assert reading.bar.words() == selected
    assert reading.controller.current == Hit("b1003", 7, 9)


def test_stepping_goes_there_and_wraps_with_a_word(reading, look_for):
    controller = look_for("打印机")
    assert reading.is_seen("打印机")
    look_for("头发")
    controller.step(1)
    assert reading.is_seen("头发")
    reading.scroll(0)
    controller = look_for("头发")
    first = controller.current
    assert first == Hit("title", 0, 2)
    controller.step(-1)
    assert controller.current == controller.hits[-1]
    assert "Went on from the end" in reading.words
    assert reading.is_seen("头发")
    controller.step(1)
    assert controller.current == first
    assert "Went on from the beginning" in reading.words
    controller.step(1)
    assert "Went on from the beginning" not in reading.words


def test_stepping_after_scrolling_starts_where_the_reader_is_now(reading, look_for):
    controller = look_for("头发")
    reading.scroll(0.7)
    place = reading.view.top_place()
    controller.step(1)
    after = controller.hits.index(controller.current)
    assert controller.hits[after] >= Hit(place.text_id, place.offset, place.offset)
    reading.scroll(0.7)
    reading.scroll(0.2)
    place = reading.view.top_place()
    controller.step(-1)
    assert controller.current < Hit(place.text_id, place.offset + 40, 0)


def test_typing_on_stays_at_the_find(reading, look_for):
    reading.scroll(0.4)
    controller = look_for("头")
    before = controller.current
    reading.bar.begin("头发")
    assert controller.current == Hit(before.text_id, before.start, before.start + 2)


def test_closing_takes_everything_off_and_gives_the_page_the_focus(reading, look_for, qtbot):
    controller = look_for("头发")
    marks = reading.view.findChild(ScrollMarks)
    assert marks.isVisible()
    qtbot.keyClick(reading.bar.findChild(QLineEdit), Qt.Key.Key_Escape)
    assert not controller.is_open
    assert (reading.painted, controller.hits, controller.current) == ([], (), None)
    assert not marks.isVisible()
    assert reading.view.hasFocus()


def test_stepping_with_the_bar_closed_looks_again(reading, look_for):
    controller = look_for("头发")
    controller.close()
    controller.step(1)
    assert controller.is_open
    assert controller.current == Hit("title", 0, 2)


def test_an_empty_view_finds_nothing(qtbot):
    appearance = appearance_in(Theme.LIGHT)
    view, bar = ArticleView(FontBook(), untranslated), FindBar(appearance)
    qtbot.addWidget(view)
    qtbot.addWidget(bar)
    controller = FindController(bar, view, appearance)
    controller.begin()
    bar.begin("头发")
    controller.step(1)
    controller.step(-1)
    assert controller.hits == ()


def test_nothing_outlives_the_view(qtbot, reading, look_for):
    controller = look_for("头发")
    reading.window.resize(600, 600)
    reading.view.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(controller)
