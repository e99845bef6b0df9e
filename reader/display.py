"""Which displays Qt may try: those of this machine, and at last none at all.

Qt tries platforms one after the other. Where no display answers, it ends the process, unless the
last platform needs none: ``offscreen`` is therefore put behind them, and stands for "no display"
when Qt comes to it.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable

NONE = "offscreen"
"""The platform that needs no display."""


class NoDisplayError(Exception):
    """None of the displays that the environment names has answered."""


_LOCAL_X = r"(?:(?:[^/:]*/)?unix)?:\d+(?:\.\d+)?"
"""What names an X display of this machine; ``host:0`` is reached over the network."""
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


def platforms_to_try() -> str | None:
    """Return what Qt is to try, as it takes it from ``-platform``; None where nothing is named.

    Empty where Qt needs not be told. ``QT_QPA_PLATFORM`` is obeyed as far as it can be. What is
    named may still not answer: Qt is then on the platform ``NONE``.
    """
    leave_network_alone()
    if sys.platform in {"win32", "darwin"}:
        return ""
    named = [part for part in os.environ.get("QT_QPA_PLATFORM", "").split(";") if part]
    tried = [part for part in named or _of_itself() if _is_named(part.partition(":")[0])]
    if not tried:
        return None
    return ";".join(tried if NONE in _names(tried) else [*tried, NONE])


def needs_display(platforms: str) -> bool:
    """Whether ``NONE`` stands in ``platforms`` only because nothing else may answer."""
    return bool(platforms) and NONE not in _names(os.environ.get("QT_QPA_PLATFORM", "").split(";"))


def _of_itself() -> tuple[str, ...]:
    """Return what is tried where the user names nothing."""
    is_x = os.environ.get("XDG_SESSION_TYPE") == "x11"
    return ("xcb", "wayland") if is_x else ("wayland", "xcb")


def _names(platforms: Iterable[str]) -> list[str]:
    return [platform.partition(":")[0] for platform in platforms]


def _is_named(platform: str) -> bool:
    match platform:
        case "xcb":
            return re.fullmatch(_LOCAL_X, os.environ.get("DISPLAY", "")) is not None
        case "wayland" | "wayland-egl":
            name = os.environ.get("WAYLAND_DISPLAY", "")
            folder = os.environ.get("XDG_RUNTIME_DIR", "")
            # With a socket the compositor has started this program itself.
            return "WAYLAND_SOCKET" in os.environ or bool(name and (folder or name[0] == "/"))
        case _:
            return True
