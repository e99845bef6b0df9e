"""Finds what somebody else's converter spoiled, each place as a repair that can be undone."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from reader.core.article import Article, Heading
from reader.core.articles.scripts import count_votes, detect_region, detect_script
from reader.core.articles.walk import iter_blocks, iter_texts
from reader.core.characters.compatibility_characters import COMPATIBILITY_FROM, COMPATIBILITY_TO
from reader.core.pattern import Pattern
from reader.core.report import COMPATIBILITY, HALF_WIDTH, LEFT_OVER, LOST_SPACE, Repair
from reader.core.text import VERBATIM
from reader.core.variants import Region, Script
from reader.hanzi.converter import Converter
from reader.hanzi.mending.punctuation import (
    IDEOGRAPHIC_SPACE,
    half_width_marks,
    lost_space,
    marks_beside_others,
)
from reader.hanzi.presentation import LEFT_OVER_IN

_TABLE = dict(zip(COMPATIBILITY_FROM, COMPATIBILITY_TO, strict=True))
_ANY = Pattern("[\u2e80-\u2fdf\uf900-\ufaff\U0002f800-\U0002fa1f]")
SIGNS_OF_LOST_WIDTH = 3
"""So many marks of half width among Han show that the page has lost its wide ones."""
SIGNS_OF_CONVERSION = 2
"""So many characters left over show that a converter made the text."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One text, or one line of a text, to be looked at."""

    text_id: str
    text: str
    is_title: bool = False
    start: int = 0
    """Where it begins in the text that ``text_id`` names."""
    kept: tuple[tuple[int, int], ...] = ()
    """Stretches of code, in which nothing is mended."""


@dataclass(frozen=True, slots=True)
class Findings:
    """What is to be mended, and whether a converter left the text half done."""

    repairs: tuple[Repair, ...]
    half_converted: bool


def find_repairs(article: Article, converter: Converter, *, deep: bool = False) -> Findings:
    """Return every repair of ``article``, in reading order."""
    titles = {"title", "subtitle"}
    titles.update(b.block_id for b in iter_blocks(article.blocks) if isinstance(b, Heading))
    passages = [
        Passage(
            text_id,
            text.text,
            is_title=text_id in titles,
            kept=tuple((span.start, span.end) for span in text.spans if span.mark in VERBATIM),
        )
        for text_id, text in iter_texts(article)
    ]
    return find_in_passages(passages, article.script, converter, deep=deep)


def find_in_passages(
    passages: Sequence[Passage], script: Script, converter: Converter, *, deep: bool = False
) -> Findings:
    """Return every repair of ``passages``, which together are one document in ``script``."""
    found: list[list[Repair]] = [
        [*_spaces(passage), *_marks(passage), *_compatibility(passage)] for passage in passages
    ]
    if sum(r.rule == HALF_WIDTH for repairs in found for r in repairs) >= SIGNS_OF_LOST_WIDTH:
        for passage, mine in zip(passages, found, strict=True):
            mine += _marks_beside_others(passage, mine)
    left_over = 0
    if script in LEFT_OVER_IN:
        for index, repair in _left_over(passages, converter, deep=deep):
            found[index].append(repair)
            left_over += 1
    repairs = (
        repair
        for passage, mine in zip(passages, found, strict=True)
        for repair in sorted(mine, key=lambda r: r.start)
        if not _is_kept(repair, passage)
    )
    return Findings(tuple(repairs), left_over >= SIGNS_OF_CONVERSION)


def mended(text: str, repairs: Iterable[Repair]) -> str:
    """Return ``text`` with ``repairs`` made; they keep its length and do not overlap."""
    pieces: list[str] = []
    position = 0
    for repair in sorted(repairs, key=lambda r: r.start):
        pieces += text[position : repair.start], repair.repaired
        position = repair.end
    return "".join([*pieces, text[position:]])


def without(repairs: Iterable[Repair], undone: Collection[Repair]) -> tuple[Repair, ...]:
    """Return ``repairs`` less those that the user took back."""
    return tuple(repair for repair in repairs if repair not in undone)


def _left_over(
    passages: Sequence[Passage], converter: Converter, *, deep: bool
) -> Iterator[tuple[int, Repair]]:
    """Yield the index of a passage and a character that was left over in it."""
    indices = [i for i, passage in enumerate(passages) if _is_traditional(passage.text)]
    texts = [_with_its_space(passages[i]) for i in indices]
    starts = list(accumulate((len(text) + 1 for text in texts), initial=0))
    for finding in converter.find_left_over("\n".join(texts), deep=deep):
        number = bisect_right(starts, finding.place) - 1
        passage = passages[indices[number]]
        place = finding.place - starts[number]
        original, start = passage.text[place], passage.start + place
        yield (
            indices[number],
            Repair(passage.text_id, start, start + 1, original, finding.repaired, LEFT_OVER),
        )


def _with_its_space(passage: Passage) -> str:
    """Return the text as it will be read, with an ideographic space for a ``?`` that it lost."""
    return mended(passage.text, _spaces(replace(passage, start=0)))


def _is_traditional(text: str) -> bool:
    votes = count_votes(text)
    return votes.traditional > votes.simplified or votes.simplified == 0


def _spaces(passage: Passage) -> Iterator[Repair]:
    if passage.is_title and (place := lost_space(passage.text)) is not None:
        start = passage.start + place
        yield Repair(passage.text_id, start, start + 1, "?", IDEOGRAPHIC_SPACE, LOST_SPACE)


def _marks(passage: Passage) -> Iterator[Repair]:
    for place, mark in half_width_marks(passage.text):
        start = passage.start + place
        yield Repair(passage.text_id, start, start + 1, passage.text[place], mark, HALF_WIDTH)


def _marks_beside_others(passage: Passage, found: Iterable[Repair]) -> Iterator[Repair]:
    known = {repair.start for repair in found}
    for place, mark in marks_beside_others(passage.text):
        if (start := passage.start + place) not in known:
            yield Repair(passage.text_id, start, start + 1, passage.text[place], mark, HALF_WIDTH)


def _compatibility(passage: Passage) -> Iterator[Repair]:
    for place, meant in compatibility_characters(passage.text):
        start, original = passage.start + place, passage.text[place]
        yield Repair(passage.text_id, start, start + 1, original, meant, COMPATIBILITY)


def _is_kept(repair: Repair, passage: Passage) -> bool:
    place = repair.start - passage.start
    return any(start <= place < end for start, end in passage.kept)


def compatibility_characters(text: str) -> Iterator[tuple[int, str]]:
    """Yield the place of every radical and compatibility ideograph, and the character meant by it.

    Text copied from a PDF has them: many fonts draw ⼀ (U+2F00) and 一 (U+4E00) with one glyph, and
    what a PDF says of it is the first character that maps to it. Unicode's
    EquivalentUnifiedIdeograph.txt and canonical decompositions name the one that is meant.
    """
    for found in _ANY.finditer(text):
        if meant := _TABLE.get(found[0]):
            yield found.start(), meant


@dataclass(frozen=True, slots=True)
class Mended:
    """A text as mended, and the account of it."""

    text: str
    repairs: tuple[Repair, ...]
    """Offsets are code points of the text as it was; ``text_id`` is empty."""
    script: Script
    region: Region | None
    half_converted: bool


def mend_text(text: str, converter: Converter, *, deep: bool = False) -> Mended:
    """Return ``text`` mended, line by line; its length and its line ends stay.

    With ``deep``, also Traditional characters that stand for another one: 頭發 for 頭髮.
    """
    passages = []
    start = 0
    for line in text.splitlines(keepends=True):
        passages.append(Passage("", line.rstrip("\r\n"), is_title=True, start=start))
        start += len(line)
    script = detect_script(text)
    findings = find_in_passages(passages, script, converter, deep=deep)
    return Mended(
        mended(text, findings.repairs),
        findings.repairs,
        script,
        detect_region(text),
        findings.half_converted,
    )
