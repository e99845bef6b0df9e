"""A page that one goes about in: jumps, the way back, what is selected."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtWidgets import QWidget

from reader.core.settings import PageSettings
from reader.hanzi.presentation import Presentation
from reader.opening.history import History
from reader.translation import Translate
from reader.ui.look.fonts import FontBook
from reader.ui.look.theme import Colours
from reader.ui.page.article_page import Anchor
from reader.ui.page.previewed_page import PreviewedPage
from reader.ui.typesetting.geometry import line_rect_at
from reader.ui.typesetting.placed import TextPlace

REVEALED_AT = 1 / 3
"""How far down the view a place is put that the reader is taken to."""


class PageView(PreviewedPage):
    """Shows an article; every jump in it can be gone back from."""

    history_changed = Signal()

    def __init__(self, fonts: FontBook, tr: Translate, parent: QWidget | None = None) -> None:
        super().__init__(fonts, tr, parent)
        self._history: History[Anchor | None] = History()

    def show_article(
        self,
        presentation: Presentation,
        page: PageSettings,
        colours: Colours,
        anchor: Anchor | None = None,
    ) -> None:
        """Show another article from its beginning, or from where its reader left it."""
        self._history = History()
        self.history_changed.emit()
        super().show_article(presentation, page, colours, anchor)

    def selection(self) -> tuple[TextPlace, TextPlace] | None:
        """Return the ends of the selection in 原文, the first one first; None without one."""
        ends = self._selection()
        if ends is None:
            return None
        return ends if self.textCursor().anchor() <= self.textCursor().position() else ends[::-1]

    def selection_in_its_line(self, characters: int) -> tuple[str, str, str]:
        """Return what is selected between what stands before and after it in its paragraphs.

        At most ``characters`` of either; three empty strings when nothing is selected.
        """
        document, cursor = self.article_document, self.textCursor()
        if document is None or not cursor.hasSelection():
            return "", "", ""
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        last = document.findBlock(end)
        first = max(document.findBlock(start).position(), start - characters)
        behind = min(last.position() + last.length() - 1, end + characters)
        bounds = ((first, start), (start, end), (end, max(end, behind)))
        before, selected, after = (document.text_between(*stretch) for stretch in bounds)
        return before, selected, after

    def cursor_place(self) -> TextPlace | None:
        """Return where the cursor is, or the selection begins, in 原文."""
        document = self.article_document
        shown = document.place_at(self.textCursor().selectionStart()) if document else None
        return None if shown is None else self._original(shown)

    def select(self, start: TextPlace, end: TextPlace) -> None:
        """Select from ``start`` to ``end``, both in 原文, without scrolling."""
        self._select((start, end))

    # Going elsewhere

    def go_to(self, anchor: Anchor | None) -> None:
        """Put ``anchor`` back at the top, as a jump that can be gone back from."""
        self._leave()
        self._arrive(anchor)

    def reveal(self, place: TextPlace, *, is_jump: bool = True) -> bool:
        """Scroll so that ``place`` (in 原文) is a third down, unless it is well in view.

        Return whether it had to; a jump can be gone back from.
        """
        document = self.article_document
        position = document.position_of(self._shown(place)) if document else None
        if document is None or position is None:
            return False
        self.show_in_box(position)
        line = line_rect_at(document, position)
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if bar.value() + 10 <= line.top() <= bar.value() + height - 2 * line.height():
            return False
        if is_jump:
            self._leave()
        self._move_to(round(line.top() - height * REVEALED_AT))
        self._settle()
        return True

    def go_to_start(self) -> None:
        """Scroll to the title."""
        self._jump_by_bar(0)

    def go_to_end(self) -> None:
        """Scroll to the last line."""
        self.complete()
        self._jump_by_bar(self.verticalScrollBar().maximum())

    def turn_page(self, step: int) -> None:
        """Scroll by a view less one line, down (1) or up (-1)."""
        self.complete()
        bar = self.verticalScrollBar()
        overlap = self._style.em(2) if self._style else 0
        bar.setValue(bar.value() + step * max(1, bar.pageStep() - overlap))

    @property
    def history(self) -> History[Anchor | None]:
        """The places jumped from."""
        return self._history

    def go_back(self) -> None:
        """Return to where the last jump was made from."""
        if self._history.can_go_back:
            self._arrive(self._history.back(self._find_anchor()))

    def go_forward(self) -> None:
        """Go again where the reader came back from."""
        if self._history.can_go_forward:
            self._arrive(self._history.forward(self._find_anchor()))

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy the article's own text, without what the page adds to it."""
        data, document = QMimeData(), self.article_document
        cursor = self.textCursor()
        if document is not None:
            data.setText(document.text_between(cursor.selectionStart(), cursor.selectionEnd()))
        return data

    def _leave(self) -> None:
        self.complete()
        self._history.leave(self._find_anchor())
        self.history_changed.emit()

    def _arrive(self, anchor: Anchor | None) -> None:
        self._anchor = anchor
        self._restore()
        self._forget_choice()
        self._on_place_kept()
        self.history_changed.emit()

    def _jump_by_bar(self, value: int) -> None:
        self._leave()
        self._move_to(value)
        self._settle()
