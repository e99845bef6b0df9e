"""What a turn of the wheel and the way of a finger do to what is shown."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QScroller, QWidget

from reader.ui.page.layout.flow import Flow
from reader.ui.page.sheets.box_bars import Box, BoxBars

BOX_STEP = 4.0
"""Characters that a notch of the wheel or a key scrolls a box."""
_NOTCH = 120
"""Eighths of a degree that a wheel turns at a notch."""
_LINES_A_NOTCH = 3
_SHARE_OF_SWIPE = 6
"""A finger turns a page when it has gone one part of these of the view's width."""
_ENDLESS = 1e7


class Moved(Protocol):
    """What is moved: a flow with its boxes."""

    flow: Flow | None
    bars: BoxBars

    def viewport(self) -> QWidget:
        """Return what it is seen on."""

    def scroll_by(self, by: float) -> None:
        """Move ``by`` pixels on."""

    def turn(self, step: int) -> None:
        """Turn one page on (1) or back (-1)."""

    def box_at(self, point: QPointF) -> Box | None:
        """Return the box that is too large and at ``point`` of the viewport, if any is."""


class WheelAndFinger:
    """Moves a sheet by wheel and finger: pixels where it scrolls, whole pages where it turns."""

    def __init__(self, sheet: Moved) -> None:
        self._sheet = sheet
        self._finger = QPointF()
        self._gone = 0.0
        """How far wheel or finger have gone since the last page was turned."""

    def begin(self) -> None:
        """Have fingers told to `follow`, which is asked from now on."""
        touch = QScroller.ScrollerGestureType.TouchGesture
        QScroller.grabGesture(self._sheet.viewport(), touch)

    def turn_wheel(self, event: QWheelEvent) -> None:
        """Scroll, turn pages, or move the box under the mouse."""
        flow = self._sheet.flow
        if flow is None:
            return
        exact, turned = event.pixelDelta(), event.angleDelta()
        is_sideways = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if is_sideways:
            turned = QPoint(turned.x() or turned.y(), 0)
            exact = QPoint(exact.x() or exact.y(), 0)
        is_for_box = is_sideways or not flow.room.vertical
        if is_for_box and self._move_box(flow, event.position(), exact, turned):
            return
        along = max((turned.y(), turned.x()), key=abs)
        exactly = max((exact.y(), exact.x()), key=abs)
        if flow.room.paged:
            self._gone += along
            if abs(self._gone) >= _NOTCH:
                self._sheet.turn(-1 if self._gone > 0 else 1)
                self._gone = 0.0
        elif exactly and not flow.room.vertical:
            self._sheet.scroll_by(-exact.y())
        else:
            pitch = flow.style.em(flow.style.page.line_height)
            by = exactly or along / _NOTCH * _LINES_A_NOTCH * pitch
            self._sheet.scroll_by(-by)

    def _move_box(self, flow: Flow, point: QPointF, exact: QPoint, turned: QPoint) -> bool:
        """Whether the wheel means the box under the mouse; it has been moved then.

        One that is only too high, as in vertical setting, is moved up and down.
        """
        if abs(turned.x()) <= abs(turned.y()):
            return False
        box = self._sheet.box_at(point)
        if box is not None:
            by = exact.x() or turned.x() / _NOTCH * BOX_STEP * flow.style.page.font_size
            upright = box.hidden <= 1
            most = box.most(upright=upright)
            offset = self._sheet.bars.offset_of(box.block_id, most, upright=upright)
            self._sheet.bars.move(box, offset - by, upright=upright)
        return box is not None or not flow.room.vertical

    def follow(self, event: QEvent) -> bool:
        """Follow a finger, over an endless range of which only the steps are used.

        Whether ``event`` was of a finger.
        """
        match event.type():
            case QEvent.Type.ScrollPrepare:
                event.setViewportSize(self._sheet.viewport().size())  # type: ignore[attr-defined]
                endless = QRectF(-_ENDLESS, -_ENDLESS, 2 * _ENDLESS, 2 * _ENDLESS)
                event.setContentPosRange(endless)  # type: ignore[attr-defined]
                event.setContentPos(QPointF())  # type: ignore[attr-defined]
                self._finger = QPointF()
                event.accept()
                return True
            case QEvent.Type.Scroll:
                at: QPointF = event.contentPos()  # type: ignore[attr-defined]
                step, self._finger = at - self._finger, at
                self._swipe(step)
                return True
            case _:
                return False

    def _swipe(self, step: QPointF) -> None:
        flow, viewport = self._sheet.flow, self._sheet.viewport()
        if flow is None:
            return
        if not flow.room.paged:
            self._sheet.scroll_by(-step.x() if flow.room.vertical else step.y())
            return
        across = step.x() if abs(step.x()) > abs(step.y()) else step.y()
        self._gone += -across if flow.room.vertical and across == step.x() else across
        if abs(self._gone) >= viewport.width() / _SHARE_OF_SWIPE:
            self._sheet.turn(1 if self._gone > 0 else -1)
            self._gone = 0.0
            QScroller.scroller(viewport).stop()
