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

_PROBE = "import pip, sys; sys.exit(sys.version_info < (3, 11))"
_ON_WINDOWS = sys.platform == "win32"


class SetupError(Exception):
    """The environment cannot be made; the message says what to do."""


class Environment:
    """A virtual environment of the checkout at ``root``; its own is in ``.venv``."""

    def __init__(self, root: Path, folder: str = ".venv") -> None:
        self.root = root
        self.folder = root / folder
        self.scripts = self.folder / ("Scripts" if _ON_WINDOWS else "bin")
        self.python = self.scripts / ("python.exe" if _ON_WINDOWS else "python")

    def is_ready(self, *locks: str) -> bool:
        """Tell whether every one of ``locks`` is installed as it now stands."""
        return self.python.exists() and all(self._stamp_holds(lock) for lock in locks)

    def install(self, *locks: str) -> None:
        """Make the environment if need be and install ``locks`` with their hashes checked.

        Raises SetupError when a package cannot be had.
        """
        if not self._is_whole():
            print(f"Making {self.folder.name} …", flush=True)
            venv.create(self.folder, clear=True, symlinks=not _ON_WINDOWS, with_pip=True)
        print(f"Installing the packages for {' and '.join(locks)} …", flush=True)
        command = (str(self.python), "-m", "pip", "install", *_pip_options())
        files = (f"--requirement={self._lock(lock)}" for lock in locks)
        if subprocess.call([*command, *files], stdin=subprocess.DEVNULL) != 0:
            message = "The packages could not be installed (see above). Is there a network?"
            raise SetupError(message)
        self._make_importable()
        for lock in locks:
            self._stamp(lock).write_text(self._state(lock), encoding="utf-8")

    def call(self, *arguments: str) -> int:
        """Run the environment's Python in the checkout and return its exit status."""
        return subprocess.call([str(self.python), *arguments], cwd=self.root)

    def become(self, *arguments: str) -> NoReturn:
        """Turn this process into the environment's Python, in the folder the user is in."""
        if _ON_WINDOWS:  # exec there returns to the prompt while the program still runs
            raise SystemExit(subprocess.call([str(self.python), *arguments]))
        os.execv(self.python, [str(self.python), *arguments])

    def _is_whole(self) -> bool:
        """Tell whether there is a Python that will do, with pip: an interrupted one lacks it."""
        if not self.python.exists():
            return False
        command = [str(self.python), "-c", _PROBE]
        return subprocess.run(command, capture_output=True, check=False).returncode == 0

    def _make_importable(self) -> None:
        """Let ``python -m reader`` and ``qingdu`` find the checkout from any folder."""
        library = self.folder / "Lib" if _ON_WINDOWS else next(self.folder.glob("lib/python3.*"))
        pointer = library / "site-packages" / "qingdu.pth"
        # Code, in ASCII: before 3.13 Python reads a mere path in the locale's encoding.
        place = f"os.fsdecode({os.fsencode(self.root)!r})"
        pointer.write_text(f"import os, sys; sys.path.append({place})\n", encoding="ascii")
        if _ON_WINDOWS:
            body = '@"%~dp0python.exe" -m reader %*\n'
            (self.scripts / "qingdu.cmd").write_text(body, encoding="ascii")
        else:
            script = self.scripts / "qingdu"
            body = f'#!/bin/sh\nexec {shlex.quote(str(self.python))} -m reader "$@"\n'
            script.write_text(body, encoding="utf-8")
            script.chmod(0o755)

    def _stamp_holds(self, lock: str) -> bool:
        stamp = self._stamp(lock)
        return stamp.exists() and stamp.read_text(encoding="utf-8") == self._state(lock)

    def _state(self, lock: str) -> str:
        """Return what must stay the same: the lock's contents and the place of the checkout."""
        digest = hashlib.sha256(self._lock(lock).read_bytes()).hexdigest()
        return f"{digest} {self.root}\n"

    def _lock(self, name: str) -> Path:
        return self.root / "build_scripts" / "locks" / f"{name}.lock"

    def _stamp(self, lock: str) -> Path:
        return self.folder / f"{lock}.stamp"


def _pip_options() -> tuple[str, ...]:
    """Install exactly what the lock names, with progress where somebody is looking."""
    quiet = () if sys.stdout.isatty() else ("--quiet", "--quiet")
    exact = ("--require-hashes", "--only-binary=:all:", "--no-deps")
    return (*quiet, *exact, "--no-input", "--disable-pip-version-check")
