"""Clicks through the real setup, which is a 32-bit program: ``dev.py verify setup``.

Debian's 64-bit Wine does not run it, so it runs in a bare Debian that has both, made by
debootstrap: on a 32-bit Windows and on one before Windows 10, which it refuses, and on Windows 10.
The pictures of every page are kept, to be looked at. Needs root.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from build_scripts.environment import ROOT
from build_scripts.linux.chroot import HOME, USER, Chroot, ChrootError
from build_scripts.linux.screen import Screen, ScreenError, virtual_screen
from build_scripts.linux.window_trial import TrialError
from build_scripts.version import version
from build_scripts.wine.build import RESULT, WORK
from build_scripts.wine.clicks import Desktop, goes_through, refuses

_PACKAGES = ("wine", "wine64", "wine32:i386", "fonts-wqy-microhei")
_SUITE = "trixie"
"""Its Wine is 10, that of the other trial 8."""
_SETUP = f"{HOME}/setup.exe"
_STUB = WORK / "prefix" / "drive_c" / "windows" / "system32" / "icuuc.dll"
"""What the trial of the program has made: Wine has none of Windows' own."""


@dataclass(frozen=True, slots=True)
class _Windows:
    """A Windows of Wine's in ``system``, which says that it is ``release``."""

    system: Chroot
    screen: Screen
    pictures: Path
    release: str
    bits: int = 64

    @property
    def name(self) -> str:
        """What its folder and its pictures are called."""
        return f"{self.release}-{self.bits}"

    def made(self) -> Desktop:
        """Make it, and return its desktop."""
        for command in (("wineboot", "-i"), ("winecfg", "-v", self.release)):
            self._start(*command).wait(300)
        folder = self.system.inside(f"{HOME}/{self.name}")
        if self.bits == 64:
            shutil.copy(_STUB, folder / "drive_c" / "windows" / "system32")
        return Desktop(self.name, folder, self.screen, self.pictures, self._start_as_seen)

    def end(self) -> None:
        """End whatever still runs in it."""
        self._start("wineboot", "-k", "-f").wait(60)

    def _start_as_seen(self, program: str) -> subprocess.Popen[bytes]:
        """Start the ``program`` whose path is one from outside."""
        return self._start(program.removeprefix(str(self.system.root)))

    def _start(self, *command: str) -> subprocess.Popen[bytes]:
        log = self.pictures / f"{self.name}.log"
        return self.system.start("wine", *command, log=log, **self._variables())

    def _variables(self) -> Mapping[str, str]:
        return {
            "PATH": "/usr/bin:/bin",
            "HOME": HOME,
            "DISPLAY": self.screen.display,
            "LC_ALL": "C.UTF-8",
            "WINEARCH": f"win{self.bits}",
            "WINEDEBUG": "-all",
            "WINEPREFIX": f"{HOME}/{self.name}",
        }


def _bare_system(setup: Path) -> Chroot:
    """Return a bare Debian with both kinds of Wine, and the setup in the user's home."""
    system = Chroot.make(_SUITE, ROOT / "build" / "chroots")
    system.as_root("dpkg", "--add-architecture", "i386")
    system.as_root("apt-get", "-qq", "update")
    install = ("apt-get", "-qq", "install", "--yes", "--no-install-recommends")
    system.as_root(*install, *_PACKAGES)
    shutil.copy(setup, system.inside(_SETUP))
    system.as_root("chown", f"{USER}:{USER}", _SETUP)
    return system


def _try(setup: Path, pictures: Path) -> None:
    system = _bare_system(setup)
    with virtual_screen() as screen:
        for release, bits, step in (
            ("win10", 32, refuses),
            ("win81", 64, refuses),
            ("win10", 64, goes_through),
        ):
            started = time.monotonic()
            windows = _Windows(system, screen, pictures, release, bits)
            try:
                step(windows.made(), _SETUP)
            finally:
                windows.end()
            taken = time.monotonic() - started
            print(f"{windows.name} {step.__name__.replace('_', ' ')}: {taken:.0f} s", flush=True)


def main() -> int:
    """Click through the setup in dist/windows; return 1 and say why when it fails."""
    if os.geteuid() != 0:
        print("Only root can make the bare system in which the setup is tried.")
        return 1
    if "QINGDU_OWN_MOUNTS" not in os.environ:
        # In a mount namespace of its own: whatever is mounted here ends with this process.
        again = [sys.executable, "-m", "build_scripts.wine.setup_trial"]
        environment = {**os.environ, "QINGDU_OWN_MOUNTS": "1"}
        os.execvpe("unshare", ["unshare", "--mount", *again], environment)
    setup = RESULT / f"qingdu-{version()}-windows-x86_64-setup.exe"
    if not setup.is_file() or not _STUB.is_file():
        print("There is no setup to be tried: run dev.py build --windows first.", file=sys.stderr)
        return 1
    pictures = WORK / "pictures"
    pictures.mkdir(parents=True, exist_ok=True)
    try:
        _try(setup, pictures)
    except (TrialError, ChrootError, ScreenError, OSError, subprocess.SubprocessError) as error:
        print(f"The setup fails: {error}", file=sys.stderr)
        return 1
    print(f"The pictures are in {pictures.name}: look at them.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
