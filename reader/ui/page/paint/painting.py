"""Paints set blocks: their words, pictures, boxes and bars."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QImage,
    QPainter,
    QPen,
)

from reader.ui.look.theme import Colours
from reader.ui.page.layout.block_setting import SetBlock
from reader.ui.page.layout.boxes import SetBox, cell_frame
from reader.ui.page.layout.frames import Frame
from reader.ui.page.paint.lit import Lights, Stretch
from reader.ui.page.paint.word_painting import WordPainter
from reader.ui.page.text.words import WordSetter
from reader.ui.setting.glyphs import GlyphBook

_SHADE = 40
"""Of 255, where more is hidden behind an edge, in the colour of the text: it shows on any paper."""
QUOTE_BAR = 3.0
"""Pixels that the bar beside a quote is wide."""
BULLET, BULLET_AWAY = 0.12, 0.75
"""The radius of a bullet, and how far its middle is from its words, in characters."""
_BAR_HEIGHT = 1.2
"""Of the bar beside a line, in characters: as tall as its words."""


class PagePainter:
    """Paints on ``painter`` for one paint of the view."""

    def __init__(
        self,
        painter: QPainter,
        colours: Colours,
        lights: Lights,
        setter: WordSetter,
        book: GlyphBook,
    ) -> None:
        self._painter = painter
        self._colours = colours
        self._setter = setter
        self._words = WordPainter(painter, colours, lights, setter, book)

    @property
    def words(self) -> WordPainter:
        """What paints words beside the blocks that it paints."""
        return self._words

    def bars(self, made: SetBlock, frame: Frame, above: int, below: int) -> None:
        """Paint the bars of the quotes that a block is in.

        The first ``above`` of them come from the block before, the first ``below`` go on to the
        next. ``frame`` is the block's own, at the column's start.
        """
        em = self._setter.style.page.font_size
        spare = 0.0
        if made.words is not None:
            spare = max(0.0, (made.words.pitch - _BAR_HEIGHT * made.words.em) / 2)
        for number, indent in enumerate(made.around.bars):
            top = 0.0 if number < above else made.top + spare
            bottom = made.extent if number < below else made.top + made.inner - spare
            area = QRectF(indent * em, top, QUOTE_BAR, bottom - top)
            self._painter.fillRect(frame.rect(area), QColor(self._colours.border))

    def bullet(self, made: SetBlock, frame: Frame, kind: str) -> None:
        """Paint the mark in front of an item without a number: a disc, a ring or a square."""
        assert made.words is not None
        em, pitch = made.words.em, made.words.pitch
        colour, painter = QColor(self._colours.text), self._painter
        centre = frame.point(made.indent - BULLET_AWAY * em, made.top + pitch / 2)
        radius = BULLET * em
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour, max(1.0, em / 20)))
        painter.setBrush(Qt.BrushStyle.NoBrush if kind == "◦" else colour)
        if kind == "▪":
            side = radius * 0.85
            painter.drawRect(QRectF(centre.x() - side, centre.y() - side, 2 * side, 2 * side))
        else:
            painter.drawEllipse(centre, radius, radius)
        painter.restore()

    def rule(self, frame: Frame, top: float, measure: float) -> None:
        """Paint a line between blocks."""
        area = QRectF(0.0, top, measure, 1.0)
        self._painter.fillRect(frame.rect(area), QColor(self._colours.border))

    def picture(self, rect: QRectF, image: QImage) -> None:
        """Paint a picture that was decoded for ``rect``."""
        self._painter.drawImage(rect, image, QRectF(image.rect()))

    def box(
        self,
        box: SetBox,
        seen: QRectF,
        shift: QPointF,
        lit: Callable[[int], Sequence[Stretch]],
        *,
        upright: bool,
    ) -> None:
        """Paint the part of ``box`` that is at ``shift`` into the rectangle ``seen``."""
        painter, colours = self._painter, self._colours
        painter.save()
        painter.setClipRect(seen, Qt.ClipOperation.IntersectClip)
        if box.is_code:
            painter.fillRect(seen, QColor(colours.code))
        frame = Frame(seen.left() - shift.x(), seen.top() - shift.y())
        clip = painter.clipBoundingRect()
        if box.columns:
            self._lines(box, frame)
        for part, cell in enumerate(box.cells):
            inside = cell_frame(frame, cell)
            begin, end = clip.top() - inside.y, clip.bottom() - inside.y
            if end >= 0 and begin <= cell.words.height:
                self._words.paint(cell.words, inside, (max(0.0, begin), end), lit(part))
        self._shades(box, seen, shift, upright=upright)
        painter.restore()

    def _lines(self, box: SetBox, frame: Frame) -> None:
        colour = QColor(self._colours.border)
        if box.header_rows > 0 and len(box.rows) > box.header_rows:
            head = QRectF(0, 0, box.columns[-1], box.rows[box.header_rows])
            self._painter.fillRect(frame.rect(head), QColor(self._colours.panel))
        pen = QPen(colour, 1)
        pen.setCosmetic(True)
        self._painter.setPen(pen)
        bottom, right = box.rows[-1], box.columns[-1]
        lines = [QLineF(x, 0, x, bottom) for x in box.columns]
        lines += [QLineF(0, y, right, y) for y in box.rows]
        for line in lines:
            moved = line.translated(round(frame.x) + 0.5, round(frame.y) + 0.5)
            self._painter.drawLine(moved)

    def _shades(self, box: SetBox, seen: QRectF, shift: QPointF, *, upright: bool) -> None:
        """Lay a soft shade where more is hidden behind an edge."""
        width = float(self._setter.style.page.font_size)
        if upright:
            edges = (
                (shift.y() > 0, QPointF(0, width), seen.topLeft()),
                (shift.y() < box.height - seen.height() - 1, QPointF(0, -width), seen.bottomLeft()),
            )
        else:
            edges = (
                (shift.x() > 0, QPointF(width, 0), seen.topLeft()),
                (shift.x() < box.width - seen.width() - 1, QPointF(-width, 0), seen.topRight()),
            )
        for hides, inwards, begin in edges:
            if hides:
                from PySide6.QtGui import QLinearGradient  # its enumeration takes a millisecond

                gradient = QLinearGradient(begin, begin + inwards)
                colour = QColor(self._colours.text)
                for place, alpha in ((0, _SHADE), (1, 0)):
                    colour.setAlpha(alpha)
                    gradient.setColorAt(place, colour)
                self._painter.fillRect(_strip(seen, begin, inwards), gradient)


def _strip(seen: QRectF, begin: QPointF, inwards: QPointF) -> QRectF:
    """Return the part of ``seen`` along the edge at ``begin``."""
    end = (
        begin
        + inwards
        + QPointF(0 if inwards.x() else seen.width(), 0 if inwards.y() else seen.height())
    )
    return QRectF(begin, end).normalized()
