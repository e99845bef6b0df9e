"""Kinds of characters."""

from __future__ import annotations

import re
from functools import lru_cache

HAN = "〇\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""What is between the brackets of a regular expression for one Han character: the blocks of Unified
and Compatibility Ideographs (Unicode 17, chapter 18.1) and the zero that numbers are written with.
"""

_NOT_LETTERS = re.compile(r"[\W_]+")


@lru_cache(maxsize=4096)
def count_letters(text: str) -> int:
    """Return the number of letters, Han characters and digits in ``text``.

    Rules ask it of the same lines many times.
    """
    return len(without_marks(text))


def without_marks(text: str) -> str:
    """Return the letters, Han characters and digits of ``text``."""
    return _NOT_LETTERS.sub("", text)
