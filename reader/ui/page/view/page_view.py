"""A page that one goes about in: jumps, the way back, what is selected."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Signal
from PySide6.QtWidgets import QWidget

from reader.core.settings import PageSettings
from reader.hanzi.presentation import Presentation
from reader.opening.history import History
from reader.translation import Translate
from reader.ui.look.fonts import FontBook
from reader.ui.look.theme import Colours
from reader.ui.page.layout.chosen import text_between
from reader.ui.page.layout.flow import Place
from reader.ui.page.layout.pages import clear_above, next_page, page_before
from reader.ui.page.order.blocks import Position, ordered, part_count, passage_of
from reader.ui.page.sheets.sheet import TOP
from reader.ui.page.view.article_page import Anchor, ArticlePage
from reader.ui.typesetting.placed import TextPlace

_BREATH = 6.0
"""Pixels above a line that is brought to the top."""
_CLEAR = 10.0
"""Pixels from the edge at which a line is well in view."""
REVEALED_AT = 1 / 3
"""How far down the view a place is put that the reader is taken to."""


class PageView(ArticlePage):
    """Shows an article; every jump in it can be gone back from."""

    history_changed = Signal()

    def __init__(self, fonts: FontBook, tr: Translate, parent: QWidget | None = None) -> None:
        super().__init__(fonts, tr, parent)
        self._history: History[Anchor | None] = History()
        self._said_between: tuple[TextPlace, TextPlace] | None = None

    def show_article(
        self,
        presentation: Presentation,
        page: PageSettings,
        colours: Colours,
        anchor: Anchor | None = None,
    ) -> None:
        """Show another article from its beginning, or from where its reader left it."""
        self._history = History()
        self._said_between = None
        self.history_changed.emit()
        super().show_article(presentation, page, colours, anchor)

    def selection(self) -> tuple[TextPlace, TextPlace] | None:
        """Return the ends of the selection in 原文, the first one first; None without one."""
        ends, chosen = self._original_chosen(), self.chosen
        if ends is None or chosen is None:
            return None
        return ends if chosen[0] <= chosen[1] else ends[::-1]

    def shown_selection(self) -> tuple[TextPlace, TextPlace] | None:
        """Return the ends of the selection in what is shown, in order; None without one."""
        flow, chosen = self.flow, self.chosen
        if flow is None or chosen is None:
            return None
        start, end = (flow.place_at(position) for position in ordered(chosen))
        return None if start is None or end is None else (start, end)

    def selection_in_its_line(self, characters: int) -> tuple[str, str, str]:
        """Return what is selected between what stands before and after it in its paragraphs.

        At most ``characters`` of either; three empty strings when nothing is selected.
        """
        flow, chosen = self.flow, self.chosen
        if flow is None or chosen is None:
            return "", "", ""
        start, end = ordered(chosen)
        first = start._replace(offset=max(0, start.offset - characters))
        last = end._replace(offset=end.offset + characters)
        return (
            text_between(flow, (first, start)),
            text_between(flow, (start, end)),
            text_between(flow, (end, last)),
        )

    def cursor_place(self) -> TextPlace | None:
        """Return where the cursor is, or the selection begins, in 原文."""
        chosen = self.chosen
        return self._original_of(ordered(chosen)[0] if chosen else self.caret)

    def original_at(self, point: QPointF) -> TextPlace | None:
        """Return the character at a point of the view, in 原文; None where there is none."""
        return self._original_of(self.character_at(point))

    def select(self, start: TextPlace, end: TextPlace) -> None:
        """Select from ``start`` to ``end``, both in 原文, without scrolling."""
        self._choose_again((start, end))

    def plain_text(self) -> str:
        """Return all words of the page, a line for each block."""
        self.on_words_wanted()
        if self.flow is None or not len(self.flow):
            return ""
        return text_between(self.flow, (Position(0, 0, 0), self.flow.end()))

    # Going elsewhere

    def go_to(self, anchor: Anchor | None) -> None:
        """Put ``anchor`` back at the top, as a jump that can be gone back from."""
        self._leave()
        self._arrive(anchor)

    def reveal(self, place: TextPlace, *, is_jump: bool = True) -> bool:
        """Scroll so that ``place`` (in 原文) is a third down, unless it is well in view.

        Return whether it had to; a jump can be gone back from.
        """
        position = self._shown_of(place)
        if position is None:
            return False
        self.show_in_box(position)
        if self.is_well_in_view(position):
            return False
        if is_jump:
            self._leave()
        self._put_down(position, REVEALED_AT)
        return True

    def light_said(self, said: tuple[TextPlace, TextPlace] | None) -> None:
        """Light the sentence between two places of one text (in 原文) as read aloud, or none."""
        self._said_between = said
        self._light_said()

    def on_laid_out(self) -> None:
        """Light what is read aloud where it stands now."""
        super().on_laid_out()
        self._light_said()

    def _light_said(self) -> None:
        ends = [self._shown_of(place) for place in self._said_between or ()]
        match ends:
            case [Position() as start, Position() as end]:
                self.set_said((start, end))
            case _:
                self.set_said(None)

    def is_well_in_view(self, position: Position) -> bool:
        """Whether the line of ``position`` and one below it are in view."""
        flow = self.flow
        if flow is None:
            return False
        top, height = flow.line_top(position)
        if flow.room.paged:
            return any(
                shown.index == position.block
                and shown.seen[0] - 1 <= top
                and top + height <= shown.seen[1] + 1
                for shown in self.shown()
            )
        at = flow.distance(self.place, Place(position.block, top), 2 * self.extent)
        line = flow.style.em(flow.style.page.line_height)
        lowest = self.extent - height - min(height, line)
        least = _CLEAR + (0 if flow.room.vertical else self.covered)
        if self.place == TOP or lowest <= least:
            least = 0.0
        return least <= at <= max(0.0, lowest)

    def is_in_view(self, position: Position) -> bool:
        """Whether the middle of the line of ``position`` is in view."""
        flow = self.flow
        if flow is None:
            return False
        if flow.room.paged:
            return self.is_well_in_view(position)
        top, height = flow.line_top(position)
        if flow.room.vertical and flow[position.block].box is not None:
            return self.is_well_in_view(position)
        middle = Place(position.block, top + height / 2)
        return 0 <= flow.distance(self.place, middle, 2 * self.extent) <= self.extent

    def _put_down(self, position: Position, share: float) -> None:
        """Put the line of ``position`` a ``share`` of the view down, and keep it there."""
        flow = self.flow
        assert flow is not None
        top, height = flow.line_top(position)
        if flow.room.paged:
            self.put(Place(position.block, top))
        else:
            by = top - max(0.0, min(self.extent * share, self.extent - height))
            self.put(flow.moved(Place(position.block, 0.0), by, self.extent))
        self.on_reader_moved()

    def go_to_start(self) -> None:
        """Scroll to the title."""
        self._jump(TOP)

    def go_to_end(self) -> None:
        """Scroll to the last line."""
        if self.flow is not None and len(self.flow):
            self._jump(self.end_place())

    def turn_page(self, step: int) -> None:
        """Turn a page, or scroll by a view less one line, down (1) or up (-1).

        A whole line is at the top then, the last one that was wholly in view.
        """
        flow = self.flow
        if flow is None:
            return
        if flow.room.paged:
            self.turn(step)
            return
        overlap = flow.style.em(flow.style.page.line_height)
        view = max(float(overlap), self.extent - overlap)
        by = step * view
        if step > 0 and (after := next_page(flow, self.place, view)) is not None:
            breath = min(_BREATH, clear_above(flow, after))
            by = flow.distance(self.place, after, 2 * self.extent) - breath
        elif step < 0:
            by = -flow.distance(page_before(flow, self.place, view), self.place, 2 * self.extent)
        self.scroll_by(by if by * step > 0 else step * view)

    @property
    def history(self) -> History[Anchor | None]:
        """The places jumped from."""
        return self._history

    def go_back(self) -> None:
        """Return to where the last jump was made from."""
        if self._history.can_go_back:
            self._arrive(self._history.back(self.anchor))

    def go_forward(self) -> None:
        """Go again where the reader came back from."""
        if self._history.can_go_forward:
            self._arrive(self._history.forward(self.anchor))

    def extend_selection(self, by: int, *, to_text_end: bool = False) -> None:
        """Move the end of the selection by ``by`` characters, or to its text's edge."""
        flow, caret = self.flow, self.caret
        if flow is None:
            return
        if caret is None:
            caret = flow.position_at(self.place)
        length = len(flow.passage(caret).text.text)
        if to_text_end:
            target = caret._replace(offset=length if by > 0 else 0)
        else:
            target = caret._replace(offset=caret.offset + by)
        if not 0 <= target.offset <= length:
            target = _neighbour(self, caret, by) or caret
        begin = self.chosen[0] if self.chosen else caret
        self.choose((begin, target))
        self.caret_moved(target)

    def caret_moved(self, position: Position) -> None:
        """Bring the end of a selection that a key moved into view."""
        self.show_in_box(position)
        if not self.is_well_in_view(position):
            self._put_down(position, REVEALED_AT)

    def _leave(self) -> None:
        self._history.leave(self.anchor)
        self.history_changed.emit()

    def _arrive(self, anchor: Anchor | None) -> None:
        self._anchor = anchor
        self._restore()
        self.on_choice_forgotten()
        self.on_place_kept()
        self.progress_changed.emit(self.progress())
        self.moved.emit()
        self.history_changed.emit()

    def _jump(self, place: Place) -> None:
        self._leave()
        self.put(place)
        self.on_reader_moved()


def _neighbour(view: PageView, position: Position, step: int) -> Position | None:
    """Return the edge of the text before or behind the one ``position`` is in."""
    flow = view.flow
    if flow is None:
        return None
    block, part = position.block, position.part + (1 if step > 0 else -1)
    while 0 <= block < len(flow):
        here = flow.block(block)
        if 0 <= part < part_count(here):
            words = passage_of(here, part)
            if words.text or words.pieces:
                return Position(block, part, 0 if step > 0 else len(words.text.text))
            part += 1 if step > 0 else -1
            continue
        block += 1 if step > 0 else -1
        if 0 <= block < len(flow):
            part = 0 if step > 0 else part_count(flow.block(block)) - 1
    return None
