"""What stands above the list: the search, and beside or below it what narrows the list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QHBoxLayout, QWidget

_ONE_ROW = 760
"""Pixels from which on the search has room beside the rest."""
_LEAST_LIST = 72
"""Pixels that a list to choose from keeps in a narrow window."""


class HomeHead(QWidget):
    """One row, or two in a narrow window, which it never makes wider."""

    def __init__(self, field: QWidget, controls: Sequence[QWidget], parent: QWidget) -> None:
        super().__init__(parent)
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(field, 1)
        row = QHBoxLayout()
        for control in controls:
            row.addWidget(control, 1 if isinstance(control, QComboBox) else 0)
            if isinstance(control, QComboBox):
                control.setMinimumWidth(_LEAST_LIST)
        self._box.addLayout(row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay both out as there is room."""
        directions = QBoxLayout.Direction
        is_wide = event.size().width() >= _ONE_ROW
        self._box.setDirection(directions.LeftToRight if is_wide else directions.TopToBottom)
        super().resizeEvent(event)

    def minimumSizeHint(self) -> QSize:
        """Return the least of two rows: there is always room for those."""
        hint = super().minimumSizeHint()
        if self._box.direction() is QBoxLayout.Direction.LeftToRight:
            return QSize(0, hint.height())
        return hint
