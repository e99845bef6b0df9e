"""Two processes change the records of one home at random, and all of it is there."""

from __future__ import annotations

from pathlib import Path

from tests.trials.two_processes import lost


def test_two_processes_lose_nothing_of_each_other(tmp_path: Path) -> None:
    assert lost(tmp_path) == set()
