"""Converts text between scripts and regional forms, and tells where every character went."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

from reader.core.scripts import detect_script
from reader.core.variants import Region, Script, Variant
from reader.hanzi.alignment import Converted, join_converted
from reader.hanzi.chains import CHAINS, Stages, Step
from reader.hanzi.protected import protected_spans
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

    def __init__(self, cache_folder: Path | None = None) -> None:
        """Read nothing yet; the default for what is kept between starts is the user's cache."""
        self._stages = Stages(cache_folder or cache_dir() / "hanzi")

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
        if source is Script.MIXED and variant is not Variant.ORIGINAL:
            return self._convert_sentences(text, region, variant, kept)
        return self.through(text, steps_between(source, region, variant), kept)

    def through(
        self, text: str, steps: Sequence[Step], kept: Sequence[tuple[int, int]] = ()
    ) -> Converted:
        """Return ``text`` taken through ``steps``; ``kept`` stretches and addresses stay."""
        if not steps or not text:
            return Converted(text)
        protected = protected_spans(text, kept)
        if not protected:
            return self._run(text, steps)
        pieces = []
        position = 0
        for start, end in protected:
            pieces.append((start - position, self._run(text[position:start], steps)))
            pieces.append((end - start, Converted(text[start:end])))
            position = end
        pieces.append((len(text) - position, self._run(text[position:], steps)))
        return join_converted(pieces)

    def find_left_over(self, text: str, *, deep: bool = False) -> list[Finding]:
        """Return the characters that a naive converter left in Traditional ``text``.

        With ``deep``, also Traditional characters that stand for another one.
        """
        return self._word_repairer.find(text, deep=deep)

    @cached_property
    def _word_repairer(self) -> WordRepairer:
        return WordRepairer(self._stages)

    def _convert_sentences(
        self,
        text: str,
        region: Region | None,
        variant: Variant,
        kept: Sequence[tuple[int, int]],
    ) -> Converted:
        pieces = []
        for sentence in _SENTENCE.finditer(text):
            start, end = sentence.span()
            script = detect_script(sentence[0])
            if script is Script.MIXED:
                script = Script.HANT if variant is Variant.SIMPLIFIED else Script.HANS
            steps = steps_between(script, region, variant)
            inside = [(max(a, start) - start, min(b, end) - start) for a, b in kept]
            pieces.append((end - start, self.through(sentence[0], steps, inside)))
        return join_converted(pieces)

    def _run(self, text: str, steps: Sequence[Step]) -> Converted:
        converted = Converted(text)
        for step in steps:
            done = self._stages[step].convert(converted.text)
            converted = Converted(done.text, converted.alignment.then(done.alignment))
        return converted


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
