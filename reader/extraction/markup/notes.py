"""Footnotes and references: what marks in the text lead to, and what elements hold in attributes.

A mark is a short link (``[1]``, ``①``, ``*``) that says by its look or its name that it is one
(``sup``, DPUB-ARIA's ``doc-noteref``, EPUB's ``noteref``) and leads to something further below.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from typing import NamedTuple
from urllib.parse import unquote

from reader.core.pattern import Pattern
from reader.extraction.markup.inline import collapse
from reader.extraction.markup.tree import BLOCKS, NOTE, NOTE_MARK, Node, Tree, tags

_MARK = Pattern(
    r"[\[［〔【(（]?\s*(?:[注註釋释]{1,2}|note\s*)?\s*(?:[0-9０-９]{1,4}|[a-z]|[ivx]{1,5}|[*＊†‡§¶#※]{1,3}"
    r"|[\u2460-\u2473\u24ea\u24f5-\u24fe\u3251-\u325f\u32b1-\u32bf]|[一二三四五六七八九十]{1,3}|[注註])"
    r"\s*[\]］〕】)）]?",
    re.I,
)
_BRACKETED = Pattern(
    r"[\[［〔【].*[\]］〕】]|[(（].*[)）]|[\u2460-\u2473\u24f5-\u24fe*＊†‡※]+", re.S
)
_BRACKETS = "[]［］〔〕【】()（） "
_NAMED = Pattern(r"\b(?:foot|end)?notes?(?:ref)?\b|\bfn\b|\bfnref\b|\bref(?:erence)?s?\b|\bcite\b")
_NOTE_ROLES = frozenset({"doc-noteref", "noteref"})
_BACK = Pattern(r"[\s^↑↩⤴⏎«︎\ufe0e\ufe0f]*(?:[0-9.]{0,6}|[a-z])[\s^↑↩⤴⏎«\ufe0e\ufe0f]*", re.I)
_LEADING = Pattern(r"[\s^↑↩⤴\ufe0e]+")
_HELD = (
    "data-footnote",
    "data-wr-footernote",
    "data-note",
    "zy-footnote",
    "data-fn",
    "data-footnote-content",
)
_HELD_NAMES = frozenset(_HELD)
_MAY_HOLD = tags("img sup")
_SHOWN_ON_HOVER = (
    "title",
    "data-original-title",
    "data-tooltip",
    "data-tippy-content",
    "data-text",
)
_FOOTNOTE_PICTURE = Pattern(r"footnote|noteicon|note icon", re.I)
_HEADINGS = tags("h1 h2 h3 h4 h5 h6")
_LONGEST_NOTE = 6_000
_LONGEST_MARK = 12
_MOST_NOTES = 5_000
_NEAR = 3


class FoundNote(NamedTuple):
    """One note of a page."""

    note_id: str
    mark: str
    """What stands in the text, without brackets."""
    element: int = -1
    """The element that holds it; -1 when ``words`` are all of it."""
    words: str = ""
    address: str = ""
    """Where a reference without an element leads."""


@dataclass(slots=True)
class PageNotes:
    """The notes that a stretch of the page refers to."""

    notes: list[FoundNote] = field(default_factory=list)
    marks: dict[int, tuple[str, str]] = field(default_factory=dict)
    """The elements that are marks: the note's id, and what the mark says."""
    elements: set[int] = field(default_factory=set)
    """What is shown as notes and no longer where it stands."""
    back_links: set[int] = field(default_factory=set)
    """Links in notes that lead back to their marks."""


def find_notes(tree: Tree, stretches: tuple[tuple[int, int], ...]) -> PageNotes:
    """Return the notes to which marks within ``stretches``, from index to index, lead."""
    found = PageNotes()
    places: Mapping[str, int] | None = None
    elements: dict[int, int | None] = {}
    ids: dict[tuple[int, str], str] = {}
    for first, end in stretches:
        within = slice(bisect_left(tree.marked, first), bisect_left(tree.marked, end))
        for index in tree.marked[within]:
            if len(found.notes) >= _MOST_NOTES:
                return found
            node = tree.nodes[index]
            if places is None and node.tag == "a" and "#" in node.get("href"):
                places = _places(tree)
            if (note := _linked(tree, index, places or {}, elements)) or (
                note := _held(tree, index)
            ):
                _take(tree, index, note, found, ids)
    _share_elements(tree, found)
    _find_back_links(tree, found)
    return found


def _places(tree: Tree) -> Mapping[str, int]:
    places: dict[str, int] = {}
    for index in tree.marked:
        attributes = tree.nodes[index].attributes
        for name in ("id", "name"):
            if value := attributes.get(name):
                places.setdefault(value, index)
    return places


def _take(
    tree: Tree, index: int, note: FoundNote, found: PageNotes, ids: dict[tuple[int, str], str]
) -> None:
    around = next((i for i in tree.ancestors(index) if i in found.marks), None)
    if around is not None:
        return  # the same note, told once more inside its mark
    key = (note.element, note.words)
    said = collapse(tree.text_of(index))
    if len(said) > _LONGEST_MARK:
        said = ""
    if key not in ids:
        ids[key] = f"n{len(found.notes) + 1:04d}"
        mark = said.strip(_BRACKETS) or str(len(found.notes) + 1)
        found.notes.append(FoundNote(ids[key], mark, note.element, note.words, note.address))
    number = int(ids[key][1:])
    found.marks[index] = (ids[key], said or f"[{found.notes[number - 1].mark}]")


def _linked(
    tree: Tree, index: int, places: Mapping[str, int], elements: dict[int, int | None]
) -> FoundNote | None:
    """Return the note that the link at ``index`` leads to; None when it is no mark of one.

    What is at the ``places`` is kept in ``elements``: thousands of links may lead to one.
    """
    node = tree.nodes[index]
    if node.tag != "a" or "#" not in (href := node.get("href")):
        return None
    target = places.get(unquote(href.partition("#")[2]), -1)
    said = collapse(tree.text_of(index))
    is_named = _is_named(tree, index)
    if target <= index or not (_MARK.fullmatch(said) or (not said and is_named)):
        return None
    is_raised = any(tree.nodes[i].tag == "sup" for i in _around_and_in(tree, index))
    if not (is_raised or is_named or _BRACKETED.fullmatch(said)):
        return None
    if target not in elements:
        elements[target] = _note_at(tree, target)
    element = elements[target]
    if element is None or element <= index < tree.nodes[element].end:
        return None
    return FoundNote("", "", element)


def _note_at(tree: Tree, target: int) -> int | None:
    """Return the element that is a note, given what its mark leads to; None of a longer text."""
    element = _block_of(tree, target)
    if element is None:
        return None
    return element if 0 < len(collapse(tree.text_of(element))) <= _LONGEST_NOTE else None


def _is_named(tree: Tree, index: int) -> bool:
    node = tree.nodes[index]
    roles = {node.get("role"), node.get("epub:type"), *node.get("rel").split()}
    if roles & _NOTE_ROLES or "footnote" in roles:
        return True
    return any(_NAMED.search(tree.nodes[i].words) for i in (index, node.parent))


def _around_and_in(tree: Tree, index: int) -> Iterator[int]:
    yield from islice(tree.ancestors(index), _NEAR)
    yield from range(index, tree.nodes[index].end)


def _block_of(tree: Tree, target: int) -> int | None:
    """Return the block that a note is, given what its mark leads to."""
    nodes = tree.nodes
    around = (i for i in (target, *tree.ancestors(target)) if nodes[i].tag in BLOCKS)
    block = next(around, None)
    if block is None or block <= tree.body or nodes[block].tag in _HEADINGS:
        return None
    if nodes[block].tag == "dt":
        following = nodes[block].end
        return following if following < len(nodes) and nodes[following].tag == "dd" else None
    # The footnotes of word processors: a paragraph alone in a box that has the name.
    return block


def _held(tree: Tree, index: int) -> FoundNote | None:
    """Return the note that an element has in an attribute; None when it has none."""
    node = tree.nodes[index]
    if node.tag not in _MAY_HOLD and _HELD_NAMES.isdisjoint(node.attributes):
        return None
    words = next(filter(None, (node.get(name).strip() for name in _HELD)), "")
    if not words and node.tag == "img" and _FOOTNOTE_PICTURE.search(node.words):
        words = node.get("alt").strip()
    if not words and node.tag == "sup" and _MARK.fullmatch(collapse(tree.text_of(index))):
        words = next(filter(None, (node.get(name).strip() for name in _SHOWN_ON_HOVER)), "")
    if not words or len(words) > _LONGEST_NOTE or _MARK.fullmatch(words):
        return None
    return FoundNote("", "", -1, collapse(words), node.get("data-url"))


def _share_elements(tree: Tree, found: PageNotes) -> None:
    """Leave where it stands what several notes share, or what holds a mark of the text itself."""
    shared = Counter(note.element for note in found.notes if note.element >= 0)
    for note in found.notes:
        if note.element >= 0 and shared[note.element] == 1:
            found.elements.add(note.element)
    gone = {n.note_id for n in found.notes if n.element >= 0 and shared[n.element] > 1}
    found.notes = [note for note in found.notes if note.note_id not in gone]
    found.marks = {i: told for i, told in found.marks.items() if told[0] not in gone}


def _find_back_links(tree: Tree, found: PageNotes) -> None:
    for element in found.elements:
        for index in range(element, tree.nodes[element].end):
            node: Node = tree.nodes[index]
            if node.tag != "a" or "#" not in node.get("href"):
                continue
            said = collapse(tree.text_of(index))
            if _BACK.fullmatch(said) or _MARK.fullmatch(said):
                found.back_links.add(index)


def without_leading_mark(text: str, mark: str) -> int:
    """Return where a note's words begin behind the mark that it repeats and signs of going back."""
    arrows = _LEADING.match(text)
    at = arrows.end() if arrows else 0
    own = re.compile(rf"[\[［〔【(（]?\s*{re.escape(mark)}\s*(?:[\]］〕】)）]|[.．、:：]|\s)\s*")
    return match.end() if (match := own.match(text, at)) else at


def mark_notes(tree: Tree, found: PageNotes) -> None:
    """Write into the elements that are marks of notes which note it is, and what is shown."""
    for index, (note_id, said) in found.marks.items():
        node = tree.nodes[index]
        told = {NOTE: note_id}
        if not collapse(tree.text_of(index)):
            told[NOTE_MARK] = said
        node.attributes = {**node.attributes, **told}
