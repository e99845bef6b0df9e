"""What a click with the right button offers on words, a link and a picture."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu

from reader.library.records.highlights import Colour
from reader.ui.commands.command import plain_words
from reader.ui.pictures.viewer import FigureView
from tests.ui.conftest import PICTURE
from tests.ui.on_page import choose_words, point_in
from tests.ui.test_commands import entries_of

BODY = "这一段文字足够长，可以算作一篇文章的正文，读起来也不费力。" * 6
WORDS = {"Copy", "Copy as Simplified", "Copy as Traditional", "Find", "Look up the selected words"}


@pytest.fixture
def linked(open_page, tmp_path):
    (tmp_path / "图.png").write_bytes(PICTURE)
    (tmp_path / "另一篇.html").write_text(
        f"<meta charset=utf-8><title>另一篇</title><h1>另一篇</h1><p>{BODY}</p>", "utf-8"
    )
    path = tmp_path / "页.html"
    path.write_text(
        "<meta charset=utf-8><title>链接与图片</title><article><h1>链接与图片</h1>"
        f"<p>请看<a href='另一篇.html'>存下来的那一篇</a>。{BODY}</p>"
        f"<figure><img src='图.png'><figcaption>说明文字</figcaption></figure><p>{BODY}完。</p>"
        "</article>",
        "utf-8",
    )
    window = open_page(path)
    window.resize(1000, 900)
    QApplication.processEvents()
    return window


def offered(window, at) -> dict[str, QAction]:
    """Click with the right button at ``at`` and return what the menu offers, by its words."""
    found: dict[str, QAction] = {}

    def look() -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        found.update({plain_words(a.text()): a for a in entries_of(menu) if a.text()})
        menu.close()

    viewport = window.tab.view.viewport()
    QTimer.singleShot(0, look)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, viewport.mapToGlobal(at))
    QApplication.sendEvent(viewport, event)
    return found


def test_on_words_it_offers_what_can_be_done_with_them(linked):
    view = linked.tab.view
    at = point_in(view, "这一段文字", 1)
    words = offered(linked, at)
    assert words.keys() >= WORDS
    assert "Follow the link" not in words
    assert not words["Copy"].isEnabled()
    choose_words(view, "足够长")
    assert offered(linked, at)["Copy"].isEnabled()


def test_on_a_link_it_offers_to_follow_it(linked, qtbot):
    words = offered(linked, point_in(linked.tab.view, "存下来的那一篇"))
    words["Copy the link's address"].trigger()
    assert QGuiApplication.clipboard().text() == "另一篇.html"
    words["Follow the link"].trigger()
    qtbot.waitUntil(lambda: linked.tab.title() == "另一篇")
    assert linked.workspace.count() == 2, "another saved page opens in a tab of its own"


def test_on_a_picture_it_offers_to_show_it_large(linked, qtbot):
    at = point_in(linked.tab.view, "说明文字")
    at.setY(at.y() - 40)
    offered(linked, at)["Show the picture"].trigger()
    figure = linked.findChild(FigureView)
    assert figure.isVisible()
    qtbot.keyClick(figure.focusProxy(), Qt.Key.Key_Escape)
    assert not figure.isVisible()


def test_words_are_marked_in_any_colour_by_the_mouse(linked, qtbot):
    view = linked.tab.view
    choose_words(view, "足够长")
    ways = offered(linked, point_in(view, "足够长", 1))
    colours = [words for words in ways if words.startswith("Mark ")]
    assert len(colours) == len(Colour)
    assert not any(ways[words].icon().isNull() for words in colours)
    with qtbot.waitSignal(linked.tab.notes.marks.changed):
        ways["Mark in blue"].trigger()
    qtbot.waitUntil(lambda: [mark.colour for mark in linked.tab.notes.marks.all] == [Colour.BLUE])
