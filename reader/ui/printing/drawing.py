"""Draws set blocks on a canvas, in the order in which they are read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from itertools import groupby
from typing import NamedTuple

from PySide6.QtCore import QRectF

from reader.core.article import Article
from reader.ui.look.theme import Colours, inks_of
from reader.ui.page.layout.block_setting import SetBlock
from reader.ui.page.layout.boxes import SetBox, cell_frame
from reader.ui.page.layout.flow import Flow
from reader.ui.page.layout.frames import Frame
from reader.ui.page.order.blocks import Code, Grid, Passage, Picture, Role, Rule, Words, passage_of
from reader.ui.page.paint.painting import BULLET, BULLET_AWAY
from reader.ui.page.text.dressing import Decoration
from reader.ui.page.text.dressing import Drawn as Decorated
from reader.ui.page.text.words import SetWords
from reader.ui.printing.canvas import Canvas
from reader.ui.printing.pieces import (
    HYPHENS,
    Formula,
    LineReader,
    Piece,
    chains,
    is_spelled,
    spelled,
)

_HEAD_TEXTS = {Role.TITLE: "title", Role.SUBTITLE: "subtitle", Role.BYLINE: "byline"}
_LINE = 0.045
"""How thick a line beside words is, in characters."""
_BAR = 0.16
_HIGHLIGHT = "#fff0b0"
_DOT = 0.045


class PageDrawer:
    """Draws blocks of one flow."""

    def __init__(self, canvas: Canvas, flow: Flow, colours: Colours) -> None:
        self._canvas = canvas
        self._flow = flow
        self._colours = colours
        self._lines = LineReader(flow.setter, inks_of(colours), vertical=flow.room.vertical)

    @property
    def _article(self) -> Article:
        return self._flow.article

    def block(self, index: int, frame: Frame, begin: float, end: float) -> None:
        """Draw what of a block is between two places across; ``frame`` is the block's own."""
        made = self._flow[index]
        text_id = text_id_of(made)
        if begin <= made.top + 1:
            self._begins(made, frame, text_id)
        with self._canvas.artifact():
            self._bars(index, made, frame, begin, end)
        if begin <= made.top + 1 and made.around.mark:
            self._mark(index, made, frame, text_id)
        match made.block:
            case Words() if made.words is not None:
                inside = frame.moved(made.indent, made.top)
                lines = _lines_between(made.words, begin - made.top, end - made.top)
                self.words(made.words, inside, lines, text_id)
            case Picture(figure=figure) if made.area is not None:
                asset = self._article.assets[figure.asset_id or ""]
                with self._canvas.part(text_id):
                    self._canvas.picture(frame.rect(made.area), figure.asset_id or "", asset)
            case Code() | Grid() if made.box is not None and made.area is not None:
                self._box(made, frame, begin, end)
            case Rule():
                with self._canvas.artifact():
                    area = QRectF(0.0, made.top, self._flow.room.measure, self._thin())
                    self._canvas.fill(frame.rect(area), self._colours.border)
            case _:
                pass

    def _begins(self, made: SetBlock, frame: Frame, text_id: str) -> None:
        place = frame.point(made.indent, made.top)
        self._canvas.begins(text_id, place)

    def _thin(self) -> float:
        return max(1.0, self._flow.style.page.font_size * _LINE)

    # Words

    def words(self, words: SetWords, frame: Frame, lines: Sequence[int], text_id: str) -> None:
        """Draw some lines of ``words``, with all that is beside them."""
        if not words.made.at or not lines:
            return
        with self._canvas.artifact():
            self._decorate(words, frame, lines, behind=True)
        pieces = [piece for number in lines for piece in self._lines.pieces(words, frame, number)]
        segments = list(_segments(pieces))
        for (link, formula), group in groupby(segments, key=lambda each: (each.link, each.formula)):
            together = list(group)
            if formula is not None:
                with self._canvas.formula(text_id, formula.words):
                    for path in formula.paths:
                        self._canvas.outline(path, together[0].pieces[0].pen.colour)
                continue
            with self._part(words, frame, lines, together, text_id):
                for segment in together:
                    with self._told(segment):
                        self._draw(segment.pieces)
            if link is None:
                self._add_links(words, frame, lines, together, text_id)
        with self._canvas.artifact():
            self._decorate(words, frame, lines, behind=False)

    def _told(self, segment: _Segment) -> AbstractContextManager[object]:
        """Return what tells readers of PDF the words of what they would take apart."""
        if not segment.is_told:
            return nullcontext()
        words = "".join(piece.text for piece in segment.pieces)
        # With something behind it that is no blank, it is no hyphen that a line's end has made.
        return self._canvas.spoken(f"{words}\u200b" if words.endswith(HYPHENS) else words)

    def _part(
        self,
        words: SetWords,
        frame: Frame,
        lines: Sequence[int],
        segments: Sequence[_Segment],
        text_id: str,
    ) -> AbstractContextManager[object]:
        link = segments[0].link
        if link is None:
            return self._canvas.part(text_id)
        said = "".join(piece.text for segment in segments for piece in segment.pieces)
        areas = _areas(words, frame, lines, link)
        return self._canvas.link(text_id, link.target, said, areas)

    def _add_links(
        self,
        words: SetWords,
        frame: Frame,
        lines: Sequence[int],
        segments: Sequence[_Segment],
        text_id: str,
    ) -> None:
        """Let links be followed that are told together with what is round them."""
        pieces = [piece for segment in segments for piece in segment.pieces]
        for link, inside in groupby(pieces, key=lambda piece: piece.link):
            if link is not None:
                said = "".join(piece.text for piece in inside)
                areas = _areas(words, frame, lines, link)
                with self._canvas.link(text_id, link.target, said, areas):
                    pass

    def aside(self, words: SetWords, frame: Frame) -> None:
        """Draw a line that is no part of the article."""
        with self._canvas.artifact():
            for number in range(len(words.lines)):
                for segment in _segments(list(self._lines.pieces(words, frame, number))):
                    with self._told(segment):
                        self._draw(segment.pieces)

    def _draw(self, pieces: Sequence[Piece]) -> None:
        for pen, together in groupby(pieces, key=lambda piece: piece.pen):
            self._canvas.glyphs([glyph for piece in together for glyph in spelled(piece)], pen)

    def _decorate(
        self, words: SetWords, frame: Frame, lines: Sequence[int], *, behind: bool
    ) -> None:
        canvas, colours, em = self._canvas, self._colours, words.em
        thin = max(1.0, em * _LINE)
        for start, end, drawn, _ in words.decorations:
            if behind != (drawn in (Decorated.CODE, Decorated.MARKED)):
                continue
            for number, area in words.areas(start, end):
                if number not in lines:
                    continue
                match drawn:
                    case Decorated.CODE:
                        canvas.fill(frame.rect(area), colours.code)
                    case Decorated.MARKED:
                        canvas.fill(frame.rect(area), _HIGHLIGHT)
                    case Decorated.LINK:
                        canvas.fill(frame.rect(_beside(area, frame, thin)), colours.border)
                    case Decorated.RAISED_LINK:
                        pass
                    case Decorated.PROPER_NAME:
                        inset = area.adjusted(em * 0.06, 0, -em * 0.06, 0)
                        canvas.fill(frame.rect(_beside(inset, frame, thin)), colours.text)
                    case Decorated.DELETED:
                        middle = words.middle(number) + em * 0.02
                        line = QRectF(area.left(), middle, area.width(), thin)
                        canvas.fill(frame.rect(line), colours.secondary_text)
                    case Decorated.DOTS:
                        self._dots(words, frame, number, start, end)

    def _dots(self, words: SetWords, frame: Frame, number: int, start: int, end: int) -> None:
        line, made = words.lines[number], words.made
        across = -0.68 if frame.vertical else 0.68
        for index in range(line.first, line.last):
            at = made.at[index]
            if start <= at < end and made.text[at] >= "\u3400":
                left, right = line.edge[index - line.first : index - line.first + 2]
                centre = frame.point((left + right) / 2, words.middle(number) + across * words.em)
                self._canvas.disc(centre, _DOT * words.em, self._colours.text)

    # Blocks

    def _bars(self, index: int, made: SetBlock, frame: Frame, begin: float, end: float) -> None:
        em = self._flow.style.page.font_size
        above, below = self._flow.shared_bars(index, -1), self._flow.shared_bars(index, 1)
        for number, indent in enumerate(made.around.bars):
            top = max(begin, 0.0 if number < above else made.top)
            bottom = min(end, made.extent if number < below else made.top + made.inner)
            if bottom > top:
                area = QRectF(indent * em, top, em * _BAR, bottom - top)
                self._canvas.fill(frame.rect(area), self._colours.border)

    def _mark(self, index: int, made: SetBlock, frame: Frame, text_id: str) -> None:
        if made.mark is not None:
            lines = range(len(made.mark.lines))
            inside = frame.moved(made.mark_indent, made.top)
            owner = text_id
            if isinstance(made.block, Words) and made.block.role is Role.MARK:
                owner = text_id_of(self._flow[min(index + 1, len(self._flow) - 1)])
            self.words(made.mark, inside, lines, f"{owner.partition('.')[0]}.mark")
            return
        if made.words is None:
            return
        em, pitch = made.words.em, made.words.pitch
        centre = frame.point(made.indent - BULLET_AWAY * em, made.top + pitch / 2)
        colour = self._colours.text
        with self._canvas.artifact():
            if made.around.mark == "▪":
                side = BULLET * em * 0.85
                box = QRectF(centre.x() - side, centre.y() - side, 2 * side, 2 * side)
                self._canvas.fill(box, colour)
            else:
                hollow = made.around.mark == "◦"
                self._canvas.disc(centre, BULLET * em, colour, hollow=hollow)

    def _box(self, made: SetBlock, frame: Frame, begin: float, end: float) -> None:
        """Draw the rows of a table, or the lines of code, that are on this page."""
        box, area = made.box, made.area
        assert box is not None
        assert area is not None
        seen = frame.rect(area)
        room = self._flow.room
        fitting = min(1.0, seen.width() / box.width, seen.height() / box.height)
        first, last = begin - made.top, end - made.top
        if room.vertical:
            first, last = 0.0, box.height
        inside = Frame(seen.left(), seen.top())
        with self._canvas.shrunk(fitting, seen.topLeft()):
            with self._canvas.artifact():
                self._box_lines(box, inside, seen, first, last)
            for part, cell in enumerate(box.cells):
                if box.is_code:
                    lines = _lines_between(cell.words, first - cell.y, last - cell.y)
                elif first - 1 <= cell.y < last:
                    lines = range(len(cell.words.lines))
                else:
                    continue
                text_id = _first_id(passage_of(made.block, part))
                self.words(cell.words, cell_frame(inside, cell), lines, text_id)

    def _box_lines(
        self, box: SetBox, frame: Frame, seen: QRectF, first: float, last: float
    ) -> None:
        canvas, colours, thin = self._canvas, self._colours, self._thin() / 2
        top, bottom = max(0.0, first), min(box.height, last)
        if box.is_code:
            canvas.fill(QRectF(frame.x, frame.y + top, box.width, bottom - top), colours.code)
            return
        rows = [row for row in box.rows if top - 1 <= row <= bottom + 1]
        if not rows:
            return
        if 0 < box.header_rows < len(box.rows) and top < box.rows[box.header_rows]:
            head = QRectF(frame.x, frame.y, box.columns[-1], box.rows[box.header_rows])
            canvas.fill(head, colours.panel)
        right = box.columns[-1]
        for row in rows:
            canvas.fill(QRectF(frame.x, frame.y + row, right + thin, thin), colours.control)
        for column in box.columns:
            high = rows[-1] - rows[0]
            area = QRectF(frame.x + column, frame.y + rows[0], thin, high)
            canvas.fill(area, colours.control)


class _Segment(NamedTuple):
    """Pieces of one element of the structure, which are told as a whole or one by one."""

    pieces: list[Piece]
    is_told: bool
    link: Decoration | None
    """None also where a link stands among words that are told with it."""
    formula: Formula | None


def _segments(pieces: Sequence[Piece]) -> Iterator[_Segment]:
    for together in chains(pieces):
        if any(piece.joined or not is_spelled(piece) for piece in together):
            links = {piece.link for piece in together}
            yield _Segment(
                together, is_told=True, link=links.pop() if len(links) == 1 else None, formula=None
            )
            continue
        for (link, formula), inside in groupby(together, key=lambda p: (p.link, p.formula)):
            yield _Segment(list(inside), is_told=False, link=link, formula=formula)


def _areas(words: SetWords, frame: Frame, lines: Sequence[int], link: Decoration) -> list[QRectF]:
    areas = words.areas(link.start, link.end)
    return [frame.rect(area) for number, area in areas if number in lines]


def text_id_of(made: SetBlock) -> str:
    """Return the id that tells which element of the structure a block belongs to."""
    block = made.block
    if isinstance(block, Words) and block.role in _HEAD_TEXTS:
        return _HEAD_TEXTS[block.role]
    return _first_id(passage_of(block, 0))


def _first_id(passage: Passage) -> str:
    return passage.pieces[0].text_id if passage.pieces else ""


def _lines_between(words: SetWords, begin: float, end: float) -> range:
    """Return the lines whose middle is between two places across."""
    first = max(0, round(begin / words.pitch))
    return range(first, min(len(words.lines), max(first, round(end / words.pitch))))


def _beside(area: QRectF, frame: Frame, thin: float) -> QRectF:
    """Return a line under words; in vertical lines at their right."""
    v = area.top() if frame.vertical else area.bottom() - thin
    return QRectF(area.left(), v, area.width(), thin)
