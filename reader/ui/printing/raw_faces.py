"""The faces that Qt chose, with their tables and outlines."""

from __future__ import annotations

import struct
from collections.abc import Callable
from functools import cached_property

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainterPath, QRawFont, QTransform

from reader.exporting.pdf.objects import number

_EM = 1000.0
_LARGE = 256.0
_HEAVY = 600
BOLDER = 1 / 24
"""What bold adds to a stroke, in characters, where a face is not bold itself."""


class RawFace:
    """One face of a font, whatever size Qt has it in."""

    def __init__(self, raw: QRawFont, key: str) -> None:
        self._raw = QRawFont(raw)
        # FreeType's engine draws faces that have no bold style bold, but not at such a size.
        self._raw.setPixelSize(_LARGE)
        self._key = key
        self._outlines: dict[int, QPainterPath] = {}

    @property
    def key(self) -> str:
        """What tells it from all others."""
        return self._key

    @property
    def weight(self) -> int:
        """The weight that was asked for, which a variable face has."""
        return int(self._raw.weight())

    @cached_property
    def is_bold(self) -> bool:
        """Whether its own strokes are bold, not only what was asked for."""
        if self.table("fvar"):
            return self.weight >= _HEAVY
        table = self.table("OS/2")
        return len(table) >= 6 and struct.unpack_from(">H", table, 4)[0] >= _HEAVY

    @cached_property
    def is_italic(self) -> bool:
        """Whether its own letters lean."""
        table = self.table("post")
        return len(table) >= 8 and struct.unpack_from(">l", table, 4)[0] != 0

    def table(self, tag: str) -> bytes:
        """Return a table of the font; empty where it has none."""
        return bytes(self._raw.fontTable(tag).data())

    def width(self, glyph: int) -> float:
        """Return how wide a glyph is, in thousandths of its size."""
        advances = self._raw.advancesForGlyphIndexes([glyph])
        return advances[0].x() * _EM / _LARGE if advances else _EM

    def outline(self, glyph: int) -> str:
        """Return how a glyph is drawn, as operators of PDF, in thousandths of its size."""
        scale = _EM / _LARGE
        path = self._raw.pathForGlyph(glyph)
        return operators_of(path, lambda x, y: (x * scale, -y * scale))

    def path(self, glyph: int, size: float) -> QPainterPath:
        """Return the outline of a glyph at a size."""
        outline = self._outlines.get(glyph)
        if outline is None:
            outline = self._outlines[glyph] = self._raw.pathForGlyph(glyph)
        return QTransform.fromScale(size / _LARGE, size / _LARGE).map(outline)


def operators_of(path: QPainterPath, place: Callable[[float, float], tuple[float, float]]) -> str:
    """Return how ``path`` is filled, as operators of PDF; ``place`` says where its points are."""
    parts: list[str] = []
    points: list[str] = []
    for index in range(path.elementCount()):
        element = path.elementAt(index)
        written = " ".join(map(number, place(element.x, element.y)))
        match element.type:
            case QPainterPath.ElementType.MoveToElement:
                parts.append(f"{written} m")
            case QPainterPath.ElementType.LineToElement:
                parts.append(f"{written} l")
            case _:
                points.append(written)
                if len(points) == 3:
                    parts.append(f"{' '.join(points)} c")
                    points = []
    fill = "f" if path.fillRule() is Qt.FillRule.WindingFill else "f*"
    return "\n".join([*parts, fill]) if parts else ""


class FaceBook:
    """Finds the face of what Qt gives; Qt makes objects anew for every word."""

    def __init__(self) -> None:
        self._faces: dict[str, RawFace] = {}
        self._known: dict[int, tuple[QRawFont, RawFace]] = {}

    def face(self, raw: QRawFont) -> RawFace:
        """Return the face of ``raw``."""
        known = self._known.get(id(raw))
        if known is None:
            head = bytes(raw.fontTable("head").data()).hex()
            weight = int(raw.weight()) if raw.fontTable("fvar").size() else ""
            key = f"{raw.familyName()}|{raw.styleName()}|{weight}|{head}"
            face = self._faces.setdefault(key, RawFace(raw, key))
            known = self._known[id(raw)] = raw, face  # kept, so that no other gets its number
        return known[1]

    def forget(self) -> None:
        """Let go of what Qt made; faces stay."""
        self._known.clear()
