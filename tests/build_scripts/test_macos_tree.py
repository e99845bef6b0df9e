"""A Mac's objections to a tree of frameworks are found on any system."""

import plistlib
import struct
from pathlib import Path

import pytest

from build_scripts.macos.bundle import LEAST_SYSTEM, information
from build_scripts.macos.tree import faults, least_system, newer_than_promised


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    place = tmp_path / "Frameworks"
    version = place / "QtCore.framework" / "Versions" / "A"
    (version / "Resources").mkdir(parents=True)
    (version / "QtCore").write_text("no program code", encoding="ascii")
    told = plistlib.dumps({"CFBundleExecutable": "QtCore"})
    (version / "Resources" / "Info.plist").write_bytes(told)
    (place / "QtCore.framework" / "Versions" / "Current").symlink_to("A")
    for name in ("QtCore", "Resources"):
        (place / "QtCore.framework" / name).symlink_to(f"Versions/Current/{name}")
    return place


def test_a_whole_framework_is_not_refused(tree):
    assert list(faults(tree)) == []


def test_without_current_codesign_refuses(tree):
    (tree / "QtCore.framework" / "Versions" / "Current").unlink()
    found = " ".join(faults(tree))
    assert "has no Versions/Current" in found
    assert "QtCore.framework/QtCore leads to Versions/Current/QtCore" in found


def test_a_copy_in_the_place_of_a_link_is_told(tree):
    binary = tree / "QtCore.framework" / "QtCore"
    binary.unlink()
    binary.write_text("a copy", encoding="ascii")
    assert any("['QtCore', 'Versions'] at its top" in fault for fault in faults(tree))


def test_a_link_out_of_the_program_is_told(tree):
    (tree / "libpython.dylib").symlink_to("../../libpython.dylib")
    assert any(fault.startswith("libpython.dylib leads to") for fault in faults(tree))


def test_another_name_in_the_list_of_properties_is_told(tree):
    told = tree / "QtCore.framework" / "Versions" / "A" / "Resources" / "Info.plist"
    told.write_bytes(plistlib.dumps({"CFBundleExecutable": "QtGui"}))
    assert list(faults(tree)) == ["QtCore.framework names another program in its Info.plist."]


def test_an_empty_tree_is_no_program(tmp_path):
    assert list(faults(tmp_path)) == ["There is no framework at all."]


def thin(*commands: bytes) -> bytes:
    head = struct.pack("<8I", 0xFEEDFACF, 0x0100000C, 0, 6, len(commands), 0, 0, 0)
    return head + b"".join(commands)


OTHER = struct.pack("<4I", 0x19, 24, 0, 0) + bytes(8)
BUILT_FOR_15_2 = struct.pack("<6I", 0x32, 24, 1, 15 << 16 | 2 << 8, 0, 0)
BUILT_FOR_10_13 = struct.pack("<4I", 0x24, 16, 10 << 16 | 13 << 8, 0)


def test_the_oldest_system_is_read_from_every_slice():
    assert least_system(thin(OTHER)) == (0, 0)
    assert least_system(thin(OTHER, BUILT_FOR_10_13)) == (10, 13)
    old, new = thin(BUILT_FOR_10_13), thin(OTHER, BUILT_FOR_15_2)
    places = (struct.pack(">5I", 0, 0, 48 + at, 0, 0) for at in (0, len(old)))
    fat = struct.pack(">2I", 0xCAFEBABE, 2) + b"".join(places)
    assert least_system(fat + old + new) == (15, 2)


def test_a_library_for_a_newer_macos_than_promised_is_told(tree):
    library = tree / "QtCore.framework" / "Versions" / "A" / "QtCore"
    assert information("1.0.0")["LSMinimumSystemVersion"] == LEAST_SYSTEM
    major = int(LEAST_SYSTEM.partition(".")[0])
    library.write_bytes(thin(struct.pack("<6I", 0x32, 24, 1, major << 16, 0, 0)))
    assert newer_than_promised(tree) == []
    library.write_bytes(thin(struct.pack("<6I", 0x32, 24, 1, major + 1 << 16, 0, 0)))
    assert [line.partition(",")[0] for line in newer_than_promised(tree)] == [
        f"QtCore is for macOS {major + 1}.0"
    ]
