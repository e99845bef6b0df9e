"""How pages set lines without line breaks: of code, and of the cards that stand for links."""

from __future__ import annotations

import re
from itertools import islice

from reader.extraction.markup.tree import BLOCKS, Tree

_CARD = re.compile(r"\bcards?\b")
_CARD_LINE = re.compile(r"\b(?:desc|description|meta|url|domain|host|subtitle|content)$")
_CARD_REACH = 4
_LINE_TYPE = re.compile(r"(?:code)?-?line", re.I)
_BLOCK_STYLE = re.compile(r"display\s*:\s*(?:block|flex|list-item)", re.I)


def is_line(tree: Tree, index: int) -> bool:
    """Whether an element of preformatted text is a line by itself, as a browser shows it."""
    node = tree.nodes[index]
    if node.tag in BLOCKS or _LINE_TYPE.fullmatch(node.get("data-type")):
        return True
    if node.tag == "code":
        return _has_sister(tree, index)
    return node.tag == "span" and _BLOCK_STYLE.search(node.get("style")) is not None


def labels_of_code(tree: Tree, pre: int) -> frozenset[int]:
    """Return the boxes of preformatted text beside its only ``code``: names, buttons, numbers."""
    nodes = tree.nodes
    children = [i for i in tree.children(pre) if nodes[i].attributes or nodes[i].end > i + 1]
    codes = [i for i in children if any(nodes[j].tag == "code" for j in range(i, nodes[i].end))]
    if len(codes) != 1 or nodes[codes[0]].tag != "code":
        return frozenset()
    return frozenset(i for i in children if i != codes[0] and nodes[i].tag in _BOXES)


_BOXES = BLOCKS | {"button", "span"}


def _has_sister(tree: Tree, index: int) -> bool:
    siblings = tree.children(tree.nodes[index].parent)
    return any(i != index and tree.nodes[i].tag == "code" for i in siblings)


def is_line_of_card(tree: Tree, index: int) -> bool:
    """Whether an element is a further line of a card for a link, as its name says."""
    words = tree.nodes[index].words
    if not _CARD_LINE.search(words):
        return False
    around = (tree.nodes[i] for i in islice(tree.ancestors(index), _CARD_REACH))
    return index > tree.nodes[index].parent + 1 and any(
        node.tag == "a" and _CARD.search(node.words) for node in around
    )
