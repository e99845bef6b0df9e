import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from build_scripts import system
from build_scripts.environment import SetupError
from build_scripts.system import Need

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="other systems bring what the program needs"
)

LOG_AND_INSTALL = """#!/bin/sh
echo "$@" >> {log}
case "$*" in *install*) : > {installed} ;; esac
"""


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str, int], Path]:
    """Return a function that makes this a machine with one package manager and one user."""

    def make(manager: str, user: int) -> Path:
        log, installed = tmp_path / "log", tmp_path / "installed"
        script = tmp_path / manager
        script.write_text(LOG_AND_INSTALL.format(log=log, installed=installed), encoding="utf-8")
        script.chmod(0o755)
        monkeypatch.setenv("PATH", str(tmp_path))
        monkeypatch.setattr(os, "geteuid", lambda: user)
        return tmp_path

    return make


def need(name: str, folder: Path) -> Need:
    """Return a need that is met once something was installed."""
    return Need(name, lambda _: (folder / "installed").exists(), "aa", "dd", "pp")


def test_what_is_there_is_not_asked_for(tmp_path):
    system.require([Need("anything", lambda _: True, "aa", "dd", "pp")])


@pytest.mark.parametrize(
    ("manager", "user", "command"),
    [
        ("apt-get", 1000, "    sudo apt-get install --no-install-recommends aa\n"),
        ("dnf", 1000, "    sudo dnf install dd\n"),
        ("dnf", 0, "    dnf install dd\n"),
        ("pacman", 1000, "    sudo pacman -S --needed pp\n"),
        ("zypper", 1000, "Install them with its package manager."),
    ],
)
def test_a_user_is_told_the_one_command(machine, manager: str, user: int, command: str):
    folder = machine(manager, user)
    with pytest.raises(SetupError) as raised:
        system.require([need("libone.so.1", folder), need("libtwo.so.2", folder)])
    assert command in str(raised.value)
    assert "libone.so.1, libtwo.so.2" in str(raised.value)
    assert not (folder / "log").exists()


def test_root_gets_it_installed(machine):
    folder = machine("apt-get", 0)
    system.require([need("libone.so.1", folder), need("libtwo.so.2", folder)])
    update, install = (folder / "log").read_text(encoding="utf-8").splitlines()
    assert update.endswith("update")
    assert install.endswith("install --yes --no-install-recommends aa")


def test_one_name_that_apt_does_not_know_keeps_no_other_away(machine):
    folder = machine("apt-get", 0)
    script = folder / "apt-get"
    lines = script.read_text(encoding="utf-8")
    script.write_text(f'{lines}case "$*" in *aa*bb*) exit 100 ;; esac\n', encoding="utf-8")
    there = need("libone.so.1", folder)
    system.require([there, Need("libtwo.so.2", there.is_there, "bb", "dd", "pp")])
    _, *installs = (folder / "log").read_text(encoding="utf-8").splitlines()
    packages = [line.partition("--no-install-recommends ")[2] for line in installs]
    assert packages == ["aa bb", "aa", "bb"]


@pytest.mark.skipif(not Path("/usr/bin/python3").exists(), reason="the system has no Python")
def test_a_module_that_the_system_does_not_have_is_not_found():
    (pyatspi,) = (need for need in system.TESTING if need.name == "pyatspi")
    assert pyatspi.is_there("json")
    assert not pyatspi.is_there("json_that_nobody_has")


def test_what_apt_cannot_bring_is_still_missing(machine):
    machine("apt-get", 0)
    never = Need("libnone.so.1", lambda _: False, "aa", "dd", "pp")
    with pytest.raises(SetupError, match=r"libnone\.so\.1"):
        system.require([never])


def test_what_is_only_requested_may_be_missing(machine, capsys):
    folder = machine("pacman", 1000)
    system.request([need("xdotool", folder)])
    assert "lacks xdotool" in capsys.readouterr().out


def test_nothing_is_missing_where_these_tests_run():
    """The environment of these tests was made by dev.py, which looks for all of these first."""
    system.require(system.RUNNING)


@pytest.mark.parametrize(
    "missing",
    [need for need in system.RUNNING if need.name.startswith("lib")],
    ids=lambda n: n.name,
)
def test_a_library_that_no_system_has_is_not_found(missing: Need):
    assert not missing.is_there(f"{missing.name}.absent")
