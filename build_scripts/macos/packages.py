"""Makes the macOS disk image of the frozen ``.app``: ``python -m build_scripts.macos.packages``.

The application is sealed ad hoc, without which macOS calls it damaged. It is not notarised: the
first start needs a right click and Open, or ``xattr -cr /Applications/Qingdu.app``.
"""

from __future__ import annotations

import platform
import shutil
import subprocess
import sys
from pathlib import Path

from build_scripts.environment import ROOT
from build_scripts.version import version


def make_disk_image(application: Path, result: Path, work: Path) -> Path:
    """Write a disk image with the sealed ``application`` into the folder ``result``."""
    subprocess.run(["codesign", "--force", "--deep", "--sign", "-", str(application)], check=True)
    subprocess.run(["codesign", "--verify", "--deep", "--strict", str(application)], check=True)
    content = work / "image"
    shutil.rmtree(content, ignore_errors=True)
    content.mkdir(parents=True)
    subprocess.run(["ditto", str(application), str(content / application.name)], check=True)
    (content / "Applications").symlink_to("/Applications")
    image = result / f"qingdu-{version()}-macos-{platform.machine()}.dmg"
    image.unlink(missing_ok=True)
    options = ("-volname", "Qingdu", "-fs", "HFS+", "-format", "ULMO", "-srcfolder", str(content))
    subprocess.run(["hdiutil", "create", *options, str(image)], check=True)
    return image


def main() -> int:
    """Make the disk image from dist/Qingdu.app in dist."""
    dist = ROOT / "dist"
    image = make_disk_image(dist / "Qingdu.app", dist, ROOT / "build" / "macos")
    print(f"{image.name}: {image.stat().st_size / 1e6:.1f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
