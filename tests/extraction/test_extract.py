"""From page to draft: nothing is lost, order is kept, hostile pages are answered in time."""

from __future__ import annotations

import re
import time
from collections import Counter

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reader.core.draft import DraftText
from reader.core.source import SourceDocument, SourceKind
from reader.extraction.extract import extract
from tests.extraction.pages import BODY, PARAGRAPHS, TITLE, extracted, ids_of, lines_of, source_of

LETTER = re.compile(r"\w")


def letters(*texts: str) -> Counter[str]:
    return Counter(char for text in texts for char in LETTER.findall(text))


def told(source: SourceDocument) -> Counter[str]:
    """Return the letters of all that extraction hands on."""
    cleaned = extract(source)
    ids = [*ids_of(cleaned.draft.blocks), *(removal.block_id for removal in cleaned.removals)]
    assert len(set(ids)) == len(ids)
    assert list(ids_of(cleaned.draft.blocks)) == sorted(ids_of(cleaned.draft.blocks))
    return letters(*lines_of(cleaned.draft.blocks), *(removal.text for removal in cleaned.removals))


@pytest.mark.parametrize(
    "around",
    [
        "<noscript>{}</noscript>",
        "<form action=x>{}</form>",
        "<div id=js_content style='visibility:hidden;opacity:0'>{}</div>",
        "<div style='display:none'>{}</div>",
        "<x-page><x-body>{}</x-body></x-page>",
    ],
)
def test_a_page_that_a_script_would_show_is_read(around: str) -> None:
    cleaned = extracted(f"<h1>{TITLE}</h1>{around.format(BODY)}")
    assert tuple(lines_of(cleaned.draft.blocks))[-len(PARAGRAPHS) :] == PARAGRAPHS


def test_words_for_those_without_scripts_are_no_part_of_the_article() -> None:
    sorry = "<noscript><p>请打开浏览器的脚本功能，否则本站的页面不能正常显示。</p></noscript>"
    cleaned = extracted(f"<h1>{TITLE}</h1>{sorry}<div>{BODY}</div>")
    assert "脚本" not in "".join(lines_of(cleaned.draft.blocks))


def test_plain_text_is_told_line_by_line() -> None:
    text = "\ufeff标题\r\n\r\n　　第一段。\r第二段。\n\n"
    cleaned = extract(SourceDocument("a.txt", b"", SourceKind.PLAIN_TEXT, text, "utf-8"))
    assert cleaned.draft.metadata.title == "标题"
    assert list(lines_of(cleaned.draft.blocks)) == ["第一段。", "第二段。"]
    assert all(isinstance(b, DraftText) and b.tag == "line" for b in cleaned.draft.blocks)
    assert [b.block_id for b in cleaned.draft.blocks] == ["b00002", "b00003"]
    assert cleaned.removals == ()


def test_everything_outside_the_article_is_a_removal() -> None:
    cleaned = extracted(
        "<div class=top>湖城网欢迎您</div><nav><a href=/>首页</a><a href=/b>书店</a></nav>"
        f"<h1>{TITLE}</h1><div>{BODY}<div class=share>分享到微信</div></div>"
        "<div class=comments><p>写得好，很好。</p></div><footer>版权所有</footer>"
    )
    found = [(r.rule, r.text) for r in cleaned.removals]
    assert found == [
        ("outside_article", "湖城网欢迎您"),
        ("navigation", "首页书店"),
        ("share", "分享到微信"),
        ("comments", "写得好，很好。"),
        ("site_information", "版权所有"),
    ]
    assert all(r.reason.endswith(".") for r in cleaned.removals)
    ids = [r.block_id for r in cleaned.removals]
    last_paragraph = cleaned.draft.blocks[-1].block_id
    assert ids == sorted(ids)
    assert ids[2] > last_paragraph > ids[1]


@pytest.mark.parametrize(
    "body",
    [
        f"<h1>{TITLE}<span class=editsection>[编辑]</span></h1><div>{BODY}</div>",
        f"<div>{BODY}<p>前<span class=share>分享</span>后</p></div>",
        f"<div>{BODY}<ul>一<li>二<ul><ul><li>三</li></ul></ul></li></ul></div>",
        f"<div>{BODY}<table><tr><td>一<td>二<tr><td>三<td><div class=share>四</div></table></div>",
        f"<div>{BODY}<button>五</button><select><option>六</option></select></div>",
        f"<div>{BODY}<pre>七<span class=share>八</span></pre></div>",
        f"<table><caption>九</caption><tr><td>{BODY}</td></tr></table>",
        "一<b>二</b>三",
        "<a href=x>一</a>",
    ],
)
def test_no_letter_is_lost_or_doubled(body: str) -> None:
    page = source_of(f"<html><head><title>题</title></head><body>{body}</body></html>")
    visible = letters(re.sub(r"<[^>]*>", "", body))
    shown_title = letters(extract(page).draft.metadata.title)
    missing = visible - told(page)
    assert told(page) - visible == Counter()
    assert missing == Counter() or missing == shown_title


MARKUP = st.lists(
    st.sampled_from(
        [
            "<p>", "</p>", "<div>", "</div>", "<div class=share>", "<ul>", "<li>", "</ul>", "<b>",
            "</b>", "<table>", "<tr>", "<td>", "</table>", "<blockquote>", "</blockquote>", "<br>",
            "<span class=ad>", "</span>", "<h2>", "</h2>", "<a href=x>", "</a>", "<pre>", "</pre>",
            "<section>", "</section>", "<nav>", "</nav>", "<img src=a>", "一段话，很长。",
            "二", "三 ",
        ]
    ),
    max_size=40,
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(MARKUP)
@example(["<h2>", "一段话，很长。", "<pre>", "一段话，很长。", "一段话，很长。"])
def test_any_markup_keeps_its_letters(pieces: list[str]) -> None:
    markup = "".join(pieces)
    page = source_of(f"<body>{markup}</body>")
    visible = letters(re.sub(r"<[^>]*>", "", markup))
    assert told(page) - visible == Counter()
    # A title above the article is in the metadata alone.
    assert visible - told(page) in (Counter(), letters(extract(page).draft.metadata.title))


PARAGRAPH = f"<p>{PARAGRAPHS[0]}</p>"
MANY_FONTS = "".join(f"<p><font color={i}>字" for i in range(2_000))
MANY_ATTRIBUTES = "<p " + "".join(f"a{i}=1 " for i in range(30_000)) + ">"


@pytest.mark.parametrize(
    "markup",
    [
        pytest.param("<div>" * 100_000 + PARAGRAPH, id="deep"),
        pytest.param("<div>" * 50_000 + PARAGRAPH + "</div>" * 50_000, id="deep and closed"),
        pytest.param("<ul><li>" * 50_000 + PARAGRAPH, id="deep lists"),
        pytest.param("<blockquote>" * 3_000 + PARAGRAPH, id="deep quotes"),
        pytest.param("<table><tr><td>" * 10_000 + PARAGRAPH, id="deep tables"),
        pytest.param(MANY_FONTS + PARAGRAPH, id="fonts"),
        pytest.param(MANY_ATTRIBUTES + PARAGRAPH, id="attributes"),
        pytest.param(PARAGRAPH + "<img src=a>" * 20_000, id="pictures"),
        pytest.param(PARAGRAPH + "&amp;&#x4e00;" * 100_000, id="entities"),
        pytest.param(PARAGRAPH + "<" * 300_000, id="brackets"),
        pytest.param(PARAGRAPH + "<!--" * 30_000, id="comments"),
        pytest.param("\0" + PARAGRAPH + "\0\ud800", id="NUL and surrogate"),
    ],
)  # fmt: skip
def test_hostile_pages_are_answered_in_time(markup: str) -> None:
    started = time.process_time()
    cleaned = extract(source_of(markup))
    assert time.process_time() - started < 10
    everything = "\n".join([*lines_of(cleaned.draft.blocks), *(r.text for r in cleaned.removals)])
    assert PARAGRAPHS[0] in everything


@pytest.mark.parametrize(
    "markup", ["", "<!-- -->", "<html>", "<frameset><frame src=a></frameset>", "<body>"]
)
def test_pages_with_nothing_in_them(markup: str) -> None:
    assert extract(source_of(markup)).draft.blocks == ()
