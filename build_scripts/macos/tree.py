"""Lays out the macOS program's Qt on any system and looks it over: ``dev.py verify macos``.

What PyInstaller would collect on a Mac is taken from the locked macOS wheels, thinned as
``reader.spec`` thins it, and written as it lies in ``Contents/Frameworks``. Looked at is what
Apple's "Framework Programming Guide" (anatomy of framework bundles) and codesign ask for. Sealing,
Gatekeeper, the first start and whatever else only a Mac can tell are not tried.
"""

from __future__ import annotations

import plistlib
import shutil
import struct
import subprocess
import sys
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from build_scripts.environment import ROOT, SetupError
from build_scripts.kept import Entry, is_kept, without_dead_links
from build_scripts.macos.bundle import LEAST_SYSTEM

if TYPE_CHECKING:
    from macholib.MachO import MachO

_HERE = Path(__file__).resolve().parent
_WORK = ROOT / "build" / "macos"
_WHEELS = ("pyside6_essentials", "shiboken6")
_FOR_MACOS = (
    *("--platform", "macosx_13_0_universal2", "--platform", "macosx_11_0_arm64"),
    *("--python-version", "3.11", "--implementation", "cp", "--only-binary=:all:"),
    *("--no-deps", "--disable-pip-version-check", "--quiet", "--require-hashes"),
)
_MODULES = ("QtCore", "QtGui", "QtPrintSupport", "QtWidgets")
_ARM64 = 0x0100000C
_SLICES = {0x01000007: "x86_64", _ARM64: "arm64"}
"""CPU types of <mach/machine.h>."""
_CODE_SIGNATURE = 0x1D
_BUILD_VERSION = 0x32
_VERSION_MIN = 0x24
_VERSIONS = (_BUILD_VERSION, _VERSION_MIN)
"""Load commands of <mach-o/loader.h>."""
_HEADER_SIZE = 32
_FAT = b"\xca\xfe\xba\xbe"


def lay_out(packages: Path, place: Path) -> list[Entry]:
    """Write Qt of the unpacked wheels in ``packages`` below ``place``; return what was written."""
    from PyInstaller.utils.osx import collect_files_from_framework_bundles

    binaries = [(name, str(packages / name), "BINARY") for name in _needed(packages)]
    datas = [
        (path.relative_to(packages).as_posix(), str(path), "DATA")
        for path in sorted((packages / "PySide6" / "Qt" / "translations").glob("*.qm"))
    ]
    collected: list[Entry] = collect_files_from_framework_bundles(binaries)
    rows, more = without_dead_links(
        (entry for entry in collected if is_kept(entry[0])),
        (entry for entry in datas if is_kept(entry[0])),
    )
    shutil.rmtree(place, ignore_errors=True)
    for target, source, kind in (*rows, *more):
        path = place / target
        path.parent.mkdir(parents=True, exist_ok=True)
        if kind == "SYMLINK":
            path.symlink_to(source)
        else:
            shutil.copyfile(source, path)
    return [*rows, *more]


def faults(place: Path) -> Iterator[str]:
    """Yield a sentence for everything that a Mac would refuse in the tree at ``place``."""
    frameworks = sorted(place.rglob("*.framework"))
    if not frameworks:
        yield "There is no framework at all."
    for framework in frameworks:
        yield from _framework_faults(framework)
    for path in sorted(place.rglob("*")):
        if path.is_symlink():
            if not path.resolve().is_relative_to(place.resolve()) or not path.exists():
                yield f"{path.relative_to(place)} leads to {path.readlink()}, which is not there."
        elif path.is_file() and _is_program_code(path):
            yield from _binary_faults(path, place)


def _framework_faults(framework: Path) -> Iterator[str]:
    name = framework.stem
    if not (framework / "Versions" / "Current").is_symlink():
        yield f"{framework.name} has no Versions/Current, so codesign refuses it."
    hard = [path.name for path in framework.iterdir() if not path.is_symlink()]
    if hard != ["Versions"]:
        yield f"{framework.name} has {sorted(hard)} at its top; only Versions may be no link."
    told = framework / "Resources" / "Info.plist"
    if not told.is_file():
        yield f"{framework.name} has no Info.plist."
    elif plistlib.loads(told.read_bytes()).get("CFBundleExecutable") != name:
        yield f"{framework.name} names another program in its Info.plist."


def newer_than_promised(place: Path) -> list[str]:
    """Return what in the tree was built for a newer macOS than Info.plist names."""
    promised = tuple(map(int, LEAST_SYSTEM.split(".")))
    return [
        f"{path.name} is for macOS {newest[0]}.{newest[1]}, and Info.plist says {LEAST_SYSTEM}."
        for path in sorted(place.rglob("*"))
        if path.is_file() and not path.is_symlink() and _is_program_code(path)
        if (newest := least_system(path.read_bytes())) > promised
    ]


def least_system(program: bytes) -> tuple[int, int]:
    """Return the oldest macOS that every slice of a 64-bit Mach-O was built for, by its headers.

    It is (0, 0) where none is named. The structures are those of <mach-o/fat.h> and
    <mach-o/loader.h>.
    """
    slices = [0]
    if program[:4] == _FAT:
        (count,) = struct.unpack_from(">I", program, 4)
        slices = [struct.unpack_from(">5I", program, 8 + 20 * n)[2] for n in range(count)]
    asked = 0
    for start in slices:
        (count,) = struct.unpack_from("<I", program, start + 16)
        place = start + _HEADER_SIZE
        for _ in range(count):
            command, size, first, second = struct.unpack_from("<4I", program, place)
            if command in _VERSIONS:
                asked = max(asked, second if command == _BUILD_VERSION else first)
            place += size
    return asked >> 16, asked >> 8 & 255


def _binary_faults(path: Path, place: Path) -> Iterator[str]:
    slices = set()
    for header in _macho(path).headers:
        slices.add(_SLICES.get(header.header.cputype, "another"))
        signed = any(command.cmd == _CODE_SIGNATURE for command, _, _ in header.commands)
        if header.header.cputype == _ARM64 and not signed:
            yield f"{path.name} has no signature, without which arm64 does not load it."
    if slices != set(_SLICES.values()):
        yield f"{path.name} is for {sorted(slices)}."
    for wanted in _wanted(path):
        if not any((place / found).exists() for found in _places(wanted, path, place)):
            yield f"{path.name} loads {wanted}, which was left out."


def _needed(packages: Path) -> list[str]:
    """Return the kept plugins, the modules, and all that they load, as places in ``packages``."""
    plugins = (packages / "PySide6" / "Qt" / "plugins").rglob("*.dylib")
    modules = [packages / "PySide6" / f"{name}.abi3.so" for name in _MODULES]
    waiting = [*modules, packages / "shiboken6" / "Shiboken.abi3.so", *plugins]
    found: set[str] = set()
    while waiting:
        path = waiting.pop()
        name = path.relative_to(packages).as_posix()
        if name in found or not is_kept(name):
            continue
        found.add(name)
        for wanted in _wanted(path):
            places = (packages / place for place in _places(wanted, path, packages))
            waiting += [place for place in places if place.is_file()][:1]
    return sorted(found)


def _wanted(path: Path) -> list[str]:
    """Return what the library at ``path`` loads besides macOS' own."""
    names = {
        name for header in _macho(path).headers for _, command, name in header.walkRelocatables()
    }
    own = f"@rpath/{path.name}"
    return sorted(n for n in names if n.startswith("@") and n != own and Path(n).name != path.name)


def _places(wanted: str, path: Path, top: Path) -> list[str]:
    """Return where below ``top`` the loader would look for what ``path`` calls ``wanted``."""
    name = wanted.partition("/")[2]
    folders = ("PySide6/Qt/lib", "PySide6", "shiboken6", path.parent.relative_to(top).as_posix())
    return [f"{folder}/{name}" for folder in folders]


def _macho(path: Path) -> MachO:
    from macholib.MachO import MachO

    return MachO(str(path))


def _is_program_code(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) in {_FAT, b"\xcf\xfa\xed\xfe"}


def _unpacked(work: Path) -> Path:
    """Return the folder of the locked wheels of macOS, unpacked; raises SetupError."""
    wheels = work / "wheels"
    for lock in (ROOT / "build_scripts" / "locks" / "run.lock", _HERE / "tree.lock"):
        command = [sys.executable, "-m", "pip", "download", *_FOR_MACOS, "--dest", str(wheels)]
        if subprocess.call([*command, "--requirement", str(lock)], stdin=subprocess.DEVNULL) != 0:
            message = "The wheels of macOS could not be had (see above). Is there a network?"
            raise SetupError(message)
    sys.path += [str(path) for name in ("macholib", "altgraph") for path in wheels.glob(f"{name}*")]
    packages = work / "packages"
    shutil.rmtree(packages, ignore_errors=True)
    for wheel in _newest(wheels, _WHEELS):
        with zipfile.ZipFile(wheel) as archive:
            archive.extractall(packages)
    return packages


def _newest(wheels: Path, names: Iterable[str]) -> list[Path]:
    return [max(wheels.glob(f"{name}-*.whl"), key=lambda p: p.stat().st_mtime) for name in names]


def main(_arguments: Sequence[str] = ()) -> int:
    """Lay the tree out and look it over; return 1 and say what a Mac would refuse."""
    place = _WORK / "Qingdu.app" / "Contents" / "Frameworks"
    try:
        written = lay_out(_unpacked(_WORK), place)
    except SetupError as error:
        print(error, file=sys.stderr)
        return 1
    links = sum(kind == "SYMLINK" for _, _, kind in written)
    size = sum(path.stat().st_size for path in place.rglob("*") if not path.is_symlink())
    print(f"{len(written)} entries, {links} of them links; {size / 1e6:.1f} MB")
    found = [*faults(place), *newer_than_promised(place)]
    print("\n".join(found) or "A Mac would find nothing to refuse in it.")
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
