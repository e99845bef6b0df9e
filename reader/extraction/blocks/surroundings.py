"""What the elements in and around a block call it."""

from __future__ import annotations

from collections.abc import Container, Iterator
from itertools import islice

from reader.core.pattern import Pattern
from reader.extraction.markup.tree import TEXT, Tree, tags

_NAMED_BLOCKS = tags("h1 h2 h3 h4 h5 h6 figcaption")
_INSIDE_LINES = tags("a b em font i small span strong")
_HEADING_TYPE = Pattern(r"heading([1-6])")
"""As document editors (Feishu) call their blocks."""
_HEADINGS = tags("h1 h2 h3 h4 h5 h6")
_CLASSES_FROM = 5
_BOXES_OF_EDITORS = 8


class Surroundings:
    """Asks the elements of ``tree`` that were ``entered``."""

    def __init__(self, tree: Tree, entered: Container[int]) -> None:
        self._tree = tree
        self._entered = entered
        self._levels: dict[int, str] = {}
        """By what is around a block: most paragraphs stand side by side."""

    def tag_of(self, block: int) -> str:
        """Return the tag that says what a block is: its own, or a heading's around it."""
        nodes = self._tree.nodes
        for index in self._around(block):
            if nodes[index].tag in _NAMED_BLOCKS:
                return nodes[index].tag
        parent = nodes[block].parent
        if parent not in self._levels:
            self._levels[parent] = self._level_around(block)
        return self._levels[parent] or nodes[block].tag

    def _level_around(self, block: int) -> str:
        """Return the heading as which a document editor's box shows a block; empty: as none."""
        for index in islice(self._tree.ancestors(block), _BOXES_OF_EDITORS):
            kind = self._tree.nodes[index].attributes.get("data-block-type")
            if kind and (level := _HEADING_TYPE.fullmatch(kind)):
                return f"h{level[1]}"
        return ""

    def heading_around(self, index: int) -> int | None:
        """Return the heading that the node is in, if it is in one."""
        nodes = self._tree.nodes
        return next((i for i in self._around(index) if nodes[i].tag in _HEADINGS), None)

    def _around(self, index: int) -> Iterator[int]:
        """Yield the node and the elements around it that were entered, nearest first."""
        nodes, entered = self._tree.nodes, self._entered
        for _ in range(_CLASSES_FROM):
            if index not in entered and nodes[index].tag != TEXT:
                return
            yield index
            index = nodes[index].parent

    def names_of(self, block: int) -> str:
        """Return the classes of a block, of what holds all of its text and of what is around it."""
        return " ".join((*self._classes_within(block), *self._classes_around(block)))

    def names_around(self, index: int) -> str:
        """Return the classes of the node and of what is around it, nearest first."""
        return " ".join(self._classes_around(index))

    def _classes_within(self, block: int) -> Iterator[str]:
        """Yield the classes of what holds all of a block's text: <p><span class=caption>."""
        nodes = self._tree.nodes
        index, end = block + 1, nodes[block].end
        while index < end and nodes[index].tag in _INSIDE_LINES and nodes[index].end == end:
            if nodes[index].words:
                yield nodes[index].words
            index += 1

    def _classes_around(self, index: int) -> Iterator[str]:
        for around in self._around(index):
            if words := self._tree.nodes[around].words:
                yield words
