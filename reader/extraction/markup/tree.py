"""The page as a flat list of nodes in document order.

The parser's own tree is walked once; everything after works on this list with loops, so that no
page can be nested deeply enough to overflow.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from sys import intern
from types import MappingProxyType
from typing import TYPE_CHECKING

from reader.core.characters.kinds import HAN
from reader.core.pattern import Pattern
from reader.extraction.markup.shadows import ROOT, fill_slots, open_shadows

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

TEXT = "#text"

_NO_ATTRIBUTES: Mapping[str, str | None] = MappingProxyType({})
_NOTHING_SOUGHT: Mapping[str, Sequence[LexborNode]] = MappingProxyType({})


def tags(names: str) -> frozenset[str]:
    """Return the names, which blanks set apart, as a set."""
    return frozenset(names.split())


BLOCKS = tags(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav "
    "ol option p pre search section select summary table tbody td tfoot th thead tr ul"
)
MEDIA = tags(
    "video audio iframe embed object mpvoice mp-common-mpaudio qqmusic mp-common-qqmusic "
    "mpvideosnap mp-common-videosnap"
)
"""What shows something else than a picture."""
# Never shown as text, or shown by a program that is not run.
_ABOUT_THE_PAGE = tags("meta link title base script style")
_UNREAD = tags(
    "script style template svg iframe object embed canvas audio video applet frameset "
    "datalist map title noembed noframes"
)
_TELLING = tags(
    "nav footer aside dialog button select textarea label output progress meter menu pre code time "
    "noscript semantics mjx-assistive-mml mpcps mpcpc mp-common-cps mp-common-cpsad "
    "mp-common-product mp-common-profile mpprofile"
)
"""Tags that say by themselves what an element is, or whether it is seen."""
_TELLING_ATTRIBUTES = tags("style role hidden aria-hidden")
_MAY_BE_HEADING = tags("div p span")
_LEVELS = frozenset("123456")
"""Of an element that is a heading by its role and aria-level (WAI-ARIA 1.2, heading)."""
# What WeChat shows by a script, by the attributes that hold its words.
_TOLD_BY_ATTRIBUTES = {
    "mp-common-profile": ("data-nickname", "data-signature"),
    "mpprofile": ("data-nickname", "data-signature"),
}
_PARTICULAR = MEDIA | _UNREAD | _TELLING | {"body", *_TOLD_BY_ATTRIBUTES}
"""Tags of which more is asked than their names; most elements have none of them."""
NOTE = "note id"
"""The attribute, of no page's own, of an element that is the mark of a note."""
NOTE_MARK = "note mark"
"""What such an element shows where it has no words itself."""
TEX = "data-tex"
"""The attribute that holds a formula in TeX."""
_TEX_SCRIPT = Pattern(r"\s*(?:math|text)/(?:tex|latex)\b", re.I)
_SCREENS = frozenset({"", "all", "screen"})
_LONGEST_NAMES = 400
_CAMEL = Pattern(r"(?<=[a-z0-9])(?=[A-Z])")
_SEPARATORS = Pattern(f"[^0-9A-Za-z{HAN}]+")


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
    marked: Sequence[int] = ()
    """Indices of the elements with attributes, or with a tag that says what they are, in order:
    all that readers of names, styles and links have to look at."""
    names: Mapping[str, Sequence[int]] = field(default_factory=dict)
    """Indices of the elements by their ``words``, in order; a page repeats the same few names."""
    called: Mapping[str, Sequence[int]] = field(default_factory=dict)
    """The same by their class and id as these are written."""
    anchors: Sequence[int] = ()
    """Indices of the ``a`` elements that have attributes, in order."""
    telling: Sequence[int] = ()
    """Indices of the elements that say what they are, or whether they are seen, by their tag, a
    role or a style, in order."""
    found: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    """Indices of the elements that were sought, in order, by the name given to them."""
    sheets: tuple[str, ...] = ()
    """The style sheets in the page that are for a screen."""

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

    def named(self, is_meant: Callable[[str], object]) -> list[int]:
        """Return the indices of the elements whose names ``is_meant`` holds for, in order."""
        found = [i for words, places in self.names.items() if is_meant(words) for i in places]
        found.sort()
        return found

    def text_of(self, index: int) -> str:
        """Return all text inside a node, as it stands in the markup."""
        node = self.nodes[index]
        return "".join(n.text for n in self.nodes[index : node.end])


def parse(markup: str) -> Tree:
    """Parse a page; whatever is broken in it is understood as a browser does."""
    return tree_of(parse_page(markup))


def parse_page(markup: str) -> LexborHTMLParser:
    """Parse a page into the parser's own tree, in which elements can be sought by CSS."""
    from selectolax.lexbor import LexborHTMLParser

    opened = open_shadows(markup)
    page = LexborHTMLParser(opened)
    if opened is not markup and f"<{ROOT}>" in opened:
        fill_slots(page)
    return page


def tree_of(
    page: LexborHTMLParser, sought: Mapping[str, Sequence[LexborNode]] = _NOTHING_SOUGHT
) -> Tree:
    """Return the page as a list of nodes, with the places of the elements in ``sought``."""
    places = {node.mem_id: -1 for elements in sought.values() for node in elements}
    nodes: list[Node] = []
    head = _Head()
    marked: list[int] = []
    names: dict[str, list[int]] = {}
    anchors: list[int] = []
    telling: list[int] = []
    called: dict[str, tuple[str, list[int], Mapping[str, str | None]]] = {}
    body, count = -1, 0
    parent, before = -1, ""
    entered: list[LexborNode] = []
    current = page.root
    while current is not None:
        tag = intern(current.tag or "-")  # each time another string
        child: LexborNode | None = None
        if tag == "-text":
            text = current.text_content or ""
            if not text.isspace() or (
                (around := nodes[parent].tag) == "pre"
                or (around == "td" and "\n" not in text and "code" in nodes[parent].words)
                or ((before or around) not in BLOCKS and _stands_before_words(current, around))
            ):
                count += 1
                nodes.append(Node(TEXT, parent, _NO_ATTRIBUTES, text, "", count))
        elif tag in _ABOUT_THE_PAGE:
            attributes: Mapping[str, str | None] = current.attributes
            if tag == "script" and _TEX_SCRIPT.match(attributes.get("type") or ""):
                count += 1
                nodes.append(Node("math", parent, {TEX: current.text()}, end=count))
            else:
                head.take(tag, attributes, current.text)
        elif tag[0] not in "-!":  # a comment, a document type
            attributes = current.attributes
            is_particular = tag in _PARTICULAR
            if is_particular:
                if tag == "body" and body < 0:
                    body = count
                if tag in MEDIA and not attributes.get("src"):
                    attributes = _with_source(current, attributes)
            if places and (key := current.mem_id) in places:
                places[key] = count
            words = ""
            is_telling = is_particular and tag in _TELLING
            if attributes:
                name = attributes.get("class") or ""
                if identifier := attributes.get("id"):
                    name = f"{name} {identifier}"
                if name:
                    if name not in called:
                        words = _separated(name[:_LONGEST_NAMES])
                        alike = names.setdefault(words, []) if words else []
                        called[name] = words, alike, {"class": name}
                    words, alike, only_called = called[name]
                    alike.append(count)
                    if len(attributes) == 1 and not identifier:
                        attributes = only_called
                if tag == "a":
                    anchors.append(count)
                marked.append(count)
                is_telling = is_telling or not _TELLING_ATTRIBUTES.isdisjoint(attributes)
            elif is_telling:
                marked.append(count)
            if is_telling:
                telling.append(count)
                if tag in _MAY_BE_HEADING and attributes.get("role") == "heading":
                    level = attributes.get("aria-level") or "2"
                    tag = f"h{level}" if level in _LEVELS else tag
            count += 1
            nodes.append(Node(tag, parent, attributes, "", words, count))
            if not is_particular:
                child = current.first_child
            elif tag not in _UNREAD:
                child = current.first_child
                if child is None and tag in _TOLD_BY_ATTRIBUTES:
                    told = " ".join(attributes.get(n) or "" for n in _TOLD_BY_ATTRIBUTES[tag])
                    nodes.append(Node(TEXT, count - 1, _NO_ATTRIBUTES, told, "", count + 1))
                    count += 1
                    nodes[-2].end = count
        if child is not None:
            entered.append(current)
            current, parent, before = child, count - 1, ""
            continue
        before, following = tag, current.next if entered else None
        while following is None and entered:
            left = nodes[parent]
            left.end = count
            parent, before = left.parent, left.tag
            current = entered.pop()
            following = current.next if entered else None
        current = following
    if not nodes:
        nodes.append(Node("body", -1, _NO_ATTRIBUTES, end=1))
    about = (head.title, tuple(head.json_ld), tuple(head.metas), head.links)
    found = {name: _places_of(elements, places) for name, elements in sought.items()}
    written = {name: alike for name, (_, alike, _) in called.items()}
    sheets = tuple(head.sheets)
    return Tree(
        nodes, max(body, 0), *about, marked, names, written, anchors, telling, found, sheets
    )


def _places_of(elements: Sequence[LexborNode], places: Mapping[int, int]) -> tuple[int, ...]:
    indices = {places[node.mem_id] for node in elements}
    return tuple(sorted(indices - {-1}))


def _stands_before_words(blanks: LexborNode, around: str) -> bool:
    """Whether a browser shows blanks behind words, by what comes after them."""
    after = blanks.next
    return (around if after is None else after.tag) not in BLOCKS


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
    sheets: list[str] = field(default_factory=list)

    def take(self, tag: str, attributes: Mapping[str, str | None], text: Callable[[], str]) -> None:
        """Note what one element says; ``text`` gives the text inside it."""
        if tag == "meta":
            names = (attributes.get(key) for key in ("property", "name", "itemprop"))
            name, content = next(filter(None, names), ""), attributes.get("content")
            if name and content:
                self.metas.append((name.strip().lower(), content.strip()))
        elif tag == "link":
            self.links.setdefault(attributes.get("rel") or "", attributes.get("href") or "")
        elif tag == "base":
            self.links.setdefault(tag, attributes.get("href") or "")
        elif tag == "title":
            self.title = self.title or text()
        elif tag == "style":
            if (attributes.get("media") or "all").strip().lower() in _SCREENS:
                self.sheets.append(text())
        elif (attributes.get("type") or "").strip().lower() == "application/ld+json":
            self.json_ld.append(text())


@lru_cache(maxsize=16_384)
def _separated(names: str) -> str:
    words = names if names.islower() else _CAMEL.sub(" ", names)
    return _SEPARATORS.sub(" ", words).strip().lower()
