"""What is known of the article, gathered by readers of which each may fail alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from reader.bylines.dates import iso_date
from reader.bylines.line import read_byline
from reader.bylines.names import is_name
from reader.core.article import Metadata
from reader.core.pattern import Pattern
from reader.core.running.guard import Guard
from reader.extraction.about.breadcrumbs import find_breadcrumbs
from reader.extraction.about.metadata import is_dated_loosely, read_metadata
from reader.extraction.about.named_author import labelled_source, named_author, named_source
from reader.extraction.about.parts import find_part
from reader.extraction.about.site_names import site_of
from reader.extraction.about.stamps import stamped
from reader.extraction.content.page import Page
from reader.extraction.content.site_content import metadata_of_site
from reader.extraction.markup.inline import collapse

_DAY = len("2022-10-12")
_LONGEST_STAMP = 60
_LINES_BELOW = 3
"""Lines below a title among which it is dated, where the head says what may be another day."""
_CHANGED = Pattern(r"\D{0,12}(?:最[新后後近]|更新|修改|updated)", re.I)


def known_of(page: Page, guard: Guard) -> Metadata:
    """Return what is known of the article; a reader that raises tells nothing."""
    metadata = Metadata(title=page.title.text)
    for name, read in _METADATA_READERS.items():
        metadata = guard.attempt(name, partial(read, page, metadata), metadata)
    return metadata


def _of_head(page: Page, metadata: Metadata) -> Metadata:
    crumbs = find_breadcrumbs(page)
    return read_metadata(page.head, metadata.title, crumbs)


def _of_site(page: Page, metadata: Metadata) -> Metadata:
    return metadata_of_site(page, page.rule, metadata) if page.rule else metadata


def _named(page: Page, metadata: Metadata) -> Metadata:
    """Return ``metadata`` with site, source and author as the page names them to its readers.

    These count before those of the page's head, which are the platform's and the editor's as often.
    """
    site = metadata.site or site_of(page)
    metadata = replace(metadata, site=site)
    source = named_source(page) or metadata.source
    is_known_by_rule = page.rule is not None and bool(page.tree.found.get("source"))
    if source and not is_known_by_rule:
        labelled = labelled_source(page)
        source = source if labelled in {"", source} else ""  # cleaning takes it from its line
    metadata = replace(metadata, source=source if source != metadata.site else "")
    author = named_author(page)
    is_better = not metadata.authors or (is_name(author) and author not in metadata.authors)
    if author and is_better and author not in {metadata.site, metadata.source}:
        metadata = replace(metadata, authors=(author,))
    return metadata


def _of_parts(page: Page, metadata: Metadata) -> Metadata:
    if page.main.posts.are_any:  # whose pages are no parts of the article
        return metadata
    part = find_part(page, metadata.url or page.address)
    return replace(metadata, part=part) if part else metadata


def _dated(page: Page, metadata: Metadata) -> Metadata:
    told = metadata.published
    if told is not None and not is_dated_loosely(page.head):
        return metadata
    shown = [run for run in page.runs if run.start in page.bylines]
    if told is not None and page.title.run is not None:
        below = page.runs.within(page.title.run.start, page.title.run.start).stop
        near = page.runs[below : below + _LINES_BELOW]
        shown += (run for run in near if len(run.text) <= _LONGEST_STAMP)
    lines = [collapse(run.text) for run in shown]
    line = next(filter(None, map(_published_in, lines)), "")
    if told is not None:
        is_earlier = line and line[:_DAY] < told[:_DAY]
        return replace(metadata, published=line) if is_earlier else metadata
    stamp = stamped(page) or ""
    # What the page shows counts, but the same day is told more precisely for machines.
    published = stamp if stamp.startswith(line[:_DAY]) else line
    return replace(metadata, published=published or _date_of_post(page))


def _published_in(line: str) -> str | None:
    """Return when a line says that the article came out, however it dates a change or a review."""
    byline = read_byline(line, is_certain=True)
    if byline is not None and (byline.published or byline.updated or byline.others):
        return byline.published
    return None if _CHANGED.match(line) else iso_date(line)


def _date_of_post(page: Page) -> str | None:
    """Return the date of the first stamp in the post that is the article; None on other pages."""
    if not page.main.posts.are_any:
        return None
    shown = page.main.posts.shown
    runs = page.runs[page.part(shown[0] if shown else page.main.element)]
    lines = (collapse(r.text) for r in runs if r.letters <= _LONGEST_STAMP)  # links are buttons
    return next(filter(None, map(_published_in, lines)), None)


_METADATA_READERS: Mapping[str, Callable[[Page, Metadata], Metadata]] = {
    "metadata_of_head": _of_head,
    "metadata_of_site": _of_site,
    "metadata_of_names": _named,
    "metadata_of_parts": _of_parts,
    "metadata_of_dates": _dated,
}
"""In the order in which they run; each may read what those before it found."""
