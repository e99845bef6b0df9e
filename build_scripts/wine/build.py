"""Freezes the Windows program under Wine and makes its installer: ``dev.py build --windows``."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from build_scripts.components import require_listed
from build_scripts.environment import ROOT, SetupError
from build_scripts.linux.screen import virtual_screen
from build_scripts.windows.packages import make_installer
from build_scripts.wine.prefix import Prefix, made_prefix, windows_path

WORK = ROOT / "build" / "wine"
RESULT = ROOT / "dist" / "windows"
"""Apart from what is published: python3.dll is home-made there."""
LARGEST_INSTALLED = 80_000_000
LARGEST_INSTALLER = 25_000_000
"""In bytes."""


def frozen(prefix: Prefix, sources: Path, result: Path) -> Path:
    """Freeze the program in ``sources``; return its folder, which is made in ``result``.

    Raises SetupError when PyInstaller fails.
    """
    built = result / "qingdu"
    shutil.rmtree(built, ignore_errors=True)
    places = (
        *("--distpath", windows_path(result), "--workpath", windows_path(WORK / "frozen")),
        *("--noconfirm", "--clean", "--log-level", "ERROR"),
    )
    spec = windows_path(sources / "build_scripts" / "reader.spec")
    done = prefix.run(
        *(prefix.python / "python.exe", "-m", "PyInstaller", *places, spec),
        folder=sources,
        seconds=2400,
    )
    if done.returncode != 0 or not (built / "qingdu.exe").is_file():
        message = f"PyInstaller failed under Wine:\n{done.stdout}{done.stderr}"
        raise SetupError(message)
    return built


def main() -> int:
    """Make the program and its installer in dist/windows; return 1 when one is too large."""
    try:
        with virtual_screen() as screen:
            prefix = made_prefix(WORK, screen.display)
            print("Freezing …", flush=True)
            built = frozen(prefix, ROOT, RESULT)
        require_listed(built, built / "qingdu.exe")
        installer = make_installer(built, RESULT)
    except (SetupError, OSError, subprocess.SubprocessError) as error:
        print(error, file=sys.stderr)
        return 1
    installed = sum(path.stat().st_size for path in built.rglob("*") if path.is_file())
    sizes = (
        ("installed", installed, LARGEST_INSTALLED),
        (installer.name, installer.stat().st_size, LARGEST_INSTALLER),
    )
    for name, size, largest in sizes:
        remark = f", more than the {largest / 1e6:.0f} MB allowed" if size > largest else ""
        print(f"{name}: {size / 1e6:.1f} MB{remark}")
    return int(any(size > largest for _, size, largest in sizes))


if __name__ == "__main__":
    sys.exit(main())
