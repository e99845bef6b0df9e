"""Reports of crashes: written when one happens, offered at the next start, never sent.

A report has versions, kinds of exceptions and places in the program. It has no exception's message,
because those can hold names of files and words of articles.
"""

from __future__ import annotations

import faulthandler
import os
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import TypeAlias

from reader.reporting.log_file import code_places

REPORTS_OF_A_RUN = 3
"""A fault in painting may repeat sixty times a second."""
REPORTS_KEPT = 5

_REPORT = "crash-*.txt"
_FATAL = "fatal-{process}.tmp"

Hook: TypeAlias = Callable[[type[BaseException], BaseException, TracebackType | None], object]


class CrashReporter:
    """Writes reports into a folder from when it is installed until it is closed."""

    def __init__(self, folder: Path, versions: str) -> None:
        self._folder = folder
        self._versions = versions
        self._written = 0
        self._hook: Hook = sys.excepthook
        self._thread_hook = threading.excepthook
        self._fatal_path = folder / _FATAL.format(process=os.getpid())
        self._fatal = self._fatal_path.open("w", encoding="utf-8")
        # Kept open: when the process is dying, nothing can be opened any more.
        self._fatal.write(f"{versions}\nThe process was ended by a fault outside Python.\n\n")
        self._fatal.flush()
        faulthandler.enable(self._fatal)
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception

    def close(self) -> None:
        """Give back the hooks; a run that ends well leaves nothing behind."""
        sys.excepthook = self._hook
        threading.excepthook = self._thread_hook
        faulthandler.disable()
        self._fatal.close()
        self._fatal_path.unlink(missing_ok=True)

    def note(self, error: Exception) -> None:
        """Report a fault of ours that was caught: whoever met it has been told."""
        self._write(error, "something that went on without it")

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, Exception):
            self._write(error, "the main thread")
        self._hook(kind, error, trace)

    def _on_thread_exception(self, arguments: threading.ExceptHookArgs) -> None:
        if isinstance(arguments.exc_value, Exception):
            self._write(arguments.exc_value, "another thread")
        self._thread_hook(arguments)

    def _write(self, error: BaseException, where: str) -> None:
        if self._written == REPORTS_OF_A_RUN:
            return
        self._written += 1
        name = f"crash-{datetime.now(UTC):%Y%m%dT%H%M%S}-{os.getpid()}-{self._written}.txt"
        # A full disk must not turn one fault into two; the hook still tells what happened.
        with suppress(OSError):
            (self._folder / name).write_text(
                f"{self._versions}\nIn {where}:\n\n{describe(error)}\n",
                encoding="utf-8",
                newline="\n",
            )


def install(folder: Path, versions: str) -> CrashReporter:
    """Report crashes into ``folder``, which is made, each report headed by ``versions``.

    What an earlier run left when it was killed by a fault becomes a report. Raises OSError when
    nothing can be written there.
    """
    folder.mkdir(parents=True, exist_ok=True)
    _collect_fatal(folder)
    for old in _reports(folder)[:-REPORTS_KEPT]:
        old.unlink(missing_ok=True)
    return CrashReporter(folder, versions)


def last_report(folder: Path) -> Path | None:
    """Return the newest report in ``folder`` that has not been forgotten, or None."""
    reports = _reports(folder)
    return reports[-1] if reports else None


def forget(folder: Path) -> None:
    """Remove every report in ``folder``: the user has seen them, or does not want to."""
    for report in _reports(folder):
        report.unlink(missing_ok=True)


def describe(error: BaseException) -> str:
    """Return kinds and places of ``error`` and of what caused it, the first cause first."""
    parts = []
    seen: set[int] = set()
    current: BaseException | None = error
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        kind = f"{type(current).__module__}.{type(current).__qualname__}"
        places = code_places(current.__traceback__)
        parts.append("\n".join((kind.removeprefix("builtins."), *(f"  {p}" for p in places))))
        hidden = None if current.__suppress_context__ else current.__context__
        current = current.__cause__ or hidden
    return "\n\nthen:\n\n".join(reversed(parts))


def _reports(folder: Path) -> list[Path]:
    try:
        return sorted(folder.glob(_REPORT), key=lambda path: path.stat().st_mtime_ns)
    except OSError:  # the folder is not the user's, or another start has tidied up meanwhile
        return []


def _collect_fatal(folder: Path) -> None:
    """Turn what dead runs left into reports."""
    for left in folder.glob(_FATAL.format(process="*")):
        process = left.stem.partition("-")[2]
        if _runs(process):
            continue
        # On Windows the file of a run that still lives can be neither renamed nor removed.
        with suppress(OSError):
            if "(most recent call first)" in left.read_text("utf-8", errors="replace"):
                left.replace(folder / f"crash-fatal-{process}.txt")
            else:
                left.unlink()


def _runs(process: str) -> bool:
    if not process.isdecimal() or os.name == "nt":  # there a signal would end it
        return False
    try:
        os.kill(int(process), 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
