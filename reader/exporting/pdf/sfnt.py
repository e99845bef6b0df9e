"""What a PDF must know of a typeface, read from its tables (OpenType 1.9)."""

from __future__ import annotations

import re
import struct
from dataclasses import dataclass
from typing import Protocol

_UPRIGHT_WEIGHT = 400


class FaceSource(Protocol):
    """A typeface that is installed, wherever its file is."""

    @property
    def key(self) -> str:
        """What tells it from all others."""

    @property
    def weight(self) -> int:
        """Which weight it has, if its font has several."""

    def table(self, tag: str) -> bytes:
        """Return a table of the font; empty where it has none."""

    def outline(self, glyph: int) -> str:
        """Return how a glyph is drawn, as operators of PDF, in thousandths of its size."""

    def width(self, glyph: int) -> float:
        """Return how wide a glyph is, in thousandths of its size."""


@dataclass(frozen=True, slots=True)
class FaceFacts:
    """Measures in thousandths of the size."""

    name: str
    """The PostScript name, of letters, digits and hyphens."""
    units: int
    box: tuple[int, int, int, int]
    ascent: int
    descent: int
    capital_height: int
    weight: int
    italic_angle: float
    widths: tuple[int, ...]
    """In the font's own units; the last one holds for all glyphs behind."""
    is_cff: bool
    is_variable: bool

    def width(self, glyph: int) -> float:
        """Return the width of ``glyph``."""
        own = self.widths[min(glyph, len(self.widths) - 1)]
        return own * 1000 / self.units


def facts_of(source: FaceSource) -> FaceFacts | None:
    """Return what the tables of ``source`` say; None where they are not those of OpenType."""
    head, hhea, hmtx = (source.table(tag) for tag in ("head", "hhea", "hmtx"))
    is_cff = bool(source.table("CFF "))
    if len(head) < 54 or len(hhea) < 36 or not (is_cff or source.table("glyf")):
        return None
    units: int = struct.unpack_from(">H", head, 18)[0]
    count = struct.unpack_from(">H", hhea, 34)[0]
    if not units or not count or len(hmtx) < 4 * count:
        return None

    def thousandths(value: int) -> int:
        return int(value * 1000 / units)

    left, bottom, right, top = map(thousandths, struct.unpack_from(">4h", head, 36))
    ascent, descent = map(thousandths, struct.unpack_from(">2h", hhea, 4))
    os2, post = source.table("OS/2"), source.table("post")
    capital = ascent
    if len(os2) >= 90 and struct.unpack_from(">H", os2)[0] >= 2:
        capital = thousandths(struct.unpack_from(">h", os2, 88)[0])
    return FaceFacts(
        name=_postscript_name(source.table("name")) or "Face",
        units=units,
        box=(left, bottom, right, top),
        ascent=ascent,
        descent=descent,
        capital_height=capital,
        weight=struct.unpack_from(">H", os2, 4)[0] if len(os2) >= 6 else _UPRIGHT_WEIGHT,
        italic_angle=struct.unpack_from(">l", post, 4)[0] / 65536 if len(post) >= 8 else 0.0,
        widths=struct.unpack_from(f">{'Hh' * count}", hmtx)[::2],
        is_cff=is_cff,
        is_variable=bool(source.table("fvar")),
    )


_DRAWING_TABLES = (
    *("CFF ", "OS/2", "avar", "cvt ", "fpgm", "fvar", "glyf", "gvar", "head", "hhea", "hmtx"),
    *("loca", "maxp", "post", "prep"),
)
"""Tables that glyphs are drawn with; text has been shaped by then."""


def font_file(source: FaceSource) -> bytes:
    """Return a font file of what ``source`` has for drawing its glyphs."""
    tables = [(tag, data) for tag in _DRAWING_TABLES if (data := source.table(tag))]
    version = b"OTTO" if any(tag == "CFF " for tag, _ in tables) else b"\0\1\0\0"
    at = 12 + 16 * len(tables)
    head, body = [version + struct.pack(">4H", len(tables), 0, 0, 0)], []
    for tag, data in tables:
        head.append(struct.pack(">4sLLL", tag.encode("ascii"), 0, at, len(data)))
        padded = data + b"\0" * (-len(data) % 4)
        body.append(padded)
        at += len(padded)
    return b"".join([*head, *body])


def _postscript_name(table: bytes) -> str:
    if len(table) < 6:
        return ""
    _, count, storage = struct.unpack_from(">3H", table)
    for place in range(6, 6 + 12 * count, 12):
        if place + 12 > len(table):
            break
        platform, _, _, kind, length, offset = struct.unpack_from(">6H", table, place)
        if kind == 6:
            data = table[storage + offset : storage + offset + length]
            words = data.decode("utf-16-be" if platform in (0, 3) else "latin-1", "replace")
            return re.sub(r"[^A-Za-z0-9-]", "", words)
    return ""
