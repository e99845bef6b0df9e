"""Which libraries of the build machine go into the Linux packages, and which stay out.

PyInstaller collects whatever a program links to, in the version of the machine that it ran on.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable

_LIBRARY = re.compile(r"(?:PySide6/Qt/lib/)?[^/]+")
_NEEDED = re.compile(r"^  NEEDED +(\S+)$", re.MULTILINE)
_GLIBC = re.compile(r"\bGLIBC_([\d.]+)$", re.MULTILINE)
_OF_THE_SYSTEM = (
    # To fit the graphics' drivers, or because they read the system's configuration, as AppImage's
    # list of excluded libraries has it; then what only these need.
    *("stdc++", "gcc_s", "X11", "X11-xcb", "Xau", "Xdmcp", "Xext", "Xrender", "xcb", "xcb-glx"),
    *("wayland-client", "wayland-cursor", "wayland-egl", "wayland-server", "drm", "EGL", "GL"),
    *("fontconfig", "freetype", "expat", "dbus-1", "glib-2.0", "gthread-2.0", "z"),
    *("bsd", "md", "brotlicommon", "brotlidec", "png16", "systemd", "gcrypt", "gpg-error", "cap"),
    *("lz4", "lzma", "zstd", "pcre2-8", "uuid"),
    "cups",  # whose daemon it has to fit; where there is none, there is nothing to print on
)
ON_EVERY_DESKTOP = re.compile(rf"lib(?:{'|'.join(map(re.escape, _OF_THE_SYSTEM))})\.so\b")
"""Left out of every package, by the file's name."""

IN_DEBIAN = re.compile(r"lib(xcb-[-\w]+|xkbcommon|xkbcommon-x11|ffi)\.so\b")
"""Left out of the .deb besides; its Depends bring them."""


def linked_libraries(files: Iterable[str]) -> set[str]:
    """Return the names of the libraries that the ELF ``files`` link to."""
    done = subprocess.run(["objdump", "-p", *files], capture_output=True, text=True, check=True)
    return set(_NEEDED.findall(done.stdout))


def least_glibc(files: Iterable[str]) -> str:
    """Return the oldest version of glibc that has all that the ELF ``files`` ask it for."""
    done = subprocess.run(["objdump", "-p", *files], capture_output=True, text=True, check=True)
    versions = (tuple(map(int, found.split("."))) for found in _GLIBC.findall(done.stdout))
    return ".".join(map(str, max(versions)))


def unneeded_libraries(binaries: Iterable[tuple[str, str]]) -> set[str]:
    """Return the collected libraries that no other file, by place and source, links to any more.

    A plugin that is left out leaves those behind that only it needed. Python's own library is
    loaded by name and always needed.
    """
    sources = dict(binaries)
    libraries = {
        place.rpartition("/")[2]: place
        for place in sources
        if _LIBRARY.fullmatch(place) and not place.startswith("libpython")
    }
    needed: set[str] = set()
    new = set(sources) - set(libraries.values())
    while new:
        needed |= new
        linked = linked_libraries(sources[place] for place in new)
        new = {place for name, place in libraries.items() if name in linked} - needed
    return set(libraries.values()) - needed
