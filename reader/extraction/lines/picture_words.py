"""The words that a picture has for those who cannot see it, as lines of a text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.core.pattern import Pattern
from reader.extraction.lines import vocabulary as words
from reader.extraction.lines.line import Line, Numbered

_NAME_OF_PICTURE = Pattern(r"\[(?=[^\]]*[A-Za-z_])[\w.%-]{2,60}\]", re.ASCII)
_NUMERALS = Pattern(r"\d+|[一二三四五六七八九十百]+")
_LONGEST_ALT, _LONGEST_CAPTION = 16, 44


def is_alt(lines: Sequence[Numbered], index: int) -> bool:
    """Whether a line is what a picture says to those who cannot see it, above its caption.

    Text browsers print both as two lines with room around them that speak of the same; w3m prints
    the file's name in brackets where a picture says nothing.
    """
    if index + 1 >= len(lines):
        return False
    line, caption = lines[index][1], lines[index + 1][1]
    if is_name_of_picture(line):
        return caption.gap == 0 and 0 < caption.letters <= _LONGEST_CAPTION
    room_below = index + 2 >= len(lines) or lines[index + 2][1].gap > 0
    if not (line.gap and room_below) or caption.gap or not 0 < caption.letters <= _LONGEST_CAPTION:
        return False
    is_caption = words.CAPTION.search(caption.line) or (
        caption.ends and caption.stops <= 1 and not caption.is_prose
    )
    if not is_caption or _NUMERALS.match(line.line):
        return False
    shared = sum(char in caption.key for char in line.key)
    pairs = [line.key[i : i + 2] for i in range(len(line.key) - 1)]
    both = sum(pair in caption.key for pair in pairs)  # a heading shares words with its text, too
    speaks_of_the_same = shared >= 0.6 * line.letters and 2 * both > len(pairs)
    return 2 <= line.letters <= _LONGEST_ALT and not line.ends and speaks_of_the_same


def is_name_of_picture(line: Line) -> bool:
    """Whether a line is a picture's file name in brackets, as w3m prints it."""
    return line.text[0] == "[" and _NAME_OF_PICTURE.fullmatch(line.text) is not None
