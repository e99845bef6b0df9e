"""Elements that a browser does not show."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from functools import lru_cache

from reader.extraction.content.scoring import Run, Runs
from reader.extraction.markup.inline import key_of
from reader.extraction.markup.tree import TEX, TEXT, Node, Tree

_HIDDEN_STYLE = re.compile(r"display\s*:\s*none", re.I)
# What KaTeX and MathJax set beside a formula's TeX or MathML: the same formula once more.
_FORMULA_TWIN = re.compile(
    r"\bkatex html\b|\bmjx assistive mml\b|\bmath ?jax (?:preview|assistive)|\bmath ?jax\b"
)
_KATEX = "katex html"
_TOLD_BY_TAG = frozenset(["noscript", "semantics", "mjx-assistive-mml"])
"""What may be hidden, or hide something, without an attribute that says so."""
_MATHJAX = frozenset(["math jax", "mathjax"])
_FORMULAS = frozenset(["math", "annotation"])
_LONGEST_FORMULA = 500
"""Nodes of a formula's MathML."""
_LARGE_PART = 0.3
"""Of the page's text: more than anything that is hidden for good holds."""
_MOST_OF_IT = 0.6
"""Of the page's text: more than a page says to those who run no scripts, beside what it shows."""


def may_be_hidden(tree: Tree) -> dict[int, int]:
    """Return the outermost elements that the markup hides: start and end of each."""
    hidden: dict[int, int] = {}
    nodes = tree.nodes
    index, end = tree.body + 1, nodes[tree.body].end
    while index < end:
        node = nodes[index]
        if node.tag == TEXT or (not node.attributes and node.tag not in _TOLD_BY_TAG):
            index += 1
            continue
        if _is_hidden(node) or _is_formula_twin(tree, index):
            hidden[index] = node.end
            index = node.end
            continue
        if node.tag == "semantics":
            hidden |= {twin: nodes[twin].end for twin in _twins_of_tex(tree, index)}
        index += 1
    return hidden


def _is_hidden(node: Node) -> bool:
    if "hidden" in node.attributes or node.tag == "noscript":
        return True
    style = node.get("style")
    return bool(style) and _HIDDEN_STYLE.search(style) is not None


def _is_formula_twin(tree: Tree, index: int) -> bool:
    """Whether the element at ``index`` draws a formula that stands beside it in another form."""
    node = tree.nodes[index]
    if node.tag == "mjx-assistive-mml":
        # Drawn by a style sheet or as a drawing, the formula is no text where it is shown.
        return any(other.text.strip() for other in tree.nodes[node.parent : index])
    name = _twin_named(node.words) if node.words else ""
    if name in _MATHJAX:
        # MathJax 2 sets a formula before the script that holds its TeX.
        return node.end < len(tree.nodes) and TEX in tree.nodes[node.end].attributes
    if name != _KATEX:
        return bool(name)
    before = tree.nodes[max(node.parent, index - _LONGEST_FORMULA) : index]
    return any(other.tag in _FORMULAS for other in before)


@lru_cache(maxsize=16_384)
def _twin_named(words: str) -> str:
    found = _FORMULA_TWIN.search(words) if "katex" in words or "j" in words else None
    return found[0] if found else ""


def _twins_of_tex(tree: Tree, semantics: int) -> Iterator[int]:
    """Yield the parts of a MathML formula that its TeX says again."""
    children = [i for i in tree.children(semantics) if tree.nodes[i].tag != "#text"]
    tex = [i for i in children if "tex" in tree.nodes[i].get("encoding").lower()]
    yield from (i for i in children if tex and i != tex[0])


def find_hidden(tree: Tree, candidates: Mapping[int, int], runs: Runs) -> dict[int, int]:
    """Return those of ``candidates`` that are not shown.

    A large part of the text is never hidden for good: pages hide their article until a script
    shows it, and a saved page has no scripts.
    """
    whole = runs.value(slice(0, len(runs)))
    large = {
        first
        for first, end in candidates.items()
        if runs.value(runs.within(first, end)) > whole * _largest_hidden(tree.nodes[first])
    }
    if not large:
        return dict(candidates)
    shown = {key_of(run.text) for run in runs.without(candidates.items()) if run.stops}
    return {
        first: end
        for first, end in candidates.items()
        if first not in large or _repeats(runs[runs.within(first, end)], shown)
    }


def _largest_hidden(node: Node) -> float:
    return _MOST_OF_IT if node.tag == "noscript" else _LARGE_PART


def _repeats(runs: Sequence[Run], shown: Container[str]) -> bool:
    """Whether most of ``runs`` are shown elsewhere: the same page for another screen."""
    sentences = [run for run in runs if run.stops]
    repeated = sum(key_of(run.text) in shown for run in sentences)
    return 2 * repeated > len(sentences)
