"""A page of text that keeps the reader's place whatever changes around it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

from PySide6.QtCore import QMimeData, QPointF, Qt, Signal
from PySide6.QtGui import QResizeEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from reader.core.settings import PageSettings
from reader.hanzi.presentation import Presentation
from reader.translation import Translate
from reader.ui.boxed_browser import BoxedBrowser
from reader.ui.document import ArticleDocument, TextPlace
from reader.ui.fonts import FontBook
from reader.ui.geometry import Box, boxes_of, line_rect, line_rect_at, place_at_point
from reader.ui.history import History
from reader.ui.page_style import PageStyle, page_style
from reader.ui.theme import Colours

REVEALED_AT = 1 / 3
"""How far down the view a place is put that the reader is taken to."""
TOP_MARGIN = 2.2
BOTTOM_MARGIN = 6.0
"""Above the title and below the last line, in characters."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """What stood at the top of the view, and how far above the edge its line began."""

    place: TextPlace
    """With the offset in 原文, so that it holds in every variant."""
    hidden_lines: float
    """The part of that line above the edge, in line heights; negative when there is a gap."""


class PageView(BoxedBrowser):
    """Sets a presentation as a page; the character at the top stays there through every change."""

    progress_changed = Signal(float)
    """How much of the article lies above the lower edge, 0 to 1."""
    history_changed = Signal()
    resized = Signal()
    """The page was laid out anew, as it was, for a view of another size."""

    def __init__(self, fonts: FontBook, tr: Translate, parent: QWidget | None = None) -> None:
        super().__init__(tr, parent)
        self.setFrameShape(self.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setAcceptDrops(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._fonts = fonts
        self._presentation: Presentation | None = None
        self._style: PageStyle | None = None
        self._anchor: Anchor | None = None
        self._history: History[Anchor | None] = History()
        self._all_boxes: list[Box] = []
        """The tables and the code on the page, wide or not."""
        self._moving = False
        """True while the program itself moves the scroll bar."""
        self.verticalScrollBar().valueChanged.connect(self._on_scroll_bar_moved)

    def show_article(
        self,
        presentation: Presentation,
        page: PageSettings,
        colours: Colours,
        anchor: Anchor | None = None,
    ) -> None:
        """Show another article from its beginning, or from where its reader left it."""
        self._forget_choice()
        self.forget_boxes()
        self._anchor = anchor
        self._history = History()
        self.history_changed.emit()
        self._set(presentation, page, colours)

    def show_again(self, presentation: Presentation, page: PageSettings, colours: Colours) -> None:
        """Show the same article in another script, setting or theme, at the same place."""
        selection = self._selection()
        self._set(presentation, page, colours)
        self._select(selection)

    def retranslate(self, tr: Translate) -> None:
        """Take the words of another interface language from the next time anything is shown."""
        self._tr = tr

    @property
    def article_document(self) -> ArticleDocument | None:
        """The document shown; None before the first article."""
        document = self.document()
        return document if isinstance(document, ArticleDocument) else None

    @property
    def presentation(self) -> Presentation | None:
        """What is shown; None before the first article."""
        return self._presentation

    @property
    def anchor(self) -> Anchor | None:
        """What stands at the top; None at the very top."""
        return self._find_anchor()

    def top_place(self) -> TextPlace | None:
        """Return what stands at the top of the view, with the offset in 原文."""
        anchor = self._find_anchor()
        return anchor.place if anchor else None

    def progress(self) -> float:
        """Return how much of the article lies above the lower edge, 0 to 1."""
        bar = self.verticalScrollBar()
        height = bar.maximum() + bar.pageStep()
        return min(1.0, (bar.value() + bar.pageStep()) / height) if height else 1.0

    def selection(self) -> tuple[TextPlace, TextPlace] | None:
        """Return the ends of the selection in 原文, the first one first; None without one."""
        ends = self._selection()
        if ends is None:
            return None
        return ends if self.textCursor().anchor() <= self.textCursor().position() else ends[::-1]

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
        self._jump_by_bar(self.verticalScrollBar().maximum())

    def turn_page(self, step: int) -> None:
        """Scroll by a view less one line, down (1) or up (-1)."""
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

    # Qt's events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Centre the column again and stay at the same character."""
        document, width = self.article_document, event.size().width()
        with self._moving_by_itself():
            if document and self._style and width != event.oldSize().width():
                if self._style.column_width(event.oldSize().width()) != self._column_width():
                    self._lay_out()
                else:
                    self._centre_column(document)
            super().resizeEvent(event)
        if document is not None and document is self.article_document:
            self._take_boxes(document)
        self._on_laid_out()
        self._restore()
        self.resized.emit()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy the article's own text, without what the page adds to it."""
        data, document = QMimeData(), self.article_document
        cursor = self.textCursor()
        if document is not None:
            data.setText(document.text_between(cursor.selectionStart(), cursor.selectionEnd()))
        return data

    # Setting and keeping the place

    def _set(self, presentation: Presentation, page: PageSettings, colours: Colours) -> None:
        self._presentation = presentation
        self._style = page_style(presentation.article, page, colours, self._fonts)
        self._lay_out()
        self._restore()
        self._on_place_kept()

    def _lay_out(self) -> None:
        """Build the document anew; the view is not painted before the place is restored."""
        if self._presentation is None or self._style is None:
            return
        article, ratio = self._presentation.article, self.devicePixelRatioF()
        document = ArticleDocument(
            article, self._style, self._column_width(), ratio, self._tr, self
        )
        self._centre_column(document)
        old = self.article_document
        with self._moving_by_itself():
            self.setExtraSelections([])  # Qt would still look into the document that goes
            self.setDocument(document)
            document.documentLayout().documentSize()  # laid out whole, so that scrolling is exact
        self._take_boxes(document)
        if old is not None:
            old.deleteLater()
        self._on_laid_out()

    def _column_width(self) -> int:
        assert self._style is not None
        return self._style.column_width(self.viewport().width())

    def _centre_column(self, document: ArticleDocument) -> None:
        """Set the margins of the page around a column in the middle of the view."""
        assert self._style is not None
        room = max(0, self.viewport().width() - self._column_width())
        page = document.rootFrame().frameFormat()
        page.setLeftMargin(room // 2)
        page.setRightMargin(room - room // 2)
        page.setTopMargin(self._style.em(TOP_MARGIN))
        page.setBottomMargin(self._style.em(BOTTOM_MARGIN))
        document.rootFrame().setFrameFormat(page)

    def _take_boxes(self, document: ArticleDocument) -> None:
        assert self._style is not None
        self._all_boxes = boxes_of(document)
        self.set_boxes(self._all_boxes, self._style.em(1))

    def _shown(self, place: TextPlace) -> TextPlace:
        """Return ``place``, whose offset is in 原文, as it is shown now."""
        assert self._presentation is not None
        return replace(place, offset=self._presentation.shown_offset(place.text_id, place.offset))

    def _original(self, shown: TextPlace) -> TextPlace:
        assert self._presentation is not None
        offset = self._presentation.original_offset(shown.text_id, shown.offset)
        return replace(shown, offset=offset)

    def _find_anchor(self) -> Anchor | None:
        """Return what stands at the top now; None at the very top or in an empty view."""
        document, scrolled = self.article_document, self.verticalScrollBar().value()
        if document is None or scrolled == 0:
            return None
        left = (self.viewport().width() - self._column_width()) / 2
        shown = place_at_point(document, QPointF(left + 1, scrolled + 1))
        line = line_rect(document, shown) if shown else None
        if shown is None or line is None:
            return None
        return Anchor(self._original(shown), (scrolled - line.top()) / max(1.0, line.height()))

    def _restore(self) -> None:
        """Scroll to where the anchor's line has the same part hidden as when it was taken."""
        document = self.article_document
        if self._anchor is None or document is None:
            self._move_to(0)
            return
        line = line_rect(document, self._shown(self._anchor.place))
        if line is not None:
            self._move_to(round(line.top() + self._anchor.hidden_lines * line.height()))

    @contextmanager
    def _moving_by_itself(self) -> Iterator[None]:
        """Keep what happens to the scroll bar from being taken for the reader's doing."""
        before, self._moving = self._moving, True
        try:
            yield
        finally:
            self._moving = before

    def _move_to(self, value: int) -> None:
        with self._moving_by_itself():
            self.verticalScrollBar().setValue(value)
        self.progress_changed.emit(self.progress())

    def _leave(self) -> None:
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

    def _selection(self) -> tuple[TextPlace, TextPlace] | None:
        """Return anchor and position of the selection in 原文."""
        document, cursor = self.article_document, self.textCursor()
        if document is None or not cursor.hasSelection():
            return None
        anchor = document.place_at(cursor.anchor())
        position = document.place_at(cursor.position())
        if anchor is None or position is None:
            return None
        return self._original(anchor), self._original(position)

    def _select(self, selection: tuple[TextPlace, TextPlace] | None) -> None:
        document = self.article_document
        if selection is None or document is None:
            return
        anchor = document.position_of(self._shown(selection[0]))
        position = document.position_of(self._shown(selection[1]))
        if anchor is None or position is None:
            return
        cursor = QTextCursor(document)
        cursor.setPosition(anchor)
        cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
        with self._moving_by_itself():
            self.setTextCursor(cursor)
        self._restore()

    def _on_scroll_bar_moved(self) -> None:
        if not self._moving:
            self._settle()
            self.progress_changed.emit(self.progress())

    def _settle(self) -> None:
        """Take what is at the top now for the place to keep."""
        self._anchor = self._find_anchor()
        self._forget_choice()
        self._on_place_kept()

    # What a subclass adds

    def _on_laid_out(self) -> None:
        """Take note that everything may stand elsewhere now."""

    def _on_place_kept(self) -> None:
        """Take note that the reader is at a place, new or old."""

    def _forget_choice(self) -> None:
        """Take note that the reader has gone on from where they chose to go."""
