"""Markup that page builders and editors write: boxes in boxes, code a line each, pull quotes."""

from __future__ import annotations

import pytest

from reader.core.draft import DraftBlock, DraftCode, DraftQuote, DraftText
from reader.core.source import SourceDocument, SourceKind
from reader.extraction.extract import extract

SENTENCE = "摆渡的老卢今年七十一岁，每天早上六点开第一班船，风大的日子也照样出来等人。"
LINES = ("for boat in boats:", "    boat.go()", "", "    boat.tie()")


def blocks_of(body: str) -> tuple[DraftBlock, ...]:
    text = f"<html><body><nav><a href=a>首页</a></nav>{body}</body></html>"
    source = SourceDocument("a.html", b"", SourceKind.HTML, text, "utf-8")
    return extract(source).draft.blocks


@pytest.mark.parametrize("depth", [1, 5, 9, 30])
def test_paragraphs_in_any_depth_of_boxes(depth: int) -> None:
    sentences = [f"第{n}段：{SENTENCE}" for n in range(6)]
    inner = "".join("<div>" * depth + f"<span>{s}</span>" + "</div>" * depth for s in sentences)
    blocks = blocks_of(f"<div><h1>渡口</h1></div><div class=x>{inner}</div>")
    assert [b.text.text for b in blocks if isinstance(b, DraftText)][-6:] == sentences


@pytest.mark.parametrize(
    "lines",
    [
        "".join(f"<code>{line or '<br>'}</code>" for line in LINES),
        "".join(f"<code data-type=codeline>{line or '<br>'}</code>" for line in LINES),
        "<code>" + "".join(f"<div>{line or '<br>'}</div>" for line in LINES) + "</code>",
        "<code>"
        + "".join(f'<span style="display:block">{line or "<br>"}</span>' for line in LINES)
        + "</code>",
        "<code>" + "\n".join(f"<span class=line>{line}</span>" for line in LINES) + "</code>",
        "<code>" + "<br>".join(line.replace(" ", "&nbsp;") for line in LINES) + "</code>",
        "<div><span>python</span><div>复制代码</div></div><code>" + "\n".join(LINES) + "</code>",
    ],
)
def test_lines_of_code_however_they_are_set(lines: str) -> None:
    blocks = blocks_of(f"<article><p>{SENTENCE}</p><pre>{lines}</pre><p>{SENTENCE}</p></article>")
    assert [b.code for b in blocks if isinstance(b, DraftCode)] == ["\n".join(LINES)]


def test_a_pull_quote_stays_and_an_aside_of_links_goes() -> None:
    quote = "<aside>他说河是有脾气的。</aside>"
    links = '<aside><a href="b.html">他说河是有脾气的</a></aside>'
    for aside, count in ((quote, 1), (links, 0)):
        blocks = blocks_of(f"<article><p>{SENTENCE}</p>{aside}<p>{SENTENCE}</p></article>")
        assert sum(isinstance(block, DraftQuote) for block in blocks) == count


def test_headings_and_quotes_of_a_document_editor() -> None:
    boxes = "<div>" * 5, "</div>" * 5
    heading = f'<div data-block-type="heading2">{boxes[0]}先修船{boxes[1]}</div>'
    quote = f'<div data-block-type="quote_container">{boxes[0]}河有脾气。{boxes[1]}</div>'
    text = f"<p>{SENTENCE}</p>"
    blocks = blocks_of(f"<article>{text}{heading}{text}{quote}{text}</article>")
    assert [b.tag for b in blocks if isinstance(b, DraftText)] == ["p", "h2", "p", "p"]
    assert sum(isinstance(block, DraftQuote) for block in blocks) == 1
