"""How a page is set: sizes, spacing, colours and faces, all in pixels."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor, QFont, QTextBlockFormat, QTextCharFormat

from reader.core.article import Article
from reader.core.variants import Region, Script
from reader.ui.fonts import FontBook, shown_script
from reader.ui.theme import Colours

LINE_CHARACTERS = 36
"""A line's length in characters; clreq wants a whole number, WCAG 1.4.8 at most 40."""
LINE_HEIGHT = 1.75
PARAGRAPH_GAP = 0.9
TITLE_SCALE = 1.55
HEADING_SCALES = (1.33, 1.15, 1.0)
"""Of a section, a subsection and anything deeper."""
SMALL_SCALE = 0.85
SMALLEST_MARGIN = 1.2
"""Beside the column, in characters, when the window is narrow."""


@dataclass(frozen=True, slots=True)
class PageStyle:
    """Everything a document needs to know to set an article."""

    font_size: int
    colours: Colours
    families: tuple[str, ...]
    monospace_families: tuple[str, ...]
    squeeze_marks: bool
    """Whether one of two adjacent full-width marks gives up half its width."""

    def em(self, characters: float) -> int:
        """Return the width of ``characters`` full-width characters."""
        return round(characters * self.font_size)

    def font(self, scale: float = 1.0, *, bold: bool = False) -> QFont:
        """Return the face of running text at ``scale`` times its size."""
        font = QFont()
        font.setFamilies(list(self.families))
        font.setPixelSize(self.em(scale))
        font.setBold(bold)
        return font

    def characters(
        self, scale: float = 1.0, *, colour: str = "", bold: bool = False
    ) -> QTextCharFormat:
        """Return the format of text at ``scale`` times the size of running text."""
        characters = QTextCharFormat()
        characters.setFont(self.font(scale, bold=bold))
        characters.setForeground(QColor(colour or self.colours.text))
        return characters

    def lines(
        self, scale: float = 1.0, *, above: float = 0.0, below: float = PARAGRAPH_GAP
    ) -> QTextBlockFormat:
        """Return the format of a block set at ``scale``, gaps in characters of running text.

        The line height is fixed, since a proportional one would follow each font's own height.
        """
        block = QTextBlockFormat()
        fixed = QTextBlockFormat.LineHeightTypes.FixedHeight.value
        height = LINE_HEIGHT if scale <= 1.0 else LINE_HEIGHT - 0.35
        block.setLineHeight(self.em(scale * height), fixed)
        block.setTopMargin(self.em(above))
        block.setBottomMargin(self.em(below))
        return block

    def column_width(self, available: int) -> int:
        """Return the width of a line in a view of ``available`` pixels."""
        fitting = (available - 2 * self.em(SMALLEST_MARGIN)) // self.font_size
        return max(1, min(LINE_CHARACTERS, fitting)) * self.font_size


def page_style(article: Article, font_size: int, colours: Colours, fonts: FontBook) -> PageStyle:
    """Return the style for ``article`` as its script, region and the theme want it."""
    families = fonts.families_for(article)
    script, region = shown_script(article)
    # clreq: many publications in Taiwan do not adjust adjacent marks.
    squeeze = script is not Script.HANT or region is Region.HONG_KONG
    return PageStyle(
        font_size=font_size,
        colours=colours,
        families=tuple(families),
        monospace_families=tuple(fonts.monospace_families(families)),
        squeeze_marks=squeeze,
    )
