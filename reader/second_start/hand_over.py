"""A second start hands its files to the window that is open already.

Only the standard library is needed, so that a second start is over before Qt would be loaded. The
two talk over a Unix socket in a folder that nobody else may enter, or a named pipe on Windows.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from reader.second_start.meeting_place import LONGEST_MESSAGE, is_private


def hand_over(name: str, paths: Sequence[Path]) -> bool:
    """Give ``paths`` to the program that listens at ``name``; False when none answers in time."""
    message = json.dumps([str(path) for path in paths]).encode("ascii")
    if len(message) > LONGEST_MESSAGE:
        return False
    if sys.platform == "win32":
        from reader.second_start.named_pipe import is_answered

        return is_answered(name, message)
    if not (is_private(Path(name).parent) and Path(name).exists()):  # in this order: neither raises
        return False
    from reader.second_start.unix_socket import is_answered

    return is_answered(name, message)


def paths_in(message: bytes) -> list[Path]:
    """Return the paths in a message of ``hand_over``; none in anything else."""
    try:
        names = json.loads(message)
    except (ValueError, RecursionError):
        return []
    if not isinstance(names, list):
        return []
    return [Path(name) for name in names if isinstance(name, str) and _can_be_a_path(name)]


def _can_be_a_path(name: str) -> bool:
    try:
        return b"\0" not in os.fsencode(name)
    except UnicodeEncodeError:  # a lone surrogate that stands for no byte
        return False
