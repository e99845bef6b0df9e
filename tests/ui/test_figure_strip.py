"""All figures in a panel: thumbnails for what is seen only, captions, and the ways to choose."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel, QListWidget

from reader.core.article import Figure
from reader.core.articles.walk import map_texts
from reader.core.settings import Theme
from reader.core.text import Text
from reader.core.variants import Variant
from reader.translation import Language
from reader.ui.look.theme import load_colours
from reader.ui.panels.figures import FigureStrip
from reader.ui.pictures import thumbnails
from reader.ui.pictures.pictures import decode
from tests.ui.drawn_pictures import RED, article_of, cross, plain
from tests.ui.looks import appearance_in

FIGURES = (
    Figure("b00001", "红.png", Text("头发的图"), Text("甲摄")),
    Figure("b00002", None, Text("没有存下来的图")),
    Figure("b00003", "黑.png", alt="一个十字"),
    Figure("b00004", "坏.png", Text("很长的说明，" * 20)),
)


@pytest.fixture
def decoded(monkeypatch):
    """The pictures that thumbnails were made of, in order."""
    decoded = []

    def noted(asset, *size):
        decoded.append(asset.name)
        return decode(asset, *size)

    monkeypatch.setattr(thumbnails, "decode", noted)
    return decoded


@pytest.fixture
def pictured(qapp):
    assets = {"红.png": plain(320, 200), "黑.png": cross(300, 200, "#000000"), "坏.png": b"no"}
    return article_of(*FIGURES, assets=assets)


@pytest.fixture
def appearance():
    return appearance_in(Theme.DARK)


@pytest.fixture
def strip(qtbot, decoded, appearance):
    strip = FigureStrip(appearance)
    strip.resize(260, 700)
    qtbot.addWidget(strip)
    with qtbot.waitExposed(strip):
        strip.show()
    return strip


@pytest.fixture
def rows(strip):
    return strip.findChild(QListWidget)


@pytest.fixture
def asked(strip):
    asked = []
    strip.figure_chosen.connect(lambda block_id: asked.append(("chosen", block_id)))
    strip.figure_opened.connect(lambda block_id: asked.append(("opened", block_id)))
    return asked


def picture_colour(rows, row, share=0.5):
    """Return the colour at ``share`` of the way down row ``row``'s picture of 200 × 320."""
    rect = rows.visualItemRect(rows.item(row))
    image = rows.viewport().grab().toImage()
    return image.pixelColor(rect.center().x(), rect.top() + 10 + round(share * 142))


def accessible(rows):
    role = Qt.ItemDataRole.AccessibleTextRole
    return [rows.item(row).data(role) for row in range(rows.count())]


def test_every_figure_has_a_row_with_its_words(strip, rows, pictured):
    strip.show_figures(pictured)
    assert [rows.item(row).text() for row in range(rows.count())] == [
        "头发的图　甲摄",
        "没有存下来的图",
        "一个十字",
        "很长的说明，" * 20,
    ]
    assert accessible(rows)[1] == "没有存下来的图 (The picture was not saved with the page)"


def test_the_thumbnail_is_the_picture(strip, rows, pictured, qtbot):
    strip.show_figures(pictured)
    qtbot.waitUntil(lambda: picture_colour(rows, 0) == QColor(*RED))


def test_black_on_nothing_is_seen_in_a_dark_theme(strip, rows, pictured, qtbot):
    strip.show_figures(pictured)
    rows.scrollToItem(rows.item(2))
    qtbot.waitUntil(lambda: picture_colour(rows, 2, 0.2).lightness() < 20)
    rect = rows.visualItemRect(rows.item(2))
    image = rows.viewport().grab().toImage()
    assert image.pixelColor(rect.center().x() + 30, rect.top() + 30).lightness() > 230


@pytest.mark.parametrize("row", [1, 3])
def test_a_picture_that_is_not_there_has_a_quiet_box(strip, rows, pictured, row):
    strip.show_figures(pictured)
    rows.scrollToItem(rows.item(row))
    rect = rows.visualItemRect(rows.item(row))
    image = rows.viewport().grab().toImage()
    placeholder = QColor(load_colours(Theme.DARK).placeholder)
    assert image.pixelColor(rect.left() + 24, rect.top() + 16) == placeholder
    sentence = [
        image.pixelColor(x, rect.top() + y).lightness()
        for x in range(40, 220)
        for y in range(24, 60)
    ]
    assert max(sentence) > placeholder.lightness() + 40


def ink_of_lines(rows, row):
    """Return the width in pixels of the words of each line under the picture's placeholder."""
    rect = rows.visualItemRect(rows.item(row))
    image = rows.viewport().grab().toImage()
    top = rect.top() + 10 + 64 + 2  # the margin and the placeholder
    ground = image.pixelColor(rect.left() + 8, rect.bottom() - 2)
    lines: list[list[int]] = []
    was_inked = False
    for y in range(top, rect.bottom()):
        inked = [x for x in range(rect.left(), rect.right()) if image.pixelColor(x, y) != ground]
        if inked and not was_inked:
            lines.append([])
        if inked:
            lines[-1] += inked
        was_inked = bool(inked)
    return [max(line) - min(line) for line in lines]


def test_a_credit_is_not_broken_and_no_character_is_left_alone(strip, rows):
    em = rows.fontMetrics().horizontalAdvance("字")
    line = (rows.viewport().width() - 32) // em
    alone, credit = "字" * (line + 1), "丁" * (line - 1)
    figures = (
        Figure("b00001", None, Text(alone)),
        Figure("b00002", None, Text("字" * 6), Text(credit)),
    )
    strip.show_figures(article_of(*figures, assets={}))
    first, second = ink_of_lines(rows, 0), ink_of_lines(rows, 1)
    assert len(first) == 2
    assert first[1] > 2 * em
    assert [round(width / em) for width in second] == [6, line - 1]


def test_only_what_is_seen_is_decoded(strip, rows, decoded, qtbot, qapp):
    figures = tuple(Figure(f"b{n:05}", f"{n}.png", Text(f"图{n}")) for n in range(1, 61))
    picture = plain(320, 200)
    strip.show_figures(article_of(*figures, assets={f"{n}.png": picture for n in range(1, 61)}))
    qtbot.waitUntil(lambda: len(decoded) >= 3)
    qtbot.wait(50)
    assert len(decoded) <= 8
    rows.scrollToBottom()
    qtbot.waitUntil(lambda: picture_colour(rows, 59) == QColor(*RED))
    assert len(decoded) <= 16
    assert len(set(decoded)) == len(decoded)


def test_a_caption_wraps_and_is_not_cut(strip, rows, pictured):
    strip.show_figures(pictured)
    heights = [rows.visualItemRect(rows.item(row)).height() for row in (1, 3)]
    width = rows.visualItemRect(rows.item(3)).width()
    lines = rows.fontMetrics().horizontalAdvance(FIGURES[3].caption.text) // width
    assert lines >= 2
    assert heights[1] - heights[0] >= lines * rows.fontMetrics().height()
    assert width <= rows.viewport().width()


def test_a_narrower_panel_makes_rows_higher(strip, rows, pictured, qtbot):
    strip.show_figures(pictured)
    before = rows.visualItemRect(rows.item(3)).height()
    strip.resize(180, 700)
    qtbot.waitUntil(lambda: rows.visualItemRect(rows.item(3)).height() > before)


def test_a_click_goes_there_and_a_double_click_opens(strip, rows, pictured, asked, qtbot):
    strip.show_figures(pictured)
    for row in (0, 1):
        at = rows.visualItemRect(rows.item(row)).center()
        qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=at)
        qtbot.mouseDClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert [one for one in asked if one[0] == "opened"] == [("opened", "b00001")]
    assert next(one for one in asked if one[0] == "chosen") == ("chosen", "b00001")
    assert asked[-1] == ("chosen", "b00002")
    assert strip.current_figure() == "b00002"


def test_the_keyboard_does_the_same(strip, rows, pictured, asked, qtbot):
    strip.show_figures(pictured)
    strip.setFocus()
    qtbot.keyClick(rows, Qt.Key.Key_Space)
    assert asked == []
    strip.set_current_figure("b00001")
    qtbot.keyClick(rows, Qt.Key.Key_Space)
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    qtbot.keyClick(rows, Qt.Key.Key_Space)
    qtbot.keyClick(rows, Qt.Key.Key_Return)
    assert asked == [("opened", "b00001"), ("chosen", "b00002")]


def test_another_script_keeps_the_row_and_the_thumbnails(strip, rows, pictured, decoded, qtbot):
    strip.show_figures(pictured)
    qtbot.waitUntil(lambda: picture_colour(rows, 0) == QColor(*RED))
    strip.set_current_figure("b00001")
    made = len(decoded)
    traditional = str.maketrans("头发图摄", "頭髮圖攝")
    shown = map_texts(pictured, lambda _, text: Text(text.text.translate(traditional)))
    strip.show_figures(replace(shown, variant=Variant.TRADITIONAL))
    assert rows.item(0).text() == "頭髮的圖　甲攝"
    assert strip.current_figure() == "b00001"
    assert picture_colour(rows, 0) == QColor(*RED)
    assert len(decoded) == made


def test_an_article_without_figures_says_so(strip, rows, pictured):
    strip.show_figures(pictured)
    strip.show_figures(article_of(assets={}))
    labels = [label.text() for label in strip.findChildren(QLabel) if label.isVisible()]
    assert labels == ["Figures", "This article has no figures."]
    assert rows.isHidden()
    strip.show_figures(None)
    assert strip.current_figure() == ""


def test_it_speaks_another_language_at_once(strip, rows, pictured, appearance):
    strip.show_figures(pictured)
    appearance.speak(Language.TRADITIONAL)
    assert rows.accessibleName() == "圖片"
    assert accessible(rows)[1] == "没有存下来的图 (圖片沒有隨網頁存下來)"
