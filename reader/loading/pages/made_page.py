"""A page made of what other formats keep of one: its words, and what is known of it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape

_CLOSED_AT_ONCE = re.compile(
    r"<((?!(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)\b)[a-z][\w-]*)"
    r"((?:[^<>\"']|\"[^\"]*\"|'[^']*')*?)/>",
    re.I,
)


def made_page(
    body: str,
    *,
    title: str = "",
    authors: Iterable[str] = (),
    published: str = "",
    url: str = "",
    site: str = "",
    language: str = "",
) -> str:
    """Return markup with ``body``, which is markup, and a head that says the rest."""
    metas = [
        *(("author", author) for author in authors),
        ("article:published_time", published),
        ("og:url", url),
        ("og:site_name", site),
        ("og:title", title),
    ]
    head = "".join(
        f'<meta property="{name}" content="{escape(value)}">' for name, value in metas if value
    )
    lang = f' lang="{escape(language)}"' if language else ""
    heading = f"<h1>{escape(title)}</h1>" if title else ""
    return (
        f"<!DOCTYPE html><html{lang}><head><title>{escape(title)}</title>{head}</head>"
        f"<body><article>{heading}{body}</article></body></html>"
    )


def opened_tags(markup: str) -> str:
    """Return XHTML in which elements closed at once are written as HTML has them."""
    return _CLOSED_AT_ONCE.sub(r"<\1\2></\1>", markup)


def paragraphs(text: str) -> str:
    """Return plain text as markup, a paragraph for each line."""
    return "".join(f"<p>{escape(line)}</p>" for line in text.splitlines() if line.strip())
