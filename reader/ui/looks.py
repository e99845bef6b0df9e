"""The formats of one page's characters, each made once: a page has thousands of runs."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QFont, QTextCharFormat

from reader.ui.page_style import PageStyle
from reader.ui.typography import Adjustment

HAN_LATIN_GAP = 1 / 6


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
        self._made: dict[tuple[Look, tuple[Adjustment, ...]], QTextCharFormat] = {}

    def format_of(self, look: Look, adjusted: tuple[Adjustment, ...] = ()) -> QTextCharFormat:
        """Return the format of a run that has ``look`` and is ``adjusted``."""
        key = look, adjusted
        if key not in self._made:
            self._made[key] = self._make(look, adjusted)
        return self._made[key]

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
        return made
