"""The quotes, lists and items that are open while the blocks of a page are gathered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from reader.core.draft import DraftBlock, DraftList, DraftQuote

_DEEPEST_NESTING = 8


@dataclass(slots=True)
class _Container:
    """What takes blocks until the node at ``end``."""

    end: int
    kind: str
    """page, quote, list or item."""
    block_id: str = ""
    ordered: bool = False
    start: int = 1
    blocks: list[DraftBlock] = field(default_factory=list)
    items: list[tuple[DraftBlock, ...]] = field(default_factory=list)


class Containers:
    """Those that are open, one in the other, the page outermost."""

    def __init__(self, end: int) -> None:
        """Begin a page that ends at the node at ``end``."""
        self._open = [_Container(end, "page")]

    @property
    def may_nest(self) -> bool:
        """Whether another may be opened; deeper ones are read as if they were none."""
        return len(self._open) < _DEEPEST_NESTING

    @property
    def is_in_list(self) -> bool:
        """Whether the innermost is a list, so that an item is expected."""
        return self._open[-1].kind == "list"

    @property
    def blocks(self) -> list[DraftBlock]:
        """What the innermost has taken so far, to be bettered."""
        return self._open[-1].blocks

    def open(
        self, end: int, kind: str, block_id: str = "", ordered: bool = False, start: int = 1
    ) -> None:
        """Put what follows, until the node at ``end``, into a ``kind``: quote, list or item."""
        self._open.append(_Container(end, kind, block_id, ordered, start))

    def close(self, index: int, flush: Callable[[], None]) -> None:
        """Close all that end at or before ``index``; ``flush`` brings what is still to go in."""
        while len(self._open) > 1 and self._open[-1].end <= index:
            flush()
            closed = self._open.pop()
            match closed.kind:
                case "item":
                    self._open[-1].items.append(tuple(closed.blocks))
                case "quote":
                    self.add(DraftQuote(closed.block_id, tuple(closed.blocks)))
                case _:
                    items = tuple(item for item in closed.items if item)
                    if items:
                        self.add(DraftList(closed.block_id, items, closed.ordered, closed.start))

    def add(self, block: DraftBlock) -> None:
        """Put ``block`` into the innermost; between the items of a list it is one of its own."""
        innermost = self._open[-1]
        if innermost.kind == "list":
            innermost.items.append((block,))
        else:
            innermost.blocks.append(block)
