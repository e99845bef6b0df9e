"""A button on every piece of code that copies it, exactly as it is in the article."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QToolButton, QWidget

from reader.translation import Translate
from reader.ui.look.words import set_tip
from reader.ui.page.sheets.box_bars import Box

_MARGIN = 4
_ICON = 16
"""Pixels."""


class CodeButtons:
    """Children of a view's viewport, one for each piece of code in view."""

    def __init__(self, viewport: QWidget) -> None:
        self._viewport = viewport
        self._buttons: dict[str, QToolButton] = {}
        self._looks = ("", "")

    def place(self, boxes: Iterable[Box], colour: str, tr: Translate) -> None:
        """Put a button of ``colour`` into the upper right corner of each piece of code."""
        code = {box.block_id: box for box in boxes if box.code is not None}
        looks = colour, tr("Copy the code")
        if looks != self._looks:
            self._looks = looks
            self._keep(())
        self._keep(code)
        for block_id, box in code.items():
            button = self._buttons.get(block_id) or self._make(box, colour, looks[1])
            corner = box.seen.topRight().toPoint()
            button.move(corner + QPoint(-button.width() - _MARGIN, _MARGIN))

    def _keep(self, wanted: Iterable[str]) -> None:
        kept = set(wanted)
        for block_id in [each for each in self._buttons if each not in kept]:
            button = self._buttons.pop(block_id)
            button.hide()
            button.deleteLater()

    def _make(self, box: Box, colour: str, words: str) -> QToolButton:
        from reader.ui.look.icons import line_icon

        button = QToolButton(self._viewport)
        button.setObjectName("copy_code")
        button.setIcon(line_icon("copy", colour))
        button.setIconSize(QSize(_ICON, _ICON))
        set_tip(button, words)
        button.setAccessibleName(words)
        button.setCursor(Qt.CursorShape.ArrowCursor)
        button.clicked.connect(lambda _=False, code=box.code: _copy(code))
        button.adjustSize()
        button.show()
        self._buttons[box.block_id] = button
        return button


def _copy(code: str) -> None:
    QGuiApplication.clipboard().setText(code)
