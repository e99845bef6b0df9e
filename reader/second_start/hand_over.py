"""A second start hands its files to the window that is open already.

Only the standard library is needed, so that a second start is over before Qt would be loaded. The
two talk over a Unix socket in a folder that nobody else may enter, or a named pipe on Windows.
"""

from __future__ import annotations

import hashlib
import json
import os
import stat
import sys
from collections.abc import Sequence
from pathlib import Path

from reader.paths import state_dir
from reader.second_start.limits import LONGEST_MESSAGE


def socket_name(folder: Path) -> str:
    """Return where the programs with the settings in ``folder`` meet: one place for each user.

    It is a pipe's name on Windows, elsewhere a path in the folder for such things that the platform
    names (XDG Base Directory Specification), or in the program's own where that one is not private.
    """
    digest = hashlib.sha256(os.fsencode(folder)).hexdigest()[:16]
    if sys.platform == "win32":
        return rf"\\.\pipe\qingdu-{digest}"
    named = "TMPDIR" if sys.platform == "darwin" else "XDG_RUNTIME_DIR"
    runtime = Path(os.environ.get(named, ""))
    is_usable = runtime.is_absolute() and is_private(runtime)
    return str((runtime if is_usable else state_dir() / "run") / f"qingdu-{digest}")


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


def is_private(folder: Path) -> bool:
    """Whether ``folder`` is this user's and nobody else may enter it; always so on Windows."""
    if sys.platform == "win32":
        return True
    try:
        mark = folder.stat()
    except OSError:
        return False
    return stat.S_ISDIR(mark.st_mode) and mark.st_uid == os.geteuid() and not mark.st_mode & 0o077
