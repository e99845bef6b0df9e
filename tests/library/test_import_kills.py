"""An import is killed at random moments; nothing is lost, half there or damaged.

``dev.py check import_kills`` does it 20 times, and 200 times with ``--long``.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.trials.import_kills import ImportKills


@pytest.mark.skipif(sys.platform == "win32", reason="there is no signal to be killed by")
def test_kills_of_an_import_leave_all_or_nothing_of_an_article(tmp_path: Path) -> None:
    trial = ImportKills(tmp_path)
    assert [fault for seed in range(2) for fault in trial.once(seed)] == []
