"""How much of the article every element holds.

A Chinese sentence shows itself by its full-width stops, a link list by its links: a run of text
counts by its letters outside links and by its stops, and what it counts is handed to the elements
around it, less to each outer one. The idea is Readability's (arc90, 2009); what counts is ours.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, islice
from typing import overload

from reader.core.characters.kinds import HAN
from reader.core.pattern import Pattern
from reader.extraction.markup.tree import BLOCKS, TEXT, Tree, tags

BREAKS = frozenset(["br", "img", "iframe", "video", "audio", "hr"])

_HAN_RUNS = Pattern(f"[{HAN}]+")
_WESTERN_RUNS = Pattern(r"[0-9A-Za-z\u00c0-\u024f]+")
_STOPS = "，。；：！？、…」』”》"
_WESTERN_STOPS = Pattern(r"[,.;!?](?=\s|$)")
_ANY_STOP = Pattern(rf"[{_STOPS}]|{_WESTERN_STOPS.pattern}")
_SHORT = 100
"""Up to so many characters one search for all stops is quicker than one for each."""
_WESTERN_LETTERS_PER_HAN = 3

_WORTH_OF_A_STOP = 8.0
_WORTH_WITHOUT_STOPS = 0.15


@dataclass(slots=True)
class Run:
    """Text that a browser sets as one stretch of lines, not interrupted by a block."""

    block: int
    """Index of the block element that it stands in."""
    start: int
    """Index of its first text node."""
    text: str
    """As it stands in the markup, white space and all."""
    letters: int
    """Han characters outside links; three Western letters count as one."""
    link_letters: int
    stops: int
    value: float
    """How much the run looks like a sentence of an article."""


def value_of(letters: int, link_letters: int, stops: int) -> float:
    """Return how much a run with so many of each looks like a sentence of an article."""
    if letters < 2 or link_letters > letters:
        return 0.0
    if not stops:
        return _WORTH_WITHOUT_STOPS * letters
    return letters + _WORTH_OF_A_STOP * stops


def weigh_letters(text: str) -> int:
    """Return the number of Han characters, Western letters counted three for one."""
    rest = text if text.isascii() else _HAN_RUNS.sub("", text)
    if not rest or rest.isspace():
        return len(text) - len(rest)
    western = len("".join(_WESTERN_RUNS.findall(rest)))
    return len(text) - len(rest) + -(-western // _WESTERN_LETTERS_PER_HAN)


def count_stops(text: str) -> int:
    """Return the number of marks at which a sentence halts or ends."""
    if len(text) <= _SHORT:
        return len(_ANY_STOP.findall(text))
    western = len(_WESTERN_STOPS.findall(text))
    return western if text.isascii() else western + sum(map(text.count, _STOPS))


def find_runs(tree: Tree, apart: Container[int] = ()) -> Runs:
    """Return the page's runs in order.

    What stands in one of the elements ``apart`` is never in one run with what is around it.
    """
    nodes = tree.nodes
    end = nodes[tree.body].end
    block_of = [tree.body] * end
    link_of = bytearray(end)
    runs: list[Run] = []
    parts: list[str] = []
    plain: list[str] = []
    ends = [end]
    start = block = -1

    def finish() -> None:
        text = parts[0] if len(parts) == 1 else "".join(parts)
        letters = stops = links = 0
        value = 0.0
        if not plain:
            links = weigh_letters(text)
        else:
            unlinked = text if len(plain) == len(parts) else "".join(plain)
            letters, stops = weigh_letters(unlinked), count_stops(unlinked)
            if len(plain) < len(parts):
                links = weigh_letters(text) - letters
            value = value_of(letters, links, stops)
        runs.append(Run(block, start, text, letters, links, stops, value))
        parts.clear()
        plain.clear()

    next_end = end
    for index, node in enumerate(nodes[tree.body + 1 : end], tree.body + 1):
        tag, parent = node.tag, node.parent
        while next_end <= index:
            ends.pop()
            next_end = ends[-1]
            if parts:
                finish()
        if tag == TEXT:
            text = node.text
            if (own := block_of[parent]) != block:
                if parts:
                    finish()
                block = own
            if not parts:
                if text.isspace():
                    continue
                start = index
            parts.append(text)
            if not link_of[parent]:
                plain.append(text)
            continue
        if link_of[parent] or (tag == "a" and "href" in node.attributes):
            link_of[index] = True
        if tag in BLOCKS:
            block_of[index] = index
            if parts:
                finish()
        else:
            block_of[index] = block_of[parent]
            if parts and tag in BREAKS:
                finish()
        if index in apart:
            if parts:
                finish()
            next_end = node.end
            ends.append(next_end)
    if parts:
        finish()
    return Runs(runs)


class Runs(Sequence[Run]):
    """Runs in order, with the sums over any stretch of the page at hand."""

    def __init__(self, runs: Iterable[Run]) -> None:
        """Add up what the runs hold."""
        self._runs = tuple(runs)
        self._starts = [run.start for run in self._runs]
        self._value = list(accumulate([run.value for run in self._runs], initial=0.0))
        self._letters = list(accumulate([run.letters for run in self._runs], initial=0))
        self._linked = list(accumulate([run.link_letters for run in self._runs], initial=0))

    @overload
    def __getitem__(self, index: int) -> Run: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Run, ...]: ...
    def __getitem__(self, index: int | slice) -> Run | tuple[Run, ...]:
        return self._runs[index]

    def __len__(self) -> int:
        return len(self._runs)

    def without(self, spans: Iterable[tuple[int, int]]) -> Runs:
        """Return the runs that start in none of the stretches of nodes ``spans``, in order."""
        return Runs(self.outside(spans)) if spans else self

    def outside(self, spans: Iterable[tuple[int, int]]) -> list[Run]:
        """Return what ``without`` does as a mere list."""
        kept: list[Run] = []
        at = 0
        for first, end in spans:
            part = self.within(first, end)
            kept += self._runs[at : part.start]
            at = part.stop
        kept += self._runs[at:]
        return kept

    def within(self, first: int, end: int) -> slice[int, int, None]:
        """Return which runs start at nodes ``first`` to ``end``."""
        return slice(bisect_left(self._starts, first), bisect_left(self._starts, end))

    def value(self, part: slice[int, int, None]) -> float:
        """Return the sum of the runs' values."""
        return self._value[part.stop] - self._value[part.start]

    def letters(self, part: slice[int, int, None]) -> int:
        """Return the number of letters outside links."""
        return self._letters[part.stop] - self._letters[part.start]

    def link_letters(self, part: slice[int, int, None]) -> int:
        """Return the number of letters inside links."""
        return self._linked[part.stop] - self._linked[part.start]


def weigh(tree: Tree, runs: Sequence[Run], worths: Sequence[float]) -> dict[int, float]:
    """Return what every element holds: each run's worth, fading with the distance to it."""
    nodes = tree.nodes
    held: dict[int, float] = {}
    holders = _Holders(tree)
    for run, worth in zip(runs, worths, strict=True):
        if worth <= 0:
            continue
        index, share, depth, is_alone = holders.of(run.block), worth, 0, True
        while index >= tree.body and depth < _REACH:
            held[index] = held.get(index, 0.0) + share
            parent = nodes[index].parent
            is_alone = is_alone and _is_wrapped(tree, index, parent)
            if not is_alone:  # boxes that hold but this line are no distance
                share *= _FADING if depth < _NEAR else _FADING_FAR
                depth += 1
            index = parent
    return held


def _is_wrapped(tree: Tree, index: int, parent: int) -> bool:
    """Whether an element is all that its parent holds."""
    return index == parent + 1 and tree.nodes[index].end == tree.nodes[parent].end


class _Holders:
    """Tells which element holds a line; of lists, however deeply nested, what holds them.

    What was found once is kept: a page may have as many lines in one list as it has letters.
    """

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self._holder: dict[int, int] = {}
        self._is_layout: dict[int, bool] = {}
        self._is_inside: dict[int, bool] = {}

    def of(self, index: int) -> int:
        """Return the element that holds the line of the element ``index``."""
        nodes, passed = self._tree.nodes, []
        while (found := self._holder.get(index)) is None:
            passed.append(index)
            if self._is_end(index):
                found = index
                break
            index = nodes[index].parent
        self._holder.update(dict.fromkeys(passed, found))
        return found

    def _is_end(self, index: int) -> bool:
        if self._lays_out(index):
            return True
        parent = self._tree.nodes[index].parent
        is_definition = self._tree.nodes[parent].tag == "dd" and not self._lays_out(parent)
        return self._tree.nodes[index].tag not in _INSIDE_ARTICLES and not is_definition

    def _lays_out(self, index: int) -> bool:
        """Whether an element is the only ``dd`` of a list that is in no other: a page's layout."""
        nodes = self._tree.nodes
        around = nodes[index].parent
        if nodes[index].tag != "dd" or nodes[around].tag != "dl":
            return False
        found = self._is_layout.get(around)
        if found is None:
            cells = (child for child in self._tree.children(around) if nodes[child].tag == "dd")
            is_alone = len(list(islice(cells, 2))) == 1
            found = self._is_layout[around] = is_alone and not self._is_in_definition(around)
        return found

    def _is_in_definition(self, index: int) -> bool:
        passed, found = [], False
        for around in self._tree.ancestors(index):
            if around in self._is_inside:
                found = self._is_inside[around]
                break
            passed.append(around)
            if self._tree.nodes[around].tag == "dd":
                found = True
                break
        self._is_inside.update(dict.fromkeys(passed, found))
        return found


_INSIDE_ARTICLES = tags("p h1 h2 h3 h4 h5 h6 ul ol li dl dd dt tr blockquote figcaption")
_REACH, _NEAR, _FADING, _FADING_FAR = 6, 3, 0.82, 0.6
