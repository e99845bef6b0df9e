"""How far each wide box is scrolled sideways, and the scroll bars that show and change it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QScrollBar, QWidget

from reader.translation import Translate
from reader.ui.look.words import set_tip
from reader.ui.typesetting.geometry import Box

HEIGHT = 12
"""Of a bar, in pixels; the style sheet paints it slimmer."""


class BoxBars:
    """Children of a view's viewport, one below every wide box that is in view.

    What is scrolled is kept in characters by block id, so that it lasts through every script, size
    and theme.
    """

    def __init__(self, viewport: QWidget, moved: Callable[[Box], None]) -> None:
        self._viewport = viewport
        self._moved = moved
        self._boxes: tuple[Box, ...] = ()
        self._em = 1.0
        self._offsets: dict[str, float] = {}
        self._bars: dict[str, QScrollBar] = {}

    def follow(self, boxes: Sequence[Box], em: float) -> None:
        """Serve ``boxes``, on a page set anew with characters of ``em`` pixels."""
        self.clear()
        self._boxes, self._em = tuple(boxes), em

    def clear(self) -> None:
        """Serve no box, and keep in mind where they were."""
        for bar in self._bars.values():
            bar.hide()
            bar.deleteLater()
        self._bars.clear()
        self._boxes = ()

    def forget(self) -> None:
        """Begin every box at its left edge."""
        self._offsets.clear()

    def offset_of(self, box: Box) -> int:
        """Return how many pixels of ``box`` are hidden on the left."""
        return round(min(self._offsets.get(box.block_id, 0.0) * self._em, box.hidden))

    def move(self, box: Box, offset: float) -> None:
        """Hide ``offset`` pixels on the left, as far as there are any."""
        offset = max(0.0, min(offset, box.hidden))
        if round(offset) == self.offset_of(box):
            return
        self._offsets[box.block_id] = offset / self._em
        bar = self._bars.get(box.block_id)
        if bar is not None:
            bar.setValue(round(offset))
        self._moved(box)

    def place(self, scrolled: int, tr: Translate) -> None:
        """Show the bars of the boxes in view of a page that is ``scrolled`` pixels down."""
        for box in self._boxes:
            top = round(box.seen.bottom()) + 2 - scrolled
            in_view = -HEIGHT < top < self._viewport.height()
            bar = self._bars.get(box.block_id)
            if bar is None and in_view:
                bar = self._bars[box.block_id] = self._make(box, tr)
            if bar is not None:
                left, width = round(box.seen.left()), round(box.seen.width())
                bar.setGeometry(QRect(left, top, width, HEIGHT))
                bar.setVisible(in_view)

    def _make(self, box: Box, tr: Translate) -> QScrollBar:
        bar = QScrollBar(Qt.Orientation.Horizontal, self._viewport)
        bar.setObjectName("box_bar")
        name = tr("Scroll the code sideways") if box.code else tr("Scroll the table sideways")
        bar.setAccessibleName(name)
        set_tip(bar, tr("Also with ← and →, or with Shift and the wheel"))
        bar.setCursor(Qt.CursorShape.ArrowCursor)
        bar.setRange(0, round(box.hidden))
        bar.setPageStep(round(box.seen.width()))
        bar.setSingleStep(round(2 * self._em))
        bar.setValue(self.offset_of(box))
        bar.valueChanged.connect(lambda value: self.move(box, value))
        return bar
