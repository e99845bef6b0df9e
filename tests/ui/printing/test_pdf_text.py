"""What is copied out of a PDF is what its pages show, and what it says is also seen."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from reader.core.article import Article, Block, Heading, Metadata, Paragraph
from reader.core.settings import PageSettings
from reader.core.text import Mark, Span, Text
from reader.core.variants import Region, Script, Variant
from reader.exporting.papers import paper_named
from reader.hanzi.converter import Converter
from reader.hanzi.present import present
from reader.ui.printing.setting_pages import PaperChoice
from tests.exporting.articles import everything
from tests.ui.printing.paper import (
    Faces,
    bundled_family,
    has_poppler,
    ink_in,
    painted,
    pdfium_pictures,
    pdfium_text,
    poppler_text,
    require_family,
    scaled,
    set_lines,
    write,
)

RADICALS = (
    "一人入八十口土士大女子小山工己干心戈手文斗斤方日月木欠止毛水火父片牙牛犬玄玉瓜瓦甘生用田白皮目石"
    "示穴立竹米羊羽老耳肉臣自至舌舟色艸虫行衣西見角言谷豆豕貝赤走足身車辛辰里金長門隹雨青非面革音頁風"
    "飛食首香馬骨高鬥鬼魚鳥鹿麥麻黃黑鼎鼓鼠鼻齊齒龍龜"
)
WORDS = (
    f"常用的部首也是字：{RADICALS}。",
    "一個姓𠮷的人在1998年買了12張票，龘字也認得。",
    "他說——她沒有聽見……「真的『嗎』？」（不是），《渡口》、〈橋〉。",
    "用Qt 6寫的程序，CPU占用37%，溫度−5℃，價格¥3,000／件。",
    "阿爾貝·桑切斯走到\u00a0042路，利率在1.35- 2.7%之間，社區《\u200b\u200bOpen房\u200b》—— 真好。",
)
FACES = {"serif": "Noto Serif CJK SC", "sans": "Noto Sans CJK SC", "bundled": ""}


def page_of_words() -> Article:
    bold = tuple(Span(4, 9, Mark.STRONG) for _ in (0,))
    blocks: list[Block] = [Heading("h1", Text("第一節：大字也是字"), 2)]
    for number, words in enumerate(WORDS):
        blocks.append(Paragraph(f"p{number}", Text(words, bold if number % 2 else ())))
    return Article(
        article_id="a" * 64,
        metadata=Metadata(title="頁面上的字", authors=("周渡", "林一葦"), published="2024-03-05"),
        blocks=tuple(blocks),
        script=Script.HANT,
        region=Region.TAIWAN,
    )


def shown_in(variant: Variant, article: Article) -> Article:
    return present(article, variant, Converter()).article


@pytest.fixture(params=FACES)
def faces(request, qapp) -> Faces:
    family = FACES[request.param] or bundled_family()
    require_family(family)
    return Faces(family, "Noto Serif CJK SC", "Noto Sans CJK SC")


@pytest.mark.parametrize("vertical", [False, True], ids=["level", "vertical"])
@pytest.mark.parametrize("variant", [Variant.SIMPLIFIED, Variant.TAIWAN], ids=lambda v: v.value)
@pytest.mark.parametrize("article", [page_of_words(), everything()], ids=["words", "everything"])
def test_every_line_is_found_as_it_is_shown(article, variant, vertical, faces, tmp_path):
    article = shown_in(variant, article)
    paper = paper_named("A5")
    assert paper is not None
    choice = PaperChoice(paper, page=PageSettings(vertical=vertical))
    path = write(tmp_path / "a.pdf", [article], choice, faces)
    lines = [line.text for line in set_lines(article, choice, faces)]
    assert len(lines) > 5
    texts = {"PDFium": pdfium_text(path)}
    if has_poppler():
        texts |= {"poppler": poppler_text(path), "poppler, raw": poppler_text(path, "-raw")}
    for reader, text in texts.items():
        wanted = [without_readings(line) for line in lines]
        if vertical and reader == "poppler, raw":  # it puts what is beyond the BMP on its own line
            text, wanted = squeezed(text), [squeezed(line) for line in wanted]
        assert [line for line in wanted if line not in text] == [], reader
        assert not re.search("[\u2e80-\u2fdf\uf900-\ufaff\ufffd]", text), reader


def squeezed(text: str) -> str:
    return "".join(text.split())


def without_readings(line: str) -> str:
    """What stands beside its word is read behind its line."""
    return line.replace("(hànzì)", "")


def test_every_line_has_ink_where_qt_paints_it(faces, tmp_path):
    article, choice = everything(), PaperChoice(paper_named("A5") or PaperChoice().paper)
    path = write(tmp_path / "a.pdf", [article], choice, faces)
    scale = 2.0
    seen = pdfium_pictures(path, scale)
    expected = painted(article, choice, faces, scale)
    assert [image.size() for image in seen] == [image.size() for image in expected]
    for line in set_lines(article, choice, faces):
        area = scaled(line.area, scale)
        dark = ink_in(seen[line.page - 1], area)
        assert dark > 0.02, line.text
        assert dark == pytest.approx(ink_in(expected[line.page - 1], area), abs=0.1), line.text


def test_a_glyph_that_stands_for_two_texts_is_each_of_them(qapp, tmp_path):
    """A page may hold the radical itself; most faces have one glyph for both."""
    words = "人⼈和⼤大"
    article = replace(page_of_words(), blocks=(Paragraph("p1", Text(words)),))
    path = write(tmp_path / "a.pdf", [article], PaperChoice())
    assert words in pdfium_text(path)


def test_a_character_that_no_face_has_keeps_its_text_and_shows_a_box(qapp, tmp_path):
    words = "有\U0001f8b9和\U0003134f的字"
    article = replace(page_of_words(), blocks=(Paragraph("p1", Text(words)),))
    choice = PaperChoice()
    path = write(tmp_path / "a.pdf", [article], choice)
    assert words in pdfium_text(path)


def test_hyphens_at_the_ends_of_lines_are_copied(qapp, tmp_path):
    """PDFium leaves out a hyphen that it takes for one that the line's end has made."""
    words = f"名字很長：{'kafka-exporter-of-several-apollo-' * 12}node，就是這樣。"
    article = replace(page_of_words(), blocks=(Paragraph("p", Text(words)),))
    choice = PaperChoice(paper_named("A6") or PaperChoice().paper)
    path = write(tmp_path / "a.pdf", [article], choice)
    ends = [line.text for line in set_lines(article, choice) if line.text.endswith("-")]
    assert len(ends) > 3
    copied = pdfium_text(path)
    assert [line for line in ends if line not in copied] == []
    assert "\ufffe" not in copied
