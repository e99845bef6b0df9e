"""The page as a flat list of nodes in document order.

The parser's own tree is walked once; everything after works on this list with loops, so that no
page can be nested deeply enough to overflow.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

TEXT = "#text"

_NO_ATTRIBUTES: Mapping[str, str | None] = MappingProxyType({})


def tags(names: str) -> frozenset[str]:
    """Return the names, which blanks set apart, as a set."""
    return frozenset(names.split())


MEDIA = tags("video audio iframe embed object")
"""What shows something else than a picture."""
# Never shown as text, or shown by a program that is not run.
_ABOUT_THE_PAGE = tags("meta link title script")
_UNREAD = tags(
    "script style template svg iframe object embed canvas audio video applet frameset "
    "datalist map title noembed noframes"
)
_LONGEST_NAMES = 400
_CAMEL = re.compile(r"([a-z0-9])([A-Z])")
_SEPARATORS = re.compile(r"[^0-9A-Za-z\u4e00-\u9fff]+")


@dataclass(slots=True)
class Node:
    """One element, or a text when ``tag`` is TEXT."""

    tag: str
    parent: int
    """Index of the parent; -1 for the root."""
    attributes: Mapping[str, str | None]
    text: str = ""
    words: str = ""
    """Class and id as lower-case words with single blanks between them."""
    end: int = 0
    """Index after the last descendant."""

    def get(self, name: str) -> str:
        """Return an attribute's value; empty when it is absent or has none."""
        return self.attributes.get(name) or ""


@dataclass(frozen=True, slots=True)
class Tree:
    """A parsed page."""

    nodes: list[Node]
    body: int
    """Index of the element that holds everything shown."""
    title: str = ""
    """The title element's text."""
    json_ld: tuple[str, ...] = ()
    """Structured data for search engines, not parsed yet."""
    metas: tuple[tuple[str, str], ...] = ()
    """Name or property in lower case, and content, in document order."""
    links: Mapping[str, str] = field(default_factory=dict)
    """Relation to address, of the head's links."""

    def ancestors(self, index: int) -> Iterator[int]:
        """Yield the indices of the elements around a node, nearest first, down from the body."""
        index = self.nodes[index].parent
        while index >= self.body:
            yield index
            index = self.nodes[index].parent

    def children(self, index: int) -> Iterator[int]:
        """Yield the indices of a node's children in order."""
        child, end = index + 1, self.nodes[index].end
        while child < end:
            yield child
            child = self.nodes[child].end

    def text_of(self, index: int) -> str:
        """Return all text inside a node, as it stands in the markup."""
        node = self.nodes[index]
        return "".join(n.text for n in self.nodes[index : node.end])


def parse(markup: str) -> Tree:
    """Parse a page; whatever is broken in it is understood as a browser does."""
    from selectolax.lexbor import LexborHTMLParser

    parser = LexborHTMLParser(markup)
    root = parser.root
    nodes: list[Node] = []
    head = _Head()
    body = -1
    waiting = [] if root is None else [(root, -1)]
    while waiting:
        current, parent = waiting.pop()
        if parent >= 0 and (sibling := current.next) is not None:
            waiting.append((sibling, parent))
        tag = current.tag or ""
        if tag == "-text":
            nodes.append(Node(TEXT, parent, _NO_ATTRIBUTES, current.text_content or ""))
            continue
        if not tag or tag.startswith(("-", "!")):
            continue  # a comment, a document type
        attributes: Mapping[str, str | None] = current.attributes
        if tag in _ABOUT_THE_PAGE:
            head.take(tag, attributes, current.text)
            continue
        if tag == "body" and body < 0:
            body = len(nodes)
        if tag in MEDIA and not attributes.get("src"):
            attributes = _with_source(current, attributes)
        nodes.append(Node(tag, parent, attributes, "", _words(attributes) if attributes else ""))
        if tag not in _UNREAD and (child := current.first_child) is not None:
            waiting.append((child, len(nodes) - 1))
    _close(nodes)
    if not nodes:
        nodes.append(Node("body", -1, _NO_ATTRIBUTES, end=1))
    about = (head.title, tuple(head.json_ld), tuple(head.metas), head.links)
    return Tree(nodes, max(body, 0), *about)


def _with_source(
    medium: LexborNode, attributes: Mapping[str, str | None]
) -> Mapping[str, str | None]:
    """Return a medium's attributes with the first address that the elements inside it give."""
    inner = medium.first_child
    while inner is not None:
        if inner.tag in {"source", "embed"} and (address := inner.attributes.get("src")):
            return {**attributes, "src": address}
        inner = inner.next
    return attributes


@dataclass(slots=True)
class _Head:
    """Collects what the page says about itself."""

    title: str = ""
    json_ld: list[str] = field(default_factory=list)
    metas: list[tuple[str, str]] = field(default_factory=list)
    links: dict[str, str] = field(default_factory=dict)

    def take(self, tag: str, attributes: Mapping[str, str | None], text: Callable[[], str]) -> None:
        """Note what one element says; ``text`` gives the text inside it."""
        if tag == "meta":
            names = (attributes.get(key) for key in ("property", "name", "itemprop"))
            name, content = next(filter(None, names), ""), attributes.get("content")
            if name and content:
                self.metas.append((name.strip().lower(), content.strip()))
        elif tag == "link":
            self.links.setdefault(attributes.get("rel") or "", attributes.get("href") or "")
        elif tag == "title":
            self.title = self.title or text()
        elif (attributes.get("type") or "").strip().lower() == "application/ld+json":
            self.json_ld.append(text())


def _words(attributes: Mapping[str, str | None]) -> str:
    names = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
    return "" if names == " " else _separated(names[:_LONGEST_NAMES])


@lru_cache(maxsize=4_096)
def _separated(names: str) -> str:
    return _SEPARATORS.sub(" ", _CAMEL.sub(r"\1 \2", names)).strip().lower()


def _close(nodes: list[Node]) -> None:
    """Fill in ``end`` of every node."""
    for index in range(len(nodes) - 1, -1, -1):
        node = nodes[index]
        if not node.end:
            node.end = index + 1
        if node.parent >= 0 and (parent := nodes[node.parent]).end < node.end:
            parent.end = node.end
