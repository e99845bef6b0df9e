"""What stands beside characters to say how they are read (clreq 3.3)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum, auto
from typing import NamedTuple

from reader.ui.setting.clusters import Clusters, Line

SIZE = 0.45
"""Of letters above a line, of the size of what they stand above."""
ZHUYIN_SIZE = 0.32
ZHUYIN_ROOM = 0.68
"""At the right of a character in a horizontal line, for the letters and the tone beside them."""
TONE_SIZE = 0.5
"""Of the tone, whose ink takes a small part of its square."""
_TONES = "ˊˇˋ"
LIGHT = "˙"
"""The dot above a syllable without weight."""
_BREATH = 0.12
"""Between the readings of two characters, in characters."""


class RubyKind(Enum):
    """How a reading is set."""

    ABOVE = auto()
    """Letters above the line; at the right of a vertical one."""
    ZHUYIN = auto()
    """ㄅㄆㄇ one below the other at the right of its character, in both directions."""


class Ruby(NamedTuple):
    """A reading of ``text[start:end]``, in code points."""

    start: int
    end: int
    words: str

    @property
    def kind(self) -> RubyKind:
        """How it is set: zhuyin beside its character, anything else above."""
        is_zhuyin = any("\u3105" <= char <= "\u312f" for char in self.words)
        return RubyKind.ZHUYIN if is_zhuyin else RubyKind.ABOVE


class PlacedRuby(NamedTuple):
    """A reading, and between which edges its characters stand along the line."""

    begin: float
    end: float
    words: str
    kind: RubyKind


class Zhuyin(NamedTuple):
    """The letters of one syllable from the top down, and the tone beside the last of them."""

    light: bool
    """Whether a dot stands above the letters, for a tone without weight."""
    letters: str
    tone: str


def zhuyin_of(words: str) -> Zhuyin:
    """Return ``words``, a syllable such as ㄉㄚˋ or ˙ㄉㄜ, in the parts that are placed."""
    letters = "".join(char for char in words if char not in _TONES + LIGHT)
    tone = next((char for char in words if char in _TONES), "")
    return Zhuyin(LIGHT in words, letters, tone)


def make_room(
    clusters: Clusters,
    rubies: Sequence[Ruby],
    width_of: Callable[[str], float],
    *,
    vertical: bool,
) -> None:
    """Widen the characters whose reading is wider than they are; no line ends inside one.

    ``width_of`` tells how many pixels letters take above the line.
    """
    em = clusters.em
    wide = []
    for ruby in rubies:
        if ruby.kind is RubyKind.ABOVE:
            wide.append((ruby.start, ruby.end, width_of(ruby.words) + _BREATH * em))
        elif not vertical:
            last = clusters.index_of(ruby.end) - 1
            if last >= 0:
                clusters.advance[last] += ZHUYIN_ROOM * em
    clusters.widen(wide)
    inside = {at for ruby in rubies for at in range(ruby.start + 1, ruby.end)}
    clusters.unbroken = clusters.unbroken | inside


def rubies_on(
    line: Line, clusters: Clusters, rubies: Sequence[Ruby], *, vertical: bool
) -> tuple[PlacedRuby, ...]:
    """Return the readings of what stands on ``line``, each between its characters' edges."""
    placed = []
    for ruby in rubies:
        if ruby.start < line.start or ruby.start >= line.end:
            continue
        first = clusters.index_of(ruby.start) - line.first
        behind = min(clusters.index_of(ruby.end), line.last) - line.first
        end = line.edge[behind]
        if ruby.kind is RubyKind.ZHUYIN and not vertical:
            end = line.edge[behind - 1] + clusters.advance[line.first + behind - 1]
            end -= ZHUYIN_ROOM * clusters.em
        placed.append(PlacedRuby(line.edge[first], end, ruby.words, ruby.kind))
    return tuple(placed)
