"""The command line: understands what was asked, then prints, opens the window or pictures it.

Every command imports what it needs when it runs, so that ``show`` starts without Qt and ``--help``
without anything.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
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
    parsed,
)
from reader.commands.show import SHOW
from reader.console import Console, OutputError
from reader.core.messages.errors import ReaderError
from reader.core.messages.translatable import translatable
from reader.core.pattern import Pattern
from reader.core.running.journal import JOURNAL
from reader.core.variants import Variant
from reader.paths import SAMPLE_ARTICLE, resource_path
from reader.translation import language_of_environment, translator

if TYPE_CHECKING:
    from reader.core.article import Article
    from reader.exporting.writer import ExportOptions, PageWriter, Target

_SIZE = Pattern(r"(\d{2,5})x(\d{2,5})", re.IGNORECASE)
_LARGEST_SIDE = 16_384
"""Pixels of a snapshot's longer side."""


class QtMissingError(ReaderError):
    """Qt, or a library of the system that it needs, is not installed."""

    sentence = translatable(
        "The window's libraries cannot be loaded ({reason}). Install what is missing, "
        "or print the article with qingdu show."
    )


OpenWindow = Callable[[Sequence[str]], int | None]
"""Opens files in a window and returns its status; None where there is no display for one."""


def run(given: list[str], open_window: OpenWindow) -> int:
    """Do what ``given`` asks for; return 0, 1 when some file failed, 2 for wrong usage."""
    console = Console(translator(language_of_environment()))
    if not _takes_verbose(given):
        return _run(given, console, open_window)
    JOURNAL.listen(console.say, is_last=False)
    try:
        return _run(given, console, open_window)
    finally:
        JOURNAL.leave(console.say)


def _run(given: list[str], console: Console, open_window: OpenWindow) -> int:
    window = _window(open_window)
    if given[:1] == [SHOW.name]:  # what other programs call most, and what needs the others least
        command = SHOW
    else:
        command = next((each for each in commands() if given[:1] == [each.name]), window)
    try:
        options = parsed(command, given if command is window else given[1:], console)
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


def _takes_verbose(given: list[str]) -> bool:
    """Take ``--verbose`` out of what is given, wherever it stands before ``--``."""
    end = given.index("--") if "--" in given else len(given)
    if "--verbose" not in given[:end]:
        return False
    given[:end] = [word for word in given[:end] if word != "--verbose"]
    return True


# The window


def _window_options(parser: argparse.ArgumentParser) -> None:
    add_files(parser, "a saved page or a text; one named like a command is written ./show")
    parser.add_argument("--version", action="store_true", help="print the version and leave")
    parser.add_argument(
        "--verbose", action="store_true", help="also of every command: tell what is done"
    )
    width = max(len(command.name) for command in commands())
    lines = (f"  {command.name:{width}}  {command.summary}" for command in commands())
    parser.epilog = "\n".join(("commands:", *lines, "", "qingdu COMMAND --help tells more."))


def _window(open_window: OpenWindow) -> Command:
    """Return what is done where no command is named."""

    def run(options: argparse.Namespace, console: Console) -> int:
        if options.version:
            from reader.reporting.build import version_line

            console.write(f"{version_line()}\n")
            return DONE
        status = open_window(options.files)
        if status is not None:
            return status
        console.say(console.tr("There is no display for a window, so the article is printed here."))
        files = options.files or [str(resource_path(SAMPLE_ARTICLE))]
        return SHOW.run(parsed(SHOW, ["--", *files], console), console)

    summary = "Read saved Chinese web articles, offline."
    return Command("", "[FILE...]", summary, _window_options, run, fewest_files=0)


# snapshot


def _snapshot_options(parser: argparse.ArgumentParser) -> None:
    from reader.core.settings import DEFAULT_FONT_SIZE, Reading, Theme

    add_files(parser, "a saved page or a text")
    parser.add_argument("-o", dest="out", required=True, metavar="OUT.png", help="the picture")
    parser.add_argument(
        "--size", type=_size, default=(1180, 860), metavar="WxH", help="in pixels (1180x860)"
    )
    add_choice(parser, "--script", VARIANTS, metavar="V", default=Variant.ORIGINAL.value)
    themes = [theme.value for theme in Theme]
    add_choice(parser, "--theme", themes, metavar="T", default=Theme.LIGHT.value)
    parser.add_argument(
        "--font-size",
        type=_font_size,
        default=DEFAULT_FONT_SIZE,
        metavar="PX",
        help=f"in pixels ({DEFAULT_FONT_SIZE})",
    )
    parser.add_argument("--at", metavar="HEADING-TEXT", help="scroll to this heading")
    parser.add_argument("--vertical", action="store_true", help="lines run down")
    readings = [reading.value for reading in Reading]
    add_choice(parser, "--ruby", readings, metavar="R", default=Reading.NONE.value)
    parser.add_argument("--paged", action="store_true", help="one page, or two columns")


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
        _run_snapshot(options)
    except Exception as error:
        console.say(f"{file}: {failure_sentence(error, console)}")
        return SOME_FAILED
    return DONE


def _run_snapshot(options: argparse.Namespace) -> None:
    from reader.core.settings import Reading, Theme

    _choose_platform()
    try:
        from reader.ui.program.snapshot import run_snapshot
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
        vertical=options.vertical,
        paged=options.paged,
        reading=Reading(options.ruby),
    )


def _choose_platform() -> None:
    """Name the platform of Qt's that what is drawn without a window needs."""
    from reader.display import NONE, platforms_to_try

    if sys.platform == "win32":  # where the one without a display has none of the system's fonts
        os.environ["QT_QPA_PLATFORM"] = "windows"
    elif os.environ.get("QT_QPA_PLATFORM"):  # else without a display anyway
        os.environ["QT_QPA_PLATFORM"] = platforms_to_try() or NONE


# export


def _export(options: argparse.Namespace, console: Console) -> int:
    from reader.commands.export import EXPORT

    options.page_writer = _page_writer()
    return EXPORT.run(options, console)


def _page_writer() -> PageWriter:
    """Return what writes PDFs, for which alone Qt is loaded; it raises QtMissingError."""
    writers: list[PageWriter] = []

    def write(articles: Iterable[Article], target: Target, options: ExportOptions) -> None:
        if not writers:
            writers.append(_pdf_writer())
        writers[0](articles, target, options)

    return write


def _pdf_writer() -> PageWriter:
    _choose_platform()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    try:
        from reader.ui.program.without_window import PdfWriter
    except ImportError as error:
        raise QtMissingError(reason=str(error)) from error
    return PdfWriter()


_SNAPSHOT = Command(
    "snapshot",
    "FILE -o OUT.png",
    "Render the window with an article into a picture.",
    _snapshot_options,
    _snapshot,
    most_files=1,
)


def commands() -> tuple[Command, ...]:
    """Return all commands in the order in which the help lists them."""
    from reader.commands.convert import CONVERT
    from reader.commands.export import EXPORT
    from reader.commands.library import LIBRARY
    from reader.commands.mend import MEND

    return SHOW, CONVERT, MEND, replace(EXPORT, run=_export), LIBRARY, _SNAPSHOT
