"""What is seen of pictures that are transparent, too large, moving, or on a fine screen."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QToolButton,
)

from reader.core.settings import Theme
from reader.ui.look.theme import load_colours
from tests.ui.drawn_pictures import BLUE, RED
from tests.ui.figure_view.conftest import KEY, colour_at


@pytest.mark.parametrize("theme", [theme for theme in Theme if theme is not Theme.SYSTEM])
@pytest.mark.parametrize("block_id", ["b00003", "b00004"])
def test_transparent_pictures_are_seen_in_every_theme(
    view, canvas, show, appearance, theme, block_id
):
    appearance.paint(load_colours(theme))
    show(block_id)
    centre = canvas.rect().center()
    line = colour_at(canvas, centre)
    beside = colour_at(canvas, centre + QPoint(40, 40))
    assert abs(sum(line) - sum(beside)) > 3 * 150


def test_a_picture_too_large_has_a_placeholder(view, canvas, show, press, pictured, qtbot):
    show("b00001")
    view.open(pictured, "b00006")
    colours = load_colours(Theme.LIGHT)

    def shows_a_box():
        below_the_words = canvas.rect().center() + QPoint(0, 60)
        return QColor(*colour_at(canvas, below_the_words)) == QColor(colours.placeholder)

    qtbot.waitUntil(shows_a_box)
    assert canvas.picture() is None
    image, centre = canvas.grab().toImage(), canvas.rect().center()
    around = [(centre.x() + x, centre.y() + y) for x in range(-90, 90) for y in range(-6, 6)]
    darkest = min(image.pixelColor(*point).lightness() for point in around)
    assert darkest < QColor(colours.secondary_text).lightness() + 40  # the sentence
    zoom = next(b for b in view.findChildren(QToolButton) if b.accessibleName() == "Zoom in")
    assert not zoom.isEnabled()
    press(KEY.Key_Plus)
    assert canvas.picture() is None


def test_a_moving_picture_waits_until_it_is_asked_to_play(view, canvas, show, press, qtbot):
    show("b00005")
    centre = canvas.rect().center()
    qtbot.wait(150)
    assert colour_at(canvas, centre) == RED
    press(KEY.Key_Space)
    qtbot.waitUntil(lambda: colour_at(canvas, centre) == BLUE)
    press(KEY.Key_Space)
    paused = colour_at(canvas, centre)
    qtbot.wait(150)
    assert colour_at(canvas, centre) == paused


def test_the_play_button_is_there_only_for_what_moves(view, show, qtbot, canvas):
    show("b00003")
    play = next(b for b in view.findChildren(QToolButton) if b.accessibleName() == "Play")
    assert play.isHidden()
    show("b00005")
    assert play.isVisible()
    qtbot.mouseClick(play, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: play.accessibleName() == "Pause")
    view.step(-1)
    qtbot.waitUntil(lambda: canvas.picture() is not None)
    assert play.accessibleName() == "Play"


SHARP = """
import sys
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from reader.ui.pictures.picture_canvas import PictureCanvas
from reader.ui.pictures.picture_levels import PictureLevels
from PySide6.QtCore import QSize
application = QApplication([])
image = QImage(400, 300, QImage.Format.Format_RGB32)
for y in range(300):
    for x in range(400):
        image.setPixelColor(x, y, QColor("#ffffff" if (x + y) % 2 else "#000000"))
canvas = PictureCanvas()
canvas.resize(500, 400)
canvas.show_picture(PictureLevels(QSize(400, 300), (image,), None, animated=False))
canvas.zoom_by(0.5)
shot = canvas.grab().toImage()
assert shot.width() == 1000, shot.width()
place = canvas.picture_rect().topLeft() * 2
pixels = {shot.pixelColor(int(place.x()) + x, int(place.y()) + 9).lightness() for x in range(400)}
assert pixels == {0, 255}, pixels
"""


def test_on_a_fine_screen_every_pixel_of_it_is_used():
    environment = {"QT_SCALE_FACTOR": "2", "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", SHARP]
    root = Path(__file__).parents[3]
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
