"""``qingdu show``: prints cleaned articles."""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from reader.commands.command import VARIANTS, Command, add_choice, add_files, print_files
from reader.commands.words import user_converter
from reader.console import Console
from reader.core.characters.controls import visible_text
from reader.core.messages.errors import NoArticleError, ReaderError, UnknownEncodingError
from reader.core.variants import Variant

if TYPE_CHECKING:
    from reader.core.report import Reading, Removal
    from reader.hanzi.converter import Converter
    from reader.hanzi.presentation import Presentation
    from reader.rendering.shown import ShownArticle


def _add_options(parser: argparse.ArgumentParser) -> None:
    from reader.rendering.registry import OUTPUT_FORMATS

    add_files(parser, "a saved page or a text")
    add_choice(parser, "--script", VARIANTS, metavar="V", default=Variant.ORIGINAL.value)
    formats = [output_format.name for output_format in OUTPUT_FORMATS]
    add_choice(parser, "--format", formats, metavar="F", default=formats[0])
    add_encoding(parser)
    parser.add_argument(
        "--page", type=_number, metavar="N", help="of a file with several pages, only this one"
    )
    parser.add_argument(
        "--as-read",
        action="store_true",
        help="with what was put right by hand in the window: lines brought back and taken out, "
        "corrections, repairs undone",
    )
    parser.add_argument("--quotes", action="store_true", help="quotation marks of the script")
    parser.add_argument(
        "--removed", action="store_true", help="also list what is no part of the article"
    )


def add_encoding(parser: argparse.ArgumentParser) -> None:
    """Let the encoding of the files be named."""
    parser.add_argument(
        "--encoding", type=_encoding, metavar="NAME", help="read the files in this encoding"
    )


def _number(written: str) -> int:
    number = int(written) if written.isascii() and written.isdigit() else 0
    if number < 1:
        raise argparse.ArgumentTypeError("pages are counted from 1")
    return number


def _encoding(name: str) -> str:
    from reader.loading.bytes.encoding import encoding_of_label

    if not encoding_of_label(name):
        raise argparse.ArgumentTypeError(str(UnknownEncodingError(name=name)))
    return name


def _run(options: argparse.Namespace, console: Console) -> int:
    from reader.rendering.registry import OUTPUT_FORMATS
    from reader.rendering.shown import Style

    output_format = next(form for form in OUTPUT_FORMATS if form.name == options.format)
    style = Style(console.tr, removed=options.removed)
    converter = user_converter(console)

    def rendered(file: str) -> Iterator[str]:
        for shown in _shown(file, options, converter, console):
            for notice in shown.article.notices if output_format.is_for_reading else ():
                console.say(f"{_named(file, shown.inside)}: {notice.told(console.tr)}")
            text = output_format.render(shown, style)
            yield visible_text(text) if output_format.is_for_reading else text

    return print_files(options.files, output_format, rendered, console)


def _shown(
    file: str, options: argparse.Namespace, converter: Converter, console: Console
) -> Iterator[ShownArticle]:
    """Yield the articles in a file, or the one that was asked for.

    Of a file with several pages, those without an article are told of and no failure: lists of
    links and advertisements lie in every archive of a site. Raises a ReaderError at the end when
    there was no article at all, or a page that could not be read.
    """
    from reader.commands.library_pages import pages_of
    from reader.pipeline import read_file

    if options.page is not None:
        chosen = {"encoding": options.encoding, "page": options.page}
        yield _as_shown(file, options, converter, lambda: read_file(Path(file), **chosen))
        return
    failures: list[ReaderError] = []
    found = False
    for inside, read in pages_of(file, options.encoding):
        try:
            yield _as_shown(file, options, converter, read)
            found = True
        except ReaderError as error:
            if not inside:
                raise
            console.say(f"{_named(file, inside)}: {console.sentence(error)}")
            failures.append(error)
    for failure in failures:
        if not (found and isinstance(failure, NoArticleError)):
            raise failure


def _named(file: str, inside: str) -> str:
    return f"{file} ({inside})" if inside else file


def _as_shown(
    file: str, options: argparse.Namespace, converter: Converter, read: Callable[[], Reading]
) -> ShownArticle:
    from reader.hanzi.present import present
    from reader.rendering.shown import ShownArticle

    started = time.perf_counter()
    reading = read()
    seconds = time.perf_counter() - started
    if options.as_read:
        presentation, removals = _as_read(Path(file), reading, options, converter)
    else:
        presentation = present(
            reading.article, Variant(options.script), converter, quotation_marks=options.quotes
        )
        removals = reading.removals
    return ShownArticle(
        path=file,
        article=presentation.article,
        encoding=reading.encoding,
        half_converted=presentation.half_converted,
        removals=removals,
        repairs=presentation.repairs,
        seconds=seconds,
        inside=reading.inside,
    )


def _as_read(
    path: Path, reading: Reading, options: argparse.Namespace, converter: Converter
) -> tuple[Presentation, tuple[Removal, ...]]:
    """Return how the window shows what was read from ``path``, and what is not in that."""
    from reader.core.files.settings_file import read_stored
    from reader.opening.as_read import as_read
    from reader.paths import data_dir, settings_path

    settings = read_stored(settings_path()).settings
    opened = as_read(
        path, reading, Variant(options.script), lambda: converter, data_dir(), settings
    )
    return opened.presentation, opened.removals_out


SHOW = Command("show", "FILE...", "Print cleaned articles.", _add_options, _run)
