"""Paints the boxes that are wider than their room, each scrolled sideways by itself."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QLinearGradient,
    QPainter,
    QPalette,
    QTextDocument,
)

from reader.ui.typesetting.geometry import Box

_SHADE = 40
"""Of 255, where more is hidden behind an edge, in the colour of the text: it shows on any paper."""
PaintContext = QAbstractTextDocumentLayout.PaintContext


def paint_box(
    painter: QPainter,
    document: QTextDocument,
    box: Box,
    offset: int,
    context: PaintContext,
    shade: float,
) -> None:
    """Paint ``box`` over what stands there, with ``offset`` pixels hidden on its left.

    An edge behind which there is more has a soft shade of ``shade`` pixels.
    ``painter`` is in the document's coordinates; it comes back as it was.
    """
    seen = box.seen.adjusted(-1, -1, 1, 1)
    overflow = QRectF(seen.left(), seen.top(), box.width + 4, seen.height())
    painter.save()
    painter.fillRect(overflow, context.palette.color(QPalette.ColorRole.Base))
    painter.setClipRect(seen)
    painter.translate(-offset, 0)
    context.clip = seen.translated(offset, 0)
    document.documentLayout().draw(painter, context)
    painter.translate(offset, 0)
    colour = context.palette.color(QPalette.ColorRole.Text)
    if offset > 0:
        _shade(painter, seen, seen.left(), shade, colour)
    if offset < box.hidden:
        _shade(painter, seen, seen.right(), -shade, colour)
    painter.restore()


def _shade(painter: QPainter, seen: QRectF, edge: float, width: float, colour: QColor) -> None:
    """Lay ``colour`` over ``width`` pixels from ``edge`` inwards, ever less."""
    gradient = QLinearGradient(QPointF(edge, 0), QPointF(edge + width, 0))
    for place, alpha in ((0, _SHADE), (1, 0)):
        colour.setAlpha(alpha)
        gradient.setColorAt(place, colour)
    left = min(edge, edge + width)
    painter.fillRect(QRectF(left, seen.top(), abs(width), seen.height()), gradient)
