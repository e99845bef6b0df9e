"""Makes the AppImage: one file that mounts the portable folder and runs it.

The folder inside is made on every machine, so that ``verify`` can run it as the image's runtime
does; the image itself is made where appimagetool is installed.
"""

from __future__ import annotations

import platform
import shutil
import subprocess
from pathlib import Path

from build_scripts.linux.share_tree import APPLICATION_ID, filled
from build_scripts.version import reproducible_environment

# zstd is what the runtime can read. At its strongest it is a sixth larger than the .tar.xz.
_SQUASHED = ("-Xcompression-level", "22", "-b", "1M")


def make_app_dir(folder: Path, work: Path) -> Path:
    """Return the folder of the image, made below ``work`` of the portable ``folder``.

    ``AppRun``, the desktop entry and the icon lie at its top, as AppImage's specification asks.
    """
    app = work / "Qingdu.AppDir"
    shutil.rmtree(app, ignore_errors=True)
    shutil.copytree(folder, app / "usr" / "lib" / "qingdu", symlinks=True)
    shutil.move(app / "usr" / "lib" / "qingdu" / "share", app / "usr" / "share")
    (app / "AppRun").symlink_to("usr/lib/qingdu/qingdu")
    icon = Path("usr/share/icons/hicolor/256x256/apps") / f"{APPLICATION_ID}.png"
    (app / f"{APPLICATION_ID}.png").symlink_to(icon)
    (app / ".DirIcon").symlink_to(icon)
    desktop = f"{APPLICATION_ID}.desktop"
    (app / desktop).symlink_to(Path("usr/share/applications") / desktop)
    return app


def make_app_image(app: Path, result: Path) -> Path | None:
    """Write the folder ``app`` as an image into ``result``; None where appimagetool is missing."""
    tool = shutil.which("appimagetool")
    if tool is None:
        return None
    image = result / filled(f"Qingdu-@VERSION@-{platform.machine()}.AppImage")
    options = [word for option in _SQUASHED for word in ("--mksquashfs-opt", option)]
    subprocess.run(
        [tool, "--no-appstream", "--comp", "zstd", *options, str(app), str(image)],
        env={**reproducible_environment(), "ARCH": platform.machine()},
        check=True,
    )
    return image
