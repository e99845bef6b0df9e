"""Shows what was found: on the page and beside it on the scroll bar."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QScrollBar, QTextEdit, QWidget

from reader.core.finding import Hit
from reader.hanzi.alignment import Alignment
from reader.ui.look.appearance import Appearance
from reader.ui.look.theme import Colours
from reader.ui.typesetting.document import ArticleDocument
from reader.ui.typesetting.geometry import line_rect_at

MOST_MARKS = 1000
"""More than a scroll bar has pixels; of finds closer together one is marked."""
_TICK, _CURRENT_TICK = 2.0, 4.0
"""Heights, in pixels."""


class PlacedHit(NamedTuple):
    """A hit and the document positions it is shown between."""

    hit: Hit
    start: int
    end: int


def place_hits(
    document: ArticleDocument, hits: Sequence[Hit], alignments: Mapping[str, Alignment]
) -> list[PlacedHit]:
    """Return the hits that stand on the page, in its order.

    A hit in a word that was converted as a whole is shown as the whole word.
    """
    if not hits:
        return []
    texts = {text.text_id: text for text in document.texts()}
    placed: list[PlacedHit] = []
    for text_id, group in groupby(hits, key=_text_id_of):
        text, alignment = texts.get(text_id), alignments.get(text_id)
        if text is None:
            continue
        found = list(group)
        spans = [alignment.shown_span(h.start, h.end) if alignment else h[1:] for h in found]
        positions = text.positions_of([offset for span in spans for offset in span])
        stretches = zip(found, positions[::2], positions[1::2], strict=True)
        placed += [tuple.__new__(PlacedHit, stretch) for stretch in stretches]
    placed.sort(key=start_of)
    return placed


def hits_between(
    document: ArticleDocument, placed: Sequence[PlacedHit], top: float, bottom: float
) -> range:
    """Return the indices of the hits on lines that are wholly or partly between two heights."""

    def upper_edge(hit: PlacedHit) -> float:
        return line_rect_at(document, hit.start).top()

    def lower_edge(hit: PlacedHit) -> float:
        return line_rect_at(document, hit.end).bottom()

    first = bisect_right(placed, top, key=lower_edge)
    return range(first, bisect_left(placed, bottom, lo=first, key=upper_edge))


def hit_selections(
    document: ArticleDocument,
    placed: Sequence[PlacedHit],
    current: int | None,
    colours: Colours,
    indices: range | None = None,
) -> list[QTextEdit.ExtraSelection]:
    """Return what paints the hits, the one with the index ``current`` unlike all others.

    With ``indices``, only those hits: Qt looks through all selections for every paragraph that it
    paints.
    """
    looks = _look(colours, current=False), _look(colours, current=True)
    return [
        _selection(document, placed[index], looks[index == current])
        for index in (range(len(placed)) if indices is None else indices)
    ]


def mark_fractions(document: ArticleDocument, placed: Sequence[PlacedHit]) -> list[float]:
    """Return how far down the page the hits stand, 0 to 1, in order, at most ``MOST_MARKS``."""
    gap = document.characterCount() / MOST_MARKS if len(placed) > MOST_MARKS else 0
    fractions: list[float] = []
    next_position = 0.0
    for hit in placed:
        if hit.start >= next_position:
            fractions.append(fraction_of(document, hit))
            next_position = hit.start + gap
    return fractions


def fraction_of(document: ArticleDocument, hit: PlacedHit) -> float:
    """Return how far down the page ``hit`` stands, 0 to 1."""
    height = document.documentLayout().documentSize().height()
    return min(1.0, line_rect_at(document, hit.start).center().y() / height) if height else 0.0


class ScrollMarks(QWidget):
    """Lies over a vertical scroll bar and lets every click through."""

    def __init__(self, bar: QScrollBar, appearance: Appearance) -> None:
        super().__init__(bar)
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
        width, height, margin = self.width(), self.height(), self.width() * 0.25
        tops = dict.fromkeys(round(fraction * (height - _TICK)) for fraction in self._fractions)
        ticks = [(margin, top, width - 2 * margin, _TICK) for top in tops]
        if self._current is not None:
            top = round(self._current * (height - _CURRENT_TICK))
            ticks.append((0.0, top, width, _CURRENT_TICK))
        painter = QPainter(drawing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(
            QColor(self._appearance.colours.paper)
        )  # so that they stand out from the handle, too
        painter.drawRects([QRectF(x, y - 1, w, h + 2) for x, y, w, h in ticks])
        painter.setBrush(QColor(self._appearance.colours.accent))
        painter.drawRects([QRectF(*tick) for tick in ticks])
        painter.end()
        return drawing

    def _cover(self) -> None:
        self.setGeometry(self._bar.rect())
        self._draw_anew()


def _selection(
    document: ArticleDocument, hit: PlacedHit, look: QTextCharFormat
) -> QTextEdit.ExtraSelection:
    cursor = QTextCursor(document)
    cursor.setPosition(hit.start)
    cursor.setPosition(hit.end, QTextCursor.MoveMode.KeepAnchor)
    selection = QTextEdit.ExtraSelection()
    selection.cursor = cursor
    selection.format = look
    return selection


def _look(colours: Colours, *, current: bool) -> QTextCharFormat:
    """Return how a hit looks; told apart by an underline or by light and dark, not by hue alone."""
    look = QTextCharFormat()
    look.setBackground(QColor(colours.accent if current else colours.found))
    look.setForeground(QColor(colours.paper if current else colours.text))
    if not current:
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        look.setUnderlineColor(QColor(colours.accent))
    return look


def _text_id_of(hit: Hit) -> str:
    return hit.text_id


def start_of(hit: PlacedHit) -> int:
    """Return what placed hits are sorted by."""
    return hit.start
