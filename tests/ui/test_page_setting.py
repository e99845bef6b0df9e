"""How an article is set: full lines, gaps that hold together what belongs together, weights."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QTextCharFormat, QTextFormat

from reader.core.article import (
    Article,
    Block,
    Divider,
    Heading,
    ListBlock,
    Metadata,
    Paragraph,
    Quote,
    Table,
)
from reader.core.settings import PageSettings, ParagraphStyle, Theme
from reader.core.text import Mark, Span, Text
from reader.core.variants import Script
from reader.hanzi.presentation import Presentation
from reader.ui.look.fonts import FontBook
from reader.ui.look.theme import load_colours
from reader.ui.page.article_view import ArticleView
from reader.ui.typesetting.geometry import boxes_of
from reader.ui.typesetting.placed import TextPlace

WORDS = "新的办法将于下月起施行居民办理手续只需携带身份证原件即可具体细则另行公布永远"


class Shown:
    """What a view shows of some blocks."""

    def __init__(self, view: ArticleView) -> None:
        self.view = view

    def show(self, *blocks: Block, title: str = "", **page: Any) -> None:
        article = Article("0" * 64, Metadata(title=title), blocks, Script.HANS)
        settings = replace(PageSettings(), **page)
        self.view.show_article(Presentation(article), settings, load_colours(Theme.LIGHT))

    @property
    def document(self):
        return self.view.article_document

    def block(self, text_id: str):
        return self.document.findBlock(self.document.position_of(TextPlace(text_id, 0)))

    def rect(self, text_id: str):
        return self.document.documentLayout().blockBoundingRect(self.block(text_id))

    def lines(self, text_id: str) -> list[str]:
        block = self.block(text_id)
        lines = [block.layout().lineAt(n) for n in range(block.layout().lineCount())]
        return [block.text()[k.textStart() : k.textStart() + k.textLength()] for k in lines]

    def lefts(self, text_id: str) -> list[float]:
        block, left = self.block(text_id), self.rect(text_id).left()
        lines = [block.layout().lineAt(n) for n in range(block.layout().lineCount())]
        return [left + line.naturalTextRect().left() for line in lines]


@pytest.fixture
def shown(qtbot):
    view = ArticleView(FontBook(), lambda sentence: sentence)
    qtbot.addWidget(view)
    view.resize(1200, 700)
    view.show()
    return Shown(view)


@pytest.mark.parametrize("size", [12, 15, 20, 23, 40])
@pytest.mark.parametrize("characters", [24, 36])
def test_every_full_line_has_as_many_characters_as_was_asked_for(shown, size, characters):
    shown.view.resize(1800, 700)
    shown.show(Paragraph("b1", Text(WORDS * 30)), font_size=size, line_characters=characters)
    assert {len(line) for line in shown.lines("b1")[:-1]} == {characters}


def test_a_narrow_window_gives_a_list_all_the_room_beside_its_indent(shown):
    shown.view.resize(480, 700)
    shown.show(ListBlock("b1", ((Paragraph("b2", Text(WORDS * 10)),),)))
    (length,) = {len(line) for line in shown.lines("b2")[:-1]}
    width = shown.view.viewport().width()
    assert length == (width - 46) // 20 - 2


@pytest.mark.parametrize(("size", "least"), [(20, 21), (40, 10), (60, 7)])
def test_large_letters_in_a_narrow_window_lose_little_of_it_to_margins(shown, size, least):
    shown.view.resize(480, 700)
    shown.show(Paragraph("b1", Text(WORDS * 10)), font_size=size)
    assert len(shown.lines("b1")[0]) == least
    assert shown.lefts("b1")[0] >= 16


@pytest.mark.parametrize("count", [9, 99, 120, 1200])
def test_numbers_of_items_stand_within_the_column(shown, count):
    items = tuple((Paragraph(f"b{n + 1}", Text("项")),) for n in range(count))
    shown.show(Paragraph("c1", Text(WORDS)), ListBlock("c2", items, ordered=True))
    text, indent = shown.block(f"b{count}"), shown.lefts(f"b{count}")[0] - shown.lefts("c1")[0]
    number = text.textList().itemText(text)
    assert number == f"{count}."
    assert {shown.lefts(f"b{n}")[0] for n in (1, count)} == set(shown.lefts(f"b{count}"))
    drawn = QFontMetricsF(text.charFormat().font()).horizontalAdvance(f"{number} ")
    assert drawn <= indent


def test_an_item_of_several_blocks_hangs_together(shown):
    item = (Paragraph("b1", Text(WORDS * 2)), Paragraph("b2", Text(WORDS)))
    shown.show(ListBlock("b3", (item, (Paragraph("b4", Text("又")),))))
    assert set(shown.lefts("b1")) == set(shown.lefts("b2")) == set(shown.lefts("b4"))


def test_a_caption_is_nearer_to_its_table_than_to_what_is_above(shown):
    table = Table("b2", ((Text("甲"), Text("乙")),), 0, Text("表的说明"))
    shown.show(Paragraph("b1", Text(WORDS)), table, Paragraph("b3", Text(WORDS)))
    caption, (box,) = shown.rect("b2.caption"), boxes_of(shown.document)
    above = caption.top() - shown.rect("b1").bottom()
    below = box.seen.top() - caption.bottom()
    assert 0 < below < above
    assert shown.rect("b3").top() - box.seen.bottom() > below


def test_a_divider_stands_in_the_middle_of_its_gap(shown):
    shown.show(Paragraph("b1", Text(WORDS)), Divider("b2"), Paragraph("b3", Text(WORDS)))
    picture, x = shown.view.viewport().grab().toImage(), round(shown.lefts("b1")[0]) + 5
    above, below = round(shown.rect("b1").bottom()), round(shown.rect("b3").top())
    colour = load_colours(Theme.LIGHT).border
    (rule, *_) = [y for y in range(above, below) if picture.pixelColor(x, y).name() == colour]
    leading = 20 * 0.75  # a line's own room above its letters
    assert abs((rule - above) - (below + leading - rule)) < 10


@pytest.mark.parametrize(
    ("text", "is_verse"),
    [
        ("举头望明月，\n低头思故乡。", True),
        (WORDS, False),
        (f"{WORDS * 3}\n{WORDS * 3}", False),
    ],
)
def test_with_indents_the_lines_of_a_verse_begin_at_the_same_place(shown, text, is_verse):
    shown.show(
        Paragraph("b1", Text(text)),
        Paragraph("b2", Text(WORDS * 3)),
        paragraph_style=ParagraphStyle.INDENT,
    )
    first, *others = shown.lefts("b1")
    indented, column = shown.lefts("b2")[:2]
    assert first == indented == column + 40
    assert set(others) == ({indented} if is_verse else {column})


def test_a_justified_page_has_justified_lists_and_quotes_and_ragged_headings(shown):
    words = Text(WORDS * 2)
    blocks = (
        Heading("b1", words, 2),
        ListBlock("b2", ((Paragraph("b3", words),),)),
        Quote("b4", (Paragraph("b5", words),)),
    )
    shown.show(*blocks, justified=True)
    justified = Qt.AlignmentFlag.AlignJustify
    aligned = [shown.block(b).blockFormat().alignment() & justified for b in ("b1", "b3", "b5")]
    assert [bool(found) for found in aligned] == [False, True, True]


def test_what_is_quoted_has_gaps_and_no_indents(shown):
    words = Text(WORDS * 2)
    quote = Quote("b1", (Paragraph("b2", words), Paragraph("b3", words)))
    shown.show(quote, Paragraph("b4", words), paragraph_style=ParagraphStyle.INDENT)
    assert len(set(shown.lefts("b2"))) == 1
    assert len(set(shown.lefts("b4"))) == 2
    gaps = [shown.rect(b).top() - shown.rect(a).bottom() for a, b in (("b2", "b3"), ("b3", "b4"))]
    assert all(gap >= 16 for gap in gaps)


def test_code_in_a_line_is_no_larger_than_the_words_round_it(shown):
    text = Text("用print打印", (Span(1, 6, Mark.CODE),))
    shown.show(Paragraph("b1", text))
    formats = [f.format.font() for f in shown.block("b1").textFormats()]
    sizes = {font.families()[0]: font.pixelSize() for font in formats}
    assert sorted(sizes.values())[0] == 18


@pytest.mark.parametrize("size", [24, 60])
def test_a_title_is_bolder_than_its_article_at_every_size(shown, size):
    """A face without bold is emboldened by Qt only while its letters are small."""
    shown.show(Paragraph("b1", Text("王国")), title="王国", font_size=size)
    picture = shown.view.viewport().grab().toImage()

    def ink(text_id, scale):
        rect = shown.rect(text_id).toAlignedRect()
        paper = picture.pixelColor(2, 2).lightness()
        dark = sum(
            paper - picture.pixelColor(x, y).lightness()
            for x in range(rect.left(), rect.left() + round(2 * size * scale))
            for y in range(rect.top(), min(rect.bottom(), picture.height()))
        )
        return dark / (size * scale) ** 2

    assert ink("title", 1.55) > 1.15 * ink("b1", 1)


def test_a_link_in_a_large_heading_has_its_colour_to_the_edge(shown):
    link = Text("见别处", (Span(1, 3, Mark.LINK, "https://example.org"),))
    shown.show(Heading("b1", link, 2), font_size=60)
    formats = [QTextCharFormat(f.format) for f in shown.block("b1").textFormats()]
    assert [f.isAnchor() for f in formats] == [False, True]
    outlined = [f for f in formats if f.hasProperty(QTextFormat.Property.TextOutline)]
    assert len({f.foreground().color().name() for f in formats}) == 2
    for f in outlined:
        assert f.textOutline().color() == f.foreground().color()
        assert not f.font().bold()
