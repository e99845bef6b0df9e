"""The library in a narrow window: it never makes the window wider."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox

from reader.ui.home.head import HomeHead


@pytest.mark.parametrize(("width", "rows"), [(500, 2), (1180, 1)])
def test_the_search_has_a_row_of_its_own_where_there_is_no_room(window, qtbot, press, width, rows):
    window.resize(width, 700)
    press(Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    head = window.findChild(HomeHead)
    qtbot.waitUntil(head.isVisible)
    QApplication.processEvents()
    assert window.width() == width
    tops = {widget.geometry().center().y() for widget in head.children() if widget.isWidgetType()}
    assert len({round(top / 20) for top in tops}) == rows
    right = max(w.geometry().right() for w in head.children() if w.isWidgetType())
    assert right <= head.width()
    assert all(combo.width() >= 72 for combo in head.findChildren(QComboBox))
