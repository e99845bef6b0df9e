"""A text browser in which tables and code wider than the column scroll sideways by themselves.

There is one document, so that selecting, copying and finding know of no boxes. It is laid out with
every wide box at its full width, painted once as it is, and then every wide box is painted over
again, shifted and clipped to its room. What the mouse does in a box is told to Qt as if the box had
not been shifted.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from reader.translation import Translate
from reader.ui.page.box_scroll_bars import HEIGHT, BoxBars
from reader.ui.typesetting.geometry import Box, left_of

_WHEEL_STEP = 120
"""Eighths of a degree that a wheel turns at a notch."""
_STEP = 4.0
"""Characters that a notch of the wheel or a key scrolls sideways."""
_MARGIN = 2.0
"""Characters that are shown beside what is brought into view."""
PaintContext = QAbstractTextDocumentLayout.PaintContext


class BoxedBrowser(QTextBrowser):
    """Shows a document whose boxes are told by ``set_boxes`` whenever they stand elsewhere."""

    def __init__(self, tr: Translate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tr = tr
        self._boxes: list[Box] = []
        self._em = 1.0
        self._quote_bars: Sequence[QRectF] = ()
        self._bar_colour = QColor()
        # Asked for by name first: viewport() alone makes PySide6 look at every class of widgets.
        self._known_viewport = self.findChild(QWidget, "qt_scrollarea_viewport")
        self._bars = BoxBars(self.viewport(), self._on_box_moved)
        self._dragging = False
        """Whether the left button went down on the page and is still held."""
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalScrollBar().rangeChanged.connect(self._stay_in_column)
        self.verticalScrollBar().valueChanged.connect(self._place_bars)

    @property
    def wide_boxes(self) -> Sequence[Box]:
        """The boxes that do not fit, from the top down."""
        return self._boxes

    def box_offset(self, box: Box) -> int:
        """Return how many pixels of ``box`` are hidden on its left."""
        return self._bars.offset_of(box)

    def move_box(self, box: Box, offset: float) -> None:
        """Scroll ``box`` until ``offset`` pixels are hidden on its left, as far as it goes."""
        self._bars.move(box, offset)

    def wide_box_of(self, position: int) -> Box | None:
        """Return the wide box that the document ``position`` is in, if it is in one."""
        index = bisect_right(self._boxes, position, key=_first) - 1
        return self._boxes[index] if index >= 0 and position <= self._boxes[index].last else None

    def set_boxes(self, boxes: Sequence[Box], em: float) -> None:
        """Scroll those of ``boxes`` that do not fit; a character has ``em`` pixels."""
        self._boxes = [box for box in boxes if box.hidden > 1]
        self._em = em
        self._bars.follow(self._boxes, em)
        self._place_bars()

    def set_bars(self, bars: Sequence[QRectF], colour: QColor) -> None:
        """Paint ``bars`` on the page, which stand beside what is quoted."""
        self._quote_bars, self._bar_colour = bars, colour

    def forget_boxes(self) -> None:
        """Begin every box of another article at its left edge."""
        self._bars.forget()

    def scroll_sideways(self, step: int) -> None:
        """Scroll the wide box nearest to the middle of the view, right (1) or left (-1)."""
        middle = self.scrolled() + self.viewport().height() / 2
        in_view = self._boxes_between(self.scrolled(), self.scrolled() + self.viewport().height())
        if in_view:
            box = min(in_view, key=lambda box: abs(box.seen.center().y() - middle))
            self.move_box(box, self.box_offset(box) + step * _STEP * self._em)

    def show_in_box(self, position: int) -> None:
        """Scroll the box that the document ``position`` is in, if need be, until it is seen."""
        box = self.wide_box_of(position)
        if box is None:
            return
        x, margin = left_of(self.document(), position) - box.seen.left(), _MARGIN * self._em
        offset = self.box_offset(box)
        if x < offset + margin:
            self.move_box(box, x - margin)
        elif x > offset + box.seen.width() - margin:
            self.move_box(box, x + margin - box.seen.width())

    # What Qt asks by point

    def cursorForPosition(self, pos: QPoint) -> QTextCursor:
        """Return the cursor at ``pos`` of the viewport."""
        return super().cursorForPosition(self._unshifted(QPointF(pos)).toPoint())

    def anchorAt(self, pos: QPoint) -> str:
        """Return the address of the link at ``pos`` of the viewport."""
        return super().anchorAt(self._unshifted(QPointF(pos)).toPoint())

    def cursorRect(self, cursor: QTextCursor | None = None) -> QRect:
        """Return where ``cursor``, or the view's own, is in the viewport."""
        cursor = cursor or self.textCursor()
        rect = super().cursorRect(cursor)
        box = self.wide_box_of(cursor.position())
        if box is not None:
            rect.translate(-self.box_offset(box), 0)
        return rect

    # Qt's events

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the page, and every wide box in view over it."""
        super().paintEvent(event)
        boxes = self._boxes_in(event.rect())
        if boxes or self._quote_bars:
            painter = QPainter(self.viewport())
            painter.translate(0, -self.scrolled())
            self._paint_bars(painter, event.rect())
            if boxes:
                context = self._paint_context(self.textCursor(), self.extraSelections())
                self._paint_boxes(painter, self.document(), boxes, context)
            painter.end()

    def paint_page(
        self,
        rect: QRect,
        document: QTextDocument,
        cursor: QTextCursor | None,
        extras: Sequence[QTextEdit.ExtraSelection],
    ) -> None:
        """Paint ``document`` in place of the browser's own, which ``set_boxes`` was told of.

        ``cursor`` has what is selected, ``extras`` what else is painted unlike the rest.
        """
        context = self._paint_context(cursor, extras)
        context.clip = QRectF(rect.translated(0, self.scrolled()))
        painter = QPainter(self.viewport())
        painter.setClipRect(rect)
        painter.translate(0, -self.scrolled())
        document.documentLayout().draw(painter, context)
        self._paint_bars(painter, rect)
        self._paint_boxes(painter, document, self._boxes_in(rect), context)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin where the words under the mouse are."""
        self._dragging = event.button() is Qt.MouseButton.LeftButton
        unshifted = self._unshifted_event(event)
        super().mousePressEvent(unshifted)
        event.setAccepted(unshifted.isAccepted())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on where the words under the mouse are; a box scrolls on at its edges."""
        unshifted = self._unshifted_event(event)
        super().mouseMoveEvent(unshifted)
        event.setAccepted(unshifted.isAccepted())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End where the words under the mouse are."""
        unshifted = self._unshifted_event(event)
        self._dragging = False
        super().mouseReleaseEvent(unshifted)
        event.setAccepted(unshifted.isAccepted())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select the word under the mouse."""
        unshifted = self._unshifted_event(event)
        super().mouseDoubleClickEvent(unshifted)
        event.setAccepted(unshifted.isAccepted())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the box under the mouse sideways when the wheel is turned so, or with Shift."""
        sideways = self._sideways_turn(event)
        box = self._box_at(event.position()) if sideways else None
        if box is None:
            super().wheelEvent(event)
        else:
            self.move_box(box, self.box_offset(box) - sideways)
            event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Follow the cursor into a box when a key moves it there."""
        before = self.textCursor().position()
        super().keyPressEvent(event)
        after = self.textCursor().position()
        if after != before:
            self.show_in_box(after)

    def scrolled(self) -> int:
        """Return how many pixels of the page are above the view."""
        return self.verticalScrollBar().value()

    # Inside

    def _stay_in_column(self) -> None:
        """Keep the page itself from being scrolled sideways, however wide a box is."""
        bar = self.horizontalScrollBar()
        if bar.maximum() != 0:
            bar.setRange(0, 0)

    def _place_bars(self) -> None:
        self._bars.place(self.scrolled(), self._tr)

    def _on_box_moved(self, box: Box) -> None:
        rect = box.seen.translated(0, -self.scrolled()).toAlignedRect()
        self.viewport().update(rect.adjusted(-2, -2, 2, 2))

    def _boxes_between(self, top: float, bottom: float) -> list[Box]:
        first = bisect_left(self._boxes, top, key=lambda box: box.seen.bottom())
        last = bisect_right(self._boxes, bottom, key=lambda box: box.seen.top())
        return self._boxes[first:last]

    def _box_at(self, point: QPointF) -> Box | None:
        """Return the wide box in whose height ``point`` of the viewport is."""
        y = point.y() + self.scrolled()
        return next((box for box in self._boxes_between(y, y) if box.seen.top() <= y), None)

    def _unshifted(self, point: QPointF) -> QPointF:
        """Return where Qt would find what is seen at ``point`` of the viewport."""
        box = self._box_at(point)
        if box is None:
            return point
        offset, left, right = self.box_offset(box), box.seen.left(), box.seen.right()
        if left <= point.x() <= right:
            return point + QPointF(offset, 0)
        # Beside the box: beyond the ends of its lines, or at its edge while words are selected.
        if self._dragging:
            return QPointF(offset + (left if point.x() < left else right), point.y())
        return point if point.x() < left else QPointF(left + box.width + point.x(), point.y())

    def _unshifted_event(self, event: QMouseEvent) -> QMouseEvent:
        at = event.position()
        if self._dragging and event.type() == QMouseEvent.Type.MouseMove:
            self._scroll_at_edges(at)
        return QMouseEvent(
            event.type(),
            self._unshifted(at),
            event.scenePosition(),
            event.globalPosition(),
            event.button(),
            event.buttons(),
            event.modifiers(),
            event.pointingDevice(),
        )

    def _scroll_at_edges(self, point: QPointF) -> None:
        """Scroll the box in whose height words are selected as far as its edges and beyond."""
        box = self._box_at(point)
        if box is not None:
            beyond = max(0.0, point.x() - box.seen.right()) + min(0.0, point.x() - box.seen.left())
            if beyond:
                self.move_box(box, self.box_offset(box) + beyond / 2)

    def _sideways_turn(self, event: QWheelEvent) -> float:
        """Return the pixels that a turn of the wheel asks to go left; 0 for an upright turn."""
        exact, turned = event.pixelDelta(), event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            turned = QPoint(turned.x() or turned.y(), 0)
            exact = QPoint(exact.x() or exact.y(), 0)
        if abs(turned.x()) <= abs(turned.y()):
            return 0.0
        return exact.x() or turned.x() / _WHEEL_STEP * _STEP * self._em

    def _boxes_in(self, rect: QRect) -> list[Box]:
        """Return the wide boxes in a part of the viewport."""
        scrolled = self.scrolled()
        return self._boxes_between(rect.top() + scrolled - HEIGHT, rect.bottom() + scrolled)

    def _paint_bars(self, painter: QPainter, rect: QRect) -> None:
        """Paint the bars beside quotes in a part of the viewport."""
        seen = QRectF(rect.translated(0, self.scrolled()))
        for bar in self._quote_bars:
            if bar.intersects(seen):
                painter.fillRect(bar, self._bar_colour)

    def _paint_boxes(
        self,
        painter: QPainter,
        document: QTextDocument,
        boxes: Sequence[Box],
        context: PaintContext,
    ) -> None:
        from reader.ui.page.box_painter import paint_box

        for box in boxes:
            paint_box(painter, document, box, self.box_offset(box), context, self._em)

    def _paint_context(
        self, cursor: QTextCursor | None, extras: Sequence[QTextEdit.ExtraSelection]
    ) -> PaintContext:
        """Return how Qt would paint the page: its colours, finds and selection."""
        context = PaintContext()
        context.palette = self.palette()
        selections = [_selection(extra.cursor, extra.format) for extra in extras]
        if cursor is not None and cursor.hasSelection():
            group = QPalette.ColorGroup
            state = group.Active if self.hasFocus() else group.Inactive
            look = QTextCharFormat()
            look.setBackground(self.palette().brush(state, QPalette.ColorRole.Highlight))
            look.setForeground(self.palette().brush(state, QPalette.ColorRole.HighlightedText))
            selections.append(_selection(cursor, look))
        context.selections = selections
        return context


def _selection(cursor: QTextCursor, look: QTextCharFormat) -> QAbstractTextDocumentLayout.Selection:
    selection = QAbstractTextDocumentLayout.Selection()
    selection.cursor, selection.format = cursor, look
    return selection


def _first(box: Box) -> int:
    return box.first
