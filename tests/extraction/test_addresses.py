"""Short addresses are made whole by what the page says of itself."""

from __future__ import annotations

import pytest

from reader.core.draft import DraftText
from reader.core.text import Mark
from reader.extraction.markup.addresses import absolute, base_of
from reader.extraction.markup.tree import parse
from tests.extraction.pages import BODY, TITLE, extracted

PAGE = "https://river.example/news/1.html"


@pytest.mark.parametrize(
    ("address", "base", "whole"),
    [
        ("a.html", PAGE, "https://river.example/news/a.html"),
        ("/a.html", PAGE, "https://river.example/a.html"),
        ("../a.html?x=1#y", PAGE, "https://river.example/a.html?x=1#y"),
        ("//other.example/a", PAGE, "https://other.example/a"),
        ("//other.example/a", "", "https://other.example/a"),
        ("https://other.example/a", PAGE, "https://other.example/a"),
        ("mailto:a@b.example", PAGE, "mailto:a@b.example"),
        ("#note1", PAGE, "#note1"),
        ("a.html", "", "a.html"),
        ("", PAGE, ""),
        ("//[x", PAGE, "//[x"),
    ],
)
def test_an_address_is_understood_as_a_browser_does(address: str, base: str, whole: str) -> None:
    assert absolute(address, base) == whole


@pytest.mark.parametrize(
    ("head", "url", "base"),
    [
        ("", PAGE, PAGE),
        ("", "", ""),
        ("<base href=https://hill.example/x/>", PAGE, "https://hill.example/x/"),
        ("<base href=/x/>", PAGE, "https://river.example/x/"),
        ("<base href=/x/>", "", ""),
        ("<base href='file:///home/'>", PAGE, PAGE),
        ("<base target=_blank>", PAGE, PAGE),
    ],
)
def test_the_base_is_the_page_s_own_word(head: str, url: str, base: str) -> None:
    assert base_of(parse(f"<head>{head}</head>"), url) == base


def test_links_in_the_article_lead_somewhere() -> None:
    inner = "<p>见<a href=2.html>另一页</a>和<a href=#n1>注</a>，都写在同一个冬天里。</p>"
    head = f"<title>{TITLE}</title><link rel=canonical href={PAGE}>"
    cleaned = extracted(f"<h1>{TITLE}</h1><div>{BODY}{inner}</div>", head)
    texts = [block.text for block in cleaned.draft.blocks if isinstance(block, DraftText)]
    links = [span.target for text in texts for span in text.spans if span.mark is Mark.LINK]
    assert links == ["https://river.example/news/2.html", "#n1"]
