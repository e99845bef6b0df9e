"""Pictures of articles in the library, which keeps their words only."""

from __future__ import annotations

from dataclasses import replace

from reader.core.article import Figure
from reader.core.articles.walk import iter_blocks, read_blocks
from reader.core.messages.errors import ReaderError
from reader.core.report import Reading
from reader.core.source import SourceDocument
from reader.library.entries import Entry
from reader.library.store import Library
from reader.loading.registry import list_pages
from reader.paths import exists


def reading_with_pictures(library: Library, number: int) -> Reading:
    """Return an article of ``library`` with the pictures of its file, if that is as it was.

    Raises EntryMissing- or EntryDamagedError.
    """
    reading = library.reading(number)
    figures = (b for b in iter_blocks(read_blocks(reading.article)) if isinstance(b, Figure))
    wanted = {figure.asset_id for figure in figures if figure.asset_id}
    source = _source(library.entry(number)) if wanted else None
    if source is None or source.article_id != reading.article.article_id:
        return reading
    assets = {key: source.assets[key] for key in wanted if key in source.assets}
    return replace(reading, article=replace(reading.article, assets=assets))


def _source(entry: Entry) -> SourceDocument | None:
    """Return the page that an entry was read from, or None where it is gone."""
    if entry.path is None or not exists(entry.path):
        return None
    try:
        for page in list_pages(entry.path):
            if page.inside == entry.inside:
                return page.load()
    except ReaderError:
        return None
    return None
