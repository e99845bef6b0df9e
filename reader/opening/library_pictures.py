"""Pictures of articles in the library, which keeps their words only."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from pathlib import Path

from reader.core.article import Asset, Figure
from reader.core.articles.walk import iter_blocks, read_blocks
from reader.core.messages.errors import ReaderError
from reader.core.report import Reading
from reader.core.source import SourceDocument
from reader.library.articles.copies import Copies
from reader.library.articles.store import Library
from reader.loading.registry import list_pages
from reader.paths import exists


def reading_with_pictures(library: Library, number: int) -> Reading:
    """Return an article of ``library`` with the pictures of its file or of the copy kept of it.

    Raises EntryMissing- or EntryDamagedError.
    """
    reading = library.reading(number)
    figures = (b for b in iter_blocks(read_blocks(reading.article)) if isinstance(b, Figure))
    wanted = {figure.asset_id for figure in figures if figure.asset_id}
    if not wanted:
        return reading
    entry = library.entry(number)
    kept = Copies(library.database).page(entry.copy) if entry.copy else None
    sources = (_source(path, entry.inside) for path in (entry.path, kept) if path is not None)
    same = (each for each in sources if each and each.article_id == reading.article.article_id)
    source = next(same, None)
    if source is None:
        return reading
    assets = {key: source.assets[key] for key in wanted if key in source.assets}
    return replace(reading, article=replace(reading.article, assets=assets))


def first_pictures(library: Library, number: int, most: int) -> list[Asset]:
    """Return the pictures of the first figures of an article, at most ``most``.

    Raises EntryMissing- or EntryDamagedError.
    """
    article = reading_with_pictures(library, number).article
    ids = (b.asset_id or "" for b in iter_blocks(article.blocks) if isinstance(b, Figure))
    return [article.assets[id_] for id_ in islice(filter(article.assets.__contains__, ids), most)]


def _source(path: Path, inside: str) -> SourceDocument | None:
    """Return the page called ``inside`` of a file, or None where it is gone."""
    if not exists(path):
        return None
    try:
        for page in list_pages(path):
            if page.inside == inside:
                return page.load()
    except ReaderError:
        return None
    return None
