"""How characters are read, and what they are in the other script.

The readings are pypinyin's. Its phrases are mostly Simplified, so a word's reading is looked up in
that script; the Traditional character, which has fewer readings, then has a veto: 髮 is never fā.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from unicodedata import category, combining, normalize

from reader.core.articles.scripts import ZHU, count_votes, fold
from reader.core.characters.kinds import HAN
from reader.core.pattern import Pattern
from reader.hanzi.converting.context_rules import ContextRules, compile_rules
from reader.hanzi.taiwan_readings import keeps_light, taiwan_reading
from reader.hanzi.words.lexicon import Lexicon
from reader.hanzi.words.segment import words_of
from reader.hanzi.words.word_tables import read_folded_rows, read_phrase_words
from reader.paths import resource_path

_DIAERESIS = "\u0308"
"""Combining; of ü it is a part, every other mark is a tone."""
_NEUTRAL = "˙"
_HAN_RUN = Pattern(f"[{HAN}]+")
_KEPT = Pattern(f"{ZHU}|乾(?=[隆坤卦])")
"""Where Simplified, too, writes 著 and 乾."""


_USUAL = {"乾": "gān"}
"""Where pypinyin gives another reading of a Traditional character first."""
_ALSO = {"沒": "mò", "橫": "hèng", "綠": "lù"}
"""Readings of Traditional characters that pypinyin lacks."""


@dataclass(frozen=True, slots=True)
class CharacterReading:
    """One character of a text and what is known of it; an empty string means nothing is."""

    character: str
    """With the marks and the variation selector that follow it, if any do."""
    pinyin: str
    zhuyin: str
    """As Taiwan reads it, which is not always the pinyin."""
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
    in_taiwan = _in_taiwan(characters, readings)
    first, last = len(_characters(text[:start])), len(_characters(text[:end]))
    looked_up = list(zip(characters, others, readings, in_taiwan, strict=True))[first:last]
    return tuple(
        CharacterReading(
            character=character,
            pinyin=reading,
            zhuyin=_zhuyin(taiwan),
            other="" if other == character else other,
        )
        for character, other, reading, taiwan in looked_up
        if not character.isspace()
    )


def read_text(text: str) -> tuple[CharacterReading, ...]:
    """Return every character of ``text`` but white space, read as in its words.

    Unlike `read_characters`, this needs no conversion: what the text is in the other script is
    not told, and where it is Traditional its words are known as `fold` makes them.
    """
    characters = _characters(text)
    simplified = _characters(_as_phrases_write(text))
    if len(simplified) != len(characters):
        simplified = characters
    readings = _in_words(simplified, characters)
    in_taiwan = _in_taiwan(characters, readings)
    return tuple(
        CharacterReading(character, reading, _zhuyin(taiwan), "")
        for character, reading, taiwan in zip(characters, readings, in_taiwan, strict=True)
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
    ours, theirs = count_votes("".join(characters)), count_votes("".join(others))
    is_traditional = ours.traditional + theirs.simplified > ours.simplified + theirs.traditional
    simplified, traditional = (others, characters) if is_traditional else (characters, others)
    return _in_words(simplified, traditional)


def _in_words(simplified: Sequence[str], traditional: Sequence[str]) -> list[str]:
    """Return the pinyin of each character as it is read in the words of the ``simplified``."""
    from pypinyin import Style, lazy_pinyin, pinyin  # its dictionaries are read on import

    bare = [character[0] for character in simplified]
    words = list(_phrases("".join(bare)))
    # pypinyin documents that a list may be returned for what it cannot read; its stub forgot.
    in_words = lazy_pinyin(words, style=Style.TONE, errors=list)  # type: ignore[arg-type]
    if len(in_words) != len(bare):
        in_words = [lazy_pinyin(char, style=Style.TONE)[0] for char in bare]
    for place, reading in (*_by_neighbours("".join(bare), words), *_listed("".join(bare))):
        in_words[place] = reading
    readings: list[str] = []
    for reading, simple, character in zip(in_words, bare, traditional, strict=True):
        possible = pinyin(character[0], style=Style.TONE, heteronym=True)[0]
        if reading == simple:
            readings.append("")
        elif reading in (*possible, _ALSO.get(character[0])) or not _has_tone(reading):
            readings.append(reading)
        else:
            readings.append(_USUAL.get(character[0], possible[0]))
    return readings


def _in_taiwan(characters: Sequence[str], readings: Sequence[str]) -> Iterator[str]:
    """Yield the ``readings``, the mainland's, as Taiwan has them, still in pinyin.

    Only particles, suffixes and what is said twice have a light tone there: 朋友 is péng yǒu.
    """
    from pypinyin import Style, pinyin

    before = ""
    for character, reading in zip(characters, readings, strict=True):
        folded = fold(character[0])
        if reading and not _has_tone(reading) and not keeps_light(folded, before):
            all_readings = pinyin(character[0], style=Style.TONE, heteronym=True)[0]
            full = (each for each in all_readings if _has_tone(each) and _toneless(each) == reading)
            reading = next(full, reading)
        yield taiwan_reading(folded, reading)
        before = folded


def _toneless(reading: str) -> str:
    kept = (c for c in normalize("NFD", reading) if not combining(c) or c == _DIAERESIS)
    return normalize("NFC", "".join(kept))


def _as_phrases_write(text: str) -> str:
    """Return ``text`` in Simplified as phrases write it, character for character."""
    folded = fold(text)
    for match in _KEPT.finditer(text):
        at = match.start() + max(match[0].find("著"), 0)
        folded = folded[:at] + text[at] + folded[at + 1 :]
    return folded


def _phrases(text: str) -> Iterator[str]:
    """Yield ``text`` in parts that are read by themselves.

    pypinyin takes the longest phrase from the left: of 上行走 it reads 上行. Where its phrases
    part words on the best path over all words that are known, these words are the parts.
    """
    from pypinyin.seg.mmseg import seg

    phrases, words = _ends(seg.cut(text)), _ends(_words(text))
    start, is_parted = 0, False
    parted: list[int] = []
    for end in sorted(phrases | words):
        if end not in words:
            is_parted = True
        elif end not in phrases:
            parted.append(end)
        else:
            if is_parted:
                for stop in (*parted, end):
                    yield from seg.cut(text[start:stop])
                    start = stop
            else:
                yield text[start:end]  # a phrase, of several words or one
            start, parted, is_parted = end, [], False


def _by_neighbours(text: str, words: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Yield the places of characters that are no part of a phrase and that a rule tells of."""
    bounds = _ends(words) | {0}
    for ruling in _reading_rules().found(text):
        if bounds.issuperset((ruling.place, ruling.place + 1)):
            yield ruling.place, ruling.form


@lru_cache(maxsize=1)
def _reading_rules() -> ContextRules:
    lines = resource_path("hanzi/reading_rules.txt").read_text("utf-8").splitlines()
    return compile_rules(lines, of_readings=True)


def _listed(text: str) -> Iterator[tuple[int, str]]:
    """Yield the places of ``text`` that our own list gives a reading, in Simplified, with it."""
    pattern, readings = _own_readings()
    bounds: set[int] | None = None
    for hit in pattern.finditer(text):
        bounds = bounds if bounds is not None else {0, *_ends(_words(text))}
        if bounds.issuperset(hit.span()):
            for offset, reading in readings[hit[0]]:
                yield hit.start() + offset, reading


@lru_cache(maxsize=1)
def _own_readings() -> tuple[Pattern, dict[str, list[tuple[int, str]]]]:
    """Return what finds the words of the list, and the readings at places in each."""
    found: dict[str, list[tuple[int, str]]] = {}
    for line in resource_path("hanzi/readings.txt").read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        character, reading, *words = line.split()
        for word in words:
            places = [place for place, char in enumerate(word) if char == character]
            found.setdefault(word, []).extend((place, reading) for place in places)
    longest_first = sorted(found, key=len, reverse=True)
    return Pattern("|".join(longest_first)), found


def _words(text: str) -> Iterator[str]:
    """Yield ``text`` in words."""
    at = 0
    folded = fold(text)
    for run in _HAN_RUN.finditer(folded):
        yield from text[at : run.start()]
        for word in words_of(run[0], _known_words()):
            yield text[run.start() + word.start : run.start() + word.end]
        at = run.end()
    yield from text[at:]


@lru_cache(maxsize=1)
def _known_words() -> Lexicon:
    return Lexicon(map(fold, read_phrase_words("own_words.txt")), read_folded_rows())


def _ends(parts: Iterable[str]) -> set[int]:
    return set(accumulate(map(len, parts)))


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
