"""Whatever was opened over or beside the page, its end gives the keys back to the page."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QToolButton

from reader.core.article import Figure
from reader.ui.bars.tool_bar import ToolBar

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
KEY = Qt.Key
THERE_AND_BACK = {
    "outline": [(KEY.Key_F9, NONE), (KEY.Key_F9, NONE)],
    "figures": [(KEY.Key_F8, NONE), (KEY.Key_F8, NONE)],
    "removed": [(KEY.Key_F7, NONE), (KEY.Key_F7, NONE)],
    "notes": [(KEY.Key_F6, NONE), (KEY.Key_F6, NONE)],
    "removed, by Esc": [(KEY.Key_F7, NONE), (KEY.Key_Escape, NONE)],
    "notes, by Esc": [(KEY.Key_F6, NONE), (KEY.Key_Escape, NONE)],
    "find": [(KEY.Key_F, CTRL), (KEY.Key_Escape, NONE)],
    "find, by /": [(KEY.Key_Slash, NONE), (KEY.Key_Escape, NONE)],
    "library": [(KEY.Key_B, CTRL), (KEY.Key_B, CTRL)],
    "library, by Esc": [(KEY.Key_B, CTRL), (KEY.Key_Escape, NONE)],
    "full screen": [(KEY.Key_F11, NONE), (KEY.Key_F11, NONE)],
    "vertical": [(KEY.Key_L, CTRL | SHIFT), (KEY.Key_L, CTRL | SHIFT)],
    "pages": [(KEY.Key_B, CTRL | SHIFT), (KEY.Key_B, CTRL | SHIFT)],
    "page": [(KEY.Key_Comma, CTRL), (KEY.Key_Escape, NONE)],
    "tab": [(KEY.Key_T, CTRL), (KEY.Key_W, CTRL)],
}


@pytest.mark.parametrize("width", [1200, 560])
def test_the_page_has_the_keys_again(window, qtbot, width):
    window.resize(width, 800)
    window.tab.view.setFocus()
    for name, keys in THERE_AND_BACK.items():
        for key, modifiers in keys:
            qtbot.wait(20)
            focus = QApplication.activePopupWidget() or QApplication.focusWidget()
            qtbot.keyClick(focus, key, modifiers)
        qtbot.wait(20)
        assert window.tab.view.hasFocus(), name


def test_a_picture_gives_the_keys_back(window, qtbot):
    blocks = window.tab.session.opened.original.blocks
    window.tab.open_figure(next(b.block_id for b in blocks if isinstance(b, Figure)))
    qtbot.wait(50)
    qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Escape)
    assert not window.tab.is_figure_open
    assert window.tab.view.hasFocus()


def test_the_tool_bar_takes_no_keys_by_the_mouse(window, qtbot):
    window.resize(1200, 800)
    window.tab.view.setFocus()
    for button in window.findChild(ToolBar).findChildren(QToolButton):
        if button.isVisible() and button.menu() is None:
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
            qtbot.wait(20)
            focus = QApplication.focusWidget()
            assert not button.hasFocus(), button.accessibleName()
            qtbot.keyClick(QApplication.activePopupWidget() or focus, KEY.Key_Escape)
