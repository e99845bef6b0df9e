"""Which of a system's voices reads a text: by its language, and among those by its kind."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from reader.core.pattern import Pattern


class Voice(NamedTuple):
    """What a speaking program calls one of its voices."""

    name: str
    language: str
    """A tag, written as the program writes it: zh_CN, cmn, yue, zh-hk."""


_MANDARIN = ("cmn", "zhcmn", "zh")
_LANGUAGES = {
    "zh-Hans": ("zhcn", "cmnhans", *_MANDARIN, "zhtw"),
    "zh-Hant": ("zhtw", *_MANDARIN, "zhcn"),
    "zh-Hant-TW": ("zhtw", *_MANDARIN, "zhcn"),
    "zh-Hant-HK": ("zhhk", "yue", "zhyue", "yuehk", "zhtw", *_MANDARIN, "zhcn"),
}
"""What is looked for, the best first: in Hong Kong a text is read in Cantonese (BCP 47: yue)."""

# eSpeak NG writes Han as pinyin or jyutping and then says that: its voices that take Latin letters
# for English read the pinyin as English.
_READS_ITS_OWN_LETTERS = Pattern(r"pinyin|jyutping", re.IGNORECASE)
_READS_LETTERS_AS_ENGLISH = Pattern(r"latin.as.english", re.IGNORECASE)


def best_voice(voices: Iterable[Voice], tag: str) -> Voice | None:
    """Return the voice for a text of language ``tag``; None where none reads Chinese.

    An unknown ``tag`` is read as Mandarin.
    """
    wanted = _LANGUAGES.get(tag, _LANGUAGES["zh-Hans"])
    found = [(wanted.index(key), voice) for voice in voices if (key := _plain(voice)) in wanted]
    if not found:
        return None
    return min(found, key=lambda ranked: (ranked[0], _rank(ranked[1])))[1]


def espeak_voices(listed: str) -> Sequence[Voice]:
    """Return what ``espeak-ng --voices`` lists; a voice is named by its file."""
    rows = (line.split() for line in listed.splitlines()[1:])
    return [Voice(row[4], row[1].partition("-latn")[0]) for row in rows if len(row) >= 5]


def dispatcher_voices(listed: str) -> Sequence[Voice]:
    """Return what ``spd-say --list-synthesis-voices`` lists, without the variants of a voice."""
    rows = (re.split(r"\s{2,}", line.strip()) for line in listed.splitlines()[1:])
    return [Voice(row[0], row[1]) for row in rows if len(row) >= 2 and "+" not in row[0]]


def say_voices(listed: str) -> Sequence[Voice]:
    """Return what macOS' ``say -v ?`` lists: name, language, and a sample after a #."""
    rows = (re.match(r"(.+?)\s+([a-z]{2,3}[_-]\w+)\s+#", line) for line in listed.splitlines())
    return [Voice(row[1], row[2]) for row in rows if row]


def tabbed_voices(listed: str) -> Sequence[Voice]:
    """Return voices that are listed one a line, name and language parted by a tab."""
    rows = (line.split("\t") for line in listed.splitlines())
    return [Voice(row[0].strip(), row[1].strip()) for row in rows if len(row) == 2]


def _plain(voice: Voice) -> str:
    return re.sub(r"[-_]", "", voice.language).lower()


def _rank(voice: Voice) -> int:
    if _READS_ITS_OWN_LETTERS.search(voice.name):
        return 0
    return 2 if _READS_LETTERS_AS_ENGLISH.search(voice.name) else 1
