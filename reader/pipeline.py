"""Reads a file into an article: the only place that knows all four stages."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reader.cleaning.rules import clean
from reader.core.article import (
    Article,
    Block,
    CodeBlock,
    Divider,
    Figure,
    Heading,
    ListBlock,
    Paragraph,
    Quote,
    Table,
)
from reader.core.articles.scripts import detect_article_script
from reader.core.articles.unsaved import is_check, unsaved_notices
from reader.core.articles.walk import iter_blocks
from reader.core.messages.errors import CheckPageError, NoArticleError, TaughtFileError
from reader.core.messages.notices import taught_unread
from reader.core.report import STAGES, Progress, Reading, Removal
from reader.core.running.garbage import uncollected
from reader.core.running.guard import Guard
from reader.core.running.journal import JOURNAL
from reader.core.source import SourceDocument
from reader.core.text import Mark
from reader.core.variants import Script
from reader.extraction.extract import extract
from reader.extraction.own_page import read_own_page
from reader.loading.registry import list_pages, load
from reader.paths import exists
from reader.structuring.build import Structured, structure

if TYPE_CHECKING:
    from reader.extraction.taught.rules import TaughtRule


def read_file(
    path: Path,
    *,
    encoding: str | None = None,
    page: int = 1,
    inside: str = "",
    progress: Progress = lambda _: None,
    taught: Path | None = None,
) -> Reading:
    """Read a saved page or text, of a file with several pages the one with this number, from 1.

    With ``inside`` it is the one of that name, if it is still there; ``taught`` is the file of the
    reader's own rules. Raises a ReaderError with a sentence for the user.
    """
    progress(0)
    return read_source(load(path, encoding, page, inside), progress=progress, taught=taught)


def read_pages(
    path: Path, *, encoding: str | None = None, taught: Path | None = None
) -> Iterator[tuple[str, Callable[[], Reading]]]:
    """Yield the name of every page in a file, and what reads it, in the file's order.

    Each raises a ReaderError with a sentence for the user where there is nothing to read.
    """
    for page in list_pages(path, encoding):
        yield page.inside, lambda page=page: read_source(page.load(), taught=taught)  # type: ignore[misc]


def read_source(
    source: SourceDocument,
    *,
    progress: Progress = lambda _: None,
    taught: Path | None = None,
) -> Reading:
    """Turn a loaded page into an article; raises NoArticleError when there is none in it."""
    guard = Guard()
    rules = _taught_rules(taught, guard)
    started = time.perf_counter()
    progress(1)
    structured, removals, followed = _own(source, guard) or _understood(
        source, guard, rules, progress
    )
    if not _has_words(structured.blocks):
        lines = (removal.text for removal in removals)
        words = "\n".join((structured.metadata.title, *lines))
        raise CheckPageError if is_check(words) else NoArticleError
    article = Article(
        article_id=source.article_id,
        metadata=replace(
            structured.metadata,
            url=structured.metadata.url or source.url,
            saved=source.saved or structured.metadata.saved,
            saver=source.saver or structured.metadata.saver,
        ),
        blocks=structured.blocks,
        script=Script.NONE,
        assets={key: source.assets[key] for key in structured.asset_ids},
        notices=(*source.notices, *guard.notices()),
        notes=structured.notes,
    )
    article = replace(article, notices=(*article.notices, *unsaved_notices(article)))
    removals = (*removals, *structured.removals)
    progress(STAGES)
    JOURNAL.note(
        "read: %.1f ms, %d blocks, %d removed",
        1000 * (time.perf_counter() - started),
        len(structured.blocks),
        len(removals),
    )
    return Reading(
        article=detect_article_script(article),
        removals=tuple(sorted(removals, key=lambda removal: removal.block_id)),
        encoding=source.encoding,
        inside=source.inside,
        taught=followed,
    )


def _taught_rules(path: Path | None, guard: Guard) -> Sequence[TaughtRule]:
    """Return the reader's own rules; a file that is none costs the page nothing."""
    if path is None or not exists(path):
        return ()
    from reader.extraction.taught.book import read_book

    try:
        return read_book(path).rules
    except TaughtFileError:
        guard.tell(taught_unread(path.name))
        return ()


class _Understood(NamedTuple):
    """What a page was made into."""

    structured: Structured
    removals: tuple[Removal, ...] = ()
    """What extraction and cleaning took out."""
    followed: tuple[str, ...] = ()
    """The reader's own rules that were followed."""


def _own(source: SourceDocument, guard: Guard) -> _Understood | None:
    """Return what was written into a page of our own, which holds nothing to be taken out."""
    page = guard.attempt("own_page", partial(read_own_page, source), None)
    if page is None:
        return None
    structured = Structured(page.metadata, page.blocks, page.asset_ids, notes=page.notes)
    return _Understood(structured)


def _understood(
    source: SourceDocument, guard: Guard, rules: Sequence[TaughtRule], progress: Progress
) -> _Understood:
    """Return what three stages make of a page."""
    with uncollected():
        extracted = extract(source, guard, rules)
        progress(2)
        cleaned = clean(extracted.draft, guard)
        progress(3)
        structured = structure(cleaned.draft, guard)
    removals = (*extracted.removals, *cleaned.removals)
    return _Understood(structured, removals, extracted.draft.followed)


def _has_words(blocks: tuple[Block, ...]) -> bool:
    """Whether there is anything to read or look at that is more than a link to elsewhere."""
    return any(_is_more_than_links(block) for block in iter_blocks(blocks))


def _is_more_than_links(block: Block) -> bool:
    match block:
        case Paragraph() | Heading():
            return bool(block.text) and not block.text.covered_by(Mark.LINK)
        case Table():
            cells = (cell for row in block.rows for cell in row)
            return any(cell and not cell.covered_by(Mark.LINK) for cell in cells)
        case Figure() | CodeBlock():
            return True
        case Quote() | ListBlock() | Divider():
            return False
