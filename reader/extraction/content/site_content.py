"""A page read as its site's rule says, as far as the page has what the rule speaks of."""

from __future__ import annotations

import re
import sys
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from reader.bylines.dates import iso_date
from reader.bylines.labels import without_label
from reader.core.article import Metadata
from reader.core.pattern import Pattern
from reader.extraction.content.neighbours import find_leads
from reader.extraction.content.noise import KINDS, Noise
from reader.extraction.content.page import (
    MainContent,
    NoiseMap,
    Page,
    Title,
    noise_map_of,
    outermost_of,
)
from reader.extraction.content.sites import SiteRule
from reader.extraction.markup.inline import collapse, key_of
from reader.extraction.markup.tree import Node, Tree

_LEAST_CONTENT = 60.0
"""The value of two short sentences."""
_LEAST_SHARE = 0.25
"""Share of what is found without the rule; with less, the selectors are of another generation."""
_MOST_DROPPED = 0.4
"""Share of the article; a drop that holds more has become the name of something else."""
_LONGEST_TITLE = 120
_LONGEST_FIELD = 160
_LONGEST_NAME = 40
_STAFF_NUMBER = Pattern(r"[_\s-]*[(（]?[A-Za-z]{1,3}\d{2,6}[)）]?$")
_BETWEEN_NAMES = Pattern(r"[、，,;；|/]+|\s{2,}")
_LAZY = "data-src"


def apply_rule(tree: Tree, rule: SiteRule) -> None:
    """Write into the tree what the rule knows of captions and of pictures not yet loaded."""
    for index in tree.found.get("captions", ()):
        tree.nodes[index].tag = "figcaption"
    for node in tree.nodes if rule.pictures else ():
        if node.tag == "img" and (address := _first_of(node, rule.pictures)):
            node.attributes = {**node.attributes, _LAZY: address}


def apart_by_rule(tree: Tree, rule: SiteRule) -> frozenset[int]:
    """Return the elements that are never in one line with what is around them."""
    names = (*rule.content_places, "title", *rule.drop)
    return frozenset(index for name in names for index in tree.found.get(name, ()))


def title_of_site(page: Page) -> Title | None:
    """Return the title where the rule says that it stands.

    None when nothing stands there, or something that the page's head calls by another name.
    """
    tree, runs = page.tree, page.runs
    claims = [key for claim in page.head.titles if (key := key_of(claim))]
    for index in tree.found.get("title", ()):
        whole = tree.text_of(index)
        for run in runs[runs.within(index, tree.nodes[index].end)]:
            text = collapse(run.text)
            key = key_of(text)
            if not key or key != key_of(whole) or len(text) > _LONGEST_TITLE:
                continue
            if not claims or any(key in claim or claim in key for claim in claims):
                return Title(text, run)
    return None


def content_of_site(page: Page, rule: SiteRule) -> MainContent:
    """Return where the rule says that the article is, without what the rule drops.

    What was found without the rule stays where the rule's selectors find nothing, or too little.
    """
    general = page.main
    before = sum(page.runs.value(page.part(index)) for index in general.elements)
    for place in rule.content_places:
        elements = outermost_of(page.tree, page.tree.found[place])
        values = [page.runs.value(page.part(index)) for index in elements]
        if sum(values) >= max(_LEAST_CONTENT, _LEAST_SHARE * before):
            noise = _with_drops(page, rule, general.noise, elements)
            best = elements[values.index(max(values))]
            leads = find_leads(page, elements[0], noise)
            held = tuple(sorted({*elements, *leads}))
            end = page.tree.nodes[held[-1]].end
            return MainContent(held, best, noise, end, general.posts)
    return replace(general, noise=_with_drops(page, rule, general.noise, general.elements))


def metadata_of_site(page: Page, rule: SiteRule, metadata: Metadata) -> Metadata:
    """Return ``metadata`` with what the rule finds in the page, and the site's name."""
    tree = page.tree
    dates = (iso_date(text) or iso_date(_spelt_out(text)) for text in _texts(tree, "published"))
    published = next(filter(None, dates), None)
    if known := metadata.published:
        # The head says it in one way, and lines on the page in many; they may tell the hour.
        is_finer = published is not None and published.startswith(known)
        published = published if is_finer else known
    source = next(iter(_names(tree, "source")), "")
    authors = tuple(name for name in _names(tree, "authors") if name != source)
    return replace(
        metadata,
        site=metadata.site or (rule.site if any(tree.found.values()) else ""),
        source=source or metadata.source,
        authors=authors or metadata.authors,
        editors=tuple(_names(tree, "editors")) or metadata.editors,
        published=published,
    )


def _spelt_out(text: str) -> str:
    """Return the numbers of a date that the page sets in pieces: 2021 06/17 06:40."""
    numbers = re.findall(r"\d+", text)
    return f"{'-'.join(numbers[:3])} {':'.join(numbers[3:5])}"


def _names(tree: Tree, name: str) -> Iterator[str]:
    """Yield each of the names that the elements of one entry hold, labels taken off."""
    seen: set[str] = set()
    for text in _texts(tree, name):
        for part in _BETWEEN_NAMES.split(without_label(text).rstrip("]】)） ")):
            found = _STAFF_NUMBER.sub("", part.strip(" ()（）[]【】:："))
            if found and key_of(found) and len(found) <= _LONGEST_NAME and found not in seen:
                seen.add(found)
                yield found


def _texts(tree: Tree, name: str) -> Iterator[str]:
    for index in tree.found.get(name, ()):
        node = tree.nodes[index]
        pieces = (inner.text for inner in tree.nodes[index : node.end])
        text = (node.get("datetime") if node.tag == "time" else "") or " ".join(pieces)
        if text := collapse(text)[:_LONGEST_FIELD]:
            yield text


def _with_drops(page: Page, rule: SiteRule, noise: NoiseMap, elements: Sequence[int]) -> NoiseMap:
    """Return what is not the article: what the rule drops, and what it does not know better."""
    most = _MOST_DROPPED * sum(page.runs.value(page.part(index)) for index in elements)
    inside = [(index, page.tree.nodes[index].end) for index in elements]

    def may_go(index: int) -> bool:
        if _holds_any(page.tree.nodes[index], index, elements):
            return False
        return page.runs.value(page.part(index)) <= most or not _is_within(index, inside)

    kinds = {index: kind for index, kind in noise.kinds.items() if may_go(index)}
    for kind in KINDS:
        dropped = Noise(f"site:{rule.host}", kind.reason, frozenset())
        for index in page.tree.found.get(kind.rule, ()):
            if may_go(index) and not page.holds_title(index):
                kinds[index] = dropped
    return noise_map_of(page.tree, kinds)


def _holds_any(node: Node, index: int, elements: Sequence[int]) -> bool:
    """Whether one of ``elements``, which are in order, is the node at ``index`` or inside it."""
    at = bisect_left(elements, index)
    return at < len(elements) and elements[at] < node.end


def _is_within(index: int, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether the node at ``index`` stands in one of ``spans``, which are in order."""
    at = bisect_right(spans, (index, sys.maxsize)) - 1
    return at >= 0 and index < spans[at][1]


def _first_of(node: Node, names: Iterable[str]) -> str:
    return next((value for name in names if (value := node.get(name).strip())), "")
