"""The lines of preformatted text, however a page marks them."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator

from reader.extraction.blocks.code import is_empty_line, is_line, labels_of_code
from reader.extraction.markup.tree import TEXT, Tree

TakeOut = Callable[[int, int], None]
"""Told which nodes, from the first up to the second, are left out where they stand."""


class Preformatted:
    """Reads what is preformatted in ``tree``, without what is hidden or noise."""

    def __init__(
        self, tree: Tree, hidden: Container[int], noise: Container[int], take_out: TakeOut
    ) -> None:
        self._tree = tree
        self._hidden = hidden
        self._noise = noise
        self._take_out = take_out

    def lines(self, pre: int) -> Iterator[str]:
        """Yield what preformatted text says, also where each line is an element of its own."""
        is_at_start = True
        ends: list[int] = []
        for index, said in self._pieces(pre):
            while ends and ends[-1] <= index:
                ends.pop()
                if not is_at_start:
                    yield "\n"
                    is_at_start = True
            if said:
                yield said
                is_at_start = said.endswith("\n")
            elif is_line(self._tree, index):
                if not is_at_start:
                    yield "\n"
                    is_at_start = True
                if is_empty_line(self._tree, index):
                    yield "\n"
                ends.append(self._tree.nodes[index].end)

    def _pieces(self, pre: int) -> Iterator[tuple[int, str]]:
        """Yield the nodes below preformatted text with what each says itself."""
        nodes = self._tree.nodes
        labels = labels_of_code(self._tree, pre)
        index = pre + 1
        while index < nodes[pre].end:
            node = nodes[index]
            if index in self._noise or index in labels:
                self._take_out(index, node.end)
                index = node.end
                continue
            if index in self._hidden:
                index = node.end
                continue
            if node.tag == TEXT:
                yield index, node.text
            else:
                yield index, "\n" if node.tag == "br" else ""
            index += 1
