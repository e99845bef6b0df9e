"""Formulas drawn in a mathematical face: outlines by ziamath (STIX Two Math), in ems.

ziamath was chosen over Matplotlib's mathtext, which brings NumPy, and over engines in JavaScript,
for which there is no browser here. It sets TeX by the MATH table of the face, in Python alone.
"""

from __future__ import annotations

import logging
import re
import sys
import warnings
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from types import ModuleType
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QPainterPath, QTransform

from reader.core.pattern import Pattern

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_LONGEST = 400
"""Characters of TeX; drawing takes a time that grows with them, and longer ones are text."""
_MOST_EFFORT = 4_000
"""What is drawn takes twice as long for every group round it: twenty would take the window away."""
_GROUPS = Pattern(r"\\(left|right|begin|end)(?![a-zA-Z])|\\.|[{}]", re.S)
_SIZE = 100.0
"""Pixels that an em has while a formula is drawn, so that its coordinates are exact enough."""
_STAND_IN = "\u2014"
_STAND_IN_LEFT, _STAND_IN_WIDTH, _STAND_IN_MIDDLE = 0.03, 0.94, -0.2505
_STAND_IN_SHAPE = 94 / 5.7
"""Where the ink of STIX's em dash is in its square, which keeps the place of a Han character;
and how much wider than high that is."""
_HAN = Pattern("[\u2e80-\u303f\u3105-\u9fff\uf900-\ufaff\uff01-\uff60\U00020000-\U0003ffff]")
_WORDS = Pattern(r"\\(text|mbox|textrm|textbf|textit|mathrm|operatorname)\s*\{([^{}]*)\}")
_COLOURED = Pattern(r"#01([0-9a-f]{4})")
_STEPS = Pattern(r"([MLQCZ])([^MLQCZ]*)")


class Shape(NamedTuple):
    """One glyph or rule: steps of an outline, in ems, y downwards; or a Han character's place."""

    steps: tuple[tuple[str, tuple[float, ...]], ...]
    han: str = ""
    place: tuple[float, float, float] = (0.0, 0.0, 0.0)
    """The left edge and the baseline of the character, and its size."""


@dataclass(frozen=True, slots=True)
class Outline:
    """A formula in ems; its baseline is at 0."""

    shapes: tuple[Shape, ...]
    width: float
    ascent: float
    descent: float


@dataclass(frozen=True, slots=True)
class SetFormula:
    """A formula at its size, to be drawn with its left end on the baseline at (0, 0)."""

    paths: tuple[QPainterPath, ...]
    width: float
    ascent: float
    descent: float
    drop: float
    """How far its baseline is below the middle of the line."""

    @property
    def pitch(self) -> float:
        """What a line needs that it stands on."""
        return 2 * max(self.ascent - self.drop, self.descent + self.drop)


@lru_cache(maxsize=2_048)
def outline_of(tex: str, *, inline: bool) -> Outline | None:
    """Return what ``tex`` looks like; None for what cannot be set, which is shown as written."""
    if not tex.strip() or len(tex) > _LONGEST or _effort(tex) > _MOST_EFFORT:
        return None
    try:
        return _drawn(tex, inline=inline)
    except Exception as error:  # ziamath raises whatever its parts met in what a page calls TeX
        logging.getLogger(__name__).info("A formula is shown as TeX: %s", type(error).__name__)
        return None


def _effort(tex: str) -> int:
    """Return the characters of ``tex``, each doubled for every group that it stands in."""
    effort = depth = place = 0
    for group in _GROUPS.finditer(tex):
        effort += (group.end() - place) << depth
        place = group.end()
        if group[0] == "{" or group[1] in ("left", "begin"):
            depth += 1
        elif group[0] == "}" or group[1] in ("right", "end"):
            depth = max(0, depth - 1)
    return effort + ((len(tex) - place) << depth)


def set_formula(
    outline: Outline, pixels: float, drop: float, han: Callable[[str], QPainterPath]
) -> SetFormula:
    """Return ``outline`` at a size; ``han`` returns a character in a square of one pixel."""
    scaled = QTransform.fromScale(pixels, pixels)
    paths = tuple(scaled.map(_path(shape, han)) for shape in outline.shapes)
    width, ascent, descent = outline.width, outline.ascent, outline.descent
    return SetFormula(paths, width * pixels, ascent * pixels, descent * pixels, drop)


def _drawn(tex: str, *, inline: bool) -> Outline | None:
    math = _ziamath()
    characters: list[str] = []
    kept = _with_places_kept(tex, characters)
    drawn = math.Latex(kept, size=_SIZE, inline=inline, margin=0.0)
    width, height = drawn.getsize()
    below = -drawn.getyofst()
    shapes = tuple(_shapes(drawn.svgxml(), characters))
    return Outline(shapes, width / _SIZE, (height - below) / _SIZE, below / _SIZE)


def _ziamath() -> ModuleType:
    """Return ziamath, without the HTTP client that xml.sax.saxutils would bring with it."""
    if "ziamath" not in sys.modules:
        name = "xml.sax.saxutils"
        stand_in = ModuleType(name)
        vars(stand_in)["unescape"] = unescape
        known = sys.modules.get(name)
        sys.modules.setdefault(name, stand_in)
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", DeprecationWarning)  # of how it opens its face
                from ziamath.config import config
        finally:
            if known is None:
                del sys.modules[name]
        config.svg2 = False
    return sys.modules["ziamath"]


def _with_places_kept(tex: str, characters: list[str]) -> str:
    """Return ``tex`` with a dash in a colour of its own for each Han character."""

    def kept(han: str) -> str:
        characters.append(han)
        return rf"{{\color{{#01{len(characters) - 1:04x}}}\text{{{_STAND_IN}}}}}"

    def words(found: re.Match[str]) -> str:
        if not _HAN.search(found[2]):
            return found[0]
        pieces = re.split(f"({_HAN.pattern})", found[2])
        return "".join(
            kept(piece) if number % 2 else rf"\{found[1]}{{{piece}}}"
            for number, piece in enumerate(pieces)
            if piece
        )

    if not _HAN.search(tex):
        return tex
    parted = _WORDS.sub(words, tex)
    return _HAN.sub(lambda found: kept(found[0]), parted)


def _shapes(drawn: Element, characters: Sequence[str]) -> Iterator[Shape]:
    waiting = list(range(len(characters)))  # some colours get lost in ziamath
    for element in drawn:
        match element.tag.rpartition("}")[2]:
            case "path":
                steps = tuple(_steps(element.get("d", "")))
                if waiting and _is_stand_in(steps):
                    colour = _COLOURED.fullmatch(element.get("fill", ""))
                    number = int(colour[1], 16) if colour else waiting[0]
                    if number in waiting:
                        waiting.remove(number)
                    yield _han(characters[number], steps)
                else:
                    yield Shape(steps)
            case "rect":
                x, y, w, h = (
                    float(element.get(n, "0")) / _SIZE for n in ("x", "y", "width", "height")
                )
                corners = (x, y), (x + w, y), (x + w, y + h), (x, y + h)
                yield Shape(tuple(zip("MLLL", corners, strict=True)))
            case other:
                raise ValueError(other)


def _steps(path: str) -> Iterator[tuple[str, tuple[float, ...]]]:
    for found in _STEPS.finditer(path):
        yield found[1], tuple(float(n) / _SIZE for n in found[2].replace(",", " ").split())


def _is_stand_in(steps: Sequence[tuple[str, tuple[float, ...]]]) -> bool:
    points = [numbers for step, numbers in steps if step in "ML"]
    if len(points) != len(steps) - 1:
        return False
    width, height = (max(n) - min(n) for n in zip(*points, strict=True))
    return bool(height > 0 and abs(width / height - _STAND_IN_SHAPE) < 1.0)


def _han(character: str, steps: Sequence[tuple[str, tuple[float, ...]]]) -> Shape:
    across = [n for _, numbers in steps for n in numbers[::2]]
    down = [n for _, numbers in steps for n in numbers[1::2]]
    size = (max(across) - min(across)) / _STAND_IN_WIDTH
    left = min(across) - _STAND_IN_LEFT * size
    middle = (max(down) + min(down)) / 2
    return Shape((), character, (left, middle - _STAND_IN_MIDDLE * size, size))


def _path(shape: Shape, han: Callable[[str], QPainterPath]) -> QPainterPath:
    if shape.han:
        left, baseline, size = shape.place
        return QTransform(size, 0, 0, size, left, baseline).map(han(shape.han))
    path = QPainterPath()
    for step, numbers in shape.steps:
        match step, numbers:
            case "M", (x, y):
                path.moveTo(x, y)
            case "L", (x, y):
                path.lineTo(x, y)
            case "Q", (cx, cy, x, y):
                path.quadTo(cx, cy, x, y)
            case "C", (bx, by, cx, cy, x, y):
                path.cubicTo(bx, by, cx, cy, x, y)
            case _:
                path.closeSubpath()
    return path
