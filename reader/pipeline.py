"""Reads a file into an article: the only place that knows all four stages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias

from reader.cleaning.rules import clean
from reader.core.article import Article
from reader.core.errors import NoArticleError
from reader.core.report import Reading
from reader.core.scripts import detect_article_script
from reader.core.source import SourceDocument
from reader.core.variants import Script
from reader.extraction.extract import extract
from reader.loading.registry import load
from reader.structuring.build import structure

Progress: TypeAlias = Callable[[int], None]
"""Told the number of stages done, 0 to ``STAGES``; may raise to give up between two of them."""

STAGES = 4


def read_file(
    path: Path, *, encoding: str | None = None, progress: Progress = lambda _: None
) -> Reading:
    """Read a saved page or text; raises a ReaderError with a sentence for the user."""
    progress(0)
    return read_source(load(path, encoding), progress=progress)


def read_source(source: SourceDocument, *, progress: Progress = lambda _: None) -> Reading:
    """Turn a loaded page into an article; raises NoArticleError when there is none in it."""
    progress(1)
    extracted = extract(source)
    progress(2)
    cleaned = clean(extracted.draft)
    progress(3)
    structured = structure(cleaned.draft)
    if not structured.blocks:
        raise NoArticleError
    article = Article(
        article_id=source.article_id,
        metadata=replace(structured.metadata, url=structured.metadata.url or source.url),
        blocks=structured.blocks,
        script=Script.NONE,
        assets={key: source.assets[key] for key in structured.asset_ids},
    )
    removals = (*extracted.removals, *cleaned.removals, *structured.removals)
    progress(STAGES)
    return Reading(
        article=detect_article_script(article),
        removals=tuple(sorted(removals, key=lambda removal: removal.block_id)),
        encoding=source.encoding,
    )
