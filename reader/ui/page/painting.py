"""Paints set blocks: glyphs, what lies behind and under them, pictures, boxes and bars."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import cached_property
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QImage,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPen,
)

from reader.ui.look.theme import Colours
from reader.ui.page.boxes import SetBox, cell_frame
from reader.ui.page.dressing import Drawn
from reader.ui.page.flow import SetBlock
from reader.ui.page.frames import Frame
from reader.ui.page.words import SetWords, WordSetter
from reader.ui.setting.glyphs import GlyphBook
from reader.ui.setting.ruby import PlacedRuby, RubyKind, zhuyin_of
from reader.ui.setting.runs import DROP, Ink
from reader.ui.setting.shaping import dress_of

_SHADE = 40
"""Of 255, where more is hidden behind an edge, in the colour of the text: it shows on any paper."""
QUOTE_BAR = 3.0
"""Pixels that the bar beside a quote is wide."""
BULLET, BULLET_AWAY = 0.12, 0.75
"""The radius of a bullet, and how far its middle is from its words, in characters."""
_BAR_HEIGHT = 1.2
"""Of the bar beside a line, in characters: as tall as its words."""


class Lit(Enum):
    """Why a stretch of words has another ground."""

    FOUND = auto()
    CURRENT = auto()
    """The find that the reader was taken to."""
    CHOSEN = auto()
    """Selected."""
    YELLOW = auto()
    """This and the following: marked by the reader."""
    GREEN = auto()
    BLUE = auto()
    RED = auto()
    UNDERLINE = auto()


MARKED = {
    Lit.YELLOW: QColor(255, 208, 0, 90),
    Lit.GREEN: QColor(70, 190, 90, 80),
    Lit.BLUE: QColor(70, 140, 250, 80),
    Lit.RED: QColor(250, 90, 90, 80),
    Lit.UNDERLINE: QColor(0, 0, 0, 0),
}
"""The grounds of what is marked; the paper of every theme shows through, and words stay legible."""


class Stretch(NamedTuple):
    """Code points of one text that are lit."""

    start: int
    end: int
    lit: Lit


@dataclass(frozen=True, slots=True)
class Lights:
    """The colours of what is lit: ground and words."""

    chosen: QColor
    chosen_words: QColor


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
        self._lights = lights
        self._setter = setter
        self._book = book

    @cached_property
    def _inks(self) -> dict[str, QColor]:
        return ink_colours(self._colours)

    # Words

    def words(
        self,
        words: SetWords,
        frame: Frame,
        seen: tuple[float, float],
        lit: Sequence[Stretch] = (),
    ) -> None:
        """Paint the lines of ``words`` that are between the two places of ``seen``, across."""
        if not words.made.at:
            return
        pitch = words.pitch
        first = max(0, int(seen[0] // pitch))
        last = min(len(words.lines) - 1, int(seen[1] // pitch))
        for stretch in lit:
            self._ground(words, frame, stretch, first, last)
        self._decorate(words, frame, first, last, behind=True)
        for number in range(first, last + 1):
            self._line(words, frame, number)
        self._decorate(words, frame, first, last, behind=False)
        for stretch in lit:
            if stretch.lit in (Lit.CURRENT, Lit.CHOSEN):
                self._lit_words(words, frame, stretch, first, last)

    def _line(
        self, words: SetWords, frame: Frame, number: int, colour: QColor | None = None
    ) -> None:
        origin = frame.point(0.0, words.middle(number))
        turned = []
        for ink in words.inks(number):
            if ink.turned:
                turned.append(ink)
            else:
                self._draw(ink, origin, colour)
        if turned:
            self._painter.rotate(90)
            for ink in turned:
                self._draw(ink, QPointF(origin.y(), -origin.x()), colour)
            self._painter.rotate(-90)
        if words.made.formulas:
            self._formulas(words, frame, number, colour)
        for reading in words.rubies_on(number):
            self._reading(words, frame, number, reading, colour)

    def _formulas(self, words: SetWords, frame: Frame, number: int, colour: QColor | None) -> None:
        line, painter = words.lines[number], self._painter
        origin = frame.point(0.0, words.middle(number))
        for index in range(line.first, line.last):
            formula = words.made.formulas.get(index)
            if formula is None:
                continue
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(origin)
            if frame.vertical:
                painter.rotate(90)
            painter.translate(line.edge[index - line.first], formula.drop)
            ink = colour or self._inks[dress_of(words.made, index).ink]
            for path in formula.paths:
                painter.fillPath(path, ink)
            painter.restore()

    def _draw(self, ink: Ink, origin: QPointF, colour: QColor | None) -> None:
        painter, colour = self._painter, colour or self._inks[ink.ink]
        painter.setPen(colour)
        painter.drawGlyphRun(origin, ink.run)
        if ink.stroke:
            path, raw = QPainterPath(), ink.run.rawFont()
            indexes, points = ink.run.glyphIndexes(), ink.run.positions()
            for glyph, point in zip(indexes, points, strict=True):
                path.addPath(raw.pathForGlyph(glyph).translated(point + origin))
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.strokePath(path, QPen(colour, ink.stroke))
            painter.restore()

    def _ground(
        self, words: SetWords, frame: Frame, stretch: Stretch, first: int, last: int
    ) -> None:
        colours = self._colours
        match stretch.lit:
            case Lit.FOUND:
                ground = QColor(colours.found)
            case Lit.CURRENT:
                ground = QColor(colours.accent)
            case Lit.CHOSEN:
                ground = self._lights.chosen
            case _:
                ground = MARKED[stretch.lit]
        for number, area in words.areas(stretch.start, stretch.end):
            if first <= number <= last:
                rect = frame.rect(area)
                self._painter.fillRect(rect, ground)
                if stretch.lit in (Lit.FOUND, Lit.UNDERLINE):  # told apart not by hue alone
                    self._beside(area, frame, QColor(colours.accent), 1.0)

    def _lit_words(
        self, words: SetWords, frame: Frame, stretch: Stretch, first: int, last: int
    ) -> None:
        is_chosen = stretch.lit is Lit.CHOSEN
        colour = self._lights.chosen_words if is_chosen else QColor(self._colours.paper)
        for number, area in words.areas(stretch.start, stretch.end):
            if first <= number <= last:
                self._painter.save()
                self._painter.setClipRect(frame.rect(area), Qt.ClipOperation.IntersectClip)
                self._line(words, frame, number, colour)
                self._painter.restore()

    def _decorate(
        self, words: SetWords, frame: Frame, first: int, last: int, *, behind: bool
    ) -> None:
        for start, end, drawn, _ in words.decorations:
            if behind != (drawn in (Drawn.CODE, Drawn.MARKED)):
                continue
            for number, area in words.areas(start, end):
                if first <= number <= last:
                    self._decoration(words, frame, number, area, drawn, (start, end))

    def _decoration(
        self,
        words: SetWords,
        frame: Frame,
        number: int,
        area: QRectF,
        drawn: Drawn,
        bounds: tuple[int, int],
    ) -> None:
        colours, painter = self._colours, self._painter
        match drawn:
            case Drawn.CODE:
                painter.fillRect(frame.rect(area), QColor(colours.code))
            case Drawn.MARKED:
                ground = QColor(colours.found)
                ground.setAlpha(110)
                painter.fillRect(frame.rect(area), ground)
            case Drawn.LINK:
                self._beside(area, frame, QColor(colours.border), 1.0)
            case Drawn.PROPER_NAME:
                inset = area.adjusted(words.em * 0.06, 0, -words.em * 0.06, 0)
                self._beside(inset, frame, QColor(colours.text), 1.0)
            case Drawn.DELETED:
                middle = words.middle(number) + words.em * 0.02
                line = QRectF(area.left(), middle, area.width(), max(1.0, words.em / 18))
                painter.fillRect(frame.rect(line), QColor(colours.secondary_text))
            case Drawn.DOTS:
                self._dots(words, frame, number, bounds)

    def _beside(self, area: QRectF, frame: Frame, colour: QColor, width: float) -> None:
        """Draw a line under words; in vertical lines at their right."""
        v = area.top() + 0.5 if frame.vertical else area.bottom() - 1.5
        line = frame.rect(QRectF(area.left(), v, area.width(), width))
        self._painter.fillRect(line, colour)

    def _dots(self, words: SetWords, frame: Frame, number: int, bounds: tuple[int, int]) -> None:
        line, made, painter = words.lines[number], words.made, self._painter
        size = max(1.5, words.em * 0.09)
        across = -0.68 if frame.vertical else 0.68
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._colours.text))
        for index in range(line.first, line.last):
            at = made.at[index]
            if bounds[0] <= at < bounds[1] and made.text[at] >= "\u3400":
                begin, end = line.edge[index - line.first : index - line.first + 2]
                centre = frame.point((begin + end) / 2, words.middle(number) + across * words.em)
                painter.drawEllipse(centre, size / 2 + 0.4, size / 2 + 0.4)
        painter.restore()

    def _reading(
        self,
        words: SetWords,
        frame: Frame,
        number: int,
        reading: PlacedRuby,
        colour: QColor | None,
    ) -> None:
        families, size = self._setter.ruby_face(words.em, reading.kind)
        face, painter = self._book.face(families, size), self._painter
        painter.setPen(colour or self._inks["quiet"])
        painter.setFont(face.font)
        middle = words.middle(number)
        if reading.kind is RubyKind.ZHUYIN:
            self._zhuyin(words, frame, reading, middle, face.pixels)
            return
        wide = sum(cluster.advance for cluster in face.word(reading.words))
        begin = (reading.begin + reading.end - wide) / 2
        if frame.vertical:
            at = frame.point(begin, middle - 0.6 * words.em)
            painter.save()
            painter.translate(at)
            painter.rotate(90)
            painter.drawText(QPointF(0, 0), reading.words)
            painter.restore()
        else:
            painter.drawText(frame.point(begin, middle - 0.6 * words.em), reading.words)

    def _zhuyin(
        self,
        words: SetWords,
        frame: Frame,
        reading: PlacedRuby,
        middle: float,
        size: float,
    ) -> None:
        """Set letters one below the other at the right, the tone beside the last of them."""
        syllable, em = zhuyin_of(reading.words), words.em
        if frame.vertical:
            centre = frame.point((reading.begin + reading.end) / 2, middle)
            left = centre.x() + em * 0.53
        else:
            centre = frame.point(reading.end, middle)
            left = centre.x() + em * 0.02
        top = centre.y() - len(syllable.letters) * size / 2
        painter = self._painter
        for place, letter in enumerate(syllable.letters):
            painter.drawText(QPointF(left, top + (place + DROP + 0.5) * size), letter)
        if syllable.light:
            painter.drawText(QPointF(left, top + 0.25 * size), "˙")
        if syllable.tone:
            last = top + (len(syllable.letters) - 0.4) * size
            painter.drawText(QPointF(left + size * 1.0, last), syllable.tone)

    # Blocks

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
                self.words(cell.words, inside, (max(0.0, begin), end), lit(part))
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


def ink_colours(colours: Colours) -> dict[str, QColor]:
    """Return the colour of every ink in a theme."""
    return {
        "text": QColor(colours.text),
        "quiet": QColor(colours.secondary_text),
        "link": QColor(colours.link),
    }
