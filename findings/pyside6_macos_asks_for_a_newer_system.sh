#!/usr/bin/env bash
# PySide6's wheel for macOS 13 holds libraries that were built for macOS 15.
# Expected: the oldest system in a wheel's name (macosx_13_0) is the one that everything in it was
#   built for, as auditing tools for Linux' wheels see to; Qt's own frameworks in it say 13.0.
# Seen: pyside6-essentials 6.11.3 and shiboken6 6.11.3: QtCore.abi3.so and Shiboken.abi3.so, for
#   both processors, name 15.0 in LC_BUILD_VERSION, beside a QtCore framework that names 13.0.
# So: a frozen program that promises macOS 13 because the wheel does has not been promised it by
#   every library inside; who ships one reads the load commands and tries an old system.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
for package in pyside6-essentials==6.11.3 shiboken6==6.11.3; do
    python3 -m pip download --quiet --disable-pip-version-check --no-deps --only-binary=:all: \
        --platform macosx_13_0_universal2 --python-version 3.11 "$package" || exit 2
done
python3 - <<'PY'
import struct
import sys
import zipfile
from pathlib import Path

UNIVERSAL, BUILD_VERSION = 0xCAFEBABE, 0x32


def oldest_systems(code):
    """Return the oldest macOS that each slice of a universal file names."""
    magic, count = struct.unpack(">2I", code[:8])
    assert magic == UNIVERSAL
    found = set()
    for index in range(count):
        start = struct.unpack(">5I", code[8 + 20 * index : 28 + 20 * index])[2]
        commands, place = struct.unpack("<I", code[start + 16 : start + 20])[0], start + 32
        for _ in range(commands):
            kind, size = struct.unpack("<2I", code[place : place + 8])
            if kind == BUILD_VERSION:
                oldest = struct.unpack("<I", code[place + 12 : place + 16])[0]
                found.add(f"{oldest >> 16}.{oldest >> 8 & 255}")
            place += size
    return found


told = {}
for wheel in sorted(Path().glob("*.whl")):
    print(wheel.name)
    with zipfile.ZipFile(wheel) as archive:
        for name in archive.namelist():
            if name.rpartition("/")[2] in {"QtCore", "QtCore.abi3.so", "Shiboken.abi3.so"}:
                told[name.rpartition("/")[2]] = oldest_systems(archive.read(name))
print(told)
expected = {"QtCore": {"13.0"}, "QtCore.abi3.so": {"15.0"}, "Shiboken.abi3.so": {"15.0"}}
sys.exit(told != expected)
PY
