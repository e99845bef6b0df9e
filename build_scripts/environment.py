"""The virtual environment in ``.venv``: made, filled from the locks, left alone while they hold.

A stamp for each lock tells that it is installed, so that a second start asks neither pip nor the
system for anything.
"""

from __future__ import annotations

import hashlib
import os
import shlex
import subprocess
import sys
import venv
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent.parent
LOCKS = ROOT / "build_scripts" / "locks"
VENV = ROOT / ".venv"

_ON_WINDOWS = sys.platform == "win32"
_SCRIPTS = VENV / ("Scripts" if _ON_WINDOWS else "bin")
PYTHON = _SCRIPTS / ("python.exe" if _ON_WINDOWS else "python")


class SetupError(Exception):
    """The environment cannot be made; the message says what to do."""


def is_ready(*locks: str) -> bool:
    """Tell whether every one of ``locks`` is installed as it now stands."""
    return PYTHON.exists() and all(_stamp_holds(lock) for lock in locks)


def install(*locks: str) -> None:
    """Make ``.venv`` if need be and install ``locks`` with their hashes checked.

    Raises SetupError when the environment cannot be made or a package cannot be had.
    """
    if not _has_pip():
        print(f"Making {VENV.relative_to(ROOT)} …", flush=True)
        venv.create(VENV, clear=True, symlinks=not _ON_WINDOWS, with_pip=True)
    print(f"Installing the packages for {' and '.join(locks)} …", flush=True)
    requirements = [word for lock in locks for word in ("--requirement", str(_lock_path(lock)))]
    quiet = [] if sys.stdout.isatty() else ["--quiet", "--quiet"]
    options = ["--require-hashes", "--only-binary=:all:", "--no-deps", "--no-input"]
    command = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "install", *quiet]
    if subprocess.call([*command, *options, *requirements], stdin=subprocess.DEVNULL) != 0:
        message = "The packages could not be installed (see above). Is there a network? Try again."
        raise SetupError(message)
    _make_importable()
    for lock in locks:
        _stamp_path(lock).write_text(_state_of(lock), encoding="utf-8")


def call(*arguments: str) -> int:
    """Run the environment's Python in the checkout and return its exit status."""
    return subprocess.call([str(PYTHON), *arguments], cwd=ROOT)


def become(*arguments: str) -> NoReturn:
    """Turn this process into the environment's Python, in the folder the user is in."""
    if _ON_WINDOWS:  # exec there returns to the prompt while the program still runs
        raise SystemExit(subprocess.call([str(PYTHON), *arguments]))
    os.execv(PYTHON, [str(PYTHON), *arguments])


def _has_pip() -> bool:
    """Tell whether the environment is whole: an interrupted one has a Python and no pip."""
    return PYTHON.exists() and _succeeds(str(PYTHON), "-m", "pip", "--version")


def _succeeds(*command: str) -> bool:
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def _make_importable() -> None:
    """Let ``python -m reader`` and ``qingdu`` of this environment find the checkout anywhere."""
    packages = VENV / "Lib" if _ON_WINDOWS else next((VENV / "lib").glob("python3.*"))
    (packages / "site-packages" / "qingdu.pth").write_text(f"{ROOT}\n", encoding="utf-8")
    if _ON_WINDOWS:
        (_SCRIPTS / "qingdu.cmd").write_text('@"%~dp0python.exe" -m reader %*\n', encoding="ascii")
    else:
        script = _SCRIPTS / "qingdu"
        body = f'#!/bin/sh\nexec {shlex.quote(str(PYTHON))} -m reader "$@"\n'
        script.write_text(body, encoding="utf-8")
        script.chmod(0o755)


def _stamp_holds(lock: str) -> bool:
    stamp = _stamp_path(lock)
    return stamp.exists() and stamp.read_text(encoding="utf-8") == _state_of(lock)


def _state_of(lock: str) -> str:
    """Return what must stay the same: the lock's contents and the place of the checkout."""
    digest = hashlib.sha256(_lock_path(lock).read_bytes()).hexdigest()
    return f"{digest} {ROOT}\n"


def _lock_path(lock: str) -> Path:
    return LOCKS / f"{lock}.lock"


def _stamp_path(lock: str) -> Path:
    return VENV / f"{lock}.stamp"
