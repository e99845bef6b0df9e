"""What a double and a triple click select."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from reader.core.variants import Variant
from tests.ui.on_page import point_in

LEFT = Qt.MouseButton.LeftButton


@pytest.mark.parametrize(
    ("variant", "words", "index", "selected"),
    [
        (Variant.ORIGINAL, "头发与历史", 0, "头发"),
        (Variant.ORIGINAL, "头发与历史", 1, "头发"),
        (Variant.ORIGINAL, "头发与历史", 4, "历史"),
        (Variant.TRADITIONAL, "頭髮與歷史", 3, "歷史"),
    ],
)
def test_a_double_click_selects_the_word_under_the_mouse(
    window, qtbot, variant, words, index, selected
):
    window.tab.session.show_variant(variant)
    view = window.tab.view
    at = point_in(view, words, index)
    qtbot.mouseClick(view.viewport(), LEFT, pos=at)
    qtbot.mouseDClick(view.viewport(), LEFT, pos=at)
    assert view.selected_text() == selected


@pytest.fixture
def patient_clicks(qapp):
    """Let clicks follow each other as slowly as a busy machine makes them."""
    usual = qapp.doubleClickInterval()
    qapp.setDoubleClickInterval(20_000)
    yield
    qapp.setDoubleClickInterval(usual)


@pytest.mark.usefixtures("patient_clicks")
def test_a_third_click_selects_the_paragraph_and_a_later_one_nothing(window, qtbot):
    view = window.tab.view
    at = point_in(view, "头发与历史", 1)
    qtbot.mouseClick(view.viewport(), LEFT, pos=at)
    qtbot.mouseDClick(view.viewport(), LEFT, pos=at)
    qtbot.mouseClick(view.viewport(), LEFT, pos=at)
    assert view.selected_text() == window.tab.title()
    qtbot.mouseClick(view.viewport(), LEFT, pos=at)
    assert not view.has_selection


@pytest.fixture
def view(open_page, tmp_path):
    body = "<p>这一段文字讲的是怎样数字，写得足够长，可以算作一篇文章的正文。</p>" * 3
    path = tmp_path / "页.html"
    path.write_text(
        f"<meta charset=utf-8><title>数字</title><article><h1>数字</h1>{body}"
        "<figure><img src=missing.png><figcaption>没有存下来的图</figcaption></figure>"
        f"{body}完。<pre><code>count = first + second</code></pre></article>",
        "utf-8",
    )
    window = open_page(path)
    window.resize(900, 1000)
    QApplication.processEvents()
    return window.tab.view


def test_a_double_click_on_code_selects_a_name_in_it(view, qtbot):
    at = point_in(view, "first + second", 2)
    qtbot.mouseClick(view.viewport(), LEFT, pos=at)
    qtbot.mouseDClick(view.viewport(), LEFT, pos=at)
    assert view.selected_text() == "first"


def test_a_double_click_on_a_picture_selects_nothing(view, qtbot):
    at = point_in(view, "没有存下来的图")
    at.setY(at.y() - 30)
    qtbot.mouseClick(view.viewport(), LEFT, pos=at)
    qtbot.mouseDClick(view.viewport(), LEFT, pos=at)
    assert not view.has_selection
