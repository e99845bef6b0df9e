"""What patterns were compiled to, in the user's cache, so that a start need not compile them."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING

from reader import __version__
from reader.core.pattern import CODES
from reader.hanzi.words import cache
from reader.paths import cache_dir

if TYPE_CHECKING:
    from reader.core.pattern import Code

_MADE_BY = f"qingdu {__version__} {sys.version}"
"""Another program's patterns are not asked for, and another Python's code is not run."""
_LEAST_NEW = 4_000
"""Bytes of new code that are worth writing the file anew."""
_MOST = 2_000_000
"""Bytes of code, twice what all patterns have: more is what a program that is being changed, whose
tables are read at each start, no longer asks for."""


def read() -> Mapping[tuple[str, int], Code]:
    """Return what was kept, by pattern and flags; nothing where none was, or by another program."""
    kept = cache.load(cache_dir() / "patterns.tables", _MADE_BY)
    if kept is None or sum(len(words) for _, words, *_ in kept[0].values()) > _MOST:
        return {}
    codes: Mapping[tuple[str, int], Code] = kept[0]
    return codes


def keep() -> None:
    """Write what this start has compiled to what others had, where there is enough of it."""
    if CODES.new >= _LEAST_NEW:
        cache.save(cache_dir() / "patterns.tables", _MADE_BY, (dict(CODES.all),))
