"""Where on a page the blocks and the removals of its draft came from."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from reader.core.draft import DraftBlock
from reader.extraction.blocks.builder import BlockBuilder, Material, NextId
from reader.extraction.content.scoring import Run
from reader.extraction.markup.tree import TEXT, Tree


@dataclass(frozen=True, slots=True)
class Origins:
    """The elements and runs behind the ids of a draft; filled while the page is taken apart."""

    blocks: dict[str, int] = field(default_factory=dict)
    """Indices of elements, by the id of the block."""
    removals: dict[str, tuple[Run, ...]] = field(default_factory=dict)
    """By the id of the removal."""


class Markup(NamedTuple):
    """A page taken apart, with what its parts came from."""

    tree: Tree
    origins: Origins
    hidden: Mapping[int, int]
    saved: Container[str]
    """The pictures saved with the page, by their references."""
    base: str
    """What short addresses are short for."""

    def elements(self, selectors: Sequence[str]) -> list[tuple[int, int]]:
        """Return start and end of the elements that ``selectors`` find."""
        found = {index for selector in selectors for index in self.tree.found.get(selector, ())}
        return [(index, self.tree.nodes[index].end) for index in sorted(found)]

    def is_inside(self, block_id: str, elements: Sequence[tuple[int, int]]) -> bool:
        """Whether a block came from inside one of ``elements``, or is all that one holds."""
        origin = self.origins.blocks.get(block_id)
        if origin is None:
            return False
        return any(
            first <= origin < end or (origin < first and self._is_all_of(first, origin))
            for first, end in elements
        )

    def _is_all_of(self, inner: int, outer: int) -> bool:
        nodes = self.tree.nodes
        if nodes[inner].end > nodes[outer].end:
            return False
        said = self.tree.text_of(inner).strip()
        return bool(said) and said == self.tree.text_of(outer).strip()

    def texts_of(self, run: Run) -> Iterator[int]:
        """Yield the indices of the text nodes that ``run`` consists of."""
        index, missing = run.start, len(run.text)
        while missing > 0:
            node = self.tree.nodes[index]
            if node.tag == TEXT:
                yield index
                missing -= len(node.text)
            index += 1

    def build(self, element: int, runs: Sequence[Run], next_id: NextId) -> tuple[DraftBlock, ...]:
        """Return the blocks of ``runs`` inside ``element``, and of the pictures that it has."""
        wanted = {index for run in runs for index in self.texts_of(run)}
        shown = set(self.origins.blocks.values())
        left_out = _LeftOut(self.tree, self.hidden, wanted, shown)
        material = Material(self.tree, left_out, self.saved, self.base)
        builder = BlockBuilder(material, next_id)
        blocks = builder.build(element)
        self.origins.blocks.update(builder.origins)
        return blocks


@dataclass(frozen=True, slots=True)
class _LeftOut(Container[int]):
    """What of an element is not to be shown: what is hidden, and what stands elsewhere."""

    tree: Tree
    hidden: Container[int]
    wanted: Container[int]
    shown: Container[int]

    def __contains__(self, index: object) -> bool:
        if not isinstance(index, int) or index in self.hidden:
            return True
        match self.tree.nodes[index].tag:
            case "#text":
                return index not in self.wanted
            case "img":
                return index in self.shown
            case _:
                return False
