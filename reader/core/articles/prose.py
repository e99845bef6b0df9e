"""Tells prose from buttons, headlines and captions; rules over drafts are written on this."""

from __future__ import annotations

import re
from functools import lru_cache

from reader.core.articles.scripts import FOLD, lower
from reader.core.characters.kinds import without_marks
from reader.core.pattern import Pattern
from reader.core.text import Mark, Text

HAN = r"[^\W\d_a-z]"
"""A character of ``plain`` text that is no Western letter: a range so wide is slow to compile."""
PROSE_LETTERS = 30
"""Letters from which on a line can be prose; a Chinese sentence of note is not shorter."""

NUMBER_ALONE = Pattern(
    r"\W*(?:(?:part|no|chapter)\.?\s*|[之其](?=\W*[一二三四五六七八九十]))?(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[壹贰叁肆伍陆柒捌玖拾]|[Ⅰ-Ⅻⅰ-ⅻ])\W*",
    re.IGNORECASE,
)
"""A line that is the number of a part, which has its name below it or none."""

_BARS = str.maketrans("\u3000\xa0\u200b\ufeff﹕∶：︰│丨｜￨‧·•・∙⋅", "    ::::||||······")
_PLAIN = _BARS | {char: _BARS.get(folded, folded) for char, folded in FOLD.items()}
_ENOUGH_LETTERS = Pattern(rf"(?:[^\W_][\W_]*){{{PROSE_LETTERS}}}")
_STOP = Pattern(r"[。！？；…!?;]|[，、,].*[，、,]")


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


_RELATION = Pattern(r"[=＝≈≡≠≤≥<>＜＞→⇌⇒∝←↔]|\\(?:frac|sum|int|sqrt|le|ge|approx|to)\b")
_OPERATION = Pattern(r"[×÷√²³⁴∑∫∂∞±·^_*/+＋/−]|\d|\\[a-z]+")
_EQUAL = Pattern(r"[=＝≈→⇌]")
_LONGEST_FORMULA = 160
_NAMES_OF_PARTS = 12
"""Han characters in a row that can be a name in a formula, as in 密度＝質量÷體積."""
_LONG_NAME = Pattern(rf"[\u3400-\u9fff]{{{_NAMES_OF_PARTS + 1}}}")
_NUMBERED = Pattern(r"\s*[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*[.、．)）]\s*\S")
_HAN_LETTER = Pattern(r"[\u3400-\u9fff]")


def is_formula(text: Text) -> bool:
    """Whether ``text`` is a formula and nothing else but its number and marks."""
    string = text.text
    marked = sum(s.end - s.start for s in text.spans if s.mark is Mark.FORMULA)
    if marked:
        outside = len(without_marks(string)) - marked
        return 2 * outside < marked or text.covered_by(Mark.FORMULA)
    return (
        len(string) <= _LONGEST_FORMULA
        and _RELATION.search(string) is not None
        and _HAN_LETTER.search(string) is None
        and not _is_western_prose(string)
    )


def reads_as_formula(text: Text) -> bool:
    """Whether ``text`` is a formula, be it in words: 密度＝質量÷體積."""
    string = text.text
    return is_formula(text) or (
        len(string) <= _LONGEST_FORMULA
        and _EQUAL.search(string) is not None
        and _OPERATION.search(string) is not None
        and _NUMBERED.match(string) is None
        and _LONG_NAME.search(string) is None
        and _STOP.search(string) is None
    )


def _is_western_prose(string: str) -> bool:
    """Whether most of it is words: A -> B: what changes."""
    words = re.findall(r"[A-Za-z]{3,}", string)
    return 2 * sum(map(len, words)) > len(string.replace(" ", ""))


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
