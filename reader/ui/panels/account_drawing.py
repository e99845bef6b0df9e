"""How the rows of the account are drawn, and how their boxes are ticked."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    Qt,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
)
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from reader.ui.look.rows import WrappedRowDelegate, wrapped

ROW = Qt.ItemDataRole.UserRole
"""The ``Look`` of a row."""
_MOST_LINES = 3
"""Lines of the words; the tool tip has all of them."""
_PADDING_X, _INDENT = 14, 20
_BOX, _GAP, _SIGN = 16, 10, 20


@dataclass(frozen=True, slots=True)
class Look:
    """What a row's drawing needs to know beside its words."""

    depth: int
    """How many groups it stands in."""
    strong: tuple[int, int]
    """Start and length of the words that stand out."""
    is_group: bool = False
    is_open: bool = True


class EntryDelegate(WrappedRowDelegate):
    """Draws a box and the words, in at most a few lines where it is no group."""

    padding = 9
    marked = QStyle.StateFlag.State_HasFocus

    def reach_of_box(self, index: QModelIndex | QPersistentModelIndex) -> int:
        """Return how far from the left, in pixels, a click on a row is one on its box."""
        if not index.isValid():
            return 0
        return _left_of(index.data(ROW)) + _BOX + _GAP // 2

    def paint_words(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint the box, the words and, of a group, whether it is open."""
        rect, colours = option.rect, self.colours
        look: Look = index.data(ROW)
        painter.setPen(QColor(colours.border))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        self._paint_box(painter, option, index)
        at = QPointF(rect.left() + _left_of(look) + _BOX + _GAP, rect.top() + self.padding)
        (words,) = self.layouts(index, rect.width())
        painter.setPen(QColor(colours.secondary_text if look.is_group else colours.text))
        strong = colours.text if look.is_group else colours.accent
        words.draw(painter, at, [_coloured(*look.strong, strong)])
        if look.is_group:
            self._paint_sign(painter, rect, is_open=look.is_open)

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Tick or untick by a click on the box, which is not where Qt would draw it, or Space."""
        match event:
            case QMouseEvent() if event.type() == QEvent.Type.MouseButtonRelease:
                reach = option.rect.left() + self.reach_of_box(index)
                wanted = event.button() is Qt.MouseButton.LeftButton
                wanted = wanted and event.position().x() <= reach
            case QKeyEvent() if event.type() == QEvent.Type.KeyPress:
                wanted = event.key() == Qt.Key.Key_Space
            case _:
                wanted = False
        if not wanted:
            return False
        ticked = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole))
        other = (
            Qt.CheckState.Unchecked if ticked is Qt.CheckState.Checked else Qt.CheckState.Checked
        )
        return model.setData(index, other, Qt.ItemDataRole.CheckStateRole)

    def layouts(self, index: QModelIndex | QPersistentModelIndex, width: int) -> list[QTextLayout]:
        """Return the words of a row: whole of a group, else in a few lines."""
        words, look = index.data(Qt.ItemDataRole.DisplayRole), index.data(ROW)
        room = width - _left_of(look) - _BOX - _GAP - _PADDING_X
        font = QFont(self._view.font())
        if look.is_group:
            return [wrapped(words, font, room - _SIGN)]
        return [_shortened(words, font, room)]

    def _paint_box(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the box as the style sheet says, beside the first line."""
        box = QStyleOptionViewItem(option)
        line = ceil(self._view.fontMetrics().height())
        top = option.rect.top() + self.padding + (line - _BOX) // 2
        box.rect = QRect(option.rect.left() + _left_of(index.data(ROW)), top, _BOX, _BOX)
        box.state &= ~(QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_Off)
        match Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)):
            case Qt.CheckState.Checked:
                box.state |= QStyle.StateFlag.State_On
            case Qt.CheckState.Unchecked:
                box.state |= QStyle.StateFlag.State_Off
            case Qt.CheckState.PartiallyChecked:
                box.state |= QStyle.StateFlag.State_NoChange
        self._view.style().drawPrimitive(
            QStyle.PrimitiveElement.PE_IndicatorItemViewItemCheck, box, painter, self._view
        )

    def _paint_sign(self, painter: QPainter, rect: QRect, *, is_open: bool) -> None:
        """Draw the angle that says whether what is in the group is seen."""
        middle = QPointF(
            rect.right() - _PADDING_X - 4,
            rect.top() + self.padding + self._view.fontMetrics().height() / 2,
        )
        angle = ((-4, -2), (0, 2), (4, -2)) if is_open else ((-2, -4), (2, 0), (-2, 4))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self.colours.secondary_text), 1.5))
        painter.drawPolyline([middle + QPointF(x, y) for x, y in angle])
        painter.restore()


def _left_of(look: Look) -> int:
    return _PADDING_X + look.depth * _INDENT


def _shortened(words: str, font: QFont, room: int) -> QTextLayout:
    """Return ``words`` in at most a few lines, with an ellipsis where there is more."""
    layout = wrapped(words, font, room)
    if layout.lineCount() > _MOST_LINES:
        last = layout.lineAt(_MOST_LINES - 1)
        layout = wrapped(words[: last.textStart() + last.textLength() - 2] + "…", font, room)
    return layout


def _coloured(start: int, length: int, colour: str) -> QTextLayout.FormatRange:
    stretch, look = QTextLayout.FormatRange(), QTextCharFormat()
    look.setForeground(QColor(colour))
    stretch.start, stretch.length, stretch.format = start, length, look
    return stretch
