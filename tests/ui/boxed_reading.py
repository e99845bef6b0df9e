"""A view on some article with wide boxes, and what a reader does with it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.core.article import Article
from reader.core.settings import PageSettings, Theme
from reader.core.variants import Variant
from reader.hanzi.converter import Converter
from reader.hanzi.present import present
from reader.ui.look.fonts import FontBook
from reader.ui.look.theme import load_colours, palette_of
from reader.ui.page.sheets.box_bars import Box
from reader.ui.page.view.article_view import ArticleView
from tests.ui.on_page import rect_of

COLUMNS = 14
LONG_LINE = "结果 = " + " + ".join(f"name_{n}" for n in range(40))


def untranslated(sentence: str) -> str:
    return sentence


class Reading:
    """A view on the article, and what a reader does with it."""

    def __init__(self, window: QWidget, article: Article) -> None:
        self.window = window
        self.view = ArticleView(FontBook(), untranslated, window)
        self.page, self.colours = PageSettings(), load_colours(Theme.LIGHT)
        self.view.setPalette(palette_of(self.colours))
        QVBoxLayout(window).addWidget(self.view)
        window.resize(900, 800)
        window.show()
        self.show(article)

    def show(self, article: Article, **page: Any) -> None:
        """Show another article."""
        self.page, self.article = replace(self.page, **page), article
        shown = present(article, Variant.ORIGINAL, Converter())
        self.view.show_article(shown, self.page, self.colours)

    def show_again(self, variant: Variant = Variant.ORIGINAL, **page: Any) -> None:
        self.page = replace(self.page, **page)
        shown = present(self.article, variant, Converter())
        self.view.show_again(shown, self.page, self.colours)

    @property
    def wide_boxes(self) -> list[Box]:
        """The boxes in view that do not fit."""
        return [box for box in self.view.boxes() if box.hidden > 1]

    @property
    def table(self) -> Box:
        return next(box for box in self.wide_boxes if box.block_id == "b0002")

    def offset_of(self, box: Box) -> int:
        return self.view.bars.offset_of(box.block_id, box.hidden)

    def point_at(self, text_id: str, offset: int) -> QPoint:
        """Return the point of the viewport where a character is seen."""
        return rect_of(self.view, text_id, offset).center().toPoint()

    def colours_of(self, left: int, right: int, y: int) -> set[str]:
        """Return the colours of a row of the viewport's pixels."""
        picture = self.view.viewport().grab().toImage()
        return {picture.pixelColor(x, y).name() for x in range(left, right)}
