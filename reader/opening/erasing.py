"""Takes away what the program knows: of some articles, or all of it, in every folder of its own."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from pathlib import Path

from reader.core.settings import Settings
from reader.library.articles.copies import FOLDER as COPIES
from reader.library.articles.store import Library
from reader.library.migrations import OLD_RECORDS
from reader.library.sqlite.database import Database
from reader.library.upkeep.forgetting import ForgottenLaterError, forget, forget_all, known_as
from reader.opening.taught_pages import FILE_NAME, TaughtPages
from reader.paths import PASTED
from reader.storing.article_cache import ArticleCache


@dataclass(frozen=True, slots=True)
class Erased:
    """What is still to be done, or to be told, after articles were forgotten."""

    paths: tuple[Path, ...]
    """Their files, which no list may name any more; the files themselves are the reader's."""
    left: ForgottenLaterError | None = None
    """Why traces are left in the database, if they are."""


def erase_articles(
    library: Library, numbers: Sequence[int], cache: ArticleCache | None, data: Path
) -> Erased:
    """Forget articles in the database, with copies, kept articles and what was pasted.

    Raises a DatabaseError, or OSError when a file cannot be deleted.
    """
    entries = library.entries(numbers)
    paths = tuple(dict.fromkeys(entry.path for entry in entries if entry.path is not None))
    ids = known_as(library, (entry.article_id for entry in entries))
    if cache is not None:
        for article_id in ids:
            cache.forget_article(article_id)
    TaughtPages(data).forget(ids)
    left = forget(library, numbers)
    for path in paths:
        if path.parent == data / PASTED:
            path.unlink(missing_ok=True)
    return Erased(paths, left)


def without(settings: Settings, paths: Iterable[Path]) -> Settings:
    """Return settings in which no list names ``paths``."""
    names = set(map(str, paths))
    tabs = zip_longest(settings.open_files, settings.open_pages, fillvalue="")
    left = [tab for tab in tabs if tab[0] and tab[0] not in names]
    return replace(
        settings,
        recent_files=tuple(name for name in settings.recent_files if name not in names),
        open_files=tuple(name for name, _ in left),
        open_pages=tuple(page for _, page in left),
        front_file="" if settings.front_file in names else settings.front_file,
        front_page="" if settings.front_file in names else settings.front_page,
    )


def without_all(settings: Settings) -> Settings:
    """Return settings that name no file at all."""
    return replace(
        settings, recent_files=(), open_files=(), open_pages=(), front_file="", front_page=""
    )


def erase_all(
    database: Database, data: Path, cache: Path, state: Path
) -> ForgottenLaterError | None:
    """Delete all that is known of what was read; settings and own words are the caller's.

    Raises a DatabaseError, or OSError when something cannot be deleted.
    """
    left = forget_all(database)
    for folder in (data / COPIES, data / PASTED, data / OLD_RECORDS, cache):
        if folder.is_dir():
            shutil.rmtree(folder)
    (data / FILE_NAME).unlink(missing_ok=True)
    for file in _beside(database.path):
        file.unlink(missing_ok=True)
    for file in _files_in(state):
        _empty(file)
    return left


def _beside(path: Path) -> Iterator[Path]:
    """Yield the copies that were made of the database before its tables were changed, or damaged.

    The file itself, and what SQLite keeps beside it while it is open, stay.
    """
    for file in path.parent.glob(f"{path.stem}.*"):
        if file.name.startswith((f"{path.stem}.version-", f"{path.stem}.damaged-")):
            yield file


def _files_in(folder: Path) -> Iterator[Path]:
    try:
        yield from (path for path in folder.iterdir() if path.is_file())
    except FileNotFoundError:
        return


def _empty(file: Path) -> None:
    """Empty ``file``, which the program itself may be writing into."""
    os.truncate(file, 0)
