"""Passages are copied in several ways, with their source if wanted, and drawn as pictures."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QCheckBox, QComboBox

from reader.core.article import Article, Figure, Metadata, Paragraph
from reader.core.settings import PageSettings, Theme
from reader.core.text import Text
from reader.core.variants import Script
from reader.ui.commands.command import plain_words
from reader.ui.dialogs.picture_dialog import PictureDialog
from reader.ui.look.fonts import FontBook
from reader.ui.look.theme import load_colours
from reader.ui.page.view.passage_picture import LONGEST, PassageTooLongError, passage_picture
from reader.ui.typesetting.placed import TextPlace

SOURCE = "——《测试用的文章：头发与历史》"


def clipboard() -> QMimeData:
    return QGuiApplication.clipboard().mimeData()


@pytest.fixture
def do(window):
    """Return a function that does the command whose name holds the given words."""

    def done(words: str) -> None:
        names = {plain_words(action.text()): action for action in window.actions()}
        names[words if words in names else next(name for name in names if words in name)].trigger()

    return done


@pytest.fixture
def chosen(window):
    """Select some words of the first paragraph."""
    blocks = window.tab.session.opened.presentation.article.blocks
    first = next(block for block in blocks if isinstance(block, Paragraph))
    view = window.tab.view
    start, end = (view.flow.position_of(TextPlace(first.block_id, at)) for at in (0, 20))
    view.choose((start, end))
    return first.text.text[:20]


def test_a_selection_is_copied_with_its_source_if_wanted(do, chosen):
    do("Copy")
    assert clipboard().text() == chosen
    assert "<b>" in clipboard().html()
    do("Add the source")
    do("Copy")
    assert clipboard().text() == f"{chosen}\n\n{SOURCE}"
    assert SOURCE in clipboard().html()


def test_plain_text_has_no_looks(do, chosen):
    do("Copy as plain text")
    assert clipboard().text() == chosen
    assert not clipboard().hasHtml()


def test_markdown_of_a_selection_is_only_that(do, chosen):
    do("Copy as Markdown")
    copied = QGuiApplication.clipboard().text()
    assert (
        copied.replace("**", "").replace("<strong>", "").replace("</strong>", "") == f"{chosen}\n"
    )
    assert copied != f"{chosen}\n"
    do("Add the source")
    do("Copy as Markdown")
    assert QGuiApplication.clipboard().text().endswith(f"\n\n{SOURCE}\n")


def test_a_selection_becomes_a_picture(do, chosen, window, answers, monkeypatch, tmp_path):
    dialogs: list[PictureDialog] = []
    monkeypatch.setattr(
        type(answers), "show_picture", lambda _, d: dialogs.append(d), raising=False
    )
    do("Picture of the passage")
    (dialog,) = dialogs
    ground = window.palette().base().color()
    assert dialog.image.width() == 2 * 480
    assert ink(dialog.image, ground) > 100
    (widths,) = dialog.findChildren(QComboBox)
    widths.setCurrentIndex(0)
    assert dialog.image.width() == 2 * 360
    tall = dialog.image.height()
    vertical, source = dialog.findChildren(QCheckBox)
    source.setChecked(False)
    assert dialog.image.height() < tall
    vertical.setChecked(True)
    assert dialog.image.height() == 2 * 360
    dialog.copy()
    assert QGuiApplication.clipboard().image().size() == dialog.image.size()
    answers.place = tmp_path / "图"
    dialog.save()
    assert QImage(str(tmp_path / "图.png")).size() == dialog.image.size()
    assert "图.png" in dialog.said
    answers.place = tmp_path / "页面.html" / "图.png"
    (tmp_path / "页面.html").write_text("x", "utf-8")
    dialog.save()
    assert "cannot be written" in dialog.said
    dialog.deleteLater()


def test_without_a_selection_it_says_so(do, window):
    do("Picture of the passage")
    assert "Select" in window.tab.message.sentence()


def ink(image: QImage, ground: QColor) -> int:
    """Return how many of the looked-at pixels differ from ``ground``."""
    places = ((x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3))
    return sum(image.pixelColor(x, y) != ground for x, y in places)


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.SEPIA, Theme.DARK])
@pytest.mark.parametrize("vertical", [False, True])
def test_a_picture_has_the_themes_colours_and_margins(qapp, theme, vertical):
    article = Article(
        "",
        Metadata(title="渡"),
        (Paragraph("b1", Text("船来了。" * 40)), Figure("b2")),
        Script.HANS,
    )
    colours = load_colours(theme)
    page = replace(PageSettings(), vertical=vertical, paged=True)
    image = passage_picture(article, "——《渡》", 400, page, colours, FontBook(), str)
    ground = QColor(colours.paper)
    assert image.devicePixelRatio() == 2
    assert (image.height() if vertical else image.width()) == 800
    border = 12
    edges = (
        image.copy(0, 0, image.width(), border),
        image.copy(0, image.height() - border, image.width(), border),
        image.copy(0, 0, border, image.height()),
        image.copy(image.width() - border, 0, border, image.height()),
    )
    assert [ink(edge, ground) for edge in edges] == [0, 0, 0, 0]
    assert ink(image, ground) > 500
    # What is last has its ink in the last part of the picture: title and source.
    length = image.width() if vertical else image.height()
    end = (
        image.copy(0, 0, length // 5, 800) if vertical else image.copy(0, length * 4 // 5, 800, 999)
    )
    assert ink(end, ground) > 20


def test_a_passage_that_is_too_long_is_refused(qapp):
    lines = (Paragraph("b1", Text("船来了。" * (LONGEST // 4))),)
    article = Article("", Metadata(), lines, Script.HANS)
    with pytest.raises(PassageTooLongError):
        passage_picture(
            article, "", 400, PageSettings(), load_colours(Theme.LIGHT), FontBook(), str
        )
