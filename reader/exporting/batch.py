"""Many articles given on at once: a file each or one book; one that fails stops no other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from reader.core.article import Article
from reader.core.messages.errors import ReaderError
from reader.core.messages.translatable import translatable
from reader.exporting.destination import new_file
from reader.exporting.file_names import FileNames
from reader.exporting.writer import ExportOptions, Writer


class NothingLeftError(ReaderError):
    """None of the articles of a book could be read."""

    sentence = translatable("No article could be read, so no book was written.")


class CancelledError(Exception):
    """What is written is not wanted any more; a writer that stops in its midst raises it, too."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One article that is to be given on."""

    name: str
    """What messages call it."""
    read: Callable[[], Article]
    """Returns it as it is to be written; may raise, which costs this article only."""


@dataclass(slots=True)
class BatchReport:
    """What became of a batch."""

    written: list[Path] = field(default_factory=list)
    failed: list[tuple[str, Exception]] = field(default_factory=list)
    """Names, and why each was not written."""
    is_cancelled: bool = False


@dataclass(frozen=True, slots=True)
class Batch:
    """What is to be written, and where."""

    writer: Writer
    options: ExportOptions
    place: Path
    """The folder, or the file of a book."""
    is_book: bool = False
    overwrite: bool = False


Tell: TypeAlias = Callable[[int], None]
"""Told how many articles are done."""


def write_batch(
    pieces: Sequence[Piece],
    batch: Batch,
    tell: Tell = lambda _: None,
    is_cancelled: Callable[[], bool] = lambda: False,
) -> BatchReport:
    """Write ``pieces``; what was written before a cancel stays, a book is then not written."""
    report = BatchReport()
    if batch.is_book:
        _write_book(pieces, batch, report, tell, is_cancelled)
    else:
        _write_each(pieces, batch, report, tell, is_cancelled)
    return report


def _write_each(
    pieces: Sequence[Piece],
    batch: Batch,
    report: BatchReport,
    tell: Tell,
    is_cancelled: Callable[[], bool],
) -> None:
    names = FileNames(batch.writer.suffix)
    for done, piece in enumerate(pieces, 1):
        if is_cancelled():
            report.is_cancelled = True
            return
        try:
            article = piece.read()
            path = names.place(batch.place, article.metadata.title, Path(piece.name).stem)
            with new_file(path, overwrite=batch.overwrite) as target:
                batch.writer.write(iter((article,)), target, batch.options)
            report.written.append(path)
        except CancelledError:
            report.is_cancelled = True
            return
        except Exception as error:  # whatever it is, the others are still written
            report.failed.append((piece.name, error))
        tell(done)


def _write_book(
    pieces: Sequence[Piece],
    batch: Batch,
    report: BatchReport,
    tell: Tell,
    is_cancelled: Callable[[], bool],
) -> None:
    def articles() -> Iterator[Article]:
        come = 0
        for done, piece in enumerate(pieces, 1):
            if is_cancelled():
                raise CancelledError
            try:
                article = piece.read()
            except Exception as error:  # whatever it is, the others are still in the book
                report.failed.append((piece.name, error))
            else:
                come += 1
                yield article
            tell(done)
        if not come:
            raise NothingLeftError

    try:
        with new_file(batch.place, overwrite=batch.overwrite) as target:
            batch.writer.write(articles(), target, batch.options)
        report.written.append(batch.place)
    except CancelledError:
        report.is_cancelled = True
    except Exception as error:  # whatever it is belongs into the report
        report.failed.append((batch.place.name, error))
