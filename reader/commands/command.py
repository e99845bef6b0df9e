"""What every command is made of: its arguments, its exit status and how its files are taken."""

from __future__ import annotations

import argparse
import glob
import os
import sys
import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from reader.console import Console
from reader.core.messages.errors import ReaderError
from reader.core.variants import Variant

if TYPE_CHECKING:
    from reader.rendering.output_format import OutputFormat
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.hanzi.converter import Converter

LINES_TOLD = 20
DONE = 0
SOME_FAILED = 1
WRONG_USAGE = 2

VARIANTS = tuple(variant.value for variant in Variant)

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Command:
    """One thing the program does."""

    name: str
    arguments: str
    """As the usage line shows them, less the options that may be left out."""
    summary: str
    add_options: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace, Console], int]
    fewest_files: int = 1
    most_files: int = sys.maxsize


def parsed(command: Command, given: Sequence[str], console: Console) -> argparse.Namespace:
    """Return the options; whatever stands after ``--`` is a file, even when it starts with one.

    Raises SystemExit after printing the help, or what is wrong with ``given``.
    """
    parser = _Parser(command, console)
    end = given.index("--") if "--" in given else len(given)
    options = parser.parse_intermixed_args(given[:end])
    options.files = [*expanded(options.files), *given[end + 1 :]]
    if len(options.files) < command.fewest_files:
        parser.error("name a file")
    if len(options.files) > command.most_files:
        parser.error("name one file only")
    return options


def expanded(files: Sequence[str]) -> list[str]:
    """Return ``files`` with stars and question marks replaced by the files they stand for.

    Only on Windows, whose consoles leave that to the program; a name that a file has is that file,
    and a pattern that nothing fits stays, to be told of.
    """
    if sys.platform != "win32":
        return list(files)
    return [name for file in files for name in matching_files(file)]


def matching_files(pattern: str) -> list[str]:
    """Return the files that ``pattern`` stands for, sorted, or itself when there is none."""
    if os.path.lexists(pattern):
        return [pattern]
    return sorted(glob.glob(pattern)) or [pattern]  # noqa: PTH207 - the user's own way of naming


class _Parser(argparse.ArgumentParser):
    """Prints its help as everything else is printed."""

    def __init__(self, command: Command, console: Console) -> None:
        usage = ("%(prog)s", command.name, "[options]", command.arguments)
        super().__init__(
            prog="qingdu",
            usage=" ".join(filter(None, usage)),
            description=command.summary,
            formatter_class=argparse.RawDescriptionHelpFormatter,
            allow_abbrev=False,
        )
        self._console = console
        command.add_options(self)

    def print_help(self, file: object = None) -> None:
        self._console.write(self.format_help())


def add_files(parser: argparse.ArgumentParser, words: str) -> None:
    """Let files be named; ``words`` say what they are."""
    parser.add_argument("files", nargs="*", metavar="FILE", help=words)


def add_choice(
    parser: argparse.ArgumentParser,
    option: str,
    choices: Sequence[str],
    *,
    metavar: str,
    default: str | None = None,
) -> None:
    """Let one of ``choices`` be chosen; without ``default`` one must be."""
    parser.add_argument(
        option,
        choices=choices,
        required=default is None,
        default=default,
        metavar=metavar,
        help=f"one of {', '.join(choices)}{f' ({default})' if default else ''}",
    )


def print_files(
    files: Sequence[str],
    output_format: OutputFormat[Result],
    rendered: Callable[[str], Iterable[str]],
    console: Console,
) -> int:
    """Print what ``rendered`` yields for each of ``files``, whatever happens to the others."""
    failed = False

    def pieces() -> Iterator[str]:
        nonlocal failed
        for file in files:
            try:
                yield from rendered(file)
            except Exception as error:
                failed = True
                sentence = failure_sentence(error, console)
                console.say(f"{file}: {sentence}")
                yield output_format.failure(file, sentence)

    found = pieces()
    # One file may give several pieces, which its second piece tells.
    first = list(islice(found, 1 if len(files) > 1 else 2))
    several = len(files) > 1 or len(first) > 1
    for piece in output_format.joined(chain(first, found), several=several):
        console.write(piece)
    return SOME_FAILED if failed else DONE


def failure_sentence(error: Exception, console: Console) -> str:
    """Return what went wrong with a file; a mistake of ours must not keep the others from it."""
    if isinstance(error, ReaderError):
        return console.sentence(error)
    place = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{type(error).__name__}: {error}, {Path(place.filename).name}:{place.lineno}"
    return console.tr(
        "Qingdu made a mistake with this file ({where}). Please report it, with the file."
    ).format(where=where)


def text_of(file: str) -> str:
    """Return the plain text in ``file``, or in standard input for ``-``; raises a ReaderError."""
    from reader.core.messages.errors import NotAPageError
    from reader.loading.bytes.saved_file import SavedFile
    from reader.loading.pages.plain_text import load_plain_text

    data = _standard_input() if file == "-" else SavedFile(Path(file)).read()
    source = load_plain_text(Path(file), data, None)
    if source is None:
        raise NotAPageError
    return source.text


def _standard_input() -> bytes:
    from reader.core.messages.errors import FileUnreadableError, NoInputError
    from reader.core.messages.reasons import reason_of

    if sys.stdin is None:
        raise NoInputError
    try:
        return sys.stdin.buffer.read()
    except OSError as error:
        raise FileUnreadableError(reason=reason_of(error)) from error


def user_converter(console: Console) -> Converter:
    """Return a converter that knows the user's words; lines that say nothing usable are told."""
    return late_converter(console)()


def late_converter(console: Console) -> Callable[[], Converter]:
    """Return what makes a converter that knows the user's words, once; bad lines are told now."""
    from reader.hanzi.words.user_words import read_user_words
    from reader.paths import user_words_path

    path = user_words_path()
    read = read_user_words(path)
    for line in read.bad_lines[:LINES_TOLD]:
        sentence = console.tr("Line {number} of {file} was skipped: {reason}")
        reason = console.tr(line.reason)
        console.say(sentence.format(number=line.number, file=path, reason=reason))
    if len(read.bad_lines) > LINES_TOLD:
        more = console.tr("{count} lines in all.").format(count=len(read.bad_lines))
        console.say(f"{path}: {more}")

    @cache
    def made() -> Converter:
        from reader.hanzi.converter import Converter

        return Converter(user_words=read.words)

    return made
