"""A sheet on which words can be selected, copied, dragged, found and followed."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QMimeData, QPoint, QPointF, QRect, QRectF, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QClipboard,
    QDrag,
    QGuiApplication,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
)
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget

from reader.translation import Translate
from reader.ui.look.theme import Colours
from reader.ui.page.blocks import Picture, Position, Rule
from reader.ui.page.chosen import Chosen, html_between, ordered, text_between
from reader.ui.page.dressing import Drawn
from reader.ui.page.flow import Place
from reader.ui.page.painting import Lights, Lit, PagePainter, Stretch
from reader.ui.page.picture_cache import PictureCache
from reader.ui.page.plan import BULLETS
from reader.ui.page.sheet import Sheet, Shown
from reader.ui.setting.glyphs import GlyphBook

if TYPE_CHECKING:
    from reader.core.articles.finding import Hit  # what is found needs it, a page does not

_EDGE, _LEAST_EDGE = 0.15, 24.0
"""At either side of a page, where a click turns it: a share of the width at most, in pixels."""
_EDGE_STEP = 40
"""Milliseconds between two steps of a page that is scrolled by a selection beyond its edge."""


class FoundStretch(NamedTuple):
    """A find on the page."""

    start: Position
    end: int
    """The offset behind it, in the same text."""
    hit: Hit


class ChosenSheet(Sheet):
    """Paints a flow with what is selected and found in it, and follows the mouse."""

    selectionChanged = Signal()  # noqa: N815 - as Qt's views call it
    highlighted = Signal(QUrl)
    """The address of the link under the mouse, or empty."""
    anchorClicked = Signal(QUrl)  # noqa: N815
    """The address of a link that was clicked."""
    picture_clicked = Signal(str)

    def __init__(self, tr: Translate, parent: QWidget | None = None) -> None:
        super().__init__(tr, parent)
        self.book = GlyphBook(self.devicePixelRatioF())
        self._colours: Colours | None = None
        self._chosen: Chosen | None = None
        self._caret: Position | None = None
        self._marked: Sequence[tuple[FoundStretch, Lit]] = ()
        self._found: Sequence[FoundStretch] = ()
        self._current: int | None = None
        self._said: tuple[Position, Position] | None = None
        self._pictures = PictureCache()
        self._softens_pictures = False
        self._pressed_at: QPointF | None = None
        self._dragging = False
        """Whether a selection is being made."""
        self._may_drag = False
        """Whether the selection itself was taken hold of."""
        self._hovered = ""
        self._beyond = QTimer(self)
        self._beyond.setInterval(_EDGE_STEP)
        self._beyond.timeout.connect(self._select_beyond)

    # What is selected

    @property
    def chosen(self) -> Chosen | None:
        """Where the selection was begun and where it ends; None without one."""
        return self._chosen

    @property
    def has_selection(self) -> bool:
        """Whether anything is selected."""
        return self._chosen is not None

    @property
    def caret(self) -> Position | None:
        """Where the selection ends, or a click was last."""
        return self._chosen[1] if self._chosen else self._caret

    @property
    def is_all_selected(self) -> bool:
        """Whether the whole article is selected."""
        if self._chosen is None or self.flow is None:
            return False
        return ordered(self._chosen) == (Position(0, 0, 0), self.flow.end())

    def selected_length(self) -> int:
        """Return how many characters are selected; of many blocks about as many."""
        if self._chosen is None or self.flow is None:
            return 0
        begin, end = ordered(self._chosen)
        if begin[:2] == end[:2]:
            return end.offset - begin.offset
        sums = self.flow.plan.sums
        between = sums[end.block] - sums[begin.block] - begin.offset + end.offset
        return max(1, between)

    def choose(self, chosen: Chosen | None) -> None:
        """Select what is between two positions."""
        if chosen is not None:
            self._caret = chosen[1]
            if chosen[0] == chosen[1]:
                chosen = None
        if chosen != self._chosen:
            self._chosen = chosen
            self.viewport().update()
            self.selectionChanged.emit()
            clipboard = QGuiApplication.clipboard()
            if chosen is not None and clipboard.supportsSelection() and not self._dragging:
                clipboard.setText(self.selected_text(), QClipboard.Mode.Selection)

    def set_caret(self, position: Position | None) -> None:
        """Put the caret somewhere with nothing selected."""
        self.choose(None)
        self._caret = position

    def select_all(self) -> None:
        """Select the whole article."""
        if self.flow is not None:
            self.choose((Position(0, 0, 0), self.flow.end()))

    def selected_text(self) -> str:
        """Return the words that are selected; empty without a selection."""
        if self._chosen is None or self.flow is None:
            return ""
        return text_between(self.flow, self._chosen)

    def selected_mime(self) -> QMimeData:
        """Return what is selected as text and as rich text."""
        data = _mime_data()
        if self._chosen is not None and self.flow is not None:
            data.setText(self.selected_text())
            data.setHtml(html_between(self.flow, self._chosen))
        return data

    def copy(self) -> None:
        """Copy what is selected, if anything is."""
        if self._chosen is not None:
            QGuiApplication.clipboard().setMimeData(self.selected_mime())

    # What is found

    def set_found(self, found: Sequence[FoundStretch], current: int | None) -> None:
        """Light what was found, in the page's order, and the one that is current."""
        self._found, self._current = found, current
        self.viewport().update()

    def set_marked(self, marked: Sequence[tuple[FoundStretch, Lit]]) -> None:
        """Show what the reader marked, each with how."""
        self._marked = marked
        self.viewport().update()

    def set_said(self, said: tuple[Position, Position] | None) -> None:
        """Light the stretch of one text that is read aloud, or none."""
        self._said = said
        self.viewport().update()

    @property
    def said(self) -> tuple[Position, Position] | None:
        """What is lit as read aloud."""
        return self._said

    @property
    def marked(self) -> Sequence[tuple[FoundStretch, Lit]]:
        """What is shown as marked by the reader."""
        return self._marked

    @property
    def found(self) -> Sequence[FoundStretch]:
        """What is lit as found."""
        return self._found

    @property
    def current_found(self) -> int | None:
        """The index of the find that the reader was taken to."""
        return self._current

    # Where things are

    def position_at(self, point: QPointF) -> Position | None:
        """Return the gap between characters that is nearest to ``point`` of the viewport."""
        shown = self._shown_at(point)
        if shown is None:
            return None
        made = shown.made
        if made.words is not None:
            u, v = shown.frame.local(point)
            offset = made.words.hit(u - made.indent, v - made.top)
            return Position(shown.index, 0, offset)
        if made.box is not None and made.area is not None:
            frame = self.box_frame(shown)
            local = point - QPointF(frame.x, frame.y)
            part = made.box.cell_at(local)
            cell = made.box.cells[part]
            return Position(
                shown.index, part, cell.words.hit(local.x() - cell.x, local.y() - cell.y)
            )
        return Position(shown.index, 0, 0)

    def character_at(self, point: QPointF) -> Position | None:
        """Return the character that is at ``point``; None where none is."""
        shown = self._shown_at(point)
        if shown is None:
            return None
        made = shown.made
        if made.words is not None:
            u, v = shown.frame.local(point)
            over = made.words.over(u - made.indent, v - made.top)
            return None if over is None else Position(shown.index, 0, over)
        box = self.box_of(shown)
        if made.box is not None and box is not None and box.seen.contains(point):
            frame = self.box_frame(shown)
            local = point - QPointF(frame.x, frame.y)
            part = made.box.cell_at(local)
            cell = made.box.cells[part]
            over = cell.words.over(local.x() - cell.x, local.y() - cell.y)
            return None if over is None else Position(shown.index, part, over)
        return None

    def rect_of(self, position: Position) -> QRectF | None:
        """Return where a character is on the viewport; None when its block is out of view."""
        for shown in self.shown():
            if shown.index == position.block:
                rect = self.rect_in(shown, position)
                if rect is not None:
                    return rect
        return None

    def rect_in(self, shown: Shown, position: Position) -> QRectF | None:
        """Return where a character of a block in view is, if its column has room for it."""
        made = shown.made
        if made.words is not None:
            area = made.words.area_of(position.offset).translated(made.indent, made.top)
            return shown.frame.rect(area) if _is_within(area, shown) else None
        if made.box is not None:
            frame = self.box_frame(shown)
            cell = made.box.cells[min(position.part, len(made.box.cells) - 1)]
            area = cell.words.area_of(position.offset)
            return area.translated(frame.x + cell.x, frame.y + cell.y)
        if made.area is not None:
            return shown.frame.rect(made.area)
        return shown.frame.rect(QRectF(0, made.top, 1, 1))

    def area_of(self, position: Position) -> tuple[QRectF, QRectF]:
        """Return where a text is on the viewport, and where it can be seen, in view or not."""
        flow = self.flow
        if flow is None:
            return QRectF(), QRectF()
        for shown in self.shown():
            if shown.index == position.block:
                return self._area_in(shown, position)
        made, column = flow[position.block], self.columns()[0]
        away = flow.distance(self.place, Place(position.block, 0.0), 4 * self.extent)
        lengths = QRectF(made.indent, away + made.top, flow.room.measure, made.inner)
        rect = column.frame.rect(lengths)
        return rect, rect

    def _area_in(self, shown: Shown, position: Position) -> tuple[QRectF, QRectF]:
        made = shown.made
        if made.box is not None and made.area is not None:
            frame = self.box_frame(shown)
            cell = made.box.cells[min(position.part, len(made.box.cells) - 1)]
            inside = (
                cell.rect if len(made.box.cells) > 1 else QRectF(0, 0, made.box.width, made.inner)
            )
            return inside.translated(frame.x, frame.y), shown.frame.rect(made.area)
        area = made.area or QRectF(made.indent, made.top, 0.0, made.inner)
        if made.words is not None:
            area.setWidth(max(1.0, made.words.width))
        rect = shown.frame.rect(area)
        return rect, rect

    def anchorAt(self, pos: QPoint) -> str:
        """Return the address of the link at ``pos`` of the viewport, or nothing."""
        position = self.character_at(QPointF(pos))
        shown = self._shown_at(QPointF(pos))
        if position is None or shown is None:
            return ""
        made = shown.made
        words = made.words
        if words is None and made.box is not None:
            words = made.box.cells[position.part].words
        if words is None:
            return ""
        for start, end, drawn, target in words.decorations:
            if drawn is Drawn.LINK and start <= position.offset < end:
                return target
        return ""

    def figure_at(self, point: QPointF) -> str | None:
        """Return the block id of the figure whose saved picture is at ``point``, if any is."""
        shown = self._shown_at(point)
        if shown is None or not isinstance(shown.made.block, Picture):
            return None
        rect = shown.frame.rect(shown.made.area) if shown.made.area else QRectF()
        return shown.made.block.figure.block_id if rect.contains(point) else None

    def cursorRect(self) -> QRect:
        """Return where the caret is on the viewport."""
        caret = self.caret
        rect = self.rect_of(caret) if caret is not None else None
        return QRect() if rect is None else rect.toAlignedRect()

    def _shown_at(self, point: QPointF) -> Shown | None:
        """Return the block at ``point``, or the one before it in its column."""
        found = first = None
        for shown in self.shown():
            u, v = shown.frame.local(point)
            first = first or shown
            flow = self.flow
            if flow is not None and flow.room.paged and len(self.columns()) > 1:
                gutter = (flow.room.along - flow.room.measure) / 2 + 20
                if not -gutter <= u < flow.room.measure + gutter:
                    continue
            if v >= max(0.0, shown.seen[0]) or found is None:
                found = shown
        return found or first

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is in view."""
        painter = QPainter(self.viewport())
        self.paint(painter)
        painter.end()

    def paint(self, painter: QPainter) -> None:
        """Paint the page on ``painter``, whose (0, 0) is the viewport's."""
        flow, colours = self.flow, self._colours
        palette = self.palette()
        painter.fillRect(self.viewport().rect(), palette.color(QPalette.ColorRole.Base))
        if flow is None or colours is None:
            return
        group = palette.ColorGroup
        state = group.Active if self.hasFocus() else group.Inactive
        lights = Lights(
            palette.color(state, QPalette.ColorRole.Highlight),
            palette.color(state, QPalette.ColorRole.HighlightedText),
        )
        page = PagePainter(painter, colours, lights, flow.setter, self.book)
        for shown in self.shown():
            self._paint_block(painter, page, shown)

    def _paint_block(self, painter: QPainter, page: PagePainter, shown: Shown) -> None:
        flow, made = self.flow, shown.made
        assert flow is not None
        low, high = shown.seen
        clipped = flow.room.paged
        if clipped:
            painter.save()
            room = QRectF(-flow.room.along, low, 3 * flow.room.along, high - low)
            painter.setClipRect(shown.frame.rect(room))
        if made.around.bars:
            above, below = (flow.shared_bars(shown.index, step) for step in (-1, 1))
            page.bars(made, shown.frame, above, below)
        if made.around.mark in BULLETS and made.words is not None:
            if low <= made.top + made.words.pitch:
                page.bullet(made, shown.frame, made.around.mark)
        elif made.mark is not None and low <= made.top + made.mark.pitch:
            frame = shown.frame.moved(made.mark_indent, made.top)
            page.words(made.mark, frame, (0.0, made.mark.pitch - 1))
        if made.words is not None:
            frame = shown.frame.moved(made.indent, made.top)
            lower, upper = low - made.top, high - made.top - (1 if clipped else 0)
            if upper >= 0:
                page.words(
                    made.words, frame, (max(0.0, lower + 0.5), upper), self._lit(shown.index, 0)
                )
        elif isinstance(made.block, Picture) and made.area is not None:
            self._paint_picture(page, made.block, shown.frame.rect(made.area))
        elif made.box is not None and (box := self.box_of(shown)) is not None:
            corner = shown.frame.rect(made.area or QRectF()).topLeft()
            shift = self.shift_of(made) + (box.seen.topLeft() - corner)
            lit = partial(self._lit, shown.index)
            page.box(made.box, box.seen, shift, lit, upright=box.upright)
        elif isinstance(made.block, Rule):
            page.rule(shown.frame, made.top, flow.room.measure)
        if clipped:
            painter.restore()

    def _paint_picture(self, page: PagePainter, block: Picture, rect: QRectF) -> None:
        assert self.flow is not None
        assert self._colours is not None
        asset = self.flow.article.assets[str(block.figure.asset_id)]
        ratio = self.devicePixelRatioF()
        image = self._pictures.get(
            asset,
            rect.width(),
            rect.height(),
            ratio,
            self._colours.dark,
            softened=self._softens_pictures,
        )
        page.picture(rect, image)

    def _lit(self, block: int, part: int) -> list[Stretch]:
        """Return what is lit of one text."""
        lit = [
            Stretch(mark.start.offset, mark.end, how)
            for mark, how in self._marked
            if mark.start[:2] == (block, part)
        ]
        here = Position(block, part, -1)
        first = bisect_left(self._found, here, key=_start_of)
        for index in range(first, len(self._found)):
            found = self._found[index]
            if found.start[:2] != (block, part):
                break
            why = Lit.CURRENT if index == self._current else Lit.FOUND
            lit.append(Stretch(found.start.offset, found.end, why))
        if self._said is not None and self._said[0][:2] == (block, part):
            lit.append(Stretch(self._said[0].offset, self._said[1].offset, Lit.CURRENT))
        if self._chosen is not None:
            begin, end = ordered(self._chosen)
            if begin[:2] <= (block, part) <= end[:2]:
                start = begin.offset if begin[:2] == (block, part) else 0
                stop = end.offset if end[:2] == (block, part) else 1 << 30
                lit.append(Stretch(start, stop, Lit.CHOSEN))
        return lit

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a selection, go on with one (Shift), or take hold of one."""
        if event.button() is not Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self._pressed_at = event.position()
        position = self.position_at(event.position())
        if position is None:
            return
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and self.caret is not None:
            self.choose((self._chosen[0] if self._chosen else self.caret, position))
            self._dragging = True
        elif self._is_chosen(event.position()):
            self._may_drag = True
        else:
            self.choose(None)
            self._caret, self._dragging = position, True

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with a selection or drag it away; tell what link is under the mouse."""
        pressed = self._pressed_at
        if not event.buttons() & Qt.MouseButton.LeftButton or pressed is None:
            self._hover(event.position())
            return
        far = (event.position() - pressed).manhattanLength() >= QApplication.startDragDistance()
        if self._may_drag and far:
            self._may_drag = False
            self._pressed_at = None
            drag = QDrag(self)
            drag.setMimeData(self.selected_mime())
            drag.exec(Qt.DropAction.CopyAction)
        elif self._dragging:
            self._scroll_box_beyond(event.position())
            self._select_to(event.position())
            inside = self.viewport().rect().contains(event.position().toPoint())
            if inside:
                self._beyond.stop()
            elif not self._beyond.isActive():
                self._beyond.start()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a selection; a click without one follows a link."""
        if event.button() is not Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self._beyond.stop()
        pressed, self._pressed_at = self._pressed_at, None
        was_dragging, self._dragging = self._dragging, False
        if self._may_drag:
            self._may_drag = False
            self.set_caret(self.position_at(event.position()))
        elif was_dragging and self._chosen is not None:
            clipboard = QGuiApplication.clipboard()
            if clipboard.supportsSelection():
                clipboard.setText(self.selected_text(), QClipboard.Mode.Selection)
        if pressed is not None and self._chosen is None:
            moved = (event.position() - pressed).manhattanLength()
            if moved < QApplication.startDragDistance():
                self._click(event.position())

    def _click(self, point: QPointF) -> None:
        if address := self.anchorAt(point.toPoint()):
            self.anchorClicked.emit(QUrl(address))
        elif block_id := self.figure_at(point):
            self.picture_clicked.emit(block_id)
        elif step := self._turn_at(point):
            self.turn(step)

    def _turn_at(self, point: QPointF) -> int:
        """Return which way a click at ``point`` turns: beside the words of a page, on or back."""
        flow, columns = self.flow, self.columns()
        if flow is None or not flow.room.paged:
            return 0
        width = self.viewport().width()
        words = [c.frame.rect(QRectF(0, 0, flow.room.measure, c.extent)) for c in columns]
        left, right = min(r.left() for r in words), max(r.right() for r in words)
        edge = min(width * _EDGE, max(left, width - right, _LEAST_EDGE))
        if point.x() < edge:
            return 1 if flow.room.vertical else -1
        if point.x() > width - edge:
            return -1 if flow.room.vertical else 1
        return 0

    def _hover(self, point: QPointF) -> None:
        address = self.anchorAt(point.toPoint())
        shapes = Qt.CursorShape
        is_picture = not address and self.figure_at(point) is not None
        shape = shapes.PointingHandCursor if address or is_picture else shapes.IBeamCursor
        if self.viewport().cursor().shape() != shape:
            self.viewport().setCursor(shape)
        if address != self._hovered:
            self._hovered = address
            self.highlighted.emit(QUrl(address))

    def _is_chosen(self, point: QPointF) -> bool:
        position = self.character_at(point)
        if position is None or self._chosen is None:
            return False
        begin, end = ordered(self._chosen)
        return begin <= position < end

    def _select_to(self, point: QPointF) -> None:
        position = self.position_at(point)
        if position is not None and self._caret is not None:
            begin = self._chosen[0] if self._chosen else self._caret
            if begin == position:
                self.choose(None)
                self._caret = begin
            else:
                self.choose((begin, position))

    def _scroll_box_beyond(self, point: QPointF) -> None:
        """Scroll the box in whose height words are selected at its edges and beyond."""
        for box in self.boxes():
            seen = box.seen
            if box.hidden > 1 and not box.upright and seen.top() <= point.y() <= seen.bottom():
                beyond = max(0.0, point.x() - seen.right()) + min(0.0, point.x() - seen.left())
                if beyond:
                    offset = self.bars.offset_of(box.block_id, box.hidden)
                    self.bars.move(box, offset + beyond / 2)

    def _select_beyond(self) -> None:
        """Scroll while the mouse is held beyond the view's edge."""
        point = QPointF(self.viewport().mapFromGlobal(self.cursor().pos()))
        rect, flow = QRectF(self.viewport().rect()), self.flow
        if flow is None:
            return
        beyond = max(0.0, point.y() - rect.bottom()) + min(0.0, point.y())
        if flow.room.vertical:
            beyond = -(max(0.0, point.x() - rect.right()) + min(0.0, point.x()))
        else:
            self._scroll_box_beyond(point)
        if beyond and not flow.room.paged:
            self.scroll_by(beyond / 2)
        self._select_to(point)


def _mime_data() -> QMimeData:
    """Return a QMimeData that C++ made.

    Qt's clipboard deletes what it holds when the program has ended, and with it Python; a
    QMimeData of Python's would then take the process down.
    """
    editor = QTextEdit()
    editor.setPlainText("-")
    editor.selectAll()
    data = editor.createMimeDataFromSelection()
    data.text()  # made from the editor's document at the first question
    data.clear()
    return data


def _start_of(found: FoundStretch) -> Position:
    return found.start


def _is_within(area: QRectF, shown: Shown) -> bool:
    middle = area.center().y()
    return shown.seen[0] - 1 <= middle <= shown.seen[1] + 1 or shown.seen[0] <= 0
