"""How the characters of a page are read: pinyin, zhuyin or jyutping, for those who ask."""

from __future__ import annotations

from collections.abc import Collection

from reader.core.settings import Reading
from reader.core.text import Mark, Text
from reader.core.variants import Region, Script
from reader.hanzi.jyutping import read_jyutping
from reader.hanzi.pronunciation import read_text
from reader.ui.page.text.words import Readings
from reader.ui.setting.ruby import Ruby

MOST_REMEMBERED = 2_000
"""Texts whose readings are kept."""
_BEHIND_COMMON_IN_GB = 0xD8
"""The first byte in GB 2312 behind its 3,755 common characters."""
_BEHIND_COMMON_IN_BIG5 = 0xC7
"""The first byte in Big5 behind its 5,401 common characters."""


class PageReadings(Readings):
    """Reads by words, of a text at a time, and remembers."""

    def __init__(
        self,
        reading: Reading,
        *,
        script: Script = Script.HANS,
        rare_only: bool = False,
        words: Collection[str] | None = None,
    ) -> None:
        """Read all characters, those that are rare in ``script``, or those of ``words`` only.

        With ``rare_only``, the characters of ``words`` are read all the same.
        """
        self._reading = reading
        self._script = script
        self._rare_only = rare_only
        self._words = words
        self._made: dict[str, tuple[Ruby, ...]] = {}

    def of(self, text: Text) -> tuple[Ruby, ...]:
        """Return the readings that are wanted and that the page itself does not give."""
        words = text.text
        made = self._made.get(words)
        if made is None:
            if len(self._made) >= MOST_REMEMBERED:
                self._made.clear()
            made = self._made[words] = tuple(self._read(words))
        own = [(span.start, span.end) for span in text.spans if span.mark is Mark.RUBY]
        return tuple(r for r in made if not any(s <= r.start < e for s, e in own))

    def _read(self, words: str) -> list[Ruby]:
        chosen = self._chosen(words)
        if not chosen and not self._reads_others:
            return []
        found, at = [], 0
        for character, said in self._said(words):
            at = words.find(character, at)
            if at < 0:
                break
            end = at + len(character)
            if said and (at in chosen or self._reads(character)):
                found.append(Ruby(at, end, said))
            at = end
        return found

    @property
    def _reads_others(self) -> bool:
        """Whether also characters outside the chosen words are read."""
        return self._words is None or self._rare_only

    def _reads(self, character: str) -> bool:
        if not self._reads_others:
            return False
        return not (self._rare_only and is_common(character, self._script))

    def _chosen(self, text: str) -> set[int]:
        """Return the places of the characters of chosen words."""
        places: set[int] = set()
        for word in self._words or ():
            at = text.find(word)
            while at >= 0:
                places.update(range(at, at + len(word)))
                at = text.find(word, at + len(word))
        return places

    def _said(self, words: str) -> list[tuple[str, str]]:
        """Return the characters of ``words`` in order, each with its reading."""
        match self._reading:
            case Reading.JYUTPING:
                return read_jyutping(words)
            case Reading.ZHUYIN:
                return [(read.character, read.zhuyin) for read in read_text(words)]
            case _:
                return [(read.character, read.pinyin) for read in read_text(words)]


def is_common(character: str, script: Script) -> bool:
    """Whether a character is among those that the national code of its script lists as common.

    GB 2312 decides about Simplified text and Big5 about Traditional; what the one does not have
    is asked of the other.
    """
    levels = ("gb2312", _BEHIND_COMMON_IN_GB), ("big5", _BEHIND_COMMON_IN_BIG5)
    for code, behind in levels[::-1] if script is Script.HANT else levels:
        try:
            return character.encode(code)[0] < behind
        except UnicodeEncodeError:
            continue
    return False


def reading_of(region: Region | None, script: Script) -> Reading:
    """Return how words are read where ``region`` is, or where ``script`` is written."""
    if region is Region.HONG_KONG:
        return Reading.JYUTPING
    is_taiwan = region is Region.TAIWAN or (region is None and script is Script.HANT)
    return Reading.ZHUYIN if is_taiwan else Reading.PINYIN
