"""Where things stand on a page that has been laid out, in the document's coordinates."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt

from reader.ui.document import ArticleDocument, TextPlace


def line_rect(document: ArticleDocument, place: TextPlace) -> QRectF | None:
    """Return the line that ``place`` stands in; None when its text is not on the page."""
    position = document.position_of(place)
    return None if position is None else line_rect_at(document, position)


def line_rect_at(document: ArticleDocument, position: int) -> QRectF:
    """Return the line that the document ``position`` stands in."""
    block = document.findBlock(position)
    block_rect = document.documentLayout().blockBoundingRect(block)
    line = block.layout().lineForTextPosition(position - block.position())
    if not line.isValid():
        return block_rect
    return QRectF(block_rect.left(), block_rect.top() + line.y(), line.width(), line.height())


def top_of(document: ArticleDocument, text_id: str) -> float | None:
    """Return the upper edge of a text's first line; None when it is not on the page."""
    line = line_rect(document, TextPlace(text_id, 0))
    return None if line is None else line.top()


def place_at_point(document: ArticleDocument, point: QPointF) -> TextPlace | None:
    """Return the character nearest to ``point``."""
    position = document.documentLayout().hitTest(point, Qt.HitTestAccuracy.FuzzyHit)
    return document.place_at(max(0, position))


def position_at_height(document: ArticleDocument, height: float) -> int:
    """Return the document position at which the line ``height`` pixels down the page begins."""
    left = document.rootFrame().frameFormat().leftMargin()
    point = QPointF(left + 1, height)
    return max(0, document.documentLayout().hitTest(point, Qt.HitTestAccuracy.FuzzyHit))
