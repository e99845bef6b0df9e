"""``qingdu export``: writes what the reader shows, to give on."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
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
)
from reader.commands.show import add_encoding
from reader.commands.words import user_converter
from reader.console import Console
from reader.core.messages.errors import ReaderError
from reader.core.messages.translatable import translatable
from reader.core.variants import Variant

if TYPE_CHECKING:
    from reader.core.article import Article
    from reader.exporting.writer import ExportOptions, Writer
    from reader.hanzi.converter import Converter


class SourceOverwrittenError(ReaderError):
    """What is to be written would replace the page that is read."""

    sentence = translatable("This would overwrite the saved page. Choose another name with -o.")


class NothingToExportError(ReaderError):
    """None of the files of a book could be read."""

    sentence = translatable("No article could be read, so no book was written.")


def _add_options(parser: argparse.ArgumentParser) -> None:
    from reader.exporting.registry import WRITERS
    from reader.exporting.writer import Pictures

    add_files(parser, "a saved page or a text")
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
    parser.add_argument("--vertical", action="store_true", help="set a book from top to bottom")
    pictures = [choice.value for choice in Pictures]
    add_choice(parser, "--pictures", pictures, metavar="P", default=Pictures.FOLDER.value)
    parser.add_argument("--title", default="", help="of a book of several pages")
    add_encoding(parser)


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
        ),
        overwrite=options.force,
        console=console,
        source=_Source(Variant(options.script), options.encoding, options.quotes, console),
    )
    if out is None or out.is_dir() or options.out.endswith(("/", "\\")):
        return job.write_each(out)
    if len(options.files) > 1 and not writer.makes_book:
        words = console.tr("Only books are made of several pages. Name a folder with -o.")
        console.say(words)
        return WRONG_USAGE
    return job.write_one(out)


@dataclass(frozen=True, slots=True)
class _Source:
    """Reads pages and shows them as was asked for."""

    variant: Variant
    encoding: str | None
    quotes: bool
    console: Console
    converters: list[Converter] = field(default_factory=list)

    def article(self, file: str) -> Article:
        """Return the article in ``file`` as it is shown; raises a ReaderError."""
        from reader.commands.library_pages import is_in_library, pages_of
        from reader.hanzi.present import present
        from reader.pipeline import read_file

        if not self.converters:
            self.converters.append(user_converter(self.console))
        if is_in_library(file):
            reading = next(pages_of(file))[1]()
        else:
            reading = read_file(Path(file), encoding=self.encoding)
        shown = present(
            reading.article, self.variant, self.converters[0], quotation_marks=self.quotes
        )
        return shown.article


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
        from reader.exporting.file_names import file_name

        for file in self.files:
            try:
                article = self.source.article(file)
                name = file_name(article.metadata.title, Path(file).stem)
                place = folder or Path(file).parent
                self._write(iter((article,)), place / f"{name}{self.writer.suffix}")
            except Exception as error:
                self._tell(file, error)
        return self._status()

    def write_one(self, path: Path) -> int:
        """Write all pages into the file at ``path``; one that cannot be read is left out."""
        try:
            self._write(self._articles(), path)
        except Exception as error:
            self._tell(str(path), error)
        return self._status()

    def _articles(self) -> Iterator[Article]:
        come = False
        for file in self.files:
            try:
                article = self.source.article(file)
            except Exception as error:
                self._tell(file, error)
                continue
            come = True
            yield article
        if not come:
            raise NothingToExportError

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
