"""A page with the title that it shows."""

from __future__ import annotations

from dataclasses import dataclass

from reader.extraction.content.scoring import Run, Runs
from reader.extraction.markup.tree import Tree


@dataclass(frozen=True, slots=True)
class Title:
    """The article's title, and the run that shows it on the page when there is one."""

    text: str
    run: Run | None = None
    lines: tuple[Run, ...] = ()
    """The runs after that one, of a title that is set in several lines."""


@dataclass(frozen=True, slots=True)
class Layout:
    """What a page shows, and where it shows its title."""

    tree: Tree
    runs: Runs
    title: Run | None

    def holds_title(self, index: int) -> bool:
        """Whether the title is shown inside the element at ``index``."""
        end = self.tree.nodes[index].end
        return self.title is not None and index <= self.title.start < end

    def part(self, index: int) -> slice[int, int, None]:
        """Return which runs the element at ``index`` holds."""
        return self.runs.within(index, self.tree.nodes[index].end)
