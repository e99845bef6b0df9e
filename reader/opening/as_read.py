"""An article as its reader put it right, where there is no window."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from reader.core.messages.errors import ReaderError
from reader.core.report import Reading
from reader.core.settings import Settings
from reader.core.variants import Variant
from reader.library.migrations import open_database
from reader.library.record_book import RecordBook
from reader.opening.opened import Opened, ScriptChoice, opened_of, presented
from reader.paths import exists

if TYPE_CHECKING:
    from reader.hanzi.converter import Converter


def as_read(
    path: Path,
    reading: Reading,
    variant: Variant,
    converter: Callable[[], Converter],
    data: Path,
    settings: Settings,
) -> Opened:
    """Return what was read from ``path`` in ``variant``, as the records in ``data`` say.

    Raises a ReaderError when the records cannot be read: the article would be another one.
    """
    failures: list[ReaderError] = []
    with closing(open_database(data)) as database, closing(RecordBook(database)) as records:
        records.on_failure = failures.append
        choice = ScriptChoice(variant, settings.quotation_marks, settings.deep_repair)
        opened = opened_of(path, reading, choice, records, is_gone=not exists(path))
    if failures:
        raise failures[0]
    return presented(opened, choice, converter)
