"""FictionBook (FB2): a book as one XML file, with its pictures in it.

Source: the FictionBook 2.1 schema (fictionbook.org).
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator, Mapping
from html import escape
from pathlib import Path

from reader.core.article import Asset
from reader.core.files.safe_xml import Element, XmlDamagedError, read_xml
from reader.core.messages.errors import FileDamagedError
from reader.core.messages.translatable import translatable
from reader.core.source import SourceDocument, SourceKind
from reader.loading.bytes.encoding import decode, start_in_utf8
from reader.loading.formats import Format
from reader.loading.pages.made_page import made_page
from reader.loading.pictures.kinds import picture_of

_START = re.compile(
    rb"\A(?:\xef\xbb\xbf)?\s*+(?><\?xml[^>]*>\s*|<!--.*?-->\s*)*+<FictionBook\b", re.S
)
_ENCODING = re.compile(rb"""<\?xml[^>]*encoding\s*=\s*["']([^"']+)""")
_TAGS: Mapping[str, str] = {
    "p": "p",
    "v": "p",
    "subtitle": "h3",
    "text-author": "p",
    "empty-line": "br",
    "emphasis": "em",
    "strong": "strong",
    "strikethrough": "del",
    "sub": "sub",
    "sup": "sup",
    "code": "code",
    "cite": "blockquote",
    "epigraph": "blockquote",
    "poem": "blockquote",
    "stanza": "div",
    "table": "table",
    "tr": "tr",
    "td": "td",
    "th": "th",
    "date": "p",
    "section": "section",
    "body": "section",
    "annotation": "section",
}
_DEEPEST_HEADING = 6


def load_fb2(path: Path, data: bytes, encoding: str | None) -> SourceDocument | None:
    """Return the book, or None when ``data`` is none; raises FileDamagedError."""
    if not _START.match(start_in_utf8(data, 4_096)):
        return None
    try:
        root = read_xml(_in_utf8(data), "utf-8")
    except XmlDamagedError as error:
        raise FileDamagedError from error
    about = root.first("description", "title-info") or Element("title-info", {})
    bodies = list(root.elements("body"))
    markup = "".join("".join(_written(body, 1)) for body in bodies)
    cover = "".join("".join(_written(page, 1)) for page in about.elements("coverpage"))
    page = made_page(
        cover + markup,
        title=about.words_of("book-title"),
        authors=[name for author in about.elements("author") if (name := _name(author))],
        published=(about.first("date") or Element("", {})).get("value") or about.words_of("date"),
        language=about.words_of("lang"),
    )
    return SourceDocument(
        name=path.name,
        raw=data,
        kind=SourceKind.HTML,
        text=page,
        encoding="utf-8",
        assets=dict(_pictures(root)),
        is_whole=True,
    )


def _in_utf8(data: bytes) -> bytes:
    """Return the file in UTF-8; expat itself knows but four encodings."""
    return decode(data).text.encode("utf-8", "replace")


def _name(author: Element) -> str:
    names = [author.words_of(part) for part in ("first-name", "middle-name", "last-name")]
    full = " ".join(filter(None, names))
    # Chinese names are written without a blank, the family name first.
    if full and not full.isascii():
        full = "".join((names[2], names[0], names[1]))
    return full or author.words_of("nickname")


def _written(element: Element, depth: int) -> Iterator[str]:
    """Yield an element as HTML; sections deeper than headings go share the last level."""
    if element.local == "image":
        yield f'<img src="{escape(element.get("href"))}" alt="{escape(element.get("alt"))}">'
        return
    if element.local == "title":
        words = " ".join(p.text.strip() for p in element.elements("p")) or element.text.strip()
        level = min(depth, _DEEPEST_HEADING)
        yield f"<h{level}>{escape(words)}</h{level}>"
        return
    tag = "a" if element.local == "a" else _TAGS.get(element.local, "")
    named = f' id="{escape(element.get("id"))}"' if element.get("id") else ""
    if tag == "a":
        named = f' href="{escape(element.get("href"))}"'
        if element.get("type") == "note":
            named += ' role="doc-noteref"'
    yield f"<{tag}{named}>" if tag else ""
    deeper = depth + (element.local in {"section", "body"})
    for child in element.children:
        if isinstance(child, str):
            yield escape(child)
        else:
            yield from _written(child, deeper)
    yield f"</{tag}>" if tag and tag != "br" else ""


def _pictures(root: Element) -> Iterator[tuple[str, Asset]]:
    for binary in root.elements("binary"):
        try:
            data = base64.b64decode("".join(binary.text.split()))
        except (binascii.Error, ValueError):
            continue
        name = binary.get("id")
        if (asset := picture_of(name, data)) is not None:
            yield f"#{name}", asset


FB2 = Format(
    name=translatable("FictionBook"),
    load=load_fb2,
    suffixes=(".fb2", ".fbz"),
    mime_types=("application/x-fictionbook+xml",),
)
