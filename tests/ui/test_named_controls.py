"""Whatever the keyboard reaches, or the mouse presses, has a name for a screen reader."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

CTRL = Qt.KeyboardModifier.ControlModifier


def without_a_name(window: QWidget) -> list[str]:
    """Return the controls of ``window`` that are in view and called nothing."""
    found = []
    for widget in window.findChildren(QWidget):
        is_reached = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if not widget.isVisible() or not (is_reached or isinstance(widget, QAbstractButton)):
            continue
        told = QAccessible.queryAccessibleInterface(widget)
        if not told.text(QAccessible.Text.Name).strip():
            found.append(f"{type(widget).__name__} {widget.objectName()}")
    return found


def type_in_fields(window: QWidget) -> None:
    """Let every field show the button that empties it."""
    for field in window.findChildren(QLineEdit):
        if field.isVisible():
            field.setText("字")
    QApplication.processEvents()


@pytest.mark.parametrize("key", [Qt.Key.Key_F7, Qt.Key.Key_F8, Qt.Key.Key_Comma, Qt.Key.Key_F])
def test_controls_round_the_page_have_names(window, press, key):
    is_letter = key in (Qt.Key.Key_Comma, Qt.Key.Key_F)
    press(key, CTRL if is_letter else Qt.KeyboardModifier.NoModifier)
    type_in_fields(window)
    assert without_a_name(window) == []


@pytest.mark.parametrize("width", [1_100, 500])
def test_controls_of_the_library_have_names(window, press, width):
    window.resize(width, 700)
    press(Qt.Key.Key_B, CTRL)
    type_in_fields(window)
    assert without_a_name(window) == []


def test_the_button_for_what_has_no_room_in_the_tool_bar_has_a_name(window):
    window.setMinimumWidth(0)
    window.resize(200, 700)
    QApplication.processEvents()
    assert without_a_name(window) == []
