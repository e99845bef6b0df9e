"""What stands above an article's text: title, where it is from, who wrote it."""

from __future__ import annotations

from reader.core.article import Metadata
from reader.core.articles.own_pages import GENERATOR, told_of
from reader.exporting.markup import attribute, followed_address, plain
from reader.translation import Translate


def known(metadata: Metadata) -> str:
    """Return what is known of the article for a page's head: for us, browsers and search tools."""
    lines = [f'<meta name="generator" content="{GENERATOR}"/>']
    for name, content in told_of(metadata):
        kind = "property" if ":" in name else "name"
        lines.append(f"<meta {kind}={attribute(name)} content={attribute(content)}/>")
    if address := followed_address(metadata.url):
        lines.append(f'<link rel="canonical" href={attribute(address)}/>')
    return "".join(f"{line}\n" for line in lines)


def header(metadata: Metadata, tr: Translate) -> str:
    """Return the title and the byline as a ``header`` element; empty when nothing is known."""
    title = f"<h1>{plain(metadata.title)}</h1>\n" if metadata.title else ""
    subtitle = f'<p class="subtitle">{plain(metadata.subtitle)}</p>\n' if metadata.subtitle else ""
    told = " · ".join(filter(None, (_date(metadata), *_names(metadata, tr))))
    byline = f'<p class="byline">{told}</p>\n' if told else ""
    inside = f"{title}{subtitle}{byline}{_address(metadata)}"
    return f"<header>\n{inside}</header>\n" if inside else ""


def _date(metadata: Metadata) -> str:
    if not metadata.published:
        return ""
    shown = metadata.published.replace("T", " ")
    return f"<time datetime={attribute(metadata.published)}>{plain(shown)}</time>"


def _names(metadata: Metadata, tr: Translate) -> list[str]:
    named = []
    if metadata.source:
        named.append(tr("Source: {name}").format(name=metadata.source))
    if metadata.authors:
        named.append(tr("Author: {names}").format(names="、".join(metadata.authors)))
    if metadata.editors:
        named.append(tr("Editors: {names}").format(names="、".join(metadata.editors)))
    return [plain(name) for name in named]


def _address(metadata: Metadata) -> str:
    address = followed_address(metadata.url)
    if not address:
        return ""
    return f'<p class="address"><a href={attribute(address)}>{plain(metadata.url)}</a></p>\n'
