"""How a page is set: sizes, spacing, colours and faces, all in pixels."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QTextBlockFormat, QTextCharFormat

from reader.core.article import Article
from reader.core.settings import MarkWidth, PageSettings, ParagraphStyle
from reader.core.variants import Region, Script
from reader.ui.look.fonts import FontBook, shown_script
from reader.ui.look.theme import Colours

PARAGRAPH_GAP = 0.9
FIRST_LINE_INDENT = 2
TITLE_SCALE = 1.55
HEADING_LINE_HEIGHT = 1.4
HEADING_SCALES = (1.33, 1.15, 1.0)
"""Of a section, a subsection and anything deeper."""
SMALL_SCALE = 0.85
OVERHANG = 0.1
SMALLEST_MARGIN, SMALLEST_SHARE = 1.2, 1 / 20
"""Beside the column when the window is narrow, in characters; of the window when they are large."""


@dataclass(frozen=True, slots=True)
class PageStyle:
    """Everything a document needs to know to set an article."""

    page: PageSettings
    colours: Colours
    families: tuple[str, ...]
    latin_families: tuple[str, ...]
    """For Latin runs; empty when they are set in the face of the Han."""
    monospace_families: tuple[str, ...]
    squeeze_marks: bool
    """Whether one of two adjacent full-width marks gives up half its width."""

    def em(self, characters: float) -> int:
        """Return the width of ``characters`` full-width characters."""
        return round(characters * self.page.font_size)

    @property
    def overhang(self) -> int:
        """How many pixels a line may be longer than the column.

        Qt counts the ink of a line's last character, which may be wider than the character, and
        would leave a full line one character short.
        """
        return self.em(OVERHANG)

    @property
    def paragraph_gap(self) -> float:
        """The gap below a paragraph of running text, in characters."""
        return 0.0 if self.page.paragraph_style is ParagraphStyle.INDENT else PARAGRAPH_GAP

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
        height = self.page.line_height if scale <= 1.0 else HEADING_LINE_HEIGHT
        block.setLineHeight(self.em(scale * height), fixed)
        block.setTopMargin(self.em(above))
        block.setBottomMargin(self.em(below))
        return block

    def paragraph_lines(self, *, inside: bool = False) -> QTextBlockFormat:
        """Return the format of a paragraph of running text, justified and indented as wished.

        Paragraphs ``inside`` a quote or a list are told apart by gaps always.
        """
        block = self.lines(below=PARAGRAPH_GAP if inside else self.paragraph_gap)
        if self.page.paragraph_style is ParagraphStyle.INDENT and not inside:
            block.setTextIndent(self.em(FIRST_LINE_INDENT))
        if self.page.justified:
            block.setAlignment(Qt.AlignmentFlag.AlignJustify)
        return block

    def column_width(self, available: int) -> int:
        """Return the width of a line in a view of ``available`` pixels."""
        margin = min(self.em(SMALLEST_MARGIN), round(available * SMALLEST_SHARE))
        fitting = (available - 2 * margin) // self.page.font_size
        return max(1, min(self.page.line_characters, fitting)) * self.page.font_size

    def characters_in(self, width: int, height: int) -> int:
        """Return how many full-width characters fit into a view of so many pixels, at most."""
        lines = height // self.em(self.page.line_height) + 1
        return lines * (self.column_width(width) // self.page.font_size)


def page_style(
    article: Article, page: PageSettings, colours: Colours, fonts: FontBook
) -> PageStyle:
    """Return the style for ``article`` as its script, region and the reader's settings want it."""
    families = fonts.families_for(article, page.face)
    return PageStyle(
        page=page,
        colours=colours,
        families=tuple(families),
        latin_families=tuple(fonts.latin_families(page.face) if page.latin_face else ()),
        monospace_families=tuple(fonts.monospace_families(families)),
        squeeze_marks=_squeezes(article, page.mark_width),
    )


def _squeezes(article: Article, width: MarkWidth) -> bool:
    match width:
        case MarkWidth.SQUEEZED:
            return True
        case MarkWidth.FULL:
            return False
        case MarkWidth.REGIONAL:
            # clreq: many publications in Taiwan do not adjust adjacent marks.
            script, region = shown_script(article)
            return script is not Script.HANT or region is Region.HONG_KONG
