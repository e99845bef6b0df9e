"""What two starts of the program agree on before they talk."""

from __future__ import annotations

import hashlib
import os
import stat
import sys
from pathlib import Path

from reader.paths import state_dir

PATIENCE = 2.0
"""Seconds to wait for a program that listens but does not answer, or calls but says nothing."""
LONGEST_MESSAGE = 1_000_000
"""Bytes."""
END = b"\n"
"""Ends a message in a socket, and is the answer to one."""


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


def is_private(folder: Path) -> bool:
    """Whether ``folder`` is this user's and nobody else may enter it; always so on Windows."""
    if sys.platform == "win32":
        return True
    try:
        mark = folder.stat()
    except OSError:
        return False
    return stat.S_ISDIR(mark.st_mode) and mark.st_uid == os.geteuid() and not mark.st_mode & 0o077
