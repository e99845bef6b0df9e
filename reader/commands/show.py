"""``qingdu show``: prints cleaned articles."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from reader.commands.command import (
    VARIANTS,
    Command,
    add_choice,
    add_files,
    late_converter,
    print_files,
)
from reader.commands.readings import Read, named, opened_as_read, read_all
from reader.console import Console
from reader.core.characters.kinds import visible_text
from reader.core.messages.errors import UnknownEncodingError
from reader.core.variants import Variant

if TYPE_CHECKING:
    from reader.hanzi.converter import Converter
    from reader.rendering.shown import ShownArticle


def _add_options(parser: argparse.ArgumentParser) -> None:
    from reader.rendering.registry import OUTPUT_FORMATS

    add_files(parser, "a saved page or a text")
    add_choice(parser, "--script", VARIANTS, metavar="V", default=Variant.ORIGINAL.value)
    formats = [output_format.name for output_format in OUTPUT_FORMATS]
    add_choice(parser, "--format", formats, metavar="F", default=formats[0])
    add_encoding(parser)
    add_reading(parser)
    parser.add_argument("--quotes", action="store_true", help="quotation marks of the script")
    parser.add_argument(
        "--removed", action="store_true", help="also list what is no part of the article"
    )


def add_encoding(parser: argparse.ArgumentParser) -> None:
    """Let the encoding of the files be named."""
    parser.add_argument(
        "--encoding", type=_encoding, metavar="NAME", help="read the files in this encoding"
    )


def add_reading(parser: argparse.ArgumentParser) -> None:
    """Let a page of a file with several be chosen, and the article as its reader put it right."""
    parser.add_argument(
        "--page", type=_number, metavar="N", help="of a file with several pages, only this one"
    )
    parser.add_argument(
        "--as-read",
        action="store_true",
        help="with what was put right by hand in the window: lines brought back and taken out, "
        "corrections, repairs undone",
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
    converter = late_converter(console)

    def rendered(file: str) -> Iterator[str]:
        for shown in _shown(file, options, converter, console):
            for notice in shown.article.notices if output_format.is_for_reading else ():
                console.say(f"{named(file, shown.inside)}: {notice.told(console.tr)}")
            text = output_format.render(shown, style)
            yield visible_text(text) if output_format.is_for_reading else text

    return print_files(options.files, output_format, rendered, console)


def _shown(
    file: str, options: argparse.Namespace, converter: Callable[[], Converter], console: Console
) -> Iterator[ShownArticle]:
    """Yield the articles in a file, or the one that was asked for."""
    for read in read_all(file, console, encoding=options.encoding, page=options.page):
        yield _as_shown(file, read, options, converter)


def _as_shown(
    file: str, read: Read, options: argparse.Namespace, converter: Callable[[], Converter]
) -> ShownArticle:
    from reader.hanzi.presentation import as_it_is
    from reader.rendering.shown import ShownArticle

    reading, variant = read.reading, Variant(options.script)
    removals = reading.removals
    if options.as_read:
        opened = opened_as_read(file, reading, variant, converter())
        presentation, removals = opened.presentation, opened.removals_out
    elif (found := as_it_is(reading.article, variant)) is not None:
        presentation = found
    else:
        from reader.hanzi.present import present

        presentation = present(
            reading.article, variant, converter(), quotation_marks=options.quotes
        )
    return ShownArticle(
        path=file,
        article=presentation.article,
        encoding=reading.encoding,
        half_converted=presentation.half_converted,
        removals=removals,
        repairs=presentation.repairs,
        seconds=read.seconds,
        inside=reading.inside,
    )


SHOW = Command("show", "FILE...", "Print cleaned articles.", _add_options, _run)
