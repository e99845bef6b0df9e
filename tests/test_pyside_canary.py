"""PySide6 6.12.0 loses a reference to None on every void call under Python 3.11, and aborts.

None has a few thousand references in a fresh process; it stays alive only while calls are paid for.
"""

import subprocess
import sys
import tomllib
from importlib.metadata import version
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[1]

VOID_CALLS = """
from PySide6.QtCore import QPoint
point = QPoint()
for number in range(50_000):
    point.setX(number)
print("alive", point.x())
"""


def test_fifty_thousand_void_calls_leave_python_alive():
    done = subprocess.run(
        [sys.executable, "-c", VOID_CALLS], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, "alive 49999\n"), done.stderr


def qt_requirement() -> Requirement:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    (qt,) = (r for r in map(Requirement, project["dependencies"]) if "PySide6" in r.name)
    return qt


def test_the_installed_version_is_an_allowed_one():
    assert qt_requirement().specifier.contains(version("PySide6-Essentials"))


@pytest.mark.parametrize("bad", ["6.12.0", "6.11.2"])
def test_the_bad_versions_are_not_allowed(bad: str):
    assert not qt_requirement().specifier.contains(bad)
