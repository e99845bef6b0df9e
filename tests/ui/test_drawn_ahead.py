"""The sizes beside the one that is read in are drawn while nothing else happens."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.core.settings import LARGEST_FONT_SIZE, SMALLEST_FONT_SIZE
from reader.ui.page.paint.drawn_ahead import DrawnAhead, lines_beside, sizes_beside
from reader.ui.typesetting.page_style import FONT_STEP


@pytest.fixture
def view(window):
    return window.tab.view


def test_sizes_end_where_those_of_the_page_do(view):
    style = view.style_of_page

    def beside(size):
        return sizes_beside(style._replace(page=replace(style.page, font_size=size)))

    assert beside(20) == (20 + FONT_STEP, 20 - FONT_STEP)
    assert beside(LARGEST_FONT_SIZE) == (LARGEST_FONT_SIZE - FONT_STEP,)
    assert beside(SMALLEST_FONT_SIZE) == (SMALLEST_FONT_SIZE + FONT_STEP,)


@pytest.mark.parametrize("vertical", [False, True])
def test_each_line_in_view_is_a_turn_and_the_page_stays_as_it_is(view, settings, vertical):
    settings.change_page(vertical=vertical)
    flow = view.flow
    made = [(shown.index, shown.made) for shown in view.shown()]
    lines = sum(len(each.words.lines) for _, each in made if each.words is not None)
    number = flow.set_count
    turns = len(list(lines_beside(flow, view.place, view.extent, 1.0)))
    assert turns >= lines
    assert view.flow is flow
    assert flow.set_count == number
    assert [(shown.index, shown.made) for shown in view.shown()] == made


def test_it_begins_when_the_page_is_left_alone(view, settings, qtbot):
    settings.change_page(font_size=30)
    qtbot.waitUntil(lambda: {30 - FONT_STEP, 30 + FONT_STEP} <= view.book.sizes)
    settings.change_page(font_size=50)
    assert 50 + FONT_STEP not in view.book.sizes


def test_a_change_stops_what_was_begun(qtbot, qapp):
    drawn = []

    def lines():
        for number in range(1_000_000):
            drawn.append(number)
            yield

    ahead = DrawnAhead(lines, qapp)
    ahead.wait()
    qtbot.waitUntil(lambda: len(drawn) > 2)
    ahead.wait()
    number = len(drawn)
    qtbot.wait(50)
    assert len(drawn) == number
    ahead.deleteLater()
