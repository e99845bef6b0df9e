"""What the index holds of a text, and what it is asked for a word.

Texts are folded first, so that scripts, regional forms, width and case are one. Of a run of Han,
and of every other script without spaces, the index holds each character and each pair of
neighbours, of letters and digits the words. It holds no positions: a longer word is looked for by
its pairs, and whether the text has it is seen in the text.

A pair is written in signs, a sign each: texts have millions of different pairs, most of them once,
and each would be a word of its own in the index. Frequent characters have a sign of their own,
others share some, so that what their pairs find is looked at, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from operator import add

from reader.core.articles.scripts import fold
from reader.core.characters.script_characters import FOLD_FROM, FOLD_TO
from reader.core.pattern import Pattern
from reader.paths import resource_path

FOLDING = 2
"""The version of the fold and of the terms; what was indexed with another one is indexed again."""
LONGEST_WORD = 40
"""Characters of a word of letters that the index holds."""
_FIRST, _SIGNS = 0x250, 0x800 - 0x250
"""The signs are characters of two bytes each in UTF-8, of which none is a letter of ``_LETTERS``;
no other term has two of them."""

_LETTERS = "0-9a-z\u00df-\u024f"
_WORD = Pattern(f"[{_LETTERS}]+")
_RUN = Pattern(f"[^\\W_{_LETTERS}]+")
_RUNS = Pattern(f"(?P<word>[{_LETTERS}]+)|(?P<run>[^\\W_{_LETTERS}]+)")


def index_terms(texts: Iterable[str]) -> str:
    """Return the terms of ``texts``, each once, with spaces between them."""
    return folded_terms(fold("\n".join(texts)))


def folded_terms(folded: str) -> str:
    """Return the terms of a text that was folded, each once, with spaces between them."""
    runs = _RUN.findall(folded)
    terms = {word[:LONGEST_WORD] for word in _WORD.findall(folded)}
    terms.update("".join(runs))
    for signs in " ".join(runs).translate(_signs()).split(" "):
        terms.update(map(add, signs, signs[1:]))
    return " ".join(terms)


def query_terms(words: str) -> list[str]:
    """Return what an article must have in the index, in FTS5's syntax, if it has ``words``."""
    terms: dict[str, None] = {}
    for match in _RUNS.finditer(fold(words)):
        if word := match["word"]:
            terms[f'"{word[:LONGEST_WORD]}" *'] = None
            continue
        run = match["run"]
        signs = run.translate(_signs())
        pairs = map(add, signs, signs[1:])
        terms.update((f'"{term}"', None) for term in (pairs if len(run) > 1 else run))
    return list(terms)


def is_exact(words: str) -> bool:
    """Whether every article that the index gives for ``words`` has them."""
    folded = fold(words)
    match = _RUNS.fullmatch(folded)
    if match is None or match["run"] is None or len(folded) > 2:
        return False
    return len(folded) == 1 or all(map(_signs().has_own, folded))


class _Signs(dict[int, int | str]):
    """The sign of each character; one that is shared is found when it is asked for."""

    def __init__(self, frequent: str) -> None:
        own = {ord(char): _FIRST + number for number, char in enumerate(frequent)}
        super().__init__(own)
        self[ord(" ")] = " "
        self._count = len(own)

    def __missing__(self, char: int) -> int:
        mixed = char * 2_654_435_761 & 0xFFFF_FFFF  # Knuth, The Art of Computer Programming, 6.4
        return _FIRST + self._count + (mixed >> 12) % (_SIGNS - self._count)

    def has_own(self, char: str) -> bool:
        """Whether no other character has the sign of ``char``."""
        return ord(char) in self


@lru_cache(maxsize=1)
def _signs() -> _Signs:
    return _Signs(resource_path("library/frequent-1.txt").read_text("utf-8"))


@lru_cache(maxsize=64)
def pattern_of(words: str) -> re.Pattern[str]:
    """Return what finds ``words`` in a text as it was written, in whatever script and case.

    Much quicker than folding the text: a fold looks at every character in Python's dictionary.
    """
    return re.compile("".join(map(_class_of, fold(" ".join(words.split())))), re.IGNORECASE)


def _class_of(char: str) -> str:
    if char == " ":
        return r"\s+"
    forms = _forms().get(char, "") + char
    return f"[{re.escape(forms)}]" if len(forms) > 1 else re.escape(char)


@lru_cache(maxsize=1)
def _forms() -> dict[str, str]:
    """Return, by the character that they are folded into, all that are."""
    forms: dict[str, str] = {}
    for written, folded in zip(FOLD_FROM, FOLD_TO, strict=True):
        lowered = fold(folded)
        forms[lowered] = forms.get(lowered, "") + written
    return forms
