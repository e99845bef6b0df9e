"""Draws what the next step of the size will need while nothing else happens.

Most of what a size costs that was never used is drawing its glyphs for the first time; Qt keeps
them. So the lines in view are set and drawn in the sizes beside theirs on a picture that nobody
sees, a line a turn, which no key or wheel waits for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from PySide6.QtCore import QObject, QSize, QTimer
from PySide6.QtGui import QColor, QImage, QPainter

from reader.core.settings import LARGEST_FONT_SIZE, SMALLEST_FONT_SIZE
from reader.ui.page.layout.block_setting import BlockSetter, SetBlock
from reader.ui.page.layout.flow import Flow, Place
from reader.ui.page.layout.frames import Frame
from reader.ui.page.order.blocks import Words
from reader.ui.page.paint.lit import Lights
from reader.ui.page.paint.word_painting import WordPainter
from reader.ui.page.text.words import WordSetter
from reader.ui.typesetting.page_style import FONT_STEP, PageStyle

IDLE = 400
"""Milliseconds for which nothing changed."""
LONGEST = 1_000
"""Characters of a block that is set ahead, in one turn; what is longer waits until it is wanted."""


class DrawnAhead(QObject):
    """Begins when its page has been left alone, and stops when anything changes."""

    def __init__(self, lines: Callable[[], Iterator[None]], parent: QObject) -> None:
        """Draw ``lines``, one each time that the next of them is asked for."""
        super().__init__(parent)
        self._make = lines
        self._lines: Iterator[None] = iter(())
        self._idle = QTimer(self, singleShot=True, interval=IDLE)
        self._idle.timeout.connect(self._begin)
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._go_on)

    def wait(self) -> None:
        """Stop, and begin anew when nothing has changed for a while."""
        self._turn.stop()
        self._idle.start()

    def _begin(self) -> None:
        self._lines = self._make()
        self._turn.start()

    def _go_on(self) -> None:
        if next(self._lines, self) is self:
            self._turn.stop()


def sizes_beside(style: PageStyle) -> tuple[int, ...]:
    """Return the sizes one step up and one down."""
    sizes = (style.page.font_size + FONT_STEP, style.page.font_size - FONT_STEP)
    return tuple(n for n in sizes if SMALLEST_FONT_SIZE <= n <= LARGEST_FONT_SIZE)


def lines_beside(flow: Flow, place: Place, extent: float, sharpness: float) -> Iterator[None]:
    """Set and draw what begins at ``place`` in the sizes beside ``flow``'s, a line a step.

    ``extent`` is how much of it is seen, in pixels across.
    """
    for size in sizes_beside(flow.style):
        style = flow.style._replace(page=replace(flow.style.page, font_size=size))
        measure = float(style.column_width(round(flow.room.along)))
        setter = WordSetter(style, flow.setter.book)
        beside = BlockSetter(flow.article, flow.plan, setter, flow.room._replace(measure=measure))
        index, gone = place.block, -place.into
        while gone < extent and index < len(flow):
            block = flow.block(index)
            if isinstance(block, Words) and len(block.passage.text.text) <= LONGEST:
                yield from _drawn(beside.set_block(index), beside, sharpness)
            gone += flow[index].extent
            index += 1


def _drawn(made: SetBlock, setter: BlockSetter, sharpness: float) -> Iterator[None]:
    words, room, style = made.words, setter.room, setter.style
    if words is None:
        return
    yield
    along, across = round(room.measure), round(words.pitch)
    sides = (across, along) if room.vertical else (along, across)
    size = QSize(*(round(side * sharpness) for side in sides))
    image = QImage(size, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(sharpness)
    lights = Lights(QColor(), QColor())
    start = (room.start + made.indent) % 1  # glyphs are drawn for the part of a pixel they are at
    for number in range(len(words.lines)):
        painter, begin = QPainter(image), number * words.pitch
        page = WordPainter(painter, style.colours, lights, setter.setter, setter.setter.book)
        at = (across + begin, start) if room.vertical else (start, -begin)
        page.paint(words, Frame(*at, vertical=room.vertical), (begin + 1, begin + 1))
        painter.end()
        yield
