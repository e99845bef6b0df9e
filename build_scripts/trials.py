"""The trials of what is promised: each a module of ``tests/trials`` that is run by itself."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from typing import TypeAlias

Python: TypeAlias = Callable[..., int]
"""Runs the environment's Python with the given arguments and returns its exit status."""

TRIALS = (
    *("hostile_pages", "mutated_inputs", "many_pages", "heavy_pages"),
    *("kills", "import_kills", "two_processes", "slow_places"),
)


def check(python: Python, arguments: Sequence[str]) -> int:
    """Run the trials named, or all, and return 0 when every one of them went well."""
    options = [word for word in arguments if word.startswith("-")]
    names = [word for word in arguments if not word.startswith("-")] or list(TRIALS)
    if unknown := [name for name in names if name not in TRIALS]:
        print(f"No trial is called {unknown[0]}; there are {', '.join(TRIALS)}.", file=sys.stderr)
        return 2
    failed = [name for name in names if python("-m", f"tests.trials.{name}", *options)]
    print(f"Trials that failed: {', '.join(failed) or 'none'}", flush=True)
    return int(bool(failed))
