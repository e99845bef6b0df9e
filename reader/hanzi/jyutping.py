"""How Han characters are read in Cantonese.

The readings are ToJyutping's, by words. Its dictionary takes a second to be read, which is done at
the first question and should not be done in the interface's thread.
"""

from __future__ import annotations

import sys
from importlib import import_module


def is_loaded() -> bool:
    """Whether the dictionary has been read."""
    return hasattr(sys.modules.get("ToJyutping"), "get_jyutping_list")


def load() -> None:
    """Read the dictionary now, on whichever thread this is called."""
    import_module("ToJyutping")


def read_jyutping(text: str) -> list[tuple[str, str]]:
    """Return each character of ``text`` with its reading, empty where it has none."""
    listed: list[tuple[str, str | None]] = import_module("ToJyutping").get_jyutping_list(text)
    return [(char, said or "") for char, said in listed]
