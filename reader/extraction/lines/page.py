"""The lines of a copied text, what each of them is, and where it lists its own headings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from reader.core.pattern import Pattern
from reader.extraction.lines import vocabulary as words
from reader.extraction.lines.kinds import Kind, kind_of
from reader.extraction.lines.line import Line

_LONGEST_ENTRY = 40
LONGEST_HEADLINE = 64
_FULL_STOP = Pattern(r"[。;；]|[，、：,:]$")
_STEPS = frozenset(">»›")
_STEP = Pattern(r"(\d{1,2})[.、)]\s*[^\s\d]")
_FEWEST_STEPS = 3
_MOST_MISSED = 2
"""Lines of a table of contents that head nothing: 序言."""
NUMBERING = Pattern(r"^(?:\d+|第?[一二三四五六七八九十]+[章节部])")


@dataclass(slots=True)
class Page:
    """The lines of a text and what each of them is."""

    lines: Sequence[Line]
    kinds: list[Kind] = field(default_factory=list)

    contents: frozenset[int] = frozenset()
    """The lines of tables of contents, the words above them too."""
    listed: frozenset[str] = frozenset()
    """The letters of the headings that these list."""
    masses: list[int] = field(default_factory=list)
    """The letters of sentences above each line."""
    places: dict[str, list[int]] = field(default_factory=dict)
    """Where the lines stand that have the same letters."""
    trails: list[int] = field(default_factory=list)
    """The lines with a sign that parts the steps of the way to a page."""
    _keys: str = ""

    def __post_init__(self) -> None:
        self.kinds = [kind_of(line) for line in self.lines]
        for index in (*_long_headlines(self.lines, self.kinds), *_steps(self.lines, self.kinds)):
            self.kinds[index] = Kind.SHORT
        self.contents = frozenset(_contents(self.lines, self.kinds))
        self.listed = frozenset(NUMBERING.sub("", self.lines[i].key) for i in self.contents)
        for index, line in enumerate(self.lines if self.listed else ()):
            is_button = self.kinds[index] is Kind.BUTTONS
            if index in self.contents or (is_button and line.key in self.listed):
                self.kinds[index] = Kind.SHORT  # a heading that says what a button may say
        weights = (
            line.weight if kind is Kind.SENTENCE else 0
            for line, kind in zip(self.lines, self.kinds, strict=True)
        )
        self.masses = [*accumulate(weights, initial=0)]
        for index, line in enumerate(self.lines):
            self.places.setdefault(line.key, []).append(index)
        self.trails = [i for i, line in enumerate(self.lines) if not _STEPS.isdisjoint(line.line)]
        self._keys = "\n".join(line.key for line in self.lines)

    def tells_to_the_end(self, start: int) -> bool:
        """Whether all lines from ``start`` on are sentences, so that none is of a page's foot."""
        kinds = self.kinds[start:]
        return bool(kinds) and all(kind is Kind.SENTENCE for kind in kinds)

    def mass(self, start: int, end: int) -> int:
        """Return how much of lines ``start`` to before ``end`` is sentences, in letters."""
        return self.masses[end] - self.masses[start]

    def is_within_others(self, key: str) -> bool:
        """Whether the letters of a line stand in other lines, too."""
        return self._keys.count(key) > 1


def _long_headlines(lines: Sequence[Line], kinds: Sequence[Kind]) -> Iterator[int]:
    """Yield the line above the first sentences that is one by its length, over a day or a name."""
    for index, kind in enumerate(kinds):
        if kind is not Kind.SENTENCE:
            continue
        line, below = lines[index], kinds[index + 1 : index + 3]
        if line.letters > LONGEST_HEADLINE or _FULL_STOP.search(line.text):
            return
        if Kind.BYLINE in below and (below[0] is Kind.BYLINE or below[0] is Kind.BUTTONS):
            yield index
        elif line.is_prose:
            return


def _steps(lines: Sequence[Line], kinds: Sequence[Kind]) -> Iterator[int]:
    """Yield the lines that say what buttons say, but are steps of a guide: 1., 2., 3."""
    run: list[int] = []
    for index in (i for i, kind in enumerate(kinds) if kind is not Kind.SENTENCE):
        found = _STEP.match(lines[index].line)
        number = int(found[1]) if found else 0
        is_next = bool(run) and run[-1] == index - 1 and number == len(run) + 1
        run = [*run, index] if is_next else [index] if number == 1 else []
        if len(run) >= _FEWEST_STEPS:
            yield from (run if len(run) == _FEWEST_STEPS else (index,))


def _contents(lines: Sequence[Line], kinds: Sequence[Kind]) -> Iterator[int]:
    """Yield the lines of tables of contents: what a line calls so, and lines said elsewhere too."""
    heads = [i for i, line in enumerate(lines) if words.CONTENTS.fullmatch(line.line)]
    if not heads:
        return
    said = Counter(line.key for line in lines if line.key)
    for head in heads:
        entries: list[int] = []
        listed: set[str] = set()
        missed = 0
        for index in range(head + 1, len(lines)):
            line, bare = lines[index], NUMBERING.sub("", lines[index].key)
            if bare and line.key in listed:
                break  # the first of the headings themselves
            is_said_again = said[bare] > (bare == line.key) or said[line.key] > 1
            if bare and line.letters <= _LONGEST_ENTRY and is_said_again:
                entries.append(index)
                listed.add(line.key)
            elif len(entries) > 1 or kinds[index] is Kind.SENTENCE:
                break
            elif kinds[index] not in {Kind.BUTTONS, Kind.ENDING}:
                missed += 1
                if missed > _MOST_MISSED:
                    break
        if len(entries) > 1:
            yield head
            yield from entries
