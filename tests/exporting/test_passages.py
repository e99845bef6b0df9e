"""What a reader marked goes with what is given on, in every format."""

from __future__ import annotations

import zipfile
from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from reader.core.article import Heading, Paragraph, Table
from reader.core.articles.walk import iter_texts
from reader.core.text import Mark, Span, Text
from reader.core.variants import Variant
from reader.exporting.passages import Passage, is_readers_note, with_passages
from tests.exporting.articles import everything

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ARTICLE = everything(
    blocks=(
        Heading("b1", Text("一、船"), 2),
        Paragraph("b2", Text("船一天来回四次，乘客多半是赶集的人。")),
        Paragraph("b3", Text("水涨起来，船又开了。")),
        Table("b4", ((Text("年"), Text("人")),), caption=Text("过渡的人")),
    ),
    notes=(),
    variant=Variant.SIMPLIFIED,
)
PASSAGES = (
    Passage(("b2", 0), ("b2", 7), "green", "四次？\n\n问过。", "船一天来回四次"),
    Passage(("b2", 8), ("b3", 5), "yellow", "", "乘客多半是赶集的人。 … 水涨起来，"),
    Passage(("b4.r0c1", 0), ("b4.r0c1", 1), "underline", "", "人"),
    Passage(("title", 0), ("title", 2), "red", "题目", "渡口"),
    Passage(("b9", 0), ("b9", 2), "red", "", "不见了", is_lost=True),
    Passage(("b1", 2), ("b1", 3), "blue", "题里的字", "船"),
)


def marked():
    return with_passages(ARTICLE, PASSAGES, lambda words: words.replace("Remark ", "R"))


def test_words_are_marked_where_they_are_and_notes_follow():
    article = marked()
    heading, first, second, table = article.blocks
    assert first.text.text == "船一天来回四次R1，乘客多半是赶集的人。"
    assert Span(0, 7, Mark.HIGHLIGHT, "green") in first.text.spans
    assert [second.text.text[s.start : s.end] for s in second.text.spans] == ["水涨起来，"]
    assert table.rows[0][1].spans == (Span(0, 1, Mark.UNDERLINE, "underline"),)
    assert heading.text.text == "一、船"
    assert heading.text.spans == (Span(2, 3, Mark.HIGHLIGHT, "blue"),)
    assert [note.mark for note in article.notes] == ["R1", "R2", "R3", "R4"]
    assert all(is_readers_note(note.note_id) for note in article.notes)


def test_words_without_a_place_are_quoted_in_their_note():
    told = [
        "\n".join(text.text for name, text in iter_texts(marked()) if name.startswith(n.note_id))
        for n in marked().notes
    ]
    assert told == ["四次？\n问过。", "渡口\n题目", "不见了", "船\n题里的字"]


def test_a_page_of_the_web_and_a_book_have_them(export):
    page = export("html", marked()).read_text("utf-8")
    assert '<mark class="green">船一天来回四次</mark><sup><a id="note-1-mark"' in page
    assert '<u class="underline">人</u>' in page
    with zipfile.ZipFile(export("epub", marked())) as archive:
        chapter = ElementTree.fromstring(archive.read("EPUB/text/0001.xhtml"))
    marks = [m.text for m in chapter.iter("{http://www.w3.org/1999/xhtml}mark")]
    assert marks == ["船", "船一天来回四次", "乘客多半是赶集的人。", "水涨起来，"]
    assert "问过。" in "".join(chapter.itertext())


def test_markdown_has_footnotes(export):
    written = export("md", marked()).read_text("utf-8")
    assert "<mark>船一天来回四次</mark>[^R1]，<mark>乘客" in written
    assert "[^R1]: 四次？\n\n    问过。" in written


def test_text_lists_them_at_the_end(export):
    lines = export("txt", marked()).read_text("utf-8").splitlines()
    assert lines[-5:] == [
        "* 船",
        "* 船一天来回四次",
        "* 乘客多半是赶集的人。",
        "* 水涨起来，",
        "* 人",
    ]
    assert "R1 四次？" in lines


def test_word_has_comments_on_the_words(export):
    with zipfile.ZipFile(export("docx", marked())) as archive:
        body = ElementTree.fromstring(archive.read("word/document.xml"))
        comments = ElementTree.fromstring(archive.read("word/comments.xml"))
    told = ["".join(c.itertext()) for c in comments.iter(f"{W}comment")]
    assert told == ["四次？问过。", "渡口题目", "不见了", "船题里的字"]
    paragraph = next(p for p in body.iter(f"{W}p") if "船一天" in "".join(p.itertext()))
    names = [child.tag.removeprefix(W) for child in paragraph]
    start, end = names.index("commentRangeStart"), names.index("commentRangeEnd")
    assert "".join("".join(c.itertext()) for c in list(paragraph)[start:end]) == "船一天来回四次"
    colours = [h.get(f"{W}val") for h in body.iter(f"{W}highlight")]
    assert colours == ["cyan", "green", "yellow", "yellow"]
    shown = "".join("".join(p.itertext()) for p in body.iter(f"{W}p"))
    assert "题目" in shown  # a comment that nothing leads to stands below the text too


@given(
    st.lists(
        st.tuples(st.integers(0, 3), st.integers(0, 25), st.integers(0, 3), st.integers(0, 25))
    )
)
def test_no_word_is_changed(ends: list[tuple[int, int, int, int]]):
    names = ("b1", "b2", "b3", "b4.caption")
    passages = [
        Passage((names[a], b), (names[c], d), "red", f"第{n}条")
        for n, (a, b, c, d) in enumerate(ends)
    ]
    given_on = with_passages(ARTICLE, passages, lambda words: "\ue000")
    before = {name: text.text for name, text in iter_texts(ARTICLE)}
    for name, text in iter_texts(given_on):
        if name in before:
            assert text.text.replace("\ue000", "") == before[name]
    assert len(given_on.notes) == len(ends)
