"""A tall picture is seen whole in the view; one that is many views long is scrolled along."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from reader.core.article import Article, Asset, Figure, Metadata, Paragraph
from reader.core.text import Text
from reader.core.variants import Script
from reader.ui.page.order.blocks import Picture
from tests.ui.boxed_reading import Reading
from tests.ui.drawn_pictures import plain


def with_picture(width, height):
    blocks = (Paragraph("b1", Text("山上有一座小屋。" * 20)), Figure("f1", "a.png"))
    assets = {"a.png": Asset("a.png", "image/png", plain(width, height))}
    return Article("0" * 64, Metadata(title="小屋"), blocks, Script.HANS, assets=assets)


@pytest.fixture
def reading(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    return Reading(window, with_picture(300, 200))


def area(view):
    made = (view.flow[index] for index in range(len(view.flow)))
    return next(each.area for each in made if isinstance(each.block, Picture))


@pytest.mark.parametrize(
    ("size", "window", "shown"),
    [
        ((500, 1100), (900, 700), "fitted"),
        ((300, 200), (900, 700), "as it is"),
        ((400, 4000), (900, 700), "as it is"),
        ((500, 750), (900, 420), "fitted"),
    ],
)
def test_a_picture_fits_the_view_unless_it_is_very_long(reading, size, window, shown):
    reading.window.resize(*window)
    reading.show(with_picture(*size))
    view = reading.view
    fits = area(view).height() <= view.viewport().height()
    if shown == "fitted":
        assert fits
        assert area(view).height() > view.viewport().height() * 0.8
        assert area(view).width() / area(view).height() == pytest.approx(size[0] / size[1])
    else:
        assert area(view).width() == size[0]


def test_it_grows_with_the_window(reading):
    reading.window.resize(900, 500)
    reading.show(with_picture(500, 1100))
    before = area(reading.view).height()
    reading.window.resize(900, 800)
    assert area(reading.view).height() > before + 200
