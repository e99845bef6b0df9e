"""A button on every piece of code that copies it, exactly as it is in the article."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QToolButton, QWidget

from reader.translation import Translate
from reader.ui.look.words import set_tip
from reader.ui.typesetting.geometry import Box

_MARGIN = 4
_ICON = 16
"""Pixels."""


class CodeButtons:
    """Children of a view's viewport, which Qt scrolls along with the page."""

    def __init__(self, viewport: QWidget) -> None:
        self._viewport = viewport
        self._buttons: list[QToolButton] = []

    def place(self, boxes: Iterable[Box], scrolled: int, colour: str, tr: Translate) -> None:
        """Put a button of ``colour`` into the upper right corner of each piece of code."""
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = []
        code = [box for box in boxes if box.code]
        if not code:
            return
        from reader.ui.look.icons import line_icon

        icon = line_icon("copy", colour)
        for box in code:
            button = QToolButton(self._viewport)
            button.setObjectName("copy_code")
            button.setIcon(icon)
            button.setIconSize(QSize(_ICON, _ICON))
            set_tip(button, tr("Copy the code"))
            button.setAccessibleName(tr("Copy the code"))
            button.clicked.connect(lambda _=False, code=box.code: _copy(code))
            button.adjustSize()
            corner = box.seen.topRight().toPoint()
            button.move(corner + QPoint(-button.width() - _MARGIN, _MARGIN - scrolled))
            button.show()
            self._buttons.append(button)


def _copy(code: str) -> None:
    QGuiApplication.clipboard().setText(code)
