"""Tries the packages as a person would: ``python -m build_scripts.linux.verify [SUITE…]``.

In bare Debians made by debootstrap the .deb is installed with apt, used, upgraded and purged, and
the portable folder is run from a read-only place with Chinese in its name. Screen and keyboard are
outside, so that the system inside has nothing but what the package asks for. Needs root.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tarfile
import time
from collections.abc import Sequence
from pathlib import Path

from build_scripts import smoke
from build_scripts.environment import ROOT
from build_scripts.linux.chroot import HOME, USER, Chroot, ChrootError
from build_scripts.linux.deb import architecture
from build_scripts.linux.portable import portable_name
from build_scripts.linux.screen import ScreenError
from build_scripts.linux.wayland_trial import use_under_wayland
from build_scripts.linux.window_trial import (
    DEEP_PAGE,
    PAGE,
    TrialError,
    WindowTrial,
    require,
    require_glyphs,
    require_text,
    write_pages,
)
from build_scripts.system import WAYLAND, are_there
from build_scripts.upgrade import OLDER, write_sources
from build_scripts.version import reproducible_environment, version
from reader.core.files.settings_file import load_settings
from reader.core.settings import DEFAULT_FONT_SIZE

SUITES = ("bookworm", "trixie")
_TYPEFACES = {"trixie": ("fonts-wqy-microhei",)}
"""Of the user's own choice; where none is named, apt takes the one that the package names first."""

_WORK = ROOT / "build" / "verify"
_OWN_FOLDERS = (".config/qingdu", ".cache/qingdu", ".local/share/qingdu", ".local/state/qingdu")
_OF_LIBRARIES = (".cache/fontconfig", ".cache/mesa_shader_cache")
_LOGS = ("/var/log/", "/var/cache/", "/var/lib/apt/", "/var/lib/dpkg/", "/etc/resolv.conf")
_PORTABLE = "/opt/讀者 的 é"
_MOUNTED = "/tmp/.mount_Qingdu讀"
"""As AppImage's runtime calls the folder at which it mounts itself."""
_APP_DIR = ROOT / "build" / "linux" / "Qingdu.AppDir"


def verify(suite: str, package: Path, older: Path, archive: Path) -> None:
    """Try the packages in ``suite``; raises TrialError, ChrootError or ScreenError."""
    system = Chroot.make(suite, ROOT / "build" / "chroots")
    write_pages(system)
    system.as_root("apt-get", "-qq", "update")
    started = time.time()
    trial = WindowTrial(system, _WORK / suite)

    system.install(older, *_TYPEFACES.get(suite, ()))
    _require_version(system, OLDER)
    trial.use("first", "ctrl+2")
    kept = _user_files(system)
    settings = f"{HOME}/.config/qingdu/settings.toml"
    require(settings in kept, "There are no settings after the text was enlarged.")
    size = load_settings(system.inside(settings)).page.font_size
    require(size > DEFAULT_FONT_SIZE, f"The larger text was not kept: {size} px.")

    system.install(package)
    _require_version(system, version())
    require(_user_files(system) == kept, "The upgrade changed what is the user's.")
    _require_prints(system, "qingdu")
    require_glyphs(system, "qingdu")
    trial.use("upgraded", "ctrl+1")
    trial.crash()
    if are_there(WAYLAND):
        use_under_wayland(system, _WORK / suite)
    else:
        print("The window is not tried under Wayland: this machine has no sway, grim and wtype.")
    _require_marks_in_place(system, started)

    system.as_root("apt-get", "-qq", "purge", "--yes", "qingdu")
    _require_no_trace(system)
    require(settings in _user_files(system), "Purging took the user's own settings.")
    _try_portable(system, archive)
    _try_app_dir(system)


def _user_files(system: Chroot) -> dict[str, bytes]:
    """Return what the user would miss: the settings and the records, by their places."""
    folders = [f"{HOME}/{folder}" for folder in _OWN_FOLDERS if ".cache" not in folder]
    return {
        place: system.inside(place).read_bytes()
        for place in system.files()
        if _is_below(place, folders) and system.inside(place).is_file()
    }


def _require_version(system: Chroot, number: str) -> None:
    told = system.as_user("/usr/bin/qingdu", "--version")
    require(told.split()[:2] == ["qingdu", number], f"The version is {told!r} instead of {number}.")


def _require_prints(system: Chroot, program: str) -> None:
    for page in (PAGE, DEEP_PAGE):
        shown = system.as_user(program, "show", page, "--script", "hans")
        require(smoke.CONVERTED in shown, f"The page is not as expected:\n{shown}")


def _require_marks_in_place(system: Chroot, started: float) -> None:
    """See that whatever the user's program wrote is where the platform wants it."""
    allowed = [f"{HOME}/{folder}" for folder in (*_OWN_FOLDERS, *_OF_LIBRARIES)]
    user = int(system.as_root("id", "-u", USER))
    strange = []
    for place in system.files():
        path = system.inside(place)
        if not path.is_symlink() and path.is_dir():
            continue
        mark = path.lstat()
        if mark.st_uid == user and mark.st_mtime >= started and not _is_below(place, allowed):
            strange.append(place)
    require(not strange, f"The program wrote where it should not: {strange}")


def _is_below(place: str, folders: Sequence[str]) -> bool:
    return any(place == folder or place.startswith(f"{folder}/") for folder in folders)


def _require_no_trace(system: Chroot) -> None:
    """See that after purging no file is the package's and no list names it."""
    left = [
        place
        for place in system.files()
        if "qingdu" in place.lower() and not place.startswith(("/home/", *_LOGS))
    ]
    named = subprocess.run(
        ["grep", "-rIil", "qingdu", *(str(system.inside(f"/{top}")) for top in ("etc", "usr"))],
        capture_output=True,
        text=True,
        check=False,
    ).stdout.split()
    listed = system.as_root("dpkg-query", "--show", "--showformat=${Package}\n")
    require(not left, f"Purging left {left}")
    require(not named, f"After purging these still name it: {named}")
    require("qingdu" not in listed.splitlines(), "dpkg still knows the package.")


def _try_portable(system: Chroot, archive: Path) -> None:
    """Run the portable folder where nothing can be written and no Python or Chinese font is."""
    place = system.inside(_PORTABLE)
    place.mkdir(parents=True)
    with tarfile.open(archive) as tar:
        tar.extractall(place, filter="tar")
    system.mount(place, _PORTABLE)
    system.mount(place, _PORTABLE, "-o", "remount,bind,ro")
    system.as_root("apt-get", "-qq", "purge", "--yes", "fonts-noto-cjk", "fonts-wqy-microhei")
    pythons = [p for p in system.files() if p.startswith("/usr/bin/python")]
    require(not pythons, f"There is a Python in the bare system: {pythons}")
    program = f"{_PORTABLE}/{portable_name()}/qingdu"
    _require_prints(system, program)
    system.as_user(program, "snapshot", PAGE, "-o", "portable.png")
    rows = smoke.distinct_lines(system.inside(f"{HOME}/portable.png").read_bytes())
    require_text(rows, "in the portable program's snapshot")
    require_glyphs(system, program)


def _try_app_dir(system: Chroot) -> None:
    """Run the folder of the AppImage as its runtime does: read-only, from a place of its own.

    There is no FUSE inside, as where the runtime unpacks itself; nothing is in the environment but
    what the runtime sets (AppImage's documentation, "Environment variables").
    """
    place = system.inside(_MOUNTED)
    shutil.copytree(_APP_DIR, place, symlinks=True)
    system.mount(place, _MOUNTED)
    system.mount(place, _MOUNTED, "-o", "remount,bind,ro")
    image = f"{HOME}/Qingdu 讀.AppImage"
    told = (f"APPDIR={_MOUNTED}", f"APPIMAGE={image}", f"ARGV0={image}")
    program = f"{_MOUNTED}/AppRun"
    shown = system.as_user("env", *told, program, "show", PAGE, "--script", "hans")
    require(smoke.CONVERTED in shown, f"The AppImage's page is not as expected:\n{shown}")
    system.as_user("env", *told, program, "snapshot", PAGE, "-o", "image.png")
    rows = smoke.distinct_lines(system.inside(f"{HOME}/image.png").read_bytes())
    require_text(rows, "in the AppImage's snapshot")


def check_files(package: Path) -> None:
    """Run the validators of freedesktop.org and Debian; raises TrialError."""
    deb = ROOT / "build" / "linux" / "deb"
    shares = (deb / "usr" / "share", _APP_DIR / "usr" / "share")
    tops = (*shares, _APP_DIR)
    desktops = [str(path) for top in tops for path in sorted(top.rglob("*.desktop"))]
    metainfo = [str(path) for share in shares for path in share.glob("metainfo/*.xml")]
    broken = [path.name for path in _APP_DIR.rglob("*") if not path.exists()]
    require(not broken, f"The AppImage's folder has links to nothing: {broken}")
    require((_APP_DIR / ".DirIcon").read_bytes()[:4] == b"\x89PNG", "The AppImage has no icon.")
    for command in (
        ["desktop-file-validate", *desktops],
        ["appstreamcli", "validate", "--no-net", *metainfo],
        ["lintian", "--fail-on", "error,warning", "--allow-root", str(package)],
    ):
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        require(done.returncode == 0, f"{command[0]} complains:\n{done.stdout}{done.stderr}")


def require_same_files(built: Path, again: Path) -> None:
    """See that ``again``, frozen from the same sources in another folder, has the same bytes.

    But for the program's own file, which holds the version.
    """
    names = {path.relative_to(built) for path in built.rglob("*") if path.is_file()}
    others = {path.relative_to(again) for path in again.rglob("*") if path.is_file()}
    different = names ^ others
    different |= {
        name
        for name in names & others - {Path("qingdu")}
        if (built / name).read_bytes() != (again / name).read_bytes()
    }
    require(not different, f"Built again, these differ: {sorted(map(str, different))}")


def build_older(revision: str = "") -> Path:
    """Return the .deb of this very checkout, or of git's ``revision``, built as version 0.0.1."""
    copy = ROOT / "build" / "older"
    write_sources(revision, copy)
    environment = {**reproducible_environment(), "PYTHONPATH": str(copy)}
    for command in (
        ("PyInstaller", "--noconfirm", "--log-level", "ERROR", "build_scripts/reader.spec"),
        ("build_scripts.linux.packages", "--deb"),
    ):
        subprocess.run(
            [sys.executable, "-m", *command],
            cwd=copy,
            env=environment,
            stdout=subprocess.DEVNULL,
            check=True,
        )
    return copy / "dist" / f"qingdu_{OLDER}_{architecture()}.deb"


def main(suites: Sequence[str]) -> int:
    """Try the packages in dist in each of ``suites``; return 1 and say why when one fails."""
    if os.geteuid() != 0:
        print("Only root can make the bare systems in which the packages are tried.")
        return 1
    if "QINGDU_OWN_MOUNTS" not in os.environ:
        # In a mount namespace of its own: whatever is mounted here ends with this process.
        again = [sys.executable, "-m", "build_scripts.linux.verify", *suites]
        environment = {**os.environ, "QINGDU_OWN_MOUNTS": "1"}
        os.execvpe("unshare", ["unshare", "--mount", *again], environment)
    package = ROOT / "dist" / f"qingdu_{version()}_{architecture()}.deb"
    archive = ROOT / "dist" / f"{portable_name()}.tar.xz"
    try:
        check_files(package)
        older = build_older()
        require_same_files(ROOT / "dist" / "qingdu", older.parent / "qingdu")
        for suite in suites or SUITES:
            started = time.monotonic()
            verify(suite, package, older, archive)
            print(f"{suite}: installed, used, upgraded, purged; portable run", end=", ")
            print(f"{time.monotonic() - started:.0f} s", flush=True)
    except (TrialError, ChrootError, ScreenError, OSError, subprocess.SubprocessError) as error:
        print(f"The packages fail: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
