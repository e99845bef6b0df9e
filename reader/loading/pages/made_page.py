"""A page made of what other formats keep of one: its words, and what is known of it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from html import escape

from reader.core.pattern import Pattern

_CLOSED_AT_ONCE = Pattern(
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
    names = list(authors)
    metas = [
        *(("author", name) for name in names),
        ("article:published_time", published),
        ("og:url", url),
        ("og:site_name", site),
        ("og:title", title),
    ]
    head = "".join(
        f'<meta property="{name}" content="{escape(value)}">' for name, value in metas if value
    )
    head += several_authors(names)
    lang = f' lang="{escape(language)}"' if language else ""
    heading = f"<h1>{escape(title)}</h1>" if title else ""
    return (
        f"<!DOCTYPE html><html{lang}><head><title>{escape(title)}</title>{head}</head>"
        f"<body><article>{heading}{body}</article></body></html>"
    )


def several_authors(names: Sequence[str]) -> str:
    """Return structured data (schema.org's) that names each of two or more authors apart."""
    if len(names) < 2:
        return ""
    authors = [{"@type": "Person", "name": name} for name in names]
    told = json.dumps({"@type": "Article", "author": authors}, ensure_ascii=False)
    safe = told.replace("</", "<\\/")
    return f'<script type="application/ld+json">{safe}</script>'


def opened_tags(markup: str) -> str:
    """Return XHTML in which elements closed at once are written as HTML has them."""
    return _CLOSED_AT_ONCE.sub(r"<\1\2></\1>", markup)


def paragraphs(text: str) -> str:
    """Return plain text as markup, a paragraph for each line."""
    return "".join(f"<p>{escape(line)}</p>" for line in text.splitlines() if line.strip())
