"""How an article is set: full lines, gaps that hold together what belongs together, weights."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QRectF

from reader.core.article import (
    Article,
    Block,
    Divider,
    Figure,
    Heading,
    ListBlock,
    Medium,
    Metadata,
    Paragraph,
    Quote,
    Table,
)
from reader.core.settings import Face, PageSettings, ParagraphStyle, Reading, Theme
from reader.core.text import Mark, Span, Text
from reader.core.variants import Region, Script, Variant
from reader.hanzi.presentation import Presentation
from reader.ui.look.fonts import FontBook
from reader.ui.look.theme import load_colours, palette_of
from reader.ui.page.layout.block_setting import SetBlock
from reader.ui.page.order.planning import byline_of
from reader.ui.page.text.dressing import Drawn
from reader.ui.page.view.article_view import ArticleView
from reader.ui.setting.glyphs import BOLD
from reader.ui.typesetting.placed import TextPlace
from tests.ui.drawn_pictures import cross
from tests.ui.on_page import find_words, rect_of
from tests.ui.test_remembering import contrast

WORDS = "新的办法将于下月起施行居民办理手续只需携带身份证原件即可具体细则另行公布永远"


class Shown:
    """What a view shows of some blocks."""

    def __init__(self, view: ArticleView) -> None:
        self.view = view

    def show(self, *blocks: Block, title: str = "", **page: Any) -> None:
        self.show_article(Article("0" * 64, Metadata(title=title), blocks, Script.HANS), **page)

    def show_article(self, article: Article, theme: Theme = Theme.LIGHT, **page: Any) -> None:
        colours = load_colours(theme)
        self.view.setPalette(palette_of(colours))
        settings = replace(PageSettings(), **page)
        self.view.show_article(Presentation(article), settings, colours)

    def block(self, text_id: str) -> SetBlock:
        flow = self.view.flow
        assert flow is not None
        index = flow.plan.index_of(text_id)
        assert index is not None
        return flow[index]

    def rect(self, text_id: str) -> QRectF:
        """Return the lines of a text on the viewport."""
        flow = self.view.flow
        assert flow is not None
        index = flow.plan.index_of(text_id)
        for shown in self.view.shown():
            if shown.index == index:
                made = shown.made
                return shown.frame.rect(QRectF(made.indent, made.top, 1, made.inner))
        raise AssertionError(f"{text_id} is not in view")

    def lines(self, text_id: str) -> list[str]:
        words = self.block(text_id).words
        assert words is not None
        return [words.made.text[line.start : line.end] for line in words.lines]

    def lefts(self, text_id: str) -> list[float]:
        made = self.block(text_id)
        assert made.words is not None
        return [made.indent + line.edge[0] for line in made.words.lines]


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


@pytest.mark.parametrize(("size", "least"), [(20, 21), (40, 10), (60, 6)])
def test_large_letters_in_a_narrow_window_lose_little_of_it_to_margins(shown, size, least):
    shown.view.resize(480, 700)
    shown.show(Paragraph("b1", Text(WORDS * 10)), font_size=size)
    assert len(shown.lines("b1")[0]) >= least
    assert rect_of(shown.view, "b1").left() >= 16


@pytest.mark.parametrize("count", [9, 99, 120, 1200])
def test_numbers_of_items_stand_within_the_column(shown, count):
    items = tuple((Paragraph(f"b{n + 1}", Text("项")),) for n in range(count))
    shown.show(Paragraph("c1", Text(WORDS)), ListBlock("c2", items, ordered=True))
    last = shown.block(f"b{count}")
    assert last.around.mark == f"{count}."
    assert {shown.lefts(f"b{n}")[0] for n in (1, count)} == set(shown.lefts(f"b{count}"))
    assert last.mark_indent >= 0
    assert last.mark_indent + last.mark.width < last.indent


def test_bullets_hang_near_their_words(shown):
    shown.show(ListBlock("b1", ((Paragraph("b2", Text(WORDS * 2)),),)))
    picture = shown.view.viewport().grab().toImage()
    rect = rect_of(shown.view, "b2")
    middle, left = round(rect.center().y()), round(rect.left())
    paper = picture.pixelColor(2, 2)
    inked = [x for x in range(left - 32, left) if picture.pixelColor(x, middle) != paper]
    assert inked
    assert 6 <= left - max(inked) <= 16
    assert len(set(shown.lefts("b2"))) == 1


def test_an_item_of_several_blocks_hangs_together(shown):
    item = (Paragraph("b1", Text(WORDS * 2)), Paragraph("b2", Text(WORDS)))
    shown.show(ListBlock("b3", (item, (Paragraph("b4", Text("又")),))))
    assert set(shown.lefts("b1")) == set(shown.lefts("b2")) == set(shown.lefts("b4"))


def test_a_caption_is_nearer_to_its_table_than_to_what_is_above(shown):
    table = Table("b2", ((Text("甲"), Text("乙")),), 0, Text("表的说明"))
    shown.show(Paragraph("b1", Text(WORDS)), table, Paragraph("b3", Text(WORDS)))
    caption, (box,) = shown.rect("b2.caption"), shown.view.boxes()
    above = caption.top() - shown.rect("b1").bottom()
    below = box.seen.top() - caption.bottom()
    assert 0 < below < above
    assert shown.rect("b3").top() - box.seen.bottom() > below


def test_a_divider_stands_in_its_gap(shown):
    shown.show(Paragraph("b1", Text(WORDS)), Divider("b2"), Paragraph("b3", Text(WORDS)))
    picture, x = shown.view.viewport().grab().toImage(), round(rect_of(shown.view, "b1").left()) + 5
    above, below = round(shown.rect("b1").bottom()), round(shown.rect("b3").top())
    colour = load_colours(Theme.LIGHT).border
    (rule, *_) = [y for y in range(above, below) if picture.pixelColor(x, y).name() == colour]
    assert abs((rule - above) - (below - rule)) < 10


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
    words = Text("一二三四五六七（八九十，" * 9)
    blocks = (
        Heading("b1", words, 2),
        ListBlock("b2", ((Paragraph("b3", words),),)),
        Quote("b4", (Paragraph("b5", words),)),
    )
    ends = {}
    for justified in (False, True):
        shown.show(*blocks, justified=justified, line_characters=30)
        for text_id in ("b1", "b3", "b5"):
            words_set = shown.block(text_id).words
            full = [line.edge[-1] for line in words_set.lines[:-1]]
            ends[justified, text_id] = max(full) - min(full)
    assert ends[True, "b3"] < ends[False, "b3"]
    assert ends[True, "b5"] < ends[False, "b5"]
    assert ends[True, "b1"] == ends[False, "b1"]


def test_what_is_quoted_has_gaps_and_no_indents(shown):
    words = Text(WORDS * 2)
    quote = Quote("b1", (Paragraph("b2", words), Paragraph("b3", words)))
    shown.show(quote, Paragraph("b4", words), paragraph_style=ParagraphStyle.INDENT)
    assert len(set(shown.lefts("b2"))) == 1
    assert len(set(shown.lefts("b4"))) == 2
    gaps = [shown.rect(b).top() - shown.rect(a).bottom() for a, b in (("b2", "b3"), ("b3", "b4"))]
    assert all(gap >= 16 for gap in gaps)


def test_a_title_leaves_no_character_alone_on_its_last_line(shown):
    shown.show(Paragraph("b1", Text("文")), title=(WORDS * 2)[:24])
    lengths = [len(line) for line in shown.lines("title")]
    assert len(lengths) == 2
    assert max(lengths) - min(lengths) <= 2


# Letters


def dresses(shown, text_id):
    made = shown.block(text_id).words.made
    return [(made.text[made.at[first]], dress) for first, dress in made.dressed]


def test_code_in_a_line_is_no_larger_than_the_words_round_it(shown):
    shown.show(Paragraph("b1", Text("用print打印", (Span(1, 6, Mark.CODE),))))
    sizes = [dress.han.pixels for _, dress in dresses(shown, "b1")]
    assert sizes == [20, 18, 20]


def test_bold_covers_its_span_only(shown):
    shown.show(Paragraph("b1", Text("他的头发很长", (Span(2, 4, Mark.STRONG),))))
    assert [(c, d.han.weight == BOLD) for c, d in dresses(shown, "b1")] == [
        ("他", False), ("头", True), ("很", False),
    ]  # fmt: skip


def test_raised_lowered_and_note_marks_are_small_and_off_the_line(shown):
    spans = (
        Span(1, 2, Mark.SUPERSCRIPT),
        Span(3, 4, Mark.SUBSCRIPT),
        Span(5, 8, Mark.NOTE_REF, "b9"),
    )
    shown.show(Paragraph("b1", Text("x2H2文[1]末", spans)))
    found = {c: (d.han.pixels, d.rise) for c, d in dresses(shown, "b1")}
    assert found["2"][0] < 20
    rises = [d.rise for _, d in dresses(shown, "b1")]
    assert [rise > 0 for rise in rises] == [False, True, False, False, False, True, False]
    assert rises[3] < 0


def test_marks_of_the_page_are_drawn(shown):
    marks = (Mark.DELETED, Mark.HIGHLIGHT, Mark.UNDERLINE, Mark.EMPHASIS, Mark.LINK)
    spans = tuple(Span(n, n + 1, mark) for n, mark in enumerate(marks))
    shown.show(Paragraph("b1", Text("删标名重链文", spans)))
    drawn = [d.drawn for d in shown.block("b1").words.decorations]
    assert drawn == [Drawn.DELETED, Drawn.MARKED, Drawn.PROPER_NAME, Drawn.DOTS, Drawn.LINK]


def test_a_reading_stands_above_its_word_and_not_in_the_line(shown):
    text = Text("春眠(chūnmián)不觉晓", (Span(0, 12, Mark.RUBY, "chūnmián"),))
    shown.show(Paragraph("b1", text))
    words = shown.block("b1").words
    assert "".join(words.made.text[at] for at in words.made.at) == "春眠不觉晓"
    (reading,) = words.rubies_on(0)
    assert reading.words == "chūnmián"
    shown.view.select_all()
    assert shown.view.selected_text() == "春眠不觉晓"


@pytest.mark.parametrize("size", [24, 60])
def test_a_title_is_bolder_than_its_article_at_every_size(shown, size):
    """A face without bold is emboldened by Qt only while its letters are small."""
    shown.show(Paragraph("b1", Text("王国")), title="王国", font_size=size)
    picture = shown.view.viewport().grab().toImage()

    def ink(text_id, scale):
        rect = rect_of(shown.view, text_id).toAlignedRect()
        paper = picture.pixelColor(2, 2).lightness()
        dark = sum(
            paper - picture.pixelColor(x, y).lightness()
            for x in range(rect.left(), rect.left() + round(2 * size * scale))
            for y in range(rect.top(), min(rect.bottom(), picture.height()))
        )
        return dark / (size * scale) ** 2

    assert ink("title", 1.55) > 1.15 * ink("b1", 1)


@pytest.mark.parametrize(
    ("variant", "script", "region", "never"),
    [
        (Variant.SIMPLIFIED, Script.HANT, None, ("TC", "HK", "JP", "KR")),
        (Variant.TAIWAN, Script.HANS, None, ("CJK SC", "JP", "KR")),
        (Variant.HONG_KONG, Script.HANS, None, ("CJK SC", "JP", "KR")),
        (Variant.ORIGINAL, Script.HANT, Region.TAIWAN, ("CJK SC", "JP", "KR")),
        (Variant.ORIGINAL, Script.HANS, Region.CHINA, ("TC", "HK", "JP", "KR")),
    ],
)
def test_the_face_follows_the_script(qapp, article, variant, script, region, never):
    article = replace(article, variant=variant, script=script, region=region)
    families = FontBook().families_for(article, Face.SONG)
    assert families
    assert not [f for f in families for part in never if part in f]


# Pictures


def test_a_picture_is_painted_between_its_neighbours(shown, article):
    shown.show_article(article)
    figure = shown.block("b00003.picture")
    assert figure.area.width() == 64
    assert figure.area.height() == 32
    shown.view.reveal(TextPlace("b00003", 0))
    picture = shown.view.viewport().grab().toImage()
    rect = _rect_of_picture(shown)
    left = picture.pixelColor(round(rect.left()) + 10, round(rect.center().y()))
    right = picture.pixelColor(round(rect.right()) - 10, round(rect.center().y()))
    assert left.red() > 150 > left.blue()
    assert right.blue() > 150 > right.red()


def test_a_missing_picture_is_a_quiet_line(shown):
    figure = Figure("b2", None, Text("涨水"), alt="一条河")
    shown.show(Paragraph("b1", Text(WORDS)), figure, Paragraph("b3", Text(WORDS)))
    (line,) = shown.lines("b2")
    assert line == "The picture was not saved with the page　一条河"
    assert shown.block("b2").inner < 40
    shown.view.select_all()
    assert shown.view.selected_text() == f"{WORDS}\n涨水\n{WORDS}"


def test_several_missing_pictures_are_one_line_and_each_is_found_there(shown):
    figures = tuple(Figure(f"b{n}") for n in range(3))
    captioned = Figure("b3", None, Text("涨水"), Text("甲摄")), Figure("b4", None, Text("退水"))
    alone = Figure("b5", None, Text("一条河"), alt="河边有三个人")
    shown.show(Paragraph("c1", Text(WORDS)), *figures, *captioned, alone)
    assert shown.lines("b0") == ["5 pictures were not saved with the page"]
    flow = shown.view.flow
    lines = {flow.position_of(TextPlace(f"b{n}.picture", 0)).block for n in range(5)}
    assert lines == {1}
    assert shown.lines("b3") == ["涨水　甲摄"]
    assert flow.position_of(TextPlace("b3.credit", 1)).block == 2
    assert flow.position_of(TextPlace("b4", 1)).block == 3
    assert shown.lines("b5.picture") == ["The picture was not saved with the page　河边有三个人"]
    shown.view.select_all()
    assert shown.view.selected_text() == f"{WORDS}\n涨水　甲摄\n退水\n一条河"


@pytest.mark.parametrize(
    ("reading", "is_as_large"), [(Reading.ZHUYIN, True), (Reading.PINYIN, False)]
)
def test_a_caption_has_the_size_of_the_text_where_zhuyin_would_be_too_small(
    shown, reading, is_as_large
):
    figure = Figure("b2", None, Text("漲水"))
    shown.show(Paragraph("b1", Text(WORDS)), figure, reading=reading)
    flow = shown.view.flow
    body, caption = (flow[flow.position_of(TextPlace(b, 0)).block].words for b in ("b1", "b2"))
    assert len(caption.rubies_on(0)) == 2
    assert (caption.em == body.em) is is_as_large


def test_a_wide_picture_fits_the_column(shown, article):
    asset = replace(article.assets["red.png"], data=cross(2000, 10, "#000000"))
    shown.show_article(replace(article, assets={"red.png": asset}))
    area = shown.block("b00003.picture").area
    assert (area.width(), round(area.height())) == (720, 4)


def test_a_picture_that_cannot_be_read_is_a_line(shown, article):
    asset = replace(article.assets["red.png"], data=b"not a picture")
    shown.show_article(replace(article, assets={"red.png": asset}))
    assert shown.lines("b00003.picture")[0].startswith("This picture cannot be shown")


@pytest.mark.parametrize("theme", [t for t in Theme if t is not Theme.SYSTEM])
@pytest.mark.parametrize("colour", ["#000000", "#ffffff"])
def test_a_transparent_picture_stands_out_from_what_is_behind_it(shown, article, theme, colour):
    asset = replace(article.assets["red.png"], data=cross(90, 60, colour))
    assets = {**article.assets, "red.png": asset}
    shown.show_article(replace(article, assets=assets), theme)
    shown.view.reveal(TextPlace("b00003", 0))
    rect, page = _rect_of_picture(shown), shown.view.viewport().grab().toImage()
    ink = page.pixelColor(round(rect.left()) + 45, round(rect.top()) + 30)
    ground = page.pixelColor(round(rect.left()) + 10, round(rect.top()) + 10)
    assert contrast(ink.name(), ground.name()) >= 7


@pytest.mark.parametrize(
    ("address", "is_link"),
    [("https://video.example/" + "a" * 300 + ".mp4?x=1&y=2", True), ("a.mp4", False)],
)
def test_the_address_of_a_video_stands_below_its_line(shown, address, is_link):
    figure = Figure("b1", caption=Text("涨水"), medium=Medium.VIDEO, address=address)
    shown.show(figure, Paragraph("b2", Text("第二天。")))
    assert shown.view.plain_text().split("\n") == [address, "涨水", "第二天。"]
    at = find_words(shown.view, address[:20])
    point = shown.view.rect_of(at).center().toPoint()
    assert shown.view.anchorAt(point) == (address if is_link else "")


def _rect_of_picture(shown):
    index = shown.view.flow.plan.index_of("b00003")
    found = next(s for s in shown.view.shown() if s.index == index)
    return found.frame.rect(found.made.area)


def formula(words: str, tex: str, before: str = "", after: str = "") -> Text:
    start = len(before)
    spans = (Span(start, start + len(words), Mark.FORMULA, tex),)
    return Text(before + words + after, spans)


def test_a_formula_is_one_cluster_that_is_drawn(shown: Shown) -> None:
    shown.show(Paragraph("b1", formula("$x^2$", "x^2", "若", "则")))
    words = shown.block("b1").words
    assert words is not None
    assert [words.made.text[at] for at in words.made.at] == ["若", "$", "则"]
    (drawn,) = words.made.formulas.values()
    begin, end = words.edge_of(0, 1), words.edge_of(0, 6)
    assert drawn.width <= end - begin < drawn.width + words.em / 2


def test_a_formula_alone_stands_in_the_middle_of_a_line_as_high_as_it(shown: Shown) -> None:
    shown.show(
        Paragraph("b1", Text(WORDS * 3)),
        Paragraph("b2", formula(r"$\frac{a}{b}$", r"\frac{a}{b}")),
    )
    prose, alone = shown.block("b1").words, shown.block("b2").words
    assert prose is not None
    assert alone is not None
    assert alone.pitch > 1.2 * prose.pitch
    (first, last), width = alone.lines[0].edge, prose.lines[0].edge[-1]
    assert first == pytest.approx(width - last, abs=alone.em)


@pytest.mark.parametrize("tex", [r"\frac{", "x" * 401, "+".join("abcdefghij" * 18)])
def test_a_formula_that_cannot_be_drawn_is_words(shown: Shown, tex: str) -> None:
    shown.show(Paragraph("b1", formula(f"${tex}$", tex, "若", "则")), font_size=28)
    words = shown.block("b1").words
    assert words is not None
    assert not words.made.formulas
    assert len(words.made.at) > 5


def test_a_byline_breaks_between_its_parts_and_no_dot_is_left_at_an_end(shown: Shown) -> None:
    metadata = Metadata(
        title="题目",
        published="2024-05-12 10:30",
        source="海边的一份晚报",
        authors=("欧阳明月", "马克·吐温", "司马相如", "诸葛孔明"),
        editors=("慕容白", "上官云"),
    )
    article = Article("0" * 64, metadata, (Paragraph("b1", Text(WORDS)),), Script.HANS)
    parts = {part for part in re.split("　·　|、", byline_of(metadata, str)) if part}
    for width in range(220, 700, 30):
        shown.view.resize(width, 700)
        shown.show_article(article)
        flow = shown.view.flow
        assert flow is not None
        words = flow[1].words
        assert words is not None
        lines = [words.made.text[line.start : line.end] for line in words.lines]
        for part in parts:
            assert any(part in line for line in lines), (width, part, lines)
        for number, line in enumerate(lines[:-1]):
            assert not line.startswith("·")
            shown_last = line.rstrip("　")
            if shown_last.endswith("·"):
                index = words.made.index_of(words.lines[number].start + len(shown_last) - 1)
                assert words.made.many[index] == ()


def test_a_title_parts_between_words_of_its_article(shown: Shown) -> None:
    body = "守灯人在灯塔上。" * 9
    shown.view.resize(420, 700)
    shown.show(Paragraph("b1", Text(body)), title="海岸线上的灯塔与守灯人一百年")
    lines = shown.lines("title")
    assert len(lines) == 2
    assert "守灯人" in lines[0] or "守灯人" in lines[1]
