"""Lists of terms and what they mean (``dl``), told from pages that are laid out with one."""

from __future__ import annotations

from collections.abc import Mapping

from reader.extraction.markup.inline import collapse
from reader.extraction.markup.tree import Tree, tags

_FEWEST = 2
_LONGEST_TERM = 60
_LONGEST_MEANING = 300
"""Characters, on the average; what is longer is a section under its heading."""
_HEADINGS = tags("h1 h2 h3 h4 h5 h6")


def terms_of(tree: Tree, index: int) -> Mapping[int, int]:
    """Return where the terms of the ``dl`` at ``index`` begin, and where their meanings end.

    Empty when it has not several of both, or they are no terms by their length: a layout, or
    questions and answers.
    """
    nodes = tree.nodes
    terms: dict[int, int] = {}
    meanings: list[int] = []
    for group in (index, *(i for i in tree.children(index) if nodes[i].tag == "div")):
        own = [i for i in tree.children(group) if nodes[i].tag == "dt"]
        terms.update(zip(own, [*own[1:], nodes[group].end], strict=False))
        meanings += [i for i in tree.children(group) if nodes[i].tag == "dd"]
    if min(len(terms), len(meanings)) < _FEWEST:
        return {}
    if any(node.tag in _HEADINGS for i in terms for node in nodes[i : nodes[i].end]):
        return {}
    told = sum(len(collapse(tree.text_of(i))) for i in meanings)
    short = all(len(collapse(tree.text_of(i))) <= _LONGEST_TERM for i in terms)
    return terms if short and told <= _LONGEST_MEANING * len(meanings) else {}
