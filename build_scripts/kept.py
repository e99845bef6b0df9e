"""What of the collected files the frozen program keeps; ``smoke.py`` shows that it is enough."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TypeAlias

from build_scripts.links import leads_somewhere

Entry: TypeAlias = tuple[str, str, str]
"""A row of PyInstaller's tables of contents: place in the program, source or target, kind."""

# By kind; None keeps every plugin of the kind, a kind that is not named is left out. Both input
# contexts are for typing Chinese.
_PLUGINS = {
    "platforms": {"qxcb", "qwayland", "qoffscreen", "qwindows", "qcocoa"},
    "imageformats": {"qjpeg", "qgif", "qwebp", "qsvg", "qico"},
    "iconengines": {"qsvgicon"},
    "platforminputcontexts": {
        "ibusplatforminputcontextplugin",
        "composeplatforminputcontextplugin",
    },
    "platformthemes": {"qxdgdesktopportal"},
    "wayland-shell-integration": {"xdg-shell"},
    "wayland-decoration-client": {"adwaita", "bradient"},
    "printsupport": None,
    "styles": None,
}
_PLUGIN = re.compile(r"PySide6/.*plugins/([^/]+)/(?:lib)?([^/]+?)\.(?:so|dll|dylib)$")
_TRANSLATION = re.compile(r"/qtbase_zh_(CN|TW)\.qm$")
# opengl32sw.dll is Mesa's software OpenGL, 20 MB; nothing here draws with OpenGL.
_UNUSED_QT = re.compile(
    r"(?i)(^|/)(lib)?Qt6(EglFS\w*|Network|OpenGL\w*|Qml\w*|Quick\w*|Pdf|VirtualKeyboard)\b"
    r"|(^|/)opengl32sw\.dll$"
)
# Windows takes a library of a name that it has loaded, from whatever folder ("Dynamic-link library
# search order"), and shiboken6, which has the same three of Microsoft's, is loaded before PySide6.
_LOADED_BEFORE = re.compile(r"(?i)^PySide6/(MSVCP140|VCRUNTIME140(_1)?)\.dll$")
_SOURCES = re.compile(r"\.(c|h|pyx|pxd|pxi|pyi|cpp)$")
_ICON_OF_A_SYSTEM = re.compile(r"^resources/icons/qingdu\.(ico|icns)$")  # is put into the program


def is_kept(target: str) -> bool:
    """Tell whether a file, named by its place in the program's folder, is needed."""
    path = target.replace("\\", "/")
    if plugin := _PLUGIN.search(path):
        kind, name = plugin.groups()
        kept = _PLUGINS.get(kind, set())
        return kept is None or name in kept
    if "PySide6/" in path and "/translations/" in path:
        return bool(_TRANSLATION.search(path))
    left_out = (_UNUSED_QT, _LOADED_BEFORE, _SOURCES, _ICON_OF_A_SYSTEM)
    return not any(pattern.search(path) for pattern in left_out)


def without_dead_links(*tables: Iterable[Entry]) -> tuple[list[Entry], ...]:
    """Return ``tables`` without the links that lead to nothing that any of them holds."""
    rows = [list(table) for table in tables]
    collected = [entry for table in rows for entry in table]
    links = {place: target for place, target, kind in collected if kind == "SYMLINK"}
    files = {place for place, _, kind in collected if kind != "SYMLINK"}
    return tuple(
        [
            entry
            for entry in table
            if entry[0] not in links or leads_somewhere(entry[0], links, files)
        ]
        for table in rows
    )
