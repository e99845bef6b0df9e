"""Pictures are read in two threads at once without waiting for each other for ever."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from PySide6.QtGui import QImageReader

from reader.ui.picture_buffer import open_buffer
from tests.ui.drawn_pictures import plain

BOTH_AT_ONCE = """
import threading, time
from PySide6.QtWidgets import QApplication
from reader.core.article import Asset
from reader.ui.icons import line_icon
from reader.ui.picture_levels import load_levels
application = QApplication([])
asset = Asset("a.ppm", "image/x-portable-pixmap", b"P6 4 4 255\\n" + b"\\x20" * 48)
until = time.monotonic() + 1.0
def work():
    while time.monotonic() < until:
        load_levels(asset)
worker = threading.Thread(target=work)
worker.start()
while time.monotonic() < until:
    line_icon("play", "#222222")
worker.join()
"""


def test_a_picture_and_an_icon_are_read_at_once():
    root = Path(__file__).parents[2]
    command = [sys.executable, "-c", BOTH_AT_ONCE]
    environment = {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        command, cwd=root, env=environment, capture_output=True, text=True, timeout=20
    )
    assert done.returncode == 0, done.stderr


def test_the_device_is_at_its_start(qapp):
    buffer = open_buffer(plain(7, 5))
    assert buffer.pos() == 0
    assert QImageReader(buffer).read().width() == 7
