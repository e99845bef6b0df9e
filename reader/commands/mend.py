"""``qingdu mend``: mends plain text that a bad converter left half done."""

from __future__ import annotations

import argparse

from reader.commands.command import (
    Command,
    add_choice,
    add_files,
    print_files,
    text_of,
    user_converter,
)
from reader.console import Console


def _add_options(parser: argparse.ArgumentParser) -> None:
    from reader.rendering.registry import MENDED_FORMATS

    add_files(parser, "a plain text; - or nothing for standard input")
    parser.add_argument(
        "--deep",
        action="store_true",
        help="also mend Traditional characters that stand for another one",
    )
    formats = [output_format.name for output_format in MENDED_FORMATS]
    add_choice(parser, "--format", formats, metavar="F", default=formats[0])


def _run(options: argparse.Namespace, console: Console) -> int:
    from reader.hanzi.mending.repair import mend_text
    from reader.rendering.registry import MENDED_FORMATS
    from reader.rendering.shown import MendedText, Style

    output_format = next(form for form in MENDED_FORMATS if form.name == options.format)
    style = Style(console.tr)
    converter = user_converter(console)

    def rendered(file: str) -> tuple[str]:
        mended = mend_text(text_of(file), converter, deep=options.deep)
        result = MendedText(
            path=file,
            text=mended.text,
            script=mended.script,
            region=mended.region,
            half_converted=mended.half_converted,
            repairs=mended.repairs,
        )
        return (output_format.render(result, style),)

    return print_files(options.files or ["-"], output_format, rendered, console)


MEND = Command(
    "mend",
    "[FILE...|-]",
    "Mend plain text that a converter left half done.",
    _add_options,
    _run,
    fewest_files=0,
)
