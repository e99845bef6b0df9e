"""Converts text between scripts and regional forms, and tells where every character went."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from pathlib import Path

from reader.core.scripts import detect_script
from reader.core.variants import Region, Script, Variant
from reader.hanzi.alignment import Alignment, Converted, Edit, join_converted
from reader.hanzi.chains import CHAINS, Stages, Step
from reader.hanzi.dictionaries import Layers
from reader.hanzi.islands import Island, find_islands
from reader.hanzi.user_words import UserWord, shown_in
from reader.hanzi.word_bounds import word_bounds
from reader.hanzi.word_repair import Finding, WordRepairer
from reader.paths import cache_dir

_TO_VARIANT = {
    Variant.TAIWAN: Step.TO_TAIWAN,
    Variant.TAIWAN_WORDS: Step.TO_TAIWAN_WORDS,
    Variant.HONG_KONG: Step.TO_HONG_KONG,
}
_FROM_REGION = {Region.TAIWAN: Step.FROM_TAIWAN, Region.HONG_KONG: Step.FROM_HONG_KONG}
_ALREADY = {
    (Region.TAIWAN, Variant.TAIWAN),
    (Region.TAIWAN, Variant.TAIWAN_WORDS),
    (Region.HONG_KONG, Variant.HONG_KONG),
}
_SENTENCE = re.compile(r"[^。！？!?；;\n]*[。！？!?；;\n」』”’）)]*")


class Converter:
    """Converts by OpenCC's dictionaries.

    Nothing is read before the first conversion; one converter may serve several threads.
    """

    def __init__(
        self,
        cache_folder: Path | None = None,
        user_words: Iterable[UserWord] = (),
        layers: Layers | None = None,
    ) -> None:
        """Read nothing yet; the default for what is kept between starts is the user's cache.

        Without ``layers``, the dictionaries are those that are installed.
        """
        self._stages = Stages(cache_folder or cache_dir() / "hanzi", layers)
        self._user_words = tuple(user_words)

    def use_words(self, user_words: Iterable[UserWord]) -> None:
        """Show the user's words as listed from now on, before any dictionary is asked."""
        self._user_words = tuple(user_words)

    def convert(
        self,
        text: str,
        source: Script,
        region: Region | None,
        variant: Variant,
        kept: Sequence[tuple[int, int]] = (),
    ) -> Converted:
        """Return ``text``, written in ``source`` as ``region`` writes it, in ``variant``.

        Text that is in that script already comes back as it is, and so do the stretches ``kept``.
        Of MIXED text, every sentence is judged by itself; text in which nothing tells (NONE) is
        taken for the other script.
        """
        if variant is Variant.ORIGINAL:
            return Converted(text)

        def convert_piece(piece: str) -> Converted:
            if source is Script.MIXED:
                return self._convert_sentences(piece, region, variant)
            return self._run(piece, steps_between(source, region, variant))

        words = shown_in(self._user_words, variant)
        return _round_islands(text, find_islands(text, variant, kept, words), convert_piece)

    def through(self, text: str, steps: Sequence[Step]) -> Converted:
        """Return ``text`` taken through ``steps``; addresses and the like stay."""
        islands = find_islands(text, Variant.ORIGINAL)
        return _round_islands(text, islands, lambda piece: self._run(piece, steps))

    def find_left_over(self, text: str, *, deep: bool = False) -> list[Finding]:
        """Return the characters that a naive converter left in Traditional ``text``.

        With ``deep``, also Traditional characters that stand for another one.
        """
        return self._word_repairer.find(text, deep=deep)

    def word_bounds(self, text: str, place: int) -> tuple[int, int]:
        """Return start and end of the word over ``text[place]``, written in whatever script."""
        return word_bounds(text, place, self._stages.folded_lexicon)

    @cached_property
    def _word_repairer(self) -> WordRepairer:
        return WordRepairer(self._stages)

    def _convert_sentences(self, text: str, region: Region | None, variant: Variant) -> Converted:
        pieces = []
        for sentence in filter(None, _SENTENCE.findall(text)):
            script = detect_script(sentence)
            if script is Script.MIXED:
                script = Script.HANT if variant is Variant.SIMPLIFIED else Script.HANS
            steps = steps_between(script, region, variant)
            pieces.append((len(sentence), self._run(sentence, steps)))
        return join_converted(pieces)

    def _run(self, text: str, steps: Sequence[Step]) -> Converted:
        converted = Converted(text)
        if not text:
            return converted
        for step in steps:
            done = self._stages[step].convert(converted.text)
            converted = Converted(done.text, converted.alignment.then(done.alignment))
        return converted


def _round_islands(
    text: str, islands: Sequence[Island], convert: Callable[[str], Converted]
) -> Converted:
    """Return ``text`` with what lies between its islands converted piece by piece."""
    if not islands:
        return convert(text)
    pieces = []
    position = 0
    for island in islands:
        size = island.end - island.start
        pieces.append((island.start - position, convert(text[position : island.start])))
        pieces.append((size, _swapped(text[island.start : island.end], island.shown)))
        position = island.end
    pieces.append((len(text) - position, convert(text[position:])))
    return join_converted(pieces)


def _swapped(original: str, shown: str) -> Converted:
    if original == shown:
        return Converted(shown)
    return Converted(shown, Alignment((Edit(0, len(original), 0, len(shown)),)))


def steps_between(source: Script, region: Region | None, variant: Variant) -> tuple[Step, ...]:
    """Return the steps from a script and regional form to ``variant``; none where it is there."""
    match variant:
        case Variant.ORIGINAL:
            return ()
        case Variant.SIMPLIFIED:
            if source is Script.HANS:
                return ()
            before = _FROM_REGION.get(region) if region else None
            return (before, Step.TO_SIMPLIFIED) if before else CHAINS["t2s"]
        case Variant.TRADITIONAL:
            return () if source is Script.HANT else CHAINS["s2t"]
        case Variant.TAIWAN | Variant.TAIWAN_WORDS | Variant.HONG_KONG:
            after = _TO_VARIANT[variant]
            if source is not Script.HANT:
                return (Step.TO_TRADITIONAL, after)
            if region is None:
                return (after,)
            if (region, variant) in _ALREADY:
                return ()
            before = _FROM_REGION.get(region)
            return (before, after) if before else (after,)
