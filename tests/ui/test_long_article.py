"""A long article: only what is near the eye is set, and the place stays through every change."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.core.article import (
    Article,
    CodeBlock,
    Figure,
    Heading,
    ListBlock,
    Metadata,
    Note,
    Paragraph,
    Quote,
    Table,
)
from reader.core.articles.walk import is_read, iter_texts
from reader.core.settings import PageSettings, Theme
from reader.core.text import Text
from reader.core.variants import Region, Script, Variant
from reader.hanzi.converter import Converter
from reader.hanzi.present import present
from reader.hanzi.presentation import Presentation
from reader.ui.look.fonts import FontBook
from reader.ui.look.theme import load_colours, palette_of
from reader.ui.page.layout.block_setting import Room
from reader.ui.page.layout.flow import LEAST_SET, MOST_CHARACTERS, MOST_SET, Flow, Place
from reader.ui.page.order.plan import Plan
from reader.ui.page.text.words import WordSetter
from reader.ui.page.view.article_view import ArticleView
from reader.ui.setting.glyphs import GlyphBook
from reader.ui.typesetting.page_style import page_style
from reader.ui.typesetting.placed import TextPlace

CODE = "x = " + "一个很长的名字 + " * 30


def quoted(n: int) -> Quote:
    """Return a quote with running text, a list and code that is wider than the column."""
    items = tuple((Paragraph(f"b{n:03d}{k}", Text("引文里的一项，写得很长。")),) for k in "67")
    words = Paragraph(f"b{n:03d}4", Text("引文里的电脑。" * 12))
    return Quote(
        f"b{n:03d}3",
        (words, ListBlock(f"b{n:03d}5", items, ordered=True), CodeBlock(f"b{n:03d}8", CODE)),
    )


LONG_ARTICLE = Article(
    "0" * 64,
    Metadata(title="头发的历史"),
    tuple(
        block
        for n in range(180)
        for block in (
            *((Heading(f"b{n:03d}0", Text(f"第{n}节"), 2),) if n % 20 == 0 else ()),
            Paragraph(f"b{n:03d}1", Text(f"第{n}段：“头发”（hair）很长，电脑的内存也很大。" * 9)),
            *((CodeBlock(f"b{n:03d}2", CODE),) if n % 10 == 0 else ()),
            *((quoted(n),) if n % 6 == 0 else ()),
        )
    ),
    Script.HANS,
    Region.CHINA,
)


def untranslated(sentence: str) -> str:
    return sentence


class Reading:
    def __init__(self, view: ArticleView, presentations: dict[Variant, Presentation]) -> None:
        self.view, self.presentations = view, presentations
        self.page, self.colours = PageSettings(), load_colours(Theme.LIGHT)
        view.setPalette(palette_of(self.colours))
        view.show_article(presentations[Variant.ORIGINAL], self.page, self.colours)
        QApplication.processEvents()

    def show(self, variant: Variant, **page: Any) -> None:
        self.page = replace(self.page, **page)
        self.view.show_again(self.presentations[variant], self.page, self.colours)

    def scroll(self, share: float) -> None:
        bar = self.view.flow_bar
        bar.setValue(round(bar.maximum() * share))

    def picture(self):
        """Return what the view paints, without the buttons and bars that lie on it."""
        image = QImage(self.view.viewport().size(), QImage.Format.Format_RGB32)
        painter = QPainter(image)
        self.view.paint(painter)
        painter.end()
        return image


@pytest.fixture(scope="module")
def presentations():
    variants = (Variant.ORIGINAL, Variant.TRADITIONAL, Variant.TAIWAN_WORDS)
    return {variant: present(LONG_ARTICLE, variant, Converter()) for variant in variants}


@pytest.fixture
def reading(qtbot, presentations):
    view = ArticleView(FontBook(), untranslated)
    qtbot.addWidget(view)
    view.resize(900, 700)
    view.show()
    return Reading(view, presentations)


@pytest.mark.parametrize("share", [0, 0.5, 1])
def test_only_what_is_near_the_eye_is_set(reading, share):
    reading.scroll(share)
    for variant in (Variant.TRADITIONAL, Variant.ORIGINAL):
        reading.show(variant)
        reading.picture()
        assert 0 < reading.view.flow.set_count < 40


CHANGES = (
    {"variant": Variant.TRADITIONAL},
    {"variant": Variant.TRADITIONAL, "font_size": 30},
    {"variant": Variant.ORIGINAL, "font_size": 14, "line_characters": 28},
    {"variant": Variant.TAIWAN_WORDS, "vertical": True},
    {"variant": Variant.ORIGINAL, "vertical": True, "paged": True},
    {"variant": Variant.ORIGINAL, "vertical": False},
    {"variant": Variant.TAIWAN_WORDS, "font_size": 22, "paged": False},
    {"variant": Variant.ORIGINAL, "font_size": 20, "line_characters": 36},
)


@pytest.mark.parametrize("share", [0.0, 0.3, 0.7, 1.0])
def test_changes_in_quick_succession_keep_the_character_at_the_top(reading, share):
    reading.scroll(share)
    place, before = reading.view.place, reading.picture()
    top = reading.view.top_place()
    for change in CHANGES:
        reading.show(**change)
        assert reading.view.top_place() == top
    assert reading.view.place.block == place.block
    assert reading.view.place.into == pytest.approx(place.into, abs=1)
    assert reading.picture() == before


def test_the_character_at_the_top_is_on_the_first_line_after_every_change(reading):
    reading.scroll(0.45)
    top = reading.view.top_place()
    for change in CHANGES:
        reading.show(**change)
        flow = reading.view.flow
        shown = reading.presentations[change["variant"]].shown_offset(top.text_id, top.offset)
        position = flow.position_of(TextPlace(top.text_id, shown))
        line, height = flow.line_top(position)
        away = flow.distance(reading.view.place, Place(position.block, line), 5000)
        assert -height <= away <= height


def test_thirty_toggles_end_where_they_began(reading):
    reading.scroll(0.6)
    before = reading.picture()
    for _ in range(15):
        reading.show(Variant.TRADITIONAL)
        reading.show(Variant.ORIGINAL)
    assert reading.picture() == before


def test_what_is_selected_stays_selected(reading):
    reading.scroll(0.5)
    start = reading.view.top_place()
    reading.view.select(TextPlace(start.text_id, 0), TextPlace(start.text_id, 20))
    words = reading.view.selected_text()
    reading.show(Variant.TRADITIONAL)
    assert reading.view.selected_text() != words
    reading.show(Variant.ORIGINAL, vertical=True)
    assert reading.view.selected_text() == words


def test_all_of_it_can_be_copied(reading):
    reading.show(Variant.TRADITIONAL)
    reading.view.select_all()
    text = reading.view.selected_text()
    assert text.count("電腦") == 180 * 9 + 30 * 12
    assert text.startswith("頭髮的歷史\n")


@pytest.mark.parametrize("vertical", [False, True])
def test_the_wheel_and_the_keys_reach_the_end_and_come_back(reading, vertical):
    reading.show(Variant.ORIGINAL, vertical=vertical)
    seen = {shown.index for shown in reading.view.shown()}
    for _ in range(400):
        QTest.keyClick(reading.view, Qt.Key.Key_Space)
        seen |= {shown.index for shown in reading.view.shown()}
        if reading.view.is_at_end():
            break
    assert seen == set(range(len(reading.view.flow)))
    assert reading.view.flow_bar.value() == (0 if vertical else reading.view.flow_bar.maximum())
    QTest.keyClick(reading.view, Qt.Key.Key_Home)
    assert reading.view.place == Place(0, 0.0)
    assert reading.view.progress() < 0.1


@pytest.mark.parametrize("vertical", [False, True])
@pytest.mark.parametrize("width", [700, 1300])
def test_pages_show_every_line_once_and_turn_back_to_the_same(reading, vertical, width):
    reading.view.resize(width, 700)
    reading.show(Variant.ORIGINAL, vertical=vertical, paged=True)
    flow, lines, places = reading.view.flow, [], []
    while True:
        places.append(reading.view.place)
        for shown in reading.view.shown():
            for top, bottom in shown.made.units(flow.room):
                if shown.seen[0] - 1 <= top and bottom <= shown.seen[1] + 1:
                    lines.append((shown.index, top))
        if reading.view.is_at_end():
            break
        reading.view.turn(1)
    wanted = [(index, top) for index in range(len(flow)) for top, _ in flow[index].units(flow.room)]
    assert lines == wanted
    for place in reversed(places[:-1]):
        reading.view.turn(-1)
        assert reading.view.place == place


def test_turning_back_without_having_come_by_shows_what_is_before(reading):
    reading.show(Variant.ORIGINAL, paged=True)
    reading.view.reveal(TextPlace("b0901", 0))
    place = reading.view.place
    reading.view.turn(-1)
    assert reading.view.place < place
    assert [s.index for s in reading.view.shown()][-1] >= place.block - 1
    reading.view.turn(1)
    assert reading.view.place <= place


def test_a_wheel_notch_turns_one_page(reading, qtbot):
    reading.show(Variant.ORIGINAL, paged=True)
    before = reading.view.place
    _wheel(reading.view, -120)
    after = reading.view.place
    assert after > before
    _wheel(reading.view, 120)
    assert reading.view.place == before


def _wheel(view, turned):
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QWheelEvent

    at = QPointF(view.viewport().rect().center())
    event = QWheelEvent(at, view.viewport().mapToGlobal(at), QPoint(), QPoint(0, turned),
                        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
                        Qt.ScrollPhase.NoScrollPhase, False)  # noqa: FBT003  # fmt: skip
    QApplication.sendEvent(view.viewport(), event)


# Places of the article and positions on the page


ITEMS = ((Paragraph("b5", Text("项")),),)
MIXED = replace(
    LONG_ARTICLE,
    metadata=Metadata("题", "副题", ("甲", "乙"), ("丙",), source="报", published="2022-10-12"),
    blocks=(
        Figure("b1", None, Text("说明"), Text("供图"), "替代"),
        Quote(
            "b2", (Paragraph("b3", Text("引")), ListBlock("b4", ((Paragraph("b5", Text("项")),),)))
        ),
        Table("b6", ((Text("一"), Text("二")), (Text("三"),)) * 50, 1, Text("表")),
        Heading("b7", Text("节"), 2),
        Paragraph("b8", Text("𠮷野家")),
    ),
    notes=(Note("b90", "1", (Paragraph("b91", Text("注")),)),),
)


@pytest.fixture
def flow(qapp):
    style = page_style(MIXED, PageSettings(), load_colours(Theme.LIGHT), FontBook())
    setter = WordSetter(style, GlyphBook())
    return Flow(MIXED, Plan(MIXED, untranslated), setter, Room(720, 900, 700))


def test_every_text_that_is_read_stands_on_the_page_and_leads_back(flow):
    shown = 0
    for text_id, text in iter_texts(MIXED):
        if is_read(text_id) or text_id.startswith(("authors", "editors", "source")):
            position = flow.position_of(TextPlace(text_id, len(text.text)))
            assert position is not None, text_id
            begin = flow.position_of(TextPlace(text_id, 0))
            words = flow.passage(begin).text.text
            assert words[begin.offset : position.offset] == text.text
            assert flow.place_at(begin) == TextPlace(text_id, 0)
            shown += 1
    assert shown > 150
    assert flow.position_of(TextPlace("b1.alt", 0)) is None
    assert flow.position_of(TextPlace("gone", 0)) is None


@pytest.mark.parametrize("length", [4, 600])
def test_what_was_read_through_is_not_kept_set(qapp, length):
    words = Text("書" * length)
    blocks = tuple(Paragraph(f"b{n}", words) for n in range(2 * MOST_SET))
    article = Article("0" * 64, Metadata(), blocks, Script.HANT)
    style = page_style(article, PageSettings(), load_colours(Theme.LIGHT), FontBook())
    setter = WordSetter(style, GlyphBook())
    read = Flow(article, Plan(article, untranslated), setter, Room(720, 900, 700))
    for index in range(len(read)):
        made = read[index]
        assert read[index] is made
        assert read.set_count <= MOST_SET
        assert read.set_count <= LEAST_SET + 1 or (
            (read.set_count - 1) * length <= MOST_CHARACTERS + length
        )
    assert read.set_count >= LEAST_SET // 2


@settings(max_examples=40, deadline=None)
@given(st.text(min_size=1, max_size=60).filter(str.strip))
def test_any_text_is_set_and_every_offset_has_a_place(qapp, string):
    article = Article("0" * 64, Metadata(), (Paragraph("b1", Text(string)),), Script.NONE)
    style = page_style(article, PageSettings(), load_colours(Theme.LIGHT), FontBook())
    for vertical in (False, True):
        room = Room(200, 900, 700, vertical)
        plan = Plan(article, untranslated)
        set_flow = Flow(article, plan, WordSetter(style, GlyphBook()), room)
        words = set_flow[0].words
        assert words is not None
        assert "".join(words.made.text[k.start : k.end] for k in words.lines) == words.made.text
        for offset in range(len(string) + 1):
            position = set_flow.position_of(TextPlace("b1", offset))
            assert position is not None
            assert set_flow.place_at(position) == TextPlace("b1", offset)
            area = words.area_of(offset)
            assert area.width() >= 0
            if offset < len(string) and area.width() > 1:
                number = words.line_of(offset)
                middle = words.middle(number)
                over = words.over(area.center().x(), middle)
                assert over is not None
                assert abs(over - offset) <= 2


def test_markup_in_a_text_is_shown_and_not_obeyed(reading):
    article = replace(LONG_ARTICLE, blocks=(Paragraph("b1", Text("一 & <b>不是标记</b>。")),))
    reading.view.show_article(Presentation(article), reading.page, reading.colours)
    assert "一 & <b>不是标记</b>。" in reading.view.plain_text()


def test_an_empty_article_is_an_empty_page(qtbot):
    view = ArticleView(FontBook(), untranslated)
    qtbot.addWidget(view)
    empty = Article("0" * 64, Metadata(), (), Script.NONE)
    view.show_article(Presentation(empty), PageSettings(), load_colours(Theme.LIGHT))
    view.show()
    QTest.keyClick(view, Qt.Key.Key_Space)
    QTest.keyClick(view, Qt.Key.Key_End)
    QTest.keyClick(view, Qt.Key.Key_PageUp)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton)
    view.select_all()
    assert view.selected_text() == ""
    assert view.progress() == 1.0
