"""``qingdu show``: prints cleaned articles."""

from __future__ import annotations

import argparse
import time
from pathlib import Path
from typing import TYPE_CHECKING

from reader.commands.command import VARIANTS, Command, add_choice, add_files, print_files
from reader.commands.words import user_converter
from reader.console import Console
from reader.core.controls import visible_text
from reader.core.errors import UnknownEncodingError
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
    parser.add_argument(
        "--removed", action="store_true", help="also list what is no part of the article"
    )


def add_encoding(parser: argparse.ArgumentParser) -> None:
    """Let the encoding of the files be named."""
    parser.add_argument(
        "--encoding", type=_encoding, metavar="NAME", help="read the files in this encoding"
    )


def _encoding(name: str) -> str:
    from reader.loading.encoding import encoding_of_label

    if not encoding_of_label(name):
        raise argparse.ArgumentTypeError(str(UnknownEncodingError(name=name)))
    return name


def _run(options: argparse.Namespace, console: Console) -> int:
    from reader.rendering.registry import OUTPUT_FORMATS
    from reader.rendering.shown import Style

    output_format = next(form for form in OUTPUT_FORMATS if form.name == options.format)
    style = Style(console.tr, removed=options.removed)
    converter = user_converter(console)

    def rendered(file: str) -> str:
        shown = _read(file, options, converter)
        for notice in shown.article.notices if output_format.is_for_reading else ():
            console.say(f"{file}: {notice.told(console.tr)}")
        text = output_format.render(shown, style)
        return visible_text(text) if output_format.is_for_reading else text

    return print_files(options.files, output_format, rendered, console)


def _read(file: str, options: argparse.Namespace, converter: Converter) -> ShownArticle:
    from reader.hanzi.present import present
    from reader.pipeline import read_file
    from reader.rendering.shown import ShownArticle

    started = time.perf_counter()
    reading = read_file(Path(file), encoding=options.encoding)
    seconds = time.perf_counter() - started
    presentation = present(reading.article, Variant(options.script), converter)
    return ShownArticle(
        path=file,
        article=presentation.article,
        encoding=reading.encoding,
        half_converted=presentation.half_converted,
        removals=reading.removals,
        repairs=presentation.repairs,
        seconds=seconds,
    )


SHOW = Command("show", "FILE...", "Print cleaned articles.", _add_options, _run)
