"""What the page says about itself for machines: its title element, metas and structured data."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from reader.core.characters.line_breaks import join_lines
from reader.core.pattern import Pattern
from reader.extraction.markup.inline import collapse
from reader.extraction.markup.tree import Tree

_DESCRIPTIONS = ("description", "og:description", "twitter:description")
_TITLES = ("og:title", "twitter:title", "articletitle", "headline", "title")
_ARTICLE_TYPES = Pattern(r"article|posting|report|^recipe$|webpage|creativework", re.I)
_TRAIL_TYPE = Pattern(r"breadcrumblist", re.I)
_LONGEST_TITLE = 300
_FILE_ENDING = Pattern(
    r"(?<=[^\s.])\.(?:docx?|docm|dotx?|wps|otl|odt|rtf|pages)(?=\s*(?:$|[-–—_|]))", re.I
)
"""What editors of documents leave of a file's name in the page's title."""

Thing = Mapping[str, object]
"""One object of structured data (schema.org in JSON-LD)."""


class PageHead(NamedTuple):
    """The page's own account, as it stands there."""

    titles: tuple[str, ...]
    """The title element first, then what metas and structured data call the article."""
    metas: Mapping[str, str]
    """The first content of every name or property, in lower case."""
    links: Mapping[str, str]
    articles: tuple[Thing, ...]
    trails: tuple[Thing, ...]

    def first(self, names: Sequence[str]) -> str:
        """Return the content of the first of the metas ``names`` that the page has."""
        return next((self.metas[name] for name in names if self.metas.get(name)), "")

    @property
    def description(self) -> str:
        """The longest of the page's descriptions of itself."""
        return max((self.metas.get(name, "") for name in _DESCRIPTIONS), key=len)


def read_head(tree: Tree) -> PageHead:
    """Return what the page says about itself; broken structured data says nothing."""
    things = [thing for script in tree.json_ld for thing in _things(_parsed(script))]
    articles = tuple(t for t in things if _ARTICLE_TYPES.search(text_of(t.get("@type"))))
    trails = tuple(t for t in things if _TRAIL_TYPE.search(text_of(t.get("@type"))))
    metas: dict[str, str] = {}
    for name, content in tree.metas:
        metas.setdefault(name, content)
    titles = (
        _FILE_ENDING.sub("", tree.title),
        *(metas.get(name, "") for name in _TITLES),
        *(text_of(article.get("headline")) for article in articles),
    )
    kept = (title for text in titles if (title := collapse(join_lines(text))[:_LONGEST_TITLE]))
    return PageHead(tuple(dict.fromkeys(kept)), metas, tree.links, articles, trails)


def text_of(value: object) -> str:
    """Return a property's text; of several, all of them with blanks between."""
    if isinstance(value, list):
        return " ".join(item for item in value if isinstance(item, str))
    return value if isinstance(value, str) else ""


def name_of(value: object) -> str:
    """Return the name of a person, an organisation or a place in a trail."""
    return text_of(value.get("name")) if isinstance(value, dict) else text_of(value)


def _parsed(script: str) -> object:
    try:
        return json.loads(script.strip().rstrip(";"), strict=False)
    except (ValueError, RecursionError):
        return None


def _things(data: object) -> Iterator[Thing]:
    for thing in data if isinstance(data, list) else [data]:
        if isinstance(thing, dict):
            yield thing
            graph = thing.get("@graph")
            yield from (t for t in graph if isinstance(t, dict)) if isinstance(graph, list) else ()
