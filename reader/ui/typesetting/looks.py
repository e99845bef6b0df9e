"""The formats of one page's characters, each made once: a page has thousands of runs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QGuiApplication,
    QPen,
    QTextCharFormat,
    QTextFormat,
)

from reader.core.text import Mark, Span
from reader.ui.typesetting.page_style import PageStyle
from reader.ui.typesetting.typography import Adjustment

HAN_LATIN_GAP = 1 / 6
_DRAWN_AS_PATHS = 64
"""The size in pixels from which Qt keeps no pictures of a face's glyphs."""
_OUTLINE = QTextFormat.Property.TextOutline
_BOLDER = 1 / 24
"""What bold adds to a stroke, in characters, as FreeType does it."""
CODE_SCALE = 0.9
"""Of code in a line, whose letters are larger than those of other faces."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a text is set before anything in it is marked or adjusted."""

    scale: float = 1.0
    """Times the size of running text."""
    colour: str = ""
    """#rrggbb; empty for that of running text."""
    bold: bool = False


class Looks:
    """Makes the formats of a page set in ``style``; whoever changes one copies it first."""

    def __init__(self, style: PageStyle) -> None:
        self._style = style
        self._sharpness = QGuiApplication.primaryScreen().devicePixelRatio()
        self._made: dict[tuple[Look, tuple[Adjustment, ...]], QTextCharFormat] = {}
        self._metrics: dict[tuple[Look, tuple[Adjustment, ...]], QFontMetricsF] = {}

    def format_of(self, look: Look, adjusted: tuple[Adjustment, ...] = ()) -> QTextCharFormat:
        """Return the format of a run that has ``look`` and is ``adjusted``."""
        key = look, adjusted
        if key not in self._made:
            self._made[key] = self._make(look, adjusted)
        return self._made[key]

    def width_of(self, string: str, look: Look, adjusted: tuple[Adjustment, ...] = ()) -> float:
        """Return how many pixels a run takes in a line."""
        key = look, adjusted
        if key not in self._metrics:
            self._metrics[key] = QFontMetricsF(self.format_of(*key).font())
        return self._metrics[key].horizontalAdvance(string)

    def marked(self, plain: QTextCharFormat, spans: Iterable[Span]) -> QTextCharFormat:
        """Return the format of a run with the format ``plain`` that ``spans`` cover."""
        marked = QTextCharFormat(plain)
        for span in spans:
            self._mark(marked, span.mark, span.target)
        self._embolden(marked)
        return marked

    def code(self, scale: float) -> QTextCharFormat:
        """Return the format of a piece of code."""
        characters = self._style.characters(scale)
        font = characters.font()
        font.setFamilies(list(self._style.monospace_families))
        characters.setFont(font)
        return characters

    def _mark(self, characters: QTextCharFormat, mark: Mark, target: str) -> None:
        match mark:
            case Mark.STRONG | Mark.EMPHASIS:  # no italics on Han
                characters.setFontWeight(QFont.Weight.Bold)
            case Mark.CODE:
                font = characters.font()
                font.setFamilies(list(self._style.monospace_families))
                font.setPixelSize(round(font.pixelSize() * CODE_SCALE))
                characters.setFont(font)
                characters.setBackground(QColor(self._style.colours.code))
            case Mark.LINK | Mark.NOTE_REF:
                characters.setAnchor(True)
                characters.setAnchorHref(target if mark is Mark.LINK else f"#{target}")
                characters.setForeground(QColor(self._style.colours.link))
                characters.setFontUnderline(True)
                characters.setUnderlineColor(QColor(self._style.colours.border))
            case Mark.SUPERSCRIPT:
                alignment = QTextCharFormat.VerticalAlignment.AlignSuperScript
                characters.setVerticalAlignment(alignment)
            case Mark.SUBSCRIPT:
                characters.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSubScript)
            case Mark.DELETED:
                characters.setFontStrikeOut(True)
            case Mark.HIGHLIGHT:
                characters.setBackground(QColor(self._style.colours.code))
            case Mark.UNDERLINE:
                characters.setFontUnderline(True)
            case Mark.RUBY:
                pass  # its pronunciation stands beside it

    def _make(self, look: Look, adjusted: tuple[Adjustment, ...]) -> QTextCharFormat:
        made = self._style.characters(look.scale, colour=look.colour, bold=look.bold)
        font = made.font()
        for adjustment in adjusted:
            match adjustment:
                case Adjustment.HALF_WIDTH:
                    font.setFeature(QFont.Tag("halt"), 1)
                case Adjustment.GAP_AFTER:
                    gap = font.pixelSize() * HAN_LATIN_GAP
                    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, gap)
                case Adjustment.LATIN_FACE:
                    font.setFamilies([*self._style.latin_families, *self._style.families])
        if adjusted:
            made.setFont(font)
        self._embolden(made)
        return made

    def _embolden(self, characters: QTextCharFormat) -> None:
        """Draw bold characters with an outline where Qt would not make them bolder.

        FreeType's engine emboldens a face that has no bold style of its own in the pictures of
        its glyphs, but draws large ones as paths, which it leaves as they are.
        """
        size = characters.font().pixelSize()
        is_bold = characters.font().bold() or characters.hasProperty(_OUTLINE)
        if is_bold and size * self._sharpness >= _DRAWN_AS_PATHS and not self._has_bold:
            characters.setFontWeight(QFont.Weight.Normal)
            characters.setTextOutline(QPen(characters.foreground(), size * _BOLDER))

    @cached_property
    def _has_bold(self) -> bool:
        family = self._style.families[0] if self._style.families else ""
        styles = QFontDatabase.styles(family)
        return any(QFontDatabase.weight(family, s) >= QFont.Weight.DemiBold for s in styles)
