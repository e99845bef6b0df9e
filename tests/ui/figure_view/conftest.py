"""One picture over the reading area, in a window with a field and keys of its own."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QMainWindow,
    QVBoxLayout,
    QWidget,
)

from reader.core.article import Figure
from reader.core.settings import Theme
from reader.core.text import Text
from reader.ui.pictures.picture_canvas import PictureCanvas
from reader.ui.pictures.viewer import FigureView
from tests.ui.drawn_pictures import BLUE, RED, article_of, cross, gif, plain
from tests.ui.looks import appearance_in

KEY = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LARGE = (1600, 1200)
TOO_LARGE = b"P6 20000 20000 255\n" + b"\0" * 64
"""Claims 400 million pixels."""
FIGURES = (
    Figure("b00001", "大.png", Text("头发的图"), Text("甲摄"), "一张红色的图"),
    Figure("b00002", None, Text("没有存下来的图")),
    Figure("b00003", "黑.png", Text("黑线")),
    Figure("b00004", "白.png"),
    Figure("b00005", "动.gif", Text("会动的图")),
    Figure("b00006", "过大.ppm", Text("过大的图")),
)


@pytest.fixture
def pictured(qapp):
    assets = {
        "大.png": plain(*LARGE),
        "黑.png": cross(300, 200, "#000000"),
        "白.png": cross(300, 200, "#ffffff"),
        "动.gif": gif(80, 60, [RED, BLUE]),
        "过大.ppm": TOO_LARGE,
    }
    return article_of(*FIGURES, assets=assets)


@pytest.fixture
def paths():
    """Answers to where a picture is to be saved, and the names that were suggested."""
    return {"answer": None, "suggested": []}


@pytest.fixture
def window(qtbot):
    """A window with a field that had the focus, two shortcuts, and an area to be covered."""
    window = QMainWindow()
    area = QWidget()
    field = QLineEdit()
    QVBoxLayout(area).addWidget(field)
    window.setCentralWidget(area)
    window.resize(900, 700)
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitActive(window):
        window.activateWindow()
    field.setFocus()
    return window


@pytest.fixture
def appearance():
    return appearance_in(Theme.LIGHT)


@pytest.fixture
def view(window, paths, appearance):
    def ask(name):
        paths["suggested"].append(name)
        return paths["answer"]

    return FigureView(ask, appearance, window.centralWidget())


@pytest.fixture
def canvas(view):
    return view.findChild(PictureCanvas)


@pytest.fixture
def show(view, canvas, pictured, qtbot):
    def shown(block_id):
        view.open(pictured, block_id)
        qtbot.waitUntil(lambda: canvas.picture() is not None)

    return shown


@pytest.fixture
def press(qtbot, view):
    def pressed(key, modifiers=NONE):
        qtbot.keyClick(QApplication.focusWidget(), key, modifiers)

    return pressed


def words_in(view):
    return [label.text() for label in view.findChildren(QLabel) if label.isVisible()]


def colour_at(widget, point):
    colour = widget.grab().toImage().pixelColor(point)
    return colour.red(), colour.green(), colour.blue()
