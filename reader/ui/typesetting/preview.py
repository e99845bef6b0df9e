"""What is painted of a long article before the whole of it has been set."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QTextCursor, QTextOption

from reader.core.article import Article
from reader.core.walk import read_blocks
from reader.ui.typesetting.document import ArticleDocument
from reader.ui.typesetting.geometry import Box, boxes_of, line_rect
from reader.ui.typesetting.placed import TextPlace
from reader.ui.typesetting.stretch import Stretch, block_index


@dataclass(frozen=True, slots=True)
class Preview:
    """The blocks in view, set by themselves, and how far down they are scrolled."""

    article: Article
    stretch: Stretch
    document: ArticleDocument
    boxes: list[Box]
    scrolled: int

    def cursor(self, start: TextPlace, end: TextPlace) -> QTextCursor:
        """Return a cursor that has selected what is shown from ``start`` to ``end``."""
        cursor = QTextCursor(self.document)
        cursor.setPosition(self._position(start))
        cursor.setPosition(self._position(end), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _position(self, place: TextPlace) -> int:
        position = self.document.position_of(place)
        if position is not None:
            return position
        index = block_index(self.article, place.text_id)
        is_above = index is not None and index < self.stretch.first
        return 0 if is_above else self.document.characterCount() - 1


def preview_of(
    article: Article,
    stretch: Stretch,
    document: ArticleDocument,
    size: tuple[int, int],
    top: tuple[TextPlace, float] | None,
) -> Preview | None:
    """Return ``document``, which has ``stretch``, laid out for a view of ``size`` pixels.

    ``top`` is the place as it is shown whose line is at the top, and the part of that line above
    the edge. None when the stretch does not fill the view.
    """
    width, height = size
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document.setDefaultTextOption(option)  # as every text view does
    document.setTextWidth(width)
    laid_out = document.documentLayout().documentSize().height()
    scrolled = 0.0
    if top is not None:
        line = line_rect(document, top[0])
        if line is None:
            return None
        scrolled = line.top() + top[1] * line.height()
    if stretch.end == len(read_blocks(article)):
        scrolled = min(scrolled, laid_out - height)
    elif scrolled + height > laid_out - _below(document):
        return None
    if stretch.first == 0:
        scrolled = max(0.0, scrolled)
    elif scrolled < document.rootFrame().frameFormat().topMargin():
        return None
    return Preview(article, stretch, document, boxes_of(document), round(scrolled))


def _below(document: ArticleDocument) -> float:
    return document.rootFrame().frameFormat().bottomMargin()
