"""What a later start says, written and read."""

from __future__ import annotations

import json
import os
from pathlib import Path


def paths_in(message: bytes) -> list[Path]:
    """Return the paths in a message of ``hand_over``; none in anything else."""
    try:
        names = json.loads(message)
    except (ValueError, RecursionError):
        return []
    if not isinstance(names, list):
        return []
    return [Path(name) for name in names if isinstance(name, str) and _can_be_a_path(name)]


def _can_be_a_path(name: str) -> bool:
    try:
        return b"\0" not in os.fsencode(name)
    except UnicodeEncodeError:  # a lone surrogate that stands for no byte
        return False
