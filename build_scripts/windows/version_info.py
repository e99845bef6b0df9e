"""What Windows shows of the program: Task Manager, "Open with", the file's properties."""

from __future__ import annotations

from typing import Any

_ENGLISH_UNICODE = "040904B0"
"""Language 0x409 and code page 1200 of the strings (VERSIONINFO resource, Microsoft)."""


def strings(version: str, name: str) -> dict[str, str]:
    """Return the strings of the program ``name``.exe."""
    by_line = " (command line)" if name != "qingdu" else ""
    return {
        "CompanyName": "The Qingdu authors",
        "FileDescription": f"Qingdu{by_line}",
        "FileVersion": version,
        "InternalName": name,
        "LegalCopyright": "The Qingdu authors, Apache License 2.0",
        "OriginalFilename": f"{name}.exe",
        "ProductName": "Qingdu",
        "ProductVersion": version,
    }


def version_info(version: str, name: str) -> Any:  # noqa: ANN401 - PyInstaller carries no types
    """Return the resource as PyInstaller puts it into a program of Windows."""
    from PyInstaller.utils.win32 import versioninfo

    numbers = (*map(int, version.split(".")), 0)
    rows = [versioninfo.StringStruct(*row) for row in strings(version, name).items()]
    return versioninfo.VSVersionInfo(
        ffi=versioninfo.FixedFileInfo(filevers=numbers, prodvers=numbers),
        kids=[
            versioninfo.StringFileInfo([versioninfo.StringTable(_ENGLISH_UNICODE, rows)]),
            versioninfo.VarFileInfo([versioninfo.VarStruct("Translation", [0x409, 1200])]),
        ],
    )
