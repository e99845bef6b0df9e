"""Articles for a batch: read anew, shown as the reader has them, marked as the reader marked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from reader.core.article import Article
from reader.core.report import Reading
from reader.core.settings import Settings
from reader.core.variants import Variant
from reader.exporting.batch import Piece
from reader.library.articles.entries import Entry
from reader.library.articles.store import Library
from reader.library.records.highlights import Highlights
from reader.library.records.record import last_page
from reader.opening.giving_on import as_read, with_highlights
from reader.opening.library_pictures import reading_with_pictures
from reader.paths import taught_path
from reader.pipeline import read_file

if TYPE_CHECKING:
    from reader.hanzi.converter import Converter


@dataclass(frozen=True, slots=True)
class Shower:
    """Shows what was read as its reader wants it."""

    variant: Variant
    settings: Settings
    converter: Callable[[], Converter]
    library: Library
    data: Path
    """The folder of the records."""
    with_notes: bool

    def shown(self, path: Path, reading: Reading) -> Article:
        """Return the article; raises a ReaderError."""
        opened = as_read(path, reading, self.variant, self.converter, self.data, self.settings)
        if not self.with_notes:
            return opened.presentation.article
        number = self.library.number_of(reading.article.article_id)
        marks = [] if number is None else Highlights(self.library.database).of(number)
        return with_highlights(opened.presentation, opened.original, marks)


def pieces_of_files(files: Sequence[tuple[Path, str]], shower: Shower) -> list[Piece]:
    """Return the articles in files, each with the page's name in a file of several, or empty."""
    return [
        Piece(inside or path.name, partial(_of_file, path, inside, shower))
        for path, inside in files
    ]


def pieces_of_entries(entries: Sequence[Entry], shower: Shower) -> list[Piece]:
    """Return articles of the library."""
    return [
        Piece(entry.title or str(entry.id), partial(_of_entry, entry, shower)) for entry in entries
    ]


def _of_file(path: Path, inside: str, shower: Shower) -> Article:
    page = inside or last_page(shower.library.database, path)
    return shower.shown(path, read_file(path, inside=page, taught=taught_path()))


def _of_entry(entry: Entry, shower: Shower) -> Article:
    reading = reading_with_pictures(shower.library, entry.id)
    return shower.shown(entry.path or Path(str(entry.id)), reading)
