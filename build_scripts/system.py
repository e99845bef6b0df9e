"""What the operating system must bring, how to find out, and how to get it.

Windows and macOS bring everything. The libraries are those that the Qt of PySide6-Essentials 6.11
links to and its wheel does not contain; the names of the packages are those of Debian and Ubuntu,
Fedora, and Arch Linux.
"""

from __future__ import annotations

import ctypes
import importlib
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from build_scripts.environment import SetupError


@dataclass(frozen=True, slots=True)
class Need:
    """A library, program or module of the system, and the packages that bring it.

    An empty package name means that the distribution has it built in.
    """

    name: str
    is_there: Callable[[str], bool]
    apt: str
    dnf: str
    pacman: str


def _is_loadable(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _is_program(program: str) -> bool:
    return shutil.which(program) is not None


def _is_module(module: str) -> bool:
    importlib.invalidate_caches()
    return importlib.util.find_spec(module) is not None


def _is_module_of_the_system(module: str) -> bool:
    """Whether the system's own Python has ``module``, whichever Python runs this."""
    command = ["/usr/bin/python3", "-c", f"import {module}"]
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def _is_file(path: str) -> bool:
    return Path(path).is_file()


_PYTHON = f"python3.{sys.version_info.minor}"

RUNNING: tuple[Need, ...] = (
    Need("ensurepip", _is_module, f"{_PYTHON}-venv", "python3", "python"),
    Need("libEGL.so.1", _is_loadable, "libegl1", "libglvnd-egl", "libglvnd"),
    Need("libGL.so.1", _is_loadable, "libgl1", "libglvnd-glx", "libglvnd"),
    Need("libfontconfig.so.1", _is_loadable, "libfontconfig1", "fontconfig", "fontconfig"),
    Need("libfreetype.so.6", _is_loadable, "libfreetype6", "freetype", "freetype2"),
    Need("libdbus-1.so.3", _is_loadable, "libdbus-1-3", "dbus-libs", "dbus"),
    Need("libglib-2.0.so.0", _is_loadable, "libglib2.0-0", "glib2", "glib2"),
    Need("libgthread-2.0.so.0", _is_loadable, "libglib2.0-0", "glib2", "glib2"),
    Need("libX11-xcb.so.1", _is_loadable, "libx11-xcb1", "libX11-xcb", "libx11"),
    Need("libxkbcommon.so.0", _is_loadable, "libxkbcommon0", "libxkbcommon", "libxkbcommon"),
    Need(
        "libxkbcommon-x11.so.0",
        _is_loadable,
        "libxkbcommon-x11-0",
        "libxkbcommon-x11",
        "libxkbcommon-x11",
    ),
    Need("libxcb.so.1", _is_loadable, "libxcb1", "libxcb", "libxcb"),
    Need(
        "libxcb-cursor.so.0", _is_loadable, "libxcb-cursor0", "xcb-util-cursor", "xcb-util-cursor"
    ),
    Need("libxcb-icccm.so.4", _is_loadable, "libxcb-icccm4", "xcb-util-wm", "xcb-util-wm"),
    Need("libxcb-image.so.0", _is_loadable, "libxcb-image0", "xcb-util-image", "xcb-util-image"),
    Need(
        "libxcb-keysyms.so.1",
        _is_loadable,
        "libxcb-keysyms1",
        "xcb-util-keysyms",
        "xcb-util-keysyms",
    ),
    Need(
        "libxcb-render-util.so.0",
        _is_loadable,
        "libxcb-render-util0",
        "xcb-util-renderutil",
        "xcb-util-renderutil",
    ),
    Need("libxcb-randr.so.0", _is_loadable, "libxcb-randr0", "libxcb", "libxcb"),
    Need("libxcb-render.so.0", _is_loadable, "libxcb-render0", "libxcb", "libxcb"),
    Need("libxcb-shape.so.0", _is_loadable, "libxcb-shape0", "libxcb", "libxcb"),
    Need("libxcb-shm.so.0", _is_loadable, "libxcb-shm0", "libxcb", "libxcb"),
    Need("libxcb-sync.so.1", _is_loadable, "libxcb-sync1", "libxcb", "libxcb"),
    Need("libxcb-xfixes.so.0", _is_loadable, "libxcb-xfixes0", "libxcb", "libxcb"),
    Need("libxcb-xkb.so.1", _is_loadable, "libxcb-xkb1", "libxcb", "libxcb"),
    Need(
        "libwayland-client.so.0", _is_loadable, "libwayland-client0", "libwayland-client", "wayland"
    ),
    Need(
        "libwayland-cursor.so.0", _is_loadable, "libwayland-cursor0", "libwayland-cursor", "wayland"
    ),
    Need("libwayland-egl.so.1", _is_loadable, "libwayland-egl1", "libwayland-egl", "wayland"),
)

SCREEN: tuple[Need, ...] = (
    Need("Xvfb", _is_program, "xvfb", "xorg-x11-server-Xvfb", "xorg-server-xvfb"),
    Need("xdotool", _is_program, "xdotool", "xdotool", "xdotool"),
    Need("openbox", _is_program, "openbox", "openbox", "openbox"),
    Need("import", _is_program, "imagemagick", "ImageMagick", "imagemagick"),
)
"""For a virtual screen that is looked at."""

WINE: tuple[Need, ...] = (
    Need("/usr/lib/wine/wine64", _is_file, "wine64", "wine-core", "wine"),
    Need(
        "x86_64-w64-mingw32-gcc",
        _is_program,
        "gcc-mingw-w64-x86-64",
        "mingw64-gcc",
        "mingw-w64-gcc",
    ),
    Need("gendef", _is_program, "mingw-w64-tools", "mingw-w64-tools", "mingw-w64-tools"),
    Need("makensis", _is_program, "nsis", "mingw-nsis-base", "nsis"),
)
"""For the trial of Windows' program."""

TESTING: tuple[Need, ...] = (
    *SCREEN,
    Need("strace", _is_program, "strace", "strace", "strace"),
    Need("dbus-daemon", _is_program, "dbus", "dbus-daemon", "dbus"),
    Need("gdbus", _is_program, "libglib2.0-bin", "glib2", "glib2"),
    Need(
        "/usr/share/dbus-1/accessibility-services/org.a11y.atspi.Registry.service",
        _is_file,
        "at-spi2-core",
        "at-spi2-core",
        "at-spi2-core",
    ),
    Need("pyatspi", _is_module_of_the_system, "python3-pyatspi", "python3-pyatspi", "python-atspi"),
    Need("mksquashfs", _is_program, "squashfs-tools", "squashfs-tools", "squashfs-tools"),
    Need("makensis", _is_program, "nsis", "mingw-nsis-base", "nsis"),
    Need("7z", _is_program, "p7zip-full", "p7zip-plugins", "p7zip"),
)

FREEZING: tuple[Need, ...] = (
    Need(f"lib{_PYTHON}.so.1.0", _is_loadable, f"lib{_PYTHON}", "python3-libs", "python"),
    Need("objdump", _is_program, "binutils", "binutils", "binutils"),
    Need("strip", _is_program, "binutils", "binutils", "binutils"),
)

PACKAGING: tuple[Need, ...] = (
    Need("dpkg-deb", _is_program, "dpkg", "dpkg", "dpkg"),
    Need("git", _is_program, "git", "git", "git"),
)

WAYLAND: tuple[Need, ...] = (
    Need("sway", _is_program, "sway", "sway", "sway"),
    Need("grim", _is_program, "grim", "grim", "grim"),
    Need("wtype", _is_program, "wtype", "wtype", "wtype"),
)
"""For a compositor without a screen; without them the window is tried under X11 alone."""

VERIFYING: tuple[Need, ...] = (
    Need("debootstrap", _is_program, "debootstrap", "debootstrap", "debootstrap"),
    Need(
        "/usr/share/keyrings/debian-archive-keyring.gpg",
        _is_file,
        "debian-archive-keyring",
        "debian-keyring",
        "debian-archive-keyring",
    ),
    Need("lintian", _is_program, "lintian", "lintian", "lintian"),
    Need(
        "desktop-file-validate",
        _is_program,
        "desktop-file-utils",
        "desktop-file-utils",
        "desktop-file-utils",
    ),
    Need("appstreamcli", _is_program, "appstream", "appstream", "appstream"),
    Need("xz", _is_program, "xz-utils", "xz", "xz"),
)


EMULATING: tuple[Need, ...] = (
    Need(
        "qemu-aarch64-static",
        _is_program,
        "qemu-user-static",
        "qemu-user-static",
        "qemu-user-static",
    ),
)
"""For programs of another processor."""


def require(needs: Sequence[Need]) -> None:
    """See to it that ``needs`` are there.

    Installs what is missing where apt can be used; elsewhere raises SetupError with the one
    command that the user has to run.
    """
    if missing := _missing_after_install(needs):
        raise SetupError(_how_to_install(missing))


def request(needs: Sequence[Need]) -> None:
    """Get ``needs`` where that is possible; otherwise say what will go without them."""
    if missing := _missing_after_install(needs):
        print(f"{_how_to_install(missing)}\nWhat needs them is left out.", flush=True)


def are_there(needs: Sequence[Need]) -> bool:
    """Tell whether nothing of ``needs`` is missing."""
    return not _missing(needs)


def _missing_after_install(needs: Sequence[Need]) -> list[Need]:
    missing = _missing(needs)
    if missing and _is_program("apt-get") and os.geteuid() == 0:
        _install_with_apt(_unique(need.apt for need in missing))
        return _missing(missing)
    return missing


def _missing(needs: Sequence[Need]) -> list[Need]:
    if sys.platform != "linux":
        return []
    return [need for need in needs if not need.is_there(need.name)]


def _install_with_apt(packages: list[str]) -> None:
    """Install Debian packages; what still fails is told by looking for the needs again.

    apt installs nothing when it does not know one of the names, so each is then tried by itself.
    """
    print(f"Installing {' '.join(packages)} …", flush=True)
    _apt_get("update")
    install = ("install", "--yes", "--no-install-recommends")
    if not _apt_get(*install, *packages) and len(packages) > 1:
        for package in packages:
            _apt_get(*install, package)


def _apt_get(*arguments: str) -> bool:
    """Run apt-get without questions; whether it did what it was asked to."""
    options = ("-qq", "-o", "DPkg::Lock::Timeout=300", "-o", "Acquire::Retries=3")
    done = subprocess.run(
        ["apt-get", *options, *arguments],
        env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        check=False,
    )
    return done.returncode == 0


def _how_to_install(missing: Sequence[Need]) -> str:
    names = ", ".join(need.name for need in missing)
    as_root = "" if os.geteuid() == 0 else "sudo "
    if _is_program("apt-get"):
        command = f"apt-get install --no-install-recommends {_join(n.apt for n in missing)}"
    elif _is_program("dnf"):
        command = f"dnf install {_join(n.dnf for n in missing)}"
    elif _is_program("pacman"):
        command = f"pacman -S --needed {_join(n.pacman for n in missing)}"
    else:
        return f"This system lacks {names}. Install them with its package manager."
    return f"This system lacks {names}. Run this once:\n\n    {as_root}{command}\n"


def _join(packages: Iterable[str]) -> str:
    return " ".join(_unique(packages))


def _unique(packages: Iterable[str]) -> list[str]:
    return sorted(set(packages))
