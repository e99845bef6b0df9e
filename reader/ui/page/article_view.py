"""Shows one article: its sections, its links and pictures, keys and mouse."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt, QUrl, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from reader.core.outline import OutlineEntry, outline_of
from reader.translation import Translate
from reader.ui.look.fonts import FontBook
from reader.ui.page.accessibility import ArticleStructure
from reader.ui.page.code_buttons import CodeButtons
from reader.ui.page.page_view import PageView
from reader.ui.typesetting.geometry import top_of
from reader.ui.typesetting.placed import TextPlace

if TYPE_CHECKING:
    from reader.ui.typesetting.preview import Preview

READING_LINE = 0.25
"""How far down the view a reader is taken to read; the last heading above it is current."""


def reading_line(scrolled: int, furthest: int, height: int) -> float:
    """Return how far below its top a view of ``height`` pixels is read.

    Towards the end of the page, where it can be ``scrolled`` to ``furthest``, the line moves down
    with the reader, so that it passes every heading that cannot come up to where it is elsewhere.
    """
    usual = READING_LINE * height
    below = height - usual
    zone = min(below, furthest)
    left = furthest - scrolled
    return usual + below * (1 - left / zone) if left < zone else usual


class ArticleView(PageView):
    """The column of text in the middle of the window."""

    section_changed = Signal(str)
    """The block id of the current section's heading, or empty above the first."""
    zoom_requested = Signal(int)
    """Steps up (positive) or down."""
    link_chosen = Signal(str)
    """The address of a link that was clicked."""
    figure_chosen = Signal(str)
    """The block id of a figure whose picture was clicked."""
    menu_requested = Signal(QPoint)
    """The point, on the screen, where a context menu is wanted."""

    def __init__(self, fonts: FontBook, tr: Translate, parent: QWidget | None = None) -> None:
        super().__init__(fonts, tr, parent)
        self.setObjectName("article")
        self._outline: tuple[OutlineEntry, ...] = ()
        self._heading_tops: list[float] = []
        self._chosen_section: str | None = None
        """The section the reader jumped to, which stays current until they scroll."""
        self._section = ""
        self._pressed_at = QPoint()
        self._structure = ArticleStructure(self)
        self._code_buttons = CodeButtons(self.viewport())
        self._icon_colour = ""
        self.anchorClicked.connect(self._on_link_clicked)

    def set_icon_colour(self, colour: str) -> None:
        """Draw the buttons that copy code in ``colour``, from the next time anything is shown."""
        self._icon_colour = colour

    def current_section(self) -> str:
        """Return the block id of the current section's heading; empty above the first."""
        return self._section

    # Going elsewhere

    def go_to_section(self, block_id: str) -> None:
        """Put the heading ``block_id`` at the top and make it current."""
        document = self.article_document
        top = top_of(document, block_id) if document else None
        if document is None or top is None or self._style is None:
            return
        self._leave()
        position = document.position_of(TextPlace(block_id, 0))
        if position is not None:
            self.show_in_box(position)
        self._move_to(round(top - self._style.em(0.5)))
        self._settle()
        self._chosen_section = block_id if self._is_heading(block_id) else None
        self._on_place_kept()

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

    # Qt's events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn pages and scroll lines; everything else is Qt's."""
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        others = event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        )
        self.complete()
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
        """Go back and forward with the side buttons."""
        match event.button():
            case Qt.MouseButton.BackButton:
                self.go_back()
            case Qt.MouseButton.ForwardButton:
                self.go_forward()
            case _:
                self._pressed_at = event.position().toPoint()
                super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open a picture that was clicked and not dragged over."""
        super().mouseReleaseEvent(event)
        moved = (event.position().toPoint() - self._pressed_at).manhattanLength()
        document = self.article_document
        if event.button() is Qt.MouseButton.LeftButton and moved < 4 and document is not None:
            scrolled = QPointF(0, self.verticalScrollBar().value())
            block_id = document.figure_at(event.position() + scrolled)
            if block_id is not None:
                self.figure_chosen.emit(block_id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Put the cursor where the menu is wanted, unless words are selected, and ask for it."""
        if not self.textCursor().hasSelection():
            self.setTextCursor(self.cursorForPosition(event.pos()))
        self.menu_requested.emit(event.globalPos())

    # Sections

    def _on_laid_out(self) -> None:
        document, presentation = self.article_document, self.presentation
        if document is not None and presentation is not None:
            self._outline = outline_of(presentation.article)
            self._structure.follow(document, presentation.article, self._tr)
            self._place_code_buttons()
            tops = (top_of(document, entry.block_id) for entry in self._outline)
            self._heading_tops = [top if top is not None else 0.0 for top in tops]

    def _on_previewed(self, preview: Preview) -> None:
        super()._on_previewed(preview)
        self._place_code_buttons()

    def _place_code_buttons(self) -> None:
        self._code_buttons.place(self._all_boxes, self.scrolled(), self._icon_colour, self._tr)

    def _is_heading(self, block_id: str) -> bool:
        return any(entry.block_id == block_id for entry in self._outline)

    def _section_index(self) -> int:
        """Return the index of the current section; -1 above the first."""
        if self._chosen_section is not None:
            return [entry.block_id for entry in self._outline].index(self._chosen_section)
        bar, height = self.verticalScrollBar(), self.viewport().height()
        line = bar.value() + reading_line(bar.value(), bar.maximum(), height)
        return bisect_right(self._heading_tops, line) - 1

    def _is_below_heading(self, index: int) -> bool:
        """Whether the heading itself has been scrolled out of the view's top."""
        line = self._style.em(1) if self._style else 0
        return self.verticalScrollBar().value() > self._heading_tops[index] + line

    def _forget_choice(self) -> None:
        self._chosen_section = None

    def _on_place_kept(self) -> None:
        index = self._section_index()
        section = self._outline[index].block_id if index >= 0 else ""
        if section != self._section:
            self._section = section
            self.setAccessibleDescription(self._outline[index].title if section else "")
            self.section_changed.emit(section)

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
            case keys.Key_Left | keys.Key_Right:
                self.scroll_sideways(1 if key == keys.Key_Right else -1)
            case _:
                return False
        return True

    def _on_link_clicked(self, url: QUrl) -> None:
        address = url.toString()
        if address.startswith("#"):
            self.go_to_section(address[1:])
        else:
            self.link_chosen.emit(address)
