"""What was found is painted on the page and marked on the scroll bar."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from reader.core.article import Article, Metadata, Paragraph
from reader.core.articles.finding import Hit
from reader.core.settings import Theme
from reader.core.text import Text
from reader.core.variants import Script
from reader.hanzi.presentation import Presentation
from reader.ui.finding.marks import (
    MOST_MARKS,
    ScrollMarks,
    mark_fractions,
    place_hits,
)
from reader.ui.look.theme import load_colours


def test_every_painted_hit_is_the_words(reading, look_for):
    look_for("頭髮")
    assert set(reading.painted) == {"头发"}
    assert reading.current_painted == ["头发"]


def test_marks_are_where_the_hits_are(reading, look_for):
    controller = look_for("头发")
    marks = reading.view.findChild(ScrollMarks)
    assert len(marks.fractions) == len(controller.hits)
    assert list(marks.fractions) == sorted(marks.fractions)
    assert 0 <= marks.fractions[0] < 0.05
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


def test_many_hits_are_placed_and_marked(reading, crowd):
    article, hits = crowd
    reading.show(Presentation(article), article)
    flow = reading.view.flow
    placed = place_hits(flow, hits, {})
    assert [reading.words_at(found) for found in placed] == ["的"] * len(hits)
    assert [found.hit for found in placed] == list(hits)
    fractions = mark_fractions(flow, placed)
    assert MOST_MARKS / 2 < len(fractions) <= MOST_MARKS + 1


def test_a_find_has_its_own_ground_and_the_current_one_another(reading, look_for):
    look_for("头发")
    found, current = reading.view.found, reading.view.current_found
    grounds = []
    for index in (current, current + 1):
        rect = reading.view.rect_of(found[index].start).toAlignedRect()
        picture = reading.view.viewport().grab(rect).toImage()
        grounds.append({picture.pixelColor(1, y).name() for y in range(picture.height())})
    assert reading.colours.accent in grounds[0]
    assert reading.colours.found in grounds[1]
