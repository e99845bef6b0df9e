"""Pages drawn by a painter: on a printer, and on the screen for the preview."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QTransform

from reader.core.article import Asset
from reader.exporting.pdf.content import SLANT, Posture
from reader.ui.page.paint.picture_cache import PictureCache
from reader.ui.printing.canvas import Drawn, Pen
from reader.ui.printing.raw_faces import BOLDER, FaceBook

_SLANTED = QTransform(1, 0, -SLANT, 1, 0, 0)
_TURNED = QTransform().rotate(90)


class PainterCanvas:
    """Draws with outlines, so that paper and preview have what the PDF has."""

    def __init__(self, painter: QPainter, faces: FaceBook, pictures: PictureCache) -> None:
        self._painter = painter
        self._faces = faces
        self._pictures = pictures
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)

    def glyphs(self, glyphs: Sequence[Drawn], pen: Pen) -> None:
        """Draw glyphs."""
        path, stroke = QPainterPath(), 0.0
        for glyph in glyphs:
            face, size = self._faces.face(glyph.raw), glyph.raw.pixelSize()
            outline = face.path(glyph.number, size)
            if pen.slanted and not face.is_italic:
                outline = _SLANTED.map(outline)
            if pen.posture is Posture.TURNED:
                outline = _TURNED.map(outline)
            path.addPath(outline.translated(glyph.x, glyph.y))
            if pen.bold and not face.is_bold:
                stroke = size * BOLDER
        path.setFillRule(Qt.FillRule.WindingFill)
        painter, colour = self._painter, QColor(pen.colour)
        painter.fillPath(path, colour)
        if stroke:
            painter.strokePath(path, QPen(colour, stroke))

    @contextmanager
    def spoken(self, text: str) -> Iterator[None]:
        """Do nothing besides."""
        yield

    def outline(self, path: QPainterPath, colour: str) -> None:
        """Fill the inside of a path."""
        self._painter.fillPath(path, QColor(colour))

    @contextmanager
    def formula(self, text_id: str, words: str) -> Iterator[None]:
        """Do nothing besides."""
        yield

    def fill(self, area: QRectF, colour: str) -> None:
        """Fill a rectangle."""
        self._painter.fillRect(area, QColor(colour))

    def disc(self, centre: QPointF, radius: float, colour: str, *, hollow: bool = False) -> None:
        """Draw a disc, or a ring."""
        painter = self._painter
        painter.setPen(QPen(QColor(colour), radius / 3) if hollow else Qt.PenStyle.NoPen)
        painter.setBrush(Qt.BrushStyle.NoBrush if hollow else QColor(colour))
        painter.drawEllipse(centre, radius, radius)

    def picture(self, area: QRectF, name: str, asset: Asset) -> None:
        """Draw a picture."""
        ratio = self._painter.transform().m11()
        image = self._pictures.get(asset, area.width(), area.height(), ratio, dark=False)
        if not image.isNull():
            self._painter.drawImage(area, image, QRectF(image.rect()))

    @contextmanager
    def part(self, text_id: str) -> Iterator[None]:
        """Do nothing besides."""
        yield

    @contextmanager
    def artifact(self) -> Iterator[None]:
        """Do nothing besides."""
        yield

    @contextmanager
    def link(
        self, text_id: str, target: str, words: str, areas: Sequence[QRectF]
    ) -> Iterator[None]:
        """Do nothing besides."""
        yield

    def begins(self, text_id: str, place: QPointF) -> None:
        """Do nothing."""

    @contextmanager
    def shrunk(self, by: float, about: QPointF) -> Iterator[None]:
        """Draw everything ``by`` times as large."""
        self._painter.save()
        self._painter.translate(about)
        self._painter.scale(by, by)
        self._painter.translate(-about)
        yield
        self._painter.restore()
