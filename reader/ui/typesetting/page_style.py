"""How a page is set: sizes, spacing, colours and faces, all in pixels."""

from __future__ import annotations

from typing import NamedTuple

from reader.core.article import Article
from reader.core.settings import Face, MarkWidth, PageSettings, ParagraphStyle
from reader.core.variants import Region, Script
from reader.ui.look.fonts import FontBook, shown_script
from reader.ui.look.theme import Colours
from reader.ui.setting.regions import Habits, Kinsoku, habits_of

PARAGRAPH_GAP = 0.9
FIRST_LINE_INDENT = 2
TITLE_SCALE = 1.55
FONT_STEP = 2
"""Pixels by which a key changes the size of the text."""
HEADING_LINE_HEIGHT = 1.4
HEADING_SCALES = (1.33, 1.15, 1.0)
"""Of a section, a subsection and anything deeper."""
SMALL_SCALE = 0.85
SMALLEST_MARGIN, SMALLEST_SHARE = 1.2, 1 / 20
"""Beside the column when the window is narrow, in characters; of the window when they are large."""


class PageStyle(NamedTuple):
    """Everything a document needs to know to set an article."""

    page: PageSettings
    colours: Colours
    families: tuple[str, ...]
    latin_families: tuple[str, ...]
    """For Latin runs; empty when they are set in the face of the Han."""
    monospace_families: tuple[str, ...]
    habits: Habits
    """How the article's region has marks stand."""

    def em(self, characters: float) -> int:
        """Return the width of ``characters`` full-width characters."""
        return round(characters * self.page.font_size)

    @property
    def paragraph_gap(self) -> float:
        """The gap below a paragraph of running text, in characters."""
        return 0.0 if self.page.paragraph_style is ParagraphStyle.INDENT else PARAGRAPH_GAP

    @property
    def first_line_indent(self) -> bool:
        """Whether paragraphs of running text are told apart by an indent."""
        return self.page.paragraph_style is ParagraphStyle.INDENT

    def column_width(self, available: int) -> int:
        """Return the width of a line in a view of ``available`` pixels."""
        margin = min(self.em(SMALLEST_MARGIN), round(available * SMALLEST_SHARE))
        step = self.page.font_size * (1 + self.page.letter_spacing)
        fitting = int((available - 2 * margin) // step)
        return round(max(1, min(self.page.line_characters, fitting)) * step)


def page_style(
    article: Article, page: PageSettings, colours: Colours, fonts: FontBook
) -> PageStyle:
    """Return the style for ``article`` as its script, region and the reader's settings want it."""
    families = fonts.families_for(article, page.face, page.han_family)
    latin = fonts.latin_families(page.face, page.latin_family) if page.latin_face else ()
    return PageStyle(
        page=page,
        colours=colours,
        families=tuple(families),
        latin_families=tuple(latin),
        monospace_families=tuple(
            fonts.monospace_families(fonts.families_for(article, Face.HEI, ""))
        ),
        habits=_habits(article, page),
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


def _habits(article: Article, page: PageSettings) -> Habits:
    """Return the habits of the article's region, changed as the reader wants them."""
    squeezes = _squeezes(article, page.mark_width)
    return habits_of(*shown_script(article))._replace(
        squeeze=squeezes,
        trim_line_ends=squeezes,
        hang=page.hanging,
        kinsoku=Kinsoku.STRICT if page.strict_lines else Kinsoku.BASIC,
    )
