"""Markdown, as note programs and web clippers keep pages: CommonMark with GitHub's tables."""

from __future__ import annotations

import re
from pathlib import Path

from reader.core.messages.translatable import translatable
from reader.core.pattern import Pattern
from reader.core.source import SourceDocument, SourceKind
from reader.loading.bytes.encoding import decode
from reader.loading.bytes.signatures import is_binary
from reader.loading.formats import Format, Offer
from reader.loading.markdown.fields import FRONT_MATTER, fields_of, read_known
from reader.loading.markdown.own_markdown import own_page
from reader.loading.markdown.page import page_of
from reader.loading.pages.html_file import is_markup
from reader.loading.pictures.beside import Beside, SavedPictures, elsewhere_notices

MARKDOWN_SUFFIXES = (".md", ".markdown", ".mdown", ".mkd")

LONGEST_MARKDOWN = 400_000
"""Characters; a longer text is read as it stands, for parsing takes seconds for a million."""
_LOOKED_AT = 20_000
_HEADING = Pattern(r"^#{1,6}[ \t]+\S", re.M)
_FENCE = Pattern(r"^(?:```|~~~)", re.M)
_LINK = Pattern(r"\[[^\]\n]{1,200}\]\((?:https?:|\.{0,2}/|#)[^)\s]*\)|!\[[^\]\n]*\]\([^)\s]+\)")
_DATA = Pattern(r"data:image/[\w.+-]+;base64,[\w+/=]+")
"""A picture within the text, which takes the parser no time."""


def load_markdown(path: Path, data: bytes, encoding: str | None) -> SourceDocument | None:
    """Return the page that a Markdown text stands for, or None when ``data`` is no Markdown.

    Without a telling name, only front matter or several signs make a text Markdown.
    """
    is_named = path.suffix.lower() in MARKDOWN_SUFFIXES
    if is_binary(data) or not (is_named or looks_like_markdown(data, encoding)):
        return None
    decoded = decode(data, encoding)
    if is_too_long(decoded.text):
        return None
    known = read_known(decoded.text)
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
        saved=known.saved,
        saver=known.saver,
    )


def is_too_long(text: str) -> bool:
    """Whether a text is longer than is parsed, not counting the pictures written into it."""
    if len(text) <= LONGEST_MARKDOWN:
        return False
    return len(text) - sum(len(data[0]) for data in _DATA.finditer(text)) > LONGEST_MARKDOWN


def looks_like_markdown(data: bytes, encoding: str | None) -> bool:
    """Whether a text without a telling name is Markdown rather than a text with a few signs."""
    start = data[:_LOOKED_AT]
    if b"#" not in start and b"---" not in start:
        return False
    text = decode(start, encoding).text
    if is_markup(text):
        return False
    if (front := FRONT_MATTER.match(text)) and any(fields_of(front["lines"])):
        return True
    headings = len(_HEADING.findall(text))
    return headings > 1 or (headings == 1 and bool(_FENCE.search(text) or _LINK.search(text)))


def page_of_markdown(text: str, name: str) -> str:
    """Return ``text`` as an HTML page; ``name`` is its title when it says none itself."""
    return own_page(text) or page_of(read_known(text), name)


MARKDOWN = Format(
    name=translatable("Markdown"),
    load=load_markdown,
    suffixes=MARKDOWN_SUFFIXES,
    mime_types=("text/markdown",),
    apple_types=("net.daringfireball.markdown",),
    offer=Offer.BEHIND_OTHERS,
)
