"""The library as cards with pictures, which another process makes and forgetting takes away."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from reader.library.content.preparing import Origin
from reader.opening.caching import open_stores
from reader.pipeline import read_file
from reader.storing.article_cache import ArticleCache
from reader.ui.home.home_page import HomePage
from reader.ui.program.app import Qingdu
from tests.ui.conftest import png

RED, GREEN = b"\xd0\x10\x10", b"\x10\xa0\x20"
LONG = "燈塔看守人每天早晨都去海邊，晚上再把燈點亮，等船回來。" * 4


@pytest.fixture
def qingdu(qapp, settings, tmp_path, answers):
    cache = ArticleCache(tmp_path / "cache", "stamp")
    program = Qingdu(
        qapp, settings, open_stores(tmp_path / "articles", tmp_path / "words.txt", cache), answers
    )
    yield program
    program.close()


@pytest.fixture
def window(qingdu):
    window = qingdu.open_window()
    window.resize(1100, 1000)
    return window


@pytest.fixture
def library(window, tmp_path):
    """Return a library of two pages with a picture and eight texts."""
    library = window.tab.session.library
    for name, colour in (("red", RED), ("green", GREEN)):
        picture = tmp_path / f"{name}_files" / "a.png"
        picture.parent.mkdir()
        picture.write_bytes(png(400, [colour * 400] * 300))
        page = tmp_path / f"{name}.html"
        page.write_text(
            f"<html><body><article><h1>關於{name}的文章</h1><p>{LONG}</p>"
            f'<figure><img src="{name}_files/a.png"></figure><p>{LONG}</p></article></body></html>',
            "utf-8",
        )
        library.add(read_file(page), Origin(page))
    for number in range(8):
        text = tmp_path / f"{number}.txt"
        text.write_text(f"第{number}篇遊記\n\n{number}{LONG}\n\n{LONG}", "utf-8")
        library.add(read_file(text), Origin(text))
    return library


@pytest.fixture
def home(window, library, qtbot):
    window.tab.show_home()
    home = window.tab.findChild(HomePage)
    qtbot.waitUntil(lambda: len(home.view.model().numbers) == 10)
    return home


def colours(home):
    """Return the colours that fill some of the list."""
    image = home.view.viewport().grab().toImage()
    seen: dict[tuple[int, ...], int] = {}
    for x in range(0, image.width(), 6):
        for y in range(0, image.height(), 6):
            colour = image.pixelColor(x, y).getRgb()[:3]
            seen[colour] = seen.get(colour, 0) + 1
    return seen


def has_like(home, wanted):
    return any(
        all(abs(part - other) < 25 for part, other in zip(colour, wanted, strict=True))
        for colour, count in colours(home).items()
        if count > 20
    )


def test_pictures_are_painted_in_lines_and_on_cards(home, qtbot):
    qtbot.waitUntil(lambda: has_like(home, RED) and has_like(home, GREEN))
    home.show_grid(on=True)
    assert home.view.is_grid
    qtbot.waitUntil(lambda: has_like(home, RED) and has_like(home, GREEN))


def test_cards_are_gone_through_by_keys(home, qtbot):
    home.show_grid(on=True)
    view, model = home.view, home.view.model()
    columns = model.columnCount()
    assert columns > 2
    assert model.rowCount() == -(-10 // columns)
    view.choose([columns - 1])
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.chosen() == [columns]
    qtbot.keyClick(view, Qt.Key.Key_Up)
    assert view.chosen() == [0]
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert view.chosen() == [0]
    qtbot.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert view.chosen() == list(range(10))
    assert len(home.chosen()) == 10


def test_the_number_of_cards_in_a_row_follows_the_width(home, qtbot):
    home.show_grid(on=True)
    home.view.choose([7])
    columns = home.view.model().columnCount()
    home.window().resize(700, 1000)
    qtbot.waitUntil(lambda: home.view.model().columnCount() < columns)
    assert home.view.chosen() == [7]


def test_a_key_switches_and_it_is_remembered(home, settings, qtbot):
    home.view.setFocus()
    qtbot.keyClick(home.view, Qt.Key.Key_V)
    assert home.view.is_grid
    assert settings.settings.home_grid
    button = next(b for b in home.findChildren(QToolButton) if b.isCheckable())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not home.view.is_grid
    assert not settings.settings.home_grid


def test_a_picture_is_forgotten_with_its_article(home, library, tmp_path, qtbot):
    folder = tmp_path / "cache" / "pictures"
    ids = [library.entry(number).article_id for number in (1, 2)]
    home.view.viewport().grab()
    qtbot.waitUntil(lambda: all((folder / f"{each}.jpg").exists() for each in ids))
    at = list(home.view.model().numbers).index(1)
    home.view.choose([at])
    home.deeds.forget([1])
    qtbot.waitUntil(lambda: len(home.view.model().numbers) == 9)
    qtbot.waitUntil(lambda: [file.stem for file in folder.iterdir()] == [ids[1]])
    qtbot.waitUntil(lambda: not has_like(home, RED))


def test_another_form_of_the_list_shows_what_was_chosen(window, home, qtbot):
    window.resize(700, 420)
    home.view.choose([9])
    for on in (True, False, True):
        home.show_grid(on=on)
        view = home.view
        assert view.chosen() == [9]
        assert view.viewport().rect().contains(view.visualRect(view.currentIndex()).center())


def test_what_is_taken_back_is_chosen_again(home, qtbot):
    home.view.choose([4])
    (entry,) = home.chosen()
    home.deeds.toggle_binned()
    qtbot.waitUntil(lambda: len(home.view.model().numbers) == 9)
    assert [each.id for each in home.chosen()] != [entry.id]
    home.deeds.undo()
    qtbot.waitUntil(lambda: [each.id for each in home.chosen()] == [entry.id])
