"""One step of a conversion: a character table, and the phrases that it gets wrong.

``str.translate`` does the work at C speed; only where a phrase stands whose characters, one by one,
would come out differently is anything decided.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from itertools import accumulate
from typing import TypeAlias

from reader.hanzi.alignment import Alignment, Converted, Edit
from reader.hanzi.dictionaries import Dictionary
from reader.hanzi.lexicon import Lexicon
from reader.hanzi.segment import Match, choose

_Anchors: TypeAlias = dict[str, list[tuple[int, str]]]
"""Two characters to the phrases found by them, each with where in it the telling one stands."""


class Stage:
    """Converts by one group of OpenCC's dictionaries."""

    def __init__(
        self,
        characters: Mapping[str, str],
        phrases: Mapping[str, str],
        lexicon: Lexicon,
        *,
        moves_words: bool = False,
        as_lexicon: Mapping[int, str] | None = None,
    ) -> None:
        """Take one-to-one ``characters``, ``phrases`` and the words that compete with these.

        With ``moves_words``, the characters of a phrase do not correspond one to one with those of
        its replacement, even where there are as many. ``as_lexicon`` brings a text into the script
        of the lexicon, character for character.
        """
        self._characters = str.maketrans(dict(characters))
        self._lexicon = lexicon
        self._moves_words = moves_words
        self._as_lexicon = as_lexicon
        self._phrases: dict[str, str] = {}
        self._before: _Anchors = {}
        self._after: _Anchors = {}
        plain = "\n".join(phrases).translate(self._characters).split("\n")
        for (phrase, value), by_characters in zip(phrases.items(), plain, strict=True):
            if by_characters != value:
                self._add(phrase, value, _first_difference(by_characters, value))
        self._telling = self._telling_characters()
        self._add_exceptions(phrases)

    def convert(self, text: str) -> Converted:
        """Return ``text`` converted; words that change length or are swapped have an edit."""
        plain = text.translate(self._characters)
        found = sorted(set(self._found(text)))
        if not found:
            return Converted(plain)
        view = text.translate(self._as_lexicon) if self._as_lexicon else text
        matches = choose(view, found, self._lexicon)
        pieces: list[str] = []
        edits: list[Edit] = []
        position = shift = 0
        for start, end in matches:
            value = self._phrases[text[start:end]]
            pieces += plain[position:start], value
            growth = len(value) - (end - start)
            if self._moves_words or growth:
                edits.append(Edit(start, end, start + shift, end + shift + growth))
                shift += growth
            position = end
        pieces.append(plain[position:])
        return Converted("".join(pieces), Alignment(tuple(edits)))

    def _found(self, text: str) -> Iterator[Match]:
        """Yield every phrase in ``text``, also those that overlap."""
        if self._telling is None:
            return
        before, after = self._before, self._after
        for hit in self._telling.finditer(text):
            place = hit.start()
            for offset, phrase in after.get(text[place : place + 2], ()):
                if offset <= place and text.startswith(phrase, place - offset):
                    yield Match(place - offset, place - offset + len(phrase))
            if place:
                for offset, phrase in before.get(text[place - 1 : place + 1], ()):
                    if offset <= place and text.startswith(phrase, place - offset):
                        yield Match(place - offset, place - offset + len(phrase))
            if text[place] in before:
                yield Match(place, place + 1)

    def _add(self, phrase: str, value: str, telling: int) -> None:
        """Take a phrase that is found by its character at ``telling``."""
        self._phrases[phrase] = value
        if telling + 1 < len(phrase):
            anchors, head = self._after, phrase[telling : telling + 2]
        else:
            anchors, head = self._before, phrase[max(0, telling - 1) : telling + 1]
        anchors.setdefault(head, []).append((telling, phrase))

    def _add_exceptions(self, phrases: Mapping[str, str]) -> None:
        """Take the phrases that the table gets right, but a phrase inside them would not."""
        regular = [phrase for phrase in phrases if phrase not in self._phrases]
        joined = "\n".join(regular)
        starts = list(accumulate((len(phrase) + 1 for phrase in regular), initial=0))
        for match in list(self._found(joined)):
            index = bisect_right(starts, match.start) - 1
            phrase = regular[index]
            if phrase not in self._phrases:
                inside = joined[match.start : match.end]
                by_characters = inside.translate(self._characters)
                telling = _first_difference(by_characters, self._phrases[inside])
                self._add(phrase, phrases[phrase], match.start - starts[index] + telling)

    def _telling_characters(self) -> re.Pattern[str] | None:
        telling = {
            phrase[offset]
            for anchors in (self._before, self._after)
            for found in anchors.values()
            for offset, phrase in found
        }
        return re.compile(f"[{re.escape(''.join(sorted(telling)))}]") if telling else None


def _first_difference(one: str, other: str) -> int:
    """Return where the first character differs; 0 where they do not correspond."""
    if len(one) != len(other):
        return 0
    return next(i for i, char in enumerate(other) if one[i] != char)


def first_forms(dictionary: Dictionary) -> dict[str, str]:
    """Return every word's usual replacement that does not leave the BMP where the word did not.

    Fonts lack most of what lies beyond, and Qt counts it twice.
    """
    usual = {}
    for word, forms in dictionary.items():
        kept = [form for form in forms if max(form) <= "\uffff" or max(word) > "\uffff"]
        if kept:
            usual[word] = kept[0]
    return usual
