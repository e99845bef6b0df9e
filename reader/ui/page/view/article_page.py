"""An article set as a page, on which the reader's place is kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from reader.core.settings import PageSettings
from reader.hanzi.presentation import Presentation
from reader.library.records.record import SavedPlace
from reader.translation import Translate
from reader.ui.look.fonts import FontBook
from reader.ui.look.theme import Colours
from reader.ui.page.layout.chosen import text_between
from reader.ui.page.layout.flow import Flow, Place
from reader.ui.page.order.blocks import Chosen, Position
from reader.ui.page.order.plan import Plan
from reader.ui.page.paint.drawn_ahead import DrawnAhead, lines_beside
from reader.ui.page.sheets.chosen_sheet import ChosenSheet
from reader.ui.page.sheets.sheet import TOP
from reader.ui.page.text.words import Readings, WordSetter
from reader.ui.page.view.wanted_readings import WantedReadings, all_readings
from reader.ui.typesetting.page_style import PageStyle, page_style
from reader.ui.typesetting.placed import TextPlace


class Anchor(NamedTuple):
    """What stood at the top of the view, and how far above the edge its line began."""

    place: TextPlace
    """With the offset in 原文, so that it holds in every variant."""
    hidden_lines: float
    """The part of that line above the edge, in line heights; negative when there is a gap."""

    def saved(self, words: str = "") -> SavedPlace:
        """Return the anchor as a record keeps it, with the ``words`` that stand there."""
        return SavedPlace(self.place.text_id, self.place.offset, self.hidden_lines, words)

    @classmethod
    def of(cls, place: SavedPlace) -> Anchor:
        """Return the anchor that a record keeps as ``place``."""
        return cls(TextPlace(place.text_id, place.offset), place.hidden_lines)


class ArticlePage(ChosenSheet):
    """Sets a presentation as a page; the character at the top stays there through every change.

    The anchor is what the reader chose, not what is read back from the screen after a change,
    which would drift to the beginnings of lines.
    """

    progress_changed = Signal(float)
    """How far the reader has come, 0 to 1."""
    moved = Signal()
    """The reader went somewhere."""
    whole_wanted = Signal()
    """Words are taken of a page of which only what is in view has been converted."""
    resized = Signal()
    """The page was laid out anew, as it was, for a view of another size."""

    def __init__(self, fonts: FontBook, tr: Translate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tr = tr
        self.bars.speak(tr)
        self.setAcceptDrops(False)
        self._fonts = fonts
        self._presentation: Presentation | None = None
        self._style: PageStyle | None = None
        self._plan: Plan | None = None
        self._is_plan_stale = False
        """Whether it is of another article, or has the words of another interface language."""
        self._is_whole = True
        """Whether all of what is shown has been converted."""
        self._removed: Mapping[str, str] = {}
        """Why blocks that are shown were removed, by their ids."""
        self._anchor: Anchor | None = None
        self._readings = WantedReadings(self)
        self._readings.loaded.connect(self._set_again)
        self._ahead = DrawnAhead(self._lines_ahead, self)

    def show_article(
        self,
        presentation: Presentation,
        page: PageSettings,
        colours: Colours,
        anchor: Anchor | None = None,
    ) -> None:
        """Show another article from its beginning, or from where its reader left it."""
        self.on_choice_forgotten()
        self.bars.forget()
        self._is_plan_stale = True
        self._is_whole = True
        self.set_found((), None)
        self.choose(None)
        self.set_caret(None)
        self._anchor = anchor
        self._show(presentation, page, colours)

    def show_again(
        self,
        presentation: Presentation,
        page: PageSettings,
        colours: Colours,
        *,
        is_whole: bool = True,
    ) -> None:
        """Show the same article in another script, setting or theme, at the same place.

        Of one that is not whole, only what is round that place has been converted as yet.
        """
        chosen = self._original_chosen()
        caret = self._original_of(self._caret)
        self._show(presentation, page, colours)
        self._choose_again(chosen)
        self._caret = None if caret is None else self._shown_of(caret)
        self._is_whole = is_whole

    def on_words_wanted(self) -> None:
        """Have the whole converted before words are taken that may be of anywhere."""
        if not self._is_whole:
            self._is_whole = True
            self.whole_wanted.emit()

    def set_removed(self, removed: Mapping[str, str]) -> None:
        """Show the blocks with these ids as removed, from the next time anything is shown."""
        self._removed = removed

    def set_read_words(self, words: frozenset[str]) -> None:
        """Show readings beside these words, from the next time anything is shown."""
        if self._readings.want_words(words):
            self._style = None  # all is set anew

    def retranslate(self, tr: Translate) -> None:
        """Take the words of another interface language from the next time anything is shown."""
        self._tr = tr
        self.bars.speak(tr)
        self._is_plan_stale = True  # it stays until then: a page in the background may be resized

    @property
    def presentation(self) -> Presentation | None:
        """What is shown; None before the first article."""
        return self._presentation

    @property
    def style_of_page(self) -> PageStyle | None:
        """What it is set in; None before the first article."""
        return self._style

    @property
    def anchor(self) -> Anchor | None:
        """What stands at the top; None at the very top."""
        return self._anchor

    def top_place(self) -> TextPlace | None:
        """Return what stands at the top of the view, with the offset in 原文."""
        return self._anchor.place if self._anchor else None

    def progress(self) -> float:
        """Return how far the reader has come, 0 at the beginning and 1 when the end is in view."""
        flow = self.flow
        if flow is None or self.is_at_end():
            return 1.0
        furthest = max(1.0, flow.before(len(flow)) - self.extent)
        return min(0.99, flow.estimated(self.place) / furthest)

    def seen(self) -> tuple[float, float]:
        """Return the parts of the article, from 0 to 1, that begin and end what is in view."""
        flow = self.flow
        if flow is None:
            return 0.0, 0.0
        whole = max(1.0, flow.before(len(flow)))
        top = min(1.0, flow.estimated(self.place) / whole)
        return top, 1.0 if self.is_at_end() else min(1.0, top + self.extent / whole)

    def on_resized(self) -> None:
        """Stay at the same character in a view of another size."""
        flow = self.flow
        if flow is None or self._style is None:
            return
        if self.room_for(self._style) != flow.room:
            self._lay_out()
        self._restore()
        self.on_laid_out()
        self.on_place_kept()
        self._ahead.wait()
        self.resized.emit()
        self.progress_changed.emit(self.progress())

    def on_reader_moved(self) -> None:
        """Take what is at the top now for the place to keep."""
        self._anchor = self._find_anchor()
        self.on_choice_forgotten()
        self.on_place_kept()
        self._ahead.wait()
        self.progress_changed.emit(self.progress())
        self.moved.emit()

    # Setting and keeping the place

    def _show(self, presentation: Presentation, page: PageSettings, colours: Colours) -> None:
        same = presentation is self._presentation and not self._is_plan_stale
        style = page_style(presentation.article, page, colours, self._fonts)
        self._presentation, self._colours = presentation, colours
        self._softens_pictures = page.soft_pictures
        if (
            same
            and self._style is not None
            and self._style == style._replace(colours=self._style.colours)
        ):
            self._style = style
            self.settle()  # other colours only: nothing stands elsewhere
        else:
            self._style = style
            plan, is_stale = self._plan, self._is_plan_stale
            if plan is None or is_stale or not plan.fits(presentation.article):
                self._plan = Plan(presentation.article, self._tr)
                self._is_plan_stale = False
            self._lay_out()
            self._restore()
        self.on_laid_out()
        self.on_place_kept()
        self._ahead.wait()
        self.progress_changed.emit(self.progress())

    def _lines_ahead(self) -> Iterator[None]:
        """Return what sets and draws what is in view in the sizes beside its own."""
        if self.flow is None or not self.isVisible():
            return iter(())
        return lines_beside(self.flow, self.place, self.extent, self.devicePixelRatioF())

    def _lay_out(self) -> None:
        """Have the page set anew when it is next looked at."""
        assert self._presentation is not None
        assert self._style is not None
        assert self._plan is not None
        article = self._presentation.article
        readings = self._readings.of(article, self._style.page)
        setter = WordSetter(self._style, self.book, readings)
        self.show_bar_of(self._style)
        room = self.room_for(self._style)
        has_blocks = len(self._plan) > 0
        self.flow = Flow(article, self._plan, setter, room, self._removed) if has_blocks else None

    def _set_again(self) -> None:
        """Set the page anew as it is: its words have readings now."""
        if self.flow is not None:
            self._lay_out()
            self._restore()
            self.on_laid_out()

    def text_with_readings(self) -> str:
        """Return what is selected with its readings: those that are shown, or else all."""
        self.on_words_wanted()
        flow, presentation = self.flow, self._presentation
        if self._chosen is None or flow is None or presentation is None:
            return ""
        told = text_between(flow, self._chosen, flow.setter.readings)
        if told != text_between(flow, self._chosen, Readings()):
            return told
        return text_between(flow, self._chosen, all_readings(presentation.article))

    def _find_anchor(self) -> Anchor | None:
        """Return what stands at the top now; None at the very top or in an empty view."""
        flow = self.flow
        if flow is None or not len(flow) or self.place == TOP:
            return None
        position = flow.position_at(self.place)
        shown = flow.place_at(position)
        if shown is None:
            return None
        top, height = flow.line_top(position)
        into = self.place.into if position.block == self.place.block else top
        return Anchor(self._original(shown), (into - top) / height)

    def _restore(self) -> None:
        """Put the anchor's line where it was, with the same part of it hidden."""
        flow = self.flow
        if flow is None:
            return
        position = None
        if self._anchor is not None:
            position = flow.position_of(self._shown(self._anchor.place))
        if position is None or self._anchor is None:
            self.put(TOP)
            return
        top, height = flow.line_top(position)
        place = Place(position.block, 0.0)
        self.put(flow.moved(place, top + self._anchor.hidden_lines * height, 0.0))

    def _shown(self, place: TextPlace) -> TextPlace:
        """Return ``place``, whose offset is in 原文, as it is shown now."""
        assert self._presentation is not None
        return place._replace(offset=self._presentation.shown_offset(place.text_id, place.offset))

    def _original(self, shown: TextPlace) -> TextPlace:
        assert self._presentation is not None
        offset = self._presentation.original_offset(shown.text_id, shown.offset)
        return shown._replace(offset=offset)

    def _original_of(self, position: Position | None) -> TextPlace | None:
        """Return what stands at ``position``, in 原文."""
        if position is None or self.flow is None:
            return None
        shown = self.flow.place_at(position)
        return None if shown is None else self._original(shown)

    def _shown_of(self, place: TextPlace) -> Position | None:
        """Return where ``place``, in 原文, stands on the page."""
        return None if self.flow is None else self.flow.position_of(self._shown(place))

    def _original_chosen(self) -> tuple[TextPlace, TextPlace] | None:
        """Return where the selection was begun and ends, in 原文."""
        if self._chosen is None:
            return None
        begin, end = (self._original_of(each) for each in self._chosen)
        return None if begin is None or end is None else (begin, end)

    def _choose_again(self, chosen: tuple[TextPlace, TextPlace] | None) -> None:
        found: Chosen | None = None
        if chosen is not None:
            begin, end = (self._shown_of(each) for each in chosen)
            found = None if begin is None or end is None else (begin, end)
        self.choose(found)

    # What a subclass adds

    def on_laid_out(self) -> None:
        """Take note that everything may stand elsewhere now."""

    def on_place_kept(self) -> None:
        """Take note that the reader is at a place, new or old."""

    def on_choice_forgotten(self) -> None:
        """Take note that the reader has gone on from where they chose to go."""
