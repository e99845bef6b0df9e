"""Small faces in a line, which sites set as pictures."""

from __future__ import annotations

from reader.core.pattern import Pattern

_SMILEY = Pattern(r"\[[^\[\]]{1,6}\]|[\U0001f000-\U0001faff\u2600-\u27bf\ufe0f\u200d]+")


def is_smiley(alt: str) -> bool:
    """Whether a picture's words are those of a face: [微笑], or an emoji itself."""
    return _SMILEY.fullmatch(alt) is not None
