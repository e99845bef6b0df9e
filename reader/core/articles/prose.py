"""Tells prose from buttons, headlines and captions; rules over drafts are written on this."""

from __future__ import annotations

import re
from functools import lru_cache

from reader.core.articles.scripts import FOLD, lower
from reader.core.characters.kinds import without_marks
from reader.core.text import Mark, Text

HAN = r"[^\W\d_a-z]"
"""A character of ``plain`` text that is no Western letter: a range so wide is slow to compile."""
PROSE_LETTERS = 30
"""Letters from which on a line can be prose; a Chinese sentence of note is not shorter."""

_BARS = str.maketrans("\u3000\xa0\u200b\ufeff﹕∶：︰│丨｜￨‧·•・∙⋅", "    ::::||||······")
_PLAIN = _BARS | {char: _BARS.get(folded, folded) for char, folded in FOLD.items()}
_ENOUGH_LETTERS = re.compile(rf"(?:[^\W_][\W_]*){{{PROSE_LETTERS}}}")
_STOP = re.compile(r"[。！？；…!?;]|[，、,].*[，、,]")


@lru_cache(maxsize=8192)
def plain(text: str) -> str:
    """Return ``text`` as rules' patterns are written, character for character.

    One script, one case, one width, one kind of blank, bar and middle dot, so that a pattern is
    written once, in simplified characters and ASCII punctuation.
    """
    return lower(text.translate(_PLAIN))


def any_of(patterns: str) -> str:
    """Return a regular expression for any of ``patterns``, which white space sets apart.

    The first that fits is kept to, so that no line takes long to fail: put the longer ones first.
    """
    return f"(?>{'|'.join(patterns.split())})"


def letters_of(text: str) -> str:
    """Return the letters, Han characters and digits of ``text``, as ``plain`` writes them."""
    return without_marks(plain(text))


def is_link(text: Text) -> bool:
    """Whether nothing of ``text`` stands outside a link."""
    return any(s.mark is Mark.LINK for s in text.spans) and text.covered_by(Mark.LINK)


def is_prose(text: Text) -> bool:
    """Whether ``text`` is long enough for a sentence, has stops, and is not one link."""
    string = text.text
    if len(string) < PROSE_LETTERS or not _reads_as_prose(string):
        return False
    return not (text.spans and is_link(text))


@lru_cache(maxsize=4096)
def _reads_as_prose(string: str) -> bool:
    """Whether the words alone are prose: every rule asks it of the same few lines."""
    return _STOP.search(string) is not None and _ENOUGH_LETTERS.search(string) is not None
