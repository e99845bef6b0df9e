"""Posts of a forum and answers to a question: one of them is the article, the others are not."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from reader.core.messages.translatable import translatable
from reader.extraction.content.layout import Layout
from reader.extraction.content.noise import Noise
from reader.extraction.markup.inline import key_of
from reader.extraction.markup.tree import TEXT, Node, Tree, tags

OTHER_POSTS = Noise(
    "other_posts",
    translatable("Other posts or answers on the same page."),
    frozenset(),
)

POST_FRAME = Noise(
    "post_frame",
    translatable("Says who wrote a post, when, and where in the thread it stands."),
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
_USER_SIGNS = ("/user", "/u/", "/people/", "/member/", "/space/", "uid", "memberlist", "mod=space")
"""One of these is in every address that the pattern fits; most pages have none in any."""
_STAMP = re.compile(
    r"(?:19|20)\d\d\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}"
    r"|(?:发表|發表|发布|發布|發佈|编辑|編輯|回答|回复|回覆|回應)于|(?:楼主|樓主|沙发|沙發|板凳|地板|\d+\s*[楼樓#])\s*$"
    r"|\d+\s*(?:分钟|分鐘|小时|小時|天|个月|個月|年)前"
)
_MAY_BE_STAMP = re.compile(r"[\d于楼樓沙板]")
"""One of these is in every stamp: most lines are told by it, far quicker."""
_CHOSEN = re.compile(r"\b(?:best|accepted|adopted|chosen)\b|\bbest ?answer\b")
_FIRST_AUTHOR = re.compile(r"\s*(?:楼主|樓主|原\s*po|题主|題主)\s*[：:]", re.I)
_ANSWER = re.compile(r"\banswers?\b|\brepl(?:y|ies)\b|huida|huifu")
_LONGEST_STAMP = 60
_LONGEST_BUTTON = 10
"""Letters of a line that stands beside a post's author or date."""
_SENTENCE_ENDS = ("。", "！", "？", "~", "～", "…")
_LEAST_FIRST = 30.0
"""The value of one short sentence: what asks with less is nothing without the answers."""
_LEAST_FURTHER = 60.0
"""The value of two short sentences; with less, an author answers others."""
_MOST_BETWEEN = 40.0
"""The value of what stands between two posts: a line, never a paragraph."""
_FEWEST_NODES = 6
_TITLES = tags("h1 h2")
_LEAST_ARTICLE = 60.0
"""The value of two short sentences."""
_MOST = 2 / 3
"""Of the elements of a name, that many are posts."""


@dataclass(frozen=True, slots=True)
class Posts:
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


def find_posts(layout: Layout) -> Posts:
    """Return which posts of a forum or answers to a question are the article, and which not.

    Posts are elements of one name, each with an author and a date of its own and nothing but a line
    between them. The article is the one that the page marks as chosen, with the first, which asks
    for it; else the first, with the long ones of the same author; none of them when there is more
    to read above them than in the first; and all of them when the first is no more than a line.
    """
    posts = [p for p in max(_groups(layout), key=len, default=()) if not layout.holds_title(p)]
    if not posts:
        return Posts(frozenset(_articles_below(layout)))
    nodes, value = layout.tree.nodes, layout.runs.value
    first = posts[0]
    chosen = next((p for p in posts if _CHOSEN.search(nodes[p].words)), first)
    top = layout.tree.body if layout.title is None else layout.title.start + 1
    above = value(layout.runs.within(top, first)) if top < first else 0.0
    is_above = above > value(layout.part(chosen))
    author = _author_above(layout, top, first) if is_above else _author_of(layout, first)
    if not is_above and chosen == first and _prose_in(layout, first) < _LEAST_FIRST:
        shown = tuple(posts)
    elif chosen != first and not is_above and not above and not _is_answer(nodes[first]):
        shown = (first, chosen)
    else:
        by_author = [
            p
            for p in posts
            if (is_above or p != first)
            and _is_by(layout, p, author)
            and _prose_in(layout, p) >= _LEAST_FURTHER
        ]
        shown = (*([] if is_above or not by_author else [first]), *by_author)
    kept = {*shown, *([] if is_above else [chosen])}
    frames = frozenset(i for post in shown for i in _frames_of(layout, post))
    return Posts(frozenset(posts) - kept, shown, frames)


def _is_answer(post: Node) -> bool:
    """Whether the page calls its first post an answer: what is asked then stands elsewhere."""
    return _ANSWER.search(post.words) is not None


def _prose_in(layout: Layout, post: int) -> float:
    """Return the value of a post's sentences; its title said again is none."""
    title = "" if layout.title is None else key_of(layout.title.text)
    runs = layout.runs[layout.part(post)]
    return sum(run.value for run in runs if run.stops and key_of(run.text) != title)


def _author_of(layout: Layout, post: int) -> str:
    """Return the key of the name of a post's author; empty when no link leads to one."""
    return _author_above(layout, post, layout.tree.nodes[post].end)


def _author_above(layout: Layout, first: int, end: int) -> str:
    """Return the key of the first name between two nodes that a link to a user's page has."""
    for index in range(first, end):
        node = layout.tree.nodes[index]
        is_signed = node.tag == "a" and _is_signature(node)
        if is_signed and (key := key_of(layout.tree.text_of(index))):
            return key
    return ""


def _is_by(layout: Layout, post: int, author: str) -> bool:
    """Whether a post is by the author of the first one: by its name, or where the page says so."""
    inside = layout.tree.nodes[post : layout.tree.nodes[post].end]
    if any(_FIRST_AUTHOR.match(node.text) for node in inside if node.tag == TEXT):
        return True
    return bool(author) and _author_of(layout, post) == author


def _frames_of(layout: Layout, post: int) -> Iterator[int]:
    """Yield the outermost elements in a post that say of it by whom it is and when it was sent."""
    nodes = layout.tree.nodes
    index = post + 1
    while index < nodes[post].end:
        node = nodes[index]
        if node.tag != TEXT and _is_frame(layout, index):
            yield index
            index = node.end
        else:
            index += 1


def _is_frame(layout: Layout, index: int) -> bool:
    nodes = layout.tree.nodes
    inside = nodes[index : nodes[index].end]
    if not any(_is_signature(node) or _is_stamp(node) for node in inside):
        return False
    runs = layout.runs[layout.part(index)]
    return all(
        run.letters <= _LONGEST_BUTTON or _STAMP.search(run.text.rstrip()) is not None
        for run in runs
    ) and not any(run.text.rstrip().endswith(_SENTENCE_ENDS) for run in runs)


def _is_signature(node: Node) -> bool:
    return (bool(node.words) and _names_author(node.words)) or (
        node.tag == "a" and _is_user_page(node)
    )


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
    signed = sorted({*layout.tree.named(_names_author), *_links_to_users(layout.tree)})
    if len(signed) < 2:
        return
    candidates = [
        (posts, _MOST * len(group))
        for group in _named_alike(layout)
        if len(posts := [i for i in group if _has_any(signed, i, nodes[i].end)]) >= 2
    ]
    if not candidates:
        return
    stamped = [
        i
        for i, node in enumerate(nodes)
        if (
            node.tag == "time"
            or (
                len(text := node.text) <= _LONGEST_STAMP
                and _MAY_BE_STAMP.search(text)
                and _STAMP.search(text)
            )
        )
    ]
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
    for index in layout.tree.marked:
        node = nodes[index]
        if (
            node.end - index < _FEWEST_NODES
            or not node.words
            or node.tag not in _MAY_BE_POSTS
            or index <= body
        ):
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
    address = link.get("href").lower()
    return _USER_PAGE.search(address) is not None


def _links_to_users(tree: Tree) -> Iterator[int]:
    addresses = [tree.nodes[index].get("href").lower() for index in tree.anchors]
    together = "\n".join(addresses)
    signs = [sign for sign in _USER_SIGNS if sign in together]
    if not signs:
        return
    for index, address in zip(tree.anchors, addresses, strict=True):
        if any(sign in address for sign in signs) and _USER_PAGE.search(address):
            yield index


@lru_cache(maxsize=16_384)
def _names_author(words: str) -> bool:
    return not _AUTHOR.isdisjoint(words.split())


def _is_stamp(node: Node) -> bool:
    if node.tag == TEXT:
        return (
            len(node.text) <= _LONGEST_STAMP
            and _MAY_BE_STAMP.search(node.text) is not None
            and _STAMP.search(node.text) is not None
        )
    return node.tag == "time"
