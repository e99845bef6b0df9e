"""Makes the .deb: the frozen program less the libraries that Debian has, which are in Depends."""

from __future__ import annotations

import gzip
import hashlib
import shutil
import subprocess
from pathlib import Path

from build_scripts import components
from build_scripts.environment import ROOT, SetupError
from build_scripts.linux.libraries import IN_DEBIAN, least_glibc, linked_libraries
from build_scripts.linux.share_tree import filled, write_share
from build_scripts.version import reproducible_environment, source_date_epoch

_HERE = Path(__file__).resolve().parent
_FONT = "QingduSerif.otf"
"""For systems without any Chinese typeface; the package depends on one instead."""

_PACKAGES = {
    "ld-linux-x86-64.so.2": "libc6",
    "ld-linux-aarch64.so.1": "libc6",
    **dict.fromkeys(
        (
            f"lib{name}"
            for name in ("c.so.6", "m.so.6", "dl.so.2", "pthread.so.0", "rt.so.1", "resolv.so.2")
        ),
        "libc6",
    ),
    "libutil.so.1": "libc6",
    "libEGL.so.1": "libegl1",
    "libcups.so.2": "libcups2",
    "libICE.so.6": "libice6",
    "libSM.so.6": "libsm6",
    "libexpat.so.1": "libexpat1",
    "liblzma.so.5": "liblzma5",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libffi.so.8": "libffi8",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libgcc_s.so.1": "libgcc-s1",
    "libglib-2.0.so.0": "libglib2.0-0t64 | libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0t64 | libglib2.0-0",
    "libstdc++.so.6": "libstdc++6 (>= 11)",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
"""Library to the package that has it, in Debian 12 and later and Ubuntu 22.04 and later."""


class UnknownLibraryError(SetupError):
    """A library is needed that is neither in the package nor known to be in Debian."""


def make_deb(built: Path, result: Path, work: Path, compression: int = 6) -> Path:
    """Write the .deb of the frozen program ``built`` into the folder ``result``; return its path.

    ``work`` is a folder for what lies between, ``compression`` is xz's level.
    Raises UnknownLibraryError.
    """
    tree = work / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    program = tree / "usr" / "lib" / "qingdu"
    shutil.copytree(built, program, symlinks=True, ignore=_left_to_debian)
    _put_into_debian(tree)
    _write_control(tree, needed_packages(program))
    _settle_modes(tree)
    package = result / filled(f"qingdu_@VERSION@_{architecture()}.deb")
    # One thread: what xz writes depends on whether there are more, and so on the machine.
    options = ("--root-owner-group", "-Zxz", f"-z{compression}", "--threads-max=1")
    subprocess.run(
        ["dpkg-deb", *options, "--build", str(tree), str(package)],
        env=reproducible_environment(),
        stdout=subprocess.DEVNULL,
        check=True,
    )
    return package


def architecture() -> str:
    """Return Debian's name for this machine's kind of processor."""
    done = subprocess.run(
        ["dpkg", "--print-architecture"], capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def needed_packages(program: Path) -> list[str]:
    """Return the Depends of the libraries that files in ``program`` link to and do not find there.

    Raises UnknownLibraryError when nobody is known to have one.
    """
    files = [path for path in program.rglob("*") if path.is_file() and not path.is_symlink()]
    inside = {path.name for path in program.rglob("*.so*")}
    elves = [str(path) for path in files if path.read_bytes()[:4] == b"\x7fELF"]
    outside = linked_libraries(elves) - inside
    if unknown := sorted(outside - set(_PACKAGES)):
        message = f"No package is known to bring {', '.join(unknown)}."
        raise UnknownLibraryError(message)
    packages = {_PACKAGES[library] for library in outside} - {"libc6"}
    return sorted(packages | {f"libc6 (>= {least_glibc(elves)})"})


def _left_to_debian(_folder: str, names: list[str]) -> set[str]:
    return {name for name in names if IN_DEBIAN.match(name) or name == _FONT}


def _put_into_debian(tree: Path) -> None:
    """Add to the program what else a Debian package has."""
    binaries = tree / "usr" / "bin"
    binaries.mkdir(parents=True)
    (binaries / "qingdu").symlink_to("../lib/qingdu/qingdu")
    share = tree / "usr" / "share"
    write_share(share)
    documents = share / "doc" / "qingdu"
    documents.mkdir(parents=True)
    (documents / "copyright").write_text(components.debian_copyright(), encoding="utf-8")
    changes = (ROOT / "CHANGELOG.md").read_bytes()
    (documents / "changelog.gz").write_bytes(gzip.compress(_debian_changelog(), 9, mtime=0))
    (documents / "CHANGELOG.md.gz").write_bytes(gzip.compress(changes, 9, mtime=0))
    overrides = share / "lintian" / "overrides"
    overrides.mkdir(parents=True)
    shutil.copyfile(_HERE / "lintian-overrides", overrides / "qingdu")


def _debian_changelog() -> bytes:
    """Return the one entry that tells Debian's tools the version; the story is in CHANGELOG.md."""
    day = subprocess.run(
        ["date", "--utc", "--rfc-email", f"--date=@{source_date_epoch()}"],
        env=reproducible_environment(),
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()
    words = (
        "qingdu (@VERSION@) unstable; urgency=medium\n\n"
        "  * See CHANGELOG.md for what a reader would notice.\n\n"
        f" -- {_maintainer()}  {day}\n"
    )
    return filled(words).encode()


def _maintainer() -> str:
    template = (_HERE / "control.in").read_text(encoding="utf-8")
    return next(
        line.removeprefix("Maintainer: ")
        for line in template.splitlines()
        if line.startswith("Maintainer: ")
    )


def _write_control(tree: Path, depends: list[str]) -> None:
    files = sorted(p for p in tree.rglob("*") if p.is_file() and not p.is_symlink())
    # Debian Policy 5.6.20: kibibytes, each file rounded up, and one for everything else.
    kibibytes = sum(
        1 if path.is_symlink() or path.is_dir() else -(-path.stat().st_size // 1024)
        for path in tree.rglob("*")
    )
    folder = tree / "DEBIAN"
    folder.mkdir()
    template = filled((_HERE / "control.in").read_text(encoding="utf-8"))
    values = {
        "@ARCHITECTURE@": architecture(),
        "@SIZE@": str(kibibytes),
        "@DEPENDS@": ", ".join(depends),
    }
    for key, value in values.items():
        template = template.replace(key, value)
    (folder / "control").write_text(template, encoding="utf-8")
    sums = (f"{hashlib.md5(p.read_bytes()).hexdigest()}  {p.relative_to(tree)}\n" for p in files)
    (folder / "md5sums").write_text("".join(sums), encoding="utf-8")


def _settle_modes(tree: Path) -> None:
    """Give every file the mode that Debian asks for, whatever the builder's umask is."""
    tree.chmod(0o755)
    for path in tree.rglob("*"):
        if path.is_symlink():
            continue
        is_program = path.is_dir() or path == tree / "usr" / "lib" / "qingdu" / "qingdu"
        path.chmod(0o755 if is_program else 0o644)
