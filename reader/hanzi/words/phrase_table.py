"""A character table and the phrases that it gets wrong, ready to be found in a text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import accumulate
from typing import TypeAlias

from reader.core.pattern import Pattern
from reader.hanzi.words.segment import Match

Anchors: TypeAlias = dict[str, str]
"""Two characters to the phrases found by them: one a line, after where in it the telling character
stands, counted from the digit 0. Plain strings load faster than lists of tuples do."""

_ZERO = ord("0")
_NEVER = Pattern(r"(?!)")
_NO_CHARACTER = r"[^\s\S]"
_DICT_PAYS = 3000
"""Texts of more characters are converted by a list, which takes time to make."""
_BEYOND_BMP = Pattern("[\U00010000-\U0010ffff]")
_BMP = 0x10000


_FEW = 8
"""Of characters with at most so many neighbours to be found by, most places can be passed over."""


@dataclass(slots=True)
class PhraseTable:
    """What one step of a conversion changes.

    A phrase is found by its telling character: the first that the table alone gets wrong, together
    with its neighbour.
    """

    characters: dict[int, str]
    phrases: dict[str, str] = field(default_factory=dict)
    """Those that come out wrong by the table alone, and those with such a one inside."""
    before: Anchors = field(default_factory=dict)
    """By the telling character and the one before it."""
    after: Anchors = field(default_factory=dict)
    """By the telling character and the one after it."""
    _telling: Pattern = _NEVER
    _list: list[str] | None = None
    _parts: dict[str, list[tuple[int, str]]] = field(default_factory=dict)
    """What was read of the anchors so far."""

    def __post_init__(self) -> None:
        """Make the pattern of the telling characters."""
        self.prepare()

    def prepare(self) -> None:
        """Make the pattern anew after phrases were added."""
        heads = Counter(head[-1] for head in self.before)
        heads.update(head[0] for head in self.after)
        if not heads:
            return
        few = {char for char, count in heads.items() if count <= _FEW}
        few -= self.before.keys()  # one that is a phrase by itself has nothing beside it
        alternatives = (
            (f"(?<={_one_of(heads.keys() - few)})",),
            (f"(?<={_one_of(few)})", f"(?={_one_of(h[1] for h in self.after if h[0] in few)})"),
            (f"(?<={_one_of(h[0] for h in self.before if h[-1] in few)}{_one_of(few)})",),
        )
        told = "|".join("".join(parts) for parts in alternatives)
        self._telling = Pattern(f"{_one_of(heads)}(?:{told})")

    def translate(self, text: str) -> str:
        """Return ``text`` by the characters alone."""
        if len(text) < _DICT_PAYS:
            return text.translate(self.characters)
        if self._list is None:
            listed = list(map(chr, range(_BMP)))
            for code, form in self.characters.items():
                if code < _BMP:
                    listed[code] = form
            self._list = listed
        shown = text.translate(self._list)  # what lies beyond the list stays
        if _BEYOND_BMP.search(shown):
            table = self.characters
            return _BEYOND_BMP.sub(lambda hit: table.get(ord(hit[0]), hit[0]), shown)
        return shown

    def found(self, text: str) -> list[Match]:
        """Return every phrase in ``text``, sorted, also those that overlap."""
        before, after, parts = self.before, self.after, self._parts
        stands = text.startswith
        found: list[Match] = []
        for place in [hit.start() for hit in self._telling.finditer(text)]:
            entries = after.get(text[place : place + 2])
            if entries is not None:
                for offset, phrase in parts.get(entries) or self._read(entries):
                    if offset <= place and stands(phrase, place - offset):
                        found.append(Match(place - offset, place - offset + len(phrase)))
            entries = before.get(text[place - 1 if place else 0 : place + 1])
            if entries is not None:
                for offset, phrase in parts.get(entries) or self._read(entries):
                    if offset <= place and stands(phrase, place - offset):
                        found.append(Match(place - offset, place - offset + len(phrase)))
        found.sort()
        return found

    def _read(self, entries: str) -> list[tuple[int, str]]:
        """Return the phrases of ``entries``, and where in each its telling character stands."""
        read = [(ord(entry[0]) - _ZERO, entry[1:]) for entry in entries.split("\n")]
        self._parts[entries] = read
        return read

    def add(self, phrase: str, value: str, telling: int) -> None:
        """Take a phrase whose telling character stands at ``telling``."""
        self.phrases[phrase] = value
        if telling + 1 < len(phrase):
            anchors, head = self.after, phrase[telling : telling + 2]
        else:
            anchors, head = self.before, phrase[max(0, telling - 1) : telling + 1]
        entry = chr(_ZERO + telling) + phrase
        anchors[head] = f"{anchors[head]}\n{entry}" if head in anchors else entry


def compile_table(characters: Mapping[str, str], phrases: Mapping[str, str]) -> PhraseTable:
    """Return the table of one-to-one ``characters`` and of the ``phrases`` it gets wrong."""
    table = PhraseTable(str.maketrans(dict(characters)))
    plain = table.translate("\n".join(phrases)).split("\n") if phrases else []
    for (phrase, value), by_characters in zip(phrases.items(), plain, strict=True):
        if by_characters != value:
            table.add(phrase, value, _first_difference(by_characters, value))
    table.prepare()
    _add_exceptions(table, phrases)
    table.prepare()
    return table


def _add_exceptions(table: PhraseTable, phrases: Mapping[str, str]) -> None:
    """Take the phrases that the characters get right, but a phrase inside them would not."""
    regular = [phrase for phrase in phrases if phrase not in table.phrases]
    joined = "\n".join(regular)
    starts = list(accumulate((len(phrase) + 1 for phrase in regular), initial=0))
    for match in table.found(joined):
        index = bisect_right(starts, match.start) - 1
        phrase = regular[index]
        if phrase not in table.phrases:
            inside = joined[match.start : match.end]
            telling = _first_difference(table.translate(inside), table.phrases[inside])
            table.add(phrase, phrases[phrase], match.start - starts[index] + telling)


def _one_of(characters: Iterable[str]) -> str:
    """Return a pattern of one of ``characters``; of none, one that never matches."""
    found = "".join(sorted(set(characters)))
    return f"[{re.escape(found)}]" if found else _NO_CHARACTER


def _first_difference(one: str, other: str) -> int:
    """Return where the first character differs; 0 where they do not correspond."""
    if len(one) != len(other):
        return 0
    return next(i for i, char in enumerate(other) if one[i] != char)
