"""``qingdu export``: writes what the reader shows, to give on."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from reader.commands.command import (
    DONE,
    SOME_FAILED,
    VARIANTS,
    WRONG_USAGE,
    Command,
    add_choice,
    add_files,
    failure_sentence,
    user_converter,
)
from reader.commands.readings import named, opened_as_read, read_all
from reader.commands.show import add_encoding, add_reading
from reader.console import Console
from reader.core.messages.errors import ReaderError
from reader.core.messages.translatable import translatable
from reader.core.variants import Variant

if TYPE_CHECKING:
    from reader.core.article import Article
    from reader.core.report import Reading
    from reader.exporting.papers import Paper
    from reader.exporting.writer import ExportOptions, Writer
    from reader.hanzi.converter import Converter
    from reader.library.records.highlights import Highlight


class SourceOverwrittenError(ReaderError):
    """What is to be written would replace the page that is read."""

    sentence = translatable("This would overwrite the saved page. Choose another name with -o.")


class NoBookError(ReaderError):
    """The file holds several pages, and the format is none of books."""

    sentence = translatable(
        "This file holds several pages. Choose one with --page, a folder, or an EPUB or PDF."
    )


class NothingToExportError(ReaderError):
    """None of the files of a book could be read."""

    sentence = translatable("No article could be read, so no book was written.")


def _add_options(parser: argparse.ArgumentParser) -> None:
    from reader.exporting.papers import PAPERS
    from reader.exporting.registry import WRITERS
    from reader.exporting.writer import Pictures

    add_files(parser, "a saved page, a text or library:ID")
    parser.add_argument(
        "-o",
        dest="out",
        metavar="PATH",
        help="the file, or a folder (beside each page); several pages make one book",
    )
    names = [writer.name for writer in WRITERS]
    parser.add_argument(
        "--to", choices=names, metavar="F", help=f"one of {', '.join(names)} (as -o is named)"
    )
    add_choice(parser, "--script", VARIANTS, metavar="V", default=Variant.ORIGINAL.value)
    parser.add_argument("--force", action="store_true", help="overwrite what is there")
    parser.add_argument("--quotes", action="store_true", help="quotation marks of the script")
    add_reading(parser)
    parser.add_argument(
        "--notes", action="store_true", help="with the passages and notes of the library"
    )
    parser.add_argument("--vertical", action="store_true", help="set a book from top to bottom")
    papers = ", ".join(paper.name for paper in PAPERS)
    parser.add_argument(
        "--paper",
        type=_paper,
        default=PAPERS[0],
        metavar="P",
        help=f"of a PDF: {papers}, or WxH in mm ({PAPERS[0].name})",
    )
    parser.add_argument(
        "--columns", type=int, choices=(1, 2), default=1, metavar="N", help="of a PDF: 1 or 2 (1)"
    )
    pictures = [choice.value for choice in Pictures]
    add_choice(parser, "--pictures", pictures, metavar="P", default=Pictures.FOLDER.value)
    parser.add_argument("--title", default="", help="of a book of several pages")
    add_encoding(parser)


def _paper(words: str) -> Paper:
    from reader.exporting.papers import LARGEST_MM, SMALLEST_MM, paper_named

    paper = paper_named(words)
    if paper is None:
        sides = f"from {SMALLEST_MM} to {LARGEST_MM}"
        raise argparse.ArgumentTypeError(f"write {words!r} as A5, or as 120x160, sides {sides} mm")
    return paper


def _run(options: argparse.Namespace, console: Console) -> int:
    from reader.exporting.registry import WRITERS, writer_named
    from reader.exporting.writer import ExportOptions, Pictures

    out = Path(options.out) if options.out else None
    named = out.suffix[1:] if out else ""
    writer = writer_named(options.to or "") or writer_named(named) or WRITERS[0]
    job = _Export(
        files=options.files,
        writer=writer,
        options=ExportOptions(
            title=options.title,
            vertical=options.vertical,
            pictures=Pictures(options.pictures),
            paper=options.paper,
            columns=options.columns,
            page_writer=getattr(options, "page_writer", None),
        ),
        overwrite=options.force,
        console=console,
        source=_Source(options, console),
    )
    if out is None or out.is_dir() or options.out.endswith(("/", "\\")):
        return job.write_each(out)
    if len(options.files) > 1 and not writer.makes_book:
        words = console.tr("Only books are made of several pages. Name a folder with -o.")
        console.say(words)
        return WRONG_USAGE
    return job.write_one(out)


class _Source:
    """Reads pages and shows them as was asked for."""

    def __init__(self, options: argparse.Namespace, console: Console) -> None:
        self._options = options
        self._console = console

    def articles(self, file: str) -> Iterator[tuple[str, Article]]:
        """Yield the articles in ``file`` as they are shown, each with its name in it.

        Raises a ReaderError.
        """
        options = self._options
        for read in read_all(file, self._console, encoding=options.encoding, page=options.page):
            yield read.inside, self._shown(file, read.reading)

    def _shown(self, file: str, reading: Reading) -> Article:
        from reader.hanzi.present import present

        options, variant = self._options, Variant(self._options.script)
        original = reading.article
        if options.as_read:
            opened = opened_as_read(file, reading, variant, self._converter)
            presentation, original = opened.presentation, opened.original
        else:
            presentation = present(
                original, variant, self._converter, quotation_marks=options.quotes
            )
        if not options.notes:
            return presentation.article
        from reader.opening.giving_on import with_highlights

        return with_highlights(presentation, original, self._highlights(original.article_id))

    @cached_property
    def _converter(self) -> Converter:
        return user_converter(self._console)

    def _highlights(self, article_id: str) -> Sequence[Highlight]:
        from contextlib import closing

        from reader.commands.library_pages import open_library
        from reader.library.records.highlights import Highlights

        library = open_library()
        with closing(library.database):
            number = library.number_of(article_id)
            return [] if number is None else Highlights(library.database).of(number)


@dataclass(slots=True)
class _Export:
    """Writes the files of one call and tells of those that cannot be."""

    files: Sequence[str]
    writer: Writer
    options: ExportOptions
    overwrite: bool
    console: Console
    source: _Source
    failed: bool = False

    def write_each(self, folder: Path | None) -> int:
        """Write a file for each page, into ``folder`` or beside the page, named by its title."""
        from reader.commands.library_pages import is_in_library
        from reader.exporting.file_names import FileNames

        names = FileNames(self.writer.suffix)
        for file in self.files:
            beside = Path() if is_in_library(file) else Path(file).parent
            inside = ""
            try:
                for inside, article in self.source.articles(file):
                    path = names.place(folder or beside, article.metadata.title, Path(file).stem)
                    self._try(named(file, inside), iter((article,)), path)
            except Exception as error:
                self._tell(file, error)
        return self._status()

    def write_one(self, path: Path) -> int:
        """Write all pages into the file at ``path``; one that cannot be read is left out."""
        self._try(str(path), self._articles(), path)
        return self._status()

    def _articles(self) -> Iterator[Article]:
        come = 0
        for file in self.files:
            try:
                for _, article in self.source.articles(file):
                    come += 1
                    if come > 1 and not self.writer.makes_book:
                        raise NoBookError
                    yield article
            except NoBookError:
                raise
            except Exception as error:
                self._tell(file, error)
        if not come:
            raise NothingToExportError

    def _try(self, name: str, articles: Iterator[Article], path: Path) -> None:
        try:
            self._write(articles, path)
        except Exception as error:
            self._tell(name, error)

    def _write(self, articles: Iterator[Article], path: Path) -> None:
        from reader.exporting.destination import new_file

        if any(_is_same(path, Path(file)) for file in self.files):
            raise SourceOverwrittenError
        with new_file(path, overwrite=self.overwrite) as target:
            self.writer.write(articles, target, self.options)
        self.console.write(f"{path}\n")

    def _tell(self, file: str, error: Exception) -> None:
        self.failed = True
        self.console.say(f"{file}: {failure_sentence(error, self.console)}")

    def _status(self) -> int:
        return SOME_FAILED if self.failed else DONE


def _is_same(path: Path, other: Path) -> bool:
    try:
        return path.samefile(other)
    except (OSError, ValueError):
        return False


EXPORT = Command("export", "FILE...", "Write articles as files to give on.", _add_options, _run)
