"""Which word a character of a running text belongs to, as a reader who clicks on it means it."""

from __future__ import annotations

import re

from reader.core.articles.scripts import fold
from reader.core.characters.kinds import HAN
from reader.hanzi.lexicon import Lexicon
from reader.hanzi.segment import word_at

_REACH = 40
"""Characters looked at on either side; no word is longer."""
_HAN_RUN = re.compile(f"[{HAN}]+")
_OTHER_WORD = re.compile(rf"[^\W{HAN}]+(?:['’.\-][^\W{HAN}]+)*")
"""Latin letters and digits: don't, GB18030, 3.14."""


def word_bounds(text: str, place: int, lexicon: Lexicon) -> tuple[int, int]:
    """Return start and end of the word over ``text[place]``, written in whatever script.

    The words of ``lexicon`` are folded, as the text is before it is cut into words. A mark, or
    anything else that is no part of a word, is alone.
    """
    low = max(0, place - _REACH)
    window, inside = text[low : place + _REACH], place - low
    for pattern in (_HAN_RUN, _OTHER_WORD):
        for run in pattern.finditer(window):
            if run.start() <= inside < run.end():
                start, end = run.span()
                if pattern is _HAN_RUN:
                    word = word_at(fold(run[0]), inside - start, lexicon)
                    start, end = start + word.start, start + word.end
                return low + start, low + end
    return place, place + 1
