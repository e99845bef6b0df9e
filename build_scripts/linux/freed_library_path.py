"""Runs first in the frozen program: browser and file manager shall find the system's libraries.

PyInstaller's start program has set LD_LIBRARY_PATH to the program's own folder, whose Qt is not the
one that a desktop's programs were built with, and has put aside what was there before. The
system's loader read it when the process began, so what is still to be loaded is found all the same.
"""

import os

os.environ.pop("LD_LIBRARY_PATH", None)
if "LD_LIBRARY_PATH_ORIG" in os.environ:
    os.environ["LD_LIBRARY_PATH"] = os.environ.pop("LD_LIBRARY_PATH_ORIG")
