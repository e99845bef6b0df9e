"""Showing a file where it lies: selected, or its folder, or a sentence."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QToolButton

from reader.ui.commands.file_manager import FileManager, ways

NAME = "一 '頁', “二”.html"
SYSTEM_PYTHON = Path("/usr/bin/python3")
DESKTOP = """
import json, sys
from gi.repository import Gio, GLib
INTERFACE = Gio.DBusNodeInfo.new_for_xml('''<node><interface name="org.freedesktop.FileManager1">
<method name="ShowItems"><arg type="as" direction="in"/><arg type="s" direction="in"/></method>
</interface></node>''').interfaces[0]
def called(bus, sender, path, interface, method, parameters, invocation):
    invocation.return_value(None)
    print(json.dumps(parameters.unpack()), flush=True)
    loop.quit()
bus = Gio.bus_get_sync(Gio.BusType.SESSION)
bus.register_object("/org/freedesktop/FileManager1", INTERFACE, called, None, None)
named = lambda *_: print("there", flush=True)
Gio.bus_own_name_on_connection(bus, INTERFACE.name, Gio.BusNameOwnerFlags.NONE, named, None)
loop = GLib.MainLoop()
loop.run()
"""
on_linux = pytest.mark.skipif(sys.platform != "linux", reason="asks the session bus of Linux")


@pytest.fixture
def programs(tmp_path, monkeypatch):
    """Return a function that makes a program of this name, with this status, the only one."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.delenv("XDG_CURRENT_DESKTOP", raising=False)

    def make(name: str, status: int) -> Path:
        program = folder / name
        called: Path = folder / f"{name}.called"
        program.write_text(
            f'#!/bin/sh\nfor a in "$@"; do echo "$a"; done > "{called}"\nexit {status}\n', "utf-8"
        )
        program.chmod(0o755)
        return called

    return make


@pytest.fixture
def shown(qtbot):
    """Return a file manager, the folders it opens, and what it could not show."""
    folders: list[Path] = []

    def open_folder(folder: Path) -> bool:
        folders.append(folder)
        return folder.name != "unopened"

    failed: list[Path] = []
    manager = FileManager(None, open_folder)
    manager.failed.connect(failed.append)
    yield manager, folders, failed
    manager.deleteLater()


@pytest.mark.parametrize(
    ("platform", "environment", "found"),
    [
        ("darwin", {}, [("/usr/bin/open", ["-R", "/a/b c.html"], False)]),
        ("linux", {}, []),
        ("linux", {"XDG_CURRENT_DESKTOP": "KDE"}, []),
    ],
)
def test_what_selects_a_file(platform, environment, found):
    path = Path("/a/b c.html")
    assert [tuple(way) for way in ways(path, platform, {"PATH": "", **environment})] == found


def test_windows_is_asked_with_a_path_in_which_nothing_ends_it():
    (way,) = ways(Path("a b.html"), "win32", {"SYSTEMROOT": "root"})
    assert way.program == str(Path("root") / "explorer.exe")
    assert way.arguments == ["/select,", "a b.html"]
    assert list(ways(Path("a,b.html"), "win32", {"SYSTEMROOT": "root"})) == []


@on_linux
@pytest.mark.parametrize("name", ["gdbus", "dbus-send"])
def test_the_session_bus_is_asked_first(programs, shown, qtbot, tmp_path, name):
    manager, folders, failed = shown
    called = programs(name, 0)
    manager.show(tmp_path / NAME)
    qtbot.waitUntil(lambda: called.exists() and called.read_text("utf-8").endswith("\n"))
    assert (tmp_path / NAME).as_uri() in called.read_text("utf-8")
    qtbot.waitUntil(lambda: not manager.children())
    assert (folders, failed) == ([], [])


@on_linux
@pytest.mark.parametrize(
    ("desktop", "name"),
    [("GNOME", "nautilus"), ("ubuntu:GNOME", "nautilus"), ("KDE", "dolphin"), ("MATE", "caja")],
)
def test_where_the_bus_knows_nobody_the_desktop_s_own_is_started(
    programs, shown, qtbot, tmp_path, monkeypatch, desktop, name
):
    manager, folders, _ = shown
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", desktop)
    programs("gdbus", 1)
    called = programs(name, 1)  # which may mean that it handed the file to one that runs already
    manager.show(tmp_path / NAME)
    qtbot.waitUntil(lambda: called.exists() and called.read_text("utf-8").endswith("\n"))
    assert called.read_text("utf-8").splitlines() == ["--select", str(tmp_path / NAME)]
    assert folders == []


@on_linux
@pytest.mark.parametrize("status", [None, 1])
def test_at_least_the_folder_is_opened(programs, shown, qtbot, tmp_path, status):
    manager, folders, failed = shown
    if status is not None:
        programs("gdbus", status)
    manager.show(tmp_path / NAME)
    qtbot.waitUntil(lambda: folders == [tmp_path])
    assert failed == []


@on_linux
def test_a_program_that_cannot_be_started_is_passed_over(programs, shown, qtbot, tmp_path):
    manager, folders, failed = shown
    programs("gdbus", 0)
    (tmp_path / "bin" / "gdbus").write_text("#!/no/such/shell\n", "utf-8")
    manager.show(tmp_path / "unopened" / NAME)
    qtbot.waitUntil(lambda: failed == [tmp_path / "unopened" / NAME])
    assert folders == [tmp_path / "unopened"]


@pytest.fixture
def desktop(tmp_path, monkeypatch):
    """Begin a session bus on which a file manager answers, and return it."""
    if shutil.which("dbus-daemon") is None or shutil.which("gdbus") is None:
        pytest.skip("needs dbus-daemon and gdbus")
    known = subprocess.run([SYSTEM_PYTHON, "-c", "import gi"], capture_output=True, check=False)
    if known.returncode:
        pytest.skip("needs python3-gi")
    bus = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address=1"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert bus.stdout is not None
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.stdout.readline().strip())
    manager = subprocess.Popen(
        [SYSTEM_PYTHON, "-c", DESKTOP], stdout=subprocess.PIPE, text=True, env=dict(os.environ)
    )
    assert manager.stdout is not None
    assert manager.stdout.readline() == "there\n"
    yield manager
    for process in (manager, bus):
        process.kill()
        process.communicate()


@on_linux
def test_a_real_file_manager_is_told_the_file(desktop, shown, qtbot, tmp_path):
    manager, folders, _ = shown
    manager.show(tmp_path / NAME)
    qtbot.waitUntil(lambda: desktop.poll() is not None)
    assert json.loads(desktop.stdout.read()) == [[(tmp_path / NAME).as_uri()], ""]
    qtbot.waitUntil(lambda: not manager.children())
    assert folders == []


# In the window


def show_in_folder(window):
    action = next(a for a in window.actions() if a.text().replace("&", "") == "Show in folder")
    action.trigger()


def test_a_file_that_is_gone_is_told_with_what_to_do(window, page):
    page.unlink()
    show_in_folder(window)
    sentence = window.tab.message.sentence()
    assert page.name in sentence
    assert "put the file back" in sentence


@on_linux
@pytest.mark.qt_log_ignore("does not support QPlatformServices::openDocument", extend=True)
def test_where_nothing_can_show_it_the_folder_s_name_can_be_copied(window, page, programs, qtbot):
    show_in_folder(window)
    qtbot.waitUntil(lambda: "No file manager" in window.tab.message.sentence())
    copy = next(b for b in window.tab.message.findChildren(QToolButton) if "Copy" in b.text())
    copy.click()
    assert QGuiApplication.clipboard().text() == str(page.parent)
