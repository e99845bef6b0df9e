"""The moment that a page writes for machines into an element beside its title."""

from __future__ import annotations

from collections.abc import Iterator

from reader.bylines.dates import iso_date
from reader.core.pattern import Pattern
from reader.extraction.content.page import MainContent, Page
from reader.extraction.markup.tree import Node, Tree

_PUBLISHED = frozenset(["datepublished", "datecreated", "published"])
_CHANGED = Pattern(r"\b(?:updated?|modified|edited)\b|datemodified")
_WHOLE_DATE = Pattern(r"(?:19|20)\d\d-\d\d?-\d\d?[T\s]\d\d?:\d\d")
_DATE_OF_POST = Pattern(r"\bpublished\b|\b(?:post|entry) date\b|\bposted on\b")
_NODES_BEHIND = 20
_NODES_ABOVE, _NODES_BELOW = 60, 80
"""Nodes around the title among which such an element stands."""


def stamped(page: Page) -> str | None:
    """Return when the article came out, by an element around its title; None if none says so."""
    tree, title, main = page.tree, page.title.run, page.main
    if not main.elements:
        return None
    if title is None:
        return _stamp_of_post(page)
    first = max(tree.body, title.start - _NODES_ABOVE)
    end = min(title.start + _NODES_BELOW, tree.nodes[main.elements[-1]].end)
    behind = tree.nodes[main.elements[-1]].end
    around = (*_stamps(tree, first, end), *_stamps_behind(tree, max(end, behind)))
    stamps = [
        (_is_published(node), date)
        for index, node in around
        if not _is_elsewhere(main, index) and (date := _date_of(node))
    ]
    named = (date for is_named, date in stamps if is_named)
    return next(named, stamps[0][1] if stamps else None)


def _stamp_of_post(page: Page) -> str | None:
    """Return the one moment that the ``article`` around a post without a title has."""
    tree, main = page.tree, page.main
    around = (i for i in tree.ancestors(main.element) if tree.nodes[i].tag == "article")
    if (post := next(around, None)) is None:
        return None
    times = (
        (index, tree.nodes[index])
        for index in range(post, tree.nodes[post].end)
        if tree.nodes[index].tag == "time" and not _is_elsewhere(main, index)
    )
    dates = {date for _, node in times if (date := iso_date(node.get("datetime")))}
    return dates.pop() if len(dates) == 1 else None


def _stamps(tree: Tree, first: int, end: int) -> Iterator[tuple[int, Node]]:
    for index in range(first, end):
        node = tree.nodes[index]
        if not node.attributes:  # a text, or what says no date to machines
            continue
        if not (node.tag == "time" or _is_published(node) or _is_told(node)):
            continue
        if not _CHANGED.search(f"{node.words} {node.get('itemprop').lower()}"):
            yield index, node


def _stamps_behind(tree: Tree, first: int) -> Iterator[tuple[int, Node]]:
    """Yield the times behind an article that the page calls its date, as blog programs do."""
    for index in range(first, min(first + _NODES_BEHIND, tree.nodes[tree.body].end)):
        node = tree.nodes[index]
        names = f"{node.words} {tree.nodes[node.parent].words}"
        if node.tag == "time" and _DATE_OF_POST.search(names):
            yield index, node


def _is_published(node: Node) -> bool:
    if node.get("itemprop").lower() in _PUBLISHED or "pubdate" in node.attributes:
        return True
    return bool(node.get("title")) and "published" in node.words.split()


def _is_told(node: Node) -> bool:
    """Whether an element says its date in full to who points at it."""
    return _WHOLE_DATE.match(node.get("title")) is not None


def _date_of(node: Node) -> str | None:
    return iso_date(node.get("datetime") or node.get("content") or node.get("title"))


def _is_elsewhere(main: MainContent, index: int) -> bool:
    noise = main.noise.around(index)
    return noise is not None and noise.rule in {"comments", "related"}
