"""What was found is painted on the page and marked on the scroll bar."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from reader.core.article import Article, Metadata, Paragraph
from reader.core.finding import Hit
from reader.core.settings import Theme
from reader.core.text import Text
from reader.core.variants import Script
from reader.hanzi.presentation import Presentation
from reader.ui.finding.marks import (
    MOST_MARKS,
    ScrollMarks,
    hit_selections,
    hits_between,
    mark_fractions,
    place_hits,
)
from reader.ui.look.theme import load_colours
from reader.ui.typesetting.geometry import line_rect_at


def test_every_painted_hit_is_the_words(reading, look_for):
    look_for("頭髮")
    assert set(reading.painted) == {"头发"}
    assert reading.current_painted == ["头发"]


def test_only_hits_around_the_view_are_painted_and_scrolling_paints_more(reading, look_for):
    controller = look_for("的")
    few = len(reading.painted)
    assert 0 < few < len(controller.hits) / 2
    reading.scroll(0.5)
    assert reading.painted
    assert reading.current_painted == []
    assert set(reading.painted) == {"的"}


def test_marks_are_where_the_hits_are(reading, look_for):
    controller = look_for("头发")
    marks = reading.view.findChild(ScrollMarks)
    assert len(marks.fractions) == len(controller.hits)
    assert list(marks.fractions) == sorted(marks.fractions)
    assert 0 < marks.fractions[0] < 0.05
    assert 0.9 < marks.fractions[-1] < 1
    controller.step(-1)
    assert marks.current == marks.fractions[-1]


@pytest.mark.parametrize("theme", [theme for theme in Theme if theme is not Theme.SYSTEM])
def test_ticks_are_painted_in_the_accent_colour(reading, theme):
    colours = load_colours(theme)
    marks = reading.view.findChild(ScrollMarks)
    reading.appearance.paint(colours)
    marks.set_marks((0.25, 0.5), 0.5)
    image = marks.grab().toImage()
    accent = QColor(colours.accent).rgb()
    middle = image.width() // 2
    rows = [y for y in range(image.height()) if image.pixel(middle, y) == accent]
    quarter = [y for y in rows if y < image.height() * 0.4]
    half = [y for y in rows if y >= image.height() * 0.4]
    assert [
        abs(y - image.height() / share) < 6
        for y, share in zip((quarter[0], half[0]), (4, 2), strict=True)
    ]
    assert len(half) > len(quarter) > 0
    edge = [y for y in range(image.height()) if image.pixel(0, y) == accent]
    assert edge == half, "the current one reaches across the bar"


def test_marks_stay_as_large_as_the_bar_and_let_clicks_through(reading, look_for, qtbot):
    look_for("头发")
    scroll_bar, marks = reading.view.verticalScrollBar(), reading.view.findChild(ScrollMarks)
    reading.window.resize(900, 500)
    qtbot.waitUntil(lambda: marks.size() == scroll_bar.size())
    assert marks.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


@pytest.fixture(scope="module")
def crowd():
    text = Text("𠮷的的" * 400)
    blocks = tuple(Paragraph(f"b{n:05d}", text) for n in range(25))
    hits = tuple(
        Hit(block.block_id, start, start + 1)
        for block in blocks
        for start in range(1200)
        if start % 3
    )
    return Article("0" * 64, Metadata(), blocks, Script.NONE), hits


def test_many_hits_are_placed_and_marked_without_a_pause(reading, crowd, benchmark_seconds):
    article, hits = crowd
    reading.show(Presentation(article), article)
    document = reading.view.article_document
    seconds, placed = benchmark_seconds(lambda: place_hits(document, hits, {}))
    assert [document.characterAt(hit.start) for hit in placed] == ["的"] * len(hits)
    assert all(hit.end == hit.start + 1 for hit in placed)
    assert seconds < 0.15
    seconds, fractions = benchmark_seconds(lambda: mark_fractions(document, placed))
    assert MOST_MARKS / 2 < len(fractions) <= MOST_MARKS + 1
    assert seconds < 0.15


@pytest.fixture
def benchmark_seconds():
    import time

    def measure(work):
        best = float("inf")
        for _ in range(3):
            start = time.process_time()
            result = work()
            best = min(best, time.process_time() - start)
        return best, result

    return measure


def test_every_hit_can_be_painted_when_asked(reading, crowd):
    article, hits = crowd
    reading.show(Presentation(article), article)
    document = reading.view.article_document
    placed = place_hits(document, hits[:300], {})
    everything = hit_selections(document, placed, 7, reading.colours)
    assert [s.cursor.selectionStart() for s in everything] == [hit.start for hit in placed]
    some = hit_selections(document, placed, 7, reading.colours, range(10, 20))
    assert [s.cursor.selectionStart() for s in some] == [h.start for h in placed[10:20]]


def test_hits_between_two_heights_are_those_that_can_be_seen_there(reading, look_for):
    document = reading.view.article_document
    placed = place_hits(document, look_for("头发").hits, {})
    middles = [line_rect_at(document, hit.start).center().y() for hit in placed]
    found = hits_between(document, placed, 2000, 2600)
    inside = {index for index, middle in enumerate(middles) if 2000 < middle < 2600}
    assert inside
    assert inside <= set(found)
    assert all(1950 < middles[index] < 2650 for index in found)
    everything = document.documentLayout().documentSize().height()
    assert hits_between(document, placed, 0, everything) == range(len(placed))
    assert not hits_between(document, placed, everything, everything + 100)
