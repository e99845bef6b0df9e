"""The document holds the article's text, all of it, and knows where each character came from."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter, QTextCursor, QTextDocument

from reader.core.article import Article, Figure, Medium, Metadata, Note, Paragraph
from reader.core.settings import Face, PageSettings, Theme
from reader.core.text import Mark, Span, Text
from reader.core.variants import Region, Script, Variant
from reader.core.walk import iter_texts
from reader.ui.look.fonts import FontBook
from reader.ui.look.theme import load_colours
from reader.ui.typesetting.document import ArticleDocument
from reader.ui.typesetting.page_style import page_style
from reader.ui.typesetting.placed import TextPlace
from tests.ui.drawn_pictures import cross
from tests.ui.test_remembering import contrast

COLUMN = 720


@pytest.fixture
def build(qapp):
    fonts = FontBook()

    def built(article, theme=Theme.LIGHT):
        style = page_style(article, PageSettings(), load_colours(theme), fonts)
        return ArticleDocument(article, style, COLUMN, 1.0, lambda sentence: sentence)

    return built


def block_at(document, text_id):
    return document.findBlock(document.position_of(TextPlace(text_id, 0)))


def test_every_text_of_the_article_is_in_the_document(build, article):
    shown = build(article).toPlainText()
    for text_id, text in iter_texts(article):
        if not text_id.endswith(".alt"):
            assert text.text in shown, text_id
    assert "    读(字)" in shown


def test_notes_stand_at_the_end(build, article):
    note = Note("b90000", "1", (Paragraph("b90001", Text("见县志。")),))
    document = build(replace(article, notes=(note,)))
    assert document.toPlainText().rstrip().endswith("见县志。")
    assert document.position_of(TextPlace("b90001", 0)) is not None


def test_markup_in_a_text_is_shown_and_not_obeyed(build, article):
    assert "最后一段 & <b>不是标记</b>。" in build(article).toPlainText()


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(min_size=1, max_size=30).filter(str.strip))
def test_any_text_is_set_as_it_is(build, string):
    article = Article("0" * 64, Metadata(), (Paragraph("b00001", Text(string)),), Script.NONE)
    document = build(article)
    for offset in range(len(string) + 1):
        position = document.position_of(TextPlace("b00001", offset))
        assert document.place_at(position) == TextPlace("b00001", offset)
    joiners = sum(len(text.joiners) for text in document.texts())
    length = document.characterCount() - 1 - joiners
    assert length == len(string.encode("utf-16-le", "surrogatepass")) // 2


def test_places_count_code_points_and_qt_counts_utf16(build, article):
    document = build(article)
    start = document.position_of(TextPlace("b00001", 0))
    assert document.position_of(TextPlace("b00001", 4)) == start + 5
    assert document.characterAt(start + 5) == "头"


def test_a_dot_is_joined_to_what_stands_before_it(build):
    text = Text("列奥纳多·达·芬奇")
    article = Article("0" * 64, Metadata(), (Paragraph("b00001", text),), Script.HANS)
    document = build(article)
    assert document.toPlainText() == "列奥纳多\u2060·达\u2060·芬奇"
    assert document.characterAt(document.position_of(TextPlace("b00001", 4))) == "·"
    assert document.place_at(document.position_of(TextPlace("b00001", 7))).offset == 7


def test_a_space_lets_no_line_begin_with_the_mark_after_it(build):
    text = "".join(f"{'字' * length} ，" for length in range(1, 60)) + "\u00a0，"
    article = Article("0" * 64, Metadata(), (Paragraph("b00001", Text(text)),), Script.HANS)
    document = build(article)
    document.setTextWidth(COLUMN)
    document.documentLayout().documentSize()
    block = document.firstBlock()
    lines = [block.layout().lineAt(number) for number in range(block.layout().lineCount())]
    assert len(lines) > 20
    assert {block.text()[line.textStart()] for line in lines} == {"字"}
    assert document.text_between(0, document.characterCount() - 1) == text


def test_bold_covers_its_span_only(build, article):
    document = build(article)
    cursor = QTextCursor(document)
    weights = []
    for offset in range(8):
        position = document.position_of(TextPlace("b00001", offset + 1))
        cursor.setPosition(position)
        weights.append(cursor.charFormat().font().bold())
    assert weights == [False, False, False, False, True, True, False, False]


def test_lines_have_a_fixed_height_but_a_picture_is_not_clipped(build, article):
    document = build(article)
    text = block_at(document, "b00001").blockFormat()
    assert text.lineHeight() == 35
    picture = block_at(document, "b00003.picture")
    document.documentLayout().documentSize()
    assert picture.layout().lineAt(0).height() >= 32


def test_caption_and_credit_stand_centred_under_the_picture(build, article):
    document = build(article)
    document.setTextWidth(COLUMN)
    picture, caption = block_at(document, "b00003.picture"), block_at(document, "b00003")
    assert picture.next() == caption
    assert caption.text() == "红蓝两色。　编写组制图"
    for block in (picture, caption):
        assert block.blockFormat().alignment() & Qt.AlignmentFlag.AlignHCenter


def test_a_picture_is_decoded_when_asked_for_and_no_other_resource_is(build, article):
    document = build(article)
    kind = QTextDocument.ResourceType.ImageResource
    image = document.resource(kind, "picture:b00003")
    assert (image.width(), image.height()) == (64, 32)
    assert image.pixelColor(10, 10).red() > 150
    assert document.resource(kind, "file:///etc/hostname") is None
    assert document.resource(QTextDocument.ResourceType.StyleSheetResource, "x.css") is None


def test_a_missing_picture_leaves_a_quiet_box_as_wide_as_the_column(build, article):
    image = build(article).resource(QTextDocument.ResourceType.ImageResource, "picture:b00004")
    assert image.width() == COLUMN
    assert image.pixelColor(COLUMN // 2, 6).name() == load_colours(Theme.LIGHT).placeholder


@pytest.mark.parametrize("theme", [t for t in Theme if t is not Theme.SYSTEM])
@pytest.mark.parametrize("colour", ["#000000", "#ffffff"])
def test_a_transparent_picture_stands_out_from_what_is_behind_it(build, article, theme, colour):
    asset = replace(article.assets["red.png"], data=cross(90, 60, colour))
    document = build(replace(article, assets={**article.assets, "red.png": asset}), theme)
    image = document.resource(QTextDocument.ResourceType.ImageResource, "picture:b00003")
    page = QImage(image.size(), QImage.Format.Format_RGB32)
    page.fill(QColor(load_colours(theme).paper))
    painter = QPainter(page)
    painter.drawImage(0, 0, image)
    painter.end()
    ink, ground = page.pixelColor(45, 30), page.pixelColor(10, 10)
    assert contrast(ink.name(), ground.name()) >= 7


def test_a_wide_picture_fits_the_column(build, article):
    wide = b"P6 2000 10 255\n" + b"\x10\x10\x10" * 20_000
    asset = replace(article.assets["red.png"], data=wide, media_type="image/ppm")
    image = build(replace(article, assets={"red.png": asset})).resource(
        QTextDocument.ResourceType.ImageResource, "picture:b00003"
    )
    assert (image.width(), image.height()) == (COLUMN, 4)


def test_a_picture_that_cannot_be_read_leaves_a_box(build, article):
    asset = replace(article.assets["red.png"], data=b"not a picture")
    image = build(replace(article, assets={"red.png": asset})).resource(
        QTextDocument.ResourceType.ImageResource, "picture:b00003"
    )
    assert image.width() == COLUMN


@pytest.mark.parametrize(
    ("address", "is_link"),
    [("https://video.example/" + "a" * 300 + ".mp4?x=1&y=2", True), ("a.mp4", False)],
)
def test_the_address_of_a_video_stands_below_its_box(build, address, is_link):
    figure = Figure("b00001", caption=Text("涨水"), medium=Medium.VIDEO, address=address)
    blocks = (figure, Paragraph("b00002", Text("第二天。")))
    document = build(Article("0" * 64, Metadata(), blocks, Script.HANS))
    lines = document.toPlainText().split("\n")
    assert lines[-3:] == [address, "涨水", "第二天。"]
    cursor = document.find(address[:40])
    assert cursor.charFormat().anchorHref() == (address if is_link else "")
    place = TextPlace("b00001", 1)
    assert document.place_at(document.position_of(place)) == place


def test_headings_say_their_level(build, article):
    document = build(article)
    levels = [
        block_at(document, text_id).blockFormat().headingLevel()
        for text_id in ("title", "b00002", "b00007")
    ]
    assert levels == [1, 2, 3]


def test_lists_are_numbered_and_nested(build, article):
    document = build(article)
    first, inner = block_at(document, "b00009"), block_at(document, "b00012")
    assert first.textList().itemText(first) == "1."
    margins = [block.blockFormat().leftMargin() for block in (first, inner)]
    assert margins == [2 * PageSettings().font_size, 4 * PageSettings().font_size]


def test_links_are_marked_by_more_than_colour(build):
    text = Text("看这里", (Span(1, 3, Mark.LINK, "https://example.org"),))
    article = Article("0" * 64, Metadata(), (Paragraph("b00001", text),), Script.HANS)
    document = build(article)
    cursor = QTextCursor(document)
    cursor.setPosition(2)
    assert cursor.charFormat().anchorHref() == "https://example.org"
    assert cursor.charFormat().fontUnderline()


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
    shown = replace(article, variant=variant, script=script, region=region)
    families = FontBook().families_for(shown, Face.SONG)
    assert families
    assert not [f for f in families for part in never if part in f]
