"""The program is killed at random moments; nothing that was done a moment before is lost.

``dev.py check kills`` does it 20 times, and 200 times with ``--long``.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.trials.kills import Kills, write_pages


@pytest.mark.skipif(sys.platform == "win32", reason="there is no signal to be killed by")
def test_kills_lose_nothing(tmp_path: Path) -> None:
    kills = Kills(tmp_path / "home", write_pages(tmp_path))
    assert [fault for seed in range(2) for fault in kills.once(seed)] == []
    assert kills.leftovers() == []
