"""Windows that are no larger than the screen they come up on."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from reader.display import NONE

FRAME = QSize(4, 36)
"""What a window manager puts round a window, about; it is known only when that stands."""


def room_for(window: QWidget) -> QSize | None:
    """Return the largest size that ``window`` can have; None where there is no screen."""
    if QGuiApplication.platformName() == NONE:
        return None
    return window.screen().availableSize() - FRAME


def fit_on_screen(window: QWidget) -> None:
    """Make ``window``, before it is shown, no larger than its screen has room for."""
    room = room_for(window)
    if room is None:
        return
    is_sized = window.testAttribute(Qt.WidgetAttribute.WA_Resized)
    wanted = window.size() if is_sized else window.sizeHint()
    if wanted.boundedTo(room) != wanted:
        window.resize(wanted.boundedTo(room))
