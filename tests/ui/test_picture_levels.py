"""Pictures decoded for zooming: bounded, smooth, and on a ground they can be seen on."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage

from reader.core.article import Asset
from reader.ui.pictures.picture_levels import (
    Ground,
    bounded,
    ground_of,
    is_animated,
    load_levels,
    softened,
)
from tests.ui.drawn_pictures import BLUE, RED, cross, gif, plain

DRAWING = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50">'
    b'<rect width="100" height="50" fill="#c81010"/></svg>'
)


def asset(data, media_type="image/png"):
    return Asset("x", media_type, data)


def loaded(asset):
    picture = load_levels(asset)
    assert picture is not None
    return picture


def test_every_level_has_half_the_size_of_the_one_before(qapp):
    levels = loaded(asset(plain(1000, 600))).levels
    assert [(level.width(), level.height()) for level in levels] == [
        (1000, 600),
        (500, 300),
        (250, 150),
        (125, 75),
    ]
    assert {level.pixelColor(9, 9).getRgb()[:3] for level in levels} == {RED}


@pytest.mark.parametrize(
    ("wanted", "width"), [(2000, 1000), (1000, 1000), (999, 1000), (500, 500), (251, 500), (1, 125)]
)
def test_it_is_drawn_from_the_nearest_larger_level(qapp, wanted, width):
    assert loaded(asset(plain(1000, 600))).level_for(wanted).width() == width


def test_a_drawing_is_kept_sharp_for_zooming(qapp):
    picture = loaded(asset(DRAWING, "image/svg+xml"))
    assert picture.size == QSize(100, 50)
    assert picture.levels[0].width() == 400


@pytest.mark.parametrize(
    "data", [b"", b"no picture", b"P6 20000 20000 255\n\0", plain(4, 4)[:40], b"P6 0 0 255\n"]
)
def test_what_cannot_be_shown_is_none(qapp, data, capfd):
    assert load_levels(asset(data)) is None


@given(
    width=st.integers(1, 200_000), height=st.integers(1, 200_000), pixels=st.integers(1, 50_000_000)
)
def test_a_bounded_size_is_within_bounds(width, height, pixels):
    size = bounded(QSize(width, height), pixels)
    assert size.width() >= 1
    assert size.height() >= 1
    thin = 1 in (size.width(), size.height())
    assert thin or size.width() * size.height() <= pixels
    if width * height <= pixels:
        assert size == QSize(width, height)


@pytest.mark.parametrize(
    ("colour", "ground"),
    [
        ("#000000", Ground.LIGHT),
        ("#203060", Ground.LIGHT),
        ("#ffffff", Ground.DARK),
        ("#ffe080", Ground.DARK),
    ],
)
def test_the_ground_is_what_the_picture_stands_out_from(qapp, colour, ground):
    assert ground_of(QImage.fromData(cross(90, 60, colour))) is ground


def test_a_picture_without_holes_needs_no_ground(qapp):
    image = QImage(30, 20, QImage.Format.Format_ARGB32)
    image.fill(QColor("#ffffff"))
    assert ground_of(image) is None
    assert loaded(asset(plain(30, 20))).ground is None


def test_a_picture_of_nothing_has_a_ground_too(qapp):
    image = QImage(30, 20, QImage.Format.Format_ARGB32)
    image.fill(QColor(0, 0, 0, 0))
    assert isinstance(ground_of(image), Ground)


def test_only_more_than_one_frame_is_a_moving_picture(qapp):
    assert is_animated(asset(gif(20, 10, [RED, BLUE]), "image/gif"))
    assert not is_animated(asset(gif(20, 10, [RED]), "image/gif"))
    assert not is_animated(asset(plain(20, 10)))


def filled(colour, mark, *, opaque):
    """Return a picture of ``colour`` with a square of ``mark`` in its middle."""
    image = QImage(80, 80, QImage.Format.Format_ARGB32)
    image.fill(QColor(colour) if opaque else QColor(0, 0, 0, 0))
    for x in range(20, 60):
        for y in range(20, 60):
            image.setPixelColor(x, y, QColor(mark))
    return image if not opaque else image.convertToFormat(QImage.Format.Format_RGB32)


def test_a_white_picture_is_dimmed_for_a_dark_page(qapp):
    soft = softened(filled("#ffffff", "#000000", opaque=True))
    assert 180 < soft.pixelColor(5, 5).lightness() < 220
    assert soft.pixelColor(40, 40).lightness() == 0


def test_a_drawing_with_a_white_ground_of_its_own_is_dimmed(qapp):
    picture = filled("#ffffff", "#000000", opaque=True).convertToFormat(QImage.Format.Format_ARGB32)
    assert 180 < softened(picture).pixelColor(5, 5).lightness() < 220


def test_a_photograph_that_is_not_bright_stays_as_it_is(qapp):
    picture = filled("#405060", "#203010", opaque=True)
    assert softened(picture) == picture


def test_a_grey_drawing_on_nothing_is_inverted(qapp):
    soft = softened(filled("", "#111111", opaque=False))
    assert soft.pixelColor(40, 40).lightness() > 230
    assert soft.pixelColor(5, 5).alpha() == 0


def test_a_drawing_in_colours_keeps_them_on_dimmed_ground(qapp):
    soft = softened(filled("", "#a01010", opaque=False))
    drawn, ground = soft.pixelColor(40, 40), soft.pixelColor(5, 5)
    assert drawn.hue() == QColor("#a01010").hue()
    assert 150 < ground.lightness() < QColor(Ground.LIGHT.value).lightness()
