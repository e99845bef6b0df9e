"""A list of things done to the article, each with a box to tick and a reason."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QTextCharFormat,
    QTextLayout,
)
from PySide6.QtWidgets import (
    QListWidgetItem,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

from reader.ui.look.appearance import Appearance
from reader.ui.look.rows import WrappedRowDelegate, WrappedRows, height_of, wrapped

_THING = Qt.ItemDataRole.UserRole
"""What the row tells of."""
_STRONG = Qt.ItemDataRole.UserRole + 1
"""Start and length of the words in the first line that matter most."""
_MOST_LINES = 3
"""Lines of the words; the tool tip has all of them."""
_PADDING_X, _PADDING_Y = 14, 9
_BOX, _GAP = 16, 10
_REASON_SCALE = 0.92


class AccountEntries(WrappedRows):
    """Rows of words with their reason under them; the box before them can be ticked.

    Whoever listens may fill the list anew, which Qt forbids while it tells of a row: both signals
    are to be connected queued.
    """

    ticked = Signal(object, bool)
    """What the row tells of, and whether its box is ticked now."""
    chosen = Signal(object)

    def __init__(self, name: str, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(name, parent)
        self.itemChanged.connect(self._on_item_changed)
        self.itemActivated.connect(self._on_item_chosen)
        self.itemClicked.connect(self._on_item_chosen)
        self.setMouseTracking(True)
        self.setItemDelegate(_EntryDelegate(self, appearance))

    def add(
        self,
        words: str,
        reason: str = "",
        *,
        ticked: bool,
        strong: tuple[int, int] = (0, 0),
        thing: object = None,
    ) -> QListWidgetItem:
        """Add a row that tells of ``thing`` with ``words``.

        Of the words, ``strong`` (start, length) stands out.
        """
        item = QListWidgetItem(f"{words}\n{reason}" if reason else words)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        item.setData(_THING, thing)
        item.setData(_STRONG, strong)
        self.addItem(item)
        return item

    def _on_item_changed(self, item: QListWidgetItem) -> None:
        self.ticked.emit(item.data(_THING), item.checkState() is Qt.CheckState.Checked)

    def _on_item_chosen(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(_THING))


class _EntryDelegate(WrappedRowDelegate):
    """Draws a box, the words in at most a few lines, and the reason whole and quiet."""

    padding = _PADDING_Y
    marked = QStyle.StateFlag.State_HasFocus

    def paint_words(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        rect, colours = option.rect, self.colours
        painter.setPen(QColor(colours.border))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        self._paint_box(painter, option, index)
        at = QPointF(rect.left() + _PADDING_X + _BOX + _GAP, rect.top() + _PADDING_Y)
        words, *reason = self.layouts(index, rect.width())
        painter.setPen(QColor(colours.text))
        start, length = index.data(_STRONG)
        words.draw(painter, at, [_coloured(start, length, colours.accent)])
        painter.setPen(QColor(colours.secondary_text))
        for layout in reason:
            layout.draw(painter, at + QPointF(0, height_of(words)))

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
                reach = option.rect.left() + _PADDING_X + _BOX + _GAP // 2
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

    def _paint_box(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the box as the style sheet says, beside the first line."""
        box = QStyleOptionViewItem(option)
        line = ceil(self._view.fontMetrics().height())
        top = option.rect.top() + _PADDING_Y + (line - _BOX) // 2
        box.rect = QRect(option.rect.left() + _PADDING_X, top, _BOX, _BOX)
        on = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) is Qt.CheckState.Checked
        box.state &= ~QStyle.StateFlag.State_HasFocus
        box.state |= QStyle.StateFlag.State_On if on else QStyle.StateFlag.State_Off
        self._view.style().drawPrimitive(
            QStyle.PrimitiveElement.PE_IndicatorItemViewItemCheck, box, painter, self._view
        )

    def layouts(self, index: QModelIndex | QPersistentModelIndex, width: int) -> list[QTextLayout]:
        words, _, reason = index.data(Qt.ItemDataRole.DisplayRole).partition("\n")
        room = width - 2 * _PADDING_X - _BOX - _GAP
        font = QFont(self._view.font())
        layout = _shortened(words, font, room)
        if not reason:
            return [layout]
        font.setPointSizeF(font.pointSizeF() * _REASON_SCALE)
        return [layout, wrapped(reason, font, room)]


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
