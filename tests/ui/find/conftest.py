"""A page with its find bar, and what the window does with both."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from reader.core.article import Article, Figure, Heading, Metadata, Paragraph, Table
from reader.core.settings import PageSettings, Theme
from reader.core.text import Text
from reader.core.variants import Region, Script, Variant
from reader.hanzi.converter import Converter
from reader.hanzi.present import present
from reader.hanzi.presentation import Presentation
from reader.ui.finding.bar import FindBar
from reader.ui.finding.controller import FindController
from reader.ui.look.fonts import FontBook
from reader.ui.look.theme import load_colours
from reader.ui.page.paint.lit import FoundStretch
from reader.ui.page.view.article_view import ArticleView
from reader.ui.session.tasks import TaskRunner
from tests.ui.looks import appearance_in


def untranslated(sentence: str) -> str:
    return sentence


ORIGINAL = Article(
    "0" * 64,
    Metadata(title="头发的历史", source="头发报"),
    (
        Heading("b0001", Text("𠮷家的头发"), 2),
        Figure("b0002", None, Text("图中的头发"), Text("头发社"), "头发"),
        Table("b0003", ((Text("甲"), Text("头发")),), 0, Text("头发的表")),
        *(
            Paragraph(f"b1{n:03d}", Text(f"第{n}段：𠮷野家的头发很长，电脑的内存也很大。" * 6))
            for n in range(60)
        ),
        Paragraph("b2000", Text("最后一段里有打印机，没有别的。")),
    ),
    Script.HANS,
    Region.CHINA,
)
IN_A_PARAGRAPH = 6


@pytest.fixture(scope="module")
def presentations():
    converter = Converter()
    return {variant: present(ORIGINAL, variant, converter) for variant in Variant}


class Reading:
    """A view with its bar, and what the window does with both."""

    def __init__(self, window: QWidget, runner: TaskRunner | None = None) -> None:
        self.window = window
        self.view = ArticleView(FontBook(), untranslated, window)
        self.appearance = appearance_in(Theme.LIGHT)
        self.bar = FindBar(self.appearance, window)
        column = QVBoxLayout(window)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.bar)
        column.addWidget(self.view)
        self.controller = FindController(self.bar, self.view, self.appearance, runner)
        self.page, self.colours = PageSettings(), load_colours(Theme.LIGHT)

    def show(self, presentation: Presentation, original: Article = ORIGINAL) -> None:
        if self.view.presentation is None or original is not ORIGINAL:
            self.view.show_article(presentation, self.page, self.colours)
        else:
            self.view.show_again(presentation, self.page, self.colours)
        self.controller.set_article(original, presentation)

    def scroll(self, share: float) -> None:
        bar = self.view.verticalScrollBar()
        bar.setValue(round(bar.maximum() * share))

    @property
    def painted(self) -> list[str]:
        """What is lit on the page, in view or not."""
        return [self.words_at(found) for found in self.view.found]

    @property
    def current_painted(self) -> list[str]:
        index = self.view.current_found
        return [] if index is None else [self.words_at(self.view.found[index])]

    def words_at(self, found: FoundStretch) -> str:
        flow = self.view.flow
        assert flow is not None
        return flow.passage(found.start).text.text[found.start.offset : found.end]

    @property
    def words(self) -> list[str]:
        """What the bar says beside the field."""
        return [label.text() for label in self.bar.findChildren(QLabel) if label.text()]

    @property
    def count(self) -> str:
        return self.words[0]

    def is_seen(self, words: str) -> bool:
        """Whether the current find says ``words`` and is painted within the view."""
        index = self.view.current_found
        rect = None if index is None else self.view.rect_of(self.view.found[index].start)
        if rect is None:
            return False
        inside = self.view.viewport().rect().contains(rect.center().toPoint())
        picture = self.view.viewport().grab(rect.toAlignedRect()).toImage()
        colours = {
            picture.pixelColor(x, y).name()
            for x in range(picture.width())
            for y in range(picture.height())
        }
        lit = self.colours.accent in colours
        return inside and lit and self.current_painted == [words]


@pytest.fixture
def reading(qtbot, presentations):
    window = QWidget()
    qtbot.addWidget(window)
    reading = Reading(window)
    window.resize(900, 700)
    window.show()
    reading.show(presentations[Variant.ORIGINAL])
    return reading


@pytest.fixture
def look_for(reading):
    def begin(words):
        reading.controller.begin()
        reading.bar.begin(words)
        return reading.controller

    return begin
