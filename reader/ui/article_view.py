"""Shows one article and keeps the reader's place whatever changes around it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

from PySide6.QtCore import QMimeData, QPointF, QRectF, Qt, QUrl, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QTextBrowser, QWidget

from reader.core.outline import OutlineEntry, outline_of
from reader.hanzi.present import Presentation
from reader.translation import Translate
from reader.ui.document import ArticleDocument, TextPlace
from reader.ui.fonts import FontBook
from reader.ui.page_style import PageStyle, page_style
from reader.ui.theme import Colours

READING_LINE = 0.25
"""How far down the view a reader is taken to read; the last heading above it is current."""
TOP_MARGIN = 2.2
BOTTOM_MARGIN = 6.0
"""Above the title and below the last line, in characters."""
_OBJECT_REPLACEMENT = "\ufffc"


@dataclass(frozen=True, slots=True)
class Anchor:
    """What stood at the top of the view, and how far above the edge its line began."""

    place: TextPlace
    """With the offset in 原文, so that it holds in every variant."""
    hidden_lines: float
    """The part of that line above the edge, in line heights; negative when there is a gap."""


class ArticleView(QTextBrowser):
    """The column of text in the middle of the window."""

    section_changed = Signal(str)
    """The block id of the current section's heading, or empty above the first."""
    progress_changed = Signal(float)
    """How much of the article lies above the lower edge, 0 to 1."""
    zoom_requested = Signal(int)
    """Steps up (positive) or down."""
    link_chosen = Signal(str)
    """The address of a link that was clicked."""

    def __init__(self, fonts: FontBook, tr: Translate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("article")
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._fonts = fonts
        self._tr = tr
        self._presentation: Presentation | None = None
        self._style: PageStyle | None = None
        self._outline: tuple[OutlineEntry, ...] = ()
        self._heading_tops: list[float] = []
        self._anchor: Anchor | None = None
        self._moving = False
        """True while the program itself moves the scroll bar."""
        self._chosen_section: str | None = None
        """The section the reader jumped to, which stays current until they scroll."""
        self._section = ""
        self.verticalScrollBar().valueChanged.connect(self._on_scroll_bar_moved)
        self.anchorClicked.connect(self._on_link_clicked)

    # What is shown

    def show_article(self, presentation: Presentation, font_size: int, colours: Colours) -> None:
        """Show another article from its beginning."""
        self._anchor = None
        self._chosen_section = None
        self._set(presentation, font_size, colours)

    def show_again(self, presentation: Presentation, font_size: int, colours: Colours) -> None:
        """Show the same article in another script, size or theme, at the same place."""
        selection = self._selection()
        self._set(presentation, font_size, colours)
        self._select(selection)

    def retranslate(self, tr: Translate) -> None:
        """Take the words of another interface language from the next time anything is shown."""
        self._tr = tr

    @property
    def article_document(self) -> ArticleDocument | None:
        """The document shown; None before the first article."""
        document = self.document()
        return document if isinstance(document, ArticleDocument) else None

    # Where the reader is

    def top_place(self) -> TextPlace | None:
        """Return what stands at the top of the view, with the offset in 原文."""
        anchor = self._find_anchor()
        return anchor.place if anchor else None

    def progress(self) -> float:
        """Return how much of the article lies above the lower edge, 0 to 1."""
        bar = self.verticalScrollBar()
        height = bar.maximum() + bar.pageStep()
        return min(1.0, (bar.value() + bar.pageStep()) / height) if height else 1.0

    def current_section(self) -> str:
        """Return the block id of the current section's heading; empty above the first."""
        return self._section

    def go_to_section(self, block_id: str) -> None:
        """Put the heading ``block_id`` at the top and make it current."""
        top = self._top_of(TextPlace(block_id, 0))
        if top is None or self._style is None:
            return
        self._chosen_section = block_id
        self._move_to(round(top - self._style.em(0.5)))
        self._anchor = self._find_anchor()
        self._tell_section()

    def go_to_neighbour_section(self, step: int) -> None:
        """Go ``step`` sections on (1) or back (-1); before the first comes the title."""
        current = self._section_index()
        if step < 0 and current >= 0 and self._is_below_heading(current):
            step += 1
        wanted = current + step
        if wanted < 0:
            self.go_to_start()
        elif wanted < len(self._outline):
            self.go_to_section(self._outline[wanted].block_id)

    def go_to_start(self) -> None:
        """Scroll to the title."""
        self._chosen_section = None
        self.verticalScrollBar().setValue(0)

    def go_to_end(self) -> None:
        """Scroll to the last line."""
        self._chosen_section = None
        self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())

    def turn_page(self, step: int) -> None:
        """Scroll by a view less one line, down (1) or up (-1)."""
        bar = self.verticalScrollBar()
        overlap = self._style.em(2) if self._style else 0
        bar.setValue(bar.value() + step * max(1, bar.pageStep() - overlap))

    # Qt's events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn pages and scroll lines; everything else is Qt's."""
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        others = event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        )
        if others == Qt.KeyboardModifier.NoModifier and self._scroll_by_key(event.key(), shift):
            event.accept()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Change the size with Ctrl, scroll without."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turned = event.angleDelta().y()
            if turned:
                self.zoom_requested.emit(1 if turned > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Leave side buttons to the window, which goes back and forward with them."""
        if event.button() in (Qt.MouseButton.BackButton, Qt.MouseButton.ForwardButton):
            event.ignore()
        else:
            super().mousePressEvent(event)

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
        self._find_headings()
        self._restore()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy plain text, without pictures' stand-ins and without the page's fonts."""
        data = QMimeData()
        text = self.textCursor().selection().toPlainText()
        data.setText(text.replace(_OBJECT_REPLACEMENT, ""))
        return data

    # Setting and keeping the place

    def _set(self, presentation: Presentation, font_size: int, colours: Colours) -> None:
        self._presentation = presentation
        self._outline = outline_of(presentation.article)
        self._style = page_style(presentation.article, font_size, colours, self._fonts)
        self._lay_out()
        self._restore()
        self._tell_section()

    def _lay_out(self) -> None:
        """Build the document anew; the view is not painted before the place is restored."""
        if self._presentation is None or self._style is None:
            return
        document = ArticleDocument(
            self._presentation.article,
            self._style,
            self._column_width(),
            self.devicePixelRatioF(),
            self._tr,
            self,
        )
        self._centre_column(document)
        old = self.article_document
        with self._moving_by_itself():
            self.setDocument(document)
            document.documentLayout().documentSize()  # laid out whole, so that scrolling is exact
        if old is not None:
            old.deleteLater()
        self._find_headings()

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

    def _find_headings(self) -> None:
        tops = (self._top_of(TextPlace(entry.block_id, 0)) for entry in self._outline)
        self._heading_tops = [top if top is not None else 0.0 for top in tops]

    def _find_anchor(self) -> Anchor | None:
        """Return what stands at the top now; None at the very top or in an empty view."""
        document, scrolled = self.article_document, self.verticalScrollBar().value()
        if document is None or self._presentation is None or scrolled == 0:
            return None
        point = QPointF(self.viewport().width() / 2 - self._column_width() / 2 + 1, scrolled + 1)
        position = document.documentLayout().hitTest(point, Qt.HitTestAccuracy.FuzzyHit)
        place = document.place_at(max(0, position))
        if place is None:
            return None
        line = self._line_rect(place)
        if line is None:
            return None
        original = self._presentation.original_offset(place.text_id, place.offset)
        hidden = (scrolled - line.top()) / max(1.0, line.height())
        return Anchor(replace(place, offset=original), hidden)

    def _restore(self) -> None:
        """Scroll to where the anchor's line has the same part hidden as when it was taken."""
        if self._anchor is None or self._presentation is None:
            self._move_to(0)
            return
        place = self._anchor.place
        shown = self._presentation.shown_offset(place.text_id, place.offset)
        line = self._line_rect(replace(place, offset=shown))
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

    def _line_rect(self, shown: TextPlace) -> QRectF | None:
        """Return the line that ``shown`` stands in, in the document's coordinates."""
        document = self.article_document
        position = document.position_of(shown) if document else None
        if document is None or position is None:
            return None
        block: QTextBlock = document.findBlock(position)
        block_rect = document.documentLayout().blockBoundingRect(block)
        line = block.layout().lineForTextPosition(position - block.position())
        if not line.isValid():
            return block_rect
        return QRectF(block_rect.left(), block_rect.top() + line.y(), line.width(), line.height())

    def _top_of(self, shown: TextPlace) -> float | None:
        line = self._line_rect(shown)
        return None if line is None else line.top()

    # Selection across scripts

    def _selection(self) -> tuple[TextPlace, TextPlace] | None:
        """Return the selection's ends in 原文."""
        document, cursor = self.article_document, self.textCursor()
        if document is None or self._presentation is None or not cursor.hasSelection():
            return None
        ends: list[TextPlace] = []
        for position in (cursor.anchor(), cursor.position()):
            place = document.place_at(position)
            if place is None:
                return None
            offset = self._presentation.original_offset(place.text_id, place.offset)
            ends.append(replace(place, offset=offset))
        return ends[0], ends[1]

    def _select(self, selection: tuple[TextPlace, TextPlace] | None) -> None:
        document = self.article_document
        if selection is None or document is None or self._presentation is None:
            return
        positions: list[int] = []
        for place in selection:
            shown = self._presentation.shown_offset(place.text_id, place.offset)
            position = document.position_of(replace(place, offset=shown))
            if position is None:
                return
            positions.append(position)
        cursor = QTextCursor(document)
        cursor.setPosition(positions[0])
        cursor.setPosition(positions[1], QTextCursor.MoveMode.KeepAnchor)
        with self._moving_by_itself():
            self.setTextCursor(cursor)
        self._restore()

    # Sections

    def _section_index(self) -> int:
        """Return the index of the current section; -1 above the first."""
        if self._chosen_section is not None:
            ids = [entry.block_id for entry in self._outline]
            return ids.index(self._chosen_section)
        reading_line = self.verticalScrollBar().value() + self.viewport().height() * READING_LINE
        return bisect_right(self._heading_tops, reading_line) - 1

    def _is_below_heading(self, index: int) -> bool:
        """Whether the heading itself has been scrolled out of the view's top."""
        line = self._style.em(1) if self._style else 0
        return self.verticalScrollBar().value() > self._heading_tops[index] + line

    def _tell_section(self) -> None:
        index = self._section_index()
        section = self._outline[index].block_id if index >= 0 else ""
        if section != self._section:
            self._section = section
            self.section_changed.emit(section)

    def _on_scroll_bar_moved(self) -> None:
        if self._moving:
            return
        self._chosen_section = None
        self._anchor = self._find_anchor()
        self._tell_section()
        self.progress_changed.emit(self.progress())

    def _scroll_by_key(self, key: int, shift: bool) -> bool:
        """Whether ``key`` scrolls; it has been done then."""
        keys = Qt.Key
        line = self._style.em(2) if self._style else 1
        bar = self.verticalScrollBar()
        match key:
            case keys.Key_Space:
                self.turn_page(-1 if shift else 1)
            case keys.Key_PageDown:
                self.turn_page(1)
            case keys.Key_PageUp:
                self.turn_page(-1)
            case keys.Key_Home:
                self.go_to_start()
            case keys.Key_End:
                self.go_to_end()
            case keys.Key_Down | keys.Key_J:
                bar.setValue(bar.value() + line)
            case keys.Key_Up | keys.Key_K:
                bar.setValue(bar.value() - line)
            case _:
                return False
        return True

    def _on_link_clicked(self, url: QUrl) -> None:
        self.link_chosen.emit(url.toString())
