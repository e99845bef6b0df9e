"""A button on every piece of code that copies it, exactly as it is in the article."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QToolButton, QWidget

from reader.translation import Translate
from reader.ui.document import ArticleDocument

_MARGIN = 4
_ICON = 16
"""Pixels."""


class CodeButtons:
    """Children of a view's viewport, which Qt scrolls along with the page."""

    def __init__(self, viewport: QWidget) -> None:
        self._viewport = viewport
        self._buttons: list[QToolButton] = []

    def place(self, document: ArticleDocument, scrolled: int, icon: QIcon, tr: Translate) -> None:
        """Put a button into the upper right corner of each piece of code of ``document``."""
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = []
        for placed in document.code:
            button = QToolButton(self._viewport)
            button.setObjectName("copy_code")
            button.setIcon(icon)
            button.setIconSize(QSize(_ICON, _ICON))
            button.setToolTip(tr("Copy the code"))
            button.setAccessibleName(tr("Copy the code"))
            button.clicked.connect(lambda _=False, code=placed.code: _copy(code))
            button.adjustSize()
            box = document.documentLayout().frameBoundingRect(placed.box)
            corner = QPoint(round(box.right()) - button.width() - _MARGIN, round(box.top()))
            margin = round(placed.box.format().topMargin())
            button.move(corner + QPoint(0, margin + _MARGIN - scrolled))
            button.show()
            self._buttons.append(button)


def _copy(code: str) -> None:
    QGuiApplication.clipboard().setText(code)
