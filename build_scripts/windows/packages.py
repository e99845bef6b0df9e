"""Makes the Windows installer of a frozen program: ``python -m build_scripts.windows.packages``."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from build_scripts.associations import offered_suffixes
from build_scripts.components import require_listed
from build_scripts.environment import ROOT, SetupError
from build_scripts.version import reproducible_environment, version

_SCRIPT = Path(__file__).resolve().parent / "qingdu.nsi"
_ICON = ROOT / "resources" / "icons" / "qingdu.ico"
_SIDE = _SCRIPT.with_name("setup-side.bmp")
"""164 by 314 pixels, what the installer's last page has at its left."""


def make_installer(
    payload: Path, result: Path, *, options: Sequence[str] = (), number: str = ""
) -> Path:
    """Write the installer of the program in ``payload`` into the folder ``result``.

    ``options`` are further ones of makensis, ``number`` another version than this one. Returns its
    path; raises SetupError without NSIS or when it refuses the script.
    """
    makensis = _makensis()
    number = number or version()
    installer = result / f"qingdu-{number}-windows-x86_64-setup.exe"
    with TemporaryDirectory() as folder:
        formats = Path(folder, "formats.nsh")
        formats.write_text(formats_macro(), encoding="utf-8")
        values = {
            "VERSION": number,
            "PAYLOAD": payload,
            "OUTPUT": installer,
            "ICON": _ICON,
            "SIDE": _SIDE,
            "FORMATS": formats,
        }
        done = subprocess.run(
            [
                *(makensis, "-V2", "-WX", "-INPUTCHARSET", "UTF8", *options),
                *(f"-D{name}={value}" for name, value in values.items()),
                str(_SCRIPT),
            ],
            env=reproducible_environment(),
            capture_output=True,
            text=True,
            check=False,
        )
    if done.returncode != 0:
        message = f"makensis refuses the installer's script:\n{done.stdout}{done.stderr}"
        raise SetupError(message)
    return installer


def formats_macro() -> str:
    """Return NSIS's macro that does something for every suffix that the program is offered for."""
    lines = (f'  !insertmacro ${{do}} "{suffix}"' for suffix in offered_suffixes())
    return "\n".join(("!macro ForEveryType do", *lines, "!macroend", ""))


def _makensis() -> str:
    installed = Path(os.environ.get("PROGRAMFILES(X86)", "")) / "NSIS" / "makensis.exe"
    found = shutil.which("makensis") or (str(installed) if installed.is_file() else None)
    if found is None:
        message = (
            "NSIS is needed to make the installer: install it from https://nsis.sourceforge.io/"
        )
        raise SetupError(message)
    return found


def main() -> int:
    """Make the installer from dist/qingdu in dist."""
    built = ROOT / "dist" / "qingdu"
    try:
        require_listed(built, built / "qingdu.exe")
        installer = make_installer(built, ROOT / "dist")
    except SetupError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{installer.name}: {installer.stat().st_size / 1e6:.1f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
