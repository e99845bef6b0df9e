"""What characters are: Han, letters, and the controls that are shown as marks."""

from __future__ import annotations

import re
from functools import lru_cache

from reader.core.pattern import Pattern

BIDIRECTIONAL = "\u202a-\u202e\u2066-\u2069"
"""Embeddings, overrides and isolates (UAX #9, section 2), as a range of a pattern."""

_TEXT_CONTROLS = Pattern(rf"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f{BIDIRECTIONAL}]|\r(?!\n)")
_LINE_CONTROLS = Pattern(rf"[\x00-\x1f\x7f-\x9f\u2028\u2029{BIDIRECTIONAL}]")
HAN = "〇\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""What is between the brackets of a regular expression for one Han character: the blocks of Unified
and Compatibility Ideographs (Unicode 17, chapter 18.1) and the zero that numbers are written with.
"""

_NOT_LETTERS = Pattern(r"[\W_]+")


@lru_cache(maxsize=4096)
def count_letters(text: str) -> int:
    """Return the number of letters, Han characters and digits in ``text``.

    Rules ask it of the same lines many times.
    """
    return len(without_marks(text))


def without_marks(text: str) -> str:
    """Return the letters, Han characters and digits of ``text``."""
    return _NOT_LETTERS.sub("", text)


def visible_text(text: str) -> str:
    """Return ``text`` with a mark for each control character but line ends and tabs.

    The marks are Unicode's control pictures, and ⟨U+202E⟩ for what has none.
    """
    return _TEXT_CONTROLS.sub(_mark, text)


def visible_line(text: str) -> str:
    """Return ``text`` on one line, with a mark for each control character and line end."""
    return _LINE_CONTROLS.sub(_mark, text)


def _mark(found: re.Match[str]) -> str:
    code = ord(found[0])
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else f"⟨U+{code:04X}⟩"
