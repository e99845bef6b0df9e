"""What opens an article: it is read, from wherever, and made ready to be shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.core.variants import Variant
from reader.library.records.record import last_page
from reader.opening.opened import (
    Opened,
    ScriptChoice,
    opened_of,
    presented,
    read_parts,
    shown_again,
)
from reader.storing.article_cache import CachedArticle

if TYPE_CHECKING:
    from reader.core.report import Progress
    from reader.opening.caching import Source, Stores
    from reader.opening.late import LateLibrary

Read = Callable[["Progress"], CachedArticle]


def from_file(
    source: Source, stores: Stores, find: Callable[[], CachedArticle | None], inside: str
) -> Read:
    """Return what reads a file, unless ``find`` finds its article kept.

    Of a file with several pages it reads the one named ``inside``, or else the one read last.
    """

    def read(report: Progress) -> CachedArticle:
        # Imported here, on the worker's thread, while the window is being shown.
        from reader.pipeline import read_file

        if found := find():
            return found
        page = inside or last_page(stores.records.database, source.path)
        return CachedArticle(
            read_file(
                source.path,
                encoding=source.encoding,
                inside=page,
                progress=report,
                taught=stores.taught,
            )
        )

    return read


def from_library(library: LateLibrary, number: int) -> Read:
    """Return what takes an article from what the library stored of it."""
    return lambda _report: CachedArticle(library.get().reading(number))


def from_parts(paths: Sequence[Path], taught: Path) -> Read:
    """Return what reads the parts of one article and joins them."""
    return lambda report: CachedArticle(read_parts(paths, report, taught))


def opened_at_once(
    path: Path, kept: CachedArticle, stores: Stores, choice: ScriptChoice
) -> Opened | None:
    """Return what was kept of ``path`` if that needs no conversion, and the file is there."""
    try:
        opened = opened_of(path, kept.reading, choice, stores.records)
    except OSError:  # the file went away meanwhile, which reading it will tell
        return None
    ready = shown_again(opened, kept, stores.converter)
    if ready is None and choice.variant is Variant.ORIGINAL:
        return presented(opened, choice, stores.converter.get)
    return ready


def opening(
    path: Path, read: Read, stores: Stores, choice: ScriptChoice, *, is_noted: bool, is_gone: bool
) -> Callable[[Progress], Opened]:
    """Return what does ``read`` and shows what comes of it as ``choice`` says.

    ``is_noted``: which of the reader's rules acted is remembered; ``is_gone``: the file is known
    to be. What it returns raises what reading does, and OSError where no such file is.
    """

    def work(report: Progress) -> Opened:
        report(0)
        kept = read(report)
        if is_noted:
            stores.taught_pages.note(kept.reading.taught, kept.reading.article.article_id)
        opened = opened_of(path, kept.reading, choice, stores.records, is_gone=is_gone)
        shown = shown_again(opened, kept, stores.converter)
        return shown or presented(opened, choice, stores.converter.get)

    return work
