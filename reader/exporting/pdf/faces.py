"""Typefaces in a PDF: the glyphs that are used, each with the characters that it was set for.

What is copied and found is what ``ToUnicode`` says (9.10.3). It is made of the text that was set,
never of the font's own table, in which a glyph of 一 may stand at U+2F00 first. A glyph that was
set for two different texts is embedded twice, so that every reader tells them apart.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import groupby

from reader.exporting.pdf.file import PdfFile
from reader.exporting.pdf.objects import Name, Ref, Value
from reader.exporting.pdf.sfnt import FaceFacts, FaceSource, font_file

_HEAVY = 600
_NO_SUBSETTER = sys.platform == "win32" and "ARM64" in sys.version.upper()
_SYMBOLIC, _ITALIC = 4, 64
_TO_UNICODE = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<{first}> <{last}>
endcodespacerange
{rows}endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""
_ROWS_TOGETHER = 100


def can_subset() -> bool:
    """Whether faces can be embedded here; else their glyphs are drawn one by one."""
    return not _NO_SUBSETTER


def to_unicode(texts: Mapping[int, str], digits: int) -> bytes:
    """Return the CMap that gives each code, written in ``digits`` digits, its characters."""
    coded = [(code, text) for code, text in sorted(texts.items()) if text]
    rows = ""
    for begin in range(0, len(coded), _ROWS_TOGETHER):
        part = coded[begin : begin + _ROWS_TOGETHER]
        inside = "".join(
            f"<{code:0{digits}x}> <{text.encode('utf-16-be', 'replace').hex()}>\n"
            for code, text in part
        )
        rows += f"{len(part)} beginbfchar\n{inside}endbfchar\n"
    return _TO_UNICODE.format(first="0" * digits, last="f" * digits, rows=rows).encode("ascii")


@dataclass(slots=True)
class Plane:
    """Glyphs of a face, each with one text."""

    texts: dict[int, str] = field(default_factory=dict)
    level: int = -1
    """The number of its font for level lines; -1 while none uses it."""
    upright: int = -1
    """The number of its font for characters that stand in vertical lines."""


class EmbeddedFace:
    """A face, subset when the file is finished; until then glyphs have their own numbers."""

    def __init__(self, source: FaceSource, facts: FaceFacts) -> None:
        self.source = source
        self.facts = facts
        self.planes: list[Plane] = []

    def plane_for(self, glyph: int, text: str) -> Plane:
        """Return the plane in which ``glyph`` stands for ``text``."""
        for plane in self.planes:
            if plane.texts.setdefault(glyph, text) == text:
                return plane
        self.planes.append(Plane({glyph: text}))
        return self.planes[-1]

    def write(self, file: PdfFile, plane: Plane, refs: Mapping[int, Ref]) -> Mapping[int, int]:
        """Write the fonts of ``plane``; return the number of each of its glyphs in the subset."""
        numbers, program = _subset(self.source, self.facts, plane.texts)
        facts = self.facts
        tag = _tag(plane.texts)
        name = f"{tag}+{facts.name}"
        if facts.is_cff:
            entries: dict[str, Value] = {"Subtype": Name("CIDFontType0C")}
            program_key = "FontFile3"
        else:
            entries, program_key = {"Length1": len(program)}, "FontFile2"
        descriptor = file.add(
            {
                "Type": Name("FontDescriptor"),
                "FontName": Name(name),
                "Flags": _SYMBOLIC | (_ITALIC if facts.italic_angle else 0),
                "FontBBox": facts.box,
                "ItalicAngle": facts.italic_angle,
                "Ascent": facts.ascent,
                "Descent": facts.descent,
                "CapHeight": facts.capital_height,
                "StemV": 140 if facts.weight >= _HEAVY else 80,
                program_key: file.stream(entries, program),
            }
        )
        widths = {new: facts.width(old) for old, new in numbers.items()}
        descendant: dict[str, Value] = {
            "Type": Name("Font"),
            "Subtype": Name("CIDFontType0" if facts.is_cff else "CIDFontType2"),
            "BaseFont": Name(name),
            "CIDSystemInfo": {"Registry": "Adobe", "Ordering": "Identity", "Supplement": 0},
            "FontDescriptor": descriptor,
            "DW": 1000,
            "W": _widths(widths),
        }
        if not facts.is_cff:
            descendant["CIDToGIDMap"] = Name("Identity")
        descendant_ref = file.add(descendant)
        texts = {numbers[glyph]: text for glyph, text in plane.texts.items()}
        unicode_ref = file.stream({}, to_unicode(texts, 4))
        for number, encoding in ((plane.level, "Identity-H"), (plane.upright, "Identity-V")):
            if number >= 0:
                font: dict[str, Value] = {
                    "Type": Name("Font"),
                    "Subtype": Name("Type0"),
                    "BaseFont": Name(f"{name}-{encoding}" if facts.is_cff else name),
                    "Encoding": Name(encoding),
                    "DescendantFonts": [descendant_ref],
                    "ToUnicode": unicode_ref,
                }
                file.add(font, refs[number])
        return numbers


def _subset(
    source: FaceSource, facts: FaceFacts, glyphs: Iterable[int]
) -> tuple[dict[int, int], bytes]:
    import uharfbuzz as hb

    face = hb.Face(hb.Blob(font_file(source)))
    wanted = hb.SubsetInput()
    wanted.glyph_set.update(glyphs)
    # Without the flag a face that is a subset itself, as ours is, keeps CIDs of its own in a CFF,
    # and readers that go by the numbers of glyphs show a page without ink.
    flags = hb.SubsetFlags
    wanted.flags = flags.NO_HINTING | flags.CFF_IDENTITY_CHARSET | flags.NO_LAYOUT_CLOSURE
    if facts.is_variable:
        wanted.pin_all_axes_to_default(face)
        for axis in face.axis_infos:
            if axis.tag == "wght":
                weight = min(axis.max_value, max(axis.min_value, source.weight))
                wanted.pin_axis_location(face, axis.tag, weight)
    plan = hb.SubsetPlan(face, wanted)
    made = plan.execute()
    numbers = dict(plan.old_to_new_glyph_mapping)
    if facts.is_cff:
        return numbers, bytes(made.reference_table("CFF ").data)
    return numbers, bytes(made.blob.data)


def _widths(widths: Mapping[int, float]) -> list[Value]:
    """Return the widths that are not a whole square, in runs of glyphs that follow each other."""
    told = [(glyph, width) for glyph, width in sorted(widths.items()) if round(width) != 1000]
    found: list[Value] = []
    for _, run in groupby(enumerate(told), key=lambda each: each[1][0] - each[0]):
        inside = [pair for _, pair in run]
        found += [inside[0][0], [round(width, 1) for _, width in inside]]
    return found


def _tag(texts: Mapping[int, str]) -> str:
    """Return six capitals that tell this subset from others of its face (9.6.4)."""
    told = " ".join(f"{glyph} {text}" for glyph, text in sorted(texts.items()))
    digest = hashlib.sha256(told.encode("utf-8", "replace")).digest()
    return "".join(chr(65 + byte % 26) for byte in digest[:6])
