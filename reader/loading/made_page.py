"""A page made of what other formats keep of one: its words, and what is known of it."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape


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
    return (
        f"<!DOCTYPE html><html{lang}><head><title>{escape(title)}</title>{head}</head>"
        f"<body><article>{f'<h1>{escape(title)}</h1>' if title else ''}{body}</article></body></html>"
    )


def paragraphs(text: str) -> str:
    """Return plain text as markup, a paragraph for each line."""
    return "".join(f"<p>{escape(line)}</p>" for line in text.splitlines() if line.strip())
