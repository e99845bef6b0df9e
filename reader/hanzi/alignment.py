"""Where every character of a converted text came from.

Offsets are code points and stand between characters, so that 0 and the length are both offsets.
Only stretches whose characters do not correspond one to one have an edit: between edits, offsets
move along in step.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias


class Edit(NamedTuple):
    """``original[start:end]`` is shown as ``shown[shown_start:shown_end]``."""

    start: int
    end: int
    shown_start: int
    shown_end: int


_Offset: TypeAlias = Callable[[Edit], int]


@dataclass(frozen=True, slots=True)
class Alignment:
    """Maps offsets of the original to offsets of what is shown, and back.

    Both maps are monotone, and exact at both ends of every edit; inside an edit they stay inside.
    Edits are sorted and do not overlap.
    """

    edits: tuple[Edit, ...] = ()

    def shown(self, offset: int) -> int:
        """Return where ``offset`` of the original is shown."""
        index = bisect_right(self.edits, offset, key=_start) - 1
        if index < 0:
            return offset
        edit = self.edits[index]
        return _within(offset, edit.start, edit.end, edit.shown_start, edit.shown_end)

    def original(self, offset: int) -> int:
        """Return what ``offset`` of the shown text was in the original."""
        index = bisect_right(self.edits, offset, key=_shown_start) - 1
        if index < 0:
            return offset
        edit = self.edits[index]
        return _within(offset, edit.shown_start, edit.shown_end, edit.start, edit.end)

    def shown_span(self, start: int, end: int) -> tuple[int, int]:
        """Return the shown stretch with all of every word that ``original[start:end]`` touches."""
        first, last = self._touched(start, end, _start, _end)
        shown_start, shown_end = self.shown(start), self.shown(end)
        if first < last:
            shown_start = min(shown_start, self.edits[first].shown_start)
            shown_end = max(shown_end, self.edits[last - 1].shown_end)
        return shown_start, shown_end

    def original_span(self, start: int, end: int) -> tuple[int, int]:
        """Return the original stretch with all of every word that ``shown[start:end]`` touches."""
        first, last = self._touched(start, end, _shown_start, _shown_end)
        original_start, original_end = self.original(start), self.original(end)
        if first < last:
            original_start = min(original_start, self.edits[first].start)
            original_end = max(original_end, self.edits[last - 1].end)
        return original_start, original_end

    def then(self, later: Alignment) -> Alignment:
        """Return the alignment of two steps, ``self`` first and ``later`` on what it shows."""
        if not later.edits:
            return self
        if not self.edits:
            return later
        spans = [(edit.start, edit.end) for edit in self.edits]
        spans += [self.original_span(edit.start, edit.end) for edit in later.edits]
        return Alignment(
            tuple(
                Edit(start, end, later.shown(self.shown(start)), later.shown(self.shown(end)))
                for start, end in _merged(spans)
            )
        )

    def _touched(
        self, start: int, end: int, edit_start: _Offset, edit_end: _Offset
    ) -> tuple[int, int]:
        """Return the range of the edits that share a character with ``start`` to ``end``."""
        if start >= end:
            return 0, 0
        first = bisect_right(self.edits, start, key=edit_end)
        return first, bisect_left(self.edits, end, key=edit_start)


IDENTITY = Alignment()


class Converted(NamedTuple):
    """A converted text and where its characters came from."""

    text: str
    alignment: Alignment = IDENTITY


def join_converted(pieces: Iterable[tuple[int, Converted]]) -> Converted:
    """Return one text of consecutive pieces, each given with the length of its original."""
    strings: list[str] = []
    edits: list[Edit] = []
    original = shown = 0
    for length, piece in pieces:
        strings.append(piece.text)
        edits += (
            Edit(e.start + original, e.end + original, e.shown_start + shown, e.shown_end + shown)
            for e in piece.alignment.edits
        )
        original += length
        shown += len(piece.text)
    return Converted("".join(strings), Alignment(tuple(edits)))


def _within(offset: int, start: int, end: int, other_start: int, other_end: int) -> int:
    if offset >= end:
        return other_end + offset - end
    return min(other_start + offset - start, other_end)


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged


def _start(edit: Edit) -> int:
    return edit.start


def _end(edit: Edit) -> int:
    return edit.end


def _shown_start(edit: Edit) -> int:
    return edit.shown_start


def _shown_end(edit: Edit) -> int:
    return edit.shown_end
