"""Radicals and compatibility ideographs that text copied from a PDF has in place of characters.

Many fonts draw ⼀ (U+2F00) and 一 (U+4E00) with one glyph, and what a PDF says of that glyph is the
first character that maps to it. Unicode's EquivalentUnifiedIdeograph.txt and canonical
decompositions name the character that is meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.core.characters.compatibility_characters import COMPATIBILITY_FROM, COMPATIBILITY_TO

_TABLE = dict(zip(COMPATIBILITY_FROM, COMPATIBILITY_TO, strict=True))
_ANY = re.compile("[\u2e80-\u2fdf\uf900-\ufaff\U0002f800-\U0002fa1f]")


def compatibility_characters(text: str) -> Iterator[tuple[int, str]]:
    """Yield the place of every such character in ``text`` and the character that is meant."""
    for found in _ANY.finditer(text):
        if meant := _TABLE.get(found[0]):
            yield found.start(), meant
