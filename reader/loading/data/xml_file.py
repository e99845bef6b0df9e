"""XML that is no page: texts in TEI's words are read, all other data say what they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import escape
from pathlib import Path

from reader.core.files.safe_xml import Element, XmlDamagedError, read_xml
from reader.core.messages.errors import PictureError, XmlDataError
from reader.core.messages.translatable import translatable
from reader.core.source import SourceDocument, SourceKind
from reader.loading.bytes.encoding import decode, start_in_utf8
from reader.loading.formats import Format
from reader.loading.pages.made_page import made_page

_START = re.compile(rb"\A(?:\xef\xbb\xbf)?\s*<(?:\?xml|TEI|doc|svg)\b[^>]*>")
_PAGES = frozenset({"html", "plist"})
_TAGS: Mapping[str, str] = {
    **dict.fromkeys(("p", "ab", "l"), "p"),
    "head": "h2",
    "list": "ul",
    "item": "li",
    "quote": "blockquote",
    "note": "aside",
    "table": "table",
    "row": "tr",
    "cell": "td",
    "code": "code",
    "lb": "br",
    "hi": "em",
    "div": "div",
    "del": "del",
}
"""Elements of TEI P5, and of what Trafilatura writes with its names."""
_TEXTS = frozenset({"TEI", "doc"})
_SKIPPED = frozenset({"teiHeader", "comments"})


def load_xml(path: Path, data: bytes, encoding: str | None) -> SourceDocument | None:
    """Return a text in XML; None when ``data`` is none, or is a page.

    Raises XmlDataError when it is data of another kind, PictureError for a drawing.
    """
    if not _START.match(start_in_utf8(data, 2_000)):
        return None
    decoded = decode(data, encoding)
    try:
        root = read_xml(decoded.text.encode("utf-8", "replace"), "utf-8")
    except XmlDamagedError:
        return None
    if root.local.lower() in _PAGES:
        return None
    if root.local == "svg":
        raise PictureError
    if root.local not in _TEXTS:
        raise XmlDataError(kind=root.local)
    page = made_page(
        "".join(_written(root)),
        title=root.get("title") or _first(root, "title"),
        authors=filter(None, [root.get("author") or _first(root, "author")]),
        published=root.get("date") or _first(root, "date"),
        url=root.get("url") or root.get("source"),
        site=root.get("sitename") or _first(root, "publisher"),
    )
    return SourceDocument(
        name=path.name,
        raw=data,
        kind=SourceKind.HTML,
        text=page,
        encoding=decoded.encoding,
        is_whole=True,
    )


def _first(root: Element, name: str) -> str:
    return next((" ".join(e.text.split()) for e in root.below(name) if e.text.strip()), "")


def _written(element: Element) -> Iterator[str]:
    if element.local in _SKIPPED:
        return
    if element.local == "graphic":
        source = element.get("url") or element.get("src")
        yield f'<img src="{escape(source)}" alt="{escape(element.get("alt"))}">'
        return
    tag = _TAGS.get(element.local, "")
    yield f"<{tag}>" if tag else ""
    for child in element.children:
        if isinstance(child, str):
            yield escape(child)
        else:
            yield from _written(child)
    yield f"</{tag}>" if tag and tag != "br" else ""


XML = Format(
    name=translatable("Text in XML"),
    load=load_xml,
    suffixes=(".xml",),
    mime_types=("application/xml",),
)
