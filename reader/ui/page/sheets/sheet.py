"""Shows a flow of blocks: scrolls by place, or turns pages, and sets only what is seen."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar, QWidget

from reader.ui.page.layout.block_setting import Room, SetBlock
from reader.ui.page.layout.flow import Flow, Place
from reader.ui.page.layout.frames import Frame
from reader.ui.page.layout.pages import next_page, page_before, whole_place
from reader.ui.page.order.blocks import Code, Grid, Position
from reader.ui.page.sheets.box_bars import Box, BoxBars
from reader.ui.page.sheets.columns import Column, Port, Shown, columns_in, room_in
from reader.ui.page.sheets.wheel_and_finger import BOX_STEP, WheelAndFinger
from reader.ui.typesetting.page_style import PageStyle

TOP = Place(0, 0.0)


class Sheet(QAbstractScrollArea):
    """A view of one flow at a time; what it shows is told by a subclass."""

    turned_page = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hand = WheelAndFinger(self)
        # Asked for by name first: viewport() alone makes PySide6 look at every class of widgets.
        self._known_viewport = self.findChild(QWidget, "qt_scrollarea_viewport")
        self.flow: Flow | None = None
        self._place = TOP
        self._number_of_columns = 1
        self._covered = 0
        self._turned: list[Place] = []
        """The pages one came by, to turn back to the very same."""
        self._bar_follows = False
        """Whether the scroll bar is being moved to agree with the place."""
        self._bars_change = False
        """Whether the view has another size only because bars come and go."""
        self.setFrameShape(self.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.viewport().setMouseTracking(True)
        self.bars = BoxBars(self.viewport(), self.viewport().update)
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.valueChanged.connect(self._on_bar_moved)
        self._hand.begin()

    # Room

    def room_for(self, style: PageStyle) -> Room:
        """Return the room that the view has for a page in ``style``."""
        room, self._number_of_columns = room_in(self._port, style)
        return room

    @property
    def _port(self) -> Port:
        viewport = self.viewport()
        return Port(float(viewport.width()), float(viewport.height()), float(self._covered))

    def show_bar_of(self, style: PageStyle) -> None:
        """Show the scroll bar of a page's direction alone, before the room for it is asked for."""
        off, on = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAlwaysOn
        across = on if style.page.vertical else off
        if self.horizontalScrollBarPolicy() != across:
            self._bars_change = True
            self.setHorizontalScrollBarPolicy(across)
            self.setVerticalScrollBarPolicy(on if across == off else off)
            self._bars_change = False

    @property
    def covered(self) -> int:
        """Pixels at the top over which something else lies.

        Lines that are scrolled move under it; those that run down, and pages, begin below it.
        """
        return self._covered

    @covered.setter
    def covered(self, pixels: int) -> None:
        if pixels != self._covered:
            self._covered = pixels
            if self.flow is not None and (self.flow.room.vertical or self.flow.room.paged):
                self.on_resized()

    @property
    def place(self) -> Place:
        """What stands at the beginning of the view."""
        return self._place

    @property
    def extent(self) -> float:
        """How far the view goes across lines, in pixels; in pages, all its columns."""
        columns = self.columns()
        return sum(column.extent for column in columns)

    @property
    def flow_bar(self) -> QScrollBar:
        """The scroll bar of the direction that the text flows in."""
        vertical = self.flow is not None and self.flow.room.vertical
        return self.horizontalScrollBar() if vertical else self.verticalScrollBar()

    def columns(self) -> list[Column]:
        """Return the columns of the view in reading order."""
        flow = self.flow
        if flow is None:
            return []
        return columns_in(self._port, flow.style, flow.room, self._number_of_columns)

    def shown(self) -> Iterator[Shown]:
        """Yield every block in view, set now if need be; one over two columns comes twice."""
        flow = self.flow
        if flow is None:
            return
        place: Place | None = self._place
        for column in self.columns():
            if place is None:
                return
            after = next_page(flow, place, column.extent) if flow.room.paged else None
            at, index = -place.into, place.block
            while index < len(flow) and at < column.extent:
                made = flow[index]
                low, high = -at, column.extent - at
                if flow.room.paged:
                    low = place.into if index == place.block else 0.0
                    if after is not None and index == after.block:
                        high = after.into
                    elif after is not None and index > after.block:
                        break
                yield Shown(index, made, column.frame.moved(0.0, at), (low, high))
                at += made.extent
                index += 1
            place = after

    # Moving

    def scroll_by(self, by: float) -> None:
        """Move ``by`` pixels on."""
        if self.flow is not None and not self.flow.room.paged:
            self._go(self.flow.moved(self._place, by, self.extent))

    def turn(self, step: int) -> None:
        """Turn one page on (1) or back (-1); whole lines only, none twice."""
        flow = self.flow
        if flow is None:
            return
        if step > 0:
            place = self._page_after(self._place)
            if place is not None:
                self._turned.append(self._place)
                self._go(place, keep=True)
        elif self._turned:
            self._go(self._turned.pop(), keep=True)
        else:
            place = self._place
            for column in self.columns():
                place = page_before(flow, place, column.extent)
            self._go(place, keep=True)
        self.turned_page.emit()

    def _page_after(self, place: Place) -> Place | None:
        assert self.flow is not None
        found: Place | None = place
        for column in self.columns():
            if found is not None:
                found = next_page(self.flow, found, column.extent)
        return found

    def is_at_end(self) -> bool:
        """Whether the last line is in view."""
        flow = self.flow
        if flow is None:
            return True
        if flow.room.paged:
            return self._page_after(self._place) is None
        return flow.moved(self._place, 1.0, self.extent) == self._place

    def put(self, place: Place) -> None:
        """Have ``place`` at the beginning of the view, as far as there is anything after it."""
        flow = self.flow
        if flow is None:
            return
        if flow.room.paged:
            self._place = whole_place(flow, place)
        else:
            self._place = flow.moved(place, 0.0, self.extent)
        self._turned.clear()
        self.settle()

    def end_place(self) -> Place:
        """Return the place from which on the end of the article is in view."""
        assert self.flow is not None
        last = Place(len(self.flow) - 1, self.flow[len(self.flow) - 1].extent)
        if self.flow.room.paged:
            place = last
            for column in self.columns():
                place = page_before(self.flow, place, column.extent)
            return place
        return self.flow.moved(last, 0.0, self.extent)

    def _go(self, place: Place, *, keep: bool = False) -> None:
        """Go where the reader wants to be."""
        if not keep:
            self._turned.clear()
        if place != self._place:
            self._place = place
            self.settle()
            self.on_reader_moved()

    def settle(self) -> None:
        """Bring scroll bars and what lies on the page up to the place, and paint."""
        self._fit_bars()
        self.place_boxes()
        self.viewport().update()

    def _fit_bars(self) -> None:
        flow = self.flow
        if flow is None:
            return
        vertical, bar = flow.room.vertical, self.flow_bar
        self._bar_follows = True
        most = max(0, round(flow.before(len(flow)) - self.extent))
        value = min(most, round(flow.estimated(self._place)))
        if self.is_at_end():
            most = max(most, value, 1 if self._place != TOP else 0)
            value = most
        elif most == 0:
            most = 1  # there is more than was estimated
        bar.setRange(0, most)
        bar.setPageStep(round(self.extent))
        bar.setSingleStep(flow.style.em(2))
        bar.setValue(most - value if vertical else value)
        self._bar_follows = False

    def _on_bar_moved(self, value: int) -> None:
        flow, bar = self.flow, self.flow_bar
        if self._bar_follows or flow is None or self.sender() not in (bar, None):
            return
        if flow.room.vertical:
            value = bar.maximum() - value
        if value >= bar.maximum():
            self._go(self.end_place())
        elif value <= 0:
            self._go(TOP)
        else:
            place = flow.place_of_estimate(value)
            if flow.room.paged:
                self._go(whole_place(flow, place))
            else:
                self._go(flow.moved(place, 0.0, self.extent))

    # Boxes

    def boxes(self) -> list[Box]:
        """Return the tables and the code in view."""
        boxes = (self.box_of(shown) for shown in self.shown())
        return [box for box in boxes if box is not None and not box.seen.isEmpty()]

    def box_of(self, shown: Shown) -> Box | None:
        """Return what is seen of the box of a block, if it is one."""
        made, flow = shown.made, self.flow
        if made.box is None or made.area is None or flow is None:
            return None
        area = QRectF(made.area)
        low, high = max(area.top(), shown.seen[0]), min(area.bottom(), shown.seen[1])
        if flow.room.paged:
            area.setTop(low)
            area.setBottom(max(low, high))
        code = made.block.block.code if isinstance(made.block, Code) else None
        seen, below = shown.frame.rect(area), flow.hidden_below(made)
        return Box(block_id_of(made), seen, flow.hidden(made), code, below)

    def shift_of(self, made: SetBlock) -> QPointF:
        """Return how far the box of a block is scrolled."""
        assert self.flow is not None
        block_id, flow = block_id_of(made), self.flow
        below = self.bars.offset_of(block_id, flow.hidden_below(made), upright=True)
        return QPointF(self.bars.offset_of(block_id, flow.hidden(made)), below)

    def box_frame(self, shown: Shown) -> Frame:
        """Return the frame of what a box holds, upright and shifted."""
        assert shown.made.area is not None
        corner = shown.frame.rect(shown.made.area).topLeft() - self.shift_of(shown.made)
        return Frame(corner.x(), corner.y())

    def place_boxes(self) -> None:
        """Put bars and buttons where the boxes are now."""
        em = float(self.flow.style.page.font_size) if self.flow else 1.0
        self.bars.place(self.boxes(), em)

    def scroll_box(self, step: int) -> bool:
        """Scroll the wide box nearest to the middle of the view; whether there is one."""
        wide = [box for box in self.boxes() if box.hidden > 1]
        if not wide or self.flow is None:
            return False
        middle = QRectF(self.viewport().rect()).center()
        box = min(wide, key=lambda box: (box.seen.center() - middle).manhattanLength())
        em = self.flow.style.page.font_size
        offset = self.bars.offset_of(box.block_id, box.hidden)
        self.bars.move(box, offset + step * BOX_STEP * em)
        return True

    def box_at(self, point: QPointF) -> Box | None:
        """Return the box that is too large and at ``point`` of the viewport, if any is."""
        return next((b for b in self.boxes() if b.is_scrolled and b.seen.contains(point)), None)

    def show_in_box(self, position: Position) -> None:
        """Scroll the box that ``position`` is in, if need be, until it is seen."""
        flow = self.flow
        if flow is None:
            return
        made = flow[position.block]
        if made.box is None or made.area is None:
            return
        below = flow.hidden_below(made)
        box = Box(block_id_of(made), QRectF(), flow.hidden(made), below=below)
        cell = made.box.cells[min(position.part, len(made.box.cells) - 1)]
        area = cell.words.area_of(position.offset).translated(cell.x, cell.y)
        seen = made.area if not flow.room.vertical else made.area.transposed()
        margin = 2.0 * flow.style.page.font_size
        for upright, at, room in (
            (False, area.left(), seen.width()),
            (True, area.top(), seen.height()),
        ):
            most = box.most(upright=upright)
            offset = self.bars.offset_of(box.block_id, most, upright=upright)
            if most <= 1:
                continue
            if at < offset + margin:
                self.bars.move(box, at - margin, upright=upright)
            elif at > offset + room - margin:
                self.bars.move(box, at + margin - room, upright=upright)

    # Qt's events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave it to the subclass, which knows what to keep in place."""
        super().resizeEvent(event)
        if not self._bars_change:  # else it is about to be set anyway
            self.on_resized()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Nothing: the place moves, not the pixels."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, turn pages, or move the box under the mouse."""
        event.accept()
        self._hand.turn_wheel(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Follow a finger; take note that the mouse has gone."""
        if event.type() == QEvent.Type.Leave:
            self.on_mouse_left()
        return self._hand.follow(event) or super().viewportEvent(event)

    # What a subclass adds

    def on_resized(self) -> None:
        """Take note that the view has another size."""

    def on_mouse_left(self) -> None:
        """Nothing is under the mouse any more."""

    def on_reader_moved(self) -> None:
        """Take note that the reader is at another place of their own will."""


def block_id_of(made: SetBlock) -> str:
    """Return the id of the article's block that a box is of."""
    match made.block:
        case Code(block=code):
            return code.block_id
        case Grid(table=table):
            return table.block_id
        case _:
            return ""
