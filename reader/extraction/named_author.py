"""The author whom a page names in an element of that name, without a word that says so."""

from __future__ import annotations

import re

from reader.extraction.inline import collapse
from reader.extraction.main_content import MainContent
from reader.extraction.scoring import Run
from reader.extraction.tree import TEXT, Node, Tree

_NAMES = re.compile(
    r"\b(?:author|writer|nick ?name|user ?name|user ?link)(?: name| link)*$"
    r"|\bauthor ?name\b|\bvcard\b"
)
_LABEL = re.compile(r"^(?:作者|撰文|文|by)\s*[：:｜|/／]?\s*|@(?=\S)", re.I)
_NAME = re.compile(r"[\u3400-\u9fff·]{2,6}|[A-Za-z][A-Za-z.\- ]{1,18}[A-Za-z.]")
_NO_NAME = re.compile(
    r"关注|關注|追[踪蹤]|作者|原创|原創|登[录錄入]|更多|首页|首頁|编辑|編輯|记者|記者|[网網报報社台]$|新闻|新聞|匿名"
    r"|admin|follow|author|edit(?:or)?$",
    re.I,
)
_NODES_AROUND = 80
"""Nodes behind the title among which an author's name stands."""
_MOST_NODES = 12


def named_author(tree: Tree, title: Run | None, main: MainContent) -> str:
    """Return the author named right behind the title; empty when no element is called so."""
    if title is None:
        return ""
    end = min(title.start + _NODES_AROUND, tree.nodes[tree.body].end)
    for index in range(title.start, end):
        node = tree.nodes[index]
        if node.tag == TEXT or node.end - index > _MOST_NODES or not _is_called_author(node):
            continue
        noise = main.noise.around(index)
        if noise is not None and noise.rule == "comments":
            continue
        name = _LABEL.sub("", collapse(tree.text_of(index)))
        if _NAME.fullmatch(name) and not _NO_NAME.search(name):
            return name
    return ""


def _is_called_author(node: Node) -> bool:
    return (
        "author" in (node.get("rel"), node.get("itemprop")) or _NAMES.search(node.words) is not None
    )
