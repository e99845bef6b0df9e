"""A picture made larger and smaller, by key, wheel and mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QToolButton,
)

from reader.ui.pictures.picture_canvas import ZOOM_STEP
from tests.ui.figure_view.conftest import CTRL, KEY, LARGE, NONE, SHIFT, words_in


def wheel(canvas, at, turned, modifiers=NONE):
    nothing = Qt.MouseButton.NoButton
    phase = Qt.ScrollPhase.NoScrollPhase
    place = canvas.mapToGlobal(at.toPoint()).toPointF()
    turn = QPoint(0, turned)
    event = QWheelEvent(at, place, QPoint(), turn, nothing, modifiers, phase, False)  # noqa: FBT003
    QApplication.sendEvent(canvas, event)


def picture_point(canvas, at):
    """Return which point of the picture is at ``at``, in picture pixels."""
    return (at - canvas.picture_rect().topLeft()) / canvas.scale


@pytest.mark.parametrize(
    ("key", "modifiers", "factor"),
    [
        (KEY.Key_Plus, NONE, ZOOM_STEP),
        (KEY.Key_Plus, SHIFT, ZOOM_STEP),
        (KEY.Key_Equal, NONE, ZOOM_STEP),
        (KEY.Key_Equal, CTRL, ZOOM_STEP),
        (KEY.Key_Minus, NONE, 1 / ZOOM_STEP),
        (KEY.Key_Minus, CTRL, 1 / ZOOM_STEP),
    ],
)
def test_plus_and_minus_zoom(canvas, show, press, key, modifiers, factor):
    show("b00001")
    before = canvas.scale
    press(key, modifiers)
    assert canvas.scale == pytest.approx(before * factor)


@pytest.mark.parametrize("key", [KEY.Key_0, KEY.Key_F])
def test_1_shows_the_actual_size_and_0_or_f_all_of_it(canvas, show, press, key):
    show("b00001")
    fitted = canvas.scale
    press(KEY.Key_1)
    assert canvas.scale == 1.0
    assert canvas.picture_rect().width() == LARGE[0]
    press(key)
    assert canvas.scale == pytest.approx(fitted)


@pytest.mark.parametrize("modifiers", [NONE, CTRL])
def test_the_wheel_zooms_and_keeps_what_is_under_the_mouse(canvas, show, press, modifiers):
    show("b00001")
    press(KEY.Key_1)
    at = QPointF(250, 180)
    before = picture_point(canvas, at)
    wheel(canvas, at, 120, modifiers)
    assert canvas.scale == pytest.approx(ZOOM_STEP)
    moved = picture_point(canvas, at) - before
    assert moved.manhattanLength() < 2
    wheel(canvas, at, -120, modifiers)
    assert canvas.scale == pytest.approx(1.0)


def test_zoom_has_bounds(canvas, show, press):
    show("b00003")
    for _ in range(40):
        press(KEY.Key_Plus)
    assert canvas.scale == 8.0
    for _ in range(40):
        press(KEY.Key_Minus)
    assert canvas.scale == 0.05


def test_a_double_click_goes_between_fit_and_actual_size(canvas, show, qtbot):
    show("b00001")
    fitted = canvas.scale
    for expected in (1.0, fitted):
        qtbot.mouseDClick(canvas, Qt.MouseButton.LeftButton, pos=canvas.rect().center())
        assert canvas.scale == pytest.approx(expected)


def test_dragging_moves_the_picture_but_never_its_edge_into_the_view(canvas, show, press, qtbot):
    show("b00001")
    press(KEY.Key_1)
    before = canvas.picture_rect()
    left = Qt.MouseButton.LeftButton
    qtbot.mousePress(canvas, left, pos=QPoint(300, 200))
    qtbot.mouseMove(canvas, QPoint(340, 230))
    assert canvas.picture_rect().topLeft() - before.topLeft() == QPointF(40, 30)
    qtbot.mouseMove(canvas, QPoint(3000, 2000))
    qtbot.mouseRelease(canvas, left, pos=QPoint(3000, 2000))
    assert canvas.picture_rect().topLeft() == QPointF(0, 0)
    assert canvas.isVisible()


def test_shift_and_an_arrow_move_the_picture(canvas, show, press):
    show("b00001")
    press(KEY.Key_1)
    before = canvas.picture_rect().topLeft()
    press(KEY.Key_Right, SHIFT)
    press(KEY.Key_Down, SHIFT)
    after = canvas.picture_rect().topLeft()
    assert after.x() < before.x()
    assert after.y() < before.y()


def test_buttons_do_the_same(view, canvas, show, qtbot):
    show("b00001")
    buttons = {b.accessibleName(): b for b in view.findChildren(QToolButton)}
    before = canvas.scale
    qtbot.mouseClick(buttons["Zoom in"], Qt.MouseButton.LeftButton)
    assert canvas.scale == pytest.approx(before * ZOOM_STEP)
    qtbot.mouseClick(buttons["Actual size"], Qt.MouseButton.LeftButton)
    assert canvas.scale == 1.0
    assert "100 %" in words_in(view)
    qtbot.mouseClick(buttons["Fit"], Qt.MouseButton.LeftButton)
    assert canvas.is_fitted
    qtbot.mouseClick(buttons["Close"], Qt.MouseButton.LeftButton)
    assert view.isHidden()
