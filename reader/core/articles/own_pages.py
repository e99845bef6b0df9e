"""What a page that we wrote says of its article, so that it is read again as it was written.

Pages that are given on name their writer in a meta element (``generator``, as the HTML Standard
registers it) and what is known of the article in others; Markdown has both in its front matter.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reader.core.article import Metadata

GENERATOR = "Qingdu"
"""Who wrote the page."""
NAMES = {
    "title": "title",
    "subtitle": "subtitle",
    "authors": "author",
    "editors": "editor",
    "site": "og:site_name",
    "section": "article:section",
    "source": "source",
    "published": "article:published_time",
    "url": "address",
}
"""Fields of the metadata, and the names that a page's head has for them."""


def told_of(metadata: Metadata) -> list[tuple[str, str]]:
    """Return what is known of an article as names and contents, one for each of several."""
    told: list[tuple[str, str]] = []
    for field, name in NAMES.items():
        value = getattr(metadata, field)
        values: Sequence[str] = value if isinstance(value, tuple) else (value or "",)
        told += ((name, each) for each in values if each)
    return told


def metadata_told(told: Iterable[tuple[str, str]]) -> Metadata:
    """Return the metadata of which ``told_of`` gave names and contents."""
    found: dict[str, list[str]] = {}
    for name, content in told:
        found.setdefault(name, []).append(content)

    def several(field: str) -> tuple[str, ...]:
        return tuple(found.get(NAMES[field], ()))

    def one(field: str) -> str:
        return next(iter(several(field)), "")

    return Metadata(
        title=one("title"),
        subtitle=one("subtitle"),
        authors=several("authors"),
        editors=several("editors"),
        site=one("site"),
        section=several("section"),
        source=one("source"),
        published=one("published") or None,
        url=one("url"),
    )
