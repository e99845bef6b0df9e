"""What the words of a page are set in: typefaces, inks and what is drawn round and under them."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QPainterPath, QTransform

from reader.core.text import Mark, Span, Text
from reader.ui.setting.glyphs import BOLD, GlyphBook
from reader.ui.setting.ruby import Ruby
from reader.ui.setting.runs import DROP
from reader.ui.setting.shaping import Dress, Worn
from reader.ui.typesetting.page_style import PageStyle

if TYPE_CHECKING:
    from reader.ui.setting.formulas import Outline, SetFormula

CODE_SCALE = 0.9
"""Of code in a line, whose letters are larger than those of other faces."""
RAISED_SCALE = 0.62
_RAISED, _LOWERED = 0.38, -0.16
"""Of superscripts and subscripts: their size, and how far they stand off, in characters."""
DISPLAYED_SCALE = 1.1
"""Of a formula on a line of its own."""
NARROWEST, LOWEST = 0.5, 0.72
"""How much smaller a formula is set so that it fits into its column, and into its line."""
_DRAWN_AT = 100
LONGEST_DOTTED = 16
"""Characters that are emphasized by dots; more are bold, as a page of dots is hard to read."""


class Drawn(Enum):
    """What is drawn with a stretch of text besides its glyphs."""

    CODE = auto()
    MARKED = auto()
    DELETED = auto()
    LINK = auto()
    RAISED_LINK = auto()
    """A link that is raised, as a note's mark: a line below it would stand apart from it."""
    PROPER_NAME = auto()
    """A line under names of people and places, beside them in vertical lines (clreq 3.1.1.6)."""
    DOTS = auto()
    """A dot under each character that is emphasized, at the right in vertical lines (3.1.1.7)."""


LINKS = frozenset({Drawn.LINK, Drawn.RAISED_LINK})
"""What can be clicked."""


class Decoration(NamedTuple):
    """A stretch of text, in code points, and what is drawn with it."""

    start: int
    end: int
    drawn: Drawn
    target: str = ""
    """The address of a link, with # in front of what is on the page."""


class Look(NamedTuple):
    """How words are set before anything in them is marked."""

    scale: float = 1.0
    ink: str = "text"
    bold: bool = False
    mono: bool = False


class Dressed(NamedTuple):
    """A text with all that it wears."""

    worn: tuple[Worn, ...]
    decorations: tuple[Decoration, ...]
    rubies: tuple[Ruby, ...]


class Dresser:
    """Chooses typefaces of ``book`` for a page in ``style``."""

    def __init__(self, style: PageStyle, book: GlyphBook) -> None:
        self._style = style
        self._book = book
        self._made: dict[tuple[Look, frozenset[Mark]], Dress] = {}

    def dress(self, look: Look, marks: frozenset[Mark] = frozenset()) -> Dress:
        """Return what words with ``look`` wear where all of ``marks`` are on them."""
        key = look, marks
        made = self._made.get(key)
        if made is None:
            made = self._made[key] = self._make(look, marks)
        return made

    def dressed(self, text: Text, look: Look, room: float) -> Dressed:
        """Return ``text`` in ``look``, marked as its spans say, for lines of ``room`` pixels.

        Where ruby lies on a word, the reading in brackets behind it is not worn by anything, and
        so is not set in the line. A formula is drawn if it is no wider than a line can hold.
        """
        length = len(text.text)
        if not text.spans:
            return Dressed(((0, length, self.dress(look)),), (), ())
        rubies = tuple(ruby for span in text.spans if (ruby := _ruby(text.text, span)))
        hidden = [(ruby.end, span_end) for ruby, span_end in _hidden(text, rubies)]
        borders = {0, length}
        for span in text.spans:
            borders |= {max(0, span.start), min(length, span.end)}
        for start, end in hidden:
            borders |= {start, end}
        cuts = sorted(borders)
        worn: list[Worn] = []
        for start, end in pairwise(cuts):
            if any(begin <= start and end <= stop for begin, stop in hidden):
                continue
            marks = frozenset(
                mark
                for s in text.spans
                if s.start <= start and end <= s.end and (mark := _weighed(s))
            )
            dress = self.dress(look, marks)
            if Mark.FORMULA in marks and (drawn := self._formula(text, look, start, end, room)):
                dress = dress._replace(formula=drawn)
            worn.append((start, end, dress))
        raised = [span for span in text.spans if span.mark is Mark.SUPERSCRIPT]
        decorations = tuple(d for span in text.spans if (d := _decoration(span, raised)))
        return Dressed(tuple(worn), decorations, rubies)

    def _formula(
        self, text: Text, look: Look, start: int, end: int, room: float
    ) -> SetFormula | None:
        """Return what is drawn for ``text[start:end]``, if a whole formula stands there."""
        from reader.ui.setting.formulas import outline_of

        formulas = (span for span in text.spans if span.mark is Mark.FORMULA)
        span = next((s for s in formulas if (s.start, s.end) == (start, end)), None)
        if span is None:
            return None
        alone = end - start == len(text.text)
        outline = outline_of(span.target, inline=not alone)
        if outline is None or not outline.width:
            return None
        pixels = self._style.em(look.scale) * (DISPLAYED_SCALE if alone else 1.0)
        line = self._style.em(look.scale) * self._style.page.line_height
        least = max(room / (outline.width * pixels), 0.0)
        if least < NARROWEST:
            return None
        pixels *= min(1.0, least)
        made = self._set_formula(outline, pixels, alone=alone)
        shrunk = line / made.pitch if made.pitch else 1.0
        if not alone and LOWEST <= shrunk < 1.0:
            made = self._set_formula(outline, pixels * shrunk, alone=alone)
        return made

    def _set_formula(self, outline: Outline, pixels: float, *, alone: bool) -> SetFormula:
        from reader.ui.setting.formulas import set_formula

        drop = DROP * pixels
        if alone:
            drop = (outline.ascent - outline.descent) / 2 * pixels
        return set_formula(outline, pixels, drop, self._han_path)

    def _han_path(self, character: str) -> QPainterPath:
        """Return a Han character of a formula in a square of one pixel."""
        face = self._book.face(self._style.families, _DRAWN_AT)
        path = QPainterPath()
        for cluster in face.word(character):
            for glyph in cluster.glyphs:
                drawn = glyph.raw.pathForGlyph(glyph.number)
                path.addPath(drawn.translated(glyph.dx, glyph.dy))
        return QTransform.fromScale(1 / _DRAWN_AT, 1 / _DRAWN_AT).map(path)

    def _make(self, look: Look, marks: frozenset[Mark]) -> Dress:
        style, book = self._style, self._book
        pixels = style.em(look.scale)
        han: Sequence[str] = style.families
        latin: Sequence[str] = (*style.latin_families, *han)
        if look.mono or Mark.CODE in marks:
            han = latin = style.monospace_families
            if not look.mono:
                pixels = round(pixels * CODE_SCALE)
        rise = 0.0
        if marks & {Mark.SUPERSCRIPT, Mark.NOTE_REF}:
            rise, pixels = _RAISED * pixels, round(pixels * RAISED_SCALE)
        elif Mark.SUBSCRIPT in marks:
            rise, pixels = _LOWERED * pixels, round(pixels * RAISED_SCALE)
        weight = BOLD if look.bold or Mark.STRONG in marks else style.page.weight
        italic = Mark.EMPHASIS in marks
        ink = "link" if marks & {Mark.LINK, Mark.NOTE_REF} else look.ink
        return Dress(
            book.face(han, pixels, weight),
            book.face(latin, pixels, weight, italic=italic, narrow=True),
            ink,
            rise,
        )


def _weighed(span: Span) -> Mark | None:
    """Return what ``span`` changes about the letters; long emphasis is bold."""
    if span.mark is Mark.EMPHASIS and span.end - span.start > LONGEST_DOTTED:
        return Mark.STRONG
    return span.mark


def _decoration(span: Span, raised: Sequence[Span]) -> Decoration | None:
    start, end = span.start, span.end
    match span.mark:
        case Mark.CODE:
            return Decoration(start, end, Drawn.CODE)
        case Mark.HIGHLIGHT:
            return Decoration(start, end, Drawn.MARKED)
        case Mark.DELETED:
            return Decoration(start, end, Drawn.DELETED)
        case Mark.UNDERLINE:
            return Decoration(start, end, Drawn.PROPER_NAME)
        case Mark.LINK:
            is_raised = any(over.start <= start and end <= over.end for over in raised)
            drawn = Drawn.RAISED_LINK if is_raised else Drawn.LINK
            return Decoration(start, end, drawn, span.target)
        case Mark.NOTE_REF:
            return Decoration(start, end, Drawn.RAISED_LINK, f"#{span.target}")
        case Mark.EMPHASIS if end - start <= LONGEST_DOTTED:
            return Decoration(start, end, Drawn.DOTS)
        case _:
            return None


def _ruby(text: str, span: Span) -> Ruby | None:
    """Return the reading that ``span`` has for the word before the brackets it ends with."""
    if span.mark is not Mark.RUBY or text[span.end - 1 : span.end] not in (")", "）"):
        return None
    bracket = max(text.rfind(mark, span.start, span.end) for mark in "(（")
    if bracket <= span.start:
        return None
    return Ruby(span.start, bracket, span.target or text[bracket + 1 : span.end - 1])


def _hidden(text: Text, rubies: Sequence[Ruby]) -> list[tuple[Ruby, int]]:
    ends = {span.start: span.end for span in text.spans if span.mark is Mark.RUBY}
    return [(ruby, ends[ruby.start]) for ruby in rubies]


def hidden_in(text: Text) -> list[tuple[int, int]]:
    """Return the readings in brackets that stand beside their words instead of in the line."""
    rubies = tuple(ruby for span in text.spans if (ruby := _ruby(text.text, span)))
    return [(ruby.end, end) for ruby, end in _hidden(text, rubies)]
