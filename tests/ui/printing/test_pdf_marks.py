"""What is drawn round, under and beside words is on paper as on the screen, in both directions."""

from __future__ import annotations

import pytest

from reader.core.article import Article, Divider, ListBlock, Metadata, Paragraph, Table
from reader.core.settings import PageSettings, Reading
from reader.core.text import Mark, Span, Text
from reader.core.variants import Region, Script
from reader.exporting.papers import PAPERS, paper_named
from reader.ui.printing.setting_pages import PaperChoice
from tests.ui.printing.paper import (
    ink_in,
    painted,
    pdfium_pictures,
    pdfium_text,
    scaled,
    set_lines,
    write,
)
from tests.ui.printing.test_pdf_structure import structure_of

WORDS = "重點在此，人名周渡，刪去的，螢光的，代碼x=1，斜體slanted字，公式x^2+1，右上2。"


def decorated() -> Article:
    def span(part: str, mark: Mark, target: str = "") -> Span:
        return Span(WORDS.index(part), WORDS.index(part) + len(part), mark, target)

    spans = (
        span("重點", Mark.EMPHASIS),
        span("周渡", Mark.UNDERLINE),
        span("刪去", Mark.DELETED),
        span("螢光", Mark.HIGHLIGHT),
        span("x=1", Mark.CODE),
        span("slanted", Mark.EMPHASIS),
        span("x^2+1", Mark.FORMULA, "x^2+1"),
    )
    innermost = ListBlock("l3", ((Paragraph("i3", Text("第三層")),),))
    inner = ListBlock("l2", ((Paragraph("i2", Text("第二層")), innermost),))
    table = Table("t", ((Text("甲"), Text("乙")), (Text("一"), Text("二"))))
    numbered = ListBlock("l4", ((table,), (Paragraph("i5", Text("表後")),)), ordered=True)
    return Article(
        article_id="e" * 64,
        metadata=Metadata(title="旁邊的東西"),
        blocks=(
            Paragraph("p1", Text(WORDS, spans)),
            Divider("d"),
            ListBlock("l1", ((Paragraph("i1", Text("第一層")), inner),)),
            numbered,
        ),
        script=Script.HANT,
        region=Region.TAIWAN,
    )


@pytest.mark.parametrize("vertical", [False, True], ids=["level", "vertical"])
@pytest.mark.parametrize("reading", [Reading.NONE, Reading.PINYIN, Reading.ZHUYIN])
def test_a_pdf_and_a_painter_have_the_same_ink(qapp, tmp_path, vertical, reading):
    page = PageSettings(vertical=vertical, reading=reading)
    choice = PaperChoice(paper_named("A5") or PAPERS[0], page=page)
    article, scale = decorated(), 2.0
    path = write(tmp_path / "a.pdf", [article], choice)
    seen, expected = pdfium_pictures(path, scale), painted(article, choice, None, scale)
    assert len(seen) == len(expected)
    for line in set_lines(article, choice):
        area = scaled(line.area, scale).adjusted(-6, -6, 6, 6)
        dark = ink_in(seen[line.page - 1], area)
        assert dark > 0.01, line.text
        assert dark == pytest.approx(ink_in(expected[line.page - 1], area), abs=0.1), line.text
    text = pdfium_text(path)
    assert "slanted" in text
    if reading is Reading.ZHUYIN:
        assert "ㄓㄨㄥˋ" in "".join(text.split())
    if reading is Reading.PINYIN:
        assert "zhòng" in text


def test_a_formula_is_drawn_and_described(qapp, tmp_path):
    path = write(tmp_path / "a.pdf", [decorated()], PaperChoice())
    assert "x^2+1" not in pdfium_text(path)
    assert "Formula" in structure_of(path)


def test_a_wide_table_is_set_smaller_so_that_it_fits(qapp, tmp_path):
    cells = tuple(Text(f"第{n}欄的名字很長") for n in range(12))
    rows = (cells, tuple(Text(f"{n}:{'字' * 30}") for n in range(12)))
    article = Article(
        article_id="f" * 64,
        metadata=Metadata(title="寬表"),
        blocks=(Table("t", rows, header_rows=1),),
        script=Script.HANT,
    )
    choice = PaperChoice(paper_named("A6") or PAPERS[0])
    path = write(tmp_path / "a.pdf", [article], choice)
    right = max(line.area.right() for line in set_lines(article, choice))
    assert right <= choice.paper.width
    text = "".join(pdfium_text(path).split())
    assert text.count("字" * 2) >= 12
