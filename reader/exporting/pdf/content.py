"""What is drawn on one page, in the order in which it is read (ISO 32000-1, 7.8, 9.4 and 14.6).

Places are given as everywhere else in the program, from the upper left corner on; a page here has
its origin at the lower left.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from itertools import pairwise
from typing import NamedTuple, Protocol

from reader.exporting.pdf.objects import Ref, number, text_string
from reader.exporting.pdf.sfnt import FaceSource

SLANT = 0.2
"""How far letters lean whose face is upright, of their height."""
_ORIGIN_DOWN = 0.88
"""Of a vertical line, from a character's origin to its baseline: what DW2 says (9.7.4.3)."""
_KAPPA = 0.5523
"""Of a circle's radius, to where the controls of its curves are."""


class Posture(Enum):
    """How characters stand on the page."""

    LEVEL = auto()
    UPRIGHT = auto()
    """One below the other, in a vertical line."""
    TURNED = auto()
    """On their side, in a vertical line."""


class SetGlyph(NamedTuple):
    """A glyph, where its origin is on the page, and the characters that it stands for."""

    face: FaceSource
    number: int
    x: float
    y: float
    size: float
    text: str


@dataclass(frozen=True, slots=True)
class Manner:
    """How glyphs are drawn."""

    colour: tuple[int, int, int]
    posture: Posture = Posture.LEVEL
    stroke: float = 0.0
    """How thick an outline makes them bold."""
    slanted: bool = False


class Coded(NamedTuple):
    """How a glyph is named in the content of a page."""

    font: int
    code: str
    width: float
    """In thousandths of its size."""


class Fonts(Protocol):
    """Knows the fonts of the file."""

    def coded(self, face: FaceSource, glyph: int, text: str, *, upright: bool) -> Coded:
        """Return the font and the code of a glyph that stands for ``text``."""


class PageContent:
    """Operators of one page that is ``height`` high; lengths are the layout's own."""

    def __init__(self, height: float, scale: float, fonts: Fonts) -> None:
        self._height = height
        self._fonts = fonts
        self._parts = [f"{number(scale)} 0 0 {number(scale)} 0 0 cm"]
        self._colour: tuple[int, int, int] | None = None
        self._pen: tuple[int, int, int] | None = None
        self._rendering = 0
        self._shrunk = (1.0, 0.0, 0.0)
        self.fonts: set[int] = set()
        self.pictures: dict[str, Ref] = {}

    def data(self) -> bytes:
        """Return the operators written so far as a content stream, not compressed."""
        return "\n".join(self._parts).encode("ascii")

    def shrink(self, by: float = 1.0, x: float = 0.0, y: float = 0.0) -> None:
        """Draw what follows ``by`` times as large about (``x``, ``y``)."""
        self._shrunk = by, x, y

    def place(self, x: float, y: float) -> tuple[float, float]:
        """Return where a place of the layout is on the page."""
        by, at_x, at_y = self._shrunk
        return at_x + (x - at_x) * by, self._height - (at_y + (y - at_y) * by)

    # Marked content

    def begin(self, kind: str, identity: int) -> None:
        """Begin what belongs to an element of the structure."""
        self._parts.append(f"/{kind} <</MCID {identity}>> BDC")

    def begin_artifact(self) -> None:
        """Begin what is not read: rules, grounds, page numbers."""
        self._parts.append("/Artifact BMC")

    def begin_words(self, text: str) -> None:
        """Begin glyphs that stand for ``text`` together and not one by one (14.9.4)."""
        self._parts.append(f"/Span <</ActualText {_utf16(text)}>> BDC")

    def end(self) -> None:
        """End what was begun last."""
        self._parts.append("EMC")

    # Glyphs

    def glyphs(self, glyphs: Sequence[SetGlyph], manner: Manner) -> None:
        """Draw ``glyphs``, which are read in their order."""
        if not glyphs:
            return
        self._fill(manner.colour)
        self._render(manner)
        self._parts.append("BT")
        upright = manner.posture is Posture.UPRIGHT
        down = manner.posture is not Posture.LEVEL
        by = self._shrunk[0]
        run: _Run | None = None
        for glyph in glyphs:
            coded = self._fonts.coded(glyph.face, glyph.number, glyph.text, upright=upright)
            self.fonts.add(coded.font)
            x, y = self.place(glyph.x, glyph.y)
            size = glyph.size * by
            stands = upright and len(coded.code) == 4
            along, across = self._along(x, y, size, coded.width, manner.posture, stands=stands)
            if run is None or not run.goes_on(coded.font, size, across, along):
                if run is not None:
                    self._parts.append(run.shown(down=down))
                matrix = self._matrix(manner, x, y, size, coded.width, stands=stands)
                self._parts.append(f"/F{coded.font} {number(size)} Tf {matrix} Tm")
                run = _Run(coded.font, size, across, along)
            if down:
                run.last_matrix = self._matrix(manner, x, y, size, coded.width, stands=stands)
            run.add(coded, along, stands=stands)
        if run is not None:
            self._parts.append(run.shown(down=down))
        self._parts.append("ET")

    def _along(
        self, x: float, y: float, size: float, width: float, posture: Posture, *, stands: bool
    ) -> tuple[float, float]:
        """Return where a glyph's pen is along its line and across it, both growing."""
        if stands:
            return -(y + _ORIGIN_DOWN * size), x + width * size / 2000
        if posture is Posture.LEVEL:
            return x, y
        return (-y, x) if posture is Posture.TURNED else (x, y)

    def _matrix(
        self, manner: Manner, x: float, y: float, size: float, width: float, *, stands: bool
    ) -> str:
        if stands:
            x, y = x + width * size / 2000, y + _ORIGIN_DOWN * size
        slant = number(SLANT if manner.slanted else 0)
        turned = manner.posture is Posture.TURNED
        turn = f"0 -1 1 {'-' if manner.slanted else ''}{slant}" if turned else f"1 0 {slant} 1"
        return f"{turn} {number(x)} {number(y)}"

    # Shapes

    def rectangle(
        self, x: float, y: float, width: float, height: float, colour: tuple[int, int, int]
    ) -> None:
        """Fill a rectangle whose lower left corner is (``x``, ``y``), in points."""
        self._fill(colour)
        left, top = self.place(x, y)
        right, bottom = self.place(x + width, y + height)
        self._parts.append(
            f"{number(left)} {number(bottom)} {number(right - left)} {number(top - bottom)} re f"
        )

    def disc(self, x: float, y: float, radius: float, colour: tuple[int, int, int]) -> None:
        """Fill a circle about (``x``, ``y``), in points."""
        self._fill(colour)
        self._circle(x, y, radius)
        self._parts.append("f")

    def ring(self, x: float, y: float, radius: float, colour: tuple[int, int, int]) -> None:
        """Draw a circle, a tenth of its radius wide."""
        self._draw_in(colour)
        self._circle(x, y, radius)
        self._parts.append(f"{number(radius / 3)} w S")

    def outline(self, operators: str, colour: tuple[int, int, int]) -> None:
        """Fill a path that is given as operators, on the page."""
        self._fill(colour)
        self._parts.append(operators)

    def picture(self, name: str, ref: Ref, x: float, y: float, width: float, height: float) -> None:
        """Draw a picture into a rectangle."""
        self.pictures[name] = ref
        left, top = self.place(x, y)
        right, bottom = self.place(x + width, y + height)
        across, up = number(right - left), number(top - bottom)
        self._parts.append(f"q {across} 0 0 {up} {number(left)} {number(bottom)} cm /{name} Do Q")

    def _circle(self, x: float, y: float, radius: float) -> None:
        x, y = self.place(x, y)
        radius *= self._shrunk[0]
        control = radius * _KAPPA
        corners = ((1, 0), (0, 1), (-1, 0), (0, -1), (1, 0))
        parts = [f"{number(x + radius)} {number(y)} m"]
        for (a, b), (c, d) in pairwise(corners):
            places = (
                x + a * radius + c * control,
                y + b * radius + d * control,
                x + c * radius + a * control,
                y + d * radius + b * control,
                x + c * radius,
                y + d * radius,
            )
            parts.append(f"{' '.join(map(number, places))} c")
        self._parts.append(" ".join(parts))

    def _fill(self, colour: tuple[int, int, int]) -> None:
        if colour != self._colour:
            self._colour = colour
            self._parts.append(f"{_channels(colour)} rg")

    def _draw_in(self, colour: tuple[int, int, int]) -> None:
        if colour != self._pen:
            self._pen = colour
            self._parts.append(f"{_channels(colour)} RG")

    def _render(self, manner: Manner) -> None:
        """Fill glyphs, or fill and outline them (9.3.6)."""
        if manner.stroke:
            self._draw_in(manner.colour)
            self._parts.append(f"{number(manner.stroke * self._shrunk[0])} w")
        mode = 2 if manner.stroke else 0
        if mode != self._rendering:
            self._rendering = mode
            self._parts.append(f"{mode} Tr")


class _Run:
    """Glyphs of one font on one line, shown with one operator."""

    def __init__(self, font: int, size: float, across: float, along: float) -> None:
        self._font, self._size, self._across = font, size, across
        self._pen = along
        self._parts: list[str] = []
        self._codes = self._last = ""
        self.last_matrix = ""

    def goes_on(self, font: int, size: float, across: float, along: float) -> bool:
        """Whether a glyph can stand in this run."""
        near = abs(along - self._pen) < 4 * size
        return near and font == self._font and size == self._size and across == self._across

    def add(self, coded: Coded, along: float, *, stands: bool) -> None:
        # A positive adjustment moves what follows to the left, in vertical writing down (9.4.3).
        adjust = round((self._pen - along) * (-1000 if stands else 1000) / self._size)
        if adjust:
            if self._codes:
                self._parts.append(f"<{self._codes}>")
                self._codes = ""
            self._parts.append(str(adjust))
            self._pen += adjust * self._size / (1000 if stands else -1000)
        self._codes += coded.code
        self._last = coded.code
        self._pen += (1000.0 if stands else coded.width) * self._size / 1000

    def shown(self, *, down: bool) -> str:
        """Return what shows the run; if it goes down, its last character for itself.

        PDFium takes what begins at one height for one line, from left to right: lines of vertical
        text all do, and it would read them backwards if nothing stood between their beginnings.
        """
        last, alone = "", not self._parts and self._codes == self._last
        if down and not alone:
            self._codes = self._codes.removesuffix(self._last)
            last = f" {self.last_matrix} Tm [<{self._last}>] TJ"
        return f"[{''.join([*self._parts, f'<{self._codes}>'])}] TJ{last}"


def _channels(colour: tuple[int, int, int]) -> str:
    return " ".join(number(channel / 255) for channel in colour)


def _utf16(text: str) -> str:
    written = text_string(text)
    return written if written[0] == "<" else f"<FEFF{text.encode('utf-16-be').hex().upper()}>"
