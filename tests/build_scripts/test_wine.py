"""The trial of the Windows program, as far as it can be tried without Wine."""

from pathlib import Path

from build_scripts.wine.prefix import forwarded, windows_path

DEFINITION = """\
;
; Definition file of python311.dll
;
LIBRARY "python311.dll"
EXPORTS
PyArg_Parse
_Py_NoneStruct DATA
"""


def test_the_stable_library_hands_every_name_on():
    written = forwarded(DEFINITION)
    assert 'LIBRARY "python3.dll"' in written
    assert written.splitlines()[-2:] == [
        "PyArg_Parse = python311.PyArg_Parse",
        "_Py_NoneStruct = python311._Py_NoneStruct DATA",
    ]


def test_windows_names_our_files_on_its_last_drive():
    assert windows_path(Path("/home/讀 者/a.html")) == "Z:\\home\\讀 者\\a.html"
