"""The command line: understands what was asked, then prints or opens the window.

Every command imports what it needs when it runs, so that ``show`` starts without Qt and ``--help``
without anything.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reader import __version__
from reader.console import Console, OutputError
from reader.core.errors import NotAPageError, ReaderError, UnknownEncodingError
from reader.core.variants import Variant
from reader.core.words import translatable
from reader.paths import SAMPLE_ARTICLE, resource_path
from reader.translation import language_of_environment, translator

if TYPE_CHECKING:
    from reader.hanzi.converter import Converter
    from reader.rendering.shown import ShownArticle

DONE = 0
SOME_FAILED = 1
WRONG_USAGE = 2

_VARIANTS = tuple(variant.value for variant in Variant)
_SIZE = re.compile(r"(\d{2,5})x(\d{2,5})", re.IGNORECASE)
_LARGEST_SIDE = 16_384
"""Of a snapshot, in pixels."""


class QtMissingError(ReaderError):
    """Qt, or a library of the system that it needs, is not installed."""

    sentence = translatable(
        "The window's libraries cannot be loaded ({reason}). Install what is missing, "
        "or print the article with qingdu show."
    )


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


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; return 0 when all is well, 1 when some file failed, 2 for wrong usage."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    console = Console(translator(language_of_environment()))
    command = next((command for command in COMMANDS if given[:1] == [command.name]), _WINDOW)
    try:
        options = _parsed(command, given if command is _WINDOW else given[1:], console)
        return command.run(options, console)
    except SystemExit as leaving:  # the parser has said what is wrong, or printed its help
        return leaving.code if isinstance(leaving.code, int) else WRONG_USAGE
    except BrokenPipeError:  # whoever read us has seen enough
        return DONE
    except OutputError as error:
        console.say(console.sentence(error))
        return SOME_FAILED
    except KeyboardInterrupt:
        return SOME_FAILED


class _Parser(argparse.ArgumentParser):
    """Prints its help as everything else is printed."""

    def __init__(self, command: Command, console: Console) -> None:
        super().__init__(
            prog="qingdu",
            usage=" ".join(
                filter(None, ("%(prog)s", command.name, "[options]", command.arguments))
            ),
            description=command.summary,
            formatter_class=argparse.RawDescriptionHelpFormatter,
            allow_abbrev=False,
        )
        self._console = console
        command.add_options(self)

    def print_help(self, file: object = None) -> None:
        self._console.write(self.format_help())


def _parsed(command: Command, given: list[str], console: Console) -> argparse.Namespace:
    """Return the options; whatever stands after ``--`` is a file, even when it starts with one."""
    parser = _Parser(command, console)
    end = given.index("--") if "--" in given else len(given)
    options = parser.parse_intermixed_args(given[:end])
    options.files += given[end + 1 :]
    if len(options.files) < command.fewest_files:
        parser.error("name a file")
    if len(options.files) > command.most_files:
        parser.error("name one file only")
    return options


def _add_files(parser: argparse.ArgumentParser, words: str) -> None:
    parser.add_argument("files", nargs="*", metavar="FILE", help=words)


def _add_script(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--script",
        choices=_VARIANTS,
        default=Variant.ORIGINAL.value,
        metavar="V",
        help=f"{_one_of(_VARIANTS)} (original)",
    )


def _one_of(names: Sequence[str]) -> str:
    return f"one of {', '.join(names)}"


# The window


def _window_options(parser: argparse.ArgumentParser) -> None:
    _add_files(parser, "a saved page or a text; one named like a command is written ./show")
    parser.add_argument("--version", action="store_true", help="print the version and leave")
    width = max(len(command.name) for command in COMMANDS)
    lines = (f"  {command.name:{width}}  {command.summary}" for command in COMMANDS)
    parser.epilog = "\n".join(("commands:", *lines, "", "qingdu COMMAND --help tells more."))


def _run_window(options: argparse.Namespace, console: Console) -> int:
    if options.version:
        console.write(f"qingdu {__version__}\n")
        return DONE
    from reader.display import display_answers

    if display_answers():
        return _open_window([Path(file) for file in options.files])
    console.say(console.tr("There is no display for a window, so the article is printed here."))
    files = options.files or [str(resource_path(SAMPLE_ARTICLE))]
    return _show(_parsed(_SHOW, ["--", *files], console), console)


def _open_window(paths: Sequence[Path]) -> int:
    from reader.ui.app import run_window

    return run_window(paths)


# show


def _show_options(parser: argparse.ArgumentParser) -> None:
    from reader.rendering.registry import OUTPUT_FORMATS

    formats = tuple(output_format.name for output_format in OUTPUT_FORMATS)
    _add_files(parser, "a saved page or a text")
    _add_script(parser)
    parser.add_argument(
        "--format",
        choices=formats,
        default=formats[0],
        metavar="F",
        help=f"{_one_of(formats)} ({formats[0]})",
    )
    parser.add_argument(
        "--encoding", type=_encoding, metavar="NAME", help="read the files in this encoding"
    )
    parser.add_argument(
        "--removed", action="store_true", help="also list what is no part of the article"
    )


def _encoding(name: str) -> str:
    from reader.loading.encoding import encoding_of_label

    if not encoding_of_label(name):
        raise argparse.ArgumentTypeError(str(UnknownEncodingError(name=name)))
    return name


def _show(options: argparse.Namespace, console: Console) -> int:
    from reader.hanzi.converter import Converter
    from reader.rendering.registry import OUTPUT_FORMATS
    from reader.rendering.shown import Style

    output_format = next(form for form in OUTPUT_FORMATS if form.name == options.format)
    style = Style(console.tr, removed=options.removed)
    converter = Converter()
    failed = False

    def pieces() -> Iterator[str]:
        nonlocal failed
        for file in options.files:
            try:
                shown = _read(file, options, converter)
                yield output_format.render(shown, style)
            except Exception as error:
                failed = True
                sentence = _sentence(error, console)
                console.say(f"{file}: {sentence}")
                yield output_format.failure(file, sentence)

    for piece in output_format.joined(pieces(), several=len(options.files) > 1):
        console.write(piece)
    return SOME_FAILED if failed else DONE


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


def _sentence(error: Exception, console: Console) -> str:
    """Return what went wrong with a file; a mistake of ours must not keep the others from it."""
    if isinstance(error, ReaderError):
        return console.sentence(error)
    place = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{type(error).__name__}: {error}, {Path(place.filename).name}:{place.lineno}"
    return console.tr(
        "Qingdu made a mistake with this file ({where}). Please report it, with the file."
    ).format(where=where)


# convert


def _convert_options(parser: argparse.ArgumentParser) -> None:
    _add_files(parser, "a plain text; - or nothing for standard input")
    parser.add_argument(
        "--to", choices=_VARIANTS, required=True, metavar="V", help=_one_of(_VARIANTS)
    )


def _convert(options: argparse.Namespace, console: Console) -> int:
    from reader.hanzi.converter import Converter
    from reader.hanzi.lines import convert_lines
    from reader.loading.encoding import decode
    from reader.loading.registry import is_binary, read_bytes

    file = options.files[0] if options.files else "-"
    try:
        data = sys.stdin.buffer.read() if file == "-" else read_bytes(Path(file))
        if is_binary(data):
            raise NotAPageError
    except ReaderError as error:
        console.say(f"{file}: {console.sentence(error)}")
        return SOME_FAILED
    console.write(convert_lines(decode(data).text, Variant(options.to), Converter()))
    return DONE


# snapshot


def _snapshot_options(parser: argparse.ArgumentParser) -> None:
    from reader.core.settings import DEFAULT_FONT_SIZE, Theme

    _add_files(parser, "a saved page or a text")
    themes = tuple(theme.value for theme in Theme)
    parser.add_argument("-o", dest="out", required=True, metavar="OUT.png", help="the picture")
    parser.add_argument(
        "--size", type=_size, default=(1180, 860), metavar="WxH", help="in pixels (1180x860)"
    )
    _add_script(parser)
    parser.add_argument(
        "--theme",
        choices=themes,
        default=Theme.LIGHT.value,
        metavar="T",
        help=f"{_one_of(themes)} (light)",
    )
    parser.add_argument(
        "--font-size",
        type=_font_size,
        default=DEFAULT_FONT_SIZE,
        metavar="PX",
        help=f"in pixels ({DEFAULT_FONT_SIZE})",
    )
    parser.add_argument("--at", metavar="HEADING-TEXT", help="scroll to this heading")


def _size(words: str) -> tuple[int, int]:
    match = _SIZE.fullmatch(words)
    width, height = (int(side) for side in match.groups()) if match else (0, 0)
    if not (0 < width <= _LARGEST_SIDE and 0 < height <= _LARGEST_SIDE):
        raise argparse.ArgumentTypeError(f"write {words!r} as 1180x860, up to {_LARGEST_SIDE}")
    return width, height


def _font_size(words: str) -> int:
    from reader.core.settings import LARGEST_FONT_SIZE, SMALLEST_FONT_SIZE

    size = int(words) if words.isdecimal() else 0
    if not SMALLEST_FONT_SIZE <= size <= LARGEST_FONT_SIZE:
        raise argparse.ArgumentTypeError(
            f"{words!r} is not from {SMALLEST_FONT_SIZE} to {LARGEST_FONT_SIZE}"
        )
    return size


def _snapshot(options: argparse.Namespace, console: Console) -> int:
    file = options.files[0]
    try:
        _take_snapshot(options)
    except Exception as error:
        console.say(f"{file}: {_sentence(error, console)}")
        return SOME_FAILED
    return DONE


def _take_snapshot(options: argparse.Namespace) -> None:
    from reader.core.settings import Theme
    from reader.display import display_answers

    if not display_answers():  # offscreen anyway, but for a platform that the user named
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    try:
        from reader.ui.snapshot import run_snapshot
    except ImportError as error:
        raise QtMissingError(reason=str(error)) from error
    run_snapshot(
        Path(options.files[0]),
        Path(options.out),
        size=options.size,
        variant=Variant(options.script),
        theme=Theme(options.theme),
        font_size=options.font_size,
        at=options.at,
    )


_WINDOW = Command(
    "",
    "[FILE...]",
    "Read saved Chinese web articles, offline.",
    _window_options,
    _run_window,
    fewest_files=0,
)
_SHOW = Command("show", "FILE...", "Print cleaned articles.", _show_options, _show)
COMMANDS = (
    _SHOW,
    Command(
        "convert",
        "[FILE|-] --to V",
        "Convert plain text between the Chinese scripts.",
        _convert_options,
        _convert,
        fewest_files=0,
        most_files=1,
    ),
    Command(
        "snapshot",
        "FILE -o OUT.png",
        "Render the window with an article into a picture.",
        _snapshot_options,
        _snapshot,
        most_files=1,
    ),
)
