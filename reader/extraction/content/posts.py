"""Posts of a forum and answers to a question: one of them is the article, the others are not."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from reader.core.translatable import translatable
from reader.extraction.content.layout import Layout
from reader.extraction.content.noise import Noise
from reader.extraction.markup.tree import TEXT, Node, tags

OTHER_POSTS = Noise(
    "other_posts",
    translatable("Other posts or answers on the same page."),
    frozenset(),
)

_MAY_BE_POSTS = tags("div li article section table tr dl")
_NUMBER = re.compile(r"\d+")
_PARITY = re.compile(
    r"\b(?:bg|odd|even|first|last|row|alt|active|best|accepted|adopted|chosen)\b ?"
)
_AUTHOR = tags(
    "author authi autho authorinfo user username userlink poster nick nickname member avatar "
    "profile postprofile"
)
_USER_PAGE = re.compile(r"/(?:users?|people|member|u|space)/|uid[=-]\d|memberlist|mod=space")
_STAMP = re.compile(
    r"(?:19|20)\d\d\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}"
    r"|(?:发表|發表|发布|發布|發佈|编辑|編輯|回答|回复|回覆|回應)于|(?:楼主|樓主|沙发|沙發|板凳|地板|\d+\s*[楼樓#])\s*$"
    r"|\d+\s*(?:分钟|分鐘|小时|小時|天|个月|個月|年)前"
)
_CHOSEN = re.compile(r"\b(?:best|accepted|adopted|chosen)\b|\bbest ?answer\b")
_LONGEST_STAMP = 60
_MOST_BETWEEN = 40.0
"""The value of what stands between two posts: a line, never a paragraph."""
_FEWEST_NODES = 6
_TITLES = tags("h1 h2")
_LEAST_ARTICLE = 60.0
"""The value of two short sentences."""
_MOST = 2 / 3
"""Of the elements of a name, that many are posts."""


def find_other_posts(layout: Layout) -> frozenset[int]:
    """Return the posts that are not the article.

    Posts are elements of one name, each with an author and a date of its own and nothing but a line
    between them. The article is the one that the page marks as chosen, else the first; none of them
    when there is more to read above them than in the first.
    """
    posts = max(_groups(layout), key=len, default=())
    if not posts:
        return frozenset(_articles_below(layout))
    nodes, value = layout.tree.nodes, layout.runs.value
    chosen = next((p for p in posts if _CHOSEN.search(nodes[p].words)), posts[0])
    top = layout.tree.body if layout.title is None else layout.title.start + 1
    above = value(layout.runs.within(top, posts[0])) if top < posts[0] else 0.0
    article = None if above > value(layout.part(chosen)) else chosen
    return frozenset(p for p in posts if p != article and not layout.holds_title(p))


def _articles_below(layout: Layout) -> Iterator[int]:
    """Yield the further articles of a page that goes on and on, each with a title and a date."""
    nodes = layout.tree.nodes
    if layout.title is None or nodes[layout.title.block].tag not in _TITLES:
        return
    tag = nodes[layout.title.block].tag
    for article in (layout.title.block, *layout.tree.ancestors(layout.title.block)):
        if article == layout.tree.body:
            return
        below = [i for i in layout.tree.children(nodes[article].parent) if i > article]
        alike = [i for i in below if _is_alike(nodes[i], nodes[article])]
        if alike and all(_is_dated_article(layout, i, tag) for i in (article, *alike)):
            yield from alike
            return


def _is_alike(one: Node, other: Node) -> bool:
    return one.tag == other.tag in _MAY_BE_POSTS and (
        _without_place(one.words) == _without_place(other.words)
    )


def _is_dated_article(layout: Layout, index: int, title_tag: str) -> bool:
    inside = layout.tree.nodes[index : layout.tree.nodes[index].end]
    return (
        any(node.tag == title_tag for node in inside)
        and any(map(_is_stamp, inside))
        and layout.runs.value(layout.part(index)) >= _LEAST_ARTICLE
    )


def _groups(layout: Layout) -> Iterator[Sequence[int]]:
    """Yield the elements of each name that are posts, in order."""
    nodes = layout.tree.nodes
    signed = [
        index
        for index, node in enumerate(nodes)
        if (node.words and _names_author(node.words)) or (node.tag == "a" and _is_user_page(node))
    ]
    if len(signed) < 2:
        return
    candidates = [
        (posts, _MOST * len(group))
        for group in _named_alike(layout)
        if len(posts := [i for i in group if _has_any(signed, i, nodes[i].end)]) >= 2
    ]
    if not candidates:
        return
    stamped = [i for i, node in enumerate(nodes) if _is_stamp(node)]
    for candidate, fewest in candidates:
        posts = [
            i
            for i in candidate
            if _has_any(stamped, i, nodes[i].end) and layout.runs.value(layout.part(i))
        ]
        if len(posts) >= max(2, fewest) and _are_together(layout, posts):
            yield posts


def _named_alike(layout: Layout) -> Iterator[Sequence[int]]:
    """Yield the elements of each name that could be posts, none of them inside another."""
    nodes, body = layout.tree.nodes, layout.tree.body
    named: dict[tuple[str, str], list[int]] = {}
    for index in range(body + 1, nodes[body].end):
        node = nodes[index]
        if not node.words or node.tag not in _MAY_BE_POSTS or node.end - index < _FEWEST_NODES:
            continue
        group = named.setdefault((node.tag, _without_place(node.words)), [])
        if not group or nodes[group[-1]].end <= index:
            group.append(index)
    yield from named.values()


def _has_any(indices: Sequence[int], first: int, end: int) -> bool:
    """Whether one of ``indices``, which are in order, lies between ``first`` and ``end``."""
    at = bisect_left(indices, first)
    return at < len(indices) and indices[at] < end


def _are_together(layout: Layout, posts: Iterable[int]) -> bool:
    nodes = layout.tree.nodes
    return all(
        layout.runs.value(layout.runs.within(nodes[before].end, after)) <= _MOST_BETWEEN
        for before, after in pairwise(posts)
    )


@lru_cache(maxsize=16_384)
def _without_place(words: str) -> str:
    """Return an element's names without what tells it from its brothers."""
    kept = _PARITY.sub("", _NUMBER.sub("", words)).split()
    return " ".join(dict.fromkeys(kept)) or "numbered"


def _is_user_page(link: Node) -> bool:
    return _USER_PAGE.search(link.get("href").lower()) is not None


@lru_cache(maxsize=16_384)
def _names_author(words: str) -> bool:
    return not _AUTHOR.isdisjoint(words.split())


def _is_stamp(node: Node) -> bool:
    if node.tag == TEXT:
        return len(node.text) <= _LONGEST_STAMP and _STAMP.search(node.text) is not None
    return node.tag == "time"
