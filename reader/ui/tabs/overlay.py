"""Bars that lie over the top of the page, so that no word moves when one comes or goes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget


class Overlay(QWidget):
    """A column of bars over the upper edge of ``page``, as high as those that are shown."""

    height_changed = Signal(int)
    """In pixels."""

    def __init__(self, page: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._page = page
        self._height = 0
        self._bars: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        page.installEventFilter(self)

    def add(self, bar: QWidget) -> None:
        """Lay ``bar`` below those that are there already."""
        self._column.addWidget(bar)
        self._bars.append(bar)
        bar.installEventFilter(self)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the page's place and width, and the bars that come and go."""
        if event.type() in (
            QEvent.Type.Resize,
            QEvent.Type.Move,
            QEvent.Type.ShowToParent,
            QEvent.Type.HideToParent,
            QEvent.Type.LayoutRequest,
        ):
            self._fit()
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Be as high as the bars want when their words change."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return done

    def _fit(self) -> None:
        is_empty = all(bar.isHidden() for bar in self._bars)
        page = self._page.geometry()
        width = page.width()
        has_height = self._column.hasHeightForWidth()
        wanted = self._column.heightForWidth(width) if has_height else self.sizeHint().height()
        height = 0 if is_empty else wanted
        self.setGeometry(page.left(), page.top(), width, height)
        self.setVisible(not is_empty)
        self.raise_()
        if height != self._height:
            self._height = height
            self.height_changed.emit(height)
