"""Shows one article: its sections, its links and pictures, keys and mouse."""

from __future__ import annotations

from bisect import bisect_right

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QUrl, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from reader.core.article import Note
from reader.core.articles.outline import OutlineEntry, outline_of
from reader.translation import Translate
from reader.ui.look.fonts import FontBook
from reader.ui.look.words import show_tip
from reader.ui.page.accessible.article_structure import ArticleStructure
from reader.ui.page.layout.flow import Place
from reader.ui.page.order.blocks import Words
from reader.ui.page.sheets.sheet import TOP
from reader.ui.page.view.code_buttons import CodeButtons
from reader.ui.page.view.notes import first_text_id, note_with, words_of_note
from reader.ui.page.view.page_view import PageView
from reader.ui.typesetting.placed import TextPlace

READING_LINE = 0.25
"""How far down the view a reader is taken to read; the last heading above it is current."""


def reading_line(scrolled: float, furthest: float, height: float) -> float:
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
        self._outline_of: object = None
        """The article that the outline was made of."""
        self._heading_blocks: list[int] = []
        self._chosen_section: str | None = None
        """The section the reader jumped to, which stays current until they scroll."""
        self._section = ""
        self._structure = ArticleStructure(self)
        self._code_buttons = CodeButtons(self.viewport())
        self._icon_colour = ""
        self.anchorClicked.connect(self._on_link_clicked)
        self.highlighted.connect(self._on_link_hovered)
        self.picture_clicked.connect(self.figure_chosen)

    def set_icon_colour(self, colour: str) -> None:
        """Draw the buttons that copy code in ``colour``, from the next time anything is shown."""
        self._icon_colour = colour

    def current_section(self) -> str:
        """Return the block id of the current section's heading; empty above the first."""
        return self._section

    # Going elsewhere

    def go_to_section(self, block_id: str) -> None:
        """Put the heading ``block_id`` at the top and make it current."""
        flow = self.flow
        position = flow.position_of(TextPlace(block_id, 0)) if flow else None
        if flow is None or position is None:
            return
        self._leave()
        self.show_in_box(position)
        top, _ = flow.line_top(position)
        by = top if flow.room.paged else max(0.0, top - flow.style.em(0.5))
        self.put(flow.moved(Place(position.block, 0.0), by, self.extent))
        self.on_reader_moved()
        self._chosen_section = block_id if self._is_heading(block_id) else None
        self.on_place_kept()

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
        """Turn pages, scroll lines, select and follow links; everything else is Qt's."""
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        others = event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        )
        done = False
        if others == Qt.KeyboardModifier.NoModifier:
            key = event.key()
            done = (shift and self._select_by_key(key)) or self._scroll_by_key(key, shift)
        if done:
            event.accept()
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Paint what is selected as it is in a view that has the focus."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Paint what is selected as it is in a view without the focus."""
        super().focusOutEvent(event)
        self.viewport().update()

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
                super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Put the cursor where the menu is wanted, unless words are selected, and ask for it."""
        if not self.has_selection:
            self.set_caret(self.position_at(QPointF(event.pos())))
        self.menu_requested.emit(event.globalPos())

    # Sections

    def on_laid_out(self) -> None:
        """Take the outline, buttons and what assistive technology is told from the new page."""
        super().on_laid_out()
        flow, presentation = self.flow, self.presentation
        if presentation is None:
            return
        if self._outline_of is not presentation.article:
            self._outline_of = presentation.article
            self._outline = outline_of(presentation.article)
            found = (flow.plan.index_of(e.block_id) if flow else None for e in self._outline)
            self._heading_blocks = [index if index is not None else 0 for index in found]
            self._structure.follow(presentation.article, self._tr)
        self.place_boxes()

    def place_boxes(self) -> None:
        """Put bars and buttons where the boxes are now."""
        super().place_boxes()
        self._code_buttons.place(self.boxes(), self._icon_colour, self._tr)

    def _is_heading(self, block_id: str) -> bool:
        return any(entry.block_id == block_id for entry in self._outline)

    def _section_index(self) -> int:
        """Return the index of the current section; -1 above the first."""
        flow = self.flow
        if self._chosen_section is not None:
            return [entry.block_id for entry in self._outline].index(self._chosen_section)
        if flow is None or not self._heading_blocks:
            return -1
        line = self._reading_line()
        index = bisect_right(self._heading_blocks, line.block) - 1
        if index >= 0 and self._heading_blocks[index] == line.block:
            top = flow[line.block].top
            return index if line.into >= top else index - 1
        return index

    def _reading_line(self) -> Place:
        """Return the place that is read; distances beyond a view or two do not matter."""
        flow, height = self.flow, self.extent
        assert flow is not None
        if flow.room.paged:
            return flow.moved(self.place, READING_LINE * height, 0.0)
        last = Place(len(flow) - 1, 0.0)
        if flow.distance(self.place, last, 2 * height) >= 2 * height:
            return flow.moved(self.place, READING_LINE * height, 0.0)
        end = self.end_place()
        left = flow.distance(self.place, end, 2 * height)
        furthest = max(left, flow.distance(TOP, end, 2 * height))
        down = reading_line(furthest - left, furthest, height)
        return flow.moved(self.place, down, 0.0)

    def _is_below_heading(self, index: int) -> bool:
        """Whether the heading itself has been scrolled out of the view's top."""
        flow = self.flow
        if flow is None:
            return False
        block = self._heading_blocks[index]
        return self.place > Place(block, flow[block].top + flow.style.em(1))

    def on_choice_forgotten(self) -> None:
        """Let the section be the one that is read again."""
        self._chosen_section = None

    def on_place_kept(self) -> None:
        """Tell the section that the reader is in now."""
        index = self._section_index()
        section = self._outline[index].block_id if index >= 0 else ""
        if section != self._section:
            self._section = section
            self.setAccessibleDescription(self._outline[index].title if section else "")
            self.section_changed.emit(section)

    def _select_by_key(self, key: int) -> bool:
        """Whether ``key`` with Shift moves the end of a selection; it has been done then."""
        keys, flow = Qt.Key, self.flow
        if flow is None:
            return False
        line = round(flow.room.measure / flow.style.page.font_size)
        steps: dict[int, int] = {
            keys.Key_Right: 1,
            keys.Key_Left: -1,
            keys.Key_Down: line,
            keys.Key_Up: -line,
        }
        if flow.room.vertical:
            steps = {
                keys.Key_Down: 1,
                keys.Key_Up: -1,
                keys.Key_Left: line,
                keys.Key_Right: -line,
            }
        if key in steps:
            self.extend_selection(steps[key])
        elif key in (keys.Key_Home, keys.Key_End):
            self.extend_selection(1 if key == keys.Key_End else -1, to_text_end=True)
        else:
            return False
        return True

    def _scroll_by_key(self, key: int, shift: bool) -> bool:
        """Whether ``key`` scrolls; it has been done then."""
        keys, flow = Qt.Key, self.flow
        if flow is None:
            return False
        line = flow.style.em(2)
        vertical, paged = flow.room.vertical, flow.room.paged
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
            case keys.Key_Left | keys.Key_Right if vertical or paged:
                on = (key == keys.Key_Left) == vertical
                if paged:
                    self.turn(1 if on else -1)
                else:
                    self.scroll_by(line if on else -line)
            case keys.Key_Down | keys.Key_J:
                self.turn(1) if paged else self.scroll_by(line)
            case keys.Key_Up | keys.Key_K:
                self.turn(-1) if paged else self.scroll_by(-line)
            case keys.Key_Left | keys.Key_Right:
                self.scroll_box(1 if key == keys.Key_Right else -1)
            case _:
                return False
        return True

    def _on_link_clicked(self, url: QUrl) -> None:
        address = url.toString()
        if address.startswith("#"):
            note = self._note(address)
            self.go_to_section(first_text_id(note) if note else address[1:])
        else:
            self.link_chosen.emit(address)

    def _on_link_hovered(self, url: QUrl) -> None:
        """Show a note where it is referred to, as long as the mouse is there."""
        note = self._note(url.toString())
        if note is None:
            QToolTip.hideText()
        else:
            show_tip(self.viewport(), words_of_note(note))

    def viewportEvent(self, event: QEvent) -> bool:
        """Say why a block was removed that is shown all the same."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            shown = self.shown_at(QPointF(event.pos())) if self._removed else None
            block = shown.made.block if shown is not None else None
            block_id = block.passage.first_id if isinstance(block, Words) else ""
            if reason := self._removed.get(block_id):
                show_tip(self.viewport(), f"{self._tr('Removed')}: {self._tr(reason)}")
                return True
        return super().viewportEvent(event)

    def _note(self, address: str) -> Note | None:
        shown = self.presentation
        if shown is None or not address.startswith("#"):
            return None
        return note_with(shown.article, address[1:])
