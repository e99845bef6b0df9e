"""Glyphs that are drawn one by one (Type 3, ISO 32000-1, 9.6.5).

They are those of faces that cannot be embedded, and the boxes of characters that no face has, each
of which keeps its own text.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from reader.exporting.pdf.faces import to_unicode
from reader.exporting.pdf.file import PdfFile
from reader.exporting.pdf.objects import Name, Ref, Value, number
from reader.exporting.pdf.sfnt import FaceSource

_MOST = 255
_EM = 1000


@dataclass(slots=True)
class Drawn:
    """One font of drawn glyphs; its codes are one byte each."""

    number: int
    glyphs: list[tuple[FaceSource, int, str]] = field(default_factory=list)

    def write(self, file: PdfFile, ref: Ref) -> None:
        """Write the font and the glyphs in it."""
        procedures: dict[str, Value] = {}
        widths: list[Value] = []
        texts = {}
        for code, (source, glyph, text) in enumerate(self.glyphs, 1):
            wide = source.width(glyph)
            drawing = f"{number(wide)} 0 d0\n{source.outline(glyph)}\n"
            procedures[f"g{code}"] = file.stream({}, drawing.encode("ascii"))
            widths.append(round(wide, 1))
            texts[code] = text
        differences: list[Value] = [1, *(Name(key) for key in procedures)]
        font: dict[str, Value] = {
            "Type": Name("Font"),
            "Subtype": Name("Type3"),
            "FontBBox": [0, 0, 0, 0],
            "FontMatrix": [1 / _EM, 0, 0, 1 / _EM, 0, 0],
            "CharProcs": procedures,
            "Encoding": {"Type": Name("Encoding"), "Differences": differences},
            "FirstChar": 1,
            "LastChar": len(self.glyphs),
            "Widths": widths,
            "Resources": {},
            "ToUnicode": file.stream({}, to_unicode(texts, 2)),
        }
        file.add(font, ref)


class DrawnFonts:
    """Gives every glyph with its text a place in a font."""

    def __init__(self) -> None:
        self.fonts: list[Drawn] = []
        self._places: dict[tuple[str, int, str], tuple[Drawn, int]] = {}

    def place(
        self, source: FaceSource, glyph: int, text: str, next_number: int
    ) -> tuple[Drawn, int]:
        """Return the font and the code of a glyph; a new font gets ``next_number``."""
        key = source.key, glyph, text
        found = self._places.get(key)
        if found is None:
            if not self.fonts or len(self.fonts[-1].glyphs) >= _MOST:
                self.fonts.append(Drawn(next_number))
            font = self.fonts[-1]
            font.glyphs.append((source, glyph, text))
            found = self._places[key] = font, len(font.glyphs)
        return found
