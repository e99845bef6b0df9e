"""Posts of a forum and answers to a question: one of them is the article, the others are not."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice, pairwise

from reader.core.messages.translatable import translatable
from reader.core.pattern import Pattern
from reader.extraction.content.noise import Noise
from reader.extraction.content.page import Page, Posts
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
_NUMBER = Pattern(r"\d+")
_PARITY = Pattern(r"\b(?:bg|odd|even|first|last|row|alt|active|best|accepted|adopted|chosen)\b ?")
_AUTHOR = tags(
    "author authi autho authorinfo user username userlink poster nick nickname member avatar "
    "profile postprofile"
)
_USER_PAGE = Pattern(r"/(?:users?|people|member|u|space)/|uid[=-]\d|memberlist|mod=space")
_USER_SIGNS = ("/user", "/u/", "/people/", "/member/", "/space/", "uid", "memberlist", "mod=space")
"""One of these is in every address that the pattern fits; most pages have none in any."""
_STAMP = Pattern(
    r"(?:19|20)\d\d\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}"
    r"|(?:发表|發表|发布|發布|發佈|编辑|編輯|回答|回复|回覆|回應)于|(?:楼主|樓主|沙发|沙發|板凳|地板|\d+\s*[楼樓#])\s*$"
    r"|\d+\s*(?:分钟|分鐘|小时|小時|天|个月|個月|年)前"
)
_MAY_BE_STAMP = Pattern(r"[\d于楼樓沙板]")
"""One of these is in every stamp: most lines are told by it, far quicker."""
_CHOSEN = Pattern(r"\b(?:best|accepted|adopted|chosen)\b|\bbest ?answer\b")
_BADGE = Pattern(
    r"\s*(?:最佳(?:解答|答案|回答|回覆|回复)|(?:已|被)?采纳(?:答案|回答)?|(?:已|被)?採納(?:答案|回答)?"
    r"|(?:提问者|题主|樓主|楼主)采纳|滿意(?:解答|答案)|满意(?:解答|答案)|accepted(?: answer)?)\s*",
    re.I,
)
_NODES_TO_BADGE, _LONGEST_NAME = 24, 20
_FIRST_AUTHOR = Pattern(r"\s*(?:楼主|樓主|原\s*po|题主|題主)\s*[：:]", re.I)
_ANSWER = Pattern(r"\banswers?\b|\brepl(?:y|ies)\b|huida|huifu")
_LONGEST_STAMP = 60
_LONGEST_BUTTON = 10
"""Letters of a line that stands beside a post's author or date."""
_SENTENCE_ENDS = ("。", "！", "？", "~", "～", "…")
_LEAST_FIRST = 30.0
"""The value of one short sentence: what asks with less is nothing without the answers."""
_LEAST_QUESTION = 60.0
"""The value of a question of two short sentences, which is answered below."""
_ASKS = Pattern(
    r"[？?]\s*$|[吗嗎]\s*$|^\s*(?:[如题題]{2}|rt\b)|(?:怎[么麼]|咋|點|点)(?:办|辦|算|搞)?\s*$"
    r"|^\s*(?:[\[【][^\[\]【】]{1,8}[\]】])?\s*(?:求|请问|請問|请教|請教|有[没沒]有|问一下|問一下)",
    re.I,
)
_REPLY = Pattern(r"\b(?:comments?|repl(?:y|ies)|huifu)\b")
_ADDS = Pattern(r"\s*(?:再|另外|最后|最後)?(?:补充|補充|更新|后续|後續|续|續|接上)")
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


def find_posts(page: Page) -> Posts:
    """Return which posts of a forum or answers to a question are the article, and which not.

    Posts are elements of one name, each with an author and a date of its own and nothing but a line
    between them. The article is the one that the page marks as chosen, with the first, which asks
    for it; else the first, with the long ones of the same author; none of them when there is more
    to read above them than in the first; and all of them when the first is no more than a line.
    """
    group = max(_groups(page), key=len, default=())
    posts = [p for p in group if not page.holds_title(p)]
    if not posts:
        return Posts(frozenset(_articles_below(page)))
    nodes, value = page.tree.nodes, page.runs.value
    first = posts[0]
    chosen = next((p for p in posts if _is_chosen(page, p)), first)
    top = page.tree.body if page.title.run is None else page.title.run.start + 1
    above = value(page.runs.within(top, first)) if top < first else 0.0
    is_above = above > value(page.part(chosen))
    opening = next((p for p in group if page.holds_title(p)), None)
    author = _author_above(page, top, first) if is_above else _author_of(page, first)
    if is_above and opening is not None:
        author = _author_of(page, opening)
    least = _LEAST_QUESTION if _asks(page, first) else _LEAST_FIRST
    is_short = _prose_in(page, first) < least or (
        above < _LEAST_QUESTION and page.title.run is not None and _are_replies(page, first)
    )
    if not is_above and chosen == first and is_short:
        shown = tuple(posts)
    elif chosen != first and not is_above and not above and not _is_answer(nodes[first]):
        shown = (first, chosen)
    elif is_above and _is_answer(nodes[chosen]) and _is_chosen(page, chosen):
        shown = (chosen,)
    else:
        by_author = [
            p
            for p in posts
            if (is_above or p != first) and _is_by(page, p, author) and _goes_on(page, p)
        ]
        shown = (*([] if is_above or not by_author else [first]), *by_author)
    kept = {*shown, *([] if is_above else [chosen])}
    frames = frozenset(i for post in shown for i in _frames_of(page, post))
    return Posts(frozenset(posts) - kept, shown, frames)


def _is_chosen(page: Page, post: int) -> bool:
    """Whether the page marks a post as the answer that was chosen, by its name or a badge in it."""
    node = page.tree.nodes[post]
    if _CHOSEN.search(node.words):
        return True
    inside = islice(range(post, node.end), _NODES_TO_BADGE)
    return any(_BADGE.fullmatch(page.tree.nodes[i].text) for i in inside)


def _is_answer(post: Node) -> bool:
    """Whether the page calls its first post an answer: what is asked then stands elsewhere."""
    return _ANSWER.search(post.words) is not None


def asks(title: str) -> bool:
    """Whether a page's title is a question that its posts or replies answer."""
    return _ASKS.search(title) is not None


def _are_replies(page: Page, first: int) -> bool:
    """Whether a page calls its posts replies; what they reply to is the question in its title."""
    around = islice(page.tree.ancestors(first), 1)
    called = any(_REPLY.search(page.tree.nodes[i].words) for i in (first, *around))
    return called and page.title.run is not None and asks(page.title.run.text)


def _asks(page: Page, post: int) -> bool:
    """Whether the title or the last line of a post's prose is a question."""
    title = "" if page.title.run is None else page.title.run.text
    said = [run.text for run in page.runs[page.part(post)] if run.stops]
    return _ASKS.search(title) is not None or bool(said and _ASKS.search(said[-1]))


def _goes_on(page: Page, post: int) -> bool:
    """Whether a further post of the author says more, or says that it adds to the first."""
    if _prose_in(page, post) >= _LEAST_FURTHER:
        return True
    return any(run.stops and _ADDS.match(run.text) for run in page.runs[page.part(post)])


def _prose_in(page: Page, post: int) -> float:
    """Return the value of a post's sentences; its title said again is none."""
    title = "" if page.title.run is None else key_of(page.title.run.text)
    runs = page.runs[page.part(post)]
    return sum(run.value for run in runs if run.stops and key_of(run.text) != title)


def _author_of(page: Page, post: int) -> str:
    """Return the key of the name of a post's author; empty when no link leads to one."""
    return _author_above(page, post, page.tree.nodes[post].end)


def _author_above(page: Page, first: int, end: int) -> str:
    """Return the key of the first name between two nodes that a link to a user's page has."""
    for index in range(first, end):
        node = page.tree.nodes[index]
        is_signed = node.tag == "a" and _is_signature(node)
        if is_signed and (key := key_of(page.tree.text_of(index))):
            return key
    named = (i for i in range(first, end) if _names_author(page.tree.nodes[i].words))
    return next(filter(None, (_name_in(page, i) for i in named)), "")


def _name_in(page: Page, index: int) -> str:
    """Return the key of the words of the first link in what the page calls an author's box."""
    nodes = page.tree.nodes
    links = (i for i in range(index, nodes[index].end) if nodes[i].tag == "a")
    key = next(filter(None, (key_of(page.tree.text_of(i)) for i in links)), "")
    return key if len(key) <= _LONGEST_NAME else ""


def _is_by(page: Page, post: int, author: str) -> bool:
    """Whether a post is by the author of the first one: by its name, or where the page says so."""
    inside = page.tree.nodes[post : page.tree.nodes[post].end]
    if any(_FIRST_AUTHOR.match(node.text) for node in inside if node.tag == TEXT):
        return True
    return bool(author) and _author_of(page, post) == author


def _frames_of(page: Page, post: int) -> Iterator[int]:
    """Yield the outermost elements in a post that say of it by whom it is and when it was sent."""
    nodes = page.tree.nodes
    index = post + 1
    while index < nodes[post].end:
        node = nodes[index]
        if node.tag != TEXT and _is_frame(page, index):
            yield index
            index = node.end
        else:
            index += 1


def _is_frame(page: Page, index: int) -> bool:
    nodes = page.tree.nodes
    inside = nodes[index : nodes[index].end]
    if not any(_is_signature(node) or _is_stamp(node) for node in inside):
        return False
    runs = page.runs[page.part(index)]
    return all(
        run.letters <= _LONGEST_BUTTON or _STAMP.search(run.text.rstrip()) is not None
        for run in runs
    ) and not any(run.text.rstrip().endswith(_SENTENCE_ENDS) for run in runs)


def _is_signature(node: Node) -> bool:
    return (bool(node.words) and _names_author(node.words)) or (
        node.tag == "a" and _is_user_page(node)
    )


def _articles_below(page: Page) -> Iterator[int]:
    """Yield the further articles of a page that goes on and on, each with a title and a date."""
    nodes = page.tree.nodes
    if page.title.run is None or nodes[page.title.run.block].tag not in _TITLES:
        return
    tag = nodes[page.title.run.block].tag
    for article in (page.title.run.block, *page.tree.ancestors(page.title.run.block)):
        if article == page.tree.body:
            return
        below = [i for i in page.tree.children(nodes[article].parent) if i > article]
        alike = [i for i in below if _is_alike(nodes[i], nodes[article])]
        if alike and all(_is_dated_article(page, i, tag) for i in (article, *alike)):
            yield from alike
            return


def _is_alike(one: Node, other: Node) -> bool:
    return one.tag == other.tag in _MAY_BE_POSTS and (
        _without_place(one.words) == _without_place(other.words)
    )


def _is_dated_article(page: Page, index: int, title_tag: str) -> bool:
    inside = page.tree.nodes[index : page.tree.nodes[index].end]
    return (
        any(node.tag == title_tag for node in inside)
        and any(map(_is_stamp, inside))
        and page.runs.value(page.part(index)) >= _LEAST_ARTICLE
    )


def _groups(page: Page) -> Iterator[Sequence[int]]:
    """Yield the elements of each name that are posts, in order."""
    nodes = page.tree.nodes
    signed = sorted({*page.tree.named(_names_author), *_links_to_users(page.tree)})
    if len(signed) < 2:
        return
    candidates = [
        (posts, fewest)
        for group in _named_alike(page)
        if len(posts := [i for i in group if _has_any(signed, i, nodes[i].end)]) >= 2
        and len([i for i in posts if page.runs.value(page.part(i))])
        >= (fewest := max(2.0, _MOST * len(group)))
    ]
    if not candidates:
        return
    first = min(posts[0] for posts, _ in candidates)
    end = max(nodes[posts[-1]].end for posts, _ in candidates)
    stamped = [i for i in range(first, end) if _is_stamp(nodes[i])]
    for candidate, fewest in candidates:
        posts = [
            i
            for i in candidate
            if _has_any(stamped, i, nodes[i].end) and page.runs.value(page.part(i))
        ]
        if len(posts) >= fewest and _are_together(page, posts):
            yield posts


def _named_alike(page: Page) -> Iterator[Sequence[int]]:
    """Yield the elements of each name that could be posts, none of them inside another."""
    nodes, body = page.tree.nodes, page.tree.body
    named: dict[tuple[str, str], list[int]] = {}
    for index in page.tree.marked:
        node = nodes[index]
        if (
            node.end - index < _FEWEST_NODES
            or not (words := node.words)
            or (tag := node.tag) not in _MAY_BE_POSTS
            or index <= body
        ):
            continue
        group = named.setdefault((tag, _without_place(words)), [])
        if not group or nodes[group[-1]].end <= index:
            group.append(index)
    yield from named.values()


def _has_any(indices: Sequence[int], first: int, end: int) -> bool:
    """Whether one of ``indices``, which are in order, lies between ``first`` and ``end``."""
    at = bisect_left(indices, first)
    return at < len(indices) and indices[at] < end


def _are_together(page: Page, posts: Iterable[int]) -> bool:
    nodes = page.tree.nodes
    return all(
        page.runs.value(page.runs.within(nodes[before].end, after)) <= _MOST_BETWEEN
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
    nodes = tree.nodes
    addresses = [nodes[i].attributes.get("href") or "" for i in tree.anchors]
    together = "\n".join(addresses).lower()
    signs = [sign for sign in _USER_SIGNS if sign in together]
    if not signs:
        return
    for index, address in zip(tree.anchors, map(str.lower, addresses), strict=True):
        if any(sign in address for sign in signs) and _USER_PAGE.search(address):
            yield index


@lru_cache(maxsize=16_384)
def _names_author(words: str) -> bool:
    return not _AUTHOR.isdisjoint(words.split())


def _is_stamp(node: Node) -> bool:
    if text := node.text:
        return (
            len(text) <= _LONGEST_STAMP
            and _MAY_BE_STAMP.search(text) is not None
            and _STAMP.search(text) is not None
        )
    return node.tag == "time"
