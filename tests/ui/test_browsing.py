"""The saved file is handed to a browser, once its reader has agreed."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtWidgets import QAbstractButton

from reader.ui.commands.browsing import browser_command, windows_command
from tests.ui.test_cached import action

PLACE = "file:///C:/%E8%AE%80/a%20b.html"


def test_windows_runs_what_the_user_chose_for_addresses():
    values = {
        "ProgId": "FirefoxURL-308046B0AF4A39CB",
        ".": r'"C:\Program Files\Mozilla Firefox\firefox.exe" -osint -url "%1"',
    }
    command = windows_command(PLACE, lambda key: values[key.rpartition("\\")[2]])
    assert command == [
        r"C:\Program Files\Mozilla Firefox\firefox.exe",
        "-osint",
        "-url",
        PLACE,
    ]
    assert windows_command(PLACE, lambda _key: "") == []


@pytest.mark.skipif(sys.platform != "linux", reason="of Linux' names")
def test_linux_takes_the_browser_that_is_there(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert browser_command(PLACE) == []
    for name in ("chromium", "firefox"):
        (tmp_path / name).write_text("#!/bin/sh\n", encoding="ascii")
        (tmp_path / name).chmod(0o755)
    assert browser_command(PLACE) == [str(tmp_path / "firefox"), PLACE]


@pytest.mark.skipif(sys.platform != "linux", reason="starts a program of its own")
def test_the_file_is_handed_over_only_when_it_is_agreed_to(
    window, page, tmp_path, monkeypatch, qtbot
):
    given = tmp_path / "given"
    browser = tmp_path / "bin" / "x-www-browser"
    browser.parent.mkdir()
    browser.write_text(f'#!/bin/sh\nprintf "%s" "$1" > "{given}"\n', encoding="utf-8")
    browser.chmod(0o755)
    monkeypatch.setenv("PATH", f"{browser.parent}:/usr/bin:/bin")
    action(window, "in the browser").trigger()
    assert "may load things from the network" in window.tab.message.sentence()
    assert not given.exists()
    buttons = window.tab.message.findChildren(QAbstractButton)
    next(button for button in buttons if "Open in the browser" in button.text()).click()
    qtbot.waitUntil(lambda: given.exists() and bool(given.read_text("utf-8")))
    assert given.read_text("utf-8") == page.as_uri()


def test_without_a_browser_it_is_said(window, tmp_path, monkeypatch):
    if sys.platform != "linux":
        pytest.skip("of Linux' names")
    monkeypatch.setenv("PATH", str(tmp_path))
    action(window, "in the browser").trigger()
    buttons = window.tab.message.findChildren(QAbstractButton)
    next(button for button in buttons if "Open in the browser" in button.text()).click()
    assert "No browser was found" in window.tab.message.sentence()
