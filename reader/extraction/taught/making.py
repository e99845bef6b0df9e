"""Makes a rule of what a reader pointed at: by a name of the element's own, else by the lines.

What is made fits what was pointed at and nothing else of the page; whatever would is not taken.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, takewhile

from reader.core.draft import Cleaned, DraftBlock, DraftText
from reader.core.pattern import Pattern
from reader.extraction.content.scoring import Run
from reader.extraction.markup.inline import collapse, key_of
from reader.extraction.markup.tree import TEXT, Node, Tree
from reader.extraction.taught.following import flat_blocks
from reader.extraction.taught.places import Markup
from reader.extraction.taught.rules import ANYTHING, MOST_ENTRIES, TaughtRule, line_matches

_LONGEST_LINE = 80
"""Characters of a line that a rule says whole."""
_LONGEST_SAMPLE = 60
_MOST_NAMES = 4
"""Classes of an element that are tried."""
_HIGHEST = 20
"""Elements around what was pointed at that are tried."""
_MOST_JOINED = 12
"""Blocks of the draft that may have become one of the article."""
_MOST_PIECES = 300
"""Texts and pictures around which elements are looked for."""
_NUMBER = Pattern(r"\d+(?:[.,:/-]\d+)*")
_NAME = Pattern(r"[A-Za-z_\u0080-\uffff-][\w\u0080-\uffff-]*")
_OF_THIS_PAGE = Pattern(r"\d{3,}")
"""In an id: it numbers pages or articles."""
_FEWEST_LETTERS = 2


@dataclass(frozen=True, slots=True)
class Pointed:
    """What a reader pointed at."""

    blocks: tuple[tuple[str, str], ...] = ()
    """Ids of blocks of the article, and the words of each; what structuring joined is one."""
    removals: tuple[tuple[str, str], ...] = ()
    """Ids of removals, and the words of each."""

    @property
    def words(self) -> str:
        """The words of all of it."""
        return " ".join(words for _, words in (*self.blocks, *self.removals))


@dataclass(frozen=True, slots=True)
class Made:
    """What a rule is to say: selectors or lines."""

    selectors: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()


def rule_of(made: Made, scope: tuple[str, str], sample: str, day: str, *, keep: bool) -> TaughtRule:
    """Return the rule for the site and the page in ``scope``, one of which is empty."""
    site, page = scope
    sample = collapse(sample)[:_LONGEST_SAMPLE]
    if keep:
        return TaughtRule(
            site, page, keep=made.selectors, keep_lines=made.lines, sample=sample, taught=day
        )
    return TaughtRule(
        site, page, drop=made.selectors, drop_lines=made.lines, sample=sample, taught=day
    )


def candidates(cleaned: Cleaned, pointed: Pointed, markup: Markup) -> tuple[str, ...]:
    """Return the selectors that might find what was pointed at, to be looked up on the page."""
    tried: dict[str, None] = {}
    for target in _targets(cleaned, pointed, markup):
        tried |= dict.fromkeys(_selectors(markup.tree, target.element))
    return tuple(tried)


def make(
    cleaned: Cleaned, pointed: Pointed, markup: Markup | None, *, is_for_site: bool
) -> Made | None:
    """Return what finds what was pointed at, and nothing else; None where nothing does.

    The tree of ``markup`` must know what each of the ``candidates`` finds.
    """
    lines = _lines(cleaned, pointed, markup, is_for_site=is_for_site)
    if markup is None:
        return Made(lines=lines) if lines else None
    whole = _content(markup, cleaned, pointed)
    named: dict[str, None] = {}
    paths: dict[str, None] = {}
    left = set(whole)
    for target in _targets(cleaned, pointed, markup):
        if not target.content & left:
            continue
        for selector in _selectors(markup.tree, target.element):
            is_path = ":nth-of-type" in selector
            if is_path and is_for_site:
                continue
            found = _found(markup, selector)
            if found and found <= whole and target.content <= found:
                (paths if is_path else named)[selector] = None
                left -= found
                break
    if not left and not paths:
        return Made(selectors=tuple(named))
    if lines and _only_those(cleaned, pointed, lines):
        return Made(lines=lines)
    if not left:
        return Made(selectors=(*named, *paths))
    return Made(lines=lines) if lines else None


# What was pointed at


@dataclass(frozen=True, slots=True)
class _Target:
    """An element, and all that it shows."""

    element: int
    content: frozenset[int]


def _targets(cleaned: Cleaned, pointed: Pointed, markup: Markup) -> Iterator[_Target]:
    """Yield the elements that hold what was pointed at and nothing else, the largest first."""
    whole = _content(markup, cleaned, pointed)
    nodes = markup.tree.nodes
    seen: set[int] = set()
    for first in sorted(whole)[:_MOST_PIECES]:
        around = islice((first, *markup.tree.ancestors(first)), _HIGHEST)
        inside = list(takewhile(lambda index: _is_within(markup, index, whole), around))
        for element in reversed(inside):
            if nodes[element].tag != TEXT and element > markup.tree.body and element not in seen:
                seen.add(element)
                yield _Target(element, _shown_in(markup, element))


def _content(markup: Markup, cleaned: Cleaned, pointed: Pointed) -> frozenset[int]:
    """Return the texts and pictures that were pointed at, as indices of nodes."""
    content: set[int] = set()
    for block_id in _ids(cleaned, pointed):
        if (origin := markup.origins.blocks.get(block_id)) is not None:
            content |= _shown_in(markup, origin)
    for removal_id, words in pointed.removals:
        for run in _runs(markup, removal_id, words):
            content |= set(markup.texts_of(run))
    return frozenset(content)


def _runs(markup: Markup, removal_id: str, words: str) -> Sequence[Run]:
    """Return the runs of a removal of which ``words`` are the lines."""
    runs = markup.origins.removals.get(removal_id, ())
    lines = set(words.split("\n"))
    return [run for run in runs if collapse(run.text) in lines]


def _ids(cleaned: Cleaned, pointed: Pointed) -> tuple[str, ...]:
    """Return the ids of the draft's blocks that were pointed at.

    A paragraph may have been joined of several, and a figure has its caption from another.
    """
    blocks = flat_blocks(cleaned.draft)
    order = {block.block_id: number for number, block in enumerate(blocks)}
    ids: dict[str, None] = {}
    for block_id, words in (*pointed.blocks, *pointed.removals):
        if block_id not in order:
            continue
        ids[block_id] = None
        first = order[block_id]
        left = key_of(words).replace(_said(blocks[first]), "", 1)
        for block in blocks[first + 1 : first + _MOST_JOINED]:
            said = _said(block)
            if not said or said not in left:
                break
            ids[block.block_id] = None
            left = left.replace(said, "", 1)
    return tuple(ids)


def _said(block: DraftBlock) -> str:
    return key_of(block.text.text) if isinstance(block, DraftText) else ""


def _shown_in(markup: Markup, index: int) -> frozenset[int]:
    """Return the texts and pictures in an element."""
    return frozenset(_pieces_in(markup, index))


def _is_within(markup: Markup, index: int, whole: frozenset[int]) -> bool:
    return all(piece in whole for piece in _pieces_in(markup, index))


def _pieces_in(markup: Markup, index: int) -> Iterator[int]:
    nodes, at = markup.tree.nodes, index
    while at < nodes[index].end:
        node = nodes[at]
        if at in markup.hidden:
            at = node.end
            continue
        if node.tag == "img" or (node.tag == TEXT and not node.text.isspace()):
            yield at
        at += 1


def _found(markup: Markup, selector: str) -> frozenset[int]:
    elements = markup.tree.found.get(selector, ())
    return frozenset(index for element in elements for index in _shown_in(markup, element))


# How it may be called


def _selectors(tree: Tree, element: int) -> Iterator[str]:
    """Yield selectors for an element, those that will hold the longest first."""
    node = tree.nodes[element]
    own = list(_names(node))
    yield from own
    if node.tag == "img":
        yield from _by_source(node)
    parent = tree.nodes[node.parent]
    for around in _names(parent):
        yield from (f"{around} > {name}" for name in own)
        yield f"{around} > {node.tag}"
    yield _path(tree, element)


def _names(node: Node) -> Iterator[str]:
    """Yield the names that a page gives an element: id, all classes, single ones."""
    name = node.get("id").strip()
    if _NAME.fullmatch(name) and not _OF_THIS_PAGE.search(name):
        yield f"#{name}"
    classes = [each for each in node.get("class").split() if _NAME.fullmatch(each)]
    classes = classes[:_MOST_NAMES]
    yield from (f"{node.tag}.{each}" for each in classes)
    if len(classes) > 1:
        yield f"{node.tag}.{'.'.join(classes)}"


def _by_source(node: Node) -> Iterator[str]:
    """Yield the name of a picture's file, in whatever attribute the page has it."""
    for attribute in ("src", "data-src", "data-original"):
        name = node.get(attribute).partition("?")[0].rpartition("/")[2]
        if len(name) > _FEWEST_LETTERS and '"' not in name and "\\" not in name:
            yield f'img[{attribute}*="{name}"]'


def _path(tree: Tree, element: int) -> str:
    """Return the way to an element from the nearest one around it that has a name of its own."""
    steps: list[str] = []
    for index in (element, *tree.ancestors(element)):
        node = tree.nodes[index]
        name = node.get("id").strip()
        if steps and _NAME.fullmatch(name):
            steps.append(f"#{name}")
            break
        if index == tree.body:
            steps.append(node.tag)
            break
        before = tree.children(node.parent)
        number = sum(tree.nodes[i].tag == node.tag for i in before if i <= index)
        steps.append(f"{node.tag}:nth-of-type({number})")
    return " > ".join(reversed(steps))


# Lines


def _lines(
    cleaned: Cleaned, pointed: Pointed, markup: Markup | None, *, is_for_site: bool
) -> tuple[str, ...]:
    """Return the lines that were pointed at as patterns; none when one says next to nothing."""
    ids = set(_ids(cleaned, pointed))
    blocks = [block for block in flat_blocks(cleaned.draft) if block.block_id in ids]
    if any(not isinstance(block, DraftText) for block in blocks):
        return ()
    said = [block.text.text for block in blocks if isinstance(block, DraftText)]
    for removal_id, words in pointed.removals:
        if removal_id not in ids and (markup is None or _runs(markup, removal_id, words)):
            said += words.split("\n")
    lines = dict.fromkeys(_pattern(line, is_for_site=is_for_site) for line in map(collapse, said))
    is_any = all(sum(char.isalpha() for char in line) >= _FEWEST_LETTERS for line in lines)
    return tuple(lines) if is_any and len(lines) <= MOST_ENTRIES else ()


def _pattern(line: str, *, is_for_site: bool) -> str:
    """Return a pattern for ``line``: on a site, its numbers may be others tomorrow."""
    short = line[:_LONGEST_LINE]
    if is_for_site:
        short = _NUMBER.sub(ANYTHING, short)
    return short + ANYTHING if len(line) > _LONGEST_LINE else short


def _only_those(cleaned: Cleaned, pointed: Pointed, lines: Sequence[str]) -> bool:
    """Whether the patterns fit none of the draft's other blocks."""
    ids = set(_ids(cleaned, pointed))
    others = (
        collapse(block.text.text)
        for block in flat_blocks(cleaned.draft)
        if isinstance(block, DraftText) and block.block_id not in ids
    )
    return not any(line_matches(pattern, line) for line in others for pattern in lines)
