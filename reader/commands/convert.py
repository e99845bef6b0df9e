"""``qingdu convert``: converts plain text, line by line."""

from __future__ import annotations

import argparse

from reader.commands.command import (
    DONE,
    SOME_FAILED,
    VARIANTS,
    Command,
    add_choice,
    add_files,
    failure_sentence,
    text_of,
)
from reader.commands.words import user_converter
from reader.console import Console
from reader.core.variants import Variant


def _add_options(parser: argparse.ArgumentParser) -> None:
    add_files(parser, "a plain text; - or nothing for standard input")
    add_choice(parser, "--to", VARIANTS, metavar="V")


def _run(options: argparse.Namespace, console: Console) -> int:
    from reader.hanzi.lines import convert_lines

    (file,) = options.files or ["-"]
    try:
        text = convert_lines(text_of(file), Variant(options.to), user_converter(console))
    except Exception as error:
        console.say(f"{file}: {failure_sentence(error, console)}")
        return SOME_FAILED
    console.write(text)
    return DONE


CONVERT = Command(
    "convert",
    "[FILE|-] --to V",
    "Convert plain text between the Chinese scripts.",
    _add_options,
    _run,
    fewest_files=0,
    most_files=1,
)
