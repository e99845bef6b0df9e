"""How the characters of a page are read: pinyin, zhuyin or jyutping, for those who ask."""

from __future__ import annotations

from reader.core.settings import Reading
from reader.core.text import Mark, Text
from reader.hanzi.jyutping import read_jyutping
from reader.hanzi.pronunciation import read_characters
from reader.ui.page.words import Readings
from reader.ui.setting.ruby import Ruby

MOST_REMEMBERED = 2_000
"""Texts whose readings are kept."""
_BEHIND_COMMON_IN_GB = 0xD8
"""The first byte in GB 2312 behind its 3,755 common characters."""
_COMMON_IN_BIG5 = 0xC6
"""The last one in Big5 of its 5,401 common characters."""


class PageReadings(Readings):
    """Reads by words, of a text at a time, and remembers."""

    def __init__(self, reading: Reading, *, rare_only: bool = False) -> None:
        self._reading = reading
        self._rare_only = rare_only
        self._made: dict[str, tuple[Ruby, ...]] = {}

    def of(self, text: Text) -> tuple[Ruby, ...]:
        """Return a reading for every Han character that the page itself gives none for."""
        words = text.text
        made = self._made.get(words)
        if made is None:
            if len(self._made) >= MOST_REMEMBERED:
                self._made.clear()
            made = self._made[words] = tuple(self._read(words))
        own = [(span.start, span.end) for span in text.spans if span.mark is Mark.RUBY]
        return tuple(r for r in made if not any(s <= r.start < e for s, e in own))

    def _read(self, words: str) -> list[Ruby]:
        found, at = [], 0
        for character, said in self._said(words):
            at = words.find(character, at)
            if at < 0:
                break
            end = at + len(character)
            if said and not (self._rare_only and is_common(character)):
                found.append(Ruby(at, end, said))
            at = end
        return found

    def _said(self, words: str) -> list[tuple[str, str]]:
        """Return the characters of ``words`` in order, each with its reading."""
        match self._reading:
            case Reading.JYUTPING:
                return read_jyutping(words)
            case Reading.ZHUYIN:
                return [(read.character, read.zhuyin) for read in read_characters(words, words)]
            case _:
                return [(read.character, read.pinyin) for read in read_characters(words, words)]


def is_common(character: str) -> bool:
    """Whether a character is among those that the national codes list as common.

    GB 2312 decides about what it has; Big5 about the Traditional forms that it has not.
    """
    try:
        return character.encode("gb2312")[0] < _BEHIND_COMMON_IN_GB
    except UnicodeEncodeError:
        pass
    try:
        return character.encode("big5")[0] <= _COMMON_IN_BIG5
    except UnicodeEncodeError:
        return False
