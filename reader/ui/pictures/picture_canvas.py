"""One picture that can be zoomed and dragged about."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from reader.ui.pictures.picture_levels import Ground, PictureLevels
from reader.ui.pictures.pictures import Placeholder, draw_placeholder

ZOOM_STEP = 1.25
LARGEST_SCALE = 8.0
SMALLEST_SCALE = 0.05
_MARGIN = 12
"""Left free around a fitted picture, in device-independent pixels."""
_WHEEL_NOTCH = 120
_PLACEHOLDER_SIZE = (420, 240)


class PictureCanvas(QWidget):
    """Shows one picture: fitted until it is zoomed.

    A scale of 1 is 1:1, one picture pixel on each device-independent pixel, as in the article.
    """

    scale_changed = Signal()
    backdrop_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMouseTracking(True)
        self.setMinimumSize(80, 60)
        self._backdrop = QColor(Qt.GlobalColor.black)
        self._picture: PictureLevels | None = None
        self._frame: QImage | None = None
        self._placeholder: Placeholder | None = None
        self._fitted = True
        self._scale = 1.0
        self._corner = QPointF()
        """Of the picture, upper left, in the widget."""
        self._pressed_at: QPointF | None = None
        self._dragged = False

    # What is shown

    def set_backdrop(self, colour: str) -> None:
        """Paint ``colour``, #rrggbb, around the picture."""
        self._backdrop = QColor(colour)
        self.update()

    def show_picture(self, picture: PictureLevels) -> None:
        """Show ``picture``, fitted."""
        self._clear()
        self._picture = picture
        self.fit()

    def show_placeholder(self, placeholder: Placeholder) -> None:
        """Show a box with a sentence."""
        self._clear()
        self._placeholder = placeholder
        self.update()

    def show_nothing(self) -> None:
        """Show the backdrop only, and let go of the picture."""
        self._clear()
        self.update()

    def show_frame(self, frame: QImage) -> None:
        """Show ``frame`` of a moving picture in the place of its still."""
        self._frame = frame
        self.update()

    def picture(self) -> PictureLevels | None:
        """Return the picture shown, if any."""
        return self._picture

    def picture_rect(self) -> QRectF:
        """Return where the picture is, which may reach beyond the widget; empty without one."""
        size = self._size_at(self._scale)
        return QRectF(self._corner.x(), self._corner.y(), size.width(), size.height())

    # Zoom

    @property
    def scale(self) -> float:
        """Device-independent pixels for each pixel of the picture."""
        return self._scale

    @property
    def is_fitted(self) -> bool:
        """Whether the picture follows the size of the widget."""
        return self._fitted

    def fit(self) -> None:
        """Show the whole picture, no larger than 1:1."""
        self._fitted = True
        self._set_scale(self._fitting_scale(), None)

    def show_actual_size(self, at: QPointF | None = None) -> None:
        """Show the picture at 1:1, the point ``at`` staying where it is."""
        self._fitted = False
        self._set_scale(1.0, at)

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Make the picture ``factor`` times as large, the point ``at`` staying where it is."""
        if self._picture is None:
            return
        smallest = min(SMALLEST_SCALE, self._fitting_scale())
        self._fitted = False
        self._set_scale(min(max(self._scale * factor, smallest), LARGEST_SCALE), at)

    def move_by(self, across: float, down: float) -> None:
        """Move the picture by shares of the widget's size."""
        self._place(self._corner + QPointF(across * self.width(), down * self.height()))

    # Qt's events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the picture again, or keep the same point in the middle."""
        super().resizeEvent(event)
        if self._fitted:
            self.fit()
        else:
            grown = event.size() - event.oldSize()
            self._place(self._corner + QPointF(grown.width() / 2, grown.height() / 2))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what of the picture is inside the exposed part."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._backdrop)
        if self._placeholder is not None:
            self._paint_placeholder(painter, self._placeholder)
        elif self._picture is not None:
            self._paint_picture(painter, self._picture, QRectF(event.rect()))
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the mouse, with Ctrl and without."""
        turned = event.angleDelta().y()
        if turned:
            self.zoom_by(ZOOM_STEP ** (turned / _WHEEL_NOTCH), event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a drag or a click."""
        if event.button() is not Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        self._pressed_at = event.position()
        self._dragged = False
        self._show_cursor(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the picture."""
        if self._pressed_at is not None:
            moved = event.position() - self._pressed_at
            if self._dragged or moved.manhattanLength() >= QApplication.startDragDistance():
                self._dragged = True
                self._pressed_at = event.position()
                self._place(self._corner + moved)
        self._show_cursor(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a drag; tell of a click beside the picture."""
        if event.button() is not Qt.MouseButton.LeftButton or self._pressed_at is None:
            super().mouseReleaseEvent(event)
            return
        clicked = not self._dragged
        self._pressed_at = None
        self._show_cursor(event.position())
        if clicked and not self._shown_rect().contains(event.position()):
            self.backdrop_clicked.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Go between the whole picture and 1:1."""
        if event.button() is not Qt.MouseButton.LeftButton or self._picture is None:
            super().mouseDoubleClickEvent(event)
        elif self._fitted:
            self.show_actual_size(event.position())
        else:
            self.fit()

    # Inside

    def _clear(self) -> None:
        self._picture = self._frame = self._placeholder = None
        self._pressed_at = None
        self._fitted = True

    def _size_at(self, scale: float) -> QSize:
        if self._picture is None:
            return QSize()
        size = self._picture.size
        return QSize(max(1, round(size.width() * scale)), max(1, round(size.height() * scale)))

    def _fitting_scale(self) -> float:
        if self._picture is None:
            return 1.0
        size = self._picture.size
        width = max(1, self.width() - 2 * _MARGIN)
        height = max(1, self.height() - 2 * _MARGIN)
        return min(1.0, width / size.width(), height / size.height())

    def _set_scale(self, scale: float, at: QPointF | None) -> None:
        """Scale the picture so that what is at ``at``, or in the middle, stays there."""
        if at is None:
            at = QPointF(self.width() / 2, self.height() / 2)
        grown = scale / self._scale
        self._scale = scale
        self._place(at + (self._corner - at) * grown)
        self.scale_changed.emit()

    def _place(self, corner: QPointF) -> None:
        """Put the picture's corner there: centred when it fits, its edges never inside if not."""
        size, ratio = self._size_at(self._scale), self.devicePixelRatioF()

        def bounded(start: float, length: int, room: int) -> float:
            centred = (room - length) / 2
            start = centred if length <= room else min(0.0, max(start, room - length))
            return round(start * ratio) / ratio  # on whole pixels, or 1:1 would be blurred

        self._corner = QPointF(
            bounded(corner.x(), size.width(), self.width()),
            bounded(corner.y(), size.height(), self.height()),
        )
        self.update()

    def _shown_rect(self) -> QRectF:
        """Return where a click is not one on the backdrop."""
        return self.picture_rect() if self._placeholder is None else self._placeholder_rect()

    def _placeholder_rect(self) -> QRectF:
        width = min(_PLACEHOLDER_SIZE[0], self.width() - 2 * _MARGIN)
        height = min(_PLACEHOLDER_SIZE[1], self.height() - 2 * _MARGIN)
        left, top = (self.width() - width) // 2, (self.height() - height) // 2
        return QRectF(left, top, max(1, width), max(1, height))

    def _paint_placeholder(self, painter: QPainter, placeholder: Placeholder) -> None:
        box = self._placeholder_rect()
        width, height = int(box.width()), int(box.height())
        image = draw_placeholder(placeholder, width, height, self.devicePixelRatioF())
        painter.drawImage(box.topLeft(), image)

    def _paint_picture(self, painter: QPainter, picture: PictureLevels, exposed: QRectF) -> None:
        whole = self.picture_rect()
        target = whole.intersected(exposed)
        if target.isEmpty():
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        image = self._frame
        if image is None:
            image = picture.level_for(whole.width() * self.devicePixelRatioF())
        if picture.ground is not None or image.hasAlphaChannel():
            painter.fillRect(target, QColor((picture.ground or Ground.LIGHT).value))
        across, down = image.width() / whole.width(), image.height() / whole.height()
        source = QRectF(
            (target.x() - whole.x()) * across,
            (target.y() - whole.y()) * down,
            target.width() * across,
            target.height() * down,
        )
        painter.drawImage(target, image, source)

    def _show_cursor(self, at: QPointF) -> None:
        whole = self.picture_rect()
        larger = whole.width() > self.width() or whole.height() > self.height()
        if not larger or not whole.contains(at):
            self.unsetCursor()
        elif self._pressed_at is None:
            self.setCursor(Qt.CursorShape.OpenHandCursor)
        else:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
