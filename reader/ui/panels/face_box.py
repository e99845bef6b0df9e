"""A box to choose a typeface from, each shown in its own letters."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import (
    QComboBox,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from reader.ui.look.appearance import Appearance
from reader.ui.look.face_names import name_of_family
from reader.ui.look.fonts import set_families

_FAMILY = Qt.ItemDataRole.UserRole + 1
"""The family in whose letters an entry is shown."""
_MOST_SHOWN = 16
_HEIGHT, _PADDING, _WIDEST = 30, 10, 320
"""Of a row, beside its words and of the list, in pixels."""
_SCALE = 1.1


class FaceBox(QComboBox):
    """Offers some kinds of typeface first, then every family, then deeds; the list is made late."""

    chosen = Signal(object)
    """What was chosen: one of the kinds, or a family's name."""
    deed_chosen = Signal(object)

    def __init__(
        self,
        kinds: Sequence[tuple[object, str]],
        families: Callable[[], list[str]],
        deeds: Callable[[], Sequence[tuple[object, str]]],
        appearance: Appearance,
        parent: QWidget,
    ) -> None:
        """Offer ``kinds`` with their names, what ``families`` returns and what ``deeds`` does."""
        super().__init__(parent)
        self._kinds, self._families, self._deeds = tuple(kinds), families, deeds
        self._appearance = appearance
        self._current: object = self._kinds[0][0]
        self._doing: tuple[object, ...] = ()
        self.setMaxVisibleItems(_MOST_SHOWN)
        self.setItemDelegate(_FaceDelegate(self, appearance))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.activated.connect(self._on_activated)
        self.dress()
        appearance.changed.connect(self.dress)

    def dress(self) -> None:
        """Say everything in the interface's language; the families' names are asked for later."""
        with QSignalBlocker(self):
            self.clear()
            self._add_kinds()
        self.show_current(self._current)

    def show_current(self, value: object) -> None:
        """Show ``value``, a kind or a family, as the one in force; nothing is signalled."""
        self._current = value
        with QSignalBlocker(self):
            index = self.findData(value)
            if index < 0:
                self._add_family(str(value))
                index = self.count() - 1
            self.setCurrentIndex(index)

    def showPopup(self) -> None:
        """List all families that are installed now."""
        with QSignalBlocker(self):
            self.clear()
            self._add_kinds()
            self.insertSeparator(self.count())
            for family in self._families():
                self._add_family(family)
            deeds = self._deeds()
            self._doing = tuple(deed for deed, _ in deeds)
            if deeds:
                self.insertSeparator(self.count())
            for deed, words in deeds:
                self.addItem(self._appearance.tr(words), deed)
        self.show_current(self._current)
        rows = (self.itemText(row) for row in range(self.count()))
        width = max(self.fontMetrics().horizontalAdvance(words) for words in rows)
        self.view().setMinimumWidth(max(self.width(), min(_WIDEST, round(width * _SCALE) + 60)))
        super().showPopup()

    def wheelEvent(self, event: QEvent) -> None:
        """Leave the wheel to the list: a turn over the box would try typefaces one by one."""
        event.ignore()

    def _add_kinds(self) -> None:
        for value, words in self._kinds:
            self.addItem(self._appearance.tr(words), value)

    def _add_family(self, family: str) -> None:
        self.addItem(name_of_family(family, self._appearance.language), family)
        self.setItemData(self.count() - 1, family, _FAMILY)

    def _on_activated(self, index: int) -> None:
        value = self.itemData(index)
        if value in self._doing:
            self.show_current(self._current)
            self.deed_chosen.emit(value)
        elif value is not None:
            self._current = value
            self.chosen.emit(value)


class _FaceDelegate(QStyledItemDelegate):
    """Draws a family's name in the family; only those that are seen are loaded."""

    def __init__(self, box: FaceBox, appearance: Appearance) -> None:
        super().__init__(box)
        self._box = box
        self._appearance = appearance

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the size of a row, or of the line between two parts of the list."""
        is_line = index.data(Qt.ItemDataRole.AccessibleDescriptionRole) == "separator"
        return QSize(_PADDING, 7 if is_line else _HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint a row, or that line."""
        colours, rect = self._appearance.colours, option.rect
        painter.save()
        if index.data(Qt.ItemDataRole.AccessibleDescriptionRole) == "separator":
            painter.setPen(QColor(colours.border))
            middle = rect.center().y()
            painter.drawLine(rect.left() + _PADDING, middle, rect.right() - _PADDING, middle)
            painter.restore()
            return
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(colours.hover))
        if index.row() == self._box.currentIndex():
            bar = QRect(rect.left(), rect.top() + 5, 3, rect.height() - 10)
            painter.fillRect(bar, QColor(colours.accent))
        font = QFont(self._box.font())
        family = index.data(_FAMILY)
        if family:
            set_families(font, [family, *font.families()])
            font.setPointSizeF(font.pointSizeF() * _SCALE)
        painter.setFont(font)
        painter.setPen(QColor(colours.text))
        room = rect.adjusted(_PADDING, 0, -_PADDING, 0)
        words = painter.fontMetrics().elidedText(
            index.data(Qt.ItemDataRole.DisplayRole), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        painter.restore()
