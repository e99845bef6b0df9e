"""Where the program begins: files are opened in the window, everything else is a command.

A start with nothing but files needs no parser, so the commands are imported for others only.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.core.pattern import CODES
from reader.core.running.journal import JOURNAL
from reader.paths import config_dir

if TYPE_CHECKING:
    from reader.core.pattern import Code

NAMES = frozenset({"show", "convert", "mend", "export", "library", "snapshot"})
"""What the commands are called."""
WORKER = "library-worker"
"""Reads pages for an import in another process (``library.workers``); no help shows it."""
_GARBAGE_THRESHOLDS = 50_000, 10, 10
"""A page that is printed makes 33,000 objects more than it gives back, next to none of them in
rings; the window has its own (``ui.program.start``)."""
PICTURE_WORKER = "picture-worker"
"""Makes the small pictures of the library's list (``ui.home.picture_process``)."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; return 0 when all is well, 1 when some file failed, 2 for wrong usage."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    CODES.keep(_kept_codes)
    try:
        return _main(given)
    finally:
        if CODES.new:
            from reader.storing.compiled_patterns import keep

            keep()


def _kept_codes() -> Mapping[tuple[str, int], Code]:
    from reader.storing.compiled_patterns import read

    return read()


def _main(given: list[str]) -> int:
    if given[:1] == [WORKER]:
        return _work()
    if given[:1] == [PICTURE_WORKER]:
        return _work_on_pictures()
    gc.set_threshold(*_GARBAGE_THRESHOLDS)
    from_files = _are_files(given)
    if from_files and (status := open_window(given)) is not None:
        return status
    from reader.command_line import run

    return run(given, no_window if from_files else open_window)


def _work() -> int:
    from reader.library.gathering.workers import work

    work(sys.stdin.buffer, sys.stdout.buffer)
    return 0


def _work_on_pictures() -> int:
    from reader.ui.home.picture_process import work

    work(sys.stdin.buffer, sys.stdout.buffer)
    return 0


def _are_files(given: Sequence[str]) -> bool:
    """Whether there is nothing to be understood: no option, no command, no pattern of Windows'."""
    is_plain = not any(word.startswith("-") for word in given) and sys.platform != "win32"
    return is_plain and not NAMES.intersection(given[:1])


def no_window(_files: Sequence[str]) -> int | None:
    """Open nothing, since there is no display."""
    return None


def open_window(files: Sequence[str]) -> int | None:
    """Open ``files`` in the window that runs already, or in one of our own; return its status.

    None where there is no display for one. This function alone reaches the window.
    """
    from reader.display import NoDisplayError, platforms_to_try

    platforms = platforms_to_try()
    if platforms is None:
        return None
    try:
        return _run_window([Path(file).absolute() for file in files], platforms)
    except NoDisplayError:
        return None
    except KeyboardInterrupt:
        return 1


def _run_window(paths: Sequence[Path], platforms: str) -> int:
    from reader.display import NoDisplayError
    from reader.second_start.hand_over import hand_over
    from reader.second_start.meeting_place import socket_name

    place = socket_name(config_dir())
    if hand_over(place, paths):
        JOURNAL.note("handed over: %d files", len(paths))
        return 0
    gc.disable()  # until the first page is painted: a start makes hardly any garbage
    try:
        from reader.ui.program.start import run_window
    except ImportError as error:  # Qt, or a library of the system that it needs
        raise NoDisplayError from error
    return run_window(paths, place, platforms)
