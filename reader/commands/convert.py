"""``qingdu convert``: converts plain text, line by line."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from typing import TYPE_CHECKING

from reader.commands.command import (
    DONE,
    SOME_FAILED,
    VARIANTS,
    Command,
    add_choice,
    add_files,
    failure_sentence,
    text_of,
    user_converter,
)
from reader.console import Console
from reader.core.variants import Variant

if TYPE_CHECKING:
    from reader.hanzi.converting.explain import Reason


def _add_options(parser: argparse.ArgumentParser) -> None:
    add_files(parser, "a plain text; - or nothing for standard input")
    add_choice(parser, "--to", VARIANTS, metavar="V")
    parser.add_argument(
        "--quotes",
        action="store_true",
        help="also give quotation marks the form of the script: corner brackets in Traditional",
    )
    parser.add_argument(
        "--explain",
        action="store_true",
        help="print what changes, and which word of which list says so, instead of the text",
    )
    parser.add_argument(
        "--layers",
        action="store_true",
        help="print every entry of opencc-python-reimplemented that a newer list corrects, adds or"
        " takes out, and convert nothing",
    )


def _run(options: argparse.Namespace, console: Console) -> int:
    (file,) = options.files or ["-"]
    try:
        text = _layers() if options.layers else _converted(file, options, console)
    except Exception as error:
        console.say(f"{file}: {failure_sentence(error, console)}")
        return SOME_FAILED
    console.write(text)
    return DONE


def _converted(file: str, options: argparse.Namespace, console: Console) -> str:
    from reader.hanzi.lines import convert_lines, explain_lines
    from reader.hanzi.mending.punctuation import with_quotation_marks

    text, converter = text_of(file), user_converter(console)
    variant = Variant(options.to)
    if options.explain:
        return _account(text, explain_lines(text, variant, converter))
    if options.quotes:
        text = with_quotation_marks(text, variant)
    return convert_lines(text, variant, converter)


def _account(text: str, reasons: Iterable[Reason]) -> str:
    """Return one line for every reason, columns parted by tabs."""
    rows = ["line\tcolumn\toriginal\tword\tform\tlist\tpackage\tneed"]
    for reason in reasons:
        before = text[: reason.start]
        line = before.count("\n") + 1
        column = reason.start - before.rfind("\n")
        original = text[reason.start : reason.end]
        row = (line, column, original, reason.word, reason.form, reason.source)
        rows.append("\t".join(map(str, (*row, reason.origin.value, reason.need))))
    return "".join(f"{row}\n" for row in rows)


def _layers() -> str:
    """Return one line for every entry in which a layer differs from the one below."""
    from reader.hanzi.converting.chains import NO_WORDS
    from reader.hanzi.words.dictionaries import Origin, find_layers
    from reader.hanzi.words.word_tables import read_needs, read_phrases

    layers = find_layers()
    rows = ["list\tword\tbefore\tafter\tlayer\tneed"]
    for name in layers.names():
        for word, before, after in (
            (change.word, change.before or "", change.after or "")
            for change in layers.changes(name)
        ):
            rows.append(f"{name}\t{word}\t{before}\t{after}\t{Origin.NEWER.value}\t")
    for name in ("plain.txt", "usage.txt", "own_words.txt", "to_simplified.txt", NO_WORDS):
        needs = read_needs(name)
        for word, (form,) in read_phrases(name).items():
            after, need = ("", form) if name == NO_WORDS else (form, needs.get(word, ""))
            rows.append(f"{name}\t{word}\t\t{after}\t{Origin.OWN.value}\t{need}")
    return "".join(f"{row}\n" for row in rows)


CONVERT = Command(
    "convert",
    "[FILE|-] --to V [--quotes] [--explain]",
    "Convert plain text between the Chinese scripts.",
    _add_options,
    _run,
    fewest_files=0,
    most_files=1,
)
