"""Whether a window can open, asked before Qt is loaded: Qt ends the process when none can.

Only Unix sockets are used. An X display reached over the network (``host:0``) is not asked, and
counts as none: nothing leaves the machine.
"""

from __future__ import annotations

import ctypes
import os
import re
import socket  # noqa: TID251 - the display is asked over a Unix socket; no other family is used here
import struct
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

_SECONDS_TO_ANSWER = 2.0
_X_DISPLAY = re.compile(r"(?:(?:[^/:]*/)?unix)?:(?P<number>\d+)(?:\.\d+)?")
_X_SOCKETS = Path(os.sep, "tmp", ".X11-unix")
_X_COOKIE = b"MIT-MAGIC-COOKIE-1"
_X_ACCEPTED = b"\1"
_FAMILY_LOCAL = 256
_FAMILY_WILD = 65535


_LISTENING = frozenset({"vnc", "webgl"})
"""Qt's platforms that wait for viewers on the network."""
_LISTENING_PLUGINS = "tuiotouch"
"""Takes touches from the network."""


def leave_network_alone() -> None:
    """Take out of the environment what would let Qt listen on the network, or call over it."""
    named = os.environ.get("QT_QPA_PLATFORM", "").split(";")
    silent = [part for part in named if part.partition(":")[0].lower() not in _LISTENING]
    if silent != named:
        os.environ["QT_QPA_PLATFORM"] = ";".join(silent)
    if not any(silent):
        os.environ.pop("QT_QPA_PLATFORM", None)
    if _LISTENING_PLUGINS in os.environ.get("QT_QPA_GENERIC_PLUGINS", "").lower():
        del os.environ["QT_QPA_GENERIC_PLUGINS"]
    for bus in ("DBUS_SESSION_BUS_ADDRESS", "AT_SPI_BUS_ADDRESS"):
        addresses = os.environ.get(bus, "").split(";")
        if any(address.startswith(("tcp:", "nonce-tcp:")) for address in addresses):
            os.environ[bus] = "disabled:"


def display_answers() -> bool:
    """Whether Qt will find a display; ``QT_QPA_PLATFORM`` is obeyed as far as it can work."""
    leave_network_alone()
    if sys.platform in {"win32", "darwin"}:
        return True
    named = os.environ.get("QT_QPA_PLATFORM", "")
    platforms = [part.partition(":")[0] for part in named.split(";") if part] or ["wayland", "xcb"]
    return any(_answers(platform) and _loads(platform) for platform in platforms)


def _answers(platform: str) -> bool:
    match platform:
        case "xcb":
            return _x_answers(os.environ.get("DISPLAY", ""))
        case "wayland" | "wayland-egl":
            return _wayland_answers()
        case "linuxfb":
            return Path("/dev/fb0").exists()
        case "eglfs" | "vkkhrdisplay":
            return Path("/dev/dri").exists()
        case _:
            return True  # offscreen, minimal: they show nothing


def _loads(platform: str) -> bool:
    """Whether Qt's plugin for ``platform`` is there with all the libraries that it needs."""
    found = find_spec("PySide6")
    if found is None:
        return False
    name = "wayland" if platform == "wayland-egl" else platform
    for package in found.submodule_search_locations or ():
        folder = Path(package) / "Qt" / "plugins" / "platforms"
        if folder.is_dir():
            try:
                ctypes.CDLL(str(folder / f"libq{name}.so"))
            except OSError:
                return False
    return True


def _wayland_answers() -> bool:
    if "WAYLAND_SOCKET" in os.environ:
        return True  # the compositor started this program itself
    name = os.environ.get("WAYLAND_DISPLAY", "")
    folder = os.environ.get("XDG_RUNTIME_DIR", "")
    if not name or not (folder or name.startswith("/")):
        return False
    with _unix_socket() as connection:
        return _connects(connection, str(Path(folder) / name))


def _x_answers(display: str) -> bool:
    """Whether the X server takes us, by the setup of the X11 protocol (§8)."""
    local = _X_DISPLAY.fullmatch(display)
    if not local:
        return False
    number = local["number"]
    path = str(_X_SOCKETS / f"X{number}")
    for address in (f"\0{path}", path) if sys.platform == "linux" else (path,):
        for name, cookie in _x_credentials(number):
            with _unix_socket() as connection:
                if _connects(connection, address) and _x_accepts(connection, name, cookie):
                    return True
    return False


def _x_accepts(connection: socket.socket, name: bytes, cookie: bytes) -> bool:
    setup = struct.pack("<BxHHHHxx", ord("l"), 11, 0, len(name), len(cookie))
    try:
        connection.sendall(setup + _padded(name) + _padded(cookie))
        return connection.recv(1) == _X_ACCEPTED
    except OSError:
        return False


def _padded(data: bytes) -> bytes:
    return data + bytes(-len(data) % 4)


def _x_credentials(number: str) -> Iterator[tuple[bytes, bytes]]:
    """Yield the name and cookie that we may enter display ``number`` with, at last none at all."""
    home = os.environ.get("HOME") or os.sep
    path = Path(os.environ.get("XAUTHORITY") or Path(home) / ".Xauthority")
    try:
        data = path.read_bytes()
    except OSError:
        data = b""
    host = os.fsencode(os.uname().nodename) if sys.platform != "win32" else b""
    for family, address, display, name, cookie in _x_authority(data):
        ours = family == _FAMILY_WILD or (family == _FAMILY_LOCAL and address == host)
        if ours and display in {b"", number.encode()} and name == _X_COOKIE:
            yield name, cookie
    yield b"", b""


def _x_authority(data: bytes) -> Iterator[tuple[int, bytes, bytes, bytes, bytes]]:
    """Yield the entries of an Xauthority file (xauth(1)): family, then four counted strings."""
    position = 0
    while position + 2 <= len(data):
        (family,) = struct.unpack_from(">H", data, position)
        position += 2
        fields = []
        for _ in range(4):
            if position + 2 > len(data):
                return
            (length,) = struct.unpack_from(">H", data, position)
            fields.append(data[position + 2 : position + 2 + length])
            position += 2 + length
        yield family, fields[0], fields[1], fields[2], fields[3]


def _unix_socket() -> socket.socket:
    connection = socket.socket(socket.AF_UNIX)
    connection.settimeout(_SECONDS_TO_ANSWER)
    return connection


def _connects(connection: socket.socket, address: str) -> bool:
    try:
        connection.connect(address)
    except OSError:
        return False
    return True
