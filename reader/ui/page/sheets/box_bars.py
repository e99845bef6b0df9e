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
    """How much of its width cannot be seen at once, in pixels."""
    code: str | None = None
    """What it holds, if that is code."""
    below: float = 0.0
    """How much of its height cannot be seen at once and is scrolled to, as in vertical setting."""

    @property
    def is_scrolled(self) -> bool:
        """Whether not all of it can be seen at once."""
        return max(self.hidden, self.below) > 1

    def most(self, *, upright: bool) -> float:
        """Return how much is hidden sideways, or from top to bottom."""
        return self.below if upright else self.hidden


_Key = tuple[str, bool]
"""A block id, and whether it is its height that is scrolled."""


class BoxBars:
    """Children of a view's viewport, one beside every side of a box in view that is too long.

    What is scrolled is kept in characters by block id, so that it lasts through every script, size
    and theme.
    """

    def __init__(self, viewport: QWidget, moved: Callable[[], None]) -> None:
        self._viewport = viewport
        self._moved = moved
        self._tr: Translate = str  # says a sentence as it is
        self._em = 1.0
        self._offsets: dict[_Key, float] = {}
        self._bars: dict[_Key, QScrollBar] = {}
        self._boxes: dict[str, Box] = {}

    def speak(self, tr: Translate) -> None:
        """Say what a bar is for by ``tr``, from the next time that bars are placed."""
        self._tr = tr

    def forget(self) -> None:
        """Begin every box of another article at its start."""
        self._offsets.clear()
        self.place((), self._em)

    def offset_of(self, block_id: str, hidden: float, *, upright: bool = False) -> int:
        """Return how many pixels of a box are scrolled away, of those that are ``hidden``."""
        return round(min(self._offsets.get((block_id, upright), 0.0) * self._em, hidden))

    def move(self, box: Box, offset: float, *, upright: bool = False) -> None:
        """Scroll ``offset`` pixels of ``box`` away, as far as there are any."""
        most, key = box.most(upright=upright), (box.block_id, upright)
        offset = max(0.0, min(offset, most))
        if round(offset) == self.offset_of(box.block_id, most, upright=upright):
            return
        self._offsets[key] = offset / self._em
        bar = self._bars.get(key)
        if bar is not None:
            bar.setValue(round(offset))
        self._moved()

    def place(self, boxes: Sequence[Box], em: float) -> None:
        """Show the bars of ``boxes``, which are in view now; a character has ``em`` pixels."""
        self._em = em
        wanted = {
            (box.block_id, upright): box
            for box in boxes
            for upright in (False, True)
            if box.most(upright=upright) > 1
        }
        for key in [each for each in self._bars if each not in wanted]:
            bar = self._bars.pop(key)
            bar.hide()
            bar.deleteLater()
        for key, box in wanted.items():
            bar = self._bars.get(key) or self._make(key)
            self._fit(bar, box, upright=key[1])

    def _make(self, key: _Key) -> QScrollBar:
        block_id, upright = key
        way = Qt.Orientation.Vertical if upright else Qt.Orientation.Horizontal
        bar = self._bars[key] = QScrollBar(way, self._viewport)
        bar.setObjectName("box_bar")
        bar.setCursor(Qt.CursorShape.ArrowCursor)
        bar.valueChanged.connect(
            lambda value: self.move(self._boxes[block_id], value, upright=upright)
        )
        return bar

    def _fit(self, bar: QScrollBar, box: Box, *, upright: bool) -> None:
        tr = self._tr
        bar.blockSignals(True)  # noqa: FBT003 - Qt takes it by position only
        most = box.most(upright=upright)
        is_code = box.code is not None
        name = tr("Scroll the code sideways") if is_code else tr("Scroll the table sideways")
        if upright:
            name = tr("Scroll the code down") if is_code else tr("Scroll the table down")
        bar.setAccessibleName(name)
        set_tip(bar, tr("Also with ← and →, or with Shift and the wheel"))
        bar.setRange(0, round(most))
        length = box.seen.height() if upright else box.seen.width()
        bar.setPageStep(round(length))
        bar.setSingleStep(round(2 * self._em))
        bar.setValue(self.offset_of(box.block_id, most, upright=upright))
        bar.blockSignals(False)  # noqa: FBT003
        seen = box.seen.toAlignedRect()
        if upright:
            left = seen.left() - THICKNESS - 2
            bar.setGeometry(QRect(left, seen.top(), THICKNESS, seen.height()))
        else:
            bar.setGeometry(QRect(seen.left(), seen.bottom() + 3, seen.width(), THICKNESS))
        self._boxes[box.block_id] = box
        bar.show()
