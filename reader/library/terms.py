"""What the index holds of a text, and what it is asked for a word.

Texts are folded first, so that scripts, regional forms, width and case are one. Of a run of Han,
and of every other script without spaces, the index holds each character and each pair of
neighbours, of letters and digits the words. It holds no positions: a longer word is looked for by
its pairs, and whether the text has it is seen in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise

from reader.core.articles.scripts import fold
from reader.core.characters.script_characters import FOLD_FROM, FOLD_TO

FOLDING = 1
"""The version of the fold and of the terms; what was indexed with another one is indexed again."""
LONGEST_WORD = 40
"""Characters of a word of letters that the index holds."""

_LETTERS = "0-9a-z\u00df-\u024f"
_RUNS = re.compile(f"(?P<word>[{_LETTERS}]+)|(?P<run>[^\\W_{_LETTERS}]+)")


def index_terms(texts: Iterable[str]) -> str:
    """Return the terms of ``texts``, each once, with spaces between them."""
    terms: set[str] = set()
    for text in texts:
        for match in _RUNS.finditer(fold(text)):
            if word := match["word"]:
                terms.add(word[:LONGEST_WORD])
            else:
                run = match["run"]
                terms.update(run)
                terms.update(map("".join, pairwise(run)))
    return " ".join(sorted(terms))


def query_terms(words: str) -> list[str]:
    """Return what an article must have in the index, in FTS5's syntax, if it has ``words``."""
    terms: dict[str, None] = {}
    for match in _RUNS.finditer(fold(words)):
        if word := match["word"]:
            terms[f'"{word[:LONGEST_WORD]}" *'] = None
        else:
            run = match["run"]
            terms.update((f'"{pair}"', None) for pair in _pairs(run))
    return list(terms)


def is_exact(words: str) -> bool:
    """Whether every article that the index gives for ``words`` has them."""
    folded = fold(words)
    match = _RUNS.fullmatch(folded)
    return match is not None and match["run"] is not None and len(folded) <= 2


def _pairs(run: str) -> Iterator[str]:
    if len(run) == 1:
        yield run
    yield from map("".join, pairwise(run))


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
