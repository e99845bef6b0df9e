"""A Mac's objections to a tree of frameworks are found on any system."""

import plistlib
from pathlib import Path

import pytest

from build_scripts.macos.tree import faults


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
