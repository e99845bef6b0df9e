"""Long work ends with the program, also when nobody closes its dialog, as when the screen goes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

_BEGIN = """
import sys
from threading import Event
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
app, window, begun = QApplication([]), QWidget(), Event()

def end():
    begun.wait(20)
    app.exit(1)

QTimer.singleShot(0, end)
"""
_LONG = """
from time import sleep
from reader.ui.dialogs.long_work import LongWork

def work(tell):
    begun.set()
    try:
        while True:
            sleep(0.01)
            tell(1, 2)
    finally:
        print("stopped", flush=True)

dialog = LongWork("Long", "Stop", work, window)
sys.exit(app.exec())
"""
_BATCH = """
from pathlib import Path
from time import sleep
from reader.exporting.batch import Piece
from reader.ui.dialogs.batch_dialog import BatchDialog, BatchOffer, Choice

read = []

def take():
    read.append(1)
    begun.set()
    sleep(0.01)
    raise ValueError

choice = Choice("All", 5_000, lambda _notes: [Piece("a", take)] * 5_000)
dialog = BatchDialog(
    window, BatchOffer([choice], Path(sys.argv[1])), None, str, set_pages=lambda _tell: None
)
dialog.format.setCurrentText("Plain text")
dialog.start()
status = app.exec()
if len(read) < 5_000 and not dialog.is_running:
    print("stopped", flush=True)
sys.exit(status)
"""


@pytest.mark.parametrize("work", [_LONG, _BATCH], ids=["long", "batch"])
def test_it_is_stopped(work: str, tmp_path: Path):
    ended = subprocess.run(
        [sys.executable, "-c", _BEGIN + work, str(tmp_path)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert (ended.returncode, ended.stdout, ended.stderr) == (1, "stopped\n", "")
