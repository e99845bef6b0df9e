"""What has been set on a page, and where."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtGui import QTextTable

from reader.ui.pictures.pictures import Placeholder
from reader.ui.typesetting.positions import from_utf16, to_utf16, wide_offsets

_LINE_END = re.compile("[\n\r\u2029]")
"""What would start another block."""
_UNSETTABLE = re.compile("[\ud800-\udfff\ufdd0\ufdd1]")
"""Lone surrogates and Qt's own marks of frames."""


@dataclass(frozen=True, slots=True)
class PlacedText:
    """One text of the article and where the document has it."""

    position: int
    """The document position at which it starts."""
    text_id: str
    text: str
    joiners: tuple[int, ...] = ()
    """The offsets before which the document has a word joiner that the article has not."""

    def position_of(self, offset: int) -> int:
        """Return the document position of the code-point ``offset``."""
        joined = bisect_right(self.joiners, offset)
        return self.position + to_utf16(self.text, offset) + joined

    def positions_of(self, offsets: Iterable[int]) -> list[int]:
        """Return the document position of each offset, without counting anew for every one."""
        wide = wide_offsets(self.text)
        if not wide and not self.joiners:
            return [self.position + offset for offset in offsets]
        return [
            self.position + offset + bisect_left(wide, offset) + bisect_right(self.joiners, offset)
            for offset in offsets
        ]

    def joiner_positions(self) -> list[int]:
        """Return the document positions of the word joiners."""
        return [
            self.position + to_utf16(self.text, offset) + index
            for index, offset in enumerate(self.joiners)
        ]

    def offset_at(self, position: int) -> int:
        """Return the code-point offset of what stands at the document ``position``."""
        units = position - self.position
        joined = sum(
            to_utf16(self.text, offset) + index < units for index, offset in enumerate(self.joiners)
        )
        return from_utf16(self.text, units - joined)


@dataclass(frozen=True, slots=True)
class PlacedPicture:
    """One picture at the size it is set, in device-independent pixels."""

    block_id: str
    asset_id: str | None
    width: int
    height: int
    placeholder: Placeholder


@dataclass(frozen=True, slots=True)
class PlacedBox:
    """A table or a piece of code, and the table that Qt sets it in."""

    block_id: str
    table: QTextTable
    indent: int
    """Of the box from the column's left edge, in pixels."""
    room: int
    """How wide the column is there, in pixels; what it holds may be wider."""
    code: str = ""
    """What it holds, if that is code."""


@dataclass(frozen=True, slots=True)
class PlacedQuote:
    """What is quoted from one document position to another."""

    first: int
    last: int
    indent: int
    """Of the bar beside it from the column's left edge, in pixels."""


def settable(text: str) -> str:
    """Return ``text`` as QTextDocument can hold it in one block, character for character."""
    return _UNSETTABLE.sub("\ufffd", _LINE_END.sub("\u2028", text))


@dataclass(frozen=True, slots=True)
class TextPlace:
    """A character of the article as it is shown: a text's id and a code-point offset in it."""

    text_id: str
    offset: int
