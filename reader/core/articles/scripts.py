"""Which script and regional form a text is written in, and the fold that searching uses.

The sets come from OpenCC's character tables: a vote is a character that only one script has.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from reader.core.article import Article
from reader.core.articles.walk import iter_texts
from reader.core.characters.compatibility_characters import COMPATIBILITY_FROM, COMPATIBILITY_TO
from reader.core.characters.script_characters import (
    FOLD_FROM,
    FOLD_TO,
    SIMPLIFIED_ONLY,
    TRADITIONAL_ONLY,
)
from reader.core.pattern import Pattern
from reader.core.variants import Region, Script

_ALLOWED_STRAYS = 0.05
"""The share of votes for the other script that quotations, names and bad converters leave."""

_SIMPLIFIED_ONLY = frozenset(SIMPLIFIED_ONLY)
_TRADITIONAL_ONLY = frozenset(TRADITIONAL_ONLY) - {"嗰"}
"""Cantonese writes 嗰 in Simplified too: its simplified form stands in few fonts."""
_FOLD = str.maketrans(FOLD_FROM, FOLD_TO)
FOLD = _FOLD | str.maketrans(COMPATIBILITY_FROM, COMPATIBILITY_TO.translate(_FOLD))
"""What the fold makes of a character, case apart."""

# Taiwan writes 著 for the particle too; elsewhere it stands only where it is read zhù.
ZHU = "[名顯专專編原論譯土卓昭鉅巨合拙遺新大執所][著]|著(?=[作名述書者稱譽錄重])"
"""Where 著 is read zhù."""
_TAIWAN_FORMS = Pattern(f"{ZHU}|(?P<vote>[裡著汙痺]|軟體|硬體|網路|滑鼠|計程車|影印機)")
_HONG_KONG_FORMS = Pattern("[裏着衞説閲鈎鋭悦税脱藴葱卧户枱揾嘅咗喺啲嚟佢哋冇]")
_STANDARD_FORMS = Pattern("[爲羣衆峯麪喫]")
"""What OpenCC's own standard writes and neither region does."""


class Votes(NamedTuple):
    """How many characters of a text only one script has."""

    simplified: int
    traditional: int

    def script(self) -> Script:
        """Return the script that the votes are for."""
        total = self.simplified + self.traditional
        if not total:
            return Script.NONE
        if self.simplified <= _ALLOWED_STRAYS * total:
            return Script.HANT
        if self.traditional <= _ALLOWED_STRAYS * total:
            return Script.HANS
        return Script.MIXED


_COUNTED = 200_000
"""Characters that are counted in one step."""


def count_votes(text: str) -> Votes:
    """Return the characters of ``text`` that speak for either script."""
    counted: Counter[str] = Counter()
    for start in range(0, len(text), _COUNTED):  # all at once would keep other threads waiting
        counted.update(text[start : start + _COUNTED])
    return Votes(
        simplified=sum(map(counted.__getitem__, _SIMPLIFIED_ONLY.intersection(counted))),
        traditional=sum(map(counted.__getitem__, _TRADITIONAL_ONLY.intersection(counted))),
    )


def detect_script(text: str) -> Script:
    """Return the script of ``text``; NONE when no character tells, MIXED when both scripts do."""
    return count_votes(text).script()


def speaks_for(text: str, script: Script) -> bool:
    """Whether ``text`` has a character that only ``script``, HANS or HANT, has."""
    only = _SIMPLIFIED_ONLY if script is Script.HANS else _TRADITIONAL_ONLY
    return not only.isdisjoint(text)


def detect_region(text: str, script: Script | None = None) -> Region | None:
    """Return the regional form of ``text``, or None when nothing in it tells.

    Its script is detected where it is not given.
    """
    return _region_of(text, script or detect_script(text))


def _region_of(text: str, script: Script) -> Region | None:
    match script:
        case Script.HANS:
            return Region.CHINA
        case Script.HANT | Script.NONE:
            return _region_of_traditional(text)
        case Script.MIXED:
            return None


def detect_article_script(article: Article) -> Article:
    """Return ``article`` with the script and the region that all its texts together show."""
    whole = "\n".join(text.text for _, text in iter_texts(article))
    script = detect_script(whole)
    return replace(article, script=script, region=_region_of(whole, script))


def majority_script(texts: Iterable[str]) -> Script:
    """Return the script that most votes of ``texts`` are for, never MIXED."""
    votes = [count_votes(text) for text in texts]
    simplified = sum(vote.simplified for vote in votes)
    traditional = sum(vote.traditional for vote in votes)
    if simplified == traditional == 0:
        return Script.NONE
    return Script.HANS if simplified > traditional else Script.HANT


def fold(text: str) -> str:
    """Return ``text`` as searching sees it, character for character.

    Scripts, regional forms, full width and case are made one: 頭髮 and 头发, Ａ and a; and so are
    the radicals of text from PDFs, ⻑ and 長.
    """
    return lower(text.translate(FOLD))


def lower(folded: str) -> str:
    """Return ``folded`` in lower case, character for character."""
    lowered = folded.lower()
    if len(lowered) != len(folded):
        lowered = "".join(low if len(low := char.lower()) == 1 else char for char in folded)
    return lowered.replace("ς", "σ")  # which of them a Σ becomes depends on its neighbours


def _region_of_traditional(text: str) -> Region | None:
    taiwan = sum(1 for match in _TAIWAN_FORMS.finditer(text) if match["vote"])
    hong_kong = len(_HONG_KONG_FORMS.findall(text))
    if taiwan > hong_kong:
        return Region.TAIWAN
    if hong_kong > taiwan and not _STANDARD_FORMS.search(text):
        return Region.HONG_KONG
    return None
