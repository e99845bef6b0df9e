"""How pages set lines without line breaks: of code, and of the cards that stand for links."""

from __future__ import annotations

import re
from itertools import islice, takewhile

from reader.core.pattern import Pattern
from reader.extraction.markup.tree import BLOCKS, Tree

_CARD = Pattern(r"\bcards?\b")
_CARD_LINE = Pattern(r"\b(?:desc|description|meta|url|domain|host|subtitle|content)$")
_CARD_REACH = 4
_LINE_TYPE = Pattern(r"(?:code)?-?line", re.I)
_EVERNOTE = Pattern(r"-en-codeblock\s*:\s*true", re.I)
_LIST_OF_CODE = Pattern(r"^dp [a-z+#]{1,8}$")
_BOX_OF_LINES = Pattern(r"^(?:crayon pre|view lines|cm content|code ?mirror code|code lines)\b")
"""What WordPress's Crayon and editors within pages call the box round their lines."""
_LISTING = Pattern(r"\b(?:code|blob code(?: inner)?|js file line)\b")
"""The cells with the lines in what highlight.js, GitHub and Gitee make."""
_LINE_NUMBER = Pattern(r"\s*\d{0,6}\s*")
_COLUMNS = 2
_FEWEST_ROWS = 2
_FIRST_ROW = 40
"""Nodes of a table that are looked through for its first row."""
_SISTERS = 3
_BLOCK_STYLE = Pattern(r"display\s*:\s*(?:block|flex|list-item)", re.I)


def is_line(tree: Tree, index: int) -> bool:
    """Whether an element of preformatted text is a line by itself, as a browser shows it."""
    node = tree.nodes[index]
    if node.tag in BLOCKS or _LINE_TYPE.fullmatch(node.get("data-type")):
        return True
    if node.tag == "code":
        return _has_sister(tree, index)
    return node.tag == "span" and _BLOCK_STYLE.search(node.get("style")) is not None


def is_box_of_code(tree: Tree, index: int) -> bool:
    """Whether an element is code in boxes, one a line: as Evernote, Discuz and others write."""
    node = tree.nodes[index]
    if node.tag == "div":
        style = node.attributes.get("style")
        if style is not None and _EVERNOTE.search(style):
            return True
        if node.words != "container":
            return _BOX_OF_LINES.search(node.words) is not None
        around = tree.nodes[node.parent]
        return around.tag == "td" and around.words == "code"
    if any("blockcode" in tree.nodes[i].words for i in islice(tree.ancestors(index), 2)):
        return True
    return _LIST_OF_CODE.search(node.words) is not None


def is_empty_line(tree: Tree, index: int) -> bool:
    """Whether an element of preformatted text is a line without words among others like it."""
    node = tree.nodes[index]
    sisters = (i for i in tree.children(node.parent) if i != index)
    alike = (tree.nodes[i] for i in islice(sisters, _SISTERS))
    inside = tree.nodes[index + 1 : node.end]
    says_nothing = not any(inner.tag == "br" or inner.text for inner in inside)
    return says_nothing and any((each.tag, each.words) == (node.tag, node.words) for each in alike)


def listing_of(tree: Tree, table: int) -> str:
    """Return the code in a table of a line a row, numbers beside it; empty where it is none."""
    nodes = tree.nodes
    if not _LISTING.search(_words_of_first_cells(tree, table)):
        return ""
    lines: list[str] = []
    for row in range(table, nodes[table].end):
        if nodes[row].tag != "tr":
            continue
        cells = [i for i in tree.children(row) if nodes[i].tag == "td"]
        if len(cells) != _COLUMNS or not _LISTING.search(nodes[cells[1]].words):
            return ""
        if not _LINE_NUMBER.fullmatch(tree.text_of(cells[0])):
            return ""
        lines.append(tree.text_of(cells[1]).replace("\xa0", " ").strip("\r\n"))
    if len(lines) < _FEWEST_ROWS:
        return ""  # all lines in one row, each column preformatted
    return "\n".join(line.rstrip() for line in lines).strip("\n")


def _words_of_first_cells(tree: Tree, table: int) -> str:
    """Return what the cells in the first row of a table are called."""
    inside = islice(range(table, tree.nodes[table].end), _FIRST_ROW)
    return " ".join(tree.nodes[i].words for i in inside if tree.nodes[i].tag == "td")


def labels_of_code(tree: Tree, pre: int) -> frozenset[int]:
    """Return the boxes of preformatted text beside its only ``code``: names, buttons, numbers."""
    nodes = tree.nodes
    codes = [i for i in range(pre + 1, nodes[pre].end) if nodes[i].tag == "code"]
    if not codes or nodes[codes[0]].end <= codes[-1]:
        return frozenset()
    way = {codes[0], *takewhile(lambda around: around != pre, tree.ancestors(codes[0]))}
    beside = (i for around in (pre, *way - {codes[0]}) for i in tree.children(around))
    return frozenset(i for i in beside if i not in way and nodes[i].tag in _BOXES)


_BOXES = BLOCKS | {"button", "span"}


def _has_sister(tree: Tree, index: int) -> bool:
    siblings = tree.children(tree.nodes[index].parent)
    return any(i != index and tree.nodes[i].tag == "code" for i in siblings)


def is_line_of_card(tree: Tree, index: int) -> bool:
    """Whether an element is a further line of a card for a link, as its name says."""
    words = tree.nodes[index].words
    if not words or not _CARD_LINE.search(words):
        return False
    around = (tree.nodes[i] for i in islice(tree.ancestors(index), _CARD_REACH))
    return index > tree.nodes[index].parent + 1 and any(
        node.tag == "a" and _CARD.search(node.words) for node in around
    )
