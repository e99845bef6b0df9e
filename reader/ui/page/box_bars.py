"""How far each box that is too large is scrolled, and the bars that show and change it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtWidgets import QScrollBar, QWidget

from reader.translation import Translate
from reader.ui.look.words import set_tip

THICKNESS = 12
"""Of a bar, in pixels; the style sheet paints it slimmer."""


class Box(NamedTuple):
    """A table or a piece of code as it is seen now."""

    block_id: str
    seen: QRectF
    """Where it is on the viewport."""
    hidden: float
    """How much of it cannot be seen at once, in pixels."""
    code: str | None = None
    """What it holds, if that is code."""
    upright: bool = False
    """Whether it is scrolled up and down, as in vertical setting."""


class BoxBars:
    """Children of a view's viewport, one beside every box in view that is too large.

    What is scrolled is kept in characters by block id, so that it lasts through every script, size
    and theme.
    """

    def __init__(self, viewport: QWidget, moved: Callable[[], None]) -> None:
        self._viewport = viewport
        self._moved = moved
        self._em = 1.0
        self._offsets: dict[str, float] = {}
        self._bars: dict[str, QScrollBar] = {}
        self._boxes: dict[str, Box] = {}

    def forget(self) -> None:
        """Begin every box of another article at its start."""
        self._offsets.clear()
        self.place((), self._em, str)

    def offset_of(self, block_id: str, hidden: float) -> int:
        """Return how many pixels of a box are scrolled away, of those that are ``hidden``."""
        return round(min(self._offsets.get(block_id, 0.0) * self._em, hidden))

    def move(self, box: Box, offset: float) -> None:
        """Scroll ``offset`` pixels of ``box`` away, as far as there are any."""
        offset = max(0.0, min(offset, box.hidden))
        if round(offset) == self.offset_of(box.block_id, box.hidden):
            return
        self._offsets[box.block_id] = offset / self._em
        bar = self._bars.get(box.block_id)
        if bar is not None:
            bar.setValue(round(offset))
        self._moved()

    def place(self, boxes: Sequence[Box], em: float, tr: Translate) -> None:
        """Show the bars of ``boxes``, which are in view now; a character has ``em`` pixels."""
        self._em = em
        wanted = {box.block_id: box for box in boxes if box.hidden > 1}
        for block_id in [each for each in self._bars if each not in wanted]:
            bar = self._bars.pop(block_id)
            bar.hide()
            bar.deleteLater()
        for block_id, box in wanted.items():
            bar = self._bars.get(block_id) or self._make(block_id)
            self._fit(bar, box, tr)

    def _make(self, block_id: str) -> QScrollBar:
        bar = self._bars[block_id] = QScrollBar(Qt.Orientation.Horizontal, self._viewport)
        bar.setObjectName("box_bar")
        bar.setCursor(Qt.CursorShape.ArrowCursor)
        bar.valueChanged.connect(lambda value: self.move(self._boxes[block_id], value))
        return bar

    def _fit(self, bar: QScrollBar, box: Box, tr: Translate) -> None:
        bar.blockSignals(True)  # noqa: FBT003 - Qt takes it by position only
        bar.setOrientation(Qt.Orientation.Vertical if box.upright else Qt.Orientation.Horizontal)
        is_code = box.code is not None
        name = tr("Scroll the code sideways") if is_code else tr("Scroll the table sideways")
        bar.setAccessibleName(name)
        set_tip(bar, tr("Also with ← and →, or with Shift and the wheel"))
        bar.setRange(0, round(box.hidden))
        length = box.seen.height() if box.upright else box.seen.width()
        bar.setPageStep(round(length))
        bar.setSingleStep(round(2 * self._em))
        bar.setValue(self.offset_of(box.block_id, box.hidden))
        bar.blockSignals(False)  # noqa: FBT003
        seen = box.seen.toAlignedRect()
        if box.upright:
            left = seen.left() - THICKNESS - 2
            bar.setGeometry(QRect(left, seen.top(), THICKNESS, seen.height()))
        else:
            bar.setGeometry(QRect(seen.left(), seen.bottom() + 3, seen.width(), THICKNESS))
        self._boxes[box.block_id] = box
        bar.show()
