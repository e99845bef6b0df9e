"""What was found stays found when the page is shown otherwise, or says more."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.core.article import Article, Metadata, Paragraph
from reader.core.articles.finding import Hit
from reader.core.settings import Theme
from reader.core.text import Text
from reader.core.variants import Script, Variant
from reader.hanzi.presentation import Presentation
from reader.ui.look.theme import load_colours
from tests.ui.find.conftest import IN_A_PARAGRAPH, ORIGINAL


@pytest.mark.parametrize("variant", list(Variant))
def test_hits_stay_through_every_variant_size_and_theme(reading, look_for, presentations, variant):
    controller = look_for("头发")
    controller.step(1)
    hits, current = controller.hits, controller.current
    reading.page = replace(reading.page, font_size=26)
    reading.colours = load_colours(Theme.DARK)
    reading.appearance.paint(reading.colours)
    reading.show(presentations[variant])
    assert (controller.hits, controller.current) == (hits, current)
    shown = "头发" if variant is Variant.ORIGINAL or variant.is_simplified else "頭髮"
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
    qtbot.waitUntil(lambda: reading.view.width() < 520)
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
