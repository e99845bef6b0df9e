"""What of the collected files the frozen program keeps, on every system."""

import pytest

from build_scripts.kept import is_kept, without_dead_links


@pytest.mark.parametrize(
    ("place", "kept"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/plugins/platforms/libqvnc.so", False),
        ("PySide6\\plugins\\platforms\\qwindows.dll", True),
        ("PySide6/Qt/plugins/platforms/libqcocoa.dylib", True),
        ("PySide6/Qt/plugins/sqldrivers/libqsqlite.so", False),
        ("PySide6/Qt/plugins/styles/libqmacstyle.dylib", True),
        ("PySide6/Qt/translations/qtbase_zh_TW.qm", True),
        (r"PySide6\MSVCP140.dll", False),
        (r"PySide6\MSVCP140_2.dll", True),
        (r"shiboken6\MSVCP140.dll", True),
        ("PySide6/Qt/translations/qtbase_de.qm", False),
        ("PySide6/Qt/lib/libQt6Network.so.6", False),
        ("PySide6/Qt/lib/libQt6Core.so.6", True),
        ("PySide6/opengl32sw.dll", False),
        ("resources/icons/qingdu.icns", False),
        ("resources/icons/qingdu.svg", True),
        ("selectolax/lexbor.pyx", False),
    ],
)
def test_a_file_is_kept_for_its_place(place, kept):
    assert is_kept(place) == kept


def test_links_to_what_no_table_holds_go():
    binaries = [("libA.so", "/wheel/libA.so", "BINARY"), ("libB.so", "libA.so", "SYMLINK")]
    datas = [("C", "data/C", "SYMLINK"), ("D", "libA.so", "SYMLINK")]
    assert without_dead_links(binaries, datas) == (binaries, [("D", "libA.so", "SYMLINK")])
