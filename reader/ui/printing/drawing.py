"""Draws set blocks on a canvas, in the order in which they are read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF

from reader.core.article import Article
from reader.exporting.pdf.content import Posture
from reader.ui.look.theme import Colours
from reader.ui.page.blocks import Code, Grid, Passage, Picture, Role, Rule, Words, passage_of
from reader.ui.page.boxes import SetBox, cell_frame
from reader.ui.page.dressing import Decoration
from reader.ui.page.dressing import Drawn as Decorated
from reader.ui.page.flow import Flow, SetBlock
from reader.ui.page.frames import Frame
from reader.ui.page.painting import BULLET, BULLET_AWAY
from reader.ui.page.words import SetWords
from reader.ui.printing.canvas import Canvas, Drawn, Pen
from reader.ui.setting.clusters import Line
from reader.ui.setting.glyphs import GlyphBook
from reader.ui.setting.marks import WORDS, Kind
from reader.ui.setting.ruby import PlacedRuby, RubyKind, zhuyin_of
from reader.ui.setting.runs import DROP, SetCluster, clusters_of

_HEAD_TEXTS = {Role.TITLE: "title", Role.SUBTITLE: "subtitle", Role.BYLINE: "byline"}
_LINE = 0.045
"""How thick a line beside words is, in characters."""
_BAR = 0.16
_HIGHLIGHT = "#fff0b0"
_DOT = 0.045
_WIDE_SPACES = "\u3000\t"
_PARTED = 0.08
"""Characters of a gap, or of an overlap, from which readers begin another word: poppler at 0.1."""


class _Piece(NamedTuple):
    """A cluster with its place on the page."""

    link: Decoration | None
    pen: Pen
    text: str
    glyphs: tuple[Drawn, ...]
    joined: bool = False
    """Whether readers of PDF would part it from what is before it, or read it elsewhere."""


class PageDrawer:
    """Draws blocks of one flow."""

    def __init__(self, canvas: Canvas, flow: Flow, colours: Colours, book: GlyphBook) -> None:
        self._canvas = canvas
        self._flow = flow
        self._colours = colours
        self._book = book
        self._inks = {
            "text": colours.text,
            "quiet": colours.secondary_text,
            "link": colours.link,
        }

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
        pieces = [piece for number in lines for piece in self._pieces(words, frame, number)]
        for link, together in groupby(pieces, key=lambda piece: piece.link):
            inside = list(together)
            if link is None:
                with self._canvas.part(text_id):
                    self._draw(inside)
            else:
                areas = [
                    frame.rect(area)
                    for number, area in words.areas(link.start, link.end)
                    if number in lines
                ]
                said = "".join(piece.text for piece in inside)
                with self._canvas.link(text_id, link.target, said, areas):
                    self._draw(inside)
        with self._canvas.artifact():
            self._decorate(words, frame, lines, behind=False)

    def aside(self, words: SetWords, frame: Frame) -> None:
        """Draw a line that is no part of the article."""
        with self._canvas.artifact():
            for number in range(len(words.lines)):
                self._draw(list(self._pieces(words, frame, number)))

    def _draw(self, pieces: Sequence[_Piece]) -> None:
        """Draw pieces; what a reader would take apart is told it as a whole."""
        for together in _chains(pieces):
            if len(together) > 1 or not _is_spelled(together[0]):
                with self._canvas.spoken("".join(piece.text for piece in together)):
                    self._draw_glyphs(together)
            else:
                self._draw_glyphs(together)

    def _draw_glyphs(self, pieces: Sequence[_Piece]) -> None:
        for pen, together in groupby(pieces, key=lambda piece: piece.pen):
            self._canvas.glyphs([glyph for piece in together for glyph in _spelled(piece)], pen)

    def _pieces(self, words: SetWords, frame: Frame, number: int) -> Iterator[_Piece]:
        made, line = words.made, words.lines[number]
        links = [each for each in words.decorations if each.drawn is Decorated.LINK]
        ends = {ruby.start: ruby.end for ruby in words.rubies}
        origin = frame.point(0.0, words.middle(number))
        for cluster in clusters_of(line, made, vertical=words.vertical):
            at = made.at[cluster.place]
            behind = cluster.place + 1
            stop = made.at[behind] if behind < len(made.at) else len(made.text)
            hidden = [end for start, end in ends.items() if start <= at < end < stop]
            text = made.text[at : min([stop, *hidden])]
            link = next((each for each in links if each.start <= at < each.end), None)
            joined = words.vertical or _is_parted(words, line, cluster.place)
            joined = joined and cluster.place > line.first
            yield self._piece(words, cluster, text, origin, link)._replace(joined=joined)
        for reading in words.rubies_on(number):
            yield from self._reading(words, frame, number, reading)

    def _piece(
        self,
        words: SetWords,
        cluster: SetCluster,
        text: str,
        origin: QPointF,
        link: Decoration | None,
    ) -> _Piece:
        dress = cluster.dress
        is_latin = words.made.kind[cluster.place] in WORDS
        posture = Posture.LEVEL
        if words.vertical:
            posture = Posture.TURNED if cluster.turned else Posture.UPRIGHT
        pen = Pen(
            self._inks[dress.ink],
            posture,
            dress.han.bold,
            is_latin and dress.latin.font.italic(),
        )
        x, y = origin.x(), origin.y()
        if cluster.turned:
            glyphs = tuple(Drawn(raw, n, x - v, y + u, "") for raw, n, u, v in cluster.glyphs)
        else:
            glyphs = tuple(Drawn(raw, n, x + u, y + v, "") for raw, n, u, v in cluster.glyphs)
        return _Piece(link, pen, text, glyphs)

    def _reading(
        self, words: SetWords, frame: Frame, number: int, reading: PlacedRuby
    ) -> Iterator[_Piece]:
        """Yield a reading as `PagePainter` places it."""
        families, size = self._flow.setter.ruby_face(words.em, reading.kind)
        face = self._book.face(families, size)
        middle, em = words.middle(number), words.em
        colour = self._inks["quiet"]
        if reading.kind is RubyKind.ZHUYIN:
            syllable, size = zhuyin_of(reading.words), face.pixels
            if frame.vertical:
                centre = frame.point((reading.begin + reading.end) / 2, middle)
                left = centre.x() + em * 0.53
            else:
                centre = frame.point(reading.end, middle)
                left = centre.x() + em * 0.02
            top = centre.y() - len(syllable.letters) * size / 2
            placed = [
                (letter, left, top + (place + DROP + 0.5) * size)
                for place, letter in enumerate(syllable.letters)
            ]
            if syllable.light:
                placed.insert(0, ("˙", left, top + 0.25 * size))
            if syllable.tone:
                placed.append(
                    (syllable.tone, left + size, top + (len(syllable.letters) - 0.4) * size)
                )
            pen = Pen(colour)
            for letter, x, y in placed:
                for cluster in face.word(letter):
                    glyphs = tuple(
                        Drawn(g.raw, g.number, x + g.dx, y + g.dy, "") for g in cluster.glyphs
                    )
                    yield _Piece(None, pen, letter, glyphs)
            return
        clusters = face.word(reading.words)
        x = (reading.begin + reading.end - sum(each.advance for each in clusters)) / 2
        pen = Pen(colour, Posture.TURNED if frame.vertical else Posture.LEVEL)
        for number_of, cluster in enumerate(clusters):
            following = clusters[number_of + 1 :]
            stop = following[0].offset if following else len(reading.words)
            at = frame.point(x, middle - 0.6 * em)
            if frame.vertical:
                glyphs = tuple(
                    Drawn(g.raw, g.number, at.x() - g.dy, at.y() + g.dx, "") for g in cluster.glyphs
                )
            else:
                glyphs = tuple(
                    Drawn(g.raw, g.number, at.x() + g.dx, at.y() + g.dy, "") for g in cluster.glyphs
                )
            yield _Piece(None, pen, reading.words[cluster.offset : stop], glyphs)
            x += cluster.advance

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


def _spelled(piece: _Piece) -> list[Drawn]:
    """Return the glyphs of a cluster with its characters: each its own, else all the first."""
    glyphs, text = piece.glyphs, piece.text
    each = text if len(glyphs) == len(text) else [text, *[""] * (len(glyphs) - 1)]
    return [glyph._replace(text=own) for glyph, own in zip(glyphs, each, strict=False)]


def _is_spelled(piece: _Piece) -> bool:
    return len(piece.glyphs) <= 1 or len(piece.glyphs) == len(piece.text)


def _chains(pieces: Sequence[_Piece]) -> Iterator[list[_Piece]]:
    """Yield pieces that are joined together, and the others in runs of one piece each."""
    chain: list[_Piece] = []
    for piece in pieces:
        if chain and not piece.joined:
            yield chain
            chain = []
        chain.append(piece)
    if chain:
        yield chain


def _is_parted(words: SetWords, line: Line, place: int) -> bool:
    """Whether there is a gap before a cluster that is no space, or it overlaps what is before."""
    made = words.made
    if place == line.first:
        return False
    if any(made.text[made.at[n]] in _WIDE_SPACES for n in (place - 1, place)):
        return True
    index = place - line.first
    before = line.edge[index - 1] - made.lead[place - 1] + made.advance[place - 1]
    gap = line.edge[index] - made.lead[place] - before
    spaces = (made.kind[place - 1], made.kind[place])
    return abs(gap) > _PARTED * words.em and Kind.SPACE not in spaces
