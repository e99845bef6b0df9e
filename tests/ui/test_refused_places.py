"""The window opens also where the system lets it into none of the user's folders."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader.paths import SAMPLE_ARTICLE, resource_path

ROOT = Path(__file__).parents[2]
REFUSED = f"/{'x' * 300}"
"""Python raises for it as for a folder that is somebody else's, which root may enter."""
VARIABLES = ("CONFIG_HOME", "CACHE_HOME", "DATA_HOME", "STATE_HOME", "RUNTIME_DIR")
FOR_A_WHILE = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from reader.ui.program import application, start

def exec(self):
    QTimer.singleShot(1500, self.quit)
    return QApplication.exec()

application.Application.exec = exec
sys.exit(start.run_window([Path(sys.argv[1])], "/" + "x" * 300 + "/run"))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere no variable names the folders")
@pytest.mark.parametrize(
    "arguments",
    [
        ("-c", FOR_A_WHILE, str(resource_path(SAMPLE_ARTICLE))),
        ("-m", "reader", "snapshot", str(resource_path(SAMPLE_ARTICLE)), "-o"),
    ],
    ids=["window", "snapshot"],
)
def test_folders_that_may_not_be_entered(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    given = {name: value for name, value in os.environ.items() if "DBUS" not in name}
    refused = {f"XDG_{name}": REFUSED for name in VARIABLES}
    picture = tmp_path / "a.png"
    done = subprocess.run(
        [sys.executable, *arguments, *([str(picture)] if arguments[-1] == "-o" else [])],
        cwd=ROOT,
        env={**given, **refused, "HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0
    assert "Error" not in done.stderr
    assert picture.exists() is (arguments[-1] == "-o")
    assert list(tmp_path.iterdir()) in ([], [picture])
