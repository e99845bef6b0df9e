"""What is kept is kept within its bounds, the newest first."""

from __future__ import annotations

import os
import time

import pytest

from reader.storing.bounds import Bounds


@pytest.fixture
def files(tmp_path):
    """Return five files of ten bytes, the last of them changed last, an hour apart."""
    found = []
    for number in range(5):
        file = tmp_path / f"{number}"
        file.write_bytes(b"0123456789")
        changed = time.time() - 3600 * (5 - number)
        os.utime(file, (changed, changed))
        found.append(file)
    return found


@pytest.mark.parametrize(
    ("bounds", "kept"),
    [
        (Bounds(files=5, size=50, age=9 * 3600), "01234"),
        (Bounds(files=2, size=50, age=9 * 3600), "34"),
        (Bounds(files=5, size=30, age=9 * 3600), "234"),
        (Bounds(files=5, size=29, age=9 * 3600), "34"),
        (Bounds(files=5, size=50, age=2.5 * 3600), "34"),
    ],
    ids=["all", "number", "size, just", "size", "age"],
)
def test_the_oldest_go_first(files, bounds, kept):
    bounds.keep_within(files)
    assert "".join(file.name for file in files if file.exists()) == kept
