"""Which language a page says that a piece of code is in."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from reader.core.articles.code_languages import is_language, language_called
from reader.core.pattern import Pattern
from reader.extraction.markup.tree import Node, Tree

_LABEL = Pattern(
    r"(?:^|[\s;])(?:language-|lang-|highlight-source-|highlight-|brush:\s*|code-snippet__)"
    r"(?P<name>[a-z0-9+#._-]{1,20})"
)
_NAMES_OF_HIGHLIGHTERS = frozenset(
    ("hljs", "prism", "highlight", "sourcecode", "prettyprint", "codehilite", "chroma", "shiki")
)
_ATTRIBUTES = ("data-lang", "data-language", "data-code-language", "lang", "language")
_AROUND, _WITHIN = 2, 4
"""Elements round the preformatted text, and in it, that are asked."""


def label_of_code(tree: Tree, pre: int) -> str:
    """Return the language of the preformatted text at ``pre``; empty when nothing tells it."""
    for node in _asked(tree, pre):
        if name := _named(node):
            return name
    return ""


def _asked(tree: Tree, pre: int) -> Iterator[Node]:
    nodes = tree.nodes
    inside = (n for n in nodes[pre + 1 : nodes[pre].end] if n.tag == "code")
    yield from islice(inside, _WITHIN)
    yield nodes[pre]
    yield from (nodes[i] for i in islice(tree.ancestors(pre), _AROUND))


def _named(node: Node) -> str:
    classes = node.get("class").lower()
    for found in _LABEL.finditer(classes):
        if name := language_called(found["name"]):
            return name
    words = classes.split()
    if not _NAMES_OF_HIGHLIGHTERS.isdisjoint(words) or node.tag in ("pre", "code"):
        for word in words:
            if is_language(word):
                return language_called(word)
    for attribute in _ATTRIBUTES if node.tag in ("pre", "code") else _ATTRIBUTES[:3]:
        name = node.get(attribute).lower()
        if is_language(name):
            return language_called(name)
    return ""
