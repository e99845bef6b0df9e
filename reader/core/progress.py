"""How far the reading of a file has come."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

STAGES = 4
"""Loading, extraction, cleaning, structuring."""

Progress: TypeAlias = Callable[[int], None]
"""Told the number of stages done, 0 to ``STAGES``; may raise to give up between two of them."""
