"""Lines of words as pieces: glyphs with their places, their looks and the words they stand for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from PySide6.QtGui import QPainterPath, QTransform

from reader.core.pattern import Pattern
from reader.exporting.pdf.content import Posture
from reader.ui.page.layout.frames import Frame
from reader.ui.page.layout.zhuyin import zhuyin_letters
from reader.ui.page.text.dressing import LINKS, Decoration
from reader.ui.page.text.words import SetWords, WordSetter
from reader.ui.printing.canvas import Drawn, Pen
from reader.ui.setting.clusters import Line
from reader.ui.setting.glyphs import BOLD
from reader.ui.setting.marks import WORDS, Kind
from reader.ui.setting.ruby import PlacedRuby, RubyKind
from reader.ui.setting.runs import SetCluster, clusters_of
from reader.ui.setting.shaping import Dress, Shaped, dress_of

_WIDE_SPACES = "\u3000\t"
_ODD_SPACES = Pattern("[\u00a0\u200b]|  |[-—] ")
"""Readers make plain ones of them, none, or two."""
HYPHENS = ("-", "\u2010")
_LAST_TOLD = "\ufffc"
_PARTED = 0.08
"""Characters of a gap, or of an overlap, from which readers begin another word: poppler at 0.1."""


class Formula(NamedTuple):
    """A formula, which is drawn and no text."""

    words: str
    paths: tuple[QPainterPath, ...]


class Piece(NamedTuple):
    """A cluster with its place on the page."""

    link: Decoration | None
    pen: Pen
    text: str
    glyphs: tuple[Drawn, ...]
    formula: Formula | None = None
    joined: bool = False
    """Whether readers of PDF would part it from what is before it, or read it elsewhere."""


class LineReader:
    """Takes the lines of a page apart."""

    def __init__(self, setter: WordSetter, inks: Mapping[str, str], *, vertical: bool) -> None:
        """Take lines set by ``setter``, on pages whose lines are ``vertical``."""
        self._setter = setter
        self._inks = inks
        self._vertical = vertical
        self._pens: dict[tuple[int, bool, bool, bool], tuple[Dress, Pen]] = {}

    def pieces(self, words: SetWords, frame: Frame, number: int) -> Iterator[Piece]:
        """Yield the clusters of a line in reading order, then the readings beside it."""
        made, line = words.made, words.lines[number]
        links = [each for each in words.decorations if each.drawn in LINKS]
        ends = {ruby.start: ruby.end for ruby in words.rubies}
        origin = frame.point(0.0, words.middle(number))
        x, y = origin.x(), origin.y()
        # Readers take what stands one below the other for as many lines, unless they are told.
        whole = self._vertical or _is_spaced_out(made.text[line.start : line.end])
        whole = whole or _has_raised(words, line) or _ends_with_hyphen(words, line)
        whole = whole or _ODD_SPACES.search(made.text, line.start, line.end) is not None
        joins = range(line.first, line.last) if whole else _joins(words, line)
        apart = True
        for cluster in clusters_of(line, made, vertical=words.vertical):
            at = made.at[cluster.place]
            behind = cluster.place + 1
            stop = made.at[behind] if behind < len(made.at) else len(made.text)
            hidden = [end for start, end in ends.items() if start <= at < end < stop]
            text = made.text[at : min([stop, *hidden])]
            link = next((each for each in links if each.start <= at < each.end), None)
            if cluster.place in made.formulas:
                yield self._formula(words, frame, number, cluster, text)
                apart = True
                continue
            # PDFium leaves what is beyond the BMP out of words that it is told.
            untold = bool(text) and max(text) > _LAST_TOLD
            joined = not (apart or untold) and cluster.place in joins
            apart = untold
            pen = self._pen(words, cluster)
            yield Piece(link, pen, text, _placed(cluster, text, x, y), None, joined)
        for reading in words.rubies_on(number):
            yield from self._reading(words, frame, number, reading)

    def _pen(self, words: SetWords, cluster: SetCluster) -> Pen:
        dress = cluster.dress
        is_latin = words.made.kind[cluster.place] in WORDS
        key = id(dress), is_latin, words.vertical, cluster.turned
        known = self._pens.get(key)
        if known is None:
            posture = Posture.LEVEL
            if words.vertical:
                posture = Posture.TURNED if cluster.turned else Posture.UPRIGHT
            italic = is_latin and dress.latin.font.italic()
            pen = Pen(self._inks[dress.ink], posture, dress.han.weight >= BOLD, italic)
            known = self._pens[key] = dress, pen  # kept, so that no other gets its number
        return known[1]

    def _formula(
        self, words: SetWords, frame: Frame, number: int, cluster: SetCluster, text: str
    ) -> Piece:
        line, formula = words.lines[number], words.made.formulas[cluster.place]
        origin = frame.point(0.0, words.middle(number))
        moved = QTransform.fromTranslate(origin.x(), origin.y())
        if frame.vertical:
            moved.rotate(90)
        moved.translate(line.edge[cluster.place - line.first], formula.drop)
        paths = tuple(moved.map(path) for path in formula.paths)
        pen = Pen(self._inks[cluster.dress.ink])
        return Piece(None, pen, text, (), Formula(text, paths))

    def _reading(
        self, words: SetWords, frame: Frame, number: int, reading: PlacedRuby
    ) -> Iterator[Piece]:
        """Yield a reading as `PagePainter` places it."""
        if reading.kind is RubyKind.ZHUYIN:
            pen = Pen(self._inks["text"])
            for letter, face, at in zhuyin_letters(words, frame, number, reading, self._setter):
                for cluster in face.word(letter):
                    glyphs = tuple(
                        Drawn(g.raw, g.number, at.x() + g.dx, at.y() + g.dy, "")
                        for g in cluster.glyphs
                    )
                    yield Piece(None, pen, letter, glyphs)
            return
        families, size = self._setter.ruby_face(words.em)
        face = self._setter.book.face(families, size)
        middle, em = words.middle(number), words.em
        colour = self._inks["quiet"]
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
            yield Piece(None, pen, reading.words[cluster.offset : stop], glyphs)
            x += cluster.advance


def _placed(cluster: SetCluster, text: str, x: float, y: float) -> tuple[Drawn, ...]:
    """Return the glyphs of a cluster where they are on the page; a single one has its text."""
    if len(cluster.glyphs) == 1:
        raw, number, u, v = cluster.glyphs[0]
        if cluster.turned:
            return (Drawn(raw, number, x - v, y + u, text),)
        return (Drawn(raw, number, x + u, y + v, text),)
    if cluster.turned:
        return tuple(Drawn(raw, n, x - v, y + u, "") for raw, n, u, v in cluster.glyphs)
    return tuple(Drawn(raw, n, x + u, y + v, "") for raw, n, u, v in cluster.glyphs)


def spelled(piece: Piece) -> list[Drawn]:
    """Return the glyphs of a cluster with its characters: each its own, else all the first."""
    glyphs, text = piece.glyphs, piece.text
    if len(glyphs) == 1 and glyphs[0].text:
        return [*glyphs]
    each = text if len(glyphs) == len(text) else [text, *[""] * (len(glyphs) - 1)]
    return [glyph._replace(text=own) for glyph, own in zip(glyphs, each, strict=False)]


def is_spelled(piece: Piece) -> bool:
    """Whether every glyph of a piece stands for characters of its own."""
    return len(piece.glyphs) <= 1 or len(piece.glyphs) == len(piece.text)


def chains(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """Yield pieces that are joined together, and all those between that are not."""
    chain: list[Piece] = []
    alone: list[Piece] = []
    for number, piece in enumerate(pieces):
        following = number + 1 < len(pieces) and pieces[number + 1].joined
        odd = piece.joined or following or not is_spelled(piece)
        if alone and odd:
            yield alone
            alone = []
        if chain and not piece.joined:
            yield chain
            chain = []
        (chain if odd else alone).append(piece)
    yield from (rest for rest in (chain, alone) if rest)


def _ends_with_hyphen(words: SetWords, line: Line) -> bool:
    """Whether a line ends with a hyphen, which readers take for one that the line's end made."""
    return words.made.text[line.start : line.end].rstrip().endswith(HYPHENS)


def _has_raised(words: SetWords, line: Line) -> bool:
    """Whether characters stand above or below a line, which readers put on lines of their own."""
    return any(dress.rise for _, dress in words.made.dressed) and any(
        dress_of(words.made, place).rise for place in range(line.first, line.last)
    )


def _is_spaced_out(text: str) -> bool:
    """Whether a line is single characters with spaces, which poppler takes for letters apart."""
    found = text.split()
    return len(found) > 1 and all(len(word) == 1 for word in found)


def _joins(words: SetWords, line: Line) -> set[int]:
    """Return the clusters of a line that are told together with what is before them.

    PDFium spreads what it is told evenly over its room and often finds a space behind it, so that
    all that follows is told too, up to a real space.
    """
    kind, last = words.made.kind, line.last
    found: set[int] = set()
    place = line.first + 1
    while place < last:
        if not _is_parted(words, line, place):
            place += 1
            continue
        begin = place - 1
        while begin > line.first and kind[begin] is kind[begin - 1] is Kind.LATIN:
            begin -= 1
        end = place + 1
        while end < last and (kind[end] is not Kind.SPACE or _is_parted(words, line, end)):
            end += 1
        found.update(range(begin + 1, end))
        place = end
    return found


def _is_parted(words: SetWords, line: Line, place: int) -> bool:
    """Whether there is a gap before a cluster that is no space, or it overlaps what is before."""
    made = words.made
    if place == line.first:
        return False
    if any(made.text[made.at[n]] in _WIDE_SPACES for n in (place - 1, place)):
        return True
    index = place - line.first
    begin = line.edge[index] - made.lead[place]
    before = line.edge[index - 1] - made.lead[place - 1]
    gap = begin + _own_begin(made, place) - before - _own_end(made, place - 1)
    spaces = (made.kind[place - 1], made.kind[place])
    return abs(gap) > _PARTED * words.em and Kind.SPACE not in spaces


def _own_begin(made: Shaped, place: int) -> float:
    """Return how far into its room a cluster begins, as · does."""
    many = made.many.get(place)
    return many[0].dx if many else 0.0


def _own_end(made: Shaped, place: int) -> float:
    """Return how far into its room a cluster ends."""
    many = made.many.get(place)
    if not many:
        return made.advance[place]
    return many[-1].dx + many[-1].raw.advancesForGlyphIndexes([many[-1].number])[0].x()
