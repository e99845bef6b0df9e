"""Links of the collected program lead to what is kept of it."""

from build_scripts.links import leads_somewhere

FRAMEWORK = "PySide6/Qt/lib/QtCore.framework"
LINKS = {
    f"{FRAMEWORK}/Versions/Current": "A",
    f"{FRAMEWORK}/QtCore": "Versions/Current/QtCore",
    f"{FRAMEWORK}/Resources": "Versions/Current/Resources",
    "libQt6Core.so.6": "PySide6/Qt/lib/libQt6Core.so.6",
    "libgone.so": "PySide6/Qt/lib/libgone.so",
    "a": "b",
    "b": "a",
    "out": "../elsewhere",
}
FILES = {
    f"{FRAMEWORK}/Versions/A/QtCore",
    f"{FRAMEWORK}/Versions/A/Resources/Info.plist",
    "PySide6/Qt/lib/libQt6Core.so.6",
}


def test_links_of_frameworks_are_relative_to_their_own_folder():
    kept = {link for link in LINKS if leads_somewhere(link, LINKS, FILES)}
    assert kept == {
        f"{FRAMEWORK}/Versions/Current",
        f"{FRAMEWORK}/QtCore",
        f"{FRAMEWORK}/Resources",
        "libQt6Core.so.6",
    }


def test_a_link_to_a_file_that_is_left_out_goes_with_it():
    assert not leads_somewhere("libQt6Core.so.6", LINKS, set())
