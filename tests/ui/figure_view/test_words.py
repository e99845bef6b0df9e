"""What is said of a picture: caption, credit, the names of its buttons."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QLabel,
    QToolButton,
)

from reader.core.article import Figure
from reader.core.articles.walk import map_texts
from reader.core.text import Text
from reader.core.variants import Variant
from reader.translation import Language
from tests.ui.drawn_pictures import article_of, plain
from tests.ui.figure_view.conftest import KEY, words_in


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


def test_everything_in_it_has_a_name(view, canvas, show):
    show("b00001")
    names = [button.accessibleName() for button in view.findChildren(QToolButton)]
    assert all(names)
    assert len(set(names)) == len(names)
    interface = QAccessible.queryAccessibleInterface(canvas)
    assert interface.text(QAccessible.Text.Name) == "一张红色的图"
    assert interface.text(QAccessible.Text.Description) == "头发的图"


def test_it_speaks_another_language_at_once(view, canvas, show, appearance):
    show("b00004")
    appearance.speak(Language.TRADITIONAL)
    names = [button.accessibleName() for button in view.findChildren(QToolButton)]
    assert all(re.search("[\u4e00-\u9fff]", name) for name in names)
    assert canvas.accessibleName() == "圖片"
