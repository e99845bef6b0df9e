"""A long article: what is in view is set and painted first, and what follows changes nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from reader.core.article import (
    Article,
    CodeBlock,
    Heading,
    ListBlock,
    Metadata,
    Paragraph,
    Quote,
)
from reader.core.settings import PageSettings, Theme
from reader.core.text import Text
from reader.core.variants import Region, Script, Variant
from reader.hanzi.converter import Converter
from reader.hanzi.present import present
from reader.hanzi.presentation import Presentation
from reader.ui.finding.bar import FindBar
from reader.ui.finding.controller import FindController
from reader.ui.look.fonts import FontBook
from reader.ui.look.theme import load_colours, palette_of
from reader.ui.page.article_view import ArticleView
from reader.ui.typesetting.placed import TextPlace
from reader.ui.typesetting.stretch import LONG, Stretch, block_index, block_size, stretch_round
from tests.ui.looks import appearance_in

CODE = "x = " + "一个很长的名字 + " * 30


def quoted(n: int) -> Quote:
    """Return a quote with running text, a list and code that is wider than the column."""
    items = tuple((Paragraph(f"b{n:03d}{k}", Text("引文里的一项，写得很长。")),) for k in "67")
    words = Paragraph(f"b{n:03d}4", Text("引文里的电脑。" * 12))
    return Quote(
        f"b{n:03d}3",
        (words, ListBlock(f"b{n:03d}5", items, ordered=True), CodeBlock(f"b{n:03d}8", CODE)),
    )


LONG_ARTICLE = Article(
    "0" * 64,
    Metadata(title="头发的历史"),
    tuple(
        block
        for n in range(180)
        for block in (
            *((Heading(f"b{n:03d}0", Text(f"第{n}节"), 2),) if n % 20 == 0 else ()),
            Paragraph(f"b{n:03d}1", Text(f"第{n}段：“头发”（hair）很长，电脑的内存也很大。" * 9)),
            *((CodeBlock(f"b{n:03d}2", CODE),) if n % 10 == 0 else ()),
            *((quoted(n),) if n % 6 == 0 else ()),
        )
    ),
    Script.HANS,
    Region.CHINA,
)


def untranslated(sentence: str) -> str:
    return sentence


class PaintLog(QObject):
    """Notes at every paint of a view what it is about to show: the script, and 原文 at the top."""

    def __init__(self, view: ArticleView) -> None:
        super().__init__(view)
        self._view = view
        self.entries: list[tuple[Variant, TextPlace | None]] = []
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        """Note a paint."""
        if event.type() == QEvent.Type.Paint:
            presentation = self._view.presentation
            assert presentation is not None
            self.entries.append((presentation.article.variant, self._view.top_place()))
        return False


class Reading:
    def __init__(self, window: QWidget, presentations: Mapping[Variant, Presentation]) -> None:
        self.window = window
        self.view = ArticleView(FontBook(), untranslated, window)
        self.page, self.colours = PageSettings(), load_colours(Theme.LIGHT)
        self.view.setPalette(palette_of(self.colours))
        appearance = appearance_in(Theme.LIGHT)
        self.bar = FindBar(appearance, window)
        self.finder = FindController(self.bar, self.view, appearance)
        column = QVBoxLayout(window)
        column.addWidget(self.bar)
        column.addWidget(self.view)
        self.presentations = presentations
        self.shown = self.presentations[Variant.ORIGINAL]
        window.resize(900, 700)
        window.show()
        self.view.show_article(self.shown, self.page, self.colours)
        self.finder.set_article(LONG_ARTICLE, self.shown)
        QApplication.processEvents()

    def show(self, variant: Variant, **page: Any) -> None:
        """Show the article again, as the window does."""
        self.page = replace(self.page, **page)
        self.shown = self.presentations[variant]
        self.view.show_again(self.shown, self.page, self.colours)
        self.finder.set_article(LONG_ARTICLE, self.shown)

    def scroll(self, share: float) -> None:
        bar = self.view.verticalScrollBar()
        bar.setValue(round(bar.maximum() * share))
        QApplication.processEvents()

    def picture(self):
        """Return what the viewport has on the screen, without painting it anew."""
        screen, viewport = self.window.screen(), self.view.viewport()
        at = viewport.mapTo(self.window, QPoint(0, 0))
        size = viewport.size()
        return screen.grabWindow(
            self.window.winId(), at.x(), at.y(), size.width(), size.height()
        ).toImage()

    def first_picture(self):
        """Return what is on the screen after the next paint, when the whole is not set yet."""
        log = PaintLog(self.view)
        while not log.entries:
            QApplication.sendPostedEvents()
            QApplication.processEvents()
        assert self.view.preview_document is not None
        return self.picture()

    def last_picture(self):
        """Return what is on the screen when the whole is set."""
        self.view.complete()
        QTest.qWait(50)
        return self.picture()


@pytest.fixture(scope="module")
def presentations():
    variants = (Variant.ORIGINAL, Variant.TRADITIONAL, Variant.TAIWAN_WORDS)
    return {variant: present(LONG_ARTICLE, variant, Converter()) for variant in variants}


@pytest.fixture
def reading(qtbot, presentations):
    window = QWidget()
    qtbot.addWidget(window)
    return Reading(window, presentations)


# Which blocks are set first


def test_a_short_article_is_set_at_once():
    short = replace(LONG_ARTICLE, blocks=LONG_ARTICLE.blocks[:20])
    assert stretch_round(short, "title", 0, 1000) is None


@pytest.mark.parametrize("index", [0, 1, 50, len(LONG_ARTICLE.blocks) - 1])
def test_the_stretch_holds_the_place_and_enough_below(index):
    block = LONG_ARTICLE.blocks[index]
    stretch = stretch_round(LONG_ARTICLE, block.block_id, 0, 2000)
    assert stretch is not None
    assert stretch.first == max(0, index - 2)
    assert index < stretch.end <= len(LONG_ARTICLE.blocks)
    below: tuple[Any, ...] = LONG_ARTICLE.blocks[index : stretch.end]
    size = sum(map(block_size, below))
    assert size >= 2000 or stretch.end == len(LONG_ARTICLE.blocks)
    assert stretch.end - stretch.first < 30


def test_a_place_inside_a_list_is_found_and_an_unknown_one_is_not():
    inner = ListBlock("b2", ((Paragraph("b3", Text("甲" * LONG)),),))
    article = replace(LONG_ARTICLE, blocks=(Paragraph("b1", Text("乙")), inner))
    assert block_index(article, "b3") == 1
    assert block_index(article, "b9.caption") is None
    assert stretch_round(article, "b9", 0, 100) is None


def test_a_block_without_end_is_not_set_twice():
    article = replace(LONG_ARTICLE, blocks=(Paragraph("b1", Text("甲" * 100_000)),))
    assert stretch_round(article, "b1", 5, 100) is None


def test_the_title_stands_in_the_first_stretch():
    assert stretch_round(LONG_ARTICLE, "title", 0, 500) == Stretch(0, 3)


# What is painted


CHANGES = {
    "script": {"variant": Variant.TRADITIONAL},
    "vocabulary": {"variant": Variant.TAIWAN_WORDS},
    "larger": {"variant": Variant.ORIGINAL, "font_size": 26},
    "smaller": {"variant": Variant.ORIGINAL, "font_size": 14},
    "indented": {"variant": Variant.TRADITIONAL, "justified": True, "line_characters": 28},
}


@pytest.mark.parametrize("share", [0, 0.3, 0.5, 0.999, 1])
@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_what_is_seen_first_stays_when_the_whole_is_set(reading, change, share):
    reading.scroll(share)
    reading.show(**change)
    first = reading.first_picture()
    assert first == reading.last_picture()
    assert reading.view.preview_document is None


def test_no_paint_shows_the_old_script_or_another_top_line(reading):
    reading.scroll(0.4)
    top = reading.view.top_place()
    log = PaintLog(reading.view)
    for variant in (Variant.TRADITIONAL, Variant.ORIGINAL, Variant.TAIWAN_WORDS):
        reading.show(variant)
        QTest.qWait(400)
        assert len(log.entries) >= 2, "what is in view first, then the whole"
        for shown, place in log.entries:
            assert shown is variant
            assert place is not None
            assert place.text_id == top.text_id
            assert 0 <= top.offset - place.offset < reading.page.line_characters
        log.entries.clear()
        assert reading.view.preview_document is None


def test_the_selection_and_the_finds_are_there_at_the_first_paint(reading):
    reading.bar.begin("頭髮")
    reading.finder.begin()
    reading.bar.begin("頭髮")
    reading.scroll(0.5)
    plain = reading.picture()
    start = reading.view.top_place()
    number = int(start.text_id[1:4])
    reading.view.select(TextPlace(start.text_id, 0), TextPlace(f"b{number + 2:03d}1", 20))
    QApplication.processEvents()
    assert reading.picture() != plain
    reading.show(Variant.TRADITIONAL)
    first = reading.first_picture()
    assert first == reading.last_picture()
    assert reading.view.selection() is not None
    assert len(reading.finder.hits) == 180 * 9 + 1


def test_everything_selected_is_painted_so_at_once(reading):
    reading.view.selectAll()
    reading.scroll(0.5)
    reading.show(Variant.TRADITIONAL)
    first = reading.first_picture()
    assert first == reading.last_picture()


def test_a_box_stays_where_it_was_scrolled(reading):
    reading.scroll(0.5)
    reading.view.reveal(TextPlace("b0902", 0))
    (box,) = (b for b in reading.view.wide_boxes if b.block_id == "b0902")
    reading.view.move_box(box, 300)
    QApplication.processEvents()
    before = reading.picture()
    reading.show(Variant.TRADITIONAL)
    first = reading.first_picture()
    assert first != before
    assert first == reading.last_picture()


# What is asked in between


def ask_for_the_document(reading):
    assert reading.view.article_document is not None


def press_a_key(reading):
    QTest.keyClick(reading.view, Qt.Key.Key_J)


def click(reading):
    QTest.mouseClick(reading.view.viewport(), Qt.MouseButton.LeftButton)


def drag_the_bar(reading):
    bar = reading.view.verticalScrollBar()
    bar.setValue(bar.value() + 40)


def resize(reading):
    reading.window.resize(700, 600)


def jump(reading):
    reading.view.go_to_section("b1000")


def copy_all(reading):
    reading.view.selectAll()
    assert "電腦" in reading.view.createMimeDataFromSelection().text()


@pytest.mark.parametrize(
    "do", [ask_for_the_document, press_a_key, click, drag_the_bar, resize, jump, copy_all]
)
def test_whatever_is_done_in_between_meets_the_whole_article(reading, do):
    reading.scroll(0.5)
    reading.show(Variant.TRADITIONAL)
    assert reading.view.preview_document is not None
    do(reading)
    assert reading.view.preview_document is None
    assert "頭髮" in reading.view.toPlainText()


def test_changes_in_quick_succession_keep_the_place(reading):
    reading.scroll(0.5)
    top, value = reading.view.top_place(), reading.view.verticalScrollBar().value()
    for variant, size in (
        (Variant.TRADITIONAL, 20),
        (Variant.TRADITIONAL, 30),
        (Variant.ORIGINAL, 14),
        (Variant.TAIWAN_WORDS, 22),
        (Variant.ORIGINAL, 20),
    ):
        reading.show(variant, font_size=size)
        assert reading.view.top_place() == top
    reading.view.complete()
    assert abs(reading.view.verticalScrollBar().value() - value) <= 1


def test_without_a_paint_the_whole_is_set_all_the_same(reading, qtbot):
    reading.window.hide()
    reading.show(Variant.TRADITIONAL)
    assert reading.view.preview_document is None
    reading.window.show()
    reading.view.setUpdatesEnabled(False)
    reading.show(Variant.ORIGINAL)
    with qtbot.waitSignal(reading.view.completed):
        pass
    reading.view.setUpdatesEnabled(True)


def test_the_window_asks_nothing_that_has_the_whole_set_before_the_first_paint(
    open_page, tmp_path, qtbot
):
    path = tmp_path / "long.txt"
    path.write_text(
        "长的文章\n\n" + "\n\n".join(f"第{n}段，头发很长。" * 30 for n in range(200)), "utf-8"
    )
    window = open_page(path)
    view = window.tab.view
    for key in (Qt.Key.Key_T, Qt.Key.Key_Plus, Qt.Key.Key_T):
        modifier = Qt.KeyboardModifier.ControlModifier
        qtbot.keyClick(view, key, modifier if key is Qt.Key.Key_Plus else Qt.KeyboardModifier(0))
        assert view.preview_document is not None
        qtbot.waitUntil(lambda: view.preview_document is None)
