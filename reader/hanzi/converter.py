"""Converts text between scripts and regional forms, and tells where every character went."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from reader.core.articles.scripts import detect_script
from reader.core.pattern import Pattern
from reader.core.variants import Region, Script, Variant
from reader.hanzi.alignment import Alignment, Converted, Edit, join_converted
from reader.hanzi.converting.chains import CHAINS, VOCABULARIES, Stages, Step
from reader.hanzi.converting.explain import READERS_WORDS, Reason, reasons
from reader.hanzi.converting.islands import Island, find_islands
from reader.hanzi.converting.names import Name
from reader.hanzi.converting.vocabulary import Evidence, WordChange
from reader.hanzi.converting.word_repair import Finding, WordRepairer
from reader.hanzi.words.dictionaries import Layers, Origin
from reader.hanzi.words.segment import word_bounds
from reader.hanzi.words.user_words import UserWord, shown_in
from reader.paths import cache_dir

_TO_VARIANT = {
    Variant.TAIWAN: Step.TO_TAIWAN,
    Variant.TAIWAN_WORDS: Step.TO_TAIWAN,
    Variant.HONG_KONG: Step.TO_HONG_KONG,
}
_VOCABULARY_OF = {
    Variant.TAIWAN_WORDS: Step.TAIWAN_VOCABULARY,
    Variant.SIMPLIFIED_WORDS: Step.MAINLAND_VOCABULARY,
}
_FROM_REGION = {Region.TAIWAN: Step.FROM_TAIWAN, Region.HONG_KONG: Step.FROM_HONG_KONG}
_ALREADY = {
    (Region.TAIWAN, Variant.TAIWAN),
    (Region.TAIWAN, Variant.TAIWAN_WORDS),
    (Region.HONG_KONG, Variant.HONG_KONG),
}
_SENTENCE = Pattern(r"[^。！？!?；;\n]*[。！？!?；;\n」』”’）)]*")


@dataclass(frozen=True, slots=True)
class Wording:
    """What the whole, of which a text is a part, says of its words."""

    evidence: Evidence | None = None
    """How far the vocabulary of a region goes; None where none is asked for."""
    names: tuple[Name, ...] = ()
    """The names in it, which keep their form."""
    undone: frozenset[tuple[int, int]] = frozenset()
    """Places of words that the reader wants as they are."""

    def moved(self, by: int) -> Wording:
        """Return the same for a text whose beginning lies elsewhere."""
        if not by or not self.undone:
            return self
        return replace(self, undone=frozenset((a + by, b + by) for a, b in self.undone))


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
        wording: Wording | None = None,
    ) -> Converted:
        """Return ``text``, written in ``source`` as ``region`` writes it, in ``variant``.

        Text that is in that script already comes back as it is, and so do the stretches ``kept``.
        Of MIXED text, every sentence is judged by itself; text in which nothing tells (NONE) is
        taken for the other script. ``wording`` says how far the region's vocabulary goes.
        """
        if variant is Variant.ORIGINAL:
            return Converted(text)
        if wording is None:
            wording = self._vocabulary_wording(text, variant)

        def convert_piece(start: int, piece: str) -> Converted:
            pieces = []
            for sentence, steps in self._sentences(piece, source, region, variant):
                moved = wording.moved(-start)
                pieces.append((len(sentence), self._run(sentence, steps, moved)))
                start += len(sentence)
            return pieces[0][1] if len(pieces) == 1 else join_converted(pieces)

        words = shown_in(self._user_words, variant)
        return _round_islands(text, find_islands(text, variant, kept, words), convert_piece)

    def wording(self, text: str, variant: Variant) -> Wording:
        """Return what a whole ``text`` says of the words of its parts, shown in ``variant``."""
        names = () if variant.is_simplified else self._stages.names(text)
        return replace(self._vocabulary_wording(text, variant), names=names)

    def _vocabulary_wording(self, text: str, variant: Variant) -> Wording:
        step = _VOCABULARY_OF.get(variant)
        return Wording() if step is None else Wording(self._stages.vocabulary(step).evidence(text))

    def word_changes(
        self,
        text: str,
        source: Script,
        region: Region | None,
        variant: Variant,
        kept: Sequence[tuple[int, int]] = (),
        wording: Wording | None = None,
    ) -> list[WordChange]:
        """Return the words of ``text`` that the vocabulary of ``variant`` changes, left to right.

        Also those that ``wording`` has undone.
        """
        step = _VOCABULARY_OF.get(variant)
        if step is None or step not in steps_between(source, region, variant):
            return []
        wording = wording or self._vocabulary_wording(text, variant)
        islands = find_islands(text, variant, kept, shown_in(self._user_words, variant))
        vocabulary = self._stages.vocabulary(step)
        found: list[WordChange] = []
        position = 0
        for start, end in [*((i.start, i.end) for i in islands), (len(text), len(text))]:
            changes = vocabulary.changes(text[position:start], wording.evidence)
            found += (
                change._replace(start=position + change.start, end=position + change.end)
                for change in changes
            )
            position = end
        if variant is not Variant.TAIWAN_WORDS:
            return found
        taiwan = self._stages[Step.TO_TAIWAN]
        return [change._replace(form=taiwan.convert(change.form).text) for change in found]

    def explain(
        self,
        text: str,
        source: Script,
        region: Region | None,
        variant: Variant,
        kept: Sequence[tuple[int, int]] = (),
        wording: Wording | None = None,
    ) -> list[Reason]:
        """Return why the characters of ``text`` change as ``convert`` shows them, in order.

        What addresses and a wiki's marks show is no list's doing and has no reason.
        """
        words = shown_in(self._user_words, variant)
        islands = find_islands(text, variant, kept, words)
        if wording is None:
            wording = self._vocabulary_wording(text, variant)
        found: list[Reason] = []
        position = 0
        for start, end, shown in [*islands, Island(len(text), len(text), "")]:
            for piece, steps in self._sentences(text[position:start], source, region, variant):
                moved = wording.moved(-position)
                told = (moved.evidence, moved.undone, moved.names)
                found += (
                    replace(why, start=position + why.start, end=position + why.end)
                    for why in reasons(piece, steps, self._stages, *told)
                )
                position += len(piece)
            word = text[start:end]
            if word != shown and words.get(word) == shown:
                found.append(Reason(start, end, word, shown, READERS_WORDS, Origin.READER))
            position = end
        return found

    def through(self, text: str, steps: Sequence[Step]) -> Converted:
        """Return ``text`` taken through ``steps``; addresses and the like stay."""
        islands = find_islands(text, Variant.ORIGINAL)
        return _round_islands(text, islands, lambda _, piece: self._run(piece, steps))

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

    @staticmethod
    def _sentences(
        text: str, source: Script, region: Region | None, variant: Variant
    ) -> Iterator[tuple[str, tuple[Step, ...]]]:
        """Yield ``text``, MIXED text sentence by sentence, and the steps it goes through."""
        if source is not Script.MIXED:
            yield text, steps_between(source, region, variant)
            return
        for sentence in filter(None, _SENTENCE.findall(text)):
            script = detect_script(sentence)
            if script is Script.MIXED:
                script = Script.HANT if variant.is_simplified else Script.HANS
            yield sentence, steps_between(script, region, variant)

    def _run(self, text: str, steps: Sequence[Step], wording: Wording | None = None) -> Converted:
        names = wording.names if wording else ()
        converted = Converted(text)
        if not text:
            return converted
        for step in steps:
            if step in VOCABULARIES:
                told = (wording.evidence, wording.undone) if wording else ()
                done = self._stages.vocabulary(step).convert(converted.text, *told)
            else:
                done = self._stages[step].convert(converted.text, names)
            converted = Converted(done.text, converted.alignment.then(done.alignment))
        return converted


def _round_islands(
    text: str, islands: Sequence[Island], convert: Callable[[int, str], Converted]
) -> Converted:
    """Return ``text`` with what lies between its islands converted piece by piece.

    ``convert`` is also told where a piece begins.
    """
    if not islands:
        return convert(0, text)
    pieces = []
    position = 0
    for island in islands:
        size = island.end - island.start
        between = convert(position, text[position : island.start])
        pieces.append((island.start - position, between))
        pieces.append((size, _swapped(text[island.start : island.end], island.shown)))
        position = island.end
    pieces.append((len(text) - position, convert(position, text[position:])))
    return join_converted(pieces)


def _swapped(original: str, shown: str) -> Converted:
    if original == shown:
        return Converted(shown)
    return Converted(shown, Alignment((Edit(0, len(original), 0, len(shown)),)))


def steps_between(source: Script, region: Region | None, variant: Variant) -> tuple[Step, ...]:
    """Return the steps from a script and regional form to ``variant``; none where it is there."""
    after: tuple[Step, ...]
    match variant:
        case Variant.ORIGINAL:
            return ()
        case Variant.SIMPLIFIED:
            if source is Script.HANS:
                return ()
            before = _FROM_REGION.get(region) if region else None
            return (before, Step.TO_SIMPLIFIED) if before else CHAINS["t2s"]
        case Variant.SIMPLIFIED_WORDS:
            if source is Script.HANS:
                return (Step.MAINLAND_VOCABULARY,)
            before = _FROM_REGION.get(region) if region else None
            after = (Step.MAINLAND_VOCABULARY, Step.TO_SIMPLIFIED)
            return (before, *after) if before else after
        case Variant.TRADITIONAL:
            return () if source is Script.HANT else CHAINS["s2t"]
        case Variant.TAIWAN | Variant.TAIWAN_WORDS | Variant.HONG_KONG:
            after = (_TO_VARIANT[variant],)
            if variant is Variant.TAIWAN_WORDS:
                after = (Step.TAIWAN_VOCABULARY, *after)
            if source is not Script.HANT:
                return (Step.TO_TRADITIONAL, *after)
            if region is None:
                return after
            if (region, variant) in _ALREADY:
                return ()
            before = _FROM_REGION.get(region)
            return (before, *after) if before else after
