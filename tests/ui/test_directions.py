"""Vertical lines, pages and readings in the real window, by key and menu."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QScrollEvent, QScrollPrepareEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.core.settings import PageSettings, Reading
from reader.core.text import Mark, Span, Text
from reader.core.variants import Script
from reader.ui.finding.bar import FindBar
from reader.ui.finding.marks import ScrollMarks
from reader.ui.look.theme import load_colours
from reader.ui.page.text.readings import PageReadings, is_common
from reader.ui.setting.ruby import Ruby, RubyKind
from tests.ui.on_page import choose_words, find_words, lit_words, point_in

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def view(window):
    return window.tab.view


def test_a_key_lays_the_lines_upright_and_back(window, view, press, settings):
    view.go_to_section(view.current_section() or "title")
    press(Qt.Key.Key_Space)
    top = view.top_place()
    press(Qt.Key.Key_L, CTRL | SHIFT)
    assert view.flow.room.vertical
    assert view.top_place() == top
    assert view.horizontalScrollBar().isVisible()
    press(Qt.Key.Key_L, CTRL | SHIFT)
    assert settings.settings.page == PageSettings()
    assert view.top_place() == top


def test_near_the_end_a_direction_is_laid_out_once_and_comes_back(window, view, settings):
    settings.change_page(font_size=30)
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum())
    bar.setValue(bar.maximum() - 80)
    top, sizes = view.anchor, []
    view.resized.connect(lambda: sizes.append(view.viewport().size()))
    for _ in range(3):
        settings.change_page(vertical=True)
        assert view.anchor == top
        settings.change_page(vertical=False)
        assert view.anchor == top
    assert not sizes, "a bar that comes and goes has nothing set for another room"


def test_lines_run_down_and_follow_from_right_to_left(window, view, settings):
    settings.change_page(vertical=True)
    at = find_words(view, "头发")
    first, second = (view.rect_of(at._replace(offset=at.offset + n)) for n in (0, 1))
    assert second.top() == pytest.approx(first.bottom(), abs=1)
    assert second.center().x() == first.center().x()
    rights = [view.rect_of(at._replace(block=n, offset=0)).right() for n in range(3)]
    assert rights == sorted(rights, reverse=True)


def test_words_are_selected_and_found_in_vertical_lines(window, view, settings, qtbot):
    settings.change_page(vertical=True)
    at = point_in(view, "头发与历史", 0)
    end = point_in(view, "头发与历史", 4)
    QTest.mousePress(view.viewport(), LEFT, pos=at - QPoint(0, 12))
    QTest.mouseMove(view.viewport(), end)
    QTest.mouseMove(view.viewport(), end + QPoint(0, 10))
    QTest.mouseRelease(view.viewport(), LEFT, pos=end + QPoint(0, 10))
    assert view.selected_text() == "头发与历史"
    qtbot.mouseDClick(view.viewport(), LEFT, pos=at)
    assert view.selected_text() == "头发"
    view.copy()
    assert QGuiApplication.clipboard().text() == "头发"
    window.tab.finder.begin()
    assert "头发" in lit_words(view)


def test_finds_are_marked_on_the_bar_that_lies_flat_from_the_right(window, view, settings):
    settings.change_page(vertical=True)
    window.tab.finder.begin()
    window.tab.findChild(FindBar).begin("头发")
    (marks,) = (m for m in view.findChildren(ScrollMarks) if m.isVisible())
    assert marks.parent() is view.horizontalScrollBar()
    image = marks.grab().toImage()
    accent = QColor(load_colours(settings.settings.theme).accent).rgb()
    middle = image.height() // 2
    inked = [x for x in range(image.width()) if image.pixel(x, middle) == accent]
    first = (1 - marks.fractions[0]) * image.width()
    assert abs(max(inked) - first) < 6
    settings.change_page(vertical=False)
    (marks,) = (m for m in view.findChildren(ScrollMarks) if m.isVisible())
    assert marks.parent() is view.verticalScrollBar()


@pytest.mark.parametrize("paged", [False, True])
def test_keys_and_the_wheel_go_on_to_the_left(window, view, settings, press, paged):
    settings.change_page(vertical=True, paged=paged)
    places = [view.place]
    press(Qt.Key.Key_Left)
    places.append(view.place)
    turn(view, -120)
    places.append(view.place)
    press(Qt.Key.Key_Space)
    places.append(view.place)
    assert places == sorted(set(places))
    press(Qt.Key.Key_Space, SHIFT)
    press(Qt.Key.Key_Right)
    turn(view, 120)
    assert view.place.block <= places[1].block


def turn(view, by):
    at = QPointF(view.viewport().rect().center())
    event = QWheelEvent(at, view.viewport().mapToGlobal(at), QPoint(), QPoint(0, by),
                        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
                        Qt.ScrollPhase.NoScrollPhase, False)  # noqa: FBT003  # fmt: skip
    QApplication.sendEvent(view.viewport(), event)


@pytest.mark.parametrize("vertical", [False, True])
def test_the_outline_follows_pages_and_leads_to_them(window, view, settings, press, vertical):
    settings.change_page(vertical=vertical, paged=True)
    seen = set()
    for _ in range(60):
        seen.add(view.current_section())
        if view.is_at_end():
            break
        press(Qt.Key.Key_PageDown)
    assert len(seen) > 5
    assert view.progress() == 1.0
    section = sorted(seen)[3]
    view.go_to_section(section)
    assert view.current_section() == section
    assert view.is_in_view(view.flow.position_of(view.top_place()))


def test_a_wide_window_has_two_columns_of_pages_and_a_narrow_one_has_one(window, view, settings):
    settings.change_page(paged=True)
    window.resize(1500, 800)
    QApplication.processEvents()
    first, second = view.columns()
    assert second.frame.x - first.frame.x > first.extent / 2
    picture = view.viewport().grab().toImage()
    gutter = round((first.frame.x + view.flow.room.measure + second.frame.x) / 2)
    column = {picture.pixelColor(gutter, y).name() for y in range(picture.height())}
    assert len(column) == 1, "nothing stands between the columns"
    window.resize(700, 800)
    QApplication.processEvents()
    assert len(view.columns()) == 1


@pytest.mark.parametrize(("vertical", "on", "back"), [(False, -8, 8), (True, 8, -8)])
def test_a_click_beside_the_words_turns_the_page(view, settings, qtbot, vertical, on, back):
    settings.change_page(vertical=vertical, paged=True)
    width, begin = view.viewport().width(), view.place
    qtbot.mouseClick(view.viewport(), LEFT, pos=QPoint(on % width, 300))
    assert view.place > begin
    qtbot.mouseClick(view.viewport(), LEFT, pos=QPoint(back % width, 300))
    assert view.place == begin
    qtbot.mouseClick(view.viewport(), LEFT, pos=QPoint(width // 2, 300))
    assert view.place == begin


# Readings


def test_every_character_has_its_pinyin_and_copies_have_none(window, view, settings):
    settings.change_page(reading=Reading.PINYIN)
    at = find_words(view, "头发与历史")
    words = view.flow[at.block].words
    said = [reading.words for n in range(len(words.lines)) for reading in words.rubies_on(n)]
    assert "tóu" in said
    choose_words(view, "头发与历史")
    assert view.selected_text() == "头发与历史"


def test_readings_know_words_and_leave_the_page_s_own():
    text = Text("头发(tóufa)发现", (Span(0, 9, Mark.RUBY, "tóufa"),))
    found = PageReadings(Reading.PINYIN).of(text)
    assert [(r.start, r.words) for r in found if r.start >= 9] == [(9, "fā"), (10, "xiàn")]
    assert not [r for r in found if r.start < 9]


def test_zhuyin_is_known_by_its_letters():
    (first, *_) = PageReadings(Reading.ZHUYIN).of(Text("大人"))
    assert (first.words, first.kind) == ("ㄉㄚˋ", RubyKind.ZHUYIN)
    assert Ruby(0, 1, "dà").kind is RubyKind.ABOVE


def test_only_rare_characters_have_a_reading_if_that_is_wanted():
    found = PageReadings(Reading.PINYIN, rare_only=True).of(Text("我们看见魑魅魍国"))
    assert [ruby.start for ruby in found] == [4, 5, 6]


@pytest.mark.parametrize(
    ("script", "common", "rare"),
    [(Script.HANS, "的国發們", "魑魅於後"), (Script.HANT, "的國發於後們", "鬻")],
)
def test_what_is_rare_hangs_on_the_script(script, common, rare):
    assert [char for char in common + rare if is_common(char, script)] == list(common)


def test_jyutping_comes_as_soon_as_its_dictionary_was_read(window, view, settings, qtbot):
    pytest.importorskip("ToJyutping", reason="a dependency, which this environment lacks")
    settings.change_page(reading=Reading.JYUTPING)
    at = find_words(view, "头发与历史")

    def said():
        words = view.flow[at.block].words
        return [reading.words for n in range(len(words.lines)) for reading in words.rubies_on(n)]

    qtbot.waitUntil(lambda: "tau4" in said())


@pytest.mark.parametrize("vertical", [False, True])
@pytest.mark.parametrize("reading", [r for r in Reading if r is not Reading.JYUTPING])
def test_readings_are_painted_beside_their_characters(view, settings, vertical, reading):
    settings.change_page(vertical=vertical, reading=reading)
    at = find_words(view, "头发与历史")
    rect = view.rect_of(at).toAlignedRect()
    beside = rect.adjusted(0, -2, 0, -round(rect.height() * 0.88))
    if vertical:
        beside = rect.adjusted(round(rect.width() * 0.84), 0, 0, 0)
    picture = view.viewport().grab(beside).toImage()
    colours = {
        picture.pixelColor(x, y).name()
        for x in range(picture.width())
        for y in range(picture.height())
    }
    expected = reading is Reading.PINYIN or (reading is Reading.ZHUYIN and vertical)
    assert (len(colours) > 3) == expected


# Keys that select, and fingers


@pytest.mark.parametrize("vertical", [False, True])
def test_shift_and_the_arrows_select(view, settings, press, vertical):
    settings.change_page(vertical=vertical)
    at = find_words(view, "头发与历史")
    view.set_caret(at)
    on, back = (Qt.Key.Key_Down, Qt.Key.Key_Up) if vertical else (Qt.Key.Key_Right, Qt.Key.Key_Left)
    for _ in range(3):
        press(on, SHIFT)
    press(back, SHIFT)
    assert view.selected_text() == "头发"
    press(Qt.Key.Key_End, SHIFT)
    assert view.selected_text().endswith("历史")
    press(on, SHIFT)
    assert view.chosen[1].block > at.block, "on into the next block"
    press(Qt.Key.Key_Home, SHIFT)
    press(back, SHIFT)
    assert view.chosen[1].block == at.block


@pytest.mark.parametrize(("vertical", "step"), [(False, QPointF(0, 90)), (True, QPointF(-90, 0))])
def test_a_finger_moves_the_page(view, settings, vertical, step):
    settings.change_page(vertical=vertical)
    before = view.place
    swipe(view, step)
    assert view.flow.distance(before, view.place, 500) == pytest.approx(90, abs=1)
    swipe(view, -step)
    assert view.place == before


def test_a_swipe_turns_one_page(view, settings):
    settings.change_page(paged=True)
    before = view.place
    swipe(view, QPointF(view.viewport().width() / 3, 0))
    after = view.place
    assert after > before
    swipe(view, QPointF(-view.viewport().width() / 3, 0))
    assert view.place == before


def swipe(view, step):
    """Send what Qt's scroller sends for a finger that has moved the page by ``step``."""
    QApplication.sendEvent(view.viewport(), QScrollPrepareEvent(QPointF(100, 100)))
    started = QScrollEvent.ScrollState.ScrollStarted
    QApplication.sendEvent(view.viewport(), QScrollEvent(QPointF(), QPointF(), started))
    moved = QScrollEvent.ScrollState.ScrollUpdated
    QApplication.sendEvent(view.viewport(), QScrollEvent(step, QPointF(), moved))


@pytest.mark.parametrize(("vertical", "paged"), [(True, False), (True, True), (False, True)])
def test_the_find_bar_lies_over_no_words_of_pages_and_lines_that_run_down(
    window, view, settings, press, vertical, paged
):
    settings.change_page(vertical=vertical, paged=paged)
    for _ in range(2):
        press(Qt.Key.Key_Space)
    top = view.top_place()
    window.tab.finder.begin()
    bar = window.tab.findChild(FindBar)
    below = bar.mapTo(view.window(), bar.rect().bottomLeft()).y()
    first = view.viewport().mapTo(view.window(), view.viewport().rect().topLeft()).y()
    assert below > first
    frames = [column.frame.point(0.0, 0.0).y() for column in view.columns()]
    assert all(first + y >= below for y in frames)
    assert view.top_place() == top
    press(Qt.Key.Key_Escape)
    assert view.top_place() == top
    assert view.columns()[0].frame.y < below - first
