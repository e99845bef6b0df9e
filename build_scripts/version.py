"""The version, which stands in ``reader/__init__.py`` only, and the time that a build bears."""

from __future__ import annotations

import os
import re
import subprocess
from datetime import UTC, datetime
from pathlib import Path

from build_scripts.environment import ROOT

_VERSION = re.compile(r'^__version__ = "(\d+\.\d+\.\d+)"$', re.MULTILINE)


def version(root: Path = ROOT) -> str:
    """Return the version of the checkout in ``root``; raises ValueError when there is none."""
    file = root / "reader" / "__init__.py"
    found = _VERSION.search(file.read_text(encoding="utf-8"))
    if found is None:
        message = f"{file} has no __version__ of three numbers"
        raise ValueError(message)
    return found[1]


def source_date_epoch() -> int:
    """Return the time of the sources in seconds: $SOURCE_DATE_EPOCH, or that of the last commit.

    A checkout without git bears 1 January 1980, the oldest time that a ZIP can hold.
    """
    if given := os.environ.get("SOURCE_DATE_EPOCH"):
        return int(given)
    command = ["git", "-c", f"safe.directory={ROOT}", "log", "-1", "--format=%ct"]
    try:
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return 315_532_800
    return int(done.stdout)


def build_line(root: Path = ROOT) -> str:
    """Return the commit that a build is made of and its day, as the packaged program tells them."""
    day = datetime.fromtimestamp(source_date_epoch(), UTC).strftime("%Y-%m-%d")
    command = ["git", "-c", f"safe.directory={root}", "rev-parse", "--short=12", "HEAD"]
    try:
        done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return f"no commit, {day}"
    return f"commit {done.stdout.strip()}, {day}"


def reproducible_environment() -> dict[str, str]:
    """Return the variables under which the same commit gives the same bytes, and few.

    A report names lines; the columns, a quarter of the code, only show where sources are.
    """
    return {
        **os.environ,
        "PYTHONNODEBUGRANGES": "1",
        "SOURCE_DATE_EPOCH": str(source_date_epoch()),
        "PYTHONHASHSEED": "0",
        "LC_ALL": "C.UTF-8",
        "TZ": "UTC",
    }
