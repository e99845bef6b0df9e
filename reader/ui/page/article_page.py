"""An article set as a page, on which the reader's place is kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QColor, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from reader.core.settings import PageSettings
from reader.hanzi.presentation import Presentation
from reader.translation import Translate
from reader.ui.look.fonts import FontBook
from reader.ui.look.theme import Colours
from reader.ui.page.boxed_browser import BoxedBrowser
from reader.ui.typesetting.document import ArticleDocument
from reader.ui.typesetting.geometry import Box, boxes_of, line_rect, place_at_point, quote_bars_of
from reader.ui.typesetting.page_style import PageStyle, page_style
from reader.ui.typesetting.placed import TextPlace
from reader.ui.typesetting.prepared import Preparer
from reader.ui.typesetting.stretch import Stretch

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


class ArticlePage(BoxedBrowser):
    """Sets a presentation as a page; the character at the top stays there through every change."""

    progress_changed = Signal(float)
    """How much of the article lies above the lower edge, 0 to 1."""
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
        self._all_boxes: Sequence[Box] = []
        """The tables and the code on the page, wide or not."""
        self._preparer = Preparer()
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
        self._preparer.forget()
        self._anchor = anchor
        self._take(presentation, page, colours)
        self._set()

    def show_again(self, presentation: Presentation, page: PageSettings, colours: Colours) -> None:
        """Show the same article in another script, setting or theme, at the same place."""
        selection = self._selection()
        self._take(presentation, page, colours)
        self._set()
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

    # Qt's events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Centre the column again and stay at the same character."""
        document, width = self.article_document, event.size().width()
        selection = self._selection()
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
        if not self.textCursor().hasSelection():
            self._select(selection)
        self.resized.emit()

    # Setting and keeping the place

    def _take(self, presentation: Presentation, page: PageSettings, colours: Colours) -> None:
        self._presentation = presentation
        self._style = page_style(presentation.article, page, colours, self._fonts)

    def _set(self) -> None:
        self._lay_out()
        self._restore()
        self._on_place_kept()

    def _lay_out(self) -> None:
        """Build the document anew; the view is not painted before the place is restored."""
        if self._presentation is None or self._style is None:
            return
        document = self._make_document()
        old = self.article_document
        with self._moving_by_itself():
            self.setExtraSelections([])  # Qt would still look into the document that goes
            self.setDocument(document)
            document.documentLayout().documentSize()  # laid out whole, so that scrolling is exact
        self._take_boxes(document)
        if old is not None:
            old.deleteLater()
        self._on_laid_out()

    def _make_document(self, stretch: Stretch | None = None) -> ArticleDocument:
        """Return the article, or a stretch of it, set and not yet laid out."""
        assert self._presentation is not None
        assert self._style is not None
        document = ArticleDocument(
            self._presentation.article,
            self._style,
            self._column_width(),
            self.devicePixelRatioF(),
            self._tr,
            self,
            self._preparer,
            stretch,
        )
        self._centre_column(document)
        return document

    def _column_width(self) -> int:
        assert self._style is not None
        return self._style.column_width(self.viewport().width())

    def _centre_column(self, document: ArticleDocument) -> None:
        """Set the margins of the page around a column in the middle of the view."""
        assert self._style is not None
        room = max(0, self.viewport().width() - self._column_width())
        page = document.rootFrame().frameFormat()
        page.setLeftMargin(room // 2)
        page.setRightMargin(max(0, room - room // 2 - self._style.overhang))
        page.setTopMargin(self._style.em(TOP_MARGIN))
        page.setBottomMargin(self._style.em(BOTTOM_MARGIN))
        document.rootFrame().setFrameFormat(page)

    def _take_boxes(self, document: ArticleDocument) -> None:
        self._show_boxes(document, boxes_of(document))

    def _show_boxes(self, document: ArticleDocument, boxes: Sequence[Box]) -> None:
        """Serve the boxes of ``document``, and paint the bars beside its quotes."""
        assert self._style is not None
        self._all_boxes = boxes
        self.set_boxes(boxes, self._style.em(1))
        bars = quote_bars_of(document, boxes)
        self.set_bars(bars, QColor(self._style.colours.border))

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
