"""Markdown, as note programs and web clippers keep pages: CommonMark with GitHub's tables."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from html import escape
from pathlib import Path
from urllib.parse import quote

from reader.core.source import SourceDocument, SourceKind
from reader.core.translatable import translatable
from reader.loading.beside import Beside, SavedPictures, elsewhere_notices
from reader.loading.encoding import decode
from reader.loading.formats import Format, Offer
from reader.loading.html_file import is_markup
from reader.loading.signatures import is_binary

MARKDOWN_SUFFIXES = (".md", ".markdown", ".mdown", ".mkd")

LONGEST_MARKDOWN = 400_000
"""Characters; a longer text is read as it stands, for parsing takes seconds for a million."""
_LOOKED_AT = 20_000
_FRONT_MATTER = re.compile(
    r"\ufeff?---[ \t]*\r?\n(?P<lines>(?:(?!---).*\r?\n){1,200}?)---[ \t]*(?:\r?\n|\Z)"
)
_FIELD = re.compile(r"(?P<name>[A-Za-z_]+)[ \t]*:[ \t]*(?P<value>.*)")
_ITEM = re.compile(r"\s+-\s+(?P<value>.*)|-\s+(?P<item>.*)")
_HEADING = re.compile(r"^#{1,6}[ \t]+\S", re.M)
_FENCE = re.compile(r"^(?:```|~~~)", re.M)
_LINK = re.compile(r"\[[^\]\n]{1,200}\]\((?:https?:|\.{0,2}/|#)[^)\s]*\)|!\[[^\]\n]*\]\([^)\s]+\)")
# ![[picture.png|300]], as Obsidian writes a picture of its own folders
_EMBEDDED = re.compile(
    r"!\[\[([^\[\]|\n]{1,200}\.(?:png|jpe?g|gif|webp|bmp|svg|avif|heic))(?:\|[^\[\]\n]{0,40})?\]\]",
    re.I,
)
_WIKI_LINK = re.compile(r"\[\[(?:[^\[\]|\n]{1,200}\|)?([^\[\]|\n]{1,200})\]\]")
_TITLE = re.compile(r"^#[ \t]+(.+?)[ \t]*#*[ \t]*$", re.M)

_METAS = {
    "author": "author",
    "authors": "author",
    "published": "article:published_time",
    "date": "date",
    "created": "date",
    "site": "og:site_name",
    "description": "description",
}
"""The fields of front matter that say what a page's head says too, by the meta's name."""
_ADDRESSES = ("url", "source", "link", "source_url")


def load_markdown(path: Path, data: bytes, encoding: str | None) -> SourceDocument | None:
    """Return the page that a Markdown text stands for, or None when ``data`` is no Markdown.

    Without a telling name, only front matter or several signs make a text Markdown.
    """
    is_named = path.suffix.lower() in MARKDOWN_SUFFIXES
    if is_binary(data) or not (is_named or looks_like_markdown(data, encoding)):
        return None
    decoded = decode(data, encoding)
    if len(decoded.text) > LONGEST_MARKDOWN:
        return None
    page = page_of_markdown(decoded.text, path.stem if is_named else "")
    beside = Beside(path)
    return SourceDocument(
        name=path.name,
        raw=data,
        kind=SourceKind.HTML,
        text=page,
        encoding=decoded.encoding,
        assets=SavedPictures(beside, page),
        notices=elsewhere_notices(beside, page),
    )


def looks_like_markdown(data: bytes, encoding: str | None) -> bool:
    """Whether a text without a telling name is Markdown rather than a text with a few signs."""
    start = data[:_LOOKED_AT]
    if b"#" not in start and b"---" not in start:
        return False
    text = decode(start, encoding).text
    if is_markup(text):
        return False
    if (front := _FRONT_MATTER.match(text)) and any(_fields(front["lines"])):
        return True
    headings = len(_HEADING.findall(text))
    return headings > 1 or (headings == 1 and bool(_FENCE.search(text) or _LINK.search(text)))


def page_of_markdown(text: str, name: str) -> str:
    """Return ``text`` as an HTML page; ``name`` is its title when it says none itself."""
    from markdown_it import MarkdownIt

    front = _FRONT_MATTER.match(text)
    fields: dict[str, list[str]] = {}
    for field, value in _fields(front["lines"]) if front else ():
        fields.setdefault(field, []).append(value)
    body = text[front.end() :] if front else text.removeprefix("\ufeff")
    first = _TITLE.search(_without_code(body))
    title = next(iter(fields.get("title", ())), "") or (first[1] if first else name)
    body = _EMBEDDED.sub(lambda found: f"![]({quote(found[1].strip())})", body)
    body = _WIKI_LINK.sub(r"\1", body)
    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    return (
        f"<!doctype html><html><head><title>{escape(title)}</title>{_head(fields)}</head>"
        f'<body><article class="markdown-body">{parser.render(body)}</article></body></html>'
    )


def _without_code(text: str) -> str:
    """Return ``text`` without fenced code, where a line with # is a comment."""
    return re.sub(r"^(```|~~~).*?(?:^\1|\Z)", "", text, flags=re.M | re.S)


def _fields(lines: str) -> Iterator[tuple[str, str]]:
    """Yield name and value of front matter's fields, once for every item of a list."""
    name = ""
    for line in lines.splitlines():
        if field := _FIELD.match(line):
            name = field["name"].lower()
            yield from ((name, value) for value in _values(field["value"]))
        elif name and (item := _ITEM.fullmatch(line)):
            yield from ((name, value) for value in _values(item["value"] or item["item"]))


def _values(written: str) -> list[str]:
    """Return what a YAML scalar or a list on one line says."""
    written = written.strip()
    try:
        value = json.loads(written)
    except (ValueError, RecursionError):
        items = written[1:-1].split(",") if written[:1] == "[" else [written]
        return [
            item
            for text in items
            if (item := text.strip(" \t'\"").removeprefix("[[").removesuffix("]]"))
        ]
    return [str(item) for item in (value if isinstance(value, list) else [value]) if item]


def _head(fields: Mapping[str, list[str]]) -> str:
    metas = "".join(
        f'<meta name="{meta}" content="{escape("、".join(fields[name]))}">'
        for name, meta in _METAS.items()
        if name in fields
    )
    sources = [value for name in _ADDRESSES for value in fields.get(name, ())]
    address = next((value for value in sources if value.startswith(("http:", "https:"))), "")
    named = next((value for value in fields.get("source", ()) if value != address), "")
    metas += f'<meta name="source" content="{escape(named)}">' if named else ""
    return metas + (f'<link rel="canonical" href="{escape(address)}">' if address else "")


MARKDOWN = Format(
    name=translatable("Markdown"),
    load=load_markdown,
    suffixes=MARKDOWN_SUFFIXES,
    mime_types=("text/markdown",),
    apple_types=("net.daringfireball.markdown",),
    offer=Offer.BEHIND_OTHERS,
)
