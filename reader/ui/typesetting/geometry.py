"""Where things stand on a page that has been laid out, in the document's coordinates."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QTextDocument

from reader.ui.typesetting.document import ArticleDocument
from reader.ui.typesetting.placed import PlacedBox, PlacedQuote, TextPlace

QUOTE_BAR = 3
"""Pixels that the bar beside a quote is wide."""


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


def left_of(document: QTextDocument, position: int) -> float:
    """Return how far from the page's left edge the document ``position`` is, in pixels."""
    block = document.findBlock(position)
    rect = document.documentLayout().blockBoundingRect(block)
    line = block.layout().lineForTextPosition(position - block.position())
    if not line.isValid():
        return rect.left()
    # Qt gives the position back beside it, which the type stubs do not know.
    x, _ = cast("tuple[float, int]", line.cursorToX(position - block.position()))
    return rect.left() + x


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


@dataclass(frozen=True, slots=True)
class Box:
    """A table or a piece of code as it stands on the page."""

    block_id: str
    seen: QRectF
    """The part of the page that it has; what it holds begins at its left edge."""
    width: float
    """Of what it holds."""
    first: int
    last: int
    """The document positions it begins and ends at."""
    code: str = ""
    """What it holds, if that is code."""

    @property
    def hidden(self) -> float:
        """How much of what it holds cannot be seen at once, in pixels."""
        return max(0.0, self.width - self.seen.width())


def boxes_of(document: ArticleDocument) -> list[Box]:
    """Return all tables and pieces of code, from the top down."""
    column = document.rootFrame().frameFormat().leftMargin()
    return [_box(document, placed, column + placed.indent) for placed in document.boxes]


def quote_bars_of(document: ArticleDocument, boxes: Sequence[Box]) -> list[QRectF]:
    """Return the bars that stand beside what is quoted, given all boxes of the document."""
    column = document.rootFrame().frameFormat().leftMargin()
    return [_quote_bar(document, quote, column, boxes) for quote in document.quotes]


def _quote_bar(
    document: ArticleDocument, quote: PlacedQuote, column: float, boxes: Sequence[Box]
) -> QRectF:
    first, last = (_extent(document, at, boxes) for at in (quote.first, quote.last))
    return QRectF(column + quote.indent, first.top(), QUOTE_BAR, last.bottom() - first.top())


def _extent(document: ArticleDocument, position: int, boxes: Sequence[Box]) -> QRectF:
    """Return the rectangle of the box, or else of the block, at the document ``position``."""
    index = bisect_right(boxes, position, key=lambda box: box.first) - 1
    if index >= 0 and position <= boxes[index].last:
        return boxes[index].seen
    return document.documentLayout().blockBoundingRect(document.findBlock(position))


def _box(document: ArticleDocument, placed: PlacedBox, left: float) -> Box:
    table = placed.table
    look, first_cell = table.format().toTableFormat(), table.cellAt(0, 0)
    padding = first_cell.format().toTableCellFormat().topPadding() or look.cellPadding()
    # Qt's rectangle has the size with the margins, and begins where the first cell's words do.
    rect = document.documentLayout().frameBoundingRect(table)
    top = rect.top() - padding - look.border()
    height = rect.height() - look.topMargin() - look.bottomMargin() - 2 * look.border()
    return Box(
        placed.block_id,
        QRectF(left, top, placed.room, height),
        rect.width() - look.leftMargin(),
        table.firstPosition(),
        table.lastPosition(),
        placed.code,
    )
