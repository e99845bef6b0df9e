"""One picture over the reading area: every key, the mouse, and what is seen."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QAction, QColor, QGuiApplication, QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QMainWindow,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.core.article import Figure
from reader.core.settings import Theme
from reader.core.text import Text
from reader.core.variants import Variant
from reader.core.walk import map_texts
from reader.ui.figure_view import FigureView
from reader.ui.figures import suggested_name
from reader.ui.picture_canvas import ZOOM_STEP, PictureCanvas
from reader.ui.theme import load_colours
from tests.ui.drawn_pictures import BLUE, RED, article_of, cross, gif, plain

KEY = Qt.Key
NONE, CTRL, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
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
    window.activateWindow()
    qtbot.waitActive(window)
    field.setFocus()
    return window


@pytest.fixture
def view(window, paths):
    def ask(name):
        paths["suggested"].append(name)
        return paths["answer"]

    view = FigureView(ask, lambda sentence: sentence, window.centralWidget())
    view.set_colours(load_colours(Theme.LIGHT))
    return view


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


# Opening and closing


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


# Zoom


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


# From figure to figure


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


def test_caption_and_credit_follow_the_script_and_the_zoom_stays(
    view, canvas, show, press, pictured
):
    show("b00001")
    assert {"头发的图", "甲摄"} <= set(words_in(view))
    press(KEY.Key_Plus)
    scale = canvas.scale
    traditional = str.maketrans("头发图摄", "頭髮圖攝")
    shown = map_texts(pictured, lambda _, text: Text(text.text.translate(traditional)))
    view.set_article(replace(shown, variant=Variant.TRADITIONAL))
    assert {"頭髮的圖", "甲攝"} <= set(words_in(view))
    assert canvas.scale == scale
    assert canvas.accessibleName() == "一张红色的圖"


def test_words_in_a_caption_are_never_markup(view, canvas, qtbot, qapp):
    caption = "<b>粗</b> &amp; <img src='x'>"
    article = article_of(Figure("b00001", "a.png", Text(caption)), assets={"a.png": plain(40, 30)})
    view.open(article, "b00001")
    qtbot.waitUntil(lambda: canvas.picture() is not None)
    label = next(x for x in view.findChildren(QLabel) if x.text() == caption)
    assert label.textFormat() is Qt.TextFormat.PlainText


def test_a_very_long_caption_leaves_room_for_the_picture(view, canvas, qtbot, qapp):
    article = article_of(
        Figure("b00001", "a.png", Text("很长的说明，" * 400)), assets={"a.png": plain(40, 30)}
    )
    view.open(article, "b00001")
    qtbot.waitUntil(lambda: canvas.picture() is not None)
    assert canvas.height() > view.height() / 2


@pytest.mark.parametrize("length", range(1, 90, 8))
def test_a_caption_of_some_lines_is_shown_whole(view, canvas, window, qtbot, qapp, length):
    caption = "很长的说明，" * length
    article = article_of(Figure("b00001", "a.png", Text(caption)), assets={"a.png": plain(40, 30)})
    window.resize(500, 900)
    view.open(article, "b00001")
    qtbot.waitUntil(lambda: canvas.picture() is not None)
    label = next(x for x in view.findChildren(QLabel) if x.text() == caption)
    lowest = label.mapTo(view, QPoint(0, label.height())).y()
    limit = view.height() * 0.3
    assert lowest <= view.height() or label.heightForWidth(label.width()) > limit - 40


# Copy and save


def test_ctrl_c_copies_the_picture_at_its_full_size(view, show, press):
    show("b00001")
    press(KEY.Key_C, CTRL)
    image = QGuiApplication.clipboard().image()
    assert (image.width(), image.height()) == LARGE
    assert image.pixelColor(5, 5) == QColor(*RED)
    assert "The picture was copied." in words_in(view)


def test_ctrl_s_saves_the_bytes_as_they_came(view, show, press, paths, pictured, tmp_path):
    show("b00005")
    paths["answer"] = tmp_path / "存.gif"
    press(KEY.Key_S, CTRL)
    assert paths["suggested"] == ["动.gif"]
    assert paths["answer"].read_bytes() == pictured.assets["动.gif"].data
    assert "The picture was saved as 存.gif." in words_in(view)


def test_a_picture_that_cannot_be_saved_is_told(view, show, press, paths, tmp_path):
    show("b00003")
    paths["answer"] = tmp_path / "no such folder" / "x.png"
    press(KEY.Key_S, CTRL)
    assert any("could not be saved (there is no such folder" in words for words in words_in(view))


def test_nothing_is_saved_without_a_path(show, press, paths, tmp_path):
    show("b00003")
    press(KEY.Key_S, CTRL)
    assert len(paths["suggested"]) == 1
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "suggested"),
    [
        ("图.png", "图.png"),
        ("page_files/图.png", "图.png"),
        ("a:b?.png", "a_b_.png"),
        ("640.webp!large", "640.webp!large.png"),
        ("image", "image.png"),
        ("..", "picture.png"),
        ("", "picture.png"),
    ],
)
def test_the_name_suggested_fits_every_system_and_the_format(pictured, name, suggested):
    asset = replace(pictured.assets["黑.png"], name=name)
    assert suggested_name(asset) == suggested


# What is seen


@pytest.mark.parametrize("theme", [theme for theme in Theme if theme is not Theme.SYSTEM])
@pytest.mark.parametrize("block_id", ["b00003", "b00004"])
def test_transparent_pictures_are_seen_in_every_theme(view, canvas, show, theme, block_id):
    view.set_colours(load_colours(theme))
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
from reader.ui.picture_canvas import PictureCanvas
from reader.ui.picture_levels import PictureLevels
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
    root = Path(__file__).parents[2]
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


# With others


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


def test_everything_in_it_has_a_name(view, canvas, show):
    show("b00001")
    names = [button.accessibleName() for button in view.findChildren(QToolButton)]
    assert all(names)
    assert len(set(names)) == len(names)
    interface = QAccessible.queryAccessibleInterface(canvas)
    assert interface.text(QAccessible.Text.Name) == "一张红色的图"
    assert interface.text(QAccessible.Text.Description) == "头发的图"


def test_it_speaks_another_language_at_once(view, canvas, show):
    show("b00004")
    view.retranslate(lambda sentence: f"«{sentence}»")
    names = [button.accessibleName() for button in view.findChildren(QToolButton)]
    assert all(name.startswith("«") for name in names)
    assert canvas.accessibleName() == "«Picture»"
