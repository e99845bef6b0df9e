"""CC-CEDICT's text format: ``傳統 传统 [chuan2 tong3] /tradition/traditional/`` a line.

The form is described on the project's pages (CC-CEDICT, "Format - Syntax"). The file is searched as
bytes and not taken apart: nine megabytes of it take milliseconds.
"""

from __future__ import annotations

from collections.abc import Iterator

from reader.core.pattern import Pattern
from reader.meanings.entry import Entry

NAME = "CC-CEDICT"
_LINE = Pattern(r"(\S+) (\S+) \[([^\]]*)\] /(.*)/\s*$")
_SYLLABLE = Pattern(r"([A-Za-zu:ü]+)([1-5])")
_HEAD = 4_096
_TONES = {"a": "āáǎà", "e": "ēéěè", "i": "īíǐì", "o": "ōóǒò", "u": "ūúǔù", "ü": "ǖǘǚǜ"}


def is_cedict(start: bytes) -> bool:
    """Tell whether a file that begins with ``start`` is in this format."""
    lines = start[:_HEAD].decode("utf-8", "replace").splitlines()
    words = [line for line in lines if line and not line.startswith("#")]
    return bool(words) and _LINE.match(words[0]) is not None


def entries(data: bytes, word: str) -> Iterator[Entry]:
    """Yield what ``data`` says of ``word``, written in either script."""
    key = word.encode("utf-8", "replace")
    seen = set()
    for pattern in (b"\n" + key + b" ", b" " + key + b" ["):
        place = data.find(pattern)
        while place >= 0:
            start = data.rfind(b"\n", 0, place + 1) + 1
            end = data.find(b"\n", place + 1)
            end = len(data) if end < 0 else end
            if start not in seen:
                seen.add(start)
                yield from _read(data[start:end].decode("utf-8", "replace"), word)
            place = data.find(pattern, end - 1)


def _read(line: str, word: str) -> Iterator[Entry]:
    found = _LINE.match(line)
    if found and word in found.group(1, 2):
        traditional, simplified, reading, meanings = found.groups()
        both = traditional if traditional == simplified else f"{simplified} {traditional}"
        yield Entry(both, with_tones(reading), "\n".join(meanings.split("/")), NAME)


def with_tones(numbered: str) -> str:
    """Return pinyin with marks for pinyin with numbers: chuan2 tong3 becomes chuán tǒng.

    The mark stands on a or e, on the o of ou, else on the last vowel (GB/T 16159-2012, 7.4).
    """
    return _SYLLABLE.sub(
        lambda found: _marked(found[1].replace("u:", "ü"), int(found[2])), numbered
    )


def _marked(syllable: str, tone: int) -> str:
    if tone == 5:
        return syllable
    lower = syllable.lower()
    place = next((lower.find(each) for each in ("a", "e", "ou") if each in lower), -1)
    if place < 0:
        place = max((lower.rfind(vowel) for vowel in "iouü"), default=-1)
    if place < 0:
        return syllable
    marked = _TONES[lower[place]][tone - 1]
    marked = marked.upper() if syllable[place].isupper() else marked
    return syllable[:place] + marked + syllable[place + 1 :]
