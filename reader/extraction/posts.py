"""Posts of a forum and answers to a question: one of them is the article, the others are not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise

from reader.core.words import translatable
from reader.extraction.noise import Noise
from reader.extraction.noise_map import Layout
from reader.extraction.tree import TEXT, Node, tags

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
_AUTHOR = re.compile(
    r"\b(?:author|auth[io]|user|username|user ?name|poster|nick|nickname|member|avatar|profile)\b"
    r"|\bpost ?profile\b|\buser ?link\b|author ?info"
)
_USER_PAGE = re.compile(
    r"/(?:user|users|people|member|u|space)/|uid[=-]\d|memberlist|mod=space", re.I
)
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


def find_other_posts(layout: Layout) -> frozenset[int]:
    """Return the posts that are not the article.

    Posts are elements of one name, each with an author and a date of its own and nothing but a line
    between them. The article is the one that the page marks as chosen, else the first; none of them
    when there is more to read above them than in the first.
    """
    posts = max(_groups(layout), key=len, default=())
    if not posts:
        return frozenset()
    nodes, value = layout.tree.nodes, layout.runs.value
    chosen = next((p for p in posts if _CHOSEN.search(nodes[p].words)), posts[0])
    top = layout.tree.body if layout.title is None else layout.title.start + 1
    above = value(layout.runs.within(top, posts[0])) if top < posts[0] else 0.0
    article = None if above > value(layout.part(chosen)) else chosen
    return frozenset(p for p in posts if p != article and not layout.holds_title(p))


def _groups(layout: Layout) -> Iterator[Sequence[int]]:
    """Yield the elements of each name that are posts, in order."""
    nodes = layout.tree.nodes
    body = layout.tree.body
    signed = list(accumulate((_is_author(n) for n in nodes), initial=0))
    stamped = list(accumulate((_is_stamp(n) for n in nodes), initial=0))
    if signed[-1] < 2 or stamped[-1] < 2:
        return
    named: dict[tuple[str, str], list[int]] = {}
    for index in range(body + 1, nodes[body].end):
        node = nodes[index]
        if node.tag not in _MAY_BE_POSTS or not node.words or node.end - index < _FEWEST_NODES:
            continue
        group = named.setdefault((node.tag, _name_of(node)), [])
        if not group or nodes[group[-1]].end <= index:
            group.append(index)
    for group in named.values():
        posts = [
            i
            for i in group
            if signed[nodes[i].end] > signed[i]
            and stamped[nodes[i].end] > stamped[i]
            and layout.runs.value(layout.part(i))
        ]
        if len(posts) >= 2 and 3 * len(posts) >= 2 * len(group) and _are_together(layout, posts):
            yield posts


def _are_together(layout: Layout, posts: Iterable[int]) -> bool:
    nodes = layout.tree.nodes
    return all(
        layout.runs.value(layout.runs.within(nodes[before].end, after)) <= _MOST_BETWEEN
        for before, after in pairwise(posts)
    )


def _name_of(node: Node) -> str:
    """Return an element's name without what tells it from its brothers."""
    words = _PARITY.sub("", _NUMBER.sub("", node.words)).split()
    return " ".join(dict.fromkeys(words)) or "numbered"


def _is_author(node: Node) -> bool:
    if node.tag == "a" and _USER_PAGE.search(node.get("href")):
        return True
    return bool(node.words) and _AUTHOR.search(node.words) is not None


def _is_stamp(node: Node) -> bool:
    if node.tag == TEXT:
        return len(node.text) <= _LONGEST_STAMP and _STAMP.search(node.text) is not None
    return node.tag == "time"
