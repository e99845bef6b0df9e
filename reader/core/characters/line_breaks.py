"""Where a line break of a source is no blank: between Han and beside full-width marks."""

from __future__ import annotations

import re
import unicodedata

from reader.core.pattern import Pattern

_WIDE = frozenset("FWH")
_QUOTES = frozenset("“”‘’…—·‧")
"""Marks of both East and West; beside a wide character they are Chinese."""
_BREAK = Pattern(r"[ \t\f\r]*\n[ \t\n\f\r]*")


def is_no_blank(before: str, after: str) -> bool:
    """Whether a line break between the two characters is dropped instead of shown as a blank.

    CSS Text 3, "Segment Break Transformation Rules": dropped beside a zero width space, and between
    two characters that are wide (UAX #11: F, W, H), of which none is Hangul. CSS Text 4 adds, for
    Chinese, the marks that are wide or not by context; beside full-width punctuation, which brings
    its own room, a break is no blank either.
    """
    if not before or not after:
        return False
    if before == "\u200b" or after == "\u200b":
        return True
    wide = _is_wide(before), _is_wide(after)
    if all(wide) or _is_mark(before) or _is_mark(after):
        return True
    return (wide[0] and after in _QUOTES) or (wide[1] and before in _QUOTES)


def join_lines(text: str) -> str:
    """Return ``text`` with every line break, and the blanks round it, dropped or one blank."""
    if "\n" not in text:
        return text

    def joint(found: re.Match[str]) -> str:
        before, after = text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1]
        return "" if is_no_blank(before, after) else " "

    return _BREAK.sub(joint, text)


def _is_wide(char: str) -> bool:
    is_hangul = "\uac00" <= char <= "\ud7ff" or "\u1100" <= char <= "\u11ff"
    return unicodedata.east_asian_width(char) in _WIDE and not is_hangul


def _is_mark(char: str) -> bool:
    return unicodedata.east_asian_width(char) in _WIDE and unicodedata.category(char)[0] == "P"
