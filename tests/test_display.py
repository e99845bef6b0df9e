"""The display is asked over Unix sockets, and believed only when it takes us."""

from __future__ import annotations

import os
import platform
import socket  # noqa: TID251 - stands in for a display
import struct
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

from reader.display import display_answers, leave_network_alone

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="asks X and Wayland")

NUMBER = 40_000 + os.getpid() % 20_000
COOKIE = bytes(range(16))


class FakeX:
    """An X server in the abstract namespace that takes whoever brings the cookie."""

    def __init__(self, number: int, cookie: bytes) -> None:
        self._cookie = cookie
        self._listening = socket.socket(socket.AF_UNIX)
        self._listening.bind(f"\0{Path(os.sep, 'tmp', '.X11-unix')}/X{number}")
        self._listening.listen()
        self._thread = Thread(target=self._serve)
        self._thread.start()

    def close(self) -> None:
        self._listening.shutdown(2)
        self._thread.join()
        self._listening.close()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._listening.accept()
            except OSError:
                return
            with connection:
                setup = connection.recv(1024)
                order, major, name_length, length = struct.unpack_from("<BxHxxHH", setup)
                start = 12 + name_length + -name_length % 4
                welcome = (order, major) == (ord("l"), 11) and (
                    setup[start : start + length] == self._cookie
                )
                connection.sendall(bytes([welcome, 0, 11, 0, 0, 0, 0, 0]))


@pytest.fixture(autouse=True)
def _no_display(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XAUTHORITY", str(tmp_path / "none"))


@pytest.fixture(params=[b"", COOKIE], ids=["open", "guarded"])
def x_server(request: pytest.FixtureRequest) -> Iterator[bytes]:
    """Return the cookie that the running server wants."""
    server = FakeX(NUMBER, request.param)
    yield request.param
    server.close()


def authority(*entries: tuple[int, str, str, bytes]) -> bytes:
    """Return an Xauthority file: family, address, display and cookie of each entry."""
    written = b""
    for family, address, number, cookie in entries:
        written += struct.pack(">H", family)
        for field in (address.encode(), number.encode(), b"MIT-MAGIC-COOKIE-1", cookie):
            written += struct.pack(">H", len(field)) + field
    return written


@pytest.mark.parametrize("name", [":{}", ":{}.0", "unix:{}", "host/unix:{}"])
@pytest.mark.parametrize("host", [None, platform.node()])
def test_a_local_x_server_answers(
    x_server: bytes, name: str, host: str | None, monkeypatch, tmp_path: Path
) -> None:
    entry = (65535, "", "", COOKIE) if host is None else (256, host, str(NUMBER), COOKIE)
    (tmp_path / "authority").write_bytes(authority((0, "\x7f\0\0\1", "9", b"other"), entry))
    monkeypatch.setenv("XAUTHORITY", str(tmp_path / "authority"))
    monkeypatch.setenv("DISPLAY", name.format(NUMBER))
    assert display_answers()


@pytest.mark.parametrize(
    "file",
    [
        b"",
        b"\1",
        authority((256, "elsewhere", str(NUMBER), COOKIE)),
        authority((65535, "", "7", COOKIE)),
        authority((65535, "", "", b"stale"))[:-3],
    ],
)
def test_an_x_server_that_refuses_us_is_no_display(
    file: bytes, monkeypatch, tmp_path: Path
) -> None:
    server = FakeX(NUMBER, COOKIE)
    try:
        (tmp_path / "authority").write_bytes(file)
        monkeypatch.setenv("XAUTHORITY", str(tmp_path / "authority"))
        monkeypatch.setenv("DISPLAY", f":{NUMBER}")
        assert not display_answers()
    finally:
        server.close()


@pytest.mark.parametrize(
    "name", ["", ":{}", "localhost:{}", "host:{}.0", "tcp/host:{}", "nonsense"]
)
def test_a_dead_or_distant_x_server_is_no_display(name: str, monkeypatch) -> None:
    monkeypatch.setenv("DISPLAY", name.format(NUMBER))
    assert not display_answers()


def test_a_listening_compositor_answers(monkeypatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-7")
    assert not display_answers()
    with socket.socket(socket.AF_UNIX) as compositor:
        compositor.bind(str(tmp_path / "wayland-7"))
        compositor.listen()
        assert display_answers()
        monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
        assert not display_answers()
        monkeypatch.setenv("QT_QPA_PLATFORM", "xcb;wayland")
        assert display_answers()


@pytest.mark.parametrize(
    ("named", "answers"),
    [("offscreen", True), ("minimal", True), ("offscreen:size=9", True), ("nonesuch", False)],
)
def test_a_named_platform_is_obeyed_where_it_can_work(
    named: str, answers: bool, monkeypatch
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", named)
    assert display_answers() is answers


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_elsewhere_there_is_always_a_display(platform: str, monkeypatch) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    assert display_answers()


@pytest.mark.parametrize(
    ("named", "left"),
    [
        ("vnc", None),
        ("vnc:size=800x600:port=5901", None),
        ("VNC;offscreen", "offscreen"),
        ("wayland;vnc;xcb", "wayland;xcb"),
        ("offscreen", "offscreen"),
        (None, None),
    ],
)
def test_no_platform_that_listens_is_loaded(
    monkeypatch: pytest.MonkeyPatch, named: str | None, left: str | None
) -> None:
    if named is not None:
        monkeypatch.setenv("QT_QPA_PLATFORM", named)
    leave_network_alone()
    assert os.environ.get("QT_QPA_PLATFORM") == left


def test_nothing_else_is_let_listen_or_call(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_GENERIC_PLUGINS", "evdevmouse,TuioTouch:udp=40001")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/a;tcp:host=192.0.2.7,port=9")
    monkeypatch.setenv("AT_SPI_BUS_ADDRESS", "unix:path=/b")
    leave_network_alone()
    assert "QT_QPA_GENERIC_PLUGINS" not in os.environ
    assert os.environ["DBUS_SESSION_BUS_ADDRESS"] == "disabled:"
    assert os.environ["AT_SPI_BUS_ADDRESS"] == "unix:path=/b"
