"""Typefaces and the glyphs they have for characters and words, each asked for once.

Han and full-width marks are looked up in the face's own table, since Qt's shaping of them costs
four times as much and gives 19.98 pixels for a character of 20. Words of Latin, pairs of dashes,
rare characters and what the face lacks are shaped by Qt.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QTextBoundaryFinder
from PySide6.QtGui import QFont, QFontDatabase, QRawFont, QTextLayout, QTextOption

from reader.ui.look.fonts import set_families

_RETRIEVED = (
    QTextLayout.GlyphRunRetrievalFlag.RetrieveGlyphIndexes
    | QTextLayout.GlyphRunRetrievalFlag.RetrieveGlyphPositions
    | QTextLayout.GlyphRunRetrievalFlag.RetrieveStringIndexes
)
_ENDLESS = 1e6
MOST_WORDS = 20_000
"""Of one typeface that are kept."""
MOST_TYPEFACES = 64
"""Kept at once: sizes of headings, notes and code in two scripts, and the sizes beside them."""
_DRAWN_AS_PATHS = 64
"""The size in device pixels from which Qt keeps no pictures of a face's glyphs."""
REGULAR, BOLD = 400, 700
"""Weights, as OpenType counts them."""
_BOLDER = 1 / 24
"""What bold adds to a stroke, in characters, as FreeType does it."""


class Glyph(NamedTuple):
    """A glyph and where it stands, from its cluster's origin on the baseline, in pixels."""

    number: int
    raw: QRawFont
    dx: float = 0.0
    dy: float = 0.0


class Cluster(NamedTuple):
    """Characters that are drawn as one."""

    offset: int
    """The first of them, in code points from the word's beginning."""
    advance: float
    glyphs: tuple[Glyph, ...]


class Cut(NamedTuple):
    """What a typeface is."""

    families: tuple[str, ...]
    pixels: float
    weight: int = REGULAR
    italic: bool = False
    narrow: bool = False
    """True where marks that Chinese and Latin share are as narrow as Latin has them."""


class Typeface:
    """Families at one size and weight."""

    def __init__(self, cut: Cut, sharpness: float = 1.0) -> None:
        """Make it for a screen with ``sharpness`` device pixels a pixel."""
        self.families = cut.families
        self.pixels = cut.pixels
        self.weight = cut.weight
        self.font = self._font()
        self.font.setItalic(cut.italic)
        if cut.narrow:
            self.font.setFeature(QFont.Tag("pwid"), 1)
        self.stroke = self._stroke(sharpness) if cut.weight >= BOLD else 0.0
        """The outline in pixels that makes it bold where Qt alone would not."""
        self.raw = QRawFont.fromFont(self.font)
        self._words: dict[str, tuple[Cluster, ...]] = {}
        self._wide: dict[str, tuple[Cluster, ...]] = {}
        self._forms: dict[tuple[str, str], Cluster] = {}

    def word(self, text: str) -> tuple[Cluster, ...]:
        """Return the clusters of ``text`` as Qt shapes it, in order."""
        made = self._words.get(text)
        if made is None:
            if len(self._words) >= MOST_WORDS:
                self._words.clear()
            made = self._words[text] = shape(text, self.font)
        return made

    def wide(self, text: str) -> tuple[Cluster, ...]:
        """Return the clusters of dashes and ellipses as wide as Han (``fwid``).

        A face for several regions has them as Latin does, if it is not told the language.
        """
        made = self._wide.get(text)
        if made is None:
            if len(self._wide) >= MOST_WORDS:
                self._wide.clear()
            font = QFont(self.font)
            font.setFeature(QFont.Tag("fwid"), 1)
            made = self._wide[text] = shape(text, font)
        return made

    def form(self, character: str, feature: str) -> Cluster:
        """Return a character's form by an OpenType ``feature``: ``vert``, ``hwid``; "" for none.

        It is shaped between two Han: Qt gives a mark the script of what stands before it, and
        there is no ``vert`` of … and “ among Latin.
        """
        key = character, feature
        made = self._forms.get(key)
        if made is None:
            font = QFont(self.font)
            if feature:
                font.setFeature(QFont.Tag(feature), 1)
            between = feature != "hwid"
            found = shape(f"中{character}中" if between else character, font)
            at = 1 if between else 0
            made = next((c for c in found if c.offset == at), Cluster(at, self.pixels, ()))
            self._forms[key] = made
        return made

    def _stroke(self, sharpness: float) -> float:
        """Return the outline that large letters need.

        FreeType's engine emboldens a face without a bold style of its own in the pictures of its
        glyphs, but draws large ones as paths, which it leaves as they are.
        """
        if self.pixels * sharpness < _DRAWN_AS_PATHS or not self.families:
            return 0.0
        family = self.families[0]
        weights = (QFontDatabase.weight(family, s) for s in QFontDatabase.styles(family))
        has_bold = any(weight >= QFont.Weight.DemiBold for weight in weights)
        return 0.0 if has_bold else self.pixels * _BOLDER

    def _font(self) -> QFont:
        font = QFont()
        set_families(font, self.families)
        font.setPixelSize(max(1, round(self.pixels)))
        font.setWeight(QFont.Weight(round(self.weight, -2)))
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font


class GlyphBook:
    """Typefaces by what they are, the latest used kept."""

    def __init__(self, sharpness: float = 1.0) -> None:
        """Make typefaces for a screen with ``sharpness`` device pixels a pixel."""
        self._sharpness = sharpness
        self._faces: OrderedDict[Cut, Typeface] = OrderedDict()

    @property
    def sizes(self) -> frozenset[float]:
        """The sizes in pixels that typefaces are kept of."""
        return frozenset(cut.pixels for cut in self._faces)

    def face(
        self,
        families: Sequence[str],
        pixels: float,
        weight: int = REGULAR,
        *,
        italic: bool = False,
        narrow: bool = False,
    ) -> Typeface:
        """Return the typeface of these ``families`` at a size in whole pixels."""
        cut = Cut(tuple(families), max(1, round(pixels)), weight, italic, narrow)
        made = self._faces.get(cut)
        if made is None:
            if len(self._faces) >= MOST_TYPEFACES:
                self._faces.popitem(last=False)
            made = self._faces[cut] = Typeface(cut, self._sharpness)
        else:
            self._faces.move_to_end(cut)
        return made


def shape(text: str, font: QFont) -> tuple[Cluster, ...]:
    """Return the clusters of ``text``, set by Qt on one endless line, in the text's order.

    What is written from right to left is one cluster, with its glyphs where Qt puts them.
    """
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(_ENDLESS)
    layout.endLayout()
    width, baseline = line.naturalTextWidth(), line.ascent()
    found: list[tuple[int, float, float, int, QRawFont]] = []
    runs = layout.glyphRuns(-1, -1, _RETRIEVED)
    if len(runs) > 1:  # of which Qt tells the places of the first alone
        asked = ((begin, layout.glyphRuns(begin, n, _RETRIEVED)) for begin, n in _graphemes(text))
        by_place = ((begin, run) for begin, several in asked for run in several)
    else:
        by_place = ((-1, run) for run in runs)
    for begin, run in by_place:
        raw = run.rawFont()
        for glyph, point, unit in zip(
            run.glyphIndexes(), run.positions(), run.stringIndexes(), strict=True
        ):
            place = unit if begin < 0 else begin
            found.append((place, point.x(), point.y() - baseline, glyph, raw))
    if not found:
        return (Cluster(0, width, ()),) if text else ()
    found.sort(key=lambda each: each[1])
    points = None if text.isascii() else _code_points(text)
    in_order = all(a[0] <= b[0] for a, b in pairwise(found))
    starts = [n for n, each in enumerate(found) if not n or each[0] != found[n - 1][0]]
    if not in_order:
        starts = [0]
    clusters = []
    for n, begin in enumerate(starts):
        stop = starts[n + 1] if n + 1 < len(starts) else len(found)
        left = found[begin][1] if in_order else 0.0
        right = found[stop][1] if stop < len(found) else width
        unit = found[begin][0] if in_order else 0
        glyphs = tuple(Glyph(g, raw, x - left, y) for _, x, y, g, raw in found[begin:stop])
        offset = points[unit] if points else unit
        if n == 0:
            offset = 0
        clusters.append(Cluster(offset, right - left, glyphs))
    return tuple(clusters)


def _graphemes(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each grapheme begins and how long it is, in UTF-16 units."""
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, text)
    begin = 0
    while (end := finder.toNextBoundary()) > begin:
        yield begin, end - begin
        begin = end


def _code_points(text: str) -> list[int]:
    """Return, for each UTF-16 unit of ``text``, the code point it belongs to."""
    return [index for index, char in enumerate(text) for _ in range(2 if char > "\uffff" else 1)]
