"""Markdown of people's programs shows what they show: their own marks are no text."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.core.article import Article, Figure, ListBlock, Paragraph, Quote, Table
from reader.core.articles.walk import iter_texts
from reader.core.text import Mark
from reader.loading.markdown.markdown_file import page_of_markdown
from reader.pipeline import read_file
from reader.rendering.markdown import render_markdown

PROSE = "渡口的木船每天清早来回六趟，船钱两角，收了三十年没有涨过，过河的人都认得撑船的老宋。"


@pytest.fixture
def read(tmp_path: Path):
    def article(text: str) -> Article:
        path = tmp_path / "page.md"
        path.write_text(text, "utf-8")
        return read_file(path).article

    return article


def texts_of(article: Article) -> str:
    return "\n".join(text.text for _, text in iter_texts(article))


def marked(article: Article, mark: Mark) -> list[str]:
    return [
        text.text[span.start : span.end]
        for _, text in iter_texts(article)
        for span in text.spans
        if span.mark is mark
    ]


@pytest.mark.parametrize(
    ("written", "shown", "hidden"),
    [
        ("他说%%记得查%%船要修了。", "他说船要修了。", "记得查"),
        (f"{PROSE} ^a1b2", PROSE, "^a1b2"),
        ("旧船比新船==稳==。", "旧船比新船稳。", "=="),
        ("- [x] 补船底\n- [ ] 刷桐油", "☑ 补船底\n☐ 刷桐油", "[x]"),
        ("> [!quote]+ 老宋的话\n> 船不下水就裂。", "老宋的话\n船不下水就裂。", "[!quote]"),
        ("面积是 $a^2+b^2$，不多。", "面积是 $a^2+b^2$，不多。", "span"),
        ("面积是$a^2+b^2$，不多。", "面积是$a^2+b^2$，不多。", "span"),
        (r"面积是\(a^2\)，不多。", "面积是$a^2$，不多。", "span"),
        ("末了\n\n\\[\n\\alpha\n\\]\n\n完", r"$\alpha$", "["),
        (r"路\(甲\)不是。", "路(甲)不是。", "span"),
        ("一张 $5，两张 $9。", "一张 $5，两张 $9。", "span"),
        ("见[[渡口日记|日记]]。", "见日记。", "[["),
        ("代码 `a==b==c` 不动。", "代码 a==b==c 不动。", "<mark>"),
        ("![图][p]\n\n[p]: data:text/html;base64,PGI+\n\n末段。", "末段。", "PGI+"),
    ],
)
def test_what_is_shown_of_a_mark(read, written: str, shown: str, hidden: str) -> None:
    texts = texts_of(read(f"# 渡口\n\n{PROSE}\n\n{written}\n"))
    assert shown in texts
    assert hidden not in texts


def test_marks_keep_their_meaning(read) -> None:
    article = read(f"# 渡口\n\n{PROSE}\n\n共~~三十~~二十人，要==稳==，水是 H<sub>2</sub>O。\n")
    assert marked(article, Mark.DELETED) == ["三十"]
    assert marked(article, Mark.HIGHLIGHT) == ["稳"]
    assert marked(article, Mark.SUBSCRIPT) == ["2"]


@pytest.mark.parametrize(
    ("written", "bold"),
    [
        ("這是**重點：**後面的話**也是。**完", ["重點：", "也是。"]),
        ("他說**「好。」**就走了", ["「好。」"]),
        ("**“船”**在岸上", ["“船”"]),
        ("a**b**c", ["b"]),
        ("2 ** 3 ** 4", []),
        ("渡口**渡船**渡河", ["渡船"]),
    ],
)
def test_bold_beside_chinese_marks(read, written: str, bold: list[str]) -> None:
    assert marked(read(f"{PROSE}\n\n{written}\n\n{PROSE}末。\n"), Mark.STRONG) == bold


@pytest.mark.parametrize("colon", [": ", ":"])
def test_notes_are_read_with_and_without_a_blank(read, colon: str) -> None:
    article = read(
        f"# 渡口\n\n{PROSE}[^1]\n\n{PROSE}再。[^甲]\n\n[^1]{colon}老宋口述。\n[^甲]: 见县志。\n"
    )
    notes = [
        "".join(b.text.text for b in n.blocks if isinstance(b, Paragraph)) for n in article.notes
    ]
    assert notes == ["老宋口述。", "见县志。"]
    targets = [s.target for _, t in iter_texts(article) for s in t.spans if s.mark is Mark.NOTE_REF]
    assert targets == [note.note_id for note in article.notes]


def test_a_note_that_no_mark_leads_to_is_text(read) -> None:
    assert "没有人引用的注。" in texts_of(read(f"# 渡口\n\n{PROSE}\n\n[^9]: 没有人引用的注。\n"))


def test_notes_come_back_from_what_we_write(read) -> None:
    article = read(f"# 渡口\n\n{PROSE}[^1]\n\n[^1]: 老宋口述。\n")
    again = read(render_markdown(article))
    assert [note.blocks for note in again.notes] == [
        tuple(type(b)(again.notes[0].blocks[0].block_id, b.text) for b in article.notes[0].blocks)
    ]


def test_front_matter_of_a_clipper(read) -> None:
    article = read(
        "---\ntitle: 渡口\nsource: https://a.example/1\nauthor:\n  - '[[宋河]]'\n  - \"[[柳青]]\"\n"
        f"created: 2025-03-20\n---\n{PROSE}\n"
    )
    metadata = article.metadata
    assert (metadata.title, metadata.url) == ("渡口", "https://a.example/1")
    assert metadata.authors == ("宋河", "柳青")
    assert (metadata.published, metadata.saved) == (None, "2025-03-20")


def test_a_title_with_the_site_behind_it(read) -> None:
    article = read(f"# 渡口的船_河口日报\n\n> ## Excerpt\n> 摘要。\n\n---\n{PROSE}\n")
    assert (article.metadata.title, article.metadata.site) == ("渡口的船", "河口日报")
    assert "Excerpt" not in texts_of(article)


def test_an_outliners_page(read) -> None:
    article = read(
        "title:: 渡口\nauthor:: [[宋河]]\nsource:: https://a.example/1\n\n"
        f"- {PROSE}\n  id:: 65f0a\n- ## 修船\n\t- {PROSE}再修。\n\t  collapsed:: true\n"
        "\t\t- DONE 补船底\n\t\t- TODO 刷桐油\n\t- {{embed ((65f0a))}}\n"
    )
    assert article.metadata.title == "渡口"
    assert article.metadata.authors == ("宋河",)
    kinds = [type(block).__name__ for block in article.blocks]
    assert kinds == ["Paragraph", "Heading", "Paragraph", "ListBlock"]
    texts = texts_of(article)
    assert "☑ 补船底" in texts
    assert "embed" not in texts
    assert "::" not in texts


def test_a_page_of_a_reading_mode(read) -> None:
    article = read(
        "> 本文由 [简悦 SimpRead](http://ksria.com/simpread/) 转码， 原文地址 "
        f"[a.example](https://a.example/1)\n\n{PROSE}\n"
    )
    assert article.metadata.url == "https://a.example/1"
    assert article.metadata.saver == "SimpRead"
    assert "转码" not in texts_of(article)


def test_pandocs_fences_attributes_figures_and_tables(read) -> None:
    article = read(
        f'::: {{.main role="main"}}\n# 渡口 {{#top}}\n\n{PROSE}\n\n'
        '![老宋在補船。](a.png){width="480"\nheight="320"}\n\n'
        "  年份       班次\n  ---------- --------\n  一九八〇   四十八\n  二〇二〇   二十四\n\n"
        "  : 船班\n\n見[日記]{.underline}，水是 H~2~O。\n:::\n"
    )
    texts = texts_of(article)
    assert ":::" not in texts
    assert "{" not in texts
    assert "見日記，水是 H2O。" in texts
    figure = next(block for block in article.blocks if isinstance(block, Figure))
    assert figure.caption.text == "老宋在補船。"
    table = next(block for block in article.blocks if isinstance(block, Table))
    assert table.caption.text == "船班"
    assert [[cell.text for cell in row] for row in table.rows] == [
        ["年份", "班次"],
        ["一九八〇", "四十八"],
        ["二〇二〇", "二十四"],
    ]


@pytest.mark.parametrize(
    "rows",
    [
        "| 年份 | 班次 |\n| 一九 | 四十 |\n",
        "| 船班 | |\n|---|---|\n| 年份 | 班次 |\n|---|---|\n| 一九 | 四十 |\n",
    ],
)
def test_tables_as_converters_break_them(read, rows: str) -> None:
    article = read(f"# 渡口\n\n{PROSE}\n\n{rows}\n{PROSE}末。\n")
    table = next(block for block in article.blocks if isinstance(block, Table))
    assert [[c.text for c in row] for row in table.rows] == [["年份", "班次"], ["一九", "四十"]]


def test_structured_data_is_known_and_not_shown(read) -> None:
    article = read(
        '渡口 {"@context": "https://schema.org", "@type": "NewsArticle", "datePublished": '
        f'"2023-04-18"}}\n\n# 渡口的船\n\n{PROSE}\n'
    )
    assert article.metadata.published == "2023-04-18"
    assert "@context" not in texts_of(article)


def test_a_callout_is_a_quote_and_a_task_an_item(read) -> None:
    article = read(f"# 渡口\n\n{PROSE}\n\n> [!note] 记\n> 补船。\n\n- [ ] 刷漆\n- [x] 晒船\n")
    assert [type(b) for b in article.blocks[1:]] == [Quote, ListBlock]


@pytest.mark.parametrize(
    "piece",
    [
        "==a",
        "%%",
        "$a ",
        r"\(a",
        "\\[a\n",
        "[^1]: ",
        "| a |\n",
        "::: a\n",
        "- TODO {{",
        "`",
        "[a]{.b",
        "^a",
    ],
)
def test_purpose_made_marks_are_read_in_time(piece: str) -> None:
    page_of_markdown("# 题\n" + piece * (20_000 // len(piece)), "")


def test_links_to_other_notes_are_links_within_a_sentence(read) -> None:
    text = f"# 渡口\n\n{PROSE}见[[潮汐 表#春天|那张表]]与[[日记]]。\n\n- [[日记]]\n- [[潮汐 表]]\n"
    article = read(text)
    links = [
        (block.text.text[span.start : span.end], span.target)
        for block in article.blocks
        if isinstance(block, Paragraph)
        for span in block.text.spans
        if span.mark is Mark.LINK
    ]
    assert links == [("那张表", "%E6%BD%AE%E6%B1%90%20%E8%A1%A8"), ("日记", "%E6%97%A5%E8%AE%B0")]
    assert "潮汐 表" in texts_of(article)
