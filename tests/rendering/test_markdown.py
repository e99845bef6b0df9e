"""The Markdown writer, read back by an independent CommonMark parser."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from xml.etree import ElementTree

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from reader.core.article import (
    Article,
    Asset,
    Block,
    CodeBlock,
    Divider,
    Figure,
    Heading,
    ListBlock,
    Metadata,
    Note,
    Paragraph,
    Quote,
    Table,
)
from reader.core.text import Mark, Span, Text
from reader.core.variants import Script, Variant
from reader.rendering.markdown import render_markdown

PICTURE = Asset("圖 1.jpg", "image/jpeg", b"")


def article(*blocks: Block, metadata: Metadata | None = None, script=Script.NONE) -> Article:
    return Article("0" * 64, metadata or Metadata(), blocks, script, assets={"a1": PICTURE})


def paragraph(text: str, *spans: Span) -> Paragraph:
    return Paragraph("b00001", Text(text, spans))


def marked(text: str, start: int, end: int, mark: Mark = Mark.STRONG, target: str = "") -> str:
    return render_markdown(article(paragraph(text, Span(start, end, mark, target)))).rstrip("\n")


def html(markdown: str) -> str:
    return str(MarkdownIt("commonmark").enable("table").render(markdown))


NOTE_MARKS = (Span(1, 4, Mark.NOTE_REF, "b8"), Span(5, 8, Mark.NOTE_REF, "b9"))
CASES = {
    "emphasis inside a phrase": (marked("他的头发很长", 2, 4), "他的**头发**很长"),
    "emphasis that ends with punctuation": (
        marked("他說：「好。」然後", 3, 7),
        "他說：<strong>「好。」</strong>然後",
    ),
    "emphasis that ends the line with punctuation": (marked("這是好。", 2, 4), "這是**好。**"),
    "italics": (marked("讀書", 0, 2, Mark.EMPHASIS), "*讀書*"),
    "link": (marked("見此處", 1, 3, Mark.LINK, "https://a.example/?b=1&c"), None),
    "link without an address": (marked("見此處", 1, 3, Mark.LINK), "見此處"),
    "link with parentheses": (marked("見", 0, 1, Mark.LINK, "a(b).html"), "[見](<a(b).html>)"),
    "exclamation before a link": (marked("看!這", 2, 3, Mark.LINK, "x"), r"看\![這](x)"),
    "caret before a link": (marked("看^這", 2, 3, Mark.LINK, "x"), r"看\^[這](x)"),
    "code with a tick": (marked("a`b", 0, 3, Mark.CODE), "``a`b``"),
    "mark of a note that is not there": (marked("注1", 1, 2, Mark.NOTE_REF, "b9"), "注1"),
    "deleted": (marked("三十人", 0, 2, Mark.DELETED), "<del>三十</del>人"),
    "ruby": (marked("漢(hàn)字", 0, 6, Mark.RUBY, "hàn"), "漢(hàn)字"),
    "notes": (
        render_markdown(
            replace(
                article(paragraph("注[1]和[1]", *NOTE_MARKS)),
                notes=(
                    Note("b8", "[1]", (Paragraph("b8a", Text("甲")), Paragraph("b8b", Text("乙")))),
                    Note("b9", "[1]", (Paragraph("b9a", Text("丙")),)),
                ),
            )
        ),
        "注[^1]和[^b9]\n\n[^1]: 甲\n\n    乙\n\n[^b9]: 丙\n",
    ),
    "line break": (render_markdown(article(paragraph("床前\n明月"))), "床前\\\n明月\n"),
    "not a list": (render_markdown(article(paragraph("1. 一\n- 二"))), "1\\. 一\\\n\\- 二\n"),
    "not markup": (
        render_markdown(article(paragraph("a_b *c* <d> [e] &lt; A&B"))),
        "a\\_b \\*c\\* \\<d> \\[e\\] \\&lt; A&B\n",
    ),
    "quote": (
        render_markdown(article(Quote("b1", (paragraph("甲"), paragraph("乙"))))),
        "> 甲\n>\n> 乙\n",
    ),
    "list": (
        render_markdown(
            article(ListBlock("b1", ((paragraph("甲"),), (paragraph("乙"),)), ordered=True))
        ),
        "1. 甲\n2. 乙\n",
    ),
    "list that goes on": (
        render_markdown(
            article(
                ListBlock("b1", ((paragraph("甲"),), (paragraph("乙"),)), ordered=True, start=9)
            )
        ),
        "9. 甲\n10. 乙\n",
    ),
    "two lists": (
        render_markdown(article(*(ListBlock("b1", ((paragraph("甲"),),)),) * 2)),
        "- 甲\n\n<!-- -->\n\n- 甲\n",
    ),
    "list in a list": (
        render_markdown(
            article(ListBlock("b1", ((paragraph("甲"), ListBlock("b2", ((paragraph("乙"),),))),)))
        ),
        "- 甲\n\n  - 乙\n",
    ),
    "code": (render_markdown(article(CodeBlock("b1", "a\n```\nb\n"))), "````\na\n```\nb\n````\n"),
    "divider": (render_markdown(article(paragraph("甲"), Divider("b1"))), "甲\n\n***\n"),
    "picture": (
        render_markdown(article(Figure("b1", "a1", Text("題"), Text("攝"), "代替"))),
        "![代替](<圖 1.jpg>)\\\n題\\\n攝\n",
    ),
    "picture that was not saved": (render_markdown(article(Figure("b1"))), "![]()\n"),
    "table": (
        render_markdown(
            article(Table("b1", ((Text("a"), Text("b|c")), (Text("d\ne"),)), 1, Text("表")))
        ),
        "表\n\n| a | b\\|c |\n| --- | --- |\n| d<br>e |  |\n",
    ),
    "table without a header": (
        render_markdown(article(Table("b1", ((Text("a"),),)))),
        "|  |\n| --- |\n| a |\n",
    ),
    "headings follow the outline": (
        render_markdown(
            article(
                Heading("b1", Text("甲"), 2),
                Heading("b2", Text("C #"), 5),
                metadata=Metadata(title="題"),
                script=Script.HANT,
            )
        ),
        '---\ntitle: "題"\nlang: "zh-Hant"\n---\n\n# 題\n\n## 甲\n\n### C \\#\n',
    ),
    "nothing": (render_markdown(article()), "\n"),
}


@pytest.mark.parametrize(("written", "expected"), CASES.values(), ids=CASES)
def test_case(written: str, expected: str | None) -> None:
    assert written == (expected or written)


def test_link_address_comes_back() -> None:
    address = "https://a.example/?b=1&lt;=2 3"
    written = html(marked("見此處", 1, 3, Mark.LINK, address))
    href = re.search('href="([^"]*)"', written)
    assert href
    assert unescape(href[1]) == address.replace(" ", "%20")


def test_front_matter_holds_the_metadata() -> None:
    metadata = Metadata(
        title='題"目',
        subtitle="副",
        authors=("甲", "乙"),
        editors=("丙",),
        site="站",
        section=("一", "二"),
        source="源",
        published="2022-10-12T15:17",
        url="https://a.example/",
    )
    written = render_markdown(article(metadata=metadata))
    head = written.split("---\n")[1]
    assert head.splitlines() == [
        'title: "題\\"目"',
        'subtitle: "副"',
        'authors: ["甲", "乙"]',
        'editors: ["丙"]',
        'site: "站"',
        'section: ["一", "二"]',
        'source: "源"',
        'published: "2022-10-12T15:17"',
        'url: "https://a.example/"',
    ]
    assert written.endswith('# 題"目\n\n副\n')


def test_language_is_that_of_the_variant() -> None:
    shown = Article("0" * 64, Metadata(), (), Script.HANS, variant=Variant.HONG_KONG)
    assert 'lang: "zh-Hant-HK"' in render_markdown(shown)


@pytest.mark.parametrize(
    ("text", "tex", "expected"),
    [
        ("$x_1*2$", "x_1*2", "若$x_1*2$則"),
        ("$(a+b)/2$", r"\frac{a + b}{2}", r"若$\frac{a + b}{2}$則"),
        (r"\(x_1\)", "x_1", "若$x_1$則"),
        (r"\[x_1\]", "x_1", "若$$x_1$$則"),
        ("$$x_1$$", "x_1", "若$$x_1$$則"),
    ],
)
def test_a_formula_is_tex_between_dollar_signs(text: str, tex: str, expected: str) -> None:
    whole = Text(f"若{text}則", (Span(1, 1 + len(text), Mark.FORMULA, tex),))
    assert render_markdown(article(Paragraph("b1", whole))).rstrip().endswith(expected)


CHARACTERS = st.sampled_from("讀書A1 \n。「」，*_`<>[]()#-+=|~!&;:\\.\t　")
MARKS = st.sampled_from([m for m in Mark if m not in {Mark.NOTE_REF, Mark.RUBY, Mark.FORMULA}])


@st.composite
def texts(draw: st.DrawFn) -> Text:
    string = draw(st.text(CHARACTERS, min_size=1, max_size=16))
    spans = []
    for _ in range(draw(st.integers(0, 3))):
        start = draw(st.integers(0, len(string) - 1))
        mark = draw(MARKS)
        end = draw(st.integers(start + 1, len(string)))
        spans.append(Span(start, end, mark, "x.html" if mark is Mark.LINK else ""))
    return Text(string, tuple(sorted(spans, key=lambda span: span.start)))


TAGS = {
    Mark.STRONG: "strong",
    Mark.EMPHASIS: "em",
    Mark.CODE: "code",
    Mark.LINK: "a",
    Mark.SUPERSCRIPT: "sup",
    Mark.SUBSCRIPT: "sub",
    Mark.DELETED: "del",
    Mark.HIGHLIGHT: "mark",
    Mark.UNDERLINE: "u",
}


def characters_with_tags(rendered: str) -> list[tuple[str, frozenset[str]]]:
    """Every character that is no white space with the inline tags that it stands in."""
    found: list[tuple[str, frozenset[str]]] = []

    def walk(element: ElementTree.Element, tags: frozenset[str]) -> None:
        inside = tags | ({element.tag} & set(TAGS.values()))
        found.extend((char, inside) for char in element.text or "" if not char.isspace())
        for child in element:
            walk(child, inside)
            found.extend((char, inside) for char in child.tail or "" if not char.isspace())

    walk(ElementTree.fromstring(f"<all>{rendered}</all>"), frozenset())
    return found


def expected_characters(text: Text) -> list[tuple[str, frozenset[str]]]:
    return [
        (char, frozenset(TAGS[s.mark] for s in text.spans if s.start <= i < s.end))
        for i, char in enumerate(text.text)
        if not char.isspace()
    ]


@settings(max_examples=400, deadline=None)
@given(texts())
def test_every_paragraph_comes_back_with_its_marks(text: Text) -> None:
    rendered = html(render_markdown(article(Paragraph("b1", text))))
    assert characters_with_tags(rendered) == expected_characters(text)
    assert set(re.findall(r"<(\w+)", rendered)) <= {"p", "br", *TAGS.values()}


@settings(max_examples=200, deadline=None)
@given(texts(), texts())
def test_every_heading_and_cell_comes_back_with_its_marks(head: Text, cell: Text) -> None:
    written = render_markdown(article(Heading("b1", head, 1), Table("b2", ((cell,),))))
    rendered = re.sub("<br>", "<br/>", html(written))
    assert characters_with_tags(rendered) == expected_characters(head) + expected_characters(cell)


WORDS = st.text(CHARACTERS, min_size=1, max_size=5).filter(str.strip)


def containers(blocks: st.SearchStrategy[Block]) -> st.SearchStrategy[Block]:
    runs = st.lists(blocks, min_size=1, max_size=3).map(tuple)
    lists = st.tuples(st.lists(runs, min_size=1, max_size=3), st.booleans())
    return st.one_of(
        runs.map(lambda run: Quote("b1", run)),
        lists.map(lambda made: ListBlock("b1", tuple(made[0]), ordered=made[1])),
    )


LEAVES: st.SearchStrategy[Block] = st.one_of(
    WORDS.map(lambda words: Paragraph("b1", Text(words))),
    WORDS.map(lambda words: Heading("b1", Text(words), 2)),
    WORDS.map(lambda words: CodeBlock("b1", words)),
    WORDS.map(lambda words: Table("b1", ((Text(words),),), 1)),
    st.just(Divider("b1")),
)


def letters(text: str) -> str:
    return "".join(text.split())


def shape(block: Block) -> object:
    """Return the kinds and words of ``block`` and what is in it."""
    match block:
        case Paragraph():
            return ("p", letters(block.text.text))
        case Heading():
            return ("h2", letters(block.text.text))
        case CodeBlock():
            return ("pre", letters(block.code))
        case Table():
            return ("table", letters(block.rows[0][0].text))
        case Quote():
            return ("blockquote", [shape(inner) for inner in block.blocks])
        case ListBlock():
            items = [("li", [shape(inner) for inner in item]) for item in block.items]
            return ("ol" if block.ordered else "ul", items)
        case _:
            return ("hr", "")


def html_shape(element: ElementTree.Element) -> object:
    words = letters("".join(element.itertext()))
    if element.tag not in {"blockquote", "ol", "ul", "li", "all"}:
        return (element.tag, words)
    is_tight = letters(element.text or "") or element.find("br") is not None
    if element.tag == "li" and is_tight:  # no paragraph inside
        return ("li", [("p", words)])
    return (element.tag, [html_shape(inner) for inner in element])


@settings(max_examples=300, deadline=None)
@given(st.lists(st.recursive(LEAVES, containers, max_leaves=5), max_size=4))
@example([ListBlock("b1", ((Paragraph("b2", Text("\n1")),),))])
def test_every_nesting_of_blocks_comes_back(blocks: list[Block]) -> None:
    rendered = re.sub("<(br|hr)>", r"<\1/>", html(render_markdown(article(*blocks))))
    found = html_shape(ElementTree.fromstring(f"<all>{rendered}</all>".replace("<!-- -->", "")))
    assert found == ("all", [shape(block) for block in blocks])


@settings(max_examples=200, deadline=None)
@given(st.text(CHARACTERS, max_size=30))
def test_code_comes_back_as_it_is(code: str) -> None:
    rendered = html(render_markdown(article(CodeBlock("b1", code))))
    found = re.fullmatch("<pre><code>(.*)</code></pre>\n", rendered, re.DOTALL)
    assert found
    assert unescape(found[1]).removesuffix("\n") == code.removesuffix("\n")
