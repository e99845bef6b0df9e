"""Lists whose rows are as high as their words need, wrapped at the list's width."""

from __future__ import annotations

from abc import abstractmethod
from math import ceil

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QListWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from reader.ui.look.appearance import Appearance
from reader.ui.look.theme import Colours

BAR = 3
"""The width of the mark at the left of a row, in pixels."""


class WrappedRows(QListWidget):
    """A list whose rows are measured again when its width changes."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWordWrap(True)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure the rows again, since their words wrap."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()


class WrappedRowDelegate(QStyledItemDelegate):
    """Draws a row: its ground, a bar that marks it, and over these what a subclass has to say."""

    padding = 7
    """Above and below the words, in pixels."""
    marked = QStyle.StateFlag.State_Selected
    """The state in which the bar is there."""

    def __init__(self, view: QListWidget, appearance: Appearance) -> None:
        super().__init__(view)
        self._view = view
        self._appearance = appearance
        appearance.changed.connect(view.viewport().update)

    @property
    def colours(self) -> Colours:
        """The theme's colours."""
        return self._appearance.colours

    @abstractmethod
    def layouts(self, index: QModelIndex | QPersistentModelIndex, width: int) -> list[QTextLayout]:
        """Return the words of a row, laid out for a list so wide, from the top down."""

    @abstractmethod
    def paint_words(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint what ``layouts`` returns, and what belongs to it."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the width of the list and the height of the words."""
        width = self._view.viewport().width()
        height = sum(map(height_of, self.layouts(index, width)))
        return QSize(width, height + 2 * self.padding)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint the row."""
        rect, state = option.rect, option.state
        painter.save()
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.fillRect(rect, QColor(self.colours.hover))
        if state & self.marked:
            bar = QRect(rect.left(), rect.top() + 5, BAR, rect.height() - 10)
            painter.fillRect(bar, QColor(self.colours.accent))
        self.paint_words(painter, option, index)
        painter.restore()


def height_of(layout: QTextLayout) -> int:
    """Return the height of laid out words, in whole pixels."""
    return ceil(layout.boundingRect().height())


def wrapped(
    words: str, font: QFont, room: int, alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
) -> QTextLayout:
    """Return ``words`` laid out in lines of ``room`` pixels; no closing mark begins a line."""
    option = QTextOption(alignment)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout = QTextLayout(words, font)
    layout.setTextOption(option)
    layout.beginLayout()
    height = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(room)
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()
    return layout
