"""The author and the source that a page names in elements of that name, without a label."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from reader.bylines.labels import SOURCE_LABELLED
from reader.bylines.line import read_byline
from reader.core.articles.prose import plain
from reader.core.characters.kinds import HAN
from reader.core.pattern import Pattern
from reader.extraction.content.page import Page
from reader.extraction.markup.inline import collapse
from reader.extraction.markup.tree import TEXT, Node, Tree

_NAMES = Pattern(
    r"\b(?:author|writer|nick ?name|user ?name|user ?link)(?: name| link)*$"
    r"|\bauthor ?name\b|\bvcard\b"
)
_LABEL = Pattern(r"^(?:作者|撰文|文|by)\s*[：:｜|/／]?\s*|@(?=\S)", re.I)
_NAME = Pattern(rf"[{HAN}·]{{2,6}}|[A-Za-z][A-Za-z.\- ]{{1,18}}[A-Za-z.]")
_NO_NAME = Pattern(
    r"关注|關注|追[踪蹤]|作者|原创|原創|登[录錄入]|更多|首页|首頁|编辑|編輯|记者|記者|[网網报報社台]$|新闻|新聞|匿名"
    r"|admin|follow|author|edit(?:or)?$",
    re.I,
)
_USER_PAGE = Pattern(
    r"/(?:users?|people|member|profile|u|author)/[^/]|/@[^/]|\buid[=-]\d|mod=space"
)
_USER_NAME = Pattern(r"[\w·.\-]{2,20}")
_USER = Pattern(r"\b(?:user ?name|nick ?name|screen ?name|author ?name|user ?link)\b")
_USER_OF_X = "user-name"
"""What X's pages call the box with the name of a post's author, for tests."""
_AUTHOR_BOX = Pattern(r"\bauthor\b")
_BOX_REACH = 3
_SOURCE = Pattern(r"\b(?:source|provider|laiyuan|media ?name)\b|\bjs name$")
_SOURCE_NAME = Pattern(rf"[{HAN}A-Za-z0-9·]{{2,16}}")
_NO_SOURCE = Pattern(
    r"(?:文章|新闻|新聞|信息)?(?:来源|來源|出处|出處|稿源)|原[创創]|[转轉][载載]|未知|[网網][络絡路]|本[站网網]|\d+"
    r"|(?:[汉漢晋晉隋唐宋元明清]|近[现現]?|[现現]|[当當])代"
)
_LONGEST_LINE = 200
_NODES_AROUND = 80
"""Nodes behind the title among which an author's name stands."""
_MOST_NODES = 12
_POST_REACH = 6
_NODES_BELOW = 40
_CARD = Pattern(r"\bpost ?author\b.*\bvcard\b")
_OF_OTHERS = frozenset(["comments", "related", "other_posts"])


def named_author(page: Page) -> str:
    """Return the author named right behind the title; empty when no element is called so.

    On pages of forums and reviews it is the link to a user's own page.
    """
    tree = page.tree
    users: list[str] = []
    for index, node in _elements_below(page):
        is_author = _is_called_author(node)
        if not is_author and not _leads_to_user(node):
            continue
        name = _LABEL.sub("", collapse(tree.text_of(index)))
        if _NO_NAME.search(name):
            continue
        if is_author and _NAME.fullmatch(name):
            return name
        if _leads_to_user(node) and _USER_NAME.fullmatch(name):
            users.append(name)
    start = page.title.run.start if page.title.run else next(iter(page.main.elements), tree.body)
    named = next(iter(users), "") or _author_in_box(tree, start)
    return named or _poster(page) or _signature(page)


def _author_in_box(tree: Tree, start: int) -> str:
    """Return the user whom a box for the author shows above the title of a post."""
    for index in range(max(tree.body, start - _NODES_AROUND), start):
        node = tree.nodes[index]
        if not node.attributes:
            continue
        if node.get("data-testid").lower() == _USER_OF_X:
            name = _first_words(tree, index)
            if _USER_NAME.fullmatch(name) and not _NO_NAME.search(name):
                return name
        if not _USER.search(node.words) or node.end - index > _MOST_NODES:
            continue
        if any(_AUTHOR_BOX.search(tree.nodes[i].words) for i in (node.parent, *_near(tree, index))):
            name = collapse(tree.text_of(index))
            if _USER_NAME.fullmatch(name) and not _NO_NAME.search(name):
                return name
    return ""


def _poster(page: Page) -> str:
    """Return the user whose box stands above the title within a forum's first post."""
    tree, title, main = page.tree, page.title.run, page.main
    if title is None or not main.posts.are_any:
        return ""
    for box in islice(tree.ancestors(title.start), _POST_REACH):
        if box > tree.body and box < main.element < tree.nodes[box].end:
            users = (i for i in range(box, title.start) if _leads_to_user(tree.nodes[i]))
            names = (collapse(tree.text_of(i)) for i in users)
            if named := next(filter(_USER_NAME.fullmatch, names), ""):
                return named
    return ""


def _signature(page: Page) -> str:
    """Return the author whom a blog names right below the entry (hCard's fn)."""
    tree, main = page.tree, page.main
    if not main.elements:
        return ""
    end = min(main.end + _NODES_BELOW, tree.nodes[tree.body].end)
    for index in range(main.end, end):
        node = tree.nodes[index]
        if "fn" in node.words.split() and any(
            tree.nodes[i].tag != TEXT and _CARD.search(tree.nodes[i].words)
            for i in islice(tree.ancestors(index), 2)
        ):
            name = collapse(tree.text_of(index))
            noise = main.noise.around(index)
            of_others = noise is not None and noise.rule in _OF_OTHERS
            return name if _USER_NAME.fullmatch(name) and not of_others else ""
    return ""


def _near(tree: Tree, index: int) -> Iterator[int]:
    return islice(tree.ancestors(index), _BOX_REACH)


def named_source(page: Page) -> str:
    """Return the medium that an element right behind the title is called the source for."""
    for index, node in _elements_below(page):
        if node.words and _SOURCE.search(node.words):
            name = _first_words(page.tree, index)
            if _SOURCE_NAME.fullmatch(name) and not _NO_SOURCE.fullmatch(name):
                return name
    return ""


def labelled_source(page: Page) -> str:
    """Return the medium that a line near the article's beginning or end calls its source."""
    runs, title, main = page.runs, page.title.run, page.main
    if not main.elements:
        return ""
    first = runs.within(main.elements[0], main.elements[0]).start
    above = first if title is None else runs.within(title.start, title.start).start
    behind = runs.within(0, main.end).stop
    for run in (*runs[max(0, above - 2) : first + 2], *runs[max(first, behind - 4) : behind + 4]):
        if len(run.text) <= _LONGEST_LINE and SOURCE_LABELLED.search(plain(run.text)):
            byline = read_byline(collapse(run.text), is_certain=True)
            named = byline is not None and byline.is_source_labelled and byline.source
            if named and _SOURCE_NAME.fullmatch(named) and not _NO_SOURCE.fullmatch(named):
                return named
    return ""


def _first_words(tree: Tree, index: int) -> str:
    """Return the first words in an element; what follows them may be a button."""
    nodes = tree.nodes[index : tree.nodes[index].end]
    return next(filter(None, (collapse(node.text) for node in nodes)), "")


def _elements_below(page: Page) -> Iterator[tuple[int, Node]]:
    """Yield the small elements behind the title, those of comments and other posts excepted."""
    tree, title = page.tree, page.title.run
    if title is None:
        return
    end = min(title.start + _NODES_AROUND, tree.nodes[tree.body].end)
    for index in range(title.start, end):
        node = tree.nodes[index]
        if node.tag == TEXT or node.end - index > _MOST_NODES or not node.attributes:
            continue
        noise = page.main.noise.around(index)
        if noise is None or noise.rule not in _OF_OTHERS:
            yield index, node


def _leads_to_user(node: Node) -> bool:
    return node.tag == "a" and _USER_PAGE.search(node.get("href").lower()) is not None


def _is_called_author(node: Node) -> bool:
    return (
        "author" in (node.get("rel"), node.get("itemprop")) or _NAMES.search(node.words) is not None
    )
