"""Where in the program something happened, without the folders of the user's machine."""

from __future__ import annotations

import traceback
from pathlib import PurePath
from types import TracebackType

_PACKAGE = "reader"


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
