"""Finds characters that a naive converter left behind in Traditional text: 戰斗, 志愿者, 先后.

The text is simplified and converted anew; where the result differs, what stands there is mended
only if it is a character that such converters leave, a word shows it to be wrong, and neither
authors nor the rest of the text are known to write it so.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass

from reader.core.articles.scripts import count_votes
from reader.core.pattern import Pattern
from reader.hanzi.converting.chains import Stages, Step
from reader.hanzi.converting.leftovers import (
    ALSO_LEFT,
    AUTHORS_CHOOSE,
    DEEP_CHOICES,
    FUNCTION_CHARACTERS,
    GIVEN_NAMES,
    MEASURE,
    NEVER_SO,
    NEVER_WRITTEN,
    ONLY_IN,
    SPELLED_SO,
    TELLING,
    VILLAGE,
    ends_in_a_name,
    is_classical,
)
from reader.hanzi.words.dictionaries import Layers, first_forms
from reader.hanzi.words.segment import word_at
from reader.hanzi.words.word_tables import read_words

PROOF_OF_DAMAGE = 3
"""So many characters must look wrong, one of them surely, before any is mended without a word."""
RARE = 10
"""Function characters are wrong when the right form is not even one in so many."""
MOST_LOOKS = 4
"""How often a text is looked at; the second time mostly finds nothing."""
LONGEST_ATTESTED = 4


@dataclass(frozen=True, slots=True)
class Finding:
    """One character to be mended."""

    place: int
    original: str
    repaired: str


class WordRepairer:
    """Finds what to mend with the tables of one converter's stages."""

    def __init__(self, stages: Stages) -> None:
        """Read the tables of variants; the stages are built when first needed."""
        self._stages = stages
        self._one_form = _variants(stages.layers)
        self._taiwan = first_forms(stages.layers.read("TWVariants"))
        words = read_words("attested.txt")
        self._attested = frozenset(word.translate(self._one_form) for word in words)

    def find(self, text: str, *, deep: bool = False) -> list[Finding]:
        """Return what to mend in Traditional ``text``, left to right.

        With ``deep``, also a Traditional character that stands for another one: 頭發 for 頭髮.
        What is mended may tell more of the rest, so the text is looked at until nothing is found.
        """
        mended, found = text, dict[int, Finding]()
        for _ in range(MOST_LOOKS):
            new = self._find_once(mended, deep=deep)
            if not new:
                break
            characters = list(mended)
            for finding in new:
                place = finding.place
                characters[place] = finding.repaired
                found[place] = Finding(place, text[place], finding.repaired)
            mended = "".join(characters)
        if deep and len(found) >= PROOF_OF_DAMAGE:
            found |= {finding.place: finding for finding in _spelled_otherwise(mended)}
        return [found[place] for place in sorted(found) if found[place].repaired != text[place]]

    def _find_once(self, text: str, *, deep: bool) -> list[Finding]:
        simplified = self._stages[Step.TO_SIMPLIFIED].convert(text).text
        traditional = self._stages[Step.TO_TRADITIONAL].convert(simplified).text
        if not len(text) == len(simplified) == len(traditional):
            return []
        folded = text.translate(self._one_form)
        wanted = traditional.translate(self._one_form)
        if folded == wanted or is_classical(text):
            return []
        suspects = [
            Finding(place, char, traditional[place])
            for place, (char, other) in enumerate(zip(folded, wanted, strict=True))
            if char != other
        ]
        ruled = {ruling.place for ruling in self._stages.rulings(simplified)}
        proved, unproved = [], []
        for suspect in suspects:
            place = suspect.place
            if not self._may_be_mended(suspect, text, simplified, folded, deep=deep):
                continue
            word = word_at(simplified, place, self._stages.lexicon)
            if word.end - word.start > 1 or place in ruled or _is_sure(text, place):
                proved.append(suspect)
            elif suspect.original in FUNCTION_CHARACTERS:
                unproved.append(suspect)
        proved += _likely(unproved, proved, text, folded)
        written = Counter(text)
        return [
            Finding(f.place, text[f.place], self._as_written(written, f.repaired))
            for f in sorted(_not_known_to(Counter(folded), proved), key=lambda f: f.place)
        ]

    def _may_be_mended(
        self, suspect: Finding, text: str, simplified: str, folded: str, *, deep: bool
    ) -> bool:
        """Whether a converter, and no author, may have written what stands there."""
        place = suspect.place
        pair, written = _pair(suspect), text[place]
        if pair in AUTHORS_CHOOSE or written + suspect.repaired in AUTHORS_CHOOSE:
            return False
        if self._is_attested(folded, place):
            return False
        if written in GIVEN_NAMES and ends_in_a_name(text[max(0, place - 4) : place]):
            return False
        only_in = ONLY_IN.get(pair)
        if written != "并" and only_in and not _stands_in(simplified, place, only_in):
            return False
        if suspect.repaired == "隻" and not self._measures(text, place):
            return False
        if written == simplified[place] or pair in ALSO_LEFT:
            return True
        if self._is_never_so(text, simplified, suspect):
            return True
        return deep and pair not in DEEP_CHOICES

    def _as_written(self, written: Counter[str], form: str) -> str:
        """Return ``form`` in the regional form that the text uses; 裡 and 麵 where none shows."""
        taiwan = self._taiwan.get(form, form)
        return form if written[form] > written[taiwan] else taiwan

    def _measures(self, text: str, place: int) -> bool:
        """Whether the 只 at ``place`` stands before what 隻 measures, which is written after it."""
        following = text[place + 1 : place + 2]
        return following.isalpha() or not MEASURE.search(text[max(0, place - 1) : place + 1])

    def _is_never_so(self, text: str, simplified: str, suspect: Finding) -> bool:
        """Whether no author spells the word over ``suspect`` with the character that stands there.

        隻 after a number may be a measure before a verb: 三隻能跑.
        """
        place = suspect.place
        if text[place] == "隻" and MEASURE.search(text[max(0, place - 1) : place + 1]):
            return False
        return _stands_in(simplified, place, NEVER_SO)

    def _is_attested(self, folded: str, place: int) -> bool:
        """Whether a word over ``place`` is spelled as authors spell it."""
        return _stands_in(folded, place, self._attested)


def _is_sure(text: str, place: int) -> bool:
    """Whether no word is needed to tell that ``text[place]`` is none of Traditional text.

    Beside kana it may be Japanese: 会, 来.
    """
    char = text[place]
    if char in NEVER_WRITTEN:
        return True
    beside = text[max(0, place - 1) : place + 2]
    return count_votes(char).simplified == 1 and not _KANA.search(beside)


_KANA = Pattern("[\u3041-\u30ff]")


def _spelled_otherwise(text: str) -> Iterator[Finding]:
    """Yield characters of words that Taiwan spells otherwise than ``text``, made by a converter.

    A text that has the right form as often chooses, and stays as it is.
    """
    found = [
        Finding(match.start() + place, written, right)
        for match in _SPELLED.finditer(text)
        for place, (written, right) in enumerate(zip(match[0], SPELLED_SO[match[0]], strict=True))
        if written != right
    ]
    yield from _not_known_to(Counter(text), found)


_SPELLED = Pattern("|".join(map(re.escape, SPELLED_SO)))


def _likely(
    unproved: Sequence[Finding], proved: Sequence[Finding], text: str, folded: str
) -> list[Finding]:
    """Return those of ``unproved`` that the rest of the text makes likely."""
    counted = Counter(folded)
    shown = {_pair(finding) for finding in proved}
    telling = [f for f in unproved if f.original in TELLING and _pair(f) in shown]
    likely = [
        f
        for f in unproved
        if f in telling
        or (
            counted[f.repaired] * RARE <= counted[f.original]
            and not (f.original == "里" and VILLAGE.search(text))
        )
    ]
    return likely if proved and len(proved) + len(likely) >= PROOF_OF_DAMAGE else telling


def _stands_in(text: str, place: int, words: Container[str]) -> bool:
    """Whether one of ``words`` stands over ``place``."""
    return any(
        text[start : start + length] in words
        for length in range(2, LONGEST_ATTESTED + 1)
        for start in range(max(0, place - length + 1), place + 1)
    )


def _pair(finding: Finding) -> str:
    return finding.original + finding.repaired


def _not_known_to(counted: Counter[str], found: Sequence[Finding]) -> Iterable[Finding]:
    """Return what the text itself does not write rightly elsewhere."""
    wanted = Counter((f.original, f.repaired) for f in found)
    for finding in found:
        right = counted[finding.repaired]
        if (
            not right
            or finding.original in TELLING
            or wanted[finding.original, finding.repaired] > 2 * right
        ):
            yield finding


def _variants(layers: Layers) -> dict[int, str]:
    """Return the table that makes regional forms one."""
    table: dict[str, str] = {}
    for region in ("TW", "HK"):
        for standard, forms in layers.read(f"{region}Variants").items():
            for form in forms:
                table.setdefault(form, standard)
    return str.maketrans({form: table.get(one, one) for form, one in table.items()})
