"""Which build of the program this is: packaged ones know their commit and its day."""

from __future__ import annotations

import sys

from reader import __version__
from reader.paths import resource_path

BUILD_FILE = "build.txt"
"""Among the resources of a packaged program; written when it is frozen."""


def version_line() -> str:
    """Return what ``--version`` prints: name, version, and commit and day of a packaged program."""
    words = build_words()
    return f"qingdu {__version__} ({words})" if words else f"qingdu {__version__}"


def build_words() -> str:
    """Return commit and day of a packaged program; empty for a checkout."""
    if not getattr(sys, "frozen", False):
        return ""
    try:
        return resource_path(BUILD_FILE).read_text("utf-8").strip()
    except OSError:
        return ""
