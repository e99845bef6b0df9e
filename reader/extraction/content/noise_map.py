"""Where on the page something else than its article stands."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from reader.extraction.content.noise import TEASERS, Noise
from reader.extraction.content.page import NoiseMap, Page, noise_map_of
from reader.extraction.content.scoring import Run
from reader.extraction.markup.tree import BLOCKS

_LARGE_PART = 0.3
"""Share of the page's text: more than anything that stands beside an article holds."""
_NEARLY_ALL = 0.9
"""Share of the page's text that may stand beside an article whose title is shown."""

_WITHOUT_PROSE = frozenset(["share", "navigation", "player", "controls"])
"""Kinds of which no example holds paragraphs, so that what does has only an unlucky name."""
_LEAST_PARAGRAPH = 60.0
_FEWEST_PARAGRAPHS = 2
_LOOKED_AT = 40
"""Runs of a box; in one with more, paragraphs stand among the first."""

_SMALLEST_TEASER_LIST = 12
_FEWEST_TEASERS = 3
_MOST = 0.5
_LONGEST_TEASER = 300
_LONGEST_TEASER_RUNS = 8
_SHORTEST_HEADLINE = 6
_HEADLINE_WITHIN = 3
_LEAST_SENTENCE = 60.0
"""The value of a sentence of note."""


def find_noise(
    page: Page,
    named: Mapping[int, Noise],
    sure: Mapping[int, Noise],
    teasers: Sequence[int],
    *,
    trusting: bool,
) -> NoiseMap:
    """Return what the page names, or sets as ``teasers``, as something else than its article.

    What holds the title never is. When ``trusting``, a name beyond doubt counts however much of
    the text it names; otherwise nothing that holds a large part of the text is noise.
    """
    total = page.runs.value(slice(0, len(page.runs)))
    share = _NEARLY_ALL if trusting and page.title.run else _LARGE_PART

    def may_go(index: int, value: float, *, is_sure: bool) -> bool:
        most = total if is_sure and trusting else share * total
        return value <= most and not page.holds_title(index)

    kinds: dict[int, Noise] = {}
    for index, kind in named.items():
        part = page.part(index)
        value = page.runs.value(part)
        has_prose = (
            value >= _LEAST_PARAGRAPH
            and kind.rule in _WITHOUT_PROSE
            and _holds_paragraphs(page, index, part)
        )
        if not has_prose and may_go(index, value, is_sure=kind.is_sure):
            kinds[index] = kind
    for index in teasers:
        if may_go(index, page.runs.value(page.part(index)), is_sure=True):
            kinds.setdefault(index, TEASERS)
    return noise_map_of(page.tree, {**sure, **kinds})


def _holds_paragraphs(page: Page, index: int, part: slice[int, int, None]) -> bool:
    """Whether there is more prose here than boxes of buttons have: paragraphs with few links.

    One will do, and more links, in a box among paragraphs, such as the sidebar of a book.
    """
    first = page.runs[part.start : min(part.stop, part.start + _LOOKED_AT)]
    paragraphs = sum(run.value >= _LEAST_PARAGRAPH for run in first)
    few_links = 5 * page.runs.link_letters(part) <= page.runs.letters(part)
    return (paragraphs >= _FEWEST_PARAGRAPHS and few_links) or (
        paragraphs > 0 and _stands_among_paragraphs(page, index)
    )


def _stands_among_paragraphs(page: Page, index: int) -> bool:
    """Whether right before or behind an element its parent has a paragraph of its own."""
    part, nodes = page.part(index), page.tree.nodes
    beside = (
        *page.runs[max(0, part.start - 1) : part.start],
        *page.runs[part.stop : part.stop + 1],
    )
    return any(
        run.value >= _LEAST_PARAGRAPH and nodes[run.block].parent == nodes[index].parent
        for run in beside
    )


def teaser_lists(page: Page) -> Iterator[int]:
    """Yield lists in which most items are a linked headline and a few words."""
    nodes = page.tree.nodes
    headlines = [run.start for run in page.runs if _is_headline(run)]
    if len(headlines) < _FEWEST_TEASERS:
        return
    first = page.tree.body
    around: set[int] = set()
    for headline in headlines[: 1 - _FEWEST_TEASERS]:
        index = headline
        while index >= first and index not in around:
            around.add(index)
            index = nodes[index].parent
    for index in sorted(around):
        node = nodes[index]
        if node.end - index < _SMALLEST_TEASER_LIST or node.tag not in BLOCKS:
            continue
        last_needed = bisect_left(headlines, index) + _FEWEST_TEASERS - 1
        if last_needed >= len(headlines) or headlines[last_needed] >= node.end:
            continue
        if page.holds_title(index):
            continue
        items = [child for child in page.tree.children(index) if nodes[child].tag in BLOCKS]
        if len(items) < _FEWEST_TEASERS:
            continue
        teasers = sum(_is_teaser(page, item) for item in items)
        if teasers >= max(_FEWEST_TEASERS, _MOST * len(items)):
            yield index


def _is_teaser(page: Page, index: int) -> bool:
    part = page.part(index)
    if not 2 <= part.stop - part.start <= _LONGEST_TEASER_RUNS:
        return False
    if not 0 < page.runs.letters(part) <= _LONGEST_TEASER:
        return False
    # A sentence before the link is no teaser's: its headline comes first.
    before = takewhile(lambda run: not _is_headline(run), page.runs[part][:_HEADLINE_WITHIN])
    is_led_by_prose = any(run.value >= _LEAST_SENTENCE for run in before)
    return not is_led_by_prose and any(map(_is_headline, page.runs[part][:_HEADLINE_WITHIN]))


def _is_headline(run: Run) -> bool:
    return run.link_letters >= _SHORTEST_HEADLINE and run.link_letters > run.letters
