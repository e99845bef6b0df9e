"""What of a page has another ground: what is found, marked, read aloud or selected."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QColor

from reader.ui.page.order.blocks import Chosen, Position, ordered

if TYPE_CHECKING:
    from reader.core.articles.finding import Hit  # what is found needs it, a page does not


class Lit(Enum):
    """Why a stretch of words has another ground."""

    FOUND = auto()
    CURRENT = auto()
    """The find that the reader was taken to."""
    CHOSEN = auto()
    """Selected."""
    SAID = auto()
    """Read aloud: a whole sentence, which is read along, so its words keep their ink."""
    YELLOW = auto()
    """This and the following: marked by the reader."""
    GREEN = auto()
    BLUE = auto()
    RED = auto()
    UNDERLINE = auto()


MARKED = {
    Lit.YELLOW: QColor(255, 208, 0, 90),
    Lit.GREEN: QColor(70, 190, 90, 80),
    Lit.BLUE: QColor(70, 140, 250, 80),
    Lit.RED: QColor(250, 90, 90, 80),
    Lit.UNDERLINE: QColor(0, 0, 0, 0),
}
"""The grounds of what is marked; the paper of every theme shows through, and words stay legible."""


SAID_ALPHA = 40
"""Of the accent, over which words stay as legible as on paper."""


class Stretch(NamedTuple):
    """Code points of one text that are lit."""

    start: int
    end: int
    lit: Lit


class Lights(NamedTuple):
    """The colours of what is lit: ground and words."""

    chosen: QColor
    chosen_words: QColor


class FoundStretch(NamedTuple):
    """A find on the page."""

    start: Position
    end: int
    """The offset behind it, in the same text."""
    hit: Hit


@dataclass(slots=True)
class Lighting:
    """All that is lit on a page but the selection, in the page's order."""

    marked: Sequence[tuple[FoundStretch, Lit]] = ()
    """What the reader marked, each with how it is shown."""
    found: Sequence[FoundStretch] = ()
    current: int | None = None
    """The index of the find that the reader was taken to."""
    said: tuple[Position, Position] | None = None
    """The stretch of one text that is read aloud."""

    def of(self, block: int, part: int, chosen: Chosen | None) -> list[Stretch]:
        """Return what is lit of one text, what is selected of it last."""
        lit = [
            Stretch(mark.start.offset, mark.end, how)
            for mark, how in self.marked
            if mark.start[:2] == (block, part)
        ]
        lit += self._found_in(block, part)
        if self.said is not None and self.said[0][:2] == (block, part):
            lit.append(Stretch(self.said[0].offset, self.said[1].offset, Lit.SAID))
        if chosen is not None:
            begin, end = ordered(chosen)
            if begin[:2] <= (block, part) <= end[:2]:
                start = begin.offset if begin[:2] == (block, part) else 0
                stop = end.offset if end[:2] == (block, part) else 1 << 30
                lit.append(Stretch(start, stop, Lit.CHOSEN))
        return lit

    def _found_in(self, block: int, part: int) -> Iterator[Stretch]:
        first = bisect_left(self.found, Position(block, part, -1), key=_start_of)
        for index in range(first, len(self.found)):
            found = self.found[index]
            if found.start[:2] != (block, part):
                break
            why = Lit.CURRENT if index == self.current else Lit.FOUND
            yield Stretch(found.start.offset, found.end, why)


def _start_of(found: FoundStretch) -> Position:
    return found.start
