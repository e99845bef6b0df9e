"""Which element holds the article, and what inside it is none of it."""

from __future__ import annotations

import re
import sys
import unicodedata
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from reader.extraction.noise import HOLDS_ARTICLE, Noise, class_words, noise_of
from reader.extraction.scoring import Run, find_runs, weigh
from reader.extraction.tree import TEXT, Tree


@dataclass(frozen=True, slots=True)
class MainContent:
    """Where on the page the article is."""

    element: int
    """Index of the element that holds it."""
    noise: Mapping[int, Noise]
    """Outermost elements that are something else, inside the article or not, in order."""
    noise_ends: tuple[tuple[int, int], ...]
    """Start and end of each of them."""

    def noise_around(self, index: int) -> Noise | None:
        """Return what the element around a node is, when it is not the article."""
        at = bisect_right(self.noise_ends, (index, sys.maxsize)) - 1
        if at < 0 or self.noise_ends[at][1] <= index:
            return None
        return self.noise[self.noise_ends[at][0]]


_HIDDEN_STYLE = re.compile(r"display\s*:\s*none", re.I)
_NOT_LETTERS = re.compile(r"[\W_]+")


def key_of(text: str) -> str:
    """Return the letters of ``text`` alone, for comparing what pages write in two places."""
    return _NOT_LETTERS.sub("", unicodedata.normalize("NFKC", text)).lower()


def find_hidden(tree: Tree) -> frozenset[int]:
    """Return the outermost elements that are not shown.

    A large part of the text is never hidden for good: pages hide their article until a script
    shows it, and a saved page has no scripts.
    """
    hidden: list[int] = []
    nodes = tree.nodes
    index, end = tree.body + 1, nodes[tree.body].end
    while index < end:
        node = nodes[index]
        if node.tag != TEXT and (
            node.tag == "noscript"
            or "hidden" in node.attributes
            or _HIDDEN_STYLE.search(node.get("style"))
        ):
            hidden.append(index)
            index = node.end
        else:
            index += 1
    if not hidden:
        return frozenset()
    runs = find_runs(tree, frozenset())
    total = sum(run.value for run in runs) or 1.0
    return frozenset(
        index for index in hidden if _value_inside(tree, runs, index) < _LARGE_PART * total
    )


_LARGE_PART = 0.3


def _value_inside(tree: Tree, runs: Sequence[Run], index: int) -> float:
    end = tree.nodes[index].end
    return sum(run.value for run in runs if index <= run.start < end)


def find_main_content(
    tree: Tree, title: Run | None, description: str, hidden: frozenset[int], runs: Sequence[Run]
) -> MainContent:
    """Return where the article is, given the run that shows its title and what it is about."""
    noise = _find_noise(tree, hidden, runs)
    ends = tuple((index, tree.nodes[index].end) for index in noise)
    content = MainContent(tree.body, noise, ends)
    runs = [run for run in runs if content.noise_around(run.start) is None]
    about = _shingles(description)
    worths = [_worth(tree, run, title, about) for run in runs]
    held = weigh(tree, runs, worths)
    best, most = tree.body, 0.0
    link_share = _link_shares(tree, runs, held)
    for index, weight in held.items():
        node = tree.nodes[index]
        weight *= 1 - min(1.0, link_share[index])
        if node.tag in {"article", "main"} or HOLDS_ARTICLE.search(class_words(node)):
            weight *= 1.15
        if index == tree.body:
            weight *= 0.8
        if weight > most:
            best, most = index, weight
    while tree.nodes[best].tag in {"tr", "tbody", "li", "ul", "ol"} and best > tree.body:
        best = tree.nodes[best].parent
    return replace(content, element=best)


def _find_noise(tree: Tree, hidden: frozenset[int], runs: Sequence[Run]) -> dict[int, Noise]:
    """Return the outermost elements that the page names as something else than its article."""
    noise: dict[int, Noise] = {}
    total = sum(run.value for run in runs)
    nodes = tree.nodes
    index, end = tree.body + 1, nodes[tree.body].end
    while index < end:
        node = nodes[index]
        if node.tag == TEXT:
            index += 1
            continue
        if index in hidden:
            index = node.end
            continue
        words = class_words(node)
        kind = noise_of(node, words)
        if (
            kind is None
            or (words and HOLDS_ARTICLE.search(words))
            or _value_inside(tree, runs, index) >= _LARGE_PART * total
        ):
            index += 1
        else:
            noise[index] = kind
            index = node.end
    return noise


def _worth(tree: Tree, run: Run, title: Run | None, description: frozenset[str]) -> float:
    worth = run.value
    if tree.nodes[run.block].tag in {"li", "dt", "dd"}:
        worth *= 0.5
    if title is not None and run.start < title.start:
        worth *= 0.25
    if description and worth > 0:
        shingles = _shingles(run.text[:400])
        if len(shingles) >= 8 and len(shingles & description) > 0.5 * min(
            len(shingles), len(description)
        ):
            worth *= 4
    return worth


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
