"""One picture over the reading area: opening, closing, going from one to the next, its keys."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
)

from tests.ui.figure_view.conftest import CTRL, KEY, LARGE, words_in


def test_it_fills_the_area_it_covers_and_follows_its_size(view, show, window):
    show("b00001")
    area = window.centralWidget()
    assert view.geometry() == area.rect()
    window.resize(640, 480)
    QApplication.processEvents()
    assert view.geometry() == area.rect()


def test_a_large_picture_is_fitted_and_a_small_one_not_enlarged(canvas, show):
    show("b00001")
    rect = canvas.picture_rect()
    assert canvas.is_fitted
    assert rect.width() <= canvas.width()
    assert rect.height() <= canvas.height()
    assert max(rect.width() / canvas.width(), rect.height() / canvas.height()) > 0.9
    show("b00003")
    assert canvas.scale == 1.0


def test_the_fitted_picture_follows_the_window_and_the_zoomed_one_does_not(
    canvas, show, press, window
):
    show("b00001")
    before = canvas.scale
    window.resize(500, 400)
    QApplication.processEvents()
    assert canvas.scale < before
    press(KEY.Key_1)
    window.resize(900, 700)
    QApplication.processEvents()
    assert canvas.scale == 1.0


def test_a_figure_without_its_picture_is_not_opened(view, pictured):
    view.open(pictured, "b00002")
    assert view.isHidden()
    assert view.block_id() == ""


def test_esc_closes_and_gives_the_focus_back(view, show, press, qtbot, window):
    show("b00001")
    assert QApplication.focusWidget() is not window.findChild(QLineEdit)
    with qtbot.waitSignal(view.closed):
        press(KEY.Key_Escape)
    assert view.isHidden()
    assert QApplication.focusWidget() is window.findChild(QLineEdit)


def test_a_click_beside_the_picture_closes_and_one_on_it_does_not(view, canvas, show, qtbot):
    show("b00003")
    qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=canvas.rect().center())
    assert view.isVisible()
    qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(canvas.width() // 2, 3))
    assert view.isHidden()


def test_the_picture_is_let_go_of_when_the_view_closes(view, canvas, show):
    show("b00001")
    view.close_view()
    assert canvas.picture() is None


def test_another_article_closes_it(view, show, pictured):
    show("b00001")
    view.set_article(replace(pictured, article_id="b" * 64))
    assert view.isHidden()


def test_arrows_go_through_the_figures_that_have_pictures(view, show, press):
    show("b00001")
    seen = [view.block_id()]
    for _ in range(6):
        press(KEY.Key_Right)
        seen.append(view.block_id())
    assert seen == ["b00001", "b00003", "b00004", "b00005", "b00006", "b00006", "b00006"]
    assert "5 / 5" in words_in(view)
    for _ in range(6):
        press(KEY.Key_Left)
    assert view.block_id() == "b00001"


def test_the_picture_asked_for_last_is_the_one_shown(view, canvas, show, pictured, qtbot):
    show("b00003")
    view.open(pictured, "b00001")
    view.step(1)
    view.step(-1)
    qtbot.waitUntil(lambda: canvas.picture() is not None)
    qtbot.wait(60)
    assert canvas.picture().size.width() == LARGE[0]


def test_its_keys_win_over_the_windows_and_others_are_the_windows(window, show, press, view):
    triggered = []
    for key in ("Esc", "Ctrl+S", "Ctrl++", "F", "T", "Ctrl+3"):
        action = QAction(key, window)
        action.setShortcut(key)
        action.triggered.connect(lambda _=False, key=key: triggered.append(key))
        window.addAction(action)
    show("b00003")
    press(KEY.Key_S, CTRL)
    press(KEY.Key_Plus, CTRL)
    press(KEY.Key_F)
    press(KEY.Key_T)
    press(KEY.Key_3, CTRL)
    press(KEY.Key_Escape)
    assert triggered == ["T", "Ctrl+3"]
    press(KEY.Key_Escape)
    assert triggered == ["T", "Ctrl+3", "Esc"]


def test_tab_goes_round_inside_and_keys_work_from_any_button(view, show, press, window):
    show("b00003")
    seen = []
    for _ in range(14):
        press(KEY.Key_Tab)
        seen.append(QApplication.focusWidget())
    assert all(view.isAncestorOf(widget) for widget in seen)
    assert len(set(seen)) >= 8
    second = seen[1]
    assert second is not None
    second.setFocus()
    press(KEY.Key_Right)
    assert view.block_id() == "b00004"
