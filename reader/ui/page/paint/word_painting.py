"""Paints set words: glyphs, formulas and readings, and what lies behind and under them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from reader.ui.look.theme import Colours, inks_of
from reader.ui.page.layout.frames import Frame
from reader.ui.page.layout.zhuyin import zhuyin_letters
from reader.ui.page.paint.lit import MARKED, SAID_ALPHA, Lights, Lit, Stretch
from reader.ui.page.text.dressing import Drawn
from reader.ui.page.text.words import SetWords, WordSetter
from reader.ui.setting.glyphs import GlyphBook
from reader.ui.setting.ruby import PlacedRuby, RubyKind
from reader.ui.setting.runs import Ink
from reader.ui.setting.shaping import dress_of

_UNDERLINED = (Lit.FOUND, Lit.SAID, Lit.UNDERLINE)


class WordPainter:
    """Paints words on ``painter`` for one paint of the view."""

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
        return {name: QColor(colour) for name, colour in inks_of(self._colours).items()}

    def paint(
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
        self._decorate(words, frame, first, last, behind=True)
        for stretch in lit:
            self._ground(words, frame, stretch, first, last)
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
            case Lit.SAID:
                ground = QColor(colours.accent)
                ground.setAlpha(SAID_ALPHA)
            case Lit.CHOSEN:
                ground = self._lights.chosen
            case _:
                ground = MARKED[stretch.lit]
        for number, area in words.areas(stretch.start, stretch.end):
            if first <= number <= last:
                rect = frame.rect(area)
                self._painter.fillRect(rect, ground)
                if stretch.lit in _UNDERLINED:  # told apart not by hue alone
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
            case Drawn.RAISED_LINK:
                pass
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
        painter = self._painter
        if reading.kind is RubyKind.ZHUYIN:
            painter.setPen(colour or self._inks["text"])
            for letter, face, at in zhuyin_letters(words, frame, number, reading, self._setter):
                painter.setFont(face.font)
                painter.drawText(at, letter)
            return
        families, size = self._setter.ruby_face(words.em)
        face, middle = self._book.face(families, size), words.middle(number)
        painter.setPen(colour or self._inks["quiet"])
        painter.setFont(face.font)
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
