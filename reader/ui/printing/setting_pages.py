"""Articles set into pages of paper."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from reader.core.article import Article
from reader.core.settings import PageSettings, Reading, Settings, Theme
from reader.core.text import Text
from reader.exporting.papers import PAPERS, Paper, paper_named
from reader.exporting.writer import words_for
from reader.ui.look.fonts import FontBook
from reader.ui.look.theme import Colours, load_colours
from reader.ui.page.layout.block_setting import Room
from reader.ui.page.layout.flow import Place
from reader.ui.page.layout.frames import Frame
from reader.ui.page.order.plan import Plan
from reader.ui.page.text.dressing import Look
from reader.ui.page.text.words import Manner, Readings, SetWords, WordSetter
from reader.ui.printing.page_flow import PaperFlow
from reader.ui.printing.paginating import column_end
from reader.ui.setting.breaking import Measure
from reader.ui.setting.glyphs import GlyphBook
from reader.ui.typesetting.page_style import page_style

UNITS = 4.0
"""Of the layout, to a point: the setter counts in whole ones."""
_SHARP = 1000.0
"""Nothing here is a picture of a glyph, whose strokes Qt would make bold."""
_PIXEL = 0.75 * UNITS
"""Of a picture: 96 to the inch."""
_GAP = 2.0
"""Between columns, in characters."""
_HEAD, _FOOT = 0.42, 0.42
"""Of the margin, from the text to the middles of running title and page number."""
_SMALL = 0.8
_ROOM_FOR_TITLE = 24.0
"""Points of a margin below which nothing but the page's number stands in it."""
_LINE_HEIGHT = 1.7


@dataclass(frozen=True, slots=True)
class PaperChoice:
    """How the reader wants pages."""

    paper: Paper = PAPERS[0]
    columns: int = 1
    page: PageSettings = field(default_factory=PageSettings)
    """The face, marks and direction; sizes come from the paper."""
    margins: float = 1.0
    """Of those that suit the paper."""
    text_size: float = 0.0
    """Of running text, in points; 0 for what suits the paper."""

    @property
    def margin(self) -> float:
        """What is left free at every side at least, in points."""
        return self.paper.margin * self.margins

    @property
    def scale(self) -> float:
        """Points to a unit of the layout."""
        return 1 / UNITS

    @property
    def em(self) -> int:
        """The size of running text, in units."""
        narrow = self.columns > 1 and not self.page.vertical
        fitting = self.paper.text_size - (1.0 if narrow else 0.0)
        return round((self.text_size or fitting) * UNITS)


def chosen_paper(settings: Settings, layout: PageSettings | None = None) -> PaperChoice:
    """Return how the reader wants pages, as the settings remember it.

    With ``layout``, that of an article whose reader has it otherwise than all.
    """
    return PaperChoice(
        paper_named(settings.paper) or PAPERS[0],
        settings.paper_columns,
        layout or settings.page,
        settings.paper_margins,
        settings.paper_text,
    )


def _readings(page: PageSettings) -> Readings:
    if page.reading is Reading.NONE:
        return Readings()
    from reader.ui.page.text.readings import PageReadings

    return PageReadings(page.reading, rare_only=page.rare_only)


@dataclass(frozen=True, slots=True)
class Column:
    """What stands in one column: blocks from one place to another."""

    begin: Place
    end: Place | None
    """None for all the rest."""
    frame: Frame
    """At the column's start."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page."""

    number: int
    """From 1, in the whole book."""
    columns: tuple[Column, ...]
    first: bool
    """Whether the article begins on it, so that its title needs no repeating above."""


class Typesetter:
    """Sets articles, all with the same faces."""

    def __init__(self, choice: PaperChoice, fonts: FontBook | None = None) -> None:
        self.choice = choice
        self.book = GlyphBook(_SHARP)
        self.colours = _on_paper(load_colours(Theme.LIGHT))
        self._fonts = fonts or FontBook()

    def set(self, article: Article, first_number: int = 1) -> SetArticle:
        """Return ``article``, to be set page by page from the number ``first_number`` on."""
        return SetArticle(self, article, self._fonts, first_number)


def _on_paper(colours: Colours) -> Colours:
    return colours._replace(paper="#ffffff", text="#000000", secondary_text="#595959")


class SetArticle:
    """One article, whose pages are set as they are asked for."""

    def __init__(
        self, typesetter: Typesetter, article: Article, fonts: FontBook, first_number: int
    ) -> None:
        choice = typesetter.choice
        self.article, self.choice = article, choice
        self.typesetter = typesetter
        self._first_number = first_number
        em, paper = choice.em, choice.paper
        page = replace(
            choice.page, font_size=em, line_height=_LINE_HEIGHT, paged=True, hanging=False
        )
        style = page_style(article, page, typesetter.colours, fonts)
        self.setter = WordSetter(style, typesetter.book, _readings(page))
        self.width, self.height = paper.width * UNITS, paper.height * UNITS
        self._margin = choice.margin * UNITS
        vertical = page.vertical
        along = (self.height if vertical else self.width) - 2 * self._margin
        across = (self.width if vertical else self.height) - 2 * self._margin
        gap = _GAP * em if choice.columns > 1 else 0.0
        each = (along - gap * (choice.columns - 1)) / choice.columns
        self._measure = max(em, each // em * em)
        self._gap = gap
        self._across = across
        room = Room(self._measure, self._measure, across, vertical, paged=True, density=_PIXEL)
        plan = Plan(article, words_for(article))
        self.flow = PaperFlow(article, plan, self.setter, room)
        self._pages: list[Sheet] = []
        self._is_whole = len(self.flow) == 0

    def sheets(self) -> Iterator[Sheet]:
        """Yield the pages in order; what was set before is not set again."""
        number = 0
        while number < len(self._pages) or not self._is_whole:
            if number == len(self._pages):
                self._set_next()
            yield self._pages[number]
            number += 1

    def _set_next(self) -> None:
        begin: Place | None = Place(0, 0.0)
        if self._pages:
            begin = self._pages[-1].columns[-1].end
        columns = []
        for number in range(self.choice.columns):
            if begin is None:
                break
            end = column_end(self.flow, begin, self._across)
            columns.append(Column(begin, end, self._frame(number)))
            begin = end
        number = self._first_number + len(self._pages)
        self._pages.append(Sheet(number, tuple(columns), not self._pages))
        self._is_whole = begin is None

    def _frame(self, column: int) -> Frame:
        choice, measure, margin = self.choice, self._measure, self._margin
        used = choice.columns * measure + (choice.columns - 1) * self._gap
        if self.flow.room.vertical:
            top = (self.height - used) / 2 + column * (measure + self._gap)
            return Frame(self.width - margin, top, vertical=True)
        left = (self.width - used) / 2 + column * (measure + self._gap)
        return Frame(left, margin)

    # What is above and below the text

    def running_title(self) -> tuple[SetWords, Frame] | None:
        """Return the title in one line above the text, and where it is."""
        title = " ".join(self.article.metadata.title.split())
        if not title or self.choice.margin < _ROOM_FOR_TITLE:
            return None
        words = self._small(title)
        most = self.width - 2 * self._margin
        while words.width > most and len(title) > 1:
            keep = min(len(title) - 1, int(len(title) * most / words.width))
            title = title[: max(1, keep)]
            words = self._small(f"{title}…")
        middle = self._margin * (1 - _HEAD)
        return words, self._centred(words, middle)

    def page_number(self, number: int) -> tuple[SetWords, Frame]:
        """Return a page's number below the text, and where it is."""
        words = self._small(str(number))
        return words, self._centred(words, self.height - self._margin * (1 - _FOOT))

    def _small(self, text: str) -> SetWords:
        return self.setter.set(Text(text), Manner(Look(_SMALL, "quiet")), Measure(1e6))

    def _centred(self, words: SetWords, middle: float) -> Frame:
        return Frame((self.width - words.width) / 2, middle - words.pitch / 2)
