"""The fixtures that hold for every test do fail a test that deserves it."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

pytest_plugins = ["pytester"]


@pytest.fixture(autouse=True)
def _program_within_reach(monkeypatch: pytest.MonkeyPatch, root: Path) -> None:
    monkeypatch.setenv("PYTHONPATH", str(root))


CASES = {
    "internet socket": ("import socket; socket.socket()", "internet socket"),
    "swallowed failure": (
        "import contextlib, socket\n    with contextlib.suppress(OSError): socket.socket()",
        "nothing leaves the machine",
    ),
    "window": (
        "from PySide6.QtWidgets import QWidget\n    global kept; kept = QWidget(); kept.show()",
        "window <PySide6.QtWidgets.QWidget",
    ),
    "timer": (
        "from PySide6.QtCore import QTimer\n    global kept; kept = QTimer(); kept.start(9999)",
        "timer <PySide6.QtCore.QTimer",
    ),
    "thread": (
        "from PySide6.QtCore import QThread\n    global kept; kept = QThread(); kept.start()\n"
        "    request.config.add_cleanup(lambda: (kept.quit(), kept.wait()))",
        "thread <PySide6.QtCore.QThread",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_test_that_leaves_something_fails(
    name: str, pytester: pytest.Pytester, root: Path
) -> None:
    body, words = CASES[name]
    shutil.copy(root / "tests" / "conftest.py", pytester.path)
    pytester.makepyfile(f"def test_it(qtbot, request):\n    {body}\n")
    result = pytester.runpytest_subprocess("-p", "no:cacheprovider")
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    assert words in result.stdout.str()


def test_a_tidy_test_passes_and_has_its_own_folders(pytester: pytest.Pytester, root: Path) -> None:
    shutil.copy(root / "tests" / "conftest.py", pytester.path)
    pytester.makepyfile(
        """
        import os
        from pathlib import Path

        def test_without_qt():
            from PySide6.QtWidgets import QApplication
            assert QApplication.instance() is None
            assert os.environ["DBUS_SESSION_BUS_ADDRESS"] == "disabled:"
            assert Path.home() == Path(os.environ["XDG_CONFIG_HOME"]).parent
            assert Path.home().name.startswith("home")

        def test_with_qt(qtbot):
            from PySide6.QtCore import QTimer
            from PySide6.QtWidgets import QWidget
            window = QWidget()
            timer = QTimer(window)
            timer.start(9999)
            qtbot.addWidget(window)
            window.show()
        """
    )
    result = pytester.runpytest_subprocess("-p", "no:cacheprovider")
    result.assert_outcomes(passed=2)


def test_no_wait_for_a_window_stands_without_with(root: Path) -> None:
    """pytest-qt waits when the block is left: a call alone waits for nothing."""
    alone = re.compile(r"^ +qtbot\.wait(?:Active|Exposed)\(", re.M)
    tests = (root / "tests").rglob("*.py")
    assert [path.name for path in tests if alone.search(path.read_text("utf-8"))] == []
