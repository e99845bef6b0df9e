"""Qt tries displays of this machine only, and ends nowhere when none of them answers."""

from __future__ import annotations

import os
import socket  # noqa: TID251 - stands in for an X server that refuses
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

from reader.display import needs_display, platforms_to_try
from tests.cli.conftest import PAGE, run_process, without_display

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="names X and Wayland displays")

NUMBER = 40_000 + os.getpid() % 20_000
WAYLAND = {"WAYLAND_DISPLAY": "wayland-7", "XDG_RUNTIME_DIR": "/run/user/1000"}


@pytest.fixture(autouse=True)
def _no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (
        *("DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "XDG_RUNTIME_DIR"),
        *("QT_QPA_PLATFORM", "XDG_SESSION_TYPE"),
    ):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize(
    ("environment", "tried"),
    [
        ({}, None),
        ({"DISPLAY": ":1"}, "xcb;offscreen"),
        ({"DISPLAY": ":1.0"}, "xcb;offscreen"),
        ({"DISPLAY": "unix:1"}, "xcb;offscreen"),
        ({"DISPLAY": "host/unix:1"}, "xcb;offscreen"),
        ({"DISPLAY": "localhost:1"}, None),
        ({"DISPLAY": "host:0"}, None),
        ({"DISPLAY": "tcp/host:0"}, None),
        ({"DISPLAY": "nonsense"}, None),
        (WAYLAND, "wayland;offscreen"),
        ({"WAYLAND_DISPLAY": "wayland-7"}, None),
        ({"WAYLAND_DISPLAY": "/run/wayland-7"}, "wayland;offscreen"),
        ({"WAYLAND_SOCKET": "7"}, "wayland;offscreen"),
        ({**WAYLAND, "DISPLAY": ":1"}, "wayland;xcb;offscreen"),
        ({**WAYLAND, "DISPLAY": ":1", "XDG_SESSION_TYPE": "x11"}, "xcb;wayland;offscreen"),
        ({**WAYLAND, "DISPLAY": "host:0"}, "wayland;offscreen"),
        ({"QT_QPA_PLATFORM": "xcb"}, None),
        ({**WAYLAND, "QT_QPA_PLATFORM": "xcb;wayland"}, "wayland;offscreen"),
        ({"QT_QPA_PLATFORM": "offscreen:size=9"}, "offscreen:size=9"),
        ({"QT_QPA_PLATFORM": "minimal"}, "minimal;offscreen"),
        ({"QT_QPA_PLATFORM": "nonesuch"}, "nonesuch;offscreen"),
        ({"QT_QPA_PLATFORM": "vnc", "DISPLAY": ":1"}, "xcb;offscreen"),
    ],
)
def test_what_qt_tries(environment, tried, monkeypatch) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert platforms_to_try() == tried


@pytest.mark.parametrize(
    ("named", "tried", "needed"),
    [
        ("", "xcb;offscreen", True),
        ("xcb", "xcb;offscreen", True),
        ("offscreen", "offscreen", False),
        ("offscreen:size=9", "offscreen:size=9", False),
        ("", "", False),
    ],
)
def test_a_platform_without_a_display_is_taken_where_it_was_asked_for(
    named, tried, needed, monkeypatch
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", named)
    assert needs_display(tried) is needed


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_elsewhere_qt_needs_not_be_told(platform: str, monkeypatch) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    assert platforms_to_try() == ""
    assert not needs_display("")


@pytest.fixture
def refusing_server() -> Iterator[str]:
    """Return the name of an X display that lets nobody in (X11 protocol, section 8)."""
    listening = socket.socket(socket.AF_UNIX)
    listening.bind(f"\0{Path(os.sep, 'tmp', '.X11-unix')}/X{NUMBER}")
    listening.listen()

    def serve() -> None:
        while True:
            try:
                connection, _ = listening.accept()
            except OSError:
                return
            with connection:
                connection.recv(1024)
                reason = b"No protocol specified\n".ljust(24, b"\0")
                head = bytes([0, 22, 11, 0, 0, 0, len(reason) // 4, 0])
                connection.sendall(head + reason)

    thread = Thread(target=serve)
    thread.start()
    yield f":{NUMBER}"
    listening.shutdown(2)
    thread.join()
    listening.close()


def test_a_server_that_refuses_us_is_no_display(refusing_server: str, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(PAGE, "utf-8")
    done = run_process(page, env={**without_display(), "DISPLAY": refusing_server})
    assert done.returncode == 0
    assert "夜裡讀書".encode() in done.stdout
    assert b"There is no display" in done.stderr
