"""Says which word, from which list of which package, made a character come out as it does."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from reader.hanzi.alignment import Alignment
from reader.hanzi.converting.chains import VOCABULARIES, Stages, Step
from reader.hanzi.converting.names import Name
from reader.hanzi.converting.vocabulary import Evidence
from reader.hanzi.words.dictionaries import Origin

RULES = "context_rules.txt"
READERS_WORDS = "words.txt"
"""The name of the reader's own list, in their folder."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why ``original[start:end]`` of a text is shown as it is."""

    start: int
    """Offsets are code points of the text before any step."""
    end: int
    word: str
    """What stands in the list, as the step met it."""
    form: str
    """What the list makes of it."""
    source: str
    """The list: OpenCC's name for a dictionary, or a file of the program's."""
    origin: Origin
    need: str = ""
    """Why the program's own lists have it."""


def reasons(
    text: str,
    steps: Sequence[Step],
    stages: Stages,
    evidence: Evidence | None = None,
    undone: Collection[tuple[int, int]] = (),
    names: Sequence[Name] = (),
) -> list[Reason]:
    """Return why ``text`` changes on its way through ``steps``, by place and then by step.

    Words of the vocabulary at ``undone`` stay and have no reason; ``names`` keep their form.
    """
    found: list[Reason] = []
    alignment, shown = Alignment(), text
    for step in steps:
        if step in VOCABULARIES:
            found += _of_vocabulary(shown, step, alignment, stages, evidence, undone)
            done = stages.vocabulary(step).convert(shown, evidence, undone)
        else:
            found += _of_step(shown, step, alignment, stages, names)
            done = stages[step].convert(shown, names)
        alignment, shown = alignment.then(done.alignment), done.text
    return sorted(found, key=lambda reason: (reason.start, reason.end))


def _of_step(
    shown: str, step: Step, alignment: Alignment, stages: Stages, names: Sequence[Name]
) -> Iterator[Reason]:
    for cause in stages[step].causes(shown, names):
        start, end = alignment.original_span(cause.start, cause.end)
        word = shown[cause.start : cause.end]
        if cause.rule is not None:
            if cause.form != word:
                need = cause.rule.need
                yield Reason(start, end, word, cause.form, RULES, Origin.OWN, need)
            continue
        source, origin, need = stages.origin(step, word)
        yield Reason(start, end, word, cause.form, source, origin, need)


def _of_vocabulary(
    shown: str,
    step: Step,
    alignment: Alignment,
    stages: Stages,
    evidence: Evidence | None,
    undone: Collection[tuple[int, int]],
) -> Iterator[Reason]:
    vocabulary = stages.vocabulary(step)
    for change in vocabulary.changes(shown, evidence):
        if (change.start, change.end) in undone:
            continue
        start, end = alignment.original_span(change.start, change.end)
        word = shown[change.start : change.end]
        entry = vocabulary.simplified(word)
        source, origin = stages.vocabulary_origin(step, entry, change.form)
        yield Reason(start, end, word, change.form, source, origin)
