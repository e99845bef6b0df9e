"""How characters are read, and what they are in the other script.

The readings are pypinyin's. Its phrases are mostly Simplified, so a word's reading is looked up in
that script; the Traditional character, which has fewer readings, then has a veto: 髮 is never fā.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from unicodedata import category, combining, normalize

from reader.core.articles.scripts import count_votes

_DIAERESIS = "\u0308"
"""Combining; of ü it is a part, every other mark is a tone."""
_NEUTRAL = "˙"


@dataclass(frozen=True, slots=True)
class CharacterReading:
    """One character of a text and what is known of it; an empty string means nothing is."""

    character: str
    """With the marks and the variation selector that follow it, if any do."""
    pinyin: str
    zhuyin: str
    other: str
    """The character in the other script; empty when it is the same or cannot be told."""


def read_characters(
    text: str, other_script: str, start: int = 0, end: int | None = None
) -> tuple[CharacterReading, ...]:
    """Return every character of ``text[start:end]`` but white space, read as in their words.

    The words are those of the whole ``text``: 长 alone is read in two ways, in 足够长 in one.
    ``other_script`` is ``text`` converted to the other script; where it has another number of
    characters it is not used.
    """
    characters, others = _characters(text), _characters(other_script)
    if len(others) != len(characters):
        others = characters
    readings = _read(characters, others)
    first, last = len(_characters(text[:start])), len(_characters(text[:end]))
    looked_up = list(zip(characters, others, readings, strict=True))[first:last]
    return tuple(
        CharacterReading(
            character=character,
            pinyin=reading,
            zhuyin=_zhuyin(reading),
            other="" if other == character else other,
        )
        for character, other, reading in looked_up
        if not character.isspace()
    )


def code_points(character: str) -> str:
    """Return the code points of ``character`` as Unicode writes them: U+9AEE."""
    return " ".join(f"U+{ord(char):04X}" for char in character)


def _characters(text: str) -> list[str]:
    """Return the characters of ``text``, each with its marks (Unicode's categories M)."""
    found: list[str] = []
    for char in text:
        if category(char).startswith("M") and found and not found[-1].isspace():
            found[-1] += char
        else:
            found.append(char)
    return found


def _read(characters: Sequence[str], others: Sequence[str]) -> list[str]:
    """Return the pinyin of each character, empty where it has none."""
    from pypinyin import Style, lazy_pinyin, pinyin  # its dictionaries are read on import

    text, other = "".join(characters), "".join(others)
    ours, theirs = count_votes(text), count_votes(other)
    is_traditional = ours.traditional + theirs.simplified > ours.simplified + theirs.traditional
    simplified, traditional = (others, characters) if is_traditional else (characters, others)
    bare = [character[0] for character in simplified]
    # pypinyin documents that a list may be returned for what it cannot read; its stub forgot.
    in_words = lazy_pinyin("".join(bare), style=Style.TONE, errors=list)  # type: ignore[arg-type]
    if len(in_words) != len(bare):
        in_words = [lazy_pinyin(char, style=Style.TONE)[0] for char in bare]
    readings: list[str] = []
    for reading, simple, character in zip(in_words, bare, traditional, strict=True):
        possible = pinyin(character[0], style=Style.TONE, heteronym=True)[0]
        if reading == simple:
            readings.append("")
        elif reading in possible or not _has_tone(reading):
            readings.append(reading)
        else:
            readings.append(possible[0])
    return readings


def _has_tone(reading: str) -> bool:
    return any(combining(char) and char != _DIAERESIS for char in normalize("NFD", reading))


def _zhuyin(reading: str) -> str:
    """Return pinyin as zhuyin, the neutral tone's dot in front, as Taiwan writes it."""
    if not reading:
        return ""
    from pypinyin import Style
    from pypinyin.style import convert

    written = convert(reading, Style.BOPOMOFO, strict=True, default="")
    return _NEUTRAL + written.removesuffix(_NEUTRAL) if written.endswith(_NEUTRAL) else written
