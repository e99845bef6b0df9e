"""Blocks become well-formed markup with every word in it."""

from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from reader.core.articles.walk import iter_texts, read_blocks
from reader.core.text import Mark, Span, Text
from reader.exporting.markup import BlockWriter, followed_address, plain
from tests.exporting.articles import everything, marked

EPUB_TYPE = "{http://www.idpf.org/2007/ops}type"


def written(article=None, *, epub=True, picture=lambda figure: "p.png"):
    article = article or everything()
    writer = BlockWriter(article, str, picture, epub=epub)
    body = writer.blocks(article.blocks) + writer.notes(article.notes)
    return ElementTree.fromstring(f'<b xmlns:epub="http://www.idpf.org/2007/ops">{body}</b>')


def inline(text: Text) -> str:
    return BlockWriter(everything(), str, lambda figure: "", epub=False).text(text)


def test_every_word_of_the_article_is_there():
    told = "".join(written().itertext())
    squeezed = "".join(told.split())
    article = everything()
    body_ids = {text_id for text_id, _ in iter_texts(article) if text_id[:1] in "bn"}
    for text_id, text in iter_texts(article):
        if text_id in body_ids and not text_id.endswith(".alt"):
            assert "".join(text.text.split()) in squeezed.replace("hànzì)", "hànzì)"), text_id
    assert len(body_ids) > 15
    assert read_blocks(article)


def test_headings_follow_the_outline_below_the_title():
    page = written()
    assert [(h.tag, h.get("id")) for h in page if h.tag.startswith("h") and h.tag != "hr"] == [
        ("h2", "b2"),
        ("h3", "b6"),
    ]


def test_a_figure_keeps_picture_caption_and_credit_together():
    page = written()
    with_picture, missing, video = (
        page.findall("figure")[0],
        written(picture=lambda figure: "").findall("figure")[1],
        written(picture=lambda figure: "").findall("figure")[2],
    )
    image = with_picture.find("img")
    assert image is not None
    assert (image.get("src"), image.get("alt")) == ("p.png", '一条"船"')
    assert with_picture.findtext("figcaption/span") == "周渡 摄"
    assert missing.find("img") is None
    assert missing.get("aria-label") == "老桥"
    link = video.find("p/a")
    assert link is not None
    assert link.get("href") == "https://hekou.example/v.mp4"


def test_a_note_is_led_to_and_leads_back():
    page = written()
    mark = page.find(".//sup/a")
    assert mark is not None
    assert (mark.get("href"), mark.get(EPUB_TYPE)) == ("#note-1", "noteref")
    first, second = page.findall("section/aside")
    back = first.find("p/a")
    assert back is not None
    assert back.get("href") == f"#{mark.get('id')}"
    assert second.find("p/a") is None
    assert second.findtext("p") == "[2]"


def test_semantics_of_books_are_for_books():
    assert written(epub=False).find(f".//*[@{EPUB_TYPE}]") is None


def test_short_rows_are_filled_up():
    rows = written().findall(".//tr")
    assert [len(row) for row in rows] == [2, 2, 2]
    assert [cell.tag for cell in rows[0]] == ["th", "th"]


def test_a_list_keeps_its_number_and_its_inner_list():
    (ordered,) = written().findall("ol")
    assert ordered.get("start") == "3"
    assert ordered.findtext("li/ul/li") == "先上"


def test_the_pronunciation_stands_beside_its_word():
    text = marked("漢字(hànzì)。", ("漢字(hànzì)", Mark.RUBY, "hànzì"))
    assert inline(text) == "<ruby>漢字<rp>(</rp><rt>hànzì</rt><rp>)</rp></ruby>。"
    elsewhere = marked("漢字。", ("漢字", Mark.RUBY, "hànzì"))
    assert inline(elsewhere) == "漢字。"


def test_marks_that_overlap_are_split():
    text = Text("一二三", (Span(0, 2, Mark.STRONG), Span(1, 3, Mark.EMPHASIS)))
    assert inline(text) == "<strong>一<em>二</em></strong><em>三</em>"


def test_only_addresses_that_lead_somewhere_are_links():
    assert (
        followed_address("https://a.example/二?x=1&y=#z") == "https://a.example/%E4%BA%8C?x=1&y=#z"
    )
    assert followed_address("mailto:a@b.example") == "mailto:a@b.example"
    for refused in ("javascript:x()", "file:///etc", "//a.example", "data:text/html,x", "http://["):
        assert followed_address(refused) == ""


@given(st.text())
def test_any_text_is_well_formed(text: str):
    ElementTree.fromstring(f"<p>{plain(text.encode('utf-8', 'replace').decode())}</p>")
