"""The log: what the program did, and nothing of what was read.

A message's own words are written as they stand in the source; of what is filled into them only
numbers are shown, everything else by its type, and of a fault the places in the code. No text of an
article and no name of a file can therefore get into the log, whatever a caller passes.
"""

from __future__ import annotations

import logging
import traceback
from collections.abc import Mapping
from logging.handlers import RotatingFileHandler
from pathlib import Path, PurePath
from types import TracebackType

_PACKAGE = "reader"
LOG_NAME = "qingdu.log"
LARGEST_LOG = 256 * 1024
"""Bytes, of each of the files."""
OLD_LOGS = 2

_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
_NUMBERS = (bool, int, float)


class DiscreetFormatter(logging.Formatter):
    """Formats a record without the words that were filled into its message."""

    def __init__(self) -> None:
        super().__init__(_FORMAT, "%Y-%m-%dT%H:%M:%S%z")

    def format(self, record: logging.LogRecord) -> str:
        """Return the record as one line, and a line for each place that an exception passed."""
        discreet = logging.makeLogRecord(record.__dict__)
        discreet.msg = discreet_message(record)
        discreet.args = None
        discreet.exc_info = discreet.exc_text = discreet.stack_info = None
        lines = [super().format(discreet)]
        if record.exc_info and record.exc_info[0] is not None:
            kind, _, trace = record.exc_info
            lines += [f"  {kind.__qualname__}", *(f"    {place}" for place in code_places(trace))]
        return "\n".join(lines)


def discreet_message(record: logging.LogRecord) -> str:
    """Return the message of ``record`` with the types of its words instead of the words."""
    if not isinstance(record.msg, str):
        return str(_discreet(record.msg))
    arguments = record.args
    if not arguments:
        return record.msg
    if isinstance(arguments, Mapping):
        shown: object = {name: _discreet(value) for name, value in arguments.items()}
    else:
        shown = tuple(_discreet(value) for value in arguments)
    return record.msg % shown


def open_log(folder: Path) -> logging.Handler:
    """Return a handler that writes into ``folder``, which is made; its files are limited in size.

    Raises OSError when nothing can be written there.
    """
    folder.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(
        folder / LOG_NAME, maxBytes=LARGEST_LOG, backupCount=OLD_LOGS, encoding="utf-8", delay=False
    )
    handler.setFormatter(DiscreetFormatter())
    return handler


def _discreet(value: object) -> object:
    return value if isinstance(value, _NUMBERS) else f"<{type(value).__name__}>"


def code_places(trace: TracebackType | None) -> list[str]:
    """Return ``file:line in function`` for each call that ``trace`` goes through, outermost first.

    Neither source lines nor values are among it. A file of this program is named from its package
    on, any other by its last part.
    """
    return [
        f"{_short(frame.filename)}:{frame.lineno} in {frame.name}"
        for frame in traceback.extract_tb(trace, limit=None)
    ]


def _short(file: str) -> str:
    parts = PurePath(file).parts
    if _PACKAGE in parts:
        last = len(parts) - 1 - parts[::-1].index(_PACKAGE)
        return "/".join(parts[last:])
    return parts[-1] if parts else file
