"""The line below what is copied that says where it is from."""

from __future__ import annotations

from html import escape

from reader.core.article import Metadata
from reader.core.characters.kinds import HAN
from reader.core.pattern import Pattern
from reader.core.text import Text
from reader.exporting.markup import attribute, followed_address
from reader.rendering.markdown_inline import line_text, link_target

_HAN = Pattern(f"[{HAN}]")


def source_words(metadata: Metadata) -> str:
    """Return title and source or site; empty where neither is known."""
    named = " · ".join(filter(None, (_title(metadata), metadata.source or metadata.site)))
    return f"——{named}" if named else ""


def source_text(metadata: Metadata) -> str:
    """Return the words, and on a line of its own the address."""
    return "\n".join(filter(None, (source_words(metadata), metadata.url)))


def source_html(metadata: Metadata) -> str:
    """Return the words as a paragraph, which is a link where the address can be followed."""
    words = escape(source_words(metadata) or metadata.url)
    address = followed_address(metadata.url)
    if not words:
        return ""
    return f"<p><a href={attribute(address)}>{words}</a></p>" if address else f"<p>{words}</p>"


def source_markdown(metadata: Metadata) -> str:
    """Return the words as a paragraph, which is a link where the address can be followed."""
    words = line_text(Text(source_words(metadata) or metadata.url))
    address = followed_address(metadata.url)
    return f"[{words}]({link_target(address)})" if words and address else words


def _title(metadata: Metadata) -> str:
    title = metadata.title
    if not title:
        return ""
    return f"《{title}》" if _HAN.search(title) else f"“{title}”"
