"""Finding in an article: what is typed, what is painted, where the reader is taken."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QTextCursor
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget
from shiboken6 import isValid

from reader.core.article import Article, Figure, Heading, Metadata, Paragraph, Table
from reader.core.finding import Hit
from reader.core.settings import PageSettings, Theme
from reader.core.text import Text
from reader.core.variants import Region, Script, Variant
from reader.hanzi.converter import Converter
from reader.hanzi.present import present
from reader.hanzi.presentation import Presentation
from reader.ui.article_view import ArticleView
from reader.ui.find_bar import FindBar
from reader.ui.find_controller import LONG, FindController
from reader.ui.find_marks import (
    MOST_MARKS,
    PlacedHit,
    ScrollMarks,
    hit_selections,
    hits_between,
    mark_fractions,
    place_hits,
)
from reader.ui.fonts import FontBook
from reader.ui.geometry import line_rect_at
from reader.ui.tasks import TaskRunner
from reader.ui.theme import load_colours


def untranslated(sentence: str) -> str:
    return sentence


# On the page


ORIGINAL = Article(
    "0" * 64,
    Metadata(title="头发的历史", source="头发报"),
    (
        Heading("b0001", Text("𠮷家的头发"), 2),
        Figure("b0002", None, Text("图中的头发"), Text("头发社"), "头发"),
        Table("b0003", ((Text("甲"), Text("头发")),), 0, Text("头发的表")),
        *(
            Paragraph(f"b1{n:03d}", Text(f"第{n}段：𠮷野家的头发很长，电脑的内存也很大。" * 6))
            for n in range(60)
        ),
        Paragraph("b2000", Text("最后一段里有打印机，没有别的。")),
    ),
    Script.HANS,
    Region.CHINA,
)
IN_A_PARAGRAPH = 6


@pytest.fixture(scope="module")
def presentations():
    converter = Converter()
    return {variant: present(ORIGINAL, variant, converter) for variant in Variant}


class Reading:
    """A view with its bar, and what the window does with both."""

    def __init__(self, window: QWidget, runner: TaskRunner | None = None) -> None:
        self.window = window
        self.view = ArticleView(FontBook(), untranslated, window)
        self.bar = FindBar(untranslated, window)
        column = QVBoxLayout(window)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.bar)
        column.addWidget(self.view)
        colours = load_colours(Theme.LIGHT)
        self.controller = FindController(self.bar, self.view, colours, runner)
        self.page, self.colours = PageSettings(), load_colours(Theme.LIGHT)

    def show(self, presentation: Presentation, original: Article = ORIGINAL) -> None:
        if self.view.presentation is None or original is not ORIGINAL:
            self.view.show_article(presentation, self.page, self.colours)
        else:
            self.view.show_again(presentation, self.page, self.colours)
        self.controller.set_article(original, presentation)

    def scroll(self, share: float) -> None:
        bar = self.view.verticalScrollBar()
        bar.setValue(round(bar.maximum() * share))

    @property
    def painted(self) -> list[str]:
        return [s.cursor.selectedText() for s in self.view.extraSelections()]

    @property
    def current_painted(self) -> list[str]:
        accent = QColor(self.colours.accent)
        return [
            s.cursor.selectedText()
            for s in self.view.extraSelections()
            if s.format.background().color() == accent
        ]

    @property
    def words(self) -> list[str]:
        """What the bar says beside the field."""
        return [label.text() for label in self.bar.findChildren(QLabel) if label.text()]

    @property
    def count(self) -> str:
        return self.words[0]

    def is_seen(self, words: str) -> bool:
        """Whether the painted current hit says ``words`` and is within the view."""
        accent = QColor(self.colours.accent)
        for selection in self.view.extraSelections():
            if selection.format.background().color() == accent:
                start = QTextCursor(selection.cursor)
                start.setPosition(selection.cursor.selectionStart())
                rect = self.view.cursorRect(start)
                inside = self.view.viewport().rect().contains(rect.center())
                return inside and selection.cursor.selectedText() == words
        return False


@pytest.fixture
def reading(qtbot, presentations):
    window = QWidget()
    qtbot.addWidget(window)
    reading = Reading(window)
    window.resize(900, 700)
    window.show()
    reading.show(presentations[Variant.ORIGINAL])
    return reading


@pytest.fixture
def look_for(reading):
    def begin(words):
        reading.controller.begin()
        reading.bar.begin(words)
        return reading.controller

    return begin


LONG_ARTICLE = Article(
    "1" * 64,
    Metadata(title="很长的书"),
    tuple(
        Paragraph(f"b{n:05d}", Text(f"第{n}段讲的是頭髮和头发，" + "一句接着一句地写下去。" * 30))
        for n in range(700)
    ),
    Script.MIXED,
)


@pytest.fixture
def beside(qtbot):
    runner = TaskRunner()
    window = QWidget()
    qtbot.addWidget(window)
    reading = Reading(window, runner)
    window.resize(900, 700)
    window.show()
    reading.show(Presentation(LONG_ARTICLE), LONG_ARTICLE)
    qtbot.waitUntil(lambda: reading.view.preview_document is None)
    assert reading.view.document().characterCount() >= LONG
    yield reading
    runner.close()


def test_a_long_page_is_searched_beside_the_interface(beside, qtbot):
    beside.bar.begin("头发")
    beside.controller.step(1)
    assert beside.controller.hits == (), "nothing waits for it"
    qtbot.waitUntil(lambda: len(beside.controller.hits) == 2 * 700)
    assert beside.count == "1 / 1400"
    assert beside.current_painted == ["頭髮"]
    beside.controller.step(1)
    assert beside.count == "2 / 1400"


def test_only_the_last_of_several_searches_counts(beside, qtbot):
    for words in ("头", "一", "头发"):
        beside.bar.begin(words)
    qtbot.waitUntil(lambda: len(beside.controller.hits) > 0)
    assert len(beside.controller.hits) == 2 * 700
    beside.bar.begin("一")
    beside.bar.dismiss()
    qtbot.wait(200)
    assert beside.controller.hits == ()


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


def test_it_looks_from_where_the_reader_is(reading, look_for):
    reading.scroll(0.5)
    top = reading.view.top_place()
    value = reading.view.verticalScrollBar().value()
    controller = look_for("头发")
    assert abs(int(controller.current.text_id[1:]) - int(top.text_id[1:])) <= 1
    assert reading.is_seen("头发")
    assert abs(reading.view.verticalScrollBar().value() - value) < reading.view.height()


def test_a_selection_is_where_it_begins(reading):
    document = reading.view.article_document
    hits = place_hits(document, (Hit("b1003", 7, 9),), {})
    cursor = QTextCursor(document)
    cursor.setPosition(hits[0].start)
    cursor.setPosition(hits[0].end, QTextCursor.MoveMode.KeepAnchor)
    reading.view.setTextCursor(cursor)
    selected = cursor.selectedText()
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


@pytest.mark.parametrize("variant", list(Variant))
def test_hits_stay_through_every_variant_size_and_theme(reading, look_for, presentations, variant):
    controller = look_for("头发")
    controller.step(1)
    hits, current = controller.hits, controller.current
    reading.page = replace(reading.page, font_size=26)
    reading.colours = load_colours(Theme.DARK)
    controller.set_colours(reading.colours)
    reading.show(presentations[variant])
    assert (controller.hits, controller.current) == (hits, current)
    shown = "头发" if variant in (Variant.ORIGINAL, Variant.SIMPLIFIED) else "頭髮"
    assert set(reading.painted) == {shown}
    assert reading.current_painted == [shown]
    assert reading.count == f"2 / {len(hits)}"


def test_what_only_the_vocabulary_of_taiwan_says_is_found_and_kept(
    reading, look_for, presentations
):
    controller = look_for("記憶體")
    assert controller.hits == ()
    assert "Not found" in reading.words
    reading.show(presentations[Variant.TAIWAN_WORDS])
    assert len(controller.hits) == 60 * IN_A_PARAGRAPH
    assert set(reading.painted) == {"記憶體"}
    hits = controller.hits
    reading.show(presentations[Variant.SIMPLIFIED])
    assert controller.hits == hits
    assert set(reading.painted) == {"内存"}
    reading.show(presentations[Variant.TAIWAN_WORDS])
    look_for("内存")
    assert controller.hits == hits
    assert set(reading.painted) == {"記憶體"}
    look_for("印表")
    assert reading.current_painted == ["印表機"]


def test_another_width_shows_the_same_hits(reading, look_for, qtbot):
    controller = look_for("头发")
    current = controller.current
    reading.window.resize(500, 600)
    document = reading.view.article_document
    qtbot.waitUntil(
        lambda: {s.cursor.document() for s in reading.view.extraSelections()} == {document}
    )
    assert controller.current == current
    assert set(reading.painted) == {"头发"}


def test_another_article_is_searched_for_the_same_words_and_nobody_is_moved(reading, look_for):
    controller = look_for("头发")
    blocks = tuple(Paragraph(f"b{n}", Text("短。" * 200)) for n in range(9))
    other = Article("1" * 64, Metadata(), (*blocks, Paragraph("b9", Text("有头发。"))), Script.HANS)
    reading.show(Presentation(other), other)
    assert controller.hits == (Hit("b9", 1, 3),)
    assert reading.count == "1 / 1"
    assert reading.view.verticalScrollBar().value() == 0


def test_the_same_article_with_more_in_it_keeps_the_current_find(reading, look_for):
    controller = look_for("头发")
    controller.step(1)
    current = controller.current
    more = replace(ORIGINAL, blocks=(Paragraph("b0000", Text("头发")), *ORIGINAL.blocks))
    reading.show(Presentation(more), more)
    assert controller.hits[2] == Hit("b0000", 0, 2)
    assert controller.current == current


def test_what_was_brought_back_is_found_and_put_away_again(reading, look_for):
    controller = look_for("头发")
    controller.step(1)
    current, total = controller.current, len(controller.hits)
    more = replace(ORIGINAL, blocks=(Paragraph("b0000", Text("头发")), *ORIGINAL.blocks))
    reading.show(Presentation(more))
    reading.bar.begin("头发")
    assert (controller.current, len(controller.hits)) == (current, total + 1)
    reading.show(Presentation(ORIGINAL))
    assert (controller.current, len(controller.hits)) == (current, total)


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


def test_a_closed_bar_leaves_other_selections_alone(reading, presentations):
    other = hit_selections(
        reading.view.article_document,
        [PlacedHit(Hit("title", 0, 1), 0, 1)],
        None,
        reading.colours,
    )
    reading.view.setExtraSelections(other)
    reading.controller.set_presentation(presentations[Variant.ORIGINAL])
    assert reading.painted == ["头"]


def test_an_empty_view_finds_nothing(qtbot):
    view, bar = ArticleView(FontBook(), untranslated), FindBar(untranslated)
    qtbot.addWidget(view)
    qtbot.addWidget(bar)
    controller = FindController(bar, view, load_colours(Theme.LIGHT))
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


# On the scroll bar


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
    marks.set_colours(colours)
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


# Of many hits


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
