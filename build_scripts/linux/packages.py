"""Makes every Linux package of a frozen program: ``python -m build_scripts.linux.packages``."""

from __future__ import annotations

import platform
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from build_scripts.components import require_listed
from build_scripts.environment import ROOT, SetupError
from build_scripts.linux.app_image import make_app_dir, make_app_image
from build_scripts.linux.deb import make_deb
from build_scripts.linux.portable import make_portable_folder, make_tar

_LARGEST_ARCHIVE = 30_000_000
_LARGEST_IMAGE = 35_000_000
_LARGEST_DEB_TREE = 90_000_000
_LARGEST_PORTABLE = 95_000_000
"""In bytes, for x86-64; what has grown beyond fails there. Elsewhere it is only told."""


def main(arguments: Sequence[str]) -> int:
    """Make the packages from dist/qingdu in dist; return 1 when one is too large.

    ``--deb`` makes only the .deb, and does not take the time to compress it.
    """
    built, result, work = ROOT / "dist" / "qingdu", ROOT / "dist", ROOT / "build" / "linux"
    work.mkdir(parents=True, exist_ok=True)
    try:
        if "--deb" in arguments:
            make_deb(built, result, work, compression=0)
            return 0
        require_listed(built, built / "qingdu")
        return _make(built, result, work)
    except SetupError as error:
        print(error, file=sys.stderr)
        return 1


def _make(built: Path, result: Path, work: Path) -> int:
    folder = make_portable_folder(built, work)
    sizes = [(folder.name, _bytes_in(folder), _LARGEST_PORTABLE)]
    archives = [make_tar(folder, result)]
    if image := make_app_image(make_app_dir(folder, work), result):
        sizes.append((image.name, image.stat().st_size, _LARGEST_IMAGE))
    else:
        print("No AppImage is made: appimagetool is not on this machine.")
    if shutil.which("dpkg-deb"):
        archives.append(make_deb(built, result, work))
        sizes.append((".deb, installed", _bytes_in(work / "deb"), _LARGEST_DEB_TREE))
    else:
        print("No .deb is made: dpkg-deb is not on this machine.")
    sizes += [(path.name, path.stat().st_size, _LARGEST_ARCHIVE) for path in archives]
    for name, size, largest in sizes:
        remark = f", more than the {largest / 1e6:.0f} MB allowed" if size > largest else ""
        print(f"{name}: {size / 1e6:.1f} MB{remark}", flush=True)
    too_large = any(size > largest for _, size, largest in sizes)
    return int(too_large and platform.machine() == "x86_64")


def _bytes_in(folder: Path) -> int:
    files = (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return sum(path.stat().st_size for path in files)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
