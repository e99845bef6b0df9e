"""Finds characters that a naive converter left behind in Traditional text: 戰斗, 志愿者, 先后.

The text is simplified and converted anew; where the result differs, what stands there is mended
only if it is a character that such converters leave, a word shows it to be wrong, and neither
authors nor the rest of the text are known to write it so.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reader.hanzi.chains import Stages, Step
from reader.hanzi.dictionaries import Layers, first_forms
from reader.hanzi.leftovers import (
    ALSO_LEFT,
    AUTHORS_CHOOSE,
    FUNCTION_CHARACTERS,
    NEVER_WRITTEN,
    VILLAGE,
)
from reader.hanzi.segment import word_at
from reader.hanzi.word_tables import read_words

PROOF_OF_DAMAGE = 3
"""So many characters must look wrong, one of them surely, before any is mended without a word."""
RARE = 10
"""Function characters are wrong when the right form is not even one in so many."""
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
        """
        simplified = self._stages[Step.TO_SIMPLIFIED].convert(text).text
        traditional = self._stages[Step.TO_TRADITIONAL].convert(simplified).text
        if not len(text) == len(simplified) == len(traditional):
            return []
        folded = text.translate(self._one_form)
        wanted = traditional.translate(self._one_form)
        if folded == wanted:
            return []
        suspects = [
            Finding(place, char, traditional[place])
            for place, (char, other) in enumerate(zip(folded, wanted, strict=True))
            if char != other
        ]
        proved, unproved = [], []
        for suspect in suspects:
            pair = suspect.original + suspect.repaired
            if pair in AUTHORS_CHOOSE:
                continue
            if self._is_attested(folded, suspect.place):
                continue
            leftover = text[suspect.place] == simplified[suspect.place] or pair in ALSO_LEFT
            if not leftover and not deep:
                continue
            word = word_at(simplified, suspect.place, self._stages.lexicon)
            if word.end - word.start > 1 or suspect.original in NEVER_WRITTEN:
                proved.append(suspect)
            elif suspect.original in FUNCTION_CHARACTERS:
                unproved.append(suspect)
        counted = Counter(folded)
        likely = [
            s
            for s in unproved
            if counted[s.repaired] * RARE <= counted[s.original]
            and not (s.original == "里" and VILLAGE.search(text))
        ]
        if proved and len(proved) + len(likely) >= PROOF_OF_DAMAGE:
            proved += likely
        written = Counter(text)
        return [
            Finding(f.place, text[f.place], self._as_written(written, f.repaired))
            for f in sorted(_not_known_to(counted, proved), key=lambda f: f.place)
        ]

    def _as_written(self, written: Counter[str], form: str) -> str:
        """Return ``form`` in the regional form that the text uses; 裡 and 麵 where none shows."""
        taiwan = self._taiwan.get(form, form)
        return form if written[form] > written[taiwan] else taiwan

    def _is_attested(self, folded: str, place: int) -> bool:
        """Whether a word over ``place`` is spelled as authors spell it."""
        return any(
            folded[start : start + length] in self._attested
            for length in range(2, LONGEST_ATTESTED + 1)
            for start in range(max(0, place - length + 1), place + 1)
        )


def _not_known_to(counted: Counter[str], found: Sequence[Finding]) -> Iterable[Finding]:
    """Return what the text itself does not write rightly elsewhere."""
    wanted = Counter((f.original, f.repaired) for f in found)
    for finding in found:
        right = counted[finding.repaired]
        if not right or wanted[finding.original, finding.repaired] > 2 * right:
            yield finding


def _variants(layers: Layers) -> dict[int, str]:
    """Return the table that makes regional forms one."""
    table: dict[str, str] = {}
    for region in ("TW", "HK"):
        for standard, forms in layers.read(f"{region}Variants").items():
            for form in forms:
                table.setdefault(form, standard)
    return str.maketrans({form: table.get(one, one) for form, one in table.items()})
