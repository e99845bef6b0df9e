"""Shows what was found: on the page and beside it on the scroll bar."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QScrollBar, QWidget

from reader.core.article import Article
from reader.core.articles.finding import Hit
from reader.core.articles.walk import iter_texts
from reader.hanzi.alignment import Alignment
from reader.library.records.highlights import Highlight
from reader.ui.look.appearance import Appearance
from reader.ui.page.layout.flow import Flow
from reader.ui.page.order.blocks import Position
from reader.ui.page.paint.lit import FoundStretch, Lit
from reader.ui.typesetting.placed import TextPlace

MOST_MARKS = 1000
"""More than a scroll bar has pixels; of finds closer together one is marked."""
_TICK, _CURRENT_TICK = 2.0, 4.0
"""Heights, in pixels."""


def place_hits(
    flow: Flow, hits: Sequence[Hit], alignments: Mapping[str, Alignment]
) -> list[FoundStretch]:
    """Return the hits that stand on the page, in its order; on any thread.

    A hit in a word that was converted as a whole is shown as the whole word.
    """
    placed: list[FoundStretch] = []
    for text_id, group in groupby(hits, key=_text_id_of):
        at, alignment = flow.position_of(TextPlace(text_id, 0)), alignments.get(text_id)
        if at is None:
            continue
        block, part, begin = at
        for hit in group:
            span = (hit.start, hit.end)
            start, end = alignment.shown_span(*span) if alignment else span
            position = Position(block, part, begin + start)
            placed.append(tuple.__new__(FoundStretch, (position, begin + end, hit)))
    placed.sort(key=start_of)
    return placed


def place_marks(
    flow: Flow,
    marks: Iterable[Highlight],
    original: Article,
    alignments: Mapping[str, Alignment],
) -> list[tuple[FoundStretch, Lit]]:
    """Return the marked passages that stand on the page, text by text, each with how it is lit."""
    marks = [mark for mark in marks if not mark.is_lost]
    lengths: list[tuple[str, int]] = []
    if any(mark.start != mark.end for mark in marks):
        lengths = [(text_id, len(text.text)) for text_id, text in iter_texts(original)]
    placed: list[tuple[FoundStretch, Lit]] = []
    for mark in marks:
        hits = list(_parts_of(mark, lengths))
        how = Lit[mark.colour.name]
        placed += ((stretch, how) for stretch in place_hits(flow, hits, alignments))
    return placed


def _parts_of(mark: Highlight, lengths: Sequence[tuple[str, int]]) -> Iterator[Hit]:
    if mark.start == mark.end:
        yield Hit(mark.start.text_id, mark.start.start, mark.start.end)
        return
    is_inside = False
    for text_id, length in lengths:
        if text_id == mark.start.text_id:
            is_inside = True
            yield Hit(text_id, mark.start.start, length)
        elif text_id == mark.end.text_id:
            yield Hit(text_id, 0, mark.end.end)
            return
        elif is_inside:
            yield Hit(text_id, 0, length)


def mark_fractions(flow: Flow, placed: Sequence[FoundStretch]) -> list[float]:
    """Return how far down the page the hits stand, 0 to 1, in order, at most ``MOST_MARKS``."""
    gap = 1 / MOST_MARKS if len(placed) > MOST_MARKS else 0.0
    fractions: list[float] = []
    wanted = 0.0
    for hit in placed:
        fraction = flow.share_of(hit.start)
        if fraction >= wanted:
            fractions.append(fraction)
            wanted = fraction + gap if gap else 0.0
    return fractions


class ScrollMarks(QWidget):
    """Lies over a scroll bar and lets every click through.

    A bar that lies flat belongs to vertical lines, whose beginning is at its right.
    """

    def __init__(self, bar: QScrollBar, appearance: Appearance, ink: str = "accent") -> None:
        """``ink`` is the colour of the theme in which the ticks are drawn."""
        super().__init__(bar)
        self._ink = ink
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._bar = bar
        self._appearance = appearance
        appearance.changed.connect(self._draw_anew)
        self._fractions: tuple[float, ...] = ()
        self._current: float | None = None
        self._drawing: QPixmap | None = None
        bar.installEventFilter(self)
        self._cover()

    @property
    def fractions(self) -> tuple[float, ...]:
        """Where the marks are, 0 to 1."""
        return self._fractions

    @property
    def current(self) -> float | None:
        """Where the current find is."""
        return self._current

    def set_marks(self, fractions: Sequence[float], current: float | None) -> None:
        """Mark the ``fractions`` of the bar, 0 to 1, and ``current`` more strongly."""
        self._fractions, self._current = tuple(fractions), current
        self.setVisible(bool(fractions))
        self._draw_anew()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the scroll bar."""
        if watched is self._bar and event.type() == QEvent.Type.Resize:
            self._cover()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a tick for every mark, the current one across the bar."""
        if self._drawing is None:  # kept, since every step of the wheel paints the bar anew
            self._drawing = self._draw()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._drawing)
        painter.end()

    def _draw_anew(self) -> None:
        self._drawing = None
        self.update()

    def _draw(self) -> QPixmap:
        drawing = QPixmap(self.size() * self.devicePixelRatioF())
        drawing.setDevicePixelRatio(self.devicePixelRatioF())
        drawing.fill(Qt.GlobalColor.transparent)
        is_flat = self._bar.orientation() is Qt.Orientation.Horizontal
        width, height = self.width(), self.height()
        if is_flat:
            width, height = height, width
        margin = width * 0.25
        tops = dict.fromkeys(round(fraction * (height - _TICK)) for fraction in self._fractions)
        ticks = [(margin, top, width - 2 * margin, _TICK) for top in tops]
        if self._current is not None:
            top = round(self._current * (height - _CURRENT_TICK))
            ticks.append((0.0, top, width, _CURRENT_TICK))
        painter = QPainter(drawing)
        if is_flat:  # drawn as one that stands, and turned
            painter.translate(height, 0)
            painter.rotate(90)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(
            QColor(self._appearance.colours.paper)
        )  # so that they stand out from the handle, too
        painter.drawRects([QRectF(x, y - 1, w, h + 2) for x, y, w, h in ticks])
        painter.setBrush(QColor(getattr(self._appearance.colours, self._ink)))
        painter.drawRects([QRectF(*tick) for tick in ticks])
        painter.end()
        return drawing

    def _cover(self) -> None:
        self.setGeometry(self._bar.rect())
        self._draw_anew()


def _text_id_of(hit: Hit) -> str:
    return hit.text_id


def start_of(hit: FoundStretch) -> Position:
    """Return what placed hits are sorted by."""
    return hit.start
