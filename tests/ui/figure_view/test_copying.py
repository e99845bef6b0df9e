"""A picture copied, and saved under a name that every system takes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QColor, QGuiApplication

from reader.ui.pictures.figures import suggested_name
from tests.ui.drawn_pictures import RED
from tests.ui.figure_view.conftest import CTRL, KEY, LARGE, words_in


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
