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

    def tag_of(self, block: int) -> str:
        """Return the tag that says what a block is: its own, or a heading's around it."""
        nodes = self._tree.nodes
        for index in self._around(block):
            if nodes[index].tag in _NAMED_BLOCKS:
                return nodes[index].tag
        for index in islice(self._tree.ancestors(block), _BOXES_OF_EDITORS):
            kind = nodes[index].attributes.get("data-block-type")
            if kind and (level := _HEADING_TYPE.fullmatch(kind)):
                return f"h{level[1]}"
        return nodes[block].tag

    def heading_around(self, index: int) -> int | None:
        """Return the heading that the node is in, if it is in one."""
        nodes = self._tree.nodes
        return next((i for i in self._around(index) if nodes[i].tag in _HEADINGS), None)

    def _around(self, index: int) -> Iterator[int]:
        """Yield the node and the elements around it that were entered, nearest first."""
        for _ in range(_CLASSES_FROM):
            if index not in self._entered and self._tree.nodes[index].tag != TEXT:
                return
            yield index
            index = self._tree.nodes[index].parent

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
