"""Stretches of a text that the dictionaries must not touch, and what is shown in their place."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from reader.core.characters.kinds import HAN
from reader.core.pattern import Pattern
from reader.core.variants import Variant


class Island(NamedTuple):
    """``text[start:end]`` is shown as ``shown``."""

    start: int
    end: int
    shown: str


_ADDRESS = Pattern(
    r"(?:[a-z][a-z0-9+.-]{1,15}://|www\.|mailto:)"
    r"(?:[\w.~:/?#@!$&*+,;=%-]|(?<=[/=_#&?])[" + HAN + r"]+)+",
    re.IGNORECASE | re.ASCII,
)
"""Han stands in an address only as a whole part of it; elsewhere the sentence goes on."""

_OPERANDS = {
    **dict.fromkeys("⿰⿱⿴⿵⿶⿷⿸⿹⿺⿻⿼⿽㇯", 2),
    **dict.fromkeys("⿲⿳", 3),
    **dict.fromkeys("⿾⿿", 1),
}
"""Ideographic description characters (The Unicode Standard 18.2) and how many parts each takes."""
_OPERATOR = Pattern(f"[{''.join(_OPERANDS)}]")

_MARK_BEGINS, _MARK_ENDS = "-{", "}-"
"""A wiki's mark for its own converter (MediaWiki: Writing systems/Syntax)."""
_FLAGS = Pattern(r"([A-Za-z;-]*)\|")
_RULE = Pattern(r"\s*(zh(?:-[a-z]+)?)\s*:\s*(.*?)\s*(?:;|\Z)", re.DOTALL)
_HIDING_FLAGS = frozenset("HT")
_CODES: Mapping[Variant, tuple[str, ...]] = {
    Variant.ORIGINAL: (),
    Variant.SIMPLIFIED: ("zh-hans", "zh-cn", "zh-sg", "zh-my", "zh"),
    Variant.TRADITIONAL: ("zh-hant", "zh-tw", "zh-hk", "zh-mo", "zh"),
    Variant.TAIWAN: ("zh-tw", "zh-hant", "zh-hk", "zh-mo", "zh"),
    Variant.TAIWAN_WORDS: ("zh-tw", "zh-hant", "zh-hk", "zh-mo", "zh"),
    Variant.HONG_KONG: ("zh-hk", "zh-mo", "zh-hant", "zh-tw", "zh"),
    Variant.SIMPLIFIED_WORDS: ("zh-cn", "zh-hans", "zh-sg", "zh-my", "zh"),
}


def find_islands(
    text: str,
    variant: Variant,
    kept: Sequence[tuple[int, int]] = (),
    words: Mapping[str, str] | None = None,
) -> list[Island]:
    """Return the islands of ``text``, sorted and apart.

    They are, the first before the others: ``kept`` stretches, a wiki's ``-{…}-`` marks, addresses,
    descriptions of characters, and ``words``, which are shown as what they stand for.
    """
    found = [Island(start, end, text[start:end]) for start, end in kept if start < end]
    found += _marks(text, variant)
    if ":" in text or "www." in text:
        found += (Island(*m.span(), m[0]) for m in _ADDRESS.finditer(text))
    found += _descriptions(text)
    if words:
        found += _words(text, words)
    apart: list[Island] = []
    for island in found:
        index = bisect_left(apart, island)
        if all(
            other.end <= island.start or island.end <= other.start
            for other in apart[max(0, index - 1) : index + 1]
        ):
            apart.insert(index, island)
    return apart


def _marks(text: str, variant: Variant) -> Iterator[Island]:
    start = text.find(_MARK_BEGINS)
    while start >= 0:
        end = text.find(_MARK_ENDS, start + len(_MARK_BEGINS))
        if end < 0:
            return
        content = text[start + len(_MARK_BEGINS) : end]
        end += len(_MARK_ENDS)
        yield Island(start, end, _chosen(content, variant))
        start = text.find(_MARK_BEGINS, end)


def _chosen(content: str, variant: Variant) -> str:
    """Return what a wiki's mark with ``content`` shows in ``variant``."""
    if flags := _FLAGS.match(content):
        if _HIDING_FLAGS & set(flags[1].upper()):
            return ""
        content = content[flags.end() :]
    rules = {rule[1].lower(): rule[2] for rule in _RULE.finditer(content)}
    wanted = (rules[code] for code in _CODES[variant] if code in rules)
    return next(wanted, next(iter(rules.values()), content))


def _descriptions(text: str) -> Iterator[Island]:
    if not any(operator in text for operator in _OPERANDS):  # cheaper than the pattern
        return
    end = 0
    for match in _OPERATOR.finditer(text):
        if match.start() >= end:
            end = _description_end(text, match.start())
            yield Island(match.start(), end, text[match.start() : end])


def _description_end(text: str, start: int) -> int:
    """Return where the description that begins at ``start`` has all its parts."""
    wanted, place = 1, start
    while wanted and place < len(text):
        wanted += _OPERANDS.get(text[place], 0) - 1
        place += 1
    return place


def _words(text: str, words: Mapping[str, str]) -> Iterable[Island]:
    longest_first = sorted(words, key=len, reverse=True)
    pattern = re.compile("|".join(map(re.escape, longest_first)))
    return (Island(*match.span(), words[match[0]]) for match in pattern.finditer(text))
