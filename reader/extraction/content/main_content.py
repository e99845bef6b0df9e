"""Which elements hold the article."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import accumulate

from reader.core.messages.translatable import translatable
from reader.core.pattern import Pattern
from reader.extraction.content.albums import find_albums
from reader.extraction.content.neighbours import find_leads, find_more, with_sisters
from reader.extraction.content.noise import MAY_HOLD_ARTICLE, Noise
from reader.extraction.content.noise_map import find_noise, teaser_lists
from reader.extraction.content.page import (
    NO_POSTS,
    MainContent,
    NoiseMap,
    Page,
    Posts,
    outermost_of,
)
from reader.extraction.content.posts import asks
from reader.extraction.content.scoring import Run, weigh
from reader.extraction.content.tables import read_table
from reader.extraction.markup.inline import key_of
from reader.extraction.markup.tree import BLOCKS, Tree, tags

_LEAST_ARTICLE = 60.0
"""The value of two short sentences."""
_LEAST_QUESTION = 120.0
"""The value of a question of a few lines."""
_LEAST_TITLED = 2.0
"""The value of one short verse."""
_LINK_LIST = 0.75
"""A page with more of its letters in links, and without so much, holds no article."""
_IN_A_LIST = 0.5
_ABOVE_THE_TITLE = 0.25
_AS_DESCRIBED = 4.0
_WELL_NAMED = 1.15
_WHOLE_PAGE = 0.8
_WORTH_OF_VERSE = 0.5
_FEWEST_VERSES = 5
_LONGEST_VERSE = 40
_DESCRIBED_LETTERS = 400
_SHORTEST_DESCRIBED = 11
_EVERY = 3
"""One of so many stretches of four letters is looked for in the description."""
_MAY_BE_KICKER = Pattern(r"\s*(?:[^\W\d_]\s*){1,12}")
_KICKER = Noise(
    "above_title",
    translatable("Words above the title that name the page's section or kind."),
    frozenset(),
)
_ALBUM_BUTTONS = Noise(
    "album_buttons",
    translatable("Numbers and buttons of a strip of pictures."),
    frozenset(),
)
_REPLY = Pattern(r"\b(?:reply|answer|feedback|discuss)\b")
_MAY_BE_MAIN = BLOCKS - tags("tr tbody li ul ol dl")


def find_main_content(
    page: Page,
    named: Mapping[int, Noise],
    others: Mapping[int, Noise],
    posts: Posts = NO_POSTS,
) -> MainContent:
    """Return where the article is.

    Given are the elements that the page names as something else, and what is not the article beyond
    doubt, such as other posts.
    """
    teasers = tuple(teaser_lists(page))
    noise = find_noise(page, named, others, teasers, trusting=True)
    if page.title.run:
        below = _value_below(page, page.title.run, noise)
        if below < _LEAST_QUESTION and asks(page.title.run.text):
            # A question, and what is called a reply: that is its answer.
            named = _without_replies(page, named)
            noise = find_noise(page, named, others, teasers, trusting=True)
            below = _value_below(page, page.title.run, noise)
        if below < _LEAST_ARTICLE:
            # What the names say cannot be true of this page.
            noise = find_noise(page, named, others, teasers, trusting=False)
    runs = page.runs.outside(noise.spans)
    worths = list(_worths(page, runs))
    element = with_sisters(page, _best_element(page.tree, runs, worths), noise)
    letters, linked = sum(run.letters for run in runs), sum(run.link_letters for run in runs)
    least = _LEAST_ARTICLE if page.title.run is None else _LEAST_TITLED
    if sum(worths) < least and linked > _LINK_LIST * (letters + linked):
        return MainContent((), element, noise, posts=posts)
    if shown := [p for p in posts.shown if noise.around(p) is None]:
        more = shown if _is_held_by(page, element, shown) else [element, *shown]
    else:
        leads, parts = find_leads(page, element, noise), find_more(page, element, noise)
        more = [element, *leads, *parts]
    elements = outermost_of(page.tree, sorted(set(more)))
    noise = _with_kickers(page, elements, noise)
    end = page.tree.nodes[elements[-1]].end
    return MainContent(elements, element, noise, end, posts)


def _without_replies(page: Page, named: Mapping[int, Noise]) -> Mapping[int, Noise]:
    """Return ``named`` without what the page calls replies, where one says some sentences."""
    replies = {
        index
        for index, kind in named.items()
        if kind.rule == "comments" and _REPLY.search(page.tree.nodes[index].words)
    }
    if not any(page.runs.value(page.part(i)) >= _LEAST_ARTICLE for i in replies):
        return named
    return {index: kind for index, kind in named.items() if index not in replies}


def _is_held_by(page: Page, element: int, posts: Sequence[int]) -> bool:
    """Whether an element holds posts and next to nothing else."""
    end = page.tree.nodes[element].end
    held = sum(page.runs.value(page.part(p)) for p in posts if element <= p < end)
    rest = page.runs.value(page.part(element)) - held
    return held > 0 and rest < _LEAST_ARTICLE


def with_albums(page: Page) -> MainContent:
    """Return where the article is, with the pictures that its post shows beside its words."""
    main = page.main
    albums = tuple(find_albums(page, main.element, main.noise)) if main.elements else ()
    if not albums:
        return main
    elements = outermost_of(page.tree, sorted({*main.elements, *albums}))
    kinds = {i: kind for i, kind in main.noise.kinds.items() if i not in albums}
    spans = tuple((i, page.tree.nodes[i].end) for i in kinds)
    runs = (run for album in albums for run in page.runs[page.part(album)])
    buttons = {run.block: _ALBUM_BUTTONS for run in runs if run.block not in albums}
    noise = NoiseMap(kinds, spans).with_more(page.tree, buttons)
    return replace(main, elements=elements, noise=noise)


def _with_kickers(page: Page, elements: Sequence[int], noise: NoiseMap) -> NoiseMap:
    """Return ``noise`` with the few words that an article's element has above the title."""
    title, nodes = page.title.run, page.tree.nodes
    holder = next((i for i in elements if page.holds_title(i)), None)
    if title is None or holder is None:
        return noise
    above = [
        run
        for run in page.runs[page.runs.within(holder, title.start)]
        if noise.around(run.start) is None
    ]
    if not all(_MAY_BE_KICKER.fullmatch(run.text) for run in above):
        return noise
    kickers = {
        run.block: _KICKER
        for run in above
        if holder < run.block and nodes[run.block].end <= title.start
    }
    return noise.with_more(page.tree, kickers) if kickers else noise


def _value_below(page: Page, title: Run, noise: NoiseMap) -> float:
    return sum(run.value for run in page.runs.outside(noise.spans) if run.start > title.start)


def _worths(page: Page, runs: Sequence[Run]) -> Iterator[float]:
    """Yield how much each run speaks for the elements around it."""
    nodes = page.tree.nodes
    described = _shingles(page.head.description)
    verses = Counter(_stanza(page.tree, run) for run in runs if _may_be_verse(run))
    for run in runs:
        worth = run.value
        if _may_be_verse(run) and verses[_stanza(page.tree, run)] >= _FEWEST_VERSES:
            worth = _WORTH_OF_VERSE * run.letters
        if nodes[run.block].tag in {"li", "dt", "dd"}:
            worth *= _IN_A_LIST
        if page.title.run is not None and run.start < page.title.run.start:
            worth *= _ABOVE_THE_TITLE
        if described and worth and _is_described(run, described):
            worth *= _AS_DESCRIBED
        yield worth


def _best_element(tree: Tree, runs: Sequence[Run], worths: Sequence[float]) -> int:
    """Return the element that holds most of what looks like the article."""
    held = weigh(tree, runs, worths)
    link_share = _link_shares(tree, runs, held)
    best, most = tree.body, 0.0
    for index, weight in held.items():
        node = tree.nodes[index]
        weight *= 1 - link_share[index]
        if node.tag in {"article", "main"} or MAY_HOLD_ARTICLE.search(node.words):
            weight *= _WELL_NAMED
        if index == tree.body:
            weight *= _WHOLE_PAGE
        if weight > most:
            best, most = index, weight
    # A line may begin inside an element that is no block and go on behind it.
    while best > tree.body and tree.nodes[best].tag not in _MAY_BE_MAIN:
        best = tree.nodes[best].parent
    # A part of a data table is no article: the table, and what stands beside it, is.
    for around in (best, *tree.ancestors(best)):
        if tree.nodes[around].tag == "table" and read_table(tree, around, ()) is not None:
            best = tree.nodes[around].parent
    return best


def _may_be_verse(run: Run) -> bool:
    return not run.stops and not run.link_letters and 2 <= run.letters <= _LONGEST_VERSE


def _stanza(tree: Tree, run: Run) -> int:
    """Return the element whose lines ``run`` is one of, set apart by br or each in its own."""
    block = tree.nodes[run.block]
    in_its_own = block.tag in {"p", "div", "section"} and not block.words
    return block.parent if in_its_own else run.block


def _is_described(run: Run, described: frozenset[str]) -> bool:
    key = key_of(run.text[:_DESCRIBED_LETTERS])
    if len(key) < _SHORTEST_DESCRIBED:
        return False
    fewest = min(len(key) - 3, len(described))
    looked_at = [key[i : i + 4] for i in range(0, len(key) - 3, _EVERY)]
    return 2 * _EVERY * sum(map(described.__contains__, looked_at)) > fewest


def _shingles(text: str) -> frozenset[str]:
    key = key_of(text)
    return frozenset({key[i : i + 4] for i in range(len(key) - 3)})


def _link_shares(tree: Tree, runs: Sequence[Run], held: Mapping[int, float]) -> dict[int, float]:
    """Return which share of the letters in each element stands in links."""
    starts = [run.start for run in runs]
    linked = list(accumulate([run.link_letters for run in runs], initial=0))
    others = list(accumulate([run.letters for run in runs], initial=0))
    shares: dict[int, float] = {}
    for index in held:
        first, end = bisect_left(starts, index), bisect_left(starts, tree.nodes[index].end)
        links = linked[end] - linked[first]
        shares[index] = links / (links + others[end] - others[first] or 1)
    return shares
