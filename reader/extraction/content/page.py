"""A page as it is understood step by step: what it shows, and what of that is the article."""

from __future__ import annotations

import sys
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from reader.extraction.content.noise import Noise
from reader.extraction.content.scoring import Run, Runs
from reader.extraction.content.sites import SiteRule
from reader.extraction.markup.page_head import PageHead
from reader.extraction.markup.tree import Tree


class Title(NamedTuple):
    """The article's title, and the run that shows it on the page when there is one."""

    text: str = ""
    run: Run | None = None
    lines: tuple[Run, ...] = ()
    """The runs after that one, of a title that is set in several lines."""


_NO_SPAN = (sys.maxsize, sys.maxsize)
"""Behind every node."""


@dataclass(frozen=True, slots=True)
class NoiseMap:
    """The outermost elements of the page that are something else than its article."""

    kinds: Mapping[int, Noise] = field(default_factory=dict)
    """By the element's index, in order."""
    spans: tuple[tuple[int, int], ...] = ()
    """Start and end of each of them."""

    def around(self, index: int) -> Noise | None:
        """Return what the element around a node is, when it is not the article."""
        at = bisect_right(self.spans, (index, sys.maxsize)) - 1
        if at < 0 or self.spans[at][1] <= index:
            return None
        return self.kinds[self.spans[at][0]]

    def around_each(self, indices: Iterable[int]) -> Iterator[Noise | None]:
        """Yield what ``around`` returns for each of ``indices``, which are in order."""
        spans = iter(self.spans)
        first, end = next(spans, _NO_SPAN)
        for index in indices:
            while end <= index:
                first, end = next(spans, _NO_SPAN)
            yield self.kinds[first] if first <= index else None

    def with_more(self, tree: Tree, kinds: Mapping[int, Noise]) -> NoiseMap:
        """Return this map with further elements, none of them inside one that it has."""
        return noise_map_of(tree, {**self.kinds, **kinds})


def noise_map_of(tree: Tree, kinds: Mapping[int, Noise]) -> NoiseMap:
    """Return those of the elements in ``kinds`` that stand inside none of the others."""
    outermost = {index: kinds[index] for index in outermost_of(tree, sorted(kinds))}
    return NoiseMap(outermost, tuple((i, tree.nodes[i].end) for i in outermost))


def outermost_of(tree: Tree, indices: Iterable[int]) -> tuple[int, ...]:
    """Return those of ``indices``, which are in order, that stand inside none of the others."""
    outermost: list[int] = []
    reached = 0
    for index in indices:
        if index >= reached:
            outermost.append(index)
            reached = tree.nodes[index].end
    return tuple(outermost)


class Posts(NamedTuple):
    """The posts of a page, told apart."""

    others: frozenset[int] = frozenset()
    """Those that are not the article."""
    shown: tuple[int, ...] = ()
    """Those that are shown beside the one that is found to be the article: in order."""
    frames: frozenset[int] = frozenset()
    """What in those that are shown says who wrote them and when."""

    @property
    def are_any(self) -> bool:
        """Whether the page is one of posts."""
        return bool(self.others or self.shown)


NO_POSTS = Posts()


@dataclass(frozen=True, slots=True)
class MainContent:
    """Where on the page the article is."""

    elements: tuple[int, ...] = ()
    """Indices of the elements that hold it, in order, none inside another; empty: no article."""
    element: int = 0
    """The one of them that holds most of it."""
    noise: NoiseMap = field(default_factory=NoiseMap)
    end: int = 0
    """Index behind the last of them."""
    posts: Posts = NO_POSTS
    """The posts of a forum, or the answers to a question, of which the article is some."""


NOTHING_FOUND = MainContent()


@dataclass(frozen=True, slots=True)
class Page:
    """What is known of a page so far; each step of extraction returns it with more."""

    tree: Tree
    runs: Runs
    """What it shows."""
    head: PageHead
    hidden: Mapping[int, int] = field(default_factory=dict)
    """Start and end of what it does not show."""
    rule: SiteRule | None = None
    """What is known of its site."""
    title: Title = field(default_factory=Title)
    main: MainContent = NOTHING_FOUND
    bylines: frozenset[int] = frozenset()
    """Where the runs start that speak of the article from beside it."""
    address: str = ""
    """Where the file says that it came from."""

    def holds_title(self, index: int) -> bool:
        """Whether the title is shown inside the element at ``index``."""
        shown = self.title.run
        return shown is not None and index <= shown.start < self.tree.nodes[index].end

    def part(self, index: int) -> slice[int, int, None]:
        """Return which runs the element at ``index`` holds."""
        return self.runs.within(index, self.tree.nodes[index].end)
