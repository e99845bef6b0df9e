"""Which elements hold the article, and what inside them is none of it."""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reader.extraction.inline import key_of
from reader.extraction.noise import (
    LEAD,
    LEAD_PICTURE,
    MAY_HOLD_ARTICLE,
    TEASERS,
    Noise,
)
from reader.extraction.scoring import BLOCKS, Run, Runs, weigh
from reader.extraction.tree import TEXT, Tree

_LEAD_TEXT = re.compile(
    r"\s*[【\[]?(?:核心提示|摘\s*要|导\s*语|導\s*語|导\s*读|導\s*讀|内容提要|提要)"
)

_LARGE_PART = 0.3
"""Of the page's text: more than anything that stands beside an article holds."""
_NEARLY_ALL = 0.9
_LEAST_ARTICLE = 60.0
"""The value of two short sentences."""


@dataclass(frozen=True, slots=True)
class NoiseMap:
    """The outermost elements of the page that are something else than its article."""

    kinds: Mapping[int, Noise]
    """By the element's index, in order."""
    spans: tuple[tuple[int, int], ...]
    """Start and end of each of them."""

    def around(self, index: int) -> Noise | None:
        """Return what the element around a node is, when it is not the article."""
        at = bisect_right(self.spans, (index, sys.maxsize)) - 1
        if at < 0 or self.spans[at][1] <= index:
            return None
        return self.kinds[self.spans[at][0]]


@dataclass(frozen=True, slots=True)
class MainContent:
    """Where on the page the article is."""

    elements: tuple[int, ...]
    """Indices of the elements that hold it, in order, none inside another."""
    element: int
    """The one of them that holds most of it."""
    noise: NoiseMap


def find_main_content(
    tree: Tree, title: Run | None, about: str, named: Mapping[int, Noise], runs: Runs
) -> MainContent:
    """Return where the article is.

    Given are the run that shows its title, what it is about in the page's own words, and the
    elements that are named as something else.
    """
    search = _Search(tree, title, _shingles(about), named, runs)
    noise = search.find_noise(_NEARLY_ALL if title else _LARGE_PART)
    if title and search.value_after_title(noise) < _LEAST_ARTICLE:
        # What the names say cannot be true of this page.
        noise = search.find_noise(_LARGE_PART)
    element = search.best_element(noise)
    elements = {element, *search.find_leads(element, noise), *search.find_more(element, noise)}
    return MainContent(tuple(sorted(elements)), element, noise)


@dataclass(frozen=True, slots=True)
class _Search:
    tree: Tree
    title: Run | None
    about: frozenset[str]
    named: Mapping[int, Noise]
    runs: Runs

    # What is not the article

    def find_noise(self, largest: float) -> NoiseMap:
        """Return what the page names or sets as something else; ``largest`` is a share of text."""
        kinds = self._named_noise(largest)
        for index in self._teaser_lists():
            kinds.setdefault(index, TEASERS)
        ordered = dict(sorted(kinds.items()))
        outermost: dict[int, Noise] = {}
        reached = 0
        for index, kind in ordered.items():
            if index >= reached:
                outermost[index] = kind
                reached = self.tree.nodes[index].end
        return NoiseMap(outermost, tuple((i, self.tree.nodes[i].end) for i in outermost))

    def _named_noise(self, largest: float) -> dict[int, Noise]:
        total = self.runs.value(slice(0, len(self.runs)))
        strict = largest < _NEARLY_ALL
        return {
            index: kind
            for index, kind in self.named.items()
            if self._may_go(index, total if kind.is_sure and not strict else largest * total)
        }

    def _may_go(self, index: int, most: float) -> bool:
        if self._holds_title(index):
            return False
        return self.runs.value(self.runs.within(index, self.tree.nodes[index].end)) <= most

    def _holds_title(self, index: int) -> bool:
        end = self.tree.nodes[index].end
        return self.title is not None and index <= self.title.start < end

    def _teaser_lists(self) -> Iterator[int]:
        """Yield lists in which most items are a linked headline and a few words."""
        nodes = self.tree.nodes
        for index in range(self.tree.body, nodes[self.tree.body].end):
            node = nodes[index]
            if node.tag == TEXT or node.end - index < _SMALLEST_TEASER_LIST:
                continue
            if self._holds_title(index):
                continue
            items = [child for child in self.tree.children(index) if nodes[child].tag in BLOCKS]
            if len(items) < _FEWEST_TEASERS:
                continue
            teasers = sum(map(self._is_teaser, items))
            if teasers >= max(_FEWEST_TEASERS, _MOST * len(items)):
                yield index

    def _is_teaser(self, index: int) -> bool:
        part = self.runs.within(index, self.tree.nodes[index].end)
        if not 2 <= part.stop - part.start <= _LONGEST_TEASER_RUNS:
            return False
        if not 0 < self.runs.letters(part) <= _LONGEST_TEASER:
            return False
        return any(
            run.link_letters >= _SHORTEST_HEADLINE and run.link_letters > run.letters
            for run in self.runs[part][:3]
        )

    # The article

    def value_after_title(self, noise: NoiseMap) -> float:
        """Return what is left of the page's text below its title."""
        start = self.title.start if self.title else -1
        return sum(
            run.value for run in self.runs if run.start > start and noise.around(run.start) is None
        )

    def best_element(self, noise: NoiseMap) -> int:
        """Return the element that holds most of what looks like the article."""
        nodes = self.tree.nodes
        runs = [run for run in self.runs if noise.around(run.start) is None]
        verses = Counter(self._stanza(run) for run in runs if _may_be_verse(run))
        worths = [
            self._worth(run, _WORTH_OF_VERSE * run.letters)
            if _may_be_verse(run) and verses[self._stanza(run)] >= _FEWEST_VERSES
            else self._worth(run, run.value)
            for run in runs
        ]
        held = weigh(self.tree, runs, worths)
        link_share = _link_shares(self.tree, runs, held)
        best, most = self.tree.body, 0.0
        for index, weight in held.items():
            node = nodes[index]
            weight *= 1 - min(1.0, link_share[index])
            if node.tag in {"article", "main"} or MAY_HOLD_ARTICLE.search(node.words):
                weight *= 1.15
            if index == self.tree.body:
                weight *= 0.8
            if weight > most:
                best, most = index, weight
        while nodes[best].tag in _NEVER_MAIN and best > self.tree.body:
            best = nodes[best].parent
        return best

    def _stanza(self, run: Run) -> int:
        """Return the element whose lines ``run`` is one of: separated by br, or each in its own."""
        block = self.tree.nodes[run.block]
        return (
            block.parent if block.tag in {"p", "div", "section"} and not block.words else run.block
        )

    def _worth(self, run: Run, worth: float) -> float:
        if self.tree.nodes[run.block].tag in {"li", "dt", "dd"}:
            worth *= 0.5
        if self.title is not None and run.start < self.title.start:
            worth *= 0.25
        if self.about and worth > 0:
            shingles = _shingles(run.text[:400])
            fewest = min(len(shingles), len(self.about))
            if len(shingles) >= 8 and len(shingles & self.about) > 0.5 * fewest:
                worth *= 4
        return worth

    def find_leads(self, element: int, noise: NoiseMap) -> list[int]:
        """Return what stands between title and text and belongs to it: summary, large picture."""
        nodes = self.tree.nodes
        leads: list[int] = []
        if self.title is None:
            return leads
        index = self.title.start + 1
        while index < element:
            node = nodes[index]
            if index in noise.kinds or node.end > element or node.tag == TEXT:
                index = node.end if index in noise.kinds else index + 1
            elif self._is_lead(index) or self._is_lead_picture(index):
                leads.append(index)
                index = node.end
            else:
                index += 1
        return leads

    def _is_lead(self, index: int) -> bool:
        node = self.tree.nodes[index]
        if node.tag not in BLOCKS:
            return False
        part = self.runs.within(index, node.end)
        if not self.runs.value(part) or self.runs.link_letters(part):
            return False
        named = LEAD.search(node.words) is not None
        return (named or bool(_LEAD_TEXT.match(self.runs[part.start].text))) and any(
            run.stops for run in self.runs[part]
        )

    def _is_lead_picture(self, index: int) -> bool:
        node = self.tree.nodes[index]
        if node.tag != "figure" and not LEAD_PICTURE.search(node.words):
            return False
        pictures = sum(inner.tag == "img" for inner in self.tree.nodes[index : node.end])
        return pictures == 1 and not self.runs.link_letters(self.runs.within(index, node.end))

    def find_more(self, element: int, noise: NoiseMap) -> list[int]:
        """Return the parts of the article that stand beside ``element`` in the same container."""
        nodes = self.tree.nodes
        words, parent = nodes[element].words, nodes[element].parent
        if parent < self.tree.body:
            return []
        least = _LEAST_ARTICLE / 2
        more: list[int] = []
        for index in self.tree.children(parent):
            node = nodes[index]
            if index == element or index in noise.kinds or node.tag == TEXT:
                continue
            if self.title is not None and index <= self.title.start:
                continue
            part = self.runs.within(index, node.end)
            if self.runs.link_letters(part) * 5 > self.runs.letters(part):
                continue
            is_twin = bool(words) and node.words == words and node.tag == nodes[element].tag
            is_paragraph = node.tag in {"p", "blockquote"}
            if (is_twin or is_paragraph) and self.runs.value(part) >= least:
                more.append(index)
        return more


def _may_be_verse(run: Run) -> bool:
    return not run.stops and not run.link_letters and 2 <= run.letters <= _LONGEST_VERSE


_WORTH_OF_VERSE = 0.5
_FEWEST_VERSES = 5
_LONGEST_VERSE = 40
_NEVER_MAIN = frozenset(["tr", "tbody", "li", "ul", "ol", "dl"])
_SMALLEST_TEASER_LIST = 12
_FEWEST_TEASERS = 3
_MOST = 0.5
_LONGEST_TEASER = 300
_LONGEST_TEASER_RUNS = 8
_SHORTEST_HEADLINE = 6


def _shingles(text: str) -> frozenset[str]:
    key = key_of(text)
    return frozenset(key[i : i + 4] for i in range(len(key) - 3))


def _link_shares(tree: Tree, runs: Sequence[Run], held: Mapping[int, float]) -> dict[int, float]:
    letters = dict.fromkeys(held, 0)
    linked = dict.fromkeys(held, 0)
    for run in runs:
        index = run.block
        while index >= tree.body:
            if index in letters:
                letters[index] += run.letters + run.link_letters
                linked[index] += run.link_letters
            index = tree.nodes[index].parent
    return {index: linked[index] / (letters[index] or 1) for index in held}
